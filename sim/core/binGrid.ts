// Cells sorted into bins of space, so that the neighbours of a place are a few contiguous ranges.

/** Bins are h wide along y and z, h/4 along x (x fastest): narrower ones trim candidates, wider rows stay contiguous. */
export const BINS_PER_RANGE = 4;

/** The shape of a grid over a box of half extents (hx, hy, hz) around the origin; hz = 0 in 2-D. */
export interface BinShape {
  readonly h: number;
  readonly nx: number;
  readonly ny: number;
  /** 1 in 2-D */
  readonly nz: number;
  readonly bins: number;
  readonly hx: number;
  readonly hy: number;
  readonly hz: number;
  /** Offsets of the rows of bins after a cell's own, and of all rows around it. */
  readonly forward: Int32Array;
  readonly around: Int32Array;
}

/** In a vast, sparse patch bins are made wider, so that there are no more than this many, or this many per cell. */
const MOST_BINS = 1 << 17, MOST_BINS_PER_CELL = 8;

/** Bins at least `h` wide for `count` cells, with one layer of empty ones around. */
export function shapeBins(h: number, hx: number, hy: number, hz: number, count = 0): BinShape {
  const nx = Math.ceil(((2 * hx) / h) * BINS_PER_RANGE) + 2 * BINS_PER_RANGE;
  const ny = Math.ceil((2 * hy) / h) + 2;
  const nz = hz > 0 ? Math.ceil((2 * hz) / h) + 2 : 1;
  if (nx * ny * nz > Math.max(MOST_BINS, MOST_BINS_PER_CELL * count)) return shapeBins(1.25 * h, hx, hy, hz, count);
  const forward: number[] = [], around: number[] = [];
  for (let dz = hz > 0 ? -1 : 0; dz <= (hz > 0 ? 1 : 0); dz++) {
    for (let dy = -1; dy <= 1; dy++) {
      const offset = (dz * ny + dy) * nx;
      around.push(offset);
      if (offset > 0) forward.push(offset);
    }
  }
  return { h, nx, ny, nz, bins: nx * ny * nz, hx, hy, hz, forward: Int32Array.from(forward), around: Int32Array.from(around) };
}

/** A counting sort of chosen rows by bin; stable, so equal bins keep the order of `rows`. */
export class BinSort {
  /** `order[start[b] … start[b+1])` are the rows in bin b. */
  order = new Int32Array(0);
  start = new Int32Array(1);
  /** Bin of the row at each sorted place. */
  bin = new Int32Array(0);
  private binOfInput = new Int32Array(0);

  /** Sorts `count` rows: those listed in `rows`, or 0 … count−1 when it is null. */
  sort(shape: BinShape, rows: Int32Array | null, count: number, X: Float64Array, Y: Float64Array, Z: Float64Array): void {
    this.reserve(count, shape.bins);
    const { start, order, bin, binOfInput } = this;
    const { nx, ny, nz, hx, hy, hz, h, bins } = shape;
    const perY = 1 / h, perX = BINS_PER_RANGE / h;
    start.fill(0, 0, bins + 1);
    for (let k = 0; k < count; k++) {
      const i = rows === null ? k : rows[k]!;
      let b = clampBin((Y[i]! + hy) * perY, ny - 2) + 1;
      if (nz > 1) b += ny * (clampBin((Z[i]! + hz) * perY, nz - 2) + 1);
      b = b * nx + clampBin((X[i]! + hx) * perX, nx - 2 * BINS_PER_RANGE) + BINS_PER_RANGE;
      binOfInput[k] = b;
      start[b] = start[b]! + 1;
    }
    let sum = 0;
    for (let b = 0; b <= bins; b++) {
      const here = start[b]!;
      start[b] = sum;
      sum += here;
    }
    for (let k = 0; k < count; k++) {
      const b = binOfInput[k]!;
      const place = start[b]!;
      start[b] = place + 1;
      order[place] = rows === null ? k : rows[k]!;
      bin[place] = b;
    }
    for (let b = bins; b > 0; b--) start[b] = start[b - 1]!;
    start[0] = 0;
  }

  private reserve(count: number, bins: number): void {
    if (this.start.length < bins + 1) this.start = new Int32Array(bins + 1);
    if (this.order.length >= count) return;
    const capacity = Math.ceil(count * 1.25) + 64;
    this.order = new Int32Array(capacity);
    this.bin = new Int32Array(capacity);
    this.binOfInput = new Int32Array(capacity);
  }
}

function clampBin(t: number, n: number): number {
  return t < 0 ? 0 : t >= n ? n - 1 : Math.floor(t);
}
