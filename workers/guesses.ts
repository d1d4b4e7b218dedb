// What a column of a saved state can be guessed from, and the bits in which it differs from that.
import { asType, radiusOfVolume, viewOf } from '../sim';
import type { AnyColumn, SnapshotPart } from '../sim';

/** The column that another is nearly, or altogether. What it comes to is taken off bit by bit, so a bad guess costs bytes and nothing else. */
const GUESSES: Readonly<Record<string, string>> = {
  radius: 'volume', listRadius: 'radius', listX: 'x', listY: 'y', listZ: 'z', antigenA: 'ownA', antigenB: 'ownB', carCount: 'carOwn', fixedExhaustion: 'exhaustion',
};
const BLOOD = 'blood.';

/** Those that are guessed behind those that they are guessed from. */
export function inOrder(parts: readonly SnapshotPart[]): SnapshotPart[] {
  const rank = (name: string): number => (name in GUESSES ? 1 + rank(GUESSES[name]) : 0);
  return parts.map((part) => [rank(plainName(part.name)), part] as const).sort(([a], [b]) => a - b).map(([, part]) => part);
}

function plainName(name: string): string {
  return name.startsWith(BLOOD) ? name.slice(BLOOD.length) : name;
}

/** The bits in which a column differs from what is guessed, the column itself where nothing is; taken off twice, they are back. */
export function besideColumn(values: Uint8Array, { name, type }: SnapshotPart, parts: readonly SnapshotPart[], { buffer, byteOffset }: Uint8Array): Uint8Array {
  const plain = plainName(name), from = plain in GUESSES ? GUESSES[plain] : null;
  if (from === null) return values;
  const source = parts.find((one) => one.name === name.replace(plain, from))!;
  const known = viewOf(source.type, buffer as ArrayBuffer, byteOffset + source.at, source.length), guess = from === 'volume' ? radii(known) : asType(type, known);
  const out = new Uint32Array(guess.buffer as ArrayBuffer), words = new Uint32Array(values.buffer, values.byteOffset, out.length);
  for (let i = 0; i < out.length; i++) out[i] ^= words[i];
  return new Uint8Array(out.buffer);
}

function radii(volumes: AnyColumn): Float64Array {
  const out = new Float64Array(volumes.length);
  for (let i = 0; i < out.length; i++) out[i] = radiusOfVolume(volumes[i]);
  return out;
}
