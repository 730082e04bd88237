/**
 * TypeScript types of a chart's values, from its values.yaml and from the `.Values` paths that its templates read.
 * Only keys and types are taken over: a misspelt or moved key does not compile.
 */
import { parse } from "yaml";
import type { ChartFiles } from "../components/chart-archive";
import { chartLabel, type Chart } from "../components/charts";

type Tree = Map<string, Node>;
type Node = { kind: "object"; fields: Tree; open: boolean } | { kind: "leaf"; type: string };

/** Maps that the chart hands on as they are to a program's own configuration: any key may stand in them. */
export type OpenPaths = readonly string[];

/** Source text of a module that exports the values' interface under the given name. */
export function chartTypes(files: ChartFiles, chart: Chart, openPaths: OpenPaths): string {
  const tree = chartTree(files, "");
  for (const subchart of chart.unusedSubcharts ?? [])
    tree.set(subchart, { kind: "object", fields: new Map(ENABLED), open: false });
  for (const path of openPaths) open(tree, path);
  return [
    `// Generated from the chart ${chartLabel(chart)} by \`npm run charts:types\`; keys and types only. Do not edit.`,
    "",
    `export interface ${valuesType(chart)} ${objectType(tree, false, "")}`,
    "",
  ].join("\n");
}

/** Name of the interface of a chart's values. */
export const valuesType = ({ name }: Pick<Chart, "name">): string =>
  `${name.charAt(0).toUpperCase()}${name.slice(1)}Values`;

const ENABLED: Tree = new Map([["enabled", { kind: "leaf", type: "boolean" }]]);

/** Kubernetes' own maps, of which charts spell out only the keys that they set. */
const KUBERNETES_MAP = /securityContext$|^(?:resources|affinity|annotations|podAnnotations)$/i;

/** Keys of one chart below `prefix`, with those of its subcharts under their names. */
function chartTree(files: ChartFiles, prefix: string): Tree {
  const tree: Tree = new Map();
  addValues(tree, parse(text(files, `${prefix}values.yaml`), { merge: true }));
  for (const path of files.keys()) {
    if (path.startsWith(`${prefix}templates/`)) addReferences(tree, text(files, path));
  }
  const subcharts = new Set(
    [...files.keys()].flatMap((path) =>
      path.startsWith(`${prefix}charts/`) ? [path.slice(prefix.length).split("/")[1] ?? ""] : [],
    ),
  );
  for (const name of subcharts) {
    if (!files.has(`${prefix}charts/${name}/values.yaml`)) continue;
    const own = tree.get(name);
    const sub = chartTree(files, `${prefix}charts/${name}/`);
    merge(sub, ENABLED);
    if (own?.kind === "object") merge(sub, own.fields);
    tree.set(name, { kind: "object", fields: sub, open: false });
  }
  return tree;
}

function addValues(tree: Tree, values: unknown): void {
  if (typeof values !== "object" || values === null) return;
  for (const [key, value] of Object.entries(values as Record<string, unknown>)) {
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      const fields: Tree = new Map();
      addValues(fields, value);
      tree.set(key, {
        kind: "object",
        fields,
        open: fields.size === 0 || KUBERNETES_MAP.test(key),
      });
    } else {
      tree.set(key, { kind: "leaf", type: leafType(value) });
    }
  }
}

function leafType(value: unknown): string {
  if (Array.isArray(value)) return "readonly unknown[]";
  // A chart that says null, or a template text, takes any type there.
  if (value === null || (typeof value === "string" && value.includes("{{"))) return "unknown";
  return typeof value === "string"
    ? "string"
    : typeof value === "number"
      ? "number | string"
      : typeof value;
}

/** Paths that templates read but values.yaml only mentions in a comment, or not at all. */
function addReferences(tree: Tree, template: string): void {
  for (const [, path = ""] of template.matchAll(/\.Values((?:\.[A-Za-z_][A-Za-z0-9_]*)+)/g)) {
    let fields = tree;
    const steps = path.slice(1).split(".");
    for (const [index, step] of steps.entries()) {
      const node = fields.get(step);
      if (index === steps.length - 1) {
        if (node === undefined) fields.set(step, { kind: "leaf", type: "unknown" });
      } else if (node === undefined) {
        const next: Tree = new Map();
        fields.set(step, { kind: "object", fields: next, open: true });
        fields = next;
      } else if (node.kind === "object") {
        fields = node.fields;
      } else break;
    }
  }
}

function merge(into: Tree, from: Tree): void {
  for (const [key, node] of from) {
    const own = into.get(key);
    if (own?.kind === "object" && node.kind === "object") merge(own.fields, node.fields);
    else if (own === undefined) into.set(key, node);
  }
}

function open(tree: Tree, path: string): void {
  let fields = tree;
  const steps = path.split("/");
  steps.forEach((step, index) => {
    const node = fields.get(step);
    if (node?.kind !== "object")
      throw new Error(`The chart has no map at ${path} any more: adapt the open paths.`);
    if (index === steps.length - 1) node.open = true;
    fields = node.fields;
  });
}

function objectType(fields: Tree, isOpen: boolean, indent: string): string {
  if (fields.size === 0) return "Readonly<Record<string, unknown>>";
  const inner = `${indent}  `;
  const lines = [...fields]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, node]) => {
      const name = /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
      const type =
        node.kind === "leaf" ? node.type : `${objectType(node.fields, node.open, inner)} | null`;
      return `${inner}readonly ${name}?: ${type};`;
    });
  if (isOpen) lines.push(`${inner}readonly [key: string]: unknown;`);
  return `{\n${lines.join("\n")}\n${indent}}`;
}

function text(files: ChartFiles, path: string): string {
  const content = files.get(path);
  if (content === undefined) throw new Error(`The chart has no ${path}.`);
  return content.toString("utf8");
}
