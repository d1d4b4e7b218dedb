// Sobol’ indices: which share of an outcome’s variance each factor accounts for, alone and together with all others.
//
// With f(A), f(B) and f(AB_i) the outcomes of a Saltelli design, shifted by the mean of those of A and B, and V their variance:
//   first order  S_i  = mean of f(B)·(f(AB_i) − f(A)) / V    (A. Saltelli et al. 2010, Comput. Phys. Commun. 181, 259–270)
//   total        ST_i = mean of (f(A) − f(AB_i))² / 2V       (M. J. W. Jansen 1999, Comput. Phys. Commun. 117, 35–43)
//   second order S_ij = mean of (f(BA_i)·f(AB_j) − f(A)·f(B)) / V − S_i − S_j  (A. Saltelli 2002, Comput. Phys. Commun. 145, 280–297)
// Intervals are percentiles of a bootstrap over samples. An estimate may fall below 0 or above 1: what remains is noise of sampling.
import { placeOf, rowsPerSample } from '../designs/saltelli';
import type { SaltelliRow, SaltelliShape } from '../designs/saltelli';
import { bootstrap } from './bootstrap';
import type { Resampling } from './bootstrap';

/** NaN where no outcome varies, or none was measured. */
export interface SobolIndex {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Samples behind an index, and those left out because one of their outcomes is no number. */
interface Counted {
  readonly used: number;
  readonly leftOut: number;
}

export interface FactorIndices extends Counted {
  readonly factor: number;
  readonly first: SobolIndex;
  readonly total: SobolIndex;
}

export interface PairIndex extends Counted {
  readonly factors: readonly [number, number];
  readonly second: SobolIndex;
}

export interface SobolIndices {
  /** Of the outcomes of A and B, in units of the outcome, and in its square. */
  readonly mean: number;
  readonly variance: number;
  readonly factors: readonly FactorIndices[];
  /** Empty for a design without BA. */
  readonly pairs: readonly PairIndex[];
}

/** Outcomes of all samples by the table they belong to, shifted by their mean. */
interface Outcomes {
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly ab: readonly Float64Array[];
  readonly ba: readonly Float64Array[];
}

/** @param outcomes one a row of the design */
export function sobolIndices(shape: SaltelliShape, outcomes: ArrayLike<number>, how: Resampling): SobolIndices {
  const { samples, factors, second } = shape, rows = samples * rowsPerSample(shape);
  if (outcomes.length !== rows) throw new RangeError(`there are ${outcomes.length} outcomes for a Saltelli design of ${rows} rows; expected one a row`);
  const column = (matrix: SaltelliRow['matrix'], factor: number | null): Float64Array => Float64Array.from({ length: samples }, (_, sample) => outcomes[placeOf(shape, { sample, matrix, factor })]);
  const each = (matrix: SaltelliRow['matrix']): Float64Array[] => Array.from({ length: factors }, (_, factor) => column(matrix, factor));
  const all: Outcomes = { a: column('A', null), b: column('B', null), ab: each('AB'), ba: second ? each('BA') : [] };
  // Whatever is known of it, a sample without A or B says nothing of a difference from them.
  const known = Int32Array.from(all.a.keys()).filter((sample) => Number.isFinite(all.a[sample]) && Number.isFinite(all.b[sample]));
  const { mean, variance } = momentsOf(all, known);
  for (const values of [all.a, all.b, ...all.ab, ...all.ba]) for (let sample = 0; sample < samples; sample++) values[sample] -= mean;
  const drawn = new Int32Array(known.length);
  const estimate = (chosen: Int32Array): Float64Array => indicesOf(all, chosen, factors);
  const values = estimate(known), intervals = known.length < 2 ? [] : bootstrap(known.length, (places) => estimate(taken(known, places, drawn)), how);
  const index = (place: number): SobolIndex => ({ value: values[place], low: intervals[place]?.low ?? NaN, high: intervals[place]?.high ?? NaN });
  const counted = (...columns: readonly Float64Array[]): Counted => {
    const used = known.reduce((count, sample) => count + (columns.every((one) => Number.isFinite(one[sample])) ? 1 : 0), 0);
    return { used, leftOut: samples - used };
  };
  return {
    mean, variance,
    factors: all.ab.map((ab, factor) => ({ factor, first: index(2 * factor), total: index(2 * factor + 1), ...counted(ab) })),
    pairs: second ? pairsOf(factors).map(([i, j], n) => ({ factors: [i, j], second: index(2 * factors + n), ...counted(all.ab[i], all.ab[j], all.ba[i]) })) : [],
  };
}

/** Every pair once, the lower factor first. */
function pairsOf(factors: number): (readonly [number, number])[] {
  return Array.from({ length: factors }, (_, i) => Array.from({ length: factors - i - 1 }, (__, n) => [i, i + 1 + n] as const)).flat();
}

function taken(from: Int32Array, places: Int32Array, into: Int32Array): Int32Array {
  for (let n = 0; n < places.length; n++) into[n] = from[places[n]];
  return into;
}

function momentsOf({ a, b }: Outcomes, samples: Int32Array): { mean: number; variance: number } {
  let sum = 0, squares = 0;
  for (const sample of samples) sum += a[sample] + b[sample];
  const mean = sum / (2 * samples.length);
  for (const sample of samples) squares += (a[sample] - mean) * (a[sample] - mean) + (b[sample] - mean) * (b[sample] - mean);
  return { mean, variance: squares / (2 * samples.length) };
}

/** First and total order of every factor, then second order of every pair. */
function indicesOf(all: Outcomes, samples: Int32Array, factors: number): Float64Array {
  const { a, b, ab, ba } = all, { variance } = momentsOf(all, samples), pairs = ba.length === 0 ? [] : pairsOf(factors);
  const results = new Float64Array(2 * factors + pairs.length);
  for (let factor = 0; factor < factors; factor++) {
    const changed = ab[factor];
    let first = 0, total = 0, count = 0;
    for (const sample of samples) {
      const difference = changed[sample] - a[sample];
      if (!Number.isFinite(difference)) continue;
      first += b[sample] * difference;
      total += difference * difference;
      count++;
    }
    results[2 * factor] = share(first / count, variance);
    results[2 * factor + 1] = share(total / (2 * count), variance);
  }
  pairs.forEach(([i, j], n) => (results[2 * factors + n] = secondOrder(all, samples, i, j, variance)));
  return results;
}

function secondOrder({ a, b, ab, ba }: Outcomes, samples: Int32Array, i: number, j: number, variance: number): number {
  let closed = 0, first = 0, count = 0;
  for (const sample of samples) {
    const together = ba[i][sample] * ab[j][sample] - a[sample] * b[sample], alone = b[sample] * (ab[i][sample] - a[sample] + ab[j][sample] - a[sample]);
    if (!Number.isFinite(together) || !Number.isFinite(alone)) continue;
    closed += together;
    first += alone;
    count++;
  }
  return share((closed - first) / count, variance);
}

/** Nothing is a share of no variance. */
const share = (part: number, variance: number): number => (variance > 0 ? part / variance : NaN);
