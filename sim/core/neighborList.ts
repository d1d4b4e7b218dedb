// Who is near whom: cells sorted into bins, and a list of close pairs kept until somebody has moved too far.
//
// Cells are counting-sorted by bin (h along y and z, h/4 along x, x fastest), so the neighbours of a cell are a few
// contiguous ranges of the sorted order. Each pair is listed once, at the cell that comes first in that order. The list
// is a pure function of (order of rows, listed positions, listed radii): a restored run rebuilds the very same list.
// Rejected: index lists over unsorted cells (2–4 times slower), a list per cell of all neighbours (each pair twice).

const BINS_PER_RANGE = 4;

export class NeighborList {
  /** Cells in the list. */
  count = 0;
  valid = false;
  /** Row of the cell at sorted place q. */
  order = new Int32Array(0);
  /** Pairs of place q are `pairs[start[q] … start[q+1])`, as sorted places. */
  start = new Int32Array(1);
  pairs = new Int32Array(0);
  /** Listed positions and radii in sorted order. */
  x = new Float64Array(0);
  y = new Float64Array(0);
  z = new Float64Array(0);
  radius = new Float64Array(0);
  /** Class of the cell at each place, for rules that look for pairs of certain kinds. */
  kind = new Uint8Array(0);

  private bin = new Int32Array(0);
  private binStart = new Int32Array(0);
  private rows: number[] = [];
  private nx = 0;
  private nb = 0;
  private nbz = 0;
  private h = 0;

  /**
   * @param reach interaction range of a pair as a multiple of the sum of its radii
   * @param skin µm added to the range, so that the list outlives small moves
   */
  constructor(readonly reach: number, readonly skin: number) {}

  /** Lists the pairs of `count` cells in a box of half extents (hx, hy, hz), hz = 0 in 2-D. `range`: largest interaction range, µm. */
  build(
    count: number, X: Float64Array, Y: Float64Array, Z: Float64Array, R: Float64Array, kinds: Uint8Array,
    hx: number, hy: number, hz: number, range: number,
  ): void {
    this.sort(count, X, Y, Z, hx, hy, hz, range);
    const order = this.order;
    for (let q = 0; q < count; q++) {
      const row = order[q]!;
      this.x[q] = X[row]!;
      this.y[q] = Y[row]!;
      this.z[q] = Z[row]!;
      this.radius[q] = R[row]!;
      this.kind[q] = kinds[row]!;
    }
    this.listPairs();
  }

  /** Sorts rows by bin; `order` then holds the rows in spatial order. */
  sort(
    count: number, X: Float64Array, Y: Float64Array, Z: Float64Array, hx: number, hy: number, hz: number, range: number,
  ): void {
    this.reserve(count);
    this.count = count;
    const h = range + this.skin;
    this.h = h;
    this.nx = Math.ceil(((2 * hx) / h) * BINS_PER_RANGE) + 2 * BINS_PER_RANGE;
    this.nb = Math.ceil((2 * hy) / h) + 2;
    this.nbz = hz > 0 ? Math.ceil((2 * hz) / h) + 2 : 1;
    const bins = this.nx * this.nb * this.nbz;
    if (this.binStart.length < bins + 1) this.binStart = new Int32Array(bins + 1);
    this.rows = [];
    for (let dz = 0; dz <= (hz > 0 ? 1 : 0); dz++) {
      for (let dy = -1; dy <= 1; dy++) {
        const offset = (dz * this.nb + dy) * this.nx;
        if (offset > 0) this.rows.push(offset);
      }
    }
    this.countingSort(count, bins, X, Y, Z, hx, hy, hz);
  }

  private countingSort(
    count: number, bins: number, X: Float64Array, Y: Float64Array, Z: Float64Array, hx: number, hy: number, hz: number,
  ): void {
    const { bin, binStart, order, nx, nb, nbz } = this;
    const perY = 1 / this.h, perX = BINS_PER_RANGE / this.h;
    binStart.fill(0, 0, bins + 1);
    for (let i = 0; i < count; i++) {
      let b = clampBin((Y[i]! + hy) * perY, nb - 2) + 1;
      if (nbz > 1) b += nb * (clampBin((Z[i]! + hz) * perY, nbz - 2) + 1);
      b = b * nx + clampBin((X[i]! + hx) * perX, nx - 2 * BINS_PER_RANGE) + BINS_PER_RANGE;
      bin[i] = b;
      binStart[b] = binStart[b]! + 1;
    }
    let sum = 0;
    for (let b = 0; b <= bins; b++) {
      const here = binStart[b]!;
      binStart[b] = sum;
      sum += here;
    }
    for (let i = 0; i < count; i++) {
      const b = bin[i]!;
      order[binStart[b]!] = i;
      binStart[b] = binStart[b]! + 1;
    }
    for (let b = bins; b > 0; b--) binStart[b] = binStart[b - 1]!;
    binStart[0] = 0;
  }

  private listPairs(): void {
    const { count, order, bin, binStart, start, rows } = this;
    let n = 0;
    for (let q = 0; q < count; q++) {
      start[q] = n;
      const b = bin[order[q]!]!;
      n = this.scan(q, q + 1, binStart[b + BINS_PER_RANGE + 1]!, n);
      for (let r = 0; r < rows.length; r++) {
        const other = b + rows[r]!;
        n = this.scan(q, binStart[other - BINS_PER_RANGE]!, binStart[other + BINS_PER_RANGE + 1]!, n);
      }
    }
    start[count] = n;
  }

  /** Appends every place in [from, to) within reach + skin of place q. */
  private scan(q: number, from: number, to: number, n: number): number {
    if (n + (to - from) > this.pairs.length) this.growPairs(n + (to - from));
    const { x, y, z, radius, pairs, reach, skin } = this;
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
    this.bin = new Int32Array(capacity);
    this.start = new Int32Array(capacity + 1);
    this.x = new Float64Array(capacity);
    this.y = new Float64Array(capacity);
    this.z = new Float64Array(capacity);
    this.radius = new Float64Array(capacity);
    this.kind = new Uint8Array(capacity);
  }
}

function clampBin(t: number, n: number): number {
  return t < 0 ? 0 : t >= n ? n - 1 : Math.floor(t);
}
