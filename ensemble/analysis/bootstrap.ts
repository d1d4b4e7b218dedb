// Bootstrap: how far a statistic moves when it is computed of values drawn from the sample, with replacement.
//
// The interval is the percentile interval (B. Efron, R. J. Tibshirani 1993, An Introduction to the Bootstrap, chapter 13): it needs no
// assumption of a shape, and holds the truth less often than it claims where the sample is small. The same seed gives the same interval.
import { streamFor } from '../chance';
import { requireWhole } from '../designs/counts';
import { CONFIDENCE } from '../paired';
import { quantile } from '../statistics';

export interface Resampling {
  readonly seed: string;
  /** 1000 by default. */
  readonly resamples?: number;
  /** Share of such intervals that are to hold the truth; 0.95 by default. */
  readonly confidence?: number;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
  /** Resamples that gave a number; those that did not are no part of the interval. */
  readonly resamples: number;
}

/**
 * One interval for every number that the statistic gives.
 * @param size of the sample
 * @param statistic takes the rows drawn (a list that is used again) and gives as many numbers each time; NaN where there is none
 */
export function bootstrap(size: number, statistic: (rows: Int32Array) => ArrayLike<number>, { seed, resamples = 1000, confidence = CONFIDENCE }: Resampling): Interval[] {
  requireWhole('number of resamples of a bootstrap', resamples, 1, 1e7);
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`confidence of a bootstrap is ${confidence}; expected a number between 0 and 1`);
  const stream = streamFor(seed, 'bootstrap'), rows = new Int32Array(size), results: number[][] = [];
  for (let resample = 0; resample < resamples; resample++) {
    for (let n = 0; n < size; n++) rows[n] = Math.floor(stream.unit(resample, n >> 2, n & 3) * size);
    const numbers = statistic(rows);
    for (let s = 0; s < numbers.length; s++) {
      results[s] ??= [];
      if (Number.isFinite(numbers[s])) results[s].push(numbers[s]);
    }
  }
  return results.map((values) => ({ low: quantile(values, (1 - confidence) / 2), high: quantile(values, (1 + confidence) / 2), resamples: values.length }));
}
