// What a column or a field of a saved state can be guessed from, and the bits in which it differs from that.
import { asType, radiusOfVolume, viewOf } from '../sim';
import type { AnyColumn, SnapshotPart } from '../sim';

/** The column that another is nearly, or altogether. What it comes to is taken off bit by bit, so a bad guess costs bytes and nothing else. */
const GUESSES: Readonly<Record<string, string>> = {
  radius: 'volume', listRadius: 'radius', listX: 'x', listY: 'y', listZ: 'z', antigenA: 'ownA', antigenB: 'ownB', carCount: 'carOwn', fixedExhaustion: 'exhaustion',
};
const BLOOD = 'blood.', FIELD = 'field.';

/** Those that are guessed behind those that they are guessed from. */
export function inOrder(parts: readonly SnapshotPart[]): SnapshotPart[] {
  const rank = (name: string): number => (name in GUESSES ? 1 + rank(GUESSES[name]) : 0);
  return parts.map((part) => [rank(plainName(part.name)), part] as const).sort(([a], [b]) => a - b).map(([, part]) => part);
}

function plainName(name: string): string {
  return name.startsWith(BLOOD) ? name.slice(BLOOD.length) : name;
}

/**
 * The bits in which the values of a part differ from what is guessed; the values themselves where nothing is.
 * @param undo the other way: `values` are those bits, in a snapshot in which all that they are guessed from is back
 */
export function withoutGuess(values: Uint8Array, part: SnapshotPart, parts: readonly SnapshotPart[], snapshot: Uint8Array, undo: boolean): Uint8Array {
  // Bits of a column that are taken off twice are back.
  return part.name.startsWith(FIELD) ? alongTheWay(values, undo) : besideColumn(values, part, parts, snapshot);
}

function besideColumn(values: Uint8Array, { name, type }: SnapshotPart, parts: readonly SnapshotPart[], { buffer, byteOffset }: Uint8Array): Uint8Array {
  const plain = plainName(name), from = plain in GUESSES ? GUESSES[plain] : null;
  if (from === null) return values;
  const source = parts.find((one) => one.name === name.replace(plain, from))!;
  const known = viewOf(source.type, buffer as ArrayBuffer, byteOffset + source.at, source.length), guess = from === 'volume' ? radii(known) : asType(type, known);
  const out = new Uint32Array(guess.buffer as ArrayBuffer), words = new Uint32Array(values.buffer, values.byteOffset, out.length);
  for (let i = 0; i < out.length; i++) out[i] ^= words[i];
  return new Uint8Array(out.buffer);
}

/**
 * Levels of a substance hardly bend from voxel to voxel: the bits in which each differs from where the last three were heading.
 * @param undo `values` are those bits, and the levels come back
 */
function alongTheWay(values: Uint8Array, undo: boolean): Uint8Array {
  const out = values.slice(), bits = new Uint32Array(out.buffer), u = undo ? new Float64Array(out.buffer) : new Float64Array(values.buffer, values.byteOffset, values.length / 8);
  const guess = new Float64Array(1), guessed = new Uint32Array(guess.buffer);
  for (let i = 3; i < u.length; i++) {
    guess[0] = 3 * (u[i - 1] - u[i - 2]) + u[i - 3];
    bits[2 * i] ^= guessed[0];
    bits[2 * i + 1] ^= guessed[1];
  }
  return out;
}

function radii(volumes: AnyColumn): Float64Array {
  const out = new Float64Array(volumes.length);
  for (let i = 0; i < out.length; i++) out[i] = radiusOfVolume(volumes[i]);
  return out;
}
