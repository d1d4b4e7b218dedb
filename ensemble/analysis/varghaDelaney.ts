// Vargha and Delaney’s A: how often a value of one sample is larger than one of the other, ties counted half.
//
// A. Vargha, H. D. Delaney (2000), J. Educ. Behav. Stat. 25, 101–132: A = (R/m − (m + 1)/2) / n, where R is the sum of the ranks of the
// first sample among both, m and n their sizes. 0.5: neither is larger. It asks for no shape of the distributions; it is the statistic
// of Mann and Whitney over m·n.
import { meanRanks } from './ranks';

/** In words of Vargha and Delaney, by the distance of A from 0.5. */
export type EffectSize = 'negligible' | 'small' | 'medium' | 'large';

/** From so far on, whichever way: of 0.56, 0.64 and 0.71. */
export const SMALL = 0.56, MEDIUM = 0.64, LARGE = 0.71;

export interface Superiority {
  /** 0 … 1; NaN where one of the samples is empty. */
  readonly a: number;
  /** null where there is no A. */
  readonly size: EffectSize | null;
  /** Values of the first and the second sample that A is made of. */
  readonly used: readonly [number, number];
  /** Left out because they are no numbers. */
  readonly leftOut: readonly [number, number];
}

export function varghaDelaney(first: ArrayLike<number>, second: ArrayLike<number>): Superiority {
  const ours = Array.from(first).filter(Number.isFinite), theirs = Array.from(second).filter(Number.isFinite), m = ours.length, n = theirs.length;
  const counts = { used: [m, n], leftOut: [first.length - m, second.length - n] } as const;
  if (m === 0 || n === 0) return { a: NaN, size: null, ...counts };
  const sum = meanRanks([...ours, ...theirs]).subarray(0, m).reduce((total, rank) => total + rank, 0), a = (sum / m - (m + 1) / 2) / n;
  return { a, size: sizeOf(a), ...counts };
}

export function sizeOf(a: number): EffectSize {
  const away = Math.max(a, 1 - a);
  return away < SMALL ? 'negligible' : away < MEDIUM ? 'small' : away < LARGE ? 'medium' : 'large';
}
