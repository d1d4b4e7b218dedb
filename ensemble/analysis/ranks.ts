// Ranks of a sample, equal values sharing the mean of the ranks that they take up together.

/** 1 for the smallest value; no NaN among the values. */
export function meanRanks(values: ArrayLike<number>): Float64Array {
  const order = Array.from(values, (_, n) => n).sort((a, b) => values[a] - values[b] || a - b), ranks = new Float64Array(values.length);
  for (let first = 0; first < order.length;) {
    let next = first + 1;
    while (next < order.length && values[order[next]] === values[order[first]]) next++;
    for (let n = first; n < next; n++) ranks[order[n]] = (first + 1 + next) / 2;
    first = next;
  }
  return ranks;
}
