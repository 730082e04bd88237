/** A plan as text for people. */
import Table from "cli-table3";
import type { Colors } from "picocolors/types";
import type { Registration } from "../program/recorder";
import { formatBytes, formatCpu } from "../settings/units";
import type { Plan } from "./plan";

/** The whole plan: tree, releases, endpoints, requests, and what is still missing for `up`. */
export function planText(plan: Plan, colors: Colors): string {
  const section = (title: string, body: string): string => `${colors.bold(title)}\n${body}`;
  const table = (head: string[], rows: string[][]): string =>
    columns(
      head.map((title) => colors.dim(title)),
      rows,
    );
  const sections = [
    `${colors.bold(`Stack ${plan.stack}`)}: ${String(plan.registrations.length)} resources`,
    tree(plan.registrations, colors),
    section(
      "Releases",
      table(
        ["release", "chart", "version"],
        plan.releases.map(({ name, chart, version }) => [name, chart, version]),
      ),
    ),
    section(
      "Outputs",
      table(
        [],
        Object.entries(plan.outputs).map(([name, value]) => [name, String(value)]),
      ),
    ),
    section(
      "Requests",
      table(["workload", "container", "cpu", "memory", "memory limit"], requestRows(plan, colors)),
    ),
    section(
      "Scraped series, as recorded from the dev stack",
      table(["source", "kept", "exposed"], seriesRows(plan)),
    ),
    ...(plan.missingSecrets.length === 0 ? [] : [missingSecrets(plan, colors)]),
  ];
  return sections.join("\n\n");
}

/** Components and their resources, indented by parent. */
function tree(registrations: readonly Registration[], colors: Colors): string {
  const children = new Map<string | undefined, Registration[]>();
  const urns = new Set(registrations.map(({ urn }) => urn));
  for (const registration of registrations) {
    const parent =
      registration.parent !== undefined && urns.has(registration.parent)
        ? registration.parent
        : undefined;
    children.set(parent, [...(children.get(parent) ?? []), registration]);
  }
  const lines: string[] = [];
  const walk = (parent: string | undefined, indent: string) => {
    const here = children.get(parent) ?? [];
    // What is made first may be registered late: names give the same order on every run.
    const sorted =
      parent === undefined
        ? here
        : [...here].sort((a, b) => (a.type + a.name < b.type + b.name ? -1 : 1));
    sorted.forEach((node, index) => {
      const last = index === sorted.length - 1;
      const kind = node.type.split(":").at(-1) ?? node.type;
      const branch = parent === undefined ? "" : last ? "└─ " : "├─ ";
      lines.push(
        `${indent}${branch}${node.custom ? kind : colors.cyan(kind)} ${node.custom ? node.name : colors.bold(node.name)}`,
      );
      walk(node.urn, parent === undefined ? indent : `${indent}${last ? "   " : "│  "}`);
    });
  };
  walk(undefined, "");
  return lines.join("\n");
}

function requestRows({ footprint }: Plan, colors: Colors): string[][] {
  const { cpu, memory, memoryLimit } = footprint.total;
  const total = [formatCpu(cpu), formatBytes(memory), formatBytes(memoryLimit)];
  return [
    ...footprint.containers.map(({ workload, container, replicas, resources }) => [
      replicas === 1 ? workload : `${workload} × ${String(replicas)}`,
      container,
      resources.requests.cpu,
      resources.requests.memory,
      resources.limits.memory,
    ]),
    [colors.bold("all"), "", ...total.map((sum) => colors.bold(sum))],
  ];
}

function seriesRows({ series }: Plan): string[][] {
  const count = (value: number | undefined) =>
    value === undefined ? "not recorded" : String(value);
  return series.map(({ job, kept, exposed }) => [
    job,
    count(kept),
    exposed === undefined ? "" : String(exposed),
  ]);
}

function missingSecrets({ stack, missingSecrets: missing }: Plan, colors: Colors): string {
  const commands = missing.map((name) => `  pulumi config set --secret ${name} --stack ${stack}`);
  return `${colors.yellow("Not set yet")}: up needs ${missing.join(" and ")}. npm start makes them, or:\n${commands.join("\n")}`;
}

/** Columns aligned, no frame: as readable in a log as on a screen. */
function columns(head: string[], rows: string[][]): string {
  const edges = ["top", "bottom", "left", "mid", "right"].flatMap((edge) => [
    edge,
    `${edge}-mid`,
    `${edge}-left`,
    `${edge}-right`,
  ]);
  const result = new Table({
    chars: {
      ...Object.fromEntries(edges.map((edge) => [edge, ""])),
      "left-mid": "",
      "right-mid": "",
      "mid-mid": "",
      middle: "  ",
    },
    style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
    head,
  });
  result.push(...rows);
  return result
    .toString()
    .split("\n")
    .map((line) => `  ${line.trimEnd()}`)
    .join("\n");
}
