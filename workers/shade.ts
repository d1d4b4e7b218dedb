// The number by which cells are coloured, as one byte a cell: the colouring's scale decides what 0 and 255 mean.
import type { World } from '../sim';
import { drawnOf } from './drawn';
import type { Drawn } from './drawn';
import type { DrawnPicture } from './frameTypes';
import type { StableScales } from './scales';

/** A quantity that is drawn, and what its bytes mean. */
export interface Shade {
  readonly drawn: Drawn;
  readonly picture: DrawnPicture;
}

/** The colouring of that name as it is at this moment; null when there is none or it means nothing in this run. */
export function shadeOf(world: World, name: string | null, scales: StableScales): Shade | null {
  const drawn = drawnOf(name);
  if (name === null || drawn === null || !drawn.offered(world)) return null;
  const scale = drawn.scale(world);
  if (scale.kind === 'decades') return { drawn, picture: { name, low: scale.from, high: scale.to } };
  if (scale.kind === 'names') return { drawn, picture: { name, low: 0, high: 255 } };
  const high = typeof scale.to === 'number' ? scale.to : scales.high(`cells: ${name}`, largestOf(world, drawn), scale.to.atLeast);
  return { drawn, picture: { name, low: 0, high } };
}

function largestOf(world: World, { value }: Drawn): number {
  let largest = 0;
  if (typeof value === 'string') {
    const column = world.cells.columns[value];
    for (let i = 0; i < world.cells.count; i++) if (column[i] > largest) largest = column[i];
  } else {
    const read = value(world);
    for (let i = 0; i < world.cells.count; i++) largest = Math.max(largest, read(i) || 0);
  }
  return largest;
}

/** One byte a cell. */
export function writeShade(world: World, { drawn, picture: { high } }: Shade, out: Uint8Array): void {
  const scale = drawn.scale(world);
  const amounts = amountsOf(world, drawn, out.length);
  if (scale.kind === 'decades') writeMolecules(amounts, out);
  else if (scale.kind === 'names') for (let i = 0; i < out.length; i++) out[i] = amounts[i] < 255 ? amounts[i] : 255;
  else writeEvenly(amounts, high, out);
}

function amountsOf(world: World, { value }: Drawn, count: number): ArrayLike<number> {
  if (typeof value === 'string') return world.cells.columns[value];
  const read = value(world);
  return Float64Array.from({ length: count }, (_, row) => read(row));
}

/** 0 … high → 0 … 255; beyond the ends it is the end. A byte array truncates, so half a step more rounds. */
export function writeEvenly(amounts: ArrayLike<number>, high: number, out: Uint8Array): void {
  const perByte = 255 / high;
  for (let i = 0; i < out.length; i++) {
    const level = amounts[i] * perByte;
    out[i] = level >= 255 ? 255 : level > 0 ? level + 0.5 : 0;
  }
}

/** The scale of molecules by table: the leading bits of a 32-bit float are exponent and mantissa, so a look-up replaces a logarithm. */
export const DECADES = 7;
const DROPPED_BITS = 12, FIRST = 0x3f800000 >>> DROPPED_BITS;
const BYTE_OF_BITS = new Uint8Array(24 << (23 - DROPPED_BITS));
const FLOAT = new Float32Array(1);
const BITS = new Uint32Array(FLOAT.buffer);
for (let n = 0; n < BYTE_OF_BITS.length; n++) {
  BITS[0] = ((FIRST + n) << DROPPED_BITS) | (1 << (DROPPED_BITS - 1));
  BYTE_OF_BITS[n] = Math.min(255, Math.round(1 + (254 * Math.log10(FLOAT[0])) / DECADES));
}

/** 0 below one molecule, else 1 + 254·log10(molecules)/7, at most 255. */
export function writeMolecules(amounts: ArrayLike<number>, out: Uint8Array): void {
  const table = BYTE_OF_BITS, float = FLOAT, bits = BITS;
  for (let i = 0; i < out.length; i++) {
    const molecules = amounts[i];
    if (!(molecules >= 1)) {
      out[i] = 0;
      continue;
    }
    float[0] = molecules;
    const n = (bits[0] >>> DROPPED_BITS) - FIRST;
    out[i] = n < table.length ? table[n] : 255;
  }
}
