/** As much of protobuf's wire format as is needed to add fields to messages that are nested in others. */

const VARINT = 0;
const FIXED64 = 1;
const DELIMITED = 2;

/** A field with a length: text, bytes or a message. */
export const delimited = (field: number, content: Uint8Array): Uint8Array =>
  concatenate([varint(field * 8 + DELIMITED), varint(content.length), content]);

/** A whole number of eight bytes. */
export function fixed64(field: number, value: bigint): Uint8Array {
  const bytes = Buffer.alloc(9);
  bytes.writeUInt8(field * 8 + FIXED64, 0);
  bytes.writeBigUInt64LE(value, 1);
  return bytes;
}

/** A double. */
export function double(field: number, value: number): Uint8Array {
  const bytes = Buffer.alloc(9);
  bytes.writeUInt8(field * 8 + FIXED64, 0);
  bytes.writeDoubleLE(value, 1);
  return bytes;
}

export const concatenate = (parts: readonly Uint8Array[]): Uint8Array => Buffer.concat(parts);

/**
 * A message in which the content of every field with this number and a length is what `edit` makes of it; the index counts
 * these fields. All others stay as they are.
 * @throws RangeError where the bytes are no protobuf.
 */
export function editFields(
  message: Uint8Array,
  field: number,
  edit: (content: Uint8Array, index: number) => Uint8Array,
): Uint8Array {
  const parts: Uint8Array[] = [];
  let index = 0;
  let at = 0;
  while (at < message.length) {
    const tag = readVarint(message, at);
    const content = readContent(message, tag.value % 8, tag.end);
    if (tag.value === field * 8 + DELIMITED) {
      parts.push(delimited(field, edit(message.subarray(content.start, content.end), index)));
      index += 1;
    } else parts.push(message.subarray(at, content.end));
    at = content.end;
  }
  return concatenate(parts);
}

function readContent(
  message: Uint8Array,
  wireType: number,
  at: number,
): { readonly start: number; readonly end: number } {
  const extent = (start: number, length: number) => {
    if (start + length > message.length) throw new RangeError("the message ends within a field");
    return { start, end: start + length };
  };
  if (wireType === VARINT) return { start: at, end: readVarint(message, at).end };
  if (wireType === DELIMITED) {
    const length = readVarint(message, at);
    return extent(length.end, length.value);
  }
  return extent(at, wireType === FIXED64 ? 8 : 4);
}

function readVarint(
  message: Uint8Array,
  at: number,
): { readonly value: number; readonly end: number } {
  let value = 0;
  for (let end = at, scale = 1; end < message.length; end += 1, scale *= 128) {
    const byte = message[end] ?? 0;
    value += (byte & 0x7f) * scale;
    if (byte < 0x80) return { value, end: end + 1 };
  }
  throw new RangeError("the message ends within a number");
}

function varint(value: number): Uint8Array {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 0x80);
  bytes.push(rest);
  return Uint8Array.from(bytes);
}
