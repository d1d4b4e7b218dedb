// How evenly points are spaced, and the exchanges within columns that space them better.
//
// φp of M. D. Morris and T. J. Mitchell (1995), J. Stat. Plan. Inference 43, 381–402: the p-th root of the sum of d^−p over all pairs of
// points, d their Euclidean distance. The smaller, the better; for a large p it orders designs as their smallest distance does. Here p
// is 16, which four square roots undo to the last bit.
import { below, streamFor } from '../chance';
import { requireWhole } from './counts';

/** φ16 of points × factors in rows; 0 for a single point. */
export function spacing(all: Float64Array, points: number, factors: number): number {
  let sum = 0;
  for (let a = 0; a < points; a++) for (let b = a + 1; b < points; b++) sum += repulsion(all, a, b, factors);
  return Math.sqrt(Math.sqrt(Math.sqrt(Math.sqrt(sum))));
}

/** The smallest distance between two points; Infinity for a single one. */
export function smallestDistance(all: Float64Array, points: number, factors: number): number {
  let least = Infinity;
  for (let a = 0; a < points; a++) for (let b = a + 1; b < points; b++) least = Math.min(least, squaredDistance(all, a, b, factors));
  return Math.sqrt(least);
}

/**
 * The same values in every column, in another order: two points exchange theirs in one column, by chance, and keep it where that lowers
 * φ16. It only ever falls, and ends in a good arrangement, not in the best one. Time grows as tries × points × factors.
 */
export function spread(start: Float64Array, points: number, factors: number, seed: string, tries: number): Float64Array {
  requireWhole('number of exchanges', tries, 0, 1e9);
  const all = start.slice(), stream = streamFor(seed, 'spacing');
  if (points < 3) return all;
  for (let n = 0; n < tries; n++) {
    const factor = below(stream, n, 0, factors), a = below(stream, n, 1, points), b = (a + 1 + below(stream, n, 2, points - 1)) % points;
    const before = repulsionOf(all, a, b, points, factors);
    exchange(all, a * factors + factor, b * factors + factor);
    if (!(repulsionOf(all, a, b, points, factors) < before)) exchange(all, a * factors + factor, b * factors + factor);
  }
  return all;
}

/** What these two add to the sum together with all others; between themselves an exchange changes nothing. */
function repulsionOf(all: Float64Array, a: number, b: number, points: number, factors: number): number {
  let sum = 0;
  for (let other = 0; other < points; other++) if (other !== a && other !== b) sum += repulsion(all, a, other, factors) + repulsion(all, b, other, factors);
  return sum;
}

/** d^−16 */
function repulsion(all: Float64Array, a: number, b: number, factors: number): number {
  const two = squaredDistance(all, a, b, factors), four = two * two, eight = four * four;
  return 1 / (eight * eight);
}

function squaredDistance(all: Float64Array, a: number, b: number, factors: number): number {
  let sum = 0;
  for (let factor = 0, i = a * factors, j = b * factors; factor < factors; factor++) {
    const away = all[i + factor] - all[j + factor];
    sum += away * away;
  }
  return sum;
}

function exchange(all: Float64Array, i: number, j: number): void {
  const kept = all[i];
  all[i] = all[j];
  all[j] = kept;
}
