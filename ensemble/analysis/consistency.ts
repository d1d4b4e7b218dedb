// How many replicates it takes until two groups of them look alike: the consistency analysis of spartan.
//
// K. Alden et al. (2013), PLoS Comput. Biol. 9, e1002916. The replicates of one point are cut in their order into groups of n, none in
// two groups. The first group is compared with each of the others by Vargha and Delaney’s A, turned so that it is 0.5 or more; n is
// enough where the largest A stays below 0.56, and does so for every larger n that was tried.
//
// A is made of ranks, so where no two outcomes are equal its spread depends on n and on nothing else: the analysis then asks every
// model for about the same n, some 300 for 20 groups. See docs/STATISTICS.md for what to use instead.
import { requireWhole } from '../designs/counts';
import { median } from '../statistics';
import { SMALL, varghaDelaney } from './varghaDelaney';

export interface ConsistencyRow {
  /** Replicates in a group. */
  readonly size: number;
  /** Largest and middle A of the comparisons, from 0.5 up. */
  readonly largest: number;
  readonly middle: number;
  readonly isEnough: boolean;
}

export interface Consistency {
  readonly rows: readonly ConsistencyRow[];
  /** The smallest size that is enough, as all larger ones tried are; null where there is none. */
  readonly needed: number | null;
  /** Groups that were compared. */
  readonly groups: number;
  readonly used: number;
  /** Outcomes left out because they are no numbers, before groups were made. */
  readonly leftOut: number;
}

export interface ConsistencyChoices {
  /** 20 by default. */
  readonly groups?: number;
  /** Rising; those for which there are too few replicates are not tried. */
  readonly sizes?: readonly number[];
  /** A below this is no difference; 0.56 by default. */
  readonly bound?: number;
}

const SIZES = [1, 5, 10, 20, 50, 100, 150, 200, 300, 400, 500, 750, 1000];

export function consistency(outcomes: ArrayLike<number>, { groups = 20, sizes = SIZES, bound = SMALL }: ConsistencyChoices = {}): Consistency {
  requireWhole('number of groups of a consistency analysis', groups, 2, 1000);
  for (const size of sizes) requireWhole('size of a group of a consistency analysis', size, 1, 1e9);
  const known = Array.from(outcomes).filter(Number.isFinite);
  const rows = sizes.filter((size) => size * groups <= known.length).map((size): ConsistencyRow => {
    const group = (n: number): number[] => known.slice(n * size, (n + 1) * size), first = group(0);
    const scores = Array.from({ length: groups - 1 }, (_, n) => varghaDelaney(first, group(n + 1)).a).map((a) => Math.max(a, 1 - a)), largest = Math.max(...scores);
    return { size, largest, middle: median(scores), isEnough: largest < bound };
  });
  const tooFew = rows.reduce((last, { isEnough }, n) => (isEnough ? last : n), -1);
  return { rows, needed: rows[tooFew + 1]?.size ?? null, groups, used: known.length, leftOut: outcomes.length - known.length };
}
