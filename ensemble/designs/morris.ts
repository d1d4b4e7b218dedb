// Morris trajectories: walks through a grid of the unit cube on which every factor is moved once, one after the other.
//
// M. D. Morris (1991), Technometrics 33, 161–174. Each coordinate has p levels 0, 1/(p−1) … 1 and is moved by Δ = p/(2(p−1)), up or
// down, so that all levels are equally likely. Trajectories far from one another can be chosen of a larger number, as Campolongo,
// Cariboni and Saltelli (2007), Environ. Model. Softw. 22, 1509–1518, ask for: one by one, each the farthest from those chosen before
// (M. V. Ruano et al. 2012, Environ. Model. Softw. 37, 103–109), for the best of all choices is out of reach.
import type { Stream } from '../../sim/core/random';
import { below, shuffledOrder, streamFor } from '../chance';
import { MOST_FACTORS, requireWhole } from './counts';

/** One move of one factor from a row to the next. */
export interface MorrisStep {
  readonly from: number;
  readonly to: number;
  readonly factor: number;
  /** What it moved by, in shares of its range: Δ or −Δ. */
  readonly delta: number;
}

export interface MorrisDesign {
  readonly trajectories: number;
  readonly factors: number;
  /** Rows × factors, row by row: factors + 1 rows a trajectory. */
  readonly points: Float64Array;
  /** In the order of the rows: `factors` of them a trajectory. */
  readonly steps: readonly MorrisStep[];
}

export interface MorrisChoices {
  /** p, even; usually 4. */
  readonly levels?: number;
  /** Trajectories of which the most distant ones are chosen; without, all that are made are taken. Time grows as its square × factors³. */
  readonly candidates?: number;
}

/** A walk in whole levels: the places it visits, and the order in which factors move. */
interface Walk {
  /** (factors + 1) × factors */
  readonly places: Int32Array;
  readonly order: Int32Array;
}

export function morris(trajectories: number, factors: number, seed: string, { levels = 4, candidates = trajectories }: MorrisChoices = {}): MorrisDesign {
  requireWhole('number of Morris trajectories', trajectories, 1, 100_000);
  requireWhole('number of factors of a Morris design', factors, 1, MOST_FACTORS);
  requireWhole('number of candidates of a Morris design', candidates, trajectories, 100_000);
  if (!Number.isInteger(levels) || levels < 2 || levels > 1000 || levels % 2 !== 0) throw new RangeError(`number of levels of a Morris design is ${levels}; expected an even number from 2 to 1000`);
  const starts = streamFor(seed, 'morris/starts'), orders = streamFor(seed, 'morris/orders');
  const made = Array.from({ length: candidates }, (_, n) => walk(starts, shuffledOrder(orders, n, factors), n, levels));
  const chosen = candidates === trajectories ? made : farthest(made, trajectories, factors);
  const rows = factors + 1, points = new Float64Array(trajectories * rows * factors), delta = levels / (2 * (levels - 1));
  const steps = chosen.flatMap(({ places, order }, n) => {
    places.forEach((level, at) => (points[n * rows * factors + at] = level / (levels - 1)));
    return Array.from(order, (factor, step): MorrisStep => {
      const isUp = places[(step + 1) * factors + factor] > places[step * factors + factor];
      return { from: n * rows + step, to: n * rows + step + 1, factor, delta: isUp ? delta : -delta };
    });
  });
  return { trajectories, factors, points, steps };
}

function walk(starts: Stream, order: Int32Array, key: number, levels: number): Walk {
  const factors = order.length;
  // Every level is the beginning of just one move: upwards from the lower half, downwards from the upper.
  const place = Int32Array.from({ length: factors }, (_, factor) => below(starts, key, factor, levels)), half = levels / 2;
  const places = new Int32Array((factors + 1) * factors);
  places.set(place);
  order.forEach((factor, step) => {
    place[factor] += place[factor] < half ? half : -half;
    places.set(place, (step + 1) * factors);
  });
  return { places, order };
}

/** One by one the walk that adds most to the sum of squared distances; the first two are the most distant pair. Equally good: the earlier. */
function farthest(made: readonly Walk[], wanted: number, factors: number): Walk[] {
  const count = made.length, away = new Float64Array(count * count);
  let best = 1;
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      const distance = distanceOf(made[a].places, made[b].places, factors);
      away[a * count + b] = away[b * count + a] = distance * distance;
      if (away[a * count + b] > away[best]) best = a * count + b;
    }
  }
  const chosen = wanted === 1 ? [0] : [Math.floor(best / count), best % count];
  while (chosen.length < wanted) {
    const gains = made.map((_, n) => (chosen.includes(n) ? -1 : chosen.reduce((sum, other) => sum + away[n * count + other], 0)));
    chosen.push(gains.reduce((most, gain, n) => (gain > gains[most] ? n : most), 0));
  }
  return chosen.sort((a, b) => a - b).map((n) => made[n]);
}

/** Sum of the Euclidean distances between all places of the one and all of the other, in levels. */
function distanceOf(a: Int32Array, b: Int32Array, factors: number): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += factors) {
    for (let j = 0; j < b.length; j += factors) {
      let squares = 0;
      for (let factor = 0; factor < factors; factor++) squares += (a[i + factor] - b[j + factor]) * (a[i + factor] - b[j + factor]);
      sum += Math.sqrt(squares);
    }
  }
  return sum;
}
