// Who is near whom: every close pair once, in a fixed order, kept until somebody has moved too far.
//
// Slow cells come first, sorted by bin, with a list that outlives many steps; fast (motile) cells follow with a short
// list of their own that is cheap to remake. The result is a pure function of (order of rows, listed positions, listed
// radii, range): a restored run rebuilds the very same list. Rejected: one list for all (a few fast cells force a
// rebuild in every step), index lists over unsorted cells (2–4 times slower), each pair at both cells (twice the work).
import { withSlack } from './arena';
import { TOO_CROWDED, invariant } from './assert';
import type { Doubles, Integers } from './arena';
import { BINS_PER_RANGE, BinSort, shapeBins } from './binGrid';
import type { BinShape } from './binGrid';
import { firstOf, sharesFor } from './crew';
import type { Crew } from './crew';
import { createKernels } from './kernels';
import { MOST_OFFSETS, listFastByKernel, listSlowByKernel } from './listByKernel';
import type { Listing } from './listByKernel';
import { forceShare } from './shares';
import type { ForceShare } from './shares';

/** Where the cells are and which of them are fast; arrays by row. Arrays in the list's own arena must be getters: see there. */
export interface Listed {
  readonly count: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
  readonly radius: Float64Array;
  /** 1 = fast; null = none is. */
  readonly motile: Uint8Array | null;
}

/** Half extents of the box (z: 0 in 2-D) and the largest interaction range of a pair, µm. */
export interface Box {
  readonly hx: number;
  readonly hy: number;
  readonly hz: number;
  readonly range: number;
}

/** 400 MB, and about a second of work in every step. A packed colony of a million cells has a tenth of it. */
const MOST_PAIRS = 100_000_000;

export class NeighborList {
  count = 0;
  valid = false;
  /** Largest interaction range when the list was last built in full, µm: it fixes the bins and with them the order. */
  range = 0;
  /** Places below `slowCount` hold slow cells. */
  slowCount = 0;
  /** Into how many shares the work on this list is cut. */
  shares = 1;
  readonly blocks: {
    readonly x: Doubles; readonly y: Doubles; readonly z: Doubles; readonly radius: Doubles;
    readonly order: Integers; readonly start: Integers; readonly end: Integers; readonly offsets: Integers; readonly pairs: Integers;
  };

  /** The cells about to be sorted: all slow or all fast ones. */
  private readonly chosen: { readonly x: Doubles; readonly y: Doubles; readonly z: Doubles; readonly radius: Doubles; readonly row: Integers };
  private shape: BinShape = shapeBins(1, 1, 1, 0);
  private readonly slow: BinSort;
  private readonly fast: BinSort;

  /**
   * @param reach interaction range of a pair as a multiple of the sum of its radii
   * @param skin µm two slow cells may move in sum before the list must be rebuilt
   * @param fastSkin the same for fast cells; at most `skin`
   */
  constructor(readonly reach: number, readonly skin: number, readonly fastSkin = skin, readonly kernels = createKernels()) {
    const { arena } = kernels;
    this.slow = new BinSort(kernels);
    this.fast = new BinSort(kernels);
    this.blocks = {
      x: arena.doubles(), y: arena.doubles(), z: arena.doubles(), radius: arena.doubles(), order: arena.integers(),
      start: arena.integers(), end: arena.integers(), offsets: arena.integers(), pairs: arena.integers(),
    };
    this.chosen = { x: arena.scratch(0), y: arena.scratch(1), z: arena.scratch(2), radius: arena.scratch(3), row: arena.integers() };
    arena.reserve(1, this.blocks.start);
    arena.reserve(MOST_OFFSETS, this.blocks.offsets);
  }

  /** Row of the cell at place q. */
  get order(): Int32Array {
    return this.blocks.order.array;
  }

  /** Pairs of place q are `pairs[start[q] … end[q])`, as places, in ascending order. */
  get start(): Int32Array {
    return this.blocks.start.array;
  }

  get end(): Int32Array {
    return this.blocks.end.array;
  }

  get pairs(): Int32Array {
    return this.blocks.pairs.array;
  }

  /** Listed positions and radii by place. */
  get x(): Float64Array {
    return this.blocks.x.array;
  }

  get y(): Float64Array {
    return this.blocks.y.array;
  }

  get z(): Float64Array {
    return this.blocks.z.array;
  }

  get radius(): Float64Array {
    return this.blocks.radius.array;
  }

  /** Rows of bins around a place: `slowFrom` … `slowTo` of each are all slow places that can be in reach of it. */
  get rowsAround(): number {
    return this.shape.around.length;
  }

  /** @param q a slow place */
  slowFrom(q: number, row: number): number {
    return this.slow.start.array[this.slow.bin.array[q] + this.shape.around[row] - BINS_PER_RANGE];
  }

  slowTo(q: number, row: number): number {
    return this.slow.start.array[this.slow.bin.array[q] + this.shape.around[row] + BINS_PER_RANGE + 1];
  }

  /** Lists all pairs. */
  build(cells: Listed, box: Box): void {
    this.valid = false;
    this.range = box.range;
    this.shape = shapeBins(box.range + this.skin, box.hx, box.hy, box.hz, cells.count);
    this.reserve(cells.count);
    this.count = cells.count;
    const slow = this.choose(cells, 0);
    this.slowCount = slow;
    this.shares = this.kernels.crew === null ? 1 : sharesFor(this.kernels.crew, cells.count);
    this.slow.sort(this.shape, slow, this.chosen);
    this.place(this.slow, slow, 0);
    if (this.kernels.crew === null) this.listSlowPairs();
    else listSlowByKernel(this.listing(this.kernels.crew));
    this.rebuildFast(cells);
    this.valid = true;
  }

  /** Lists the pairs of fast cells anew; those of slow cells stay. Which cells are fast must not have changed. */
  rebuildFast(cells: Listed): void {
    const fast = this.valid ? this.chooseAgain(cells, this.count - this.slowCount) : this.choose(cells, 1);
    if (fast > 0) {
      this.fast.sort(this.shape, fast, this.chosen);
      this.place(this.fast, fast, this.slowCount);
    }
    if (this.kernels.crew === null) this.listFastPairs(fast);
    else listFastByKernel(this.listing(this.kernels.crew), fast);
  }

  /** Places of one of the list's `shares`, for summing forces. */
  forceShare(share: number): ForceShare {
    const { shape, slow, fast, slowCount } = this;
    return forceShare({ shape, slow, fast, slowCount, fastCount: this.count - slowCount }, share, this.shares);
  }

  private listing(crew: Crew): Listing {
    return { list: this, crew, shares: this.shares, shape: this.shape, slow: this.slow, fast: this.fast };
  }

  /** Copies the slow (0) or the fast (1) cells, in order of rows, and returns their number. */
  private choose(cells: Listed, motility: 0 | 1): number {
    const { x: X, y: Y, z: Z, radius: R, motile } = cells;
    const x = this.chosen.x.array, y = this.chosen.y.array, z = this.chosen.z.array, radius = this.chosen.radius.array;
    const row = this.chosen.row.array;
    let n = 0;
    if (motile === null) {
      if (motility === 1) return 0;
      const { count } = cells;
      for (let i = 0; i < count; i++) row[i] = i;
      x.set(X.subarray(0, count));
      y.set(Y.subarray(0, count));
      z.set(Z.subarray(0, count));
      radius.set(R.subarray(0, count));
      return count;
    }
    for (let i = 0; i < cells.count; i++) {
      if (motile[i] !== motility) continue;
      row[n] = i;
      x[n] = X[i];
      y[n] = Y[i];
      z[n] = Z[i];
      radius[n++] = R[i];
    }
    return n;
  }

  /** Copies the fast cells again: a full build chose them last, so their rows still stand there. */
  private chooseAgain({ x: X, y: Y, z: Z, radius: R }: Listed, count: number): number {
    const x = this.chosen.x.array, y = this.chosen.y.array, z = this.chosen.z.array, radius = this.chosen.radius.array;
    const row = this.chosen.row.array;
    for (let n = 0; n < count; n++) {
      const i = row[n];
      x[n] = X[i];
      y[n] = Y[i];
      z[n] = Z[i];
      radius[n] = R[i];
    }
    return count;
  }

  /** Puts the chosen cells, sorted, at places `first` … */
  private place(sorted: BinSort, count: number, first: number): void {
    const { chosen, blocks } = this, { crew } = this.kernels;
    if (crew !== null) {
      const shares = sharesFor(crew, count);
      crew.run(shares, (code, share) => {
        const from = firstOf(share, shares, count), n = firstOf(share + 1, shares, count) - from, order = sorted.order.address + 4 * from;
        for (const name of ['x', 'y', 'z', 'radius'] as const) {
          code.gatherDoubles(order, n, chosen[name].address, blocks[name].address + 8 * (first + from));
        }
        code.gatherIntegers(order, n, chosen.row.address, blocks.order.address + 4 * (first + from));
      });
      return;
    }
    const from = sorted.order.array;
    for (const name of ['x', 'y', 'z', 'radius'] as const) {
      const unsorted = chosen[name].array, places = blocks[name].array;
      for (let k = 0; k < count; k++) places[first + k] = unsorted[from[k]];
    }
    for (let k = 0; k < count; k++) blocks.order.array[first + k] = chosen.row.array[from[k]];
  }

  private listSlowPairs(): void {
    const { slowCount, start, end, shape } = this;
    const bin = this.slow.bin.array, first = this.slow.start.array;
    let n = 0;
    for (let q = 0; q < slowCount; q++) {
      start[q] = n;
      const b = bin[q];
      n = this.scan(q, q + 1, first[b + BINS_PER_RANGE + 1], this.skin, n);
      for (let r = 0; r < shape.forward.length; r++) {
        const other = b + shape.forward[r];
        n = this.scan(q, first[other - BINS_PER_RANGE], first[other + BINS_PER_RANGE + 1], this.skin, n);
      }
      end[q] = n;
    }
    start[slowCount] = n;
  }

  /** Each fast cell with every slow one around, then with the fast ones after it. */
  private listFastPairs(fastCount: number): void {
    const { slowCount, start, end, shape, fastSkin } = this;
    const slowFirst = this.slow.start.array, bin = this.fast.bin.array, fastFirst = this.fast.start.array;
    const mixedSkin = (this.skin + fastSkin) / 2;
    let n = start[slowCount];
    for (let k = 0; k < fastCount; k++) {
      const q = slowCount + k;
      start[q] = n;
      const b = bin[k];
      for (let r = 0; r < shape.around.length; r++) {
        const other = b + shape.around[r];
        n = this.scan(q, slowFirst[other - BINS_PER_RANGE], slowFirst[other + BINS_PER_RANGE + 1], mixedSkin, n);
      }
      n = this.scan(q, q + 1, slowCount + fastFirst[b + BINS_PER_RANGE + 1], fastSkin, n);
      for (let r = 0; r < shape.forward.length; r++) {
        const other = b + shape.forward[r];
        const from = fastFirst[other - BINS_PER_RANGE], to = fastFirst[other + BINS_PER_RANGE + 1];
        n = this.scan(q, slowCount + from, slowCount + to, fastSkin, n);
      }
      end[q] = n;
    }
    start[slowCount + fastCount] = n;
  }

  /** Appends every place in [from, to) within reach + skin of place q. */
  private scan(q: number, from: number, to: number, skin: number, n: number): number {
    if (n + (to - from) > this.pairs.length) this.growPairs(n + (to - from));
    const { x, y, z, radius, pairs, reach } = this;
    const xq = x[q], yq = y[q], zq = z[q], rq = radius[q];
    for (let j = from; j < to; j++) {
      const dx = xq - x[j], dy = yq - y[j], dz = zq - z[j];
      const cut = reach * (rq + radius[j]) + skin;
      pairs[n] = j;
      if (dx * dx + dy * dy + dz * dz < cut * cut) n++;
    }
    return n;
  }

  /** Room for that many pairs, and some more. Throws InvariantError where so many cells lie on one another that a step would take minutes. */
  growPairs(needed: number): void {
    invariant(needed <= MOST_PAIRS, `more than ${MOST_PAIRS} pairs of neighbouring cells: ${TOO_CROWDED}`);
    this.kernels.arena.reserve(withSlack(Math.max(needed, 4096)), this.blocks.pairs);
  }

  private reserve(count: number): void {
    if (this.order.length >= count) return;
    const { x, y, z, radius, order, start, end } = this.blocks, { arena } = this.kernels;
    const capacity = withSlack(count);
    arena.reserve(capacity, x, y, z, radius, order, end, ...Object.values(this.chosen));
    arena.reserve(capacity + 1, start);
  }
}
