import { inflateRawSync } from "node:zlib";

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const DEFLATED = 8;
/** The record at the end without a comment. */
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;

/**
 * Content of one file of a zip archive in memory. Its checksum is not looked at: who needs to know compares a better one.
 * @throws Error where it is no zip archive, or where the file is not in it.
 */
export function zipEntry(zip: Buffer, name: string): Buffer {
  let end = zip.length - END_BYTES;
  while (end >= 0 && zip.readUInt32LE(end) !== END) end -= 1;
  if (end < 0) throw new Error("it is no zip archive");
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new Error("its directory is broken");
    const nameEnd = at + ENTRY_BYTES + zip.readUInt16LE(at + 28);
    if (zip.toString("utf8", at + ENTRY_BYTES, nameEnd) === name) return content(zip, at);
    at = nameEnd + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  throw new Error(`${name} is not in it`);
}

/** @param at Where the file stands in the archive's directory. */
function content(zip: Buffer, at: number): Buffer {
  const packed = zip.readUInt32LE(at + 20);
  const local = zip.readUInt32LE(at + 42);
  const start = local + LOCAL_BYTES + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const bytes = zip.subarray(start, start + packed);
  return zip.readUInt16LE(at + 10) === DEFLATED ? inflateRawSync(bytes) : bytes;
}
