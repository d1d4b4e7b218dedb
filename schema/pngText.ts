// Texts inside a PNG picture, in UTF-8 under a keyword: they go wherever the file goes.

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;
/** Length and type before the data of a chunk, a check sum behind it. */
const HEAD = 8, TAIL = 4;
/** Behind the signature and the first chunk, which tells the size of the picture and must come first. */
const BEHIND_FIRST = SIGNATURE.length + HEAD + 13 + TAIL;
const KIND = 'iTXt';

export const isPng = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, n) => bytes[n] === byte);

/** @param keyword 1 to 79 letters */
export function withPngText(png: Uint8Array, keyword: string, text: string): Uint8Array<ArrayBuffer> {
  // Neither compressed nor of any language.
  const chunk = chunkOf(new TextEncoder().encode(`${KIND}${keyword}\0\0\0\0\0${text}`));
  const whole = new Uint8Array(png.length + chunk.length);
  whole.set(png.subarray(0, BEHIND_FIRST));
  whole.set(chunk, BEHIND_FIRST);
  whole.set(png.subarray(BEHIND_FIRST), BEHIND_FIRST + chunk.length);
  return whole;
}

/** The first text under a keyword, or null. */
export function pngText(png: Uint8Array, keyword: string): string | null {
  if (!isPng(png)) return null;
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength), begin = `${KIND}${keyword}\0\0\0\0\0`;
  for (let at = SIGNATURE.length; at + HEAD + TAIL <= png.length;) {
    const length = view.getUint32(at), end = at + HEAD + length;
    if (end + TAIL > png.length) return null;
    if (isKind(png, at + 4)) {
      const told = new TextDecoder().decode(png.subarray(at + 4, end));
      if (told.startsWith(begin)) return told.slice(begin.length);
    }
    at = end + TAIL;
  }
  return null;
}

const isKind = (png: Uint8Array, at: number): boolean => [...KIND].every((letter, n) => png[at + n] === letter.charCodeAt(0));

function chunkOf(typeAndData: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(typeAndData.length + 4 + TAIL), view = new DataView(chunk.buffer);
  view.setUint32(0, typeAndData.length - 4);
  chunk.set(typeAndData, 4);
  view.setUint32(chunk.length - TAIL, crcOf(typeAndData));
  return chunk;
}

/** Cyclic redundancy check of ISO 3309, bit by bit: texts are short. */
function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
