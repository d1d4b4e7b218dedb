// Cells sorted into bins of space, so that the neighbours of a place are a few contiguous ranges.
import { withSlack } from './arena';
import type { Doubles, Integers } from './arena';
import { firstOf, sharesFor } from './crew';
import type { Crew } from './crew';
import type { KernelCode, Kernels } from './kernels';

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

/** Positions, µm. */
export interface Points {
  readonly x: Doubles;
  readonly y: Doubles;
  readonly z: Doubles;
}

/** Arrays of the arena's scratch: 0 … 3 hold the points about to be sorted. */
const COUNTS_SCRATCH = 4;

/** A counting sort of points by bin; stable, so points of one bin keep their order. */
export class BinSort {
  private readonly blocks: { order: Integers; start: Integers; bin: Integers; binOfInput: Integers };

  constructor(private readonly kernels: Kernels) {
    const { arena } = kernels;
    this.blocks = { order: arena.integers(), start: arena.integers(), bin: arena.integers(), binOfInput: arena.integers() };
  }

  /** `order[start[b] … start[b+1])` are the points in bin b. */
  get order(): Integers {
    return this.blocks.order;
  }

  get start(): Integers {
    return this.blocks.start;
  }

  /** Bin of the point at each sorted place. */
  get bin(): Integers {
    return this.blocks.bin;
  }

  /** Sorts the first `count` points. */
  sort(shape: BinShape, count: number, points: Points): void {
    this.reserve(count, shape.bins);
    const { crew } = this.kernels;
    if (crew === null) {
      this.binPoints(shape, count, points);
      this.sortBins(count, shape.bins);
      return;
    }
    const shares = sharesFor(crew, count);
    if (shares > 1) this.sortInShares(crew, shares, shape, count, points);
    else {
      crew.run(1, (code) => {
        this.binShare(code, shape, points, 0, count);
        code.sortBins(count, shape.bins);
      });
    }
  }

  /** Says to the kernels where the sort lies, for the points from number `first` on. */
  private lend(code: KernelCode, first: number): void {
    code.useSort(this.start.address, this.bin.address, this.order.address, this.blocks.binOfInput.address + 4 * first);
  }

  /** Finds the bins of a share's points. */
  private binShare(code: KernelCode, shape: BinShape, { x, y, z }: Points, first: number, end: number): void {
    const { hx, hy, hz, h, nx, ny, nz } = shape;
    this.lend(code, first);
    code.binCells(end - first, x.address + 8 * first, y.address + 8 * first, z.address + 8 * first, hx, hy, hz, h, nx, ny, nz, BINS_PER_RANGE);
  }

  /** The same sort: every share counts its own points, then every bin gives its places to the shares in turn. */
  private sortInShares(crew: Crew, shares: number, shape: BinShape, count: number, points: Points): void {
    const counts = this.kernels.arena.scratch(COUNTS_SCRATCH), stride = 8 * Math.ceil((shape.bins + 1) / 2);
    this.kernels.arena.reserve((shares * stride) / 8, counts);
    const own = (share: number) => counts.address + share * stride;
    crew.run(shares, (code, share) => {
      const first = firstOf(share, shares, count), end = firstOf(share + 1, shares, count);
      this.binShare(code, shape, points, first, end);
      code.countBins(end - first, shape.bins, own(share));
    });
    crew.run(shares, (code, share) =>
      code.sumCounts(firstOf(share, shares, shape.bins), firstOf(share + 1, shares, shape.bins), counts.address, stride, shares));
    const before = Array.from({ length: shares }, () => 0);
    for (let share = 1; share < shares; share++) before[share] = before[share - 1] + crew.result(share - 1);
    crew.run(shares, (code, share) =>
      code.firstPlaces(firstOf(share, shares, shape.bins), firstOf(share + 1, shares, shape.bins), before[share], counts.address, stride, shares));
    crew.run(shares, (code, share) => {
      const first = firstOf(share, shares, count);
      this.lend(code, first);
      code.placeCells(first, firstOf(share + 1, shares, count) - first, own(share));
    });
  }

  private binPoints(shape: BinShape, count: number, points: Points): void {
    const x = points.x.array, y = points.y.array, z = points.z.array, binOfInput = this.blocks.binOfInput.array;
    const { nx, ny, nz, hx, hy, hz, h } = shape;
    const perY = 1 / h, perX = BINS_PER_RANGE / h;
    for (let k = 0; k < count; k++) {
      let b = clampBin((y[k] + hy) * perY, ny - 2) + 1;
      if (nz > 1) b += ny * (clampBin((z[k] + hz) * perY, nz - 2) + 1);
      binOfInput[k] = b * nx + clampBin((x[k] + hx) * perX, nx - 2 * BINS_PER_RANGE) + BINS_PER_RANGE;
    }
  }

  private sortBins(count: number, bins: number): void {
    const start = this.start.array, order = this.order.array, bin = this.bin.array, binOfInput = this.blocks.binOfInput.array;
    // Counting two bins further up makes the sums, one bin further up, the first places; sorting moves these to the next bin's.
    start.fill(0, 0, bins + 2);
    for (let k = 0; k < count; k++) {
      const b = binOfInput[k] + 2;
      start[b] = start[b] + 1;
    }
    let sum = 0;
    for (let b = 1; b <= bins; b++) {
      sum += start[b];
      start[b] = sum;
    }
    for (let k = 0; k < count; k++) {
      const b = binOfInput[k], place = start[b + 1];
      start[b + 1] = place + 1;
      order[place] = k;
      bin[place] = b;
    }
  }

  private reserve(count: number, bins: number): void {
    const { order, bin, binOfInput, start } = this.blocks;
    this.kernels.arena.reserve(bins + 2, start);
    if (order.array.length < count) this.kernels.arena.reserve(withSlack(count), order, bin, binOfInput);
  }
}

function clampBin(t: number, n: number): number {
  return t < 0 ? 0 : t >= n ? n - 1 : Math.floor(t);
}
