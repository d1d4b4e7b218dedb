// A slice of a field as bytes for the heat-map, on a scale of round numbers that holds still.
// Every scale begins at 0, so that small differences at a high level look small.
import { SUBSTANCES, fieldOf } from '../sim';
import type { FieldName, FieldState, World } from '../sim';
import type { FieldPicture } from './frameTypes';
import type { StableScales } from './scales';

export interface FieldSlice {
  readonly field: FieldState;
  readonly picture: FieldPicture;
  /** First voxel of the slice. */
  readonly offset: number;
}

/** The slice of a field at a height; null when there is no such field. */
export function sliceOf(world: World, name: string | null, sliceZ: number, scales: StableScales): FieldSlice | null {
  const field = name === null ? null : fieldOf(world.fields, name as FieldName);
  if (!field) return null;
  const { nx, ny, nz, h, halfX, halfY, halfZ } = world.fields.grid;
  const k = Math.max(0, Math.min(nz - 1, Math.floor((sliceZ + halfZ) / h) || 0));
  // The scale is that of the whole field, so that it does not change from slice to slice.
  let largest = 0;
  for (let v = 0; v < field.value.length; v++) if (field.value[v] > largest) largest = field.value[v];
  const high = scales.high(field.name, largest, SUBSTANCES[field.name].picture.least);
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
