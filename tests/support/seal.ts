// Snapshots with a changed header and a checksum that is right again: what a fault of a program could write.

const CHECKSUM_AT = 12, HEADER_AT = 16;

/** The bytes with a right checksum (FNV-1a over all but the checksum). */
export function seal(bytes: Uint8Array): Uint8Array {
  let h = 0x811c9dc5;
  bytes.forEach((byte, i) => {
    if (i < CHECKSUM_AT || i >= HEADER_AT) h = Math.imul(h ^ byte, 0x01000193);
  });
  new DataView(bytes.buffer, bytes.byteOffset).setUint32(CHECKSUM_AT, h >>> 0, true);
  return bytes;
}

export function headerOf(bytes: Uint8Array): Record<string, unknown> {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true);
  return JSON.parse(new TextDecoder().decode(bytes.subarray(HEADER_AT, HEADER_AT + length))) as Record<string, unknown>;
}

/** The snapshot with another header text, sealed again; the arrays stay as they are. */
export function withHeader(bytes: Uint8Array, text: string): Uint8Array {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true);
  const arrays = bytes.subarray((HEADER_AT + length + 7) & ~7);
  const start = (HEADER_AT + text.length + 7) & ~7;
  const changed = new Uint8Array(start + arrays.length);
  changed.set(bytes.subarray(0, 8));
  new DataView(changed.buffer).setUint32(8, text.length, true);
  changed.set(new TextEncoder().encode(text), HEADER_AT);
  changed.set(arrays, start);
  return seal(changed);
}
