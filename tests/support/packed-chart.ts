import { writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import * as tar from "tar";

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
  writeFileSync(file, gzipSync(Buffer.concat([...entries.flatMap(blocks), END])));
}

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
