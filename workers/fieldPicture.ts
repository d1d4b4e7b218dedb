// A slice of a field as bytes for the heat-map, on a scale of round numbers that holds still.
// Every scale begins at 0, so that small differences at a high level look small.
import { SUBSTANCES, fieldOf } from '../sim';
import type { FieldName, FieldState, World } from '../sim';
import type { FieldPicture } from './frameTypes';

/** A scale that has become this much too wide is narrowed. */
const TOO_WIDE = 0.35;

/** The scale of a field through a run: widened at once, narrowed only when most of it lies idle. */
export class FieldScales {
  private readonly highs = new Map<FieldName, number>();

  high(name: FieldName, largest: number): number {
    const last = this.highs.get(name) ?? 0;
    if (last > 0 && largest <= last && largest >= TOO_WIDE * last) return last;
    const high = roundUpward(Math.max(largest, SUBSTANCES[name].picture.least));
    this.highs.set(name, high);
    return high;
  }
}

export interface FieldSlice {
  readonly field: FieldState;
  readonly picture: FieldPicture;
  /** First voxel of the slice. */
  readonly offset: number;
}

/** The slice of a field at a height; null when there is no such field. */
export function sliceOf(world: World, name: string | null, sliceZ: number, scales: FieldScales): FieldSlice | null {
  const field = name === null ? null : fieldOf(world.fields, name as FieldName);
  if (!field) return null;
  const { nx, ny, nz, h, halfX, halfY, halfZ } = world.fields.grid;
  const k = Math.max(0, Math.min(nz - 1, Math.floor((sliceZ + halfZ) / h) || 0));
  // The scale is that of the whole field, so that it does not change from slice to slice.
  let largest = 0;
  for (let v = 0; v < field.value.length; v++) if (field.value[v] > largest) largest = field.value[v];
  const high = scales.high(field.name, largest);
  return { field, picture: { name: field.name, nx, ny, low: 0, high, halfX, halfY }, offset: k * nx * ny };
}

export function writeSlice({ field, picture, offset }: FieldSlice, out: Uint8Array): void {
  const { value } = field;
  const perByte = 255 / picture.high;
  // Uint8Array truncates: half a step more rounds.
  for (let v = 0; v < out.length; v++) {
    const level = value[offset + v] * perByte;
    out[v] = level >= 255 ? 255 : level > 0 ? level + 0.5 : 0;
  }
}

/** The smallest 1, 2 or 5 times a power of ten that is not below `value`. */
function roundUpward(value: number): number {
  let power = 1;
  while (power < value) power *= 10;
  while (power >= value * 10) power /= 10;
  for (const share of [0.2, 0.5]) if (power * share >= value) return tidy(power * share);
  return tidy(power);
}

/** Drops the dust of binary fractions. */
function tidy(value: number): number {
  return Number(value.toPrecision(6));
}
