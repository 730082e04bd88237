/** A packaged chart (.tgz) as files in memory, and the hash of what matters in it. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import * as tar from "tar";
import type { Chart } from "./charts";

/** Contents by path below the chart's folder: "values.yaml", "charts/alertmanager/values.yaml". */
export type ChartFiles = ReadonlyMap<string, Buffer>;

/**
 * Reads a packaged chart. Helm takes every entry but a directory for a file, and of two files with one path both: an
 * archive in which it would find more than is read here is refused.
 * @throws Error (ENOENT, TAR_BAD_ARCHIVE, an entry that is refused) where the file cannot be read as one.
 */
export function readChartArchive(file: string): ChartFiles {
  const files = new Map<string, Buffer>();
  const take = (entry: tar.ReadEntry): void => {
    if (entry.type === "Directory") {
      entry.resume();
      return;
    }
    const path = entry.path.replace(/^[^/]+\//, "");
    if (entry.type !== "File") throw new Error(`${path} is a ${entry.type}, not a file`);
    if (files.has(path)) throw new Error(`${path} is there twice`);
    const chunks: Buffer[] = [];
    entry.on("data", (chunk) => chunks.push(Buffer.from(chunk)));
    entry.on("end", () => files.set(path, Buffer.concat(chunks)));
  };
  // Only the parser itself also shows the entries of unknown types.
  const parser = new tar.Parser({ file, strict: true, onReadEntry: take });
  parser.on("ignoredEntry", take);
  parser.end(readFileSync(file));
  return files;
}

/**
 * sha256 (hex) over the chart's files in order of path. Left out are Chart.yaml and Chart.lock, which repackaging
 * rewrites, and the subcharts that our values never enable.
 */
export function contentHash(files: ChartFiles, chart: Chart): string {
  const hash = createHash("sha256");
  for (const path of [...files.keys()].sort()) {
    if (/^(charts\/[^/]+\/)*Chart\.(yaml|lock)$/.test(path)) continue;
    if (chart.unusedSubcharts?.some((name) => path.startsWith(`charts/${name}/`))) continue;
    const content = files.get(path) ?? Buffer.alloc(0);
    hash.update(`${path}\0${String(content.length)}\0`).update(content);
  }
  return hash.digest("hex");
}
