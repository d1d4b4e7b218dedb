// Stills: small pictures of a run at even times, shown at once while somebody looks for a moment. Seventeen bytes a cell, nineteen in a volume.
import type { World } from '../sim';
import type { Lineage } from '../schema/lineage';
import { countSynapses, roomFor, writeStates, writeSynapses } from './frame';
import { BYTE_PLANES, frameBytes, viewFrame } from './frameTypes';
import type { BytePlanes, DrawnPicture, FrameMessage, FrameMeta } from './frameTypes';
import { Stock } from './stock';

/** Most bytes kept in all. */
export const MOST_STILL_BYTES = 32 * 1024 * 1024;
/** Over the planned duration. */
const STILLS = 240;

/** Steps of a coordinate over the patch, and of a radius in a µm: no more than the screen shows. */
const STEPS = 65_535, RADIUS_STEPS = 8;
/** Cells may stand a little outside, µm. */
const MARGIN = 20;
/** Where life and fate of a cell stand beside its kind, in one byte. */
const LIFE_AT = 3, FATE_AT = 6;
/** Planes of a frame that are kept byte for byte. */
const KEPT = BYTE_PLANES.filter((plane) => plane !== 'kind' && plane !== 'life' && plane !== 'fate');

/** The cells of one moment. */
export interface Still {
  readonly tick: number;
  readonly count: number;
  /** µm: coordinates run from −half to +half. */
  readonly half: number;
  /** x and y, and z in a volume. */
  readonly places: readonly Uint16Array[];
  readonly radius: Uint8Array;
  readonly id: Uint32Array;
  /** Kind, life and fate. */
  readonly state: Uint8Array;
  readonly planes: readonly Uint8Array[];
  readonly synapses: Uint32Array;
}

export class Stills {
  private readonly stock: Stock<Still>;
  private readonly everyTicks: number;

  constructor(durationTicks: number, mostBytes = MOST_STILL_BYTES) {
    this.stock = new Stock(mostBytes);
    this.everyTicks = Math.max(1, Math.ceil(durationTicks / STILLS));
  }

  get totalBytes(): number {
    return this.stock.totalBytes;
  }

  /** Ticks of those that a course has to itself. */
  ticks(course: Lineage): number[] {
    return this.stock.ticks(course);
  }

  /** True at even times, on new ground. */
  wants(course: Lineage, tick: number): boolean {
    return tick % this.everyTicks === 0 && (course.parent === null || tick > course.fork) && tick > (this.stock.last(course)?.tick ?? -1);
  }

  add(course: Lineage, world: World): void {
    const still = stillOf(world), { tick } = still;
    const bytes = [...still.places, still.radius, still.id, still.state, ...still.planes, still.synapses].reduce((sum, part) => sum + part.byteLength, 0);
    this.stock.add(course, { tick, at: tick, bytes, what: still });
  }

  /** The one next to a moment of a course, or null. */
  nearest(course: Lineage, tick: number): Still | null {
    return this.stock.nearest(course, tick)?.what ?? null;
  }

  /** Drops what a course has to itself, or only what it has after a tick. */
  forget(course: Lineage, after = -Infinity): void {
    this.stock.forget(course, after);
  }
}

function stillOf(world: World): Still {
  const { cells, fields: { grid }, tick, scenario: { domain } } = world, { count } = cells, { x, y, z, radius, id } = cells.columns;
  const half = Math.max(grid.halfX, grid.halfY, grid.halfZ) + MARGIN, steps = STEPS / (2 * half);
  const places = (domain.dimensions === 3 ? [x, y, z] : [x, y]).map((from) => {
    const out = new Uint16Array(count);
    for (let i = 0; i < count; i++) out[i] = Math.min(STEPS, Math.max(0, (from[i] + half) * steps + 0.5));
    return out;
  });
  const sizes = new Uint8Array(count);
  for (let i = 0; i < count; i++) sizes[i] = Math.min(255, radius[i] * RADIUS_STEPS + 0.5);
  const planes = Object.fromEntries(BYTE_PLANES.map((plane) => [plane, new Uint8Array(count)])) as unknown as BytePlanes;
  writeStates(world, { count, ...planes });
  const state = planes.kind;
  for (let i = 0; i < count; i++) state[i] |= (planes.life[i] << LIFE_AT) | (planes.fate[i] << FATE_AT);
  const synapses = new Uint32Array(2 * countSynapses(world));
  writeSynapses(world, synapses);
  return { tick, count, half, places, radius: sizes, id: id.slice(0, count), state, planes: KEPT.map((plane) => planes[plane]), synapses };
}

/** Whether a still knows by which byte cells are coloured. */
export function showsInStill({ model }: World, drawn: string | null): boolean {
  return KEPT.some((plane) => plane === drawn) && (model.antigen.scale.kind === 'log' || !drawn!.startsWith('antigen'));
}

export interface StillParts {
  /** What is told of the moment. */
  readonly meta: FrameMeta;
  /** Observables of that moment, or of one shortly before. */
  readonly values: Float64Array;
  /** Cells are to be coloured by this; done where the still knows it. */
  readonly drawn: DrawnPicture | null;
  readonly used: ArrayBuffer | null;
}

/** The still as a frame: no field, no marks, and no colouring but those that it knows. */
export function frameOfStill(still: Still, { meta, values, drawn, used }: StillParts): FrameMessage {
  const { count, half, places, state, planes, synapses } = still, shown = KEPT.findIndex((plane) => plane === drawn?.name);
  const counts = { cellCount: count, shadeCount: shown < 0 ? 0 : count, synapseCount: synapses.length / 2, markCount: 0, fieldVoxels: 0, columnCount: values.length };
  const message: FrameMessage = { buffer: roomFor(frameBytes(counts), used), ...counts, meta: { ...meta, field: null, drawn: shown < 0 ? null : drawn } };
  const frame = viewFrame(message), size = (2 * half) / STEPS;
  frame.values.set(values);
  [frame.x, frame.y, frame.z].forEach((out, axis) => {
    const from = places[axis];
    if (from === undefined) out.fill(0);
    else for (let i = 0; i < count; i++) out[i] = from[i] * size - half;
  });
  for (let i = 0; i < count; i++) {
    frame.radius[i] = still.radius[i] / RADIUS_STEPS;
    frame.kind[i] = state[i] & ((1 << LIFE_AT) - 1);
    frame.life[i] = (state[i] >> LIFE_AT) & ((1 << (FATE_AT - LIFE_AT)) - 1);
    frame.fate[i] = state[i] >> FATE_AT;
  }
  frame.id.set(still.id);
  frame.synapses.set(synapses);
  KEPT.forEach((plane, n) => frame[plane].set(planes[n]));
  if (shown >= 0) frame.shade.set(planes[shown]);
  return message;
}
