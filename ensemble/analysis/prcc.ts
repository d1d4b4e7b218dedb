// Partial rank correlation: how steadily an outcome rises or falls with each factor once what follows from the others is taken away.
//
// R. L. Iman, W. J. Conover (1979), Technometrics 21, 499–509; S. Marino et al. (2008), J. Theor. Biol. 254, 178–196. All values become
// ranks, ties their mean; the coefficient of a factor is the correlation of what remains of it and of the outcome after linear
// regression of both on all other factors. It is tested by Student’s t = r·√(ν / (1 − r²)) with ν = n − 1 − factors degrees of freedom.
import { studentCumulative } from '../student';
import { meanRanks } from './ranks';

export interface RankCorrelation {
  readonly factor: number;
  /** −1 … 1; NaN where there is none. */
  readonly coefficient: number;
  /** Two-sided: chance of a coefficient as large where there is no relation. */
  readonly p: number;
  /** Why there is none: the factor or the outcome does not vary, the factor’s ranks follow from those of others, or there are too few rows. */
  readonly reason: null | 'constant' | 'collinear' | 'few';
}

export interface RankCorrelations {
  readonly factors: readonly RankCorrelation[];
  /** ν; none where it is below 1. */
  readonly freedom: number;
  /** Rows that these numbers are made of. */
  readonly used: number;
  /** Rows left out because the outcome or a factor is no number. */
  readonly leftOut: number;
}

/** A column is taken for a combination of others where less than this share of its variance is left. */
const NOTHING_LEFT = 1e-10;

/**
 * @param values of the factors: rows × factors, row by row, in any units
 * @param outcomes one a row
 */
export function prcc(values: ArrayLike<number>, factors: number, outcomes: ArrayLike<number>): RankCorrelations {
  const rows = outcomes.length;
  if (values.length !== rows * factors) throw new RangeError(`there are ${values.length} values of ${factors} factors for ${rows} outcomes; expected ${rows * factors}`);
  const complete = Array.from(outcomes, (_, row) => row).filter((row) => Number.isFinite(outcomes[row]) && Array.from({ length: factors }, (__, factor) => values[row * factors + factor]).every(Number.isFinite));
  const columns = Array.from({ length: factors + 1 }, (_, c) => standardised(meanRanks(complete.map((row) => (c < factors ? values[row * factors + c] : outcomes[row])))));
  const table = correlations(columns), { swept, entangled } = sweepAll(table, columns);
  const used = complete.length, freedom = used - 1 - swept.size, y = factors;
  const none = (factor: number, reason: RankCorrelation['reason']): RankCorrelation => ({ factor, coefficient: NaN, p: NaN, reason });
  const results = Array.from({ length: factors }, (_, factor): RankCorrelation => {
    if (freedom < 1) return none(factor, 'few');
    if (columns[factor] === null) return none(factor, 'constant');
    if (entangled.has(factor)) return none(factor, 'collinear');
    if (columns[y] === null) return none(factor, 'constant');
    const slope = table[factor][y], rest = Math.max(0, table[y][y]) * -table[factor][factor], coefficient = slope / Math.sqrt(slope * slope + rest);
    const t = (Math.abs(slope) * Math.sqrt(freedom)) / Math.sqrt(rest);
    return { factor, coefficient, p: 2 * studentCumulative(-t, freedom), reason: null };
  });
  return { factors: results, freedom, used, leftOut: rows - used };
}

/** Mean 0, sum of squares 1; null where nothing varies. */
function standardised(ranks: Float64Array): Float64Array | null {
  const middle = (ranks.length + 1) / 2, centred = ranks.map((rank) => rank - middle), length = Math.sqrt(centred.reduce((sum, one) => sum + one * one, 0));
  return length > 0 ? centred.map((one) => one / length) : null;
}

function correlations(columns: readonly (Float64Array | null)[]): Float64Array[] {
  return columns.map((a) => Float64Array.from(columns, (b) => (a === null || b === null ? 0 : a.reduce((sum, one, n) => sum + one * b[n], 0))));
}

/**
 * Sweeps every factor that is no combination of those before it (A. E. Beaton 1964; J. H. Goodnight 1979, Am. Stat. 33, 149–158): the
 * table then holds minus their inverse correlations, the slopes of the outcome, and what is left of it.
 */
function sweepAll(table: Float64Array[], columns: readonly (Float64Array | null)[]): { swept: Set<number>; entangled: Set<number> } {
  const factors = columns.length - 1, swept = new Set<number>(), left: number[] = [];
  for (let factor = 0; factor < factors; factor++) {
    if (columns[factor] === null) continue;
    if (table[factor][factor] < NOTHING_LEFT) left.push(factor);
    else {
      sweep(table, factor);
      swept.add(factor);
    }
  }
  // Whoever makes up a column that was left cannot be told from it.
  const entangled = new Set(left.flatMap((factor) => [factor, ...[...swept].filter((other) => Math.abs(table[other][factor]) > 1e-6)]));
  return { swept, entangled };
}

function sweep(table: Float64Array[], k: number): void {
  const pivot = table[k][k], row = table[k].slice();
  for (let i = 0; i < table.length; i++) {
    if (i === k) continue;
    const share = table[i][k] / pivot;
    for (let j = 0; j < table.length; j++) if (j !== k) table[i][j] -= share * row[j];
    table[i][k] = share;
  }
  for (let j = 0; j < table.length; j++) table[k][j] = j === k ? -1 / pivot : row[j] / pivot;
}
