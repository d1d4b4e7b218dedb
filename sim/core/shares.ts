// Who sums the forces on whom: every share owns the cells of a range of bins, and looks at the pairs of the bins around it.
import { BINS_PER_RANGE } from './binGrid';
import type { BinShape, BinSort } from './binGrid';

/** Places of a share. Slow ones come before fast ones; each kind lies in order of bins. */
export interface ForceShare {
  /** Own places. */
  readonly slowFrom: number;
  readonly slowTo: number;
  readonly fastFrom: number;
  readonly fastTo: number;
  /** Others' places from here on, or up to here, may have own places among their partners. */
  readonly slowBefore: number;
  readonly fastBefore: number;
  readonly fastBehind: number;
  /** Own slow places before this one, and own fast ones between these two, have own places only among their partners. */
  readonly slowInner: number;
  readonly fastInner: number;
  readonly fastOuter: number;
}

export interface Sorted {
  readonly shape: BinShape;
  readonly slow: BinSort;
  readonly fast: BinSort;
  readonly slowCount: number;
  readonly fastCount: number;
}

/** A fast cell is listed with the slow cells around it, not only with those after it: about twice the pairs. */
const FAST_WEIGHT = 2;

/** The places of one share of several. Any cut gives the same sums; this one gives every share about as much to do. */
export function forceShare(sorted: Sorted, share: number, shares: number): ForceShare {
  const { shape, slowCount, fastCount } = sorted, { bins, around } = shape;
  const starts = sorted.slow.start.array, fastStarts = sorted.fast.start.array;
  /** First place of a bin; beyond the grid that of the next bin, or the end. */
  const slow = (bin: number) => starts[Math.max(0, Math.min(bins, bin))];
  const fast = (bin: number) => slowCount + (fastCount > 0 ? fastStarts[Math.max(0, Math.min(bins, bin))] : 0);
  const weight = (bin: number) => slow(bin) + FAST_WEIGHT * (fast(bin) - slowCount);
  const first = cut(weight, bins, share, shares), end = cut(weight, bins, share + 1, shares);
  /** Partners lie at most so many bins away. */
  const reach = around[around.length - 1] + BINS_PER_RANGE;
  const isFirst = share === 0, isLast = share === shares - 1;
  const fastInner = isFirst ? slowCount : fast(Math.min(end, first + reach));
  return {
    slowFrom: slow(first), slowTo: slow(end), fastFrom: fast(first), fastTo: fast(end),
    slowBefore: slow(first - reach), fastBefore: fast(first - reach), fastBehind: fast(end + reach),
    slowInner: isLast ? slowCount : Math.max(slow(first), slow(end - reach)),
    fastInner, fastOuter: isLast ? slowCount + fastCount : Math.max(fastInner, fast(end - reach)),
  };
}

/** The first bin of a share: before it lies that share of the whole weight. */
function cut(weight: (bin: number) => number, bins: number, share: number, shares: number): number {
  if (share === 0) return 0;
  const wanted = (weight(bins) * share) / shares;
  let low = 0, high = bins;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (weight(middle) < wanted) low = middle + 1;
    else high = middle;
  }
  return share === shares ? bins : low;
}
