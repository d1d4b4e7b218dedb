// One picture's worth of numbers: typed arrays over a single transferable buffer that travels back and forth.

/** Bits of `flags`. */
export const Flag = { Bound: 1, Held: 2, CD4: 4, NegativeA: 8, NegativeB: 16, Dividing: 32 } as const;

/** Kinds of mark: short-lived signs of something that just happened. */
export const MarkKind = { Kill: 0, Division: 1, Infusion: 2, Mutation: 3, Hit: 4 } as const;

export interface FrameMessage {
  readonly buffer: ArrayBuffer;
  readonly cellCount: number;
  readonly synapseCount: number;
  readonly markCount: number;
  readonly fieldVoxels: number;
  readonly columnCount: number;
  readonly meta: FrameMeta;
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
  /** A jump is under way: the minute it is heading for, else null. */
  readonly headingFor: number | null;
  /** Why the run has ended or stopped by itself, else ''. */
  readonly ended: '' | 'duration' | 'cell-limit' | 'fault';
  /** Shown with `ended`. */
  readonly message: string;
  /** Whether the replay of a record ended in the state that was saved; `unproven`: the record does not tell its hash; '': no replay. */
  readonly replay: '' | 'replaying' | 'agrees' | 'differs' | 'unproven';
  /** Serial of the loaded run: frames of an earlier one are dropped. */
  readonly run: number;
  /** Rows of the series available. */
  readonly seriesRows: number;
  readonly field: FieldPicture | null;
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

export interface Frame {
  readonly meta: FrameMeta;
  readonly count: number;
  /** µm, `count` each */
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly z: Float32Array;
  readonly radius: Float32Array;
  readonly id: Uint32Array;
  readonly kind: Uint8Array;
  readonly life: Uint8Array;
  readonly fate: Uint8Array;
  readonly flags: Uint8Array;
  /** 0 = none, else 1 + 254·log10(molecules)/7, clipped */
  readonly antigenA: Uint8Array;
  readonly antigenB: Uint8Array;
  readonly clone: Uint8Array;
  readonly product: Uint8Array;
  /** 0–255 */
  readonly activation: Uint8Array;
  readonly exhaustion: Uint8Array;
  /** Rows of the frame: CAR-T cell, target, CAR-T cell, target … */
  readonly synapses: Uint32Array;
  /** kind, x, y, z, age in simulated minutes: five numbers a mark */
  readonly marks: Float32Array;
  /** nx·ny bytes, row by row from the lowest y; empty without a field */
  readonly field: Uint8Array;
  /** Present values in the order of `RunInfo.columns`. */
  readonly values: Float64Array;
}

const FLOAT_COLUMNS = 4, WORD_COLUMNS = 1, BYTE_COLUMNS = 10;

/** Bytes needed for a frame; every part starts on a multiple of 8. */
export function frameBytes(cells: number, synapses: number, marks: number, voxels: number, columns: number): number {
  const n = roundUp(cells);
  return columns * 8 + n * 4 * (FLOAT_COLUMNS + WORD_COLUMNS) + roundUp(synapses * 2) * 4 + roundUp(marks * 5) * 4 + n * BYTE_COLUMNS + roundUp(voxels);
}

/** Views over a frame's buffer; copies nothing. */
export function viewFrame(message: FrameMessage): Frame {
  const { buffer, cellCount, synapseCount, markCount, fieldVoxels, columnCount } = message;
  const n = roundUp(cellCount);
  let at = 0;
  const take = <A>(make: (offset: number) => A, bytes: number): A => {
    const view = make(at);
    at += bytes;
    return view;
  };
  const floats = () => take((o) => new Float32Array(buffer, o, cellCount), n * 4);
  const bytes = () => take((o) => new Uint8Array(buffer, o, cellCount), n);
  return {
    meta: message.meta,
    count: cellCount,
    values: take((o) => new Float64Array(buffer, o, columnCount), columnCount * 8),
    x: floats(), y: floats(), z: floats(), radius: floats(),
    id: take((o) => new Uint32Array(buffer, o, cellCount), n * 4),
    synapses: take((o) => new Uint32Array(buffer, o, synapseCount * 2), roundUp(synapseCount * 2) * 4),
    marks: take((o) => new Float32Array(buffer, o, markCount * 5), roundUp(markCount * 5) * 4),
    kind: bytes(), life: bytes(), fate: bytes(), flags: bytes(), antigenA: bytes(), antigenB: bytes(),
    clone: bytes(), product: bytes(), activation: bytes(), exhaustion: bytes(),
    field: take((o) => new Uint8Array(buffer, o, fieldVoxels), roundUp(fieldVoxels)),
  };
}

function roundUp(n: number): number {
  return (n + 7) & ~7;
}
