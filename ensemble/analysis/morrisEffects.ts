// Elementary effects of a Morris design: how much each factor matters, and whether it acts on its own and in proportion.
//
// An elementary effect is the change of the outcome by one step of one factor, over the length of the step. Of all effects of a factor,
// μ is the mean and σ the standard deviation (M. D. Morris 1991, Technometrics 33, 161–174), μ* the mean of their sizes, which do not
// cancel where the factor acts both ways (F. Campolongo, J. Cariboni, A. Saltelli 2007, Environ. Model. Softw. 22, 1509–1518). All are in
// units of the outcome for the whole range of the factor.
import type { MorrisDesign } from '../designs/morris';
import { deviation, mean } from '../statistics';
import { bootstrap } from './bootstrap';
import type { Resampling } from './bootstrap';

export interface MorrisEffect {
  readonly factor: number;
  /** μ; NaN, as the others are, where no effect could be measured. */
  readonly mu: number;
  /** μ* */
  readonly muStar: number;
  /** σ; NaN with fewer than two effects. */
  readonly sigma: number;
  /** Ends of the bootstrap interval of μ*; NaN with fewer than two effects. */
  readonly low: number;
  readonly high: number;
  /** Effects that these numbers are made of. */
  readonly used: number;
  /** Effects left out because one of their two outcomes is no number. */
  readonly leftOut: number;
}

/** @param outcomes one a row of the design */
export function morrisEffects({ factors, steps, points }: MorrisDesign, outcomes: ArrayLike<number>, how: Resampling): MorrisEffect[] {
  const rows = points.length / factors;
  if (outcomes.length !== rows) throw new RangeError(`there are ${outcomes.length} outcomes for a Morris design of ${rows} rows; expected one a row`);
  const effects = Array.from({ length: factors }, (): number[] => []);
  for (const { from, to, factor, delta } of steps) effects[factor].push((outcomes[to] - outcomes[from]) / delta);
  return effects.map((all, factor) => {
    const known = all.filter((effect) => Number.isFinite(effect)), sizes = known.map(Math.abs), used = known.length, leftOut = all.length - used;
    if (used === 0) return { factor, mu: NaN, muStar: NaN, sigma: NaN, low: NaN, high: NaN, used, leftOut };
    const seed = `${how.seed}/${factor}`;
    const [{ low, high }] = used < 2 ? [{ low: NaN, high: NaN }] : bootstrap(used, (drawn) => [meanOf(sizes, drawn)], { ...how, seed });
    return { factor, mu: mean(known), muStar: mean(sizes), sigma: used < 2 ? NaN : deviation(known), low, high, used, leftOut };
  });
}

function meanOf(values: readonly number[], rows: Int32Array): number {
  let sum = 0;
  for (const row of rows) sum += values[row];
  return sum / rows.length;
}
