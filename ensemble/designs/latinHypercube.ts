// Latin hypercube: as many points as strata, and in every column one point a stratum.
//
// M. D. McKay, R. J. Beckman, W. J. Conover (1979), Technometrics 21, 239–245. A column is an order of the strata by chance, each point
// anywhere within its own. With spacing, columns are rearranged afterwards so that no two points lie needlessly close.
import { shuffledOrder, streamFor } from '../chance';
import { MOST_FACTORS, MOST_POINTS, requireWhole } from './counts';
import { spread } from './spacing';

/** Points × factors, row by row, in [0, 1). */
export function latinHypercube(points: number, factors: number, seed: string): Float64Array {
  requireWhole('number of points of a Latin hypercube', points, 1, MOST_POINTS);
  requireWhole('number of factors of a Latin hypercube', factors, 1, MOST_FACTORS);
  const strata = streamFor(seed, 'latinHypercube/strata'), places = streamFor(seed, 'latinHypercube/places');
  const all = new Float64Array(points * factors);
  for (let factor = 0; factor < factors; factor++) {
    const order = shuffledOrder(strata, factor, points);
    for (let point = 0; point < points; point++) all[point * factors + factor] = (order[point] + places.unit(factor, point)) / points;
  }
  return all;
}

/** Exchanges tried where nobody asks for another number. */
const TRIES = 20_000;

/**
 * A Latin hypercube whose points keep their distance: that of the same seed, improved by exchanges (see {@link spread}); never worse
 * than it by the measure of {@link spacing}.
 * @param tries exchanges tried; time grows as tries × points × factors
 */
export function spacedLatinHypercube(points: number, factors: number, seed: string, tries = TRIES): Float64Array {
  const start = latinHypercube(points, factors, seed);
  return spread(start, points, factors, seed, tries);
}
