// Who is near whom: every close pair once, in a fixed order, kept until somebody has moved too far.
//
// Slow cells come first, sorted by bin, with a list that outlives many steps; fast (motile) cells follow with a short
// list of their own that is cheap to remake. The result is a pure function of (order of rows, listed positions, listed
// radii, range): a restored run rebuilds the very same list. Rejected: one list for all (a few fast cells force a
// rebuild in every step), index lists over unsorted cells (2–4 times slower), each pair at both cells (twice the work).
import { BINS_PER_RANGE, BinSort, shapeBins } from './binGrid';
import type { BinShape } from './binGrid';

/** Where the cells are and which of them are fast; arrays by row. */
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

export class NeighborList {
  count = 0;
  valid = false;
  /** Largest interaction range when the list was last built in full, µm: it fixes the bins and with them the order. */
  range = 0;
  /** Row of the cell at place q; places below `slowCount` hold slow cells. */
  order = new Int32Array(0);
  slowCount = 0;
  /** Pairs of place q are `pairs[start[q] … start[q+1])`, as places. */
  start = new Int32Array(1);
  pairs = new Int32Array(0);
  /** Listed positions and radii by place. */
  x = new Float64Array(0);
  y = new Float64Array(0);
  z = new Float64Array(0);
  radius = new Float64Array(0);

  private shape: BinShape = shapeBins(1, 1, 1, 0);
  private readonly slow = new BinSort();
  private readonly fast = new BinSort();
  private rows = new Int32Array(0);

  /**
   * @param reach interaction range of a pair as a multiple of the sum of its radii
   * @param skin µm two slow cells may move in sum before the list must be rebuilt
   * @param fastSkin the same for fast cells; at most `skin`
   */
  constructor(readonly reach: number, readonly skin: number, readonly fastSkin = skin) {}

  /** Lists all pairs. */
  build(cells: Listed, box: Box): void {
    this.range = box.range;
    this.shape = shapeBins(box.range + this.skin, box.hx, box.hy, box.hz, cells.count);
    this.reserve(cells.count);
    this.count = cells.count;
    const { rows } = this;
    let slow = 0;
    for (let i = 0; i < cells.count; i++) if (cells.motile === null || cells.motile[i] === 0) rows[slow++] = i;
    this.slowCount = slow;
    this.slow.sort(this.shape, rows, slow, cells.x, cells.y, cells.z);
    this.place(cells, this.slow, slow, 0);
    this.listSlowPairs();
    this.listFast(cells);
    this.valid = true;
  }

  /** Lists the pairs of fast cells anew; those of slow cells stay. */
  rebuildFast(cells: Listed): void {
    this.listFast(cells);
  }

  private listFast(cells: Listed): void {
    const { rows, slowCount } = this;
    let fast = 0;
    if (cells.motile !== null) for (let i = 0; i < cells.count; i++) if (cells.motile[i] !== 0) rows[fast++] = i;
    this.fast.sort(this.shape, rows, fast, cells.x, cells.y, cells.z);
    this.place(cells, this.fast, fast, slowCount);
    this.listFastPairs(fast);
  }

  /** Puts sorted cells at places `from` … and copies what the scans read. */
  private place(cells: Listed, sorted: BinSort, count: number, from: number): void {
    const { order, x, y, z, radius } = this;
    for (let k = 0; k < count; k++) {
      const row = sorted.order[k]!, q = from + k;
      order[q] = row;
      x[q] = cells.x[row]!;
      y[q] = cells.y[row]!;
      z[q] = cells.z[row]!;
      radius[q] = cells.radius[row]!;
    }
  }

  private listSlowPairs(): void {
    const { slowCount, start, slow, shape } = this;
    let n = 0;
    for (let q = 0; q < slowCount; q++) {
      start[q] = n;
      const b = slow.bin[q]!;
      n = this.scan(q, q + 1, slow.start[b + BINS_PER_RANGE + 1]!, this.skin, n);
      for (let r = 0; r < shape.forward.length; r++) {
        const other = b + shape.forward[r]!;
        n = this.scan(q, slow.start[other - BINS_PER_RANGE]!, slow.start[other + BINS_PER_RANGE + 1]!, this.skin, n);
      }
    }
    start[slowCount] = n;
  }

  /** Each fast cell with every slow one around, then with the fast ones after it. */
  private listFastPairs(fastCount: number): void {
    const { slowCount, start, slow, fast, shape, fastSkin } = this;
    const mixedSkin = (this.skin + fastSkin) / 2;
    let n = start[slowCount]!;
    for (let k = 0; k < fastCount; k++) {
      const q = slowCount + k;
      start[q] = n;
      const b = fast.bin[k]!;
      for (let r = 0; r < shape.around.length; r++) {
        const other = b + shape.around[r]!;
        n = this.scan(q, slow.start[other - BINS_PER_RANGE]!, slow.start[other + BINS_PER_RANGE + 1]!, mixedSkin, n);
      }
      n = this.scan(q, q + 1, slowCount + fast.start[b + BINS_PER_RANGE + 1]!, fastSkin, n);
      for (let r = 0; r < shape.forward.length; r++) {
        const other = b + shape.forward[r]!;
        const from = fast.start[other - BINS_PER_RANGE]!, to = fast.start[other + BINS_PER_RANGE + 1]!;
        n = this.scan(q, slowCount + from, slowCount + to, fastSkin, n);
      }
    }
    start[slowCount + fastCount] = n;
  }

  /** Appends every place in [from, to) within reach + skin of place q. */
  private scan(q: number, from: number, to: number, skin: number, n: number): number {
    if (n + (to - from) > this.pairs.length) this.growPairs(n + (to - from));
    const { x, y, z, radius, pairs, reach } = this;
    const xq = x[q]!, yq = y[q]!, zq = z[q]!, rq = radius[q]!;
    for (let j = from; j < to; j++) {
      const dx = xq - x[j]!, dy = yq - y[j]!, dz = zq - z[j]!;
      const cut = reach * (rq + radius[j]!) + skin;
      pairs[n] = j;
      if (dx * dx + dy * dy + dz * dz < cut * cut) n++;
    }
    return n;
  }

  private growPairs(needed: number): void {
    const grown = new Int32Array(Math.max(2 * needed, 4096));
    grown.set(this.pairs);
    this.pairs = grown;
  }

  private reserve(count: number): void {
    if (this.order.length >= count) return;
    const capacity = Math.ceil(count * 1.25) + 64;
    this.order = new Int32Array(capacity);
    this.rows = new Int32Array(capacity);
    this.start = new Int32Array(capacity + 1);
    this.x = new Float64Array(capacity);
    this.y = new Float64Array(capacity);
    this.z = new Float64Array(capacity);
    this.radius = new Float64Array(capacity);
  }
}
