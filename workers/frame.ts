// World → picture: the columns of the cells go into one buffer that the page gets, looks at and sends back.
import { Fate, Kind, Subset, isLiving, isTarget, negativeBelow } from '../sim';
import type { World } from '../sim';
import { sliceOf, writeSlice } from './fieldPicture';
import { Flag, frameBytes, viewFrame } from './frameTypes';
import type { BytePlanes, Frame, FrameCounts, FrameMessage, FrameMeta } from './frameTypes';
import type { Marks } from './marks';
import type { StableScales } from './scales';
import { DECADES, shadeOf, writeEvenly, writeMolecules, writeShade } from './shade';
import type { FrameRequest } from './simApi';

/** A cycling cell in the last part of its cycle is shown as about to divide. */
const ABOUT_TO_DIVIDE = 0.92;
/** Spare room of a fresh buffer, so that a growing tumour does not need a new one for every frame. */
const HEADROOM = 1.4;
const NO_VALUES = new Float64Array(0);

export interface FrameParts {
  readonly world: World;
  readonly marks: Marks;
  readonly scales: StableScales;
  /** Present observables. */
  readonly values: Float64Array;
  readonly meta: Omit<FrameMeta, 'field' | 'drawn'>;
}

/** The frame of a moment; takes the marks gathered since the last one. */
export function buildFrame(parts: FrameParts, { buffer: used, field, sliceZ, drawn = null }: FrameRequest): FrameMessage {
  const { world, marks, values, meta } = parts;
  const slice = sliceOf(world, field, sliceZ, parts.scales), shade = shadeOf(world, drawn, parts.scales);
  const cellCount = world.cells.count;
  const synapseCount = countSynapses(world);
  const markCount = marks.count;
  const fieldVoxels = slice ? slice.picture.nx * slice.picture.ny : 0;
  const columnCount = values.length;
  const counts: FrameCounts = { cellCount, shadeCount: shade ? cellCount : 0, synapseCount, markCount, fieldVoxels, columnCount };
  const message: FrameMessage = {
    buffer: roomFor(frameBytes(counts), used), ...counts,
    meta: { ...meta, field: slice ? slice.picture : null, drawn: shade ? shade.picture : null },
  };
  const frame = viewFrame(message);
  frame.values.set(values);
  writePlaces(world, frame);
  writeStates(world, frame);
  writeSynapses(world, frame.synapses);
  marks.write(frame.marks, world.tick, world.scenario.clock.ticksPerMinute);
  marks.clear();
  if (slice) writeSlice(slice, frame.field);
  if (shade) writeShade(world, shade, frame.shade);
  return message;
}

/** The used buffer where it is large enough, else a fresh one. */
export function roomFor(bytes: number, used: ArrayBuffer | null): ArrayBuffer {
  return used && used.byteLength >= bytes ? used : new ArrayBuffer(Math.ceil((bytes * HEADROOM) / 8) * 8);
}

/** The frame when no run is loaded. */
export function emptyFrame(meta: FrameMeta, used: ArrayBuffer | null): FrameMessage {
  const columnCount = NO_VALUES.length;
  return { buffer: used ?? new ArrayBuffer(0), cellCount: 0, shadeCount: 0, synapseCount: 0, markCount: 0, fieldVoxels: 0, columnCount, meta };
}

export function countSynapses(world: World): number {
  const { partner } = world.cells.columns;
  let count = 0;
  for (let i = 0; i < world.cells.count; i++) if (partner[i] >= 0) count++;
  return count;
}

/** Rows of the frame are rows of the table: a partner's row number is right as it is. */
export function writeSynapses(world: World, out: Uint32Array): void {
  const { partner } = world.cells.columns;
  for (let i = 0, at = 0; i < world.cells.count; i++) {
    if (partner[i] < 0) continue;
    out[at++] = i;
    out[at++] = partner[i];
  }
}

function writePlaces(world: World, frame: Frame): void {
  const { x, y, z, radius, id } = world.cells.columns;
  const { count } = frame;
  frame.x.set(x.subarray(0, count));
  frame.y.set(y.subarray(0, count));
  frame.z.set(z.subarray(0, count));
  frame.radius.set(radius.subarray(0, count));
  frame.id.set(id.subarray(0, count));
}

export function writeStates(world: World, frame: BytePlanes & { readonly count: number }): void {
  const c = world.cells.columns;
  const { count } = frame;
  frame.kind.set(c.kind.subarray(0, count));
  frame.life.set(c.life.subarray(0, count));
  frame.fate.set(c.fate.subarray(0, count));
  frame.product.set(c.product.subarray(0, count));
  writeFlags(world, frame.flags);
  writeAntigen(world, c.antigenA, frame.antigenA);
  writeAntigen(world, c.antigenB, frame.antigenB);
  writeEvenly(c.activation, 1, frame.activation);
  writeEvenly(c.exhaustion, 1, frame.exhaustion);
  const { clone } = c;
  const out = frame.clone;
  for (let i = 0; i < count; i++) out[i] = clone[i] < 255 ? clone[i] : 255;
}

function writeFlags(world: World, out: Uint8Array): void {
  const { kind, partner, subset, cycle, fate, life, boundCount, antigenA, antigenB } = world.cells.columns;
  const negative = negativeBelow(world);
  const aboutToDivide = world.model.cycle.isShare ? ABOUT_TO_DIVIDE : Infinity;
  for (let i = 0; i < out.length; i++) {
    let flags = 0;
    if (kind[i] === Kind.Cart) {
      if (partner[i] >= 0) flags |= Flag.Bound;
      if (subset[i] === Subset.CD4) flags |= Flag.CD4;
      if (cycle[i] >= ABOUT_TO_DIVIDE && fate[i] === Fate.Effector && isLiving(life[i])) flags |= Flag.Dividing;
    } else if (isTarget(kind[i])) {
      if (boundCount[i] > 0) flags |= Flag.Held;
      if (antigenA[i] < negative) flags |= Flag.NegativeA;
      if (antigenB[i] < negative) flags |= Flag.NegativeB;
      if (cycle[i] >= aboutToDivide && isLiving(life[i])) flags |= Flag.Dividing;
    }
    out[i] = flags;
  }
}

/** Antigen as bytes of the picture’s colour scale, in the measure of the model. */
function writeAntigen(world: World, amounts: Float64Array, out: Uint8Array): void {
  const { scale } = world.model.antigen;
  if (scale.kind === 'log') writeMolecules(amounts, out);
  else writeOverDecades(amounts, scale.most, out);
}

/** The ends of the picture’s colour scale for antigen, as bytes: 200 and 50 000 molecules. */
const LOWEST = 1 + (254 * Math.log10(200)) / DECADES, HIGHEST = 1 + (254 * Math.log10(50_000)) / DECADES;

/** An amount from 0 to `most` runs evenly over the colours that molecules run over in decades. */
function writeOverDecades(amounts: Float64Array, most: number, out: Uint8Array): void {
  const slope = (HIGHEST - LOWEST) / most;
  for (let i = 0; i < out.length; i++) out[i] = Math.min(HIGHEST, LOWEST + slope * amounts[i]) + 0.5;
}
