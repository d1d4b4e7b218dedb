// Sorts cells into bins by counting: the WebAssembly twin of BinSort in sim/core/binGrid.ts.

let START: usize, BIN: usize, ORDER: usize, INPUT: usize;

/** Outputs (first place of each bin; bin and row of each place) of one sort, and the bin of each cell. */
export function useSort(start: usize, bin: usize, order: usize, input: usize): void {
  START = start;
  BIN = bin;
  ORDER = order;
  INPUT = input;
}

@inline
function clampBin(t: f64, n: i32): i32 {
  return t < 0 ? 0 : t >= <f64>n ? n - 1 : <i32>t;
}

/** Bin of each of the cells 0 … count−1 at (x, y, z); grid of nx·ny·nz bins, `perRange` of them in x for each of width h in y and z. */
export function binCells(
  count: i32, x: usize, y: usize, z: usize, hx: f64, hy: f64, hz: f64, h: f64, nx: i32, ny: i32, nz: i32, perRange: i32,
): void {
  const perY: f64 = 1 / h, perX: f64 = <f64>perRange / h, input = INPUT;
  for (let k: usize = 0; k < <usize>count; k++) {
    const o = k << 3;
    let b = clampBin((load<f64>(y + o) + hy) * perY, ny - 2) + 1;
    if (nz > 1) b += ny * (clampBin((load<f64>(z + o) + hz) * perY, nz - 2) + 1);
    b = b * nx + clampBin((load<f64>(x + o) + hx) * perX, nx - 2 * perRange) + perRange;
    store<i32>(input + (k << 2), b);
  }
}

/** to[q] = from[order[q]] for q below count. */
export function gatherDoubles(order: usize, count: i32, from: usize, to: usize): void {
  for (let q: usize = 0; q < <usize>count; q++) {
    store<f64>(to + (q << 3), load<f64>(from + (<usize>load<i32>(order + (q << 2)) << 3)));
  }
}

export function gatherIntegers(order: usize, count: i32, from: usize, to: usize): void {
  for (let q: usize = 0; q < <usize>count; q++) {
    store<i32>(to + (q << 2), load<i32>(from + (<usize>load<i32>(order + (q << 2)) << 2)));
  }
}

/** Stable counting sort of the binned cells. */
export function sortBins(count: i32, bins: i32): void {
  const start = START, bin = BIN, order = ORDER, input = INPUT;
  // Counting one bin further up makes the sums the first places, and sorting turns them into the next bin's.
  memory.fill(start, 0, (<usize>bins + 2) << 2);
  for (let k: usize = 0; k < <usize>count; k++) {
    const s = start + (<usize>load<i32>(input + (k << 2)) << 2);
    store<i32>(s, load<i32>(s, 8) + 1, 8);
  }
  let sum = 0;
  for (let s = start + 4, end = start + (<usize>bins << 2); s <= end; s += 4) {
    sum += load<i32>(s);
    store<i32>(s, sum);
  }
  for (let k = 0; k < count; k++) {
    const b = load<i32>(input + (<usize>k << 2));
    const s = start + (<usize>b << 2);
    const place = load<i32>(s, 4);
    store<i32>(s, place + 1, 4);
    store<i32>(order + (<usize>place << 2), k);
    store<i32>(bin + (<usize>place << 2), b);
  }
}

// The same sort by several threads, each with a share of the cells and, in between, with a share of the bins. Every
// thread counts its own cells; then bins ask in order of threads, so that places are those of the sort by one.

/** Counts the cells by bin. */
export function countBins(count: i32, bins: i32, counts: usize): void {
  const input = INPUT;
  memory.fill(counts, 0, <usize>bins << 2);
  for (let k: usize = 0; k < <usize>count; k++) {
    const c = counts + (<usize>load<i32>(input + (k << 2)) << 2);
    store<i32>(c, load<i32>(c) + 1);
  }
}

/** Cells in the bins from … to−1, over all counts: `threads` arrays, `stride` bytes apart. */
export function sumCounts(from: i32, to: i32, counts: usize, stride: usize, threads: i32): i32 {
  let sum = 0;
  for (let t = 0, base = counts; t < threads; t++, base += stride) {
    for (let c = base + (<usize>from << 2), end = base + (<usize>to << 2); c < end; c += 4) sum += load<i32>(c);
  }
  return sum;
}

/** First places of the bins from … to−1, the first of all being `place`; every count becomes the first place of its cells. */
export function firstPlaces(from: i32, to: i32, place: i32, counts: usize, stride: usize, threads: i32): void {
  const start = START;
  let next = place;
  for (let b = <usize>from; b < <usize>to; b++) {
    store<i32>(start + (b << 2), next);
    for (let t = 0, c = counts + (b << 2); t < threads; t++, c += stride) {
      const count = load<i32>(c);
      store<i32>(c, next);
      next += count;
    }
  }
  store<i32>(start + (<usize>to << 2), next); // the next thread's first place, or the end of all
}

/** Puts the cells at their places; they are those from number `first` on. */
export function placeCells(first: i32, count: i32, places: usize): void {
  const bin = BIN, order = ORDER, input = INPUT;
  for (let k = 0; k < count; k++) {
    const b = load<i32>(input + (<usize>k << 2));
    const p = places + (<usize>b << 2);
    const place = load<i32>(p);
    store<i32>(p, place + 1);
    store<i32>(order + (<usize>place << 2), first + k);
    store<i32>(bin + (<usize>place << 2), b);
  }
}

/** Copies bytes. */
export function copy(from: usize, to: usize, bytes: usize): void {
  memory.copy(to, from, bytes);
}
