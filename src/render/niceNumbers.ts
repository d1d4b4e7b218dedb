// Round numbers for scale bars and colour bars, and the clock's words.
import { clockWords } from '../../schema/clockWords';
import { ticks } from 'd3-array';
import { briefPower, significant } from '../../schema/numberWords';

/** The largest 1, 2 or 5 times a power of ten that is not above `limit`. */
export function niceBelow(limit: number): number {
  if (!(limit > 0) || !Number.isFinite(limit)) return 0;
  const power = 10 ** Math.floor(Math.log10(limit));
  for (const step of [5, 2, 1]) if (step * power <= limit * (1 + 1e-9)) return Number((step * power).toPrecision(12)); // without the dust of binary fractions
  return power;
}

export interface Tick {
  readonly value: number;
  readonly text: string;
}

/** Round numbers between two values, about `count` steps of 1, 2 or 5 times a power of ten. */
export function niceTicks(low: number, high: number, count: number): Tick[] {
  return ticks(low, high, count).map((value) => ({ value, text: shortNumber(value) }));
}

/** At most three digits that matter, no needless zeros. */
export function shortNumber(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e6 || size < 1e-3)) return briefPower(value, 2);
  return significant(value, size >= 1000 ? 4 : 3);
}

/** A length for the scale bar: µm, from 1000 on mm. */
export function lengthText(micrometres: number): string {
  return micrometres >= 1000 ? `${shortNumber(micrometres / 1000)} mm` : `${shortNumber(micrometres)} µm`;
}

/** “day 3, 04:20” – the first day is day 0, as clinicians count from the infusion. */
export const clockText = (minutes: number): string => clockWords(Math.max(0, minutes));
