/** A plan as plain files that other tools take; the formats are in docs/plan.md. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { flowGraph } from "../topology/flows";
import { goldenEntries } from "./golden";
import type { Manifest, Plan } from "./plan";
import type { Settings } from "../settings/schema";

/** Folders and files that belong to a written plan, and are replaced with it. */
const OWNED = [
  "resources.json",
  "outputs.json",
  "values",
  "config.alloy",
  "manifests",
  "dashboards",
  "rules",
  "flows.json",
];

/** Every file of a plan by its path. */
export function planFiles(plan: Plan, settings: Settings): Map<string, string> {
  const files = new Map<string, string>();
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
  files.set("resources.json", json(goldenEntries(plan.registrations)));
  files.set("outputs.json", json(plan.outputs));
  files.set("flows.json", json(flowGraph(settings)));
  for (const { name, values } of plan.releases) files.set(`values/${name}.yaml`, yaml(values));
  for (const manifest of plan.manifests)
    files.set(`manifests/${manifestName(manifest)}.yaml`, yaml(manifest));
  const alloy = dataOf(plan, "alloy-config")["config.alloy"];
  if (alloy !== undefined) files.set("config.alloy", alloy);
  for (const [name, text] of Object.entries(dataOf(plan, "grafana-dashboards")))
    files.set(`dashboards/${name}`, json(JSON.parse(text)));
  for (const [name, rules] of Object.entries(ruleFiles(plan)))
    files.set(`rules/${name.replace(/\.yml$/, ".yaml")}`, yaml(rules));
  return files;
}

/** Writes a plan into a directory; what an earlier plan left there goes, anything else stays. */
export function writePlan(directory: string, files: ReadonlyMap<string, string>): void {
  for (const name of OWNED) rmSync(join(directory, name), { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
}

const yaml = (value: unknown): string =>
  stringify(value, { aliasDuplicateObjects: false, lineWidth: 0 });

/** Kinds that others need come first in the order of names, which is the order `kubectl apply -f` takes them in. */
function manifestName({ kind, metadata }: Manifest): string {
  const rank =
    kind === "Namespace"
      ? 0
      : ["NetworkPolicy", "ResourceQuota"].includes(kind)
        ? 1
        : kind === "Deployment"
          ? 3
          : 2;
  return [String(rank), kind.toLowerCase(), metadata.namespace, metadata.name]
    .filter((part) => part !== undefined)
    .join("-");
}

function dataOf(plan: Plan, configMap: string): Readonly<Record<string, string>> {
  const found = plan.registrations.find(
    ({ type, name }) => type === "kubernetes:core/v1:ConfigMap" && name === configMap,
  );
  return (found?.inputs["data"] ?? {}) as Record<string, string>;
}

function ruleFiles(plan: Plan): Record<string, unknown> {
  const values = plan.releases.find(({ resource }) => resource === "prometheus")?.values;
  const files = (values?.["serverFiles"] ?? {}) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(files).filter(([name]) => name !== "prometheus.yml"));
}
