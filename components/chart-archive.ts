/** A packaged chart (.tgz) as files in memory, and the hash of what matters in it. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import * as tar from "tar";
import { parse } from "yaml";
import { z } from "zod";
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
 * sha256 (hex) over the chart's files in order of path. Left out are Chart.lock, of Chart.yaml what helm does not render by,
 * because repackaging rewrites both, and what is in the subcharts that our values never enable.
 * @throws Error where a Chart.yaml is no YAML.
 */
export function contentHash(files: ChartFiles, chart: Chart): string {
  const hash = createHash("sha256");
  for (const path of [...files.keys()].sort()) {
    const content = hashedPart(path, files.get(path) ?? Buffer.alloc(0), chart);
    if (content !== undefined) hash.update(`${path}\0${String(content.length)}\0`).update(content);
  }
  return hash.digest("hex");
}

function hashedPart(path: string, file: Buffer, { unusedSubcharts = [] }: Chart) {
  const unused = unusedSubcharts.find((name) => path.startsWith(`charts/${name}/`));
  if (unused !== undefined)
    return path === `charts/${unused}/Chart.yaml` ? meaning(path, file, identity) : undefined;
  const [, kind] = /^(?:charts\/[^/]+\/)*Chart\.(yaml|lock)$/.exec(path) ?? [];
  if (kind === undefined) return file;
  return kind === "yaml" ? meaning(path, file, metadata) : undefined;
}

/** By which helm finds a subchart's condition: without a match it renders the subchart whatever the values say. */
const identity = z.object({ name: z.string().optional(), version: z.coerce.string().optional() });
const metadata = identity.extend({
  /** The tag of images whose values name none. */
  appVersion: z.coerce.string().optional(),
  dependencies: z
    .array(
      identity.extend({
        alias: z.string().optional(),
        condition: z.string().optional(),
        tags: z.array(z.string()).optional(),
        "import-values": z.array(z.unknown()).optional(),
      }),
    )
    .optional(),
});

/** What helm renders by in a chart's metadata, always written alike. */
function meaning(path: string, file: Buffer, shape: z.ZodType): Buffer {
  const { success, data } = shape.safeParse(parse(file.toString()));
  if (!success) throw new Error(`${path} is no description of a chart`);
  return Buffer.from(JSON.stringify(data));
}
