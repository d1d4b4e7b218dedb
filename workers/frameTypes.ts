// One picture's worth of numbers: typed arrays over a single transferable buffer that travels back and forth.
import type { Milestone } from './milestones';

/** Bits of `flags`. */
export const Flag = { Bound: 1, Held: 2, CD4: 4, NegativeA: 8, NegativeB: 16, Dividing: 32 } as const;

/** Kinds of mark: short-lived signs of something that just happened. */
export const MarkKind = { Kill: 0, Division: 1, Infusion: 2, Mutation: 3, Hit: 4 } as const;

/** How many of everything a frame holds. */
export interface FrameCounts {
  readonly cellCount: number;
  /** `cellCount` where cells are coloured by a quantity, else 0. */
  readonly shadeCount: number;
  readonly synapseCount: number;
  readonly markCount: number;
  readonly fieldVoxels: number;
  readonly columnCount: number;
}

export interface FrameMessage extends FrameCounts {
  readonly buffer: ArrayBuffer;
  readonly meta: FrameMeta;
  /** Name of the list of milestones; the page's next request says by it that the page has it. */
  readonly list?: string;
  /** The page has that list already, so `meta` comes without it. */
  readonly hasList?: boolean;
}

export interface FrameMeta {
  readonly tick: number;
  readonly minutes: number;
  readonly running: boolean;
  /** Asked-for simulated minutes per second; 0 when paused. */
  readonly targetSpeed: number;
  /** Simulated minutes per second really reached, smoothed. */
  readonly reachedSpeed: number;
  /** Share of wall time the worker spends stepping, 0–1. */
  readonly load: number;
  /** Not the present state but a still of the moment that was asked for: `tick` and `minutes` are those of the still. */
  readonly preview?: true;
  /** A jump is under way: the minute it is heading for, else null. */
  readonly headingFor: number | null;
  /** Why the run has ended or stopped by itself, else ''. `until`: it was to be played no further. */
  readonly ended: '' | 'duration' | 'cell-limit' | 'fault' | 'until';
  /** Shown with `ended`. */
  readonly message: string;
  /** Whether the replay of a record ended in the state that was saved; `unproven`: the record does not tell its hash; '': no replay. */
  readonly replay: '' | 'replaying' | 'agrees' | 'differs' | 'unproven';
  /** Serial of the loaded run: frames of an earlier one are dropped. */
  readonly run: number;
  /** Id of the course that it is on. */
  readonly course: number;
  /** Another number means that courses have come, gone or been renamed. */
  readonly courses: number;
  /** Rows of the series available. */
  readonly seriesRows: number;
  /** What has first happened when, up to this moment, in order of time. */
  readonly milestones: readonly Milestone[];
  readonly field: FieldPicture | null;
  /** What the bytes of `shade` mean; null: cells are coloured by their kind. */
  readonly drawn: DrawnPicture | null;
}

/** A quantity by which cells are coloured. */
export interface DrawnPicture {
  readonly name: string;
  /** Real values at the ends of the colour scale. */
  readonly low: number;
  readonly high: number;
}

export interface FieldPicture {
  readonly name: string;
  readonly nx: number;
  readonly ny: number;
  /** Real values that 0 and 255 stand for. */
  readonly low: number;
  readonly high: number;
  /** Half extents of the lattice, µm. */
  readonly halfX: number;
  readonly halfY: number;
}

/** µm, one number a cell each. */
export const FLOAT_PLANES = ['x', 'y', 'z', 'radius'] as const;

/**
 * One byte a cell each, in every frame, whatever cells are coloured by: what their shape, halo and legend group follow.
 * Antigens: 0 = none, else 1 + 254·log10(molecules)/7, clipped; activation and exhaustion: 0–255.
 */
export const BYTE_PLANES = ['kind', 'life', 'fate', 'flags', 'antigenA', 'antigenB', 'clone', 'product', 'activation', 'exhaustion'] as const;

export type FloatPlanes = { readonly [P in (typeof FLOAT_PLANES)[number]]: Float32Array };
export type BytePlanes = { readonly [P in (typeof BYTE_PLANES)[number]]: Uint8Array };

export interface Frame extends FloatPlanes, BytePlanes {
  readonly meta: FrameMeta;
  readonly count: number;
  readonly id: Uint32Array;
  /** The quantity by which cells are coloured (`meta.drawn`), a byte each; empty when they are coloured by kind. */
  readonly shade: Uint8Array;
  /** Rows of the frame: CAR-T cell, target, CAR-T cell, target … */
  readonly synapses: Uint32Array;
  /** kind, x, y, z, age in simulated minutes: five numbers a mark */
  readonly marks: Float32Array;
  /** nx·ny bytes, row by row from the lowest y; empty without a field */
  readonly field: Uint8Array;
  /** Present values in the order of `RunInfo.columns`. */
  readonly values: Float64Array;
}

const WORD_COLUMNS = 1;

/** Bytes needed for a frame; every part starts on a multiple of 8. */
export function frameBytes({ cellCount, shadeCount, synapseCount, markCount, fieldVoxels, columnCount }: FrameCounts): number {
  const n = roundUp(cellCount);
  return columnCount * 8 + n * 4 * (FLOAT_PLANES.length + WORD_COLUMNS) + roundUp(synapseCount * 2) * 4 + roundUp(markCount * 5) * 4
    + n * BYTE_PLANES.length + roundUp(shadeCount) + roundUp(fieldVoxels);
}

/** Views over a frame's buffer; copies nothing. */
export function viewFrame(message: FrameMessage): Frame {
  const { buffer, cellCount, shadeCount, synapseCount, markCount, fieldVoxels, columnCount } = message;
  const n = roundUp(cellCount);
  let at = 0;
  const take = <A>(make: (offset: number) => A, bytes: number): A => {
    const view = make(at);
    at += bytes;
    return view;
  };
  const planes = <N extends string, A>(names: readonly N[], make: (offset: number) => A, bytes: number) =>
    Object.fromEntries(names.map((name) => [name, take(make, bytes)])) as { readonly [P in N]: A };
  return {
    meta: message.meta,
    count: cellCount,
    values: take((o) => new Float64Array(buffer, o, columnCount), columnCount * 8),
    ...planes(FLOAT_PLANES, (o) => new Float32Array(buffer, o, cellCount), n * 4),
    id: take((o) => new Uint32Array(buffer, o, cellCount), n * 4),
    synapses: take((o) => new Uint32Array(buffer, o, synapseCount * 2), roundUp(synapseCount * 2) * 4),
    marks: take((o) => new Float32Array(buffer, o, markCount * 5), roundUp(markCount * 5) * 4),
    ...planes(BYTE_PLANES, (o) => new Uint8Array(buffer, o, cellCount), n),
    shade: take((o) => new Uint8Array(buffer, o, shadeCount), roundUp(shadeCount)),
    field: take((o) => new Uint8Array(buffer, o, fieldVoxels), roundUp(fieldVoxels)),
  };
}

function roundUp(n: number): number {
  return (n + 7) & ~7;
}
