import { writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import * as tar from "tar";
import { contentHash } from "../../components/chart-archive";
import type { Chart } from "../../components/charts";

/** An entry of a packaged chart; a file unless `type` says something else. */
export interface PackedEntry {
  /** Path below the chart's folder. */
  readonly path: string;
  /** What stands in it, or where a link leads. */
  readonly content?: string | Uint8Array;
  readonly mtime?: Date;
  readonly type?: tar.types.EntryTypeName;
}

const BLOCK = 512;
const END = Buffer.alloc(2 * BLOCK);

/** Writes a packaged chart with exactly these entries in this order, which `tar.create` would not. */
export function packChart(file: string, entries: readonly PackedEntry[]): void {
  writeFileSync(file, packed(entries));
}

const packed = (entries: readonly PackedEntry[]): Buffer =>
  gzipSync(Buffer.concat([...entries.flatMap(blocks), END]));

/** A small packaged chart of version 1.2.3. */
export const packedChart = (name: string, values = valuesOf(name)): Buffer =>
  packed(smallChart(name, values));

/** Entries of that chart. */
export const smallChart = (name: string, values = valuesOf(name)): PackedEntry[] => [
  { path: "Chart.yaml", content: `apiVersion: v2\nname: ${name}\nversion: 1.2.3\n` },
  { path: "values.yaml", content: values },
];

/** Content hash of that chart. */
export const smallChartHash = (name: string, values = valuesOf(name)): string =>
  contentHash(
    new Map(smallChart(name, values).map(({ path, content = "" }) => [path, Buffer.from(content)])),
    { name, version: "1.2.3", repository: "", contentHash: "" },
  );

/** The same, pinned with the values that it has by default. */
export const pinnedChart = (name: string, repository: string): Chart => ({
  name,
  version: "1.2.3",
  repository,
  contentHash: smallChartHash(name),
});

const valuesOf = (name: string): string => `${name}: true\n`;

function blocks({ path, content = "", mtime, type = "File" }: PackedEntry): Buffer[] {
  const isLink = type === "SymbolicLink";
  const body = Buffer.from(isLink ? "" : content);
  const header = Buffer.alloc(BLOCK);
  new tar.Header({
    path: `chart/${path}`,
    type,
    size: body.length,
    ...(isLink ? { linkpath: String(content) } : {}),
    mode: 0o644,
    mtime: mtime ?? new Date(0),
  }).encode(header);
  return [header, body, Buffer.alloc((BLOCK - (body.length % BLOCK)) % BLOCK)];
}
