// Sorts cells into bins by counting: the WebAssembly twin of BinSort in sim/core/binGrid.ts.

let START: usize, BIN: usize, ORDER: usize, INPUT: usize;

/** Outputs (first place of each bin; bin and row of each place) of one sort, and the bin of each cell. */
export function useSort(start: usize, bin: usize, order: usize, input: usize): void {
  START = start;
  BIN = bin;
  ORDER = order;
  INPUT = input;
}

/** Stable counting sort of the binned cells. */
export function sortBins(count: i32, bins: i32): void {
  // Counting one bin further up makes the sums the first places, and sorting turns them into the next bin's.
  memory.fill(START, 0, (<usize>bins + 2) << 2);
  for (let k: usize = 0; k < <usize>count; k++) {
    const s = START + (<usize>load<i32>(INPUT + (k << 2)) << 2);
    store<i32>(s, load<i32>(s, 8) + 1, 8);
  }
  let sum = 0;
  for (let s = START + 4, end = START + (<usize>bins << 2); s <= end; s += 4) {
    sum += load<i32>(s);
    store<i32>(s, sum);
  }
  for (let k = 0; k < count; k++) {
    const b = load<i32>(INPUT + (<usize>k << 2));
    const s = START + (<usize>b << 2);
    const place = load<i32>(s, 4);
    store<i32>(s, place + 1, 4);
    store<i32>(ORDER + (<usize>place << 2), k);
    store<i32>(BIN + (<usize>place << 2), b);
  }
}
