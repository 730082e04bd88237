/** A packaged chart (.tgz) as files in memory, and the hash of what matters in it. */
import { createHash } from "node:crypto";
import * as tar from "tar";
import type { Chart } from "./charts";

/** Contents by path below the chart's folder: "values.yaml", "charts/alertmanager/values.yaml". */
export type ChartFiles = ReadonlyMap<string, Buffer>;

/**
 * Reads a packaged chart.
 * @throws Error (ENOENT, TAR_BAD_ARCHIVE) where the file cannot be read as one.
 */
export function readChartArchive(file: string): ChartFiles {
  const files = new Map<string, Buffer>();
  tar.list({
    file,
    sync: true,
    strict: true,
    onReadEntry: (entry) => {
      if (entry.type !== "File") return;
      const chunks: Buffer[] = [];
      entry.on("data", (chunk) => chunks.push(Buffer.from(chunk)));
      entry.on("end", () => files.set(entry.path.replace(/^[^/]+\//, ""), Buffer.concat(chunks)));
    },
  });
  return files;
}

/**
 * sha256 (hex) over the chart's files in order of path. Left out are Chart.yaml and Chart.lock, which repackaging
 * rewrites, and the subcharts that our values never enable.
 */
export function contentHash(files: ChartFiles, chart: Chart): string {
  const hash = createHash("sha256");
  for (const path of [...files.keys()].sort()) {
    if (/(^|\/)Chart\.(yaml|lock)$/.test(path)) continue;
    if (chart.unusedSubcharts?.some((name) => path.startsWith(`charts/${name}/`))) continue;
    const content = files.get(path) ?? Buffer.alloc(0);
    hash.update(`${path}\0${String(content.length)}\0`).update(content);
  }
  return hash.digest("hex");
}
