import { crc32, deflateRawSync } from "node:zlib";

export interface ZippedFile {
  readonly name: string;
  readonly content: Uint8Array;
  readonly deflated?: boolean;
}

/** A zip archive with these files. */
export function zipped(files: readonly ZippedFile[], comment = ""): Buffer {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, content, deflated = true } of files) {
    const body = deflated ? deflateRawSync(content) : Buffer.from(content);
    // What both headers say: version, flags, method, time, date, checksum, sizes, lengths of name and extra field.
    const said = Buffer.alloc(26);
    said.writeUInt16LE(20, 0);
    said.writeUInt16LE(deflated ? 8 : 0, 4);
    said.writeUInt32LE(crc32(content), 10);
    said.writeUInt32LE(body.length, 14);
    said.writeUInt32LE(content.length, 18);
    said.writeUInt16LE(Buffer.byteLength(name), 22);
    const local = Buffer.concat([signature(0x04034b50), said, Buffer.from(name), body]);
    // Beyond that: who made it before; comment, disk, attributes and place after.
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    entries.push(signature(0x02014b50), Buffer.alloc(2), said, place, Buffer.from(name));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  end.writeUInt16LE(Buffer.byteLength(comment), 16);
  return Buffer.concat([...locals, directory, signature(0x06054b50), end, Buffer.from(comment)]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
