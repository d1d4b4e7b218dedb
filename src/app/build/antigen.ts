// How many antigen molecules the cells of a population carry, as a curve over the logarithm of their number.
import { isDict } from './json';
import type { Json } from './json';

export type Antigen =
  | { readonly is: 'same'; readonly value: number }
  | { readonly is: 'lognormal'; readonly median: number; readonly logSd: number }
  | { readonly is: 'normal'; readonly mean: number; readonly sd: number };

/** Null while it cannot be drawn. */
export function antigenOf(value: Json | undefined): Antigen | null {
  if (typeof value === 'number') return value >= 0 ? { is: 'same', value } : null;
  if (!isDict(value)) return null;
  const { distribution, value: same, median, logSd, mean, sd } = value;
  if (distribution === 'constant' && typeof same === 'number') return { is: 'same', value: same };
  if (distribution === 'lognormal' && typeof median === 'number' && typeof logSd === 'number' && median > 0 && logSd > 0) return { is: 'lognormal', median, logSd };
  return distribution === 'lognormal' && typeof median === 'number' && logSd === 0 ? { is: 'same', value: median } : distribution === 'normal' && typeof mean === 'number' && typeof sd === 'number' && sd > 0 ? { is: 'normal', mean, sd } : null;
}

/** Nine of ten cells lie within so many standard deviations of the middle. */
const NINE_OF_TEN = 1.645;

export function middleNinety(antigen: Antigen): readonly [number, number] {
  switch (antigen.is) {
    case 'same': return [antigen.value, antigen.value];
    case 'lognormal': return [antigen.median * Math.exp(-NINE_OF_TEN * antigen.logSd), antigen.median * Math.exp(NINE_OF_TEN * antigen.logSd)];
    case 'normal': return [Math.max(0, antigen.mean - NINE_OF_TEN * antigen.sd), antigen.mean + NINE_OF_TEN * antigen.sd];
  }
}

export const DECADES = 6;

/** Share of the cells in each of `steps` equal steps from one molecule to a million, the highest being 1; below one counts as one. */
export function histogramOf(antigen: Antigen, steps: number): readonly number[] {
  const edge = (n: number): number => 10 ** ((n / steps) * DECADES);
  const shares = Array.from({ length: steps }, (_, n) => below(antigen, n === steps - 1 ? Infinity : edge(n + 1)) - (n === 0 ? 0 : below(antigen, edge(n))));
  const most = Math.max(...shares);
  return shares.map((share) => share / (most || 1));
}

/** Share of the cells with fewer. */
function below(antigen: Antigen, molecules: number): number {
  if (molecules === Infinity) return 1;
  switch (antigen.is) {
    case 'same': return antigen.value < molecules ? 1 : 0;
    case 'lognormal': return normalBelow(Math.log(molecules / antigen.median) / antigen.logSd);
    case 'normal': return normalBelow((molecules - antigen.mean) / antigen.sd);
  }
}

/** The normal distribution to 7·10⁻⁸ (Abramowitz and Stegun 26.2.17). */
export function normalBelow(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const tail = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI) * t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return z < 0 ? tail : 1 - tail;
}
