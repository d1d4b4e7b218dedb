// A lysis assay: how much of the targets is lysed, and how much antigen half of that needs.
import { MINUTES_PER_DAY } from '../../sim';
import type { Quantity, Reducers } from '../quantities';
import { TIME } from '../../ensemble/series';
import { firstCrossing } from '../../ensemble/statistics';

export interface LysisArguments {
  /** Share of the targets that are gone on this day. */
  readonly lysis: { readonly arm: string; readonly day: Quantity };
  /**
   * Antigen at which lysis is half of what it is with the most; straight lines over the logarithm of the density, from none at
   * one molecule on. NaN when the lowest density already gives more, or nothing is lysed.
   */
  readonly halfMaximum: { readonly molecules: readonly number[]; readonly lysis: readonly Quantity[] };
}

const COLUMN = 'tumor_alive';

export const LYSIS: Reducers<LysisArguments> = {
  lysis(results, { arm, day }, evaluate) {
    const minute = evaluate(day)[0] * MINUTES_PER_DAY, times = results.series(arm, TIME);
    return results.series(arm, COLUMN).map((alive, run) => 1 - alive[nearestSample(times[run], minute)] / alive[0]);
  },
  halfMaximum(_, { molecules, lysis }, evaluate) {
    const killed = lysis.map(evaluate);
    return killed[0].map((__, run) => halfMaximum([1, ...molecules], [0, ...killed.map((runs) => runs[run])]));
  },
};

function nearestSample(times: readonly number[], minute: number): number {
  return times.reduce((best, time, n) => (Math.abs(time - minute) < Math.abs(times[best] - minute) ? n : best), 0);
}

/** Antigen at which lysis above background is half of what it is at the highest density. */
export function halfMaximum(antigen: readonly number[], killed: readonly number[], background = 0): number {
  const level = background + (killed.at(-1)! - background) / 2;
  return killed.at(-1)! > background ? Math.exp(firstCrossing(antigen.map(Math.log), killed, level)) : NaN;
}
