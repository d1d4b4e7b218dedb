// What many pairs of runs come to, in one plain sentence.
import { countWords, measuredWords, NO_NUMBER, spanWords } from '../schema/numberWords';
import { counted, unitAfter } from '../schema/plural';
import type { Paired } from './paired';

export interface About {
  /** What is compared, such as “CAR-T cells”. */
  readonly title: string;
  readonly unit: string;
  readonly minutes: number;
}

/** How the interval is made: said beside every result. */
export const METHOD = 'Student’s t on the differences of pairs with the same seed; it holds for the model, not for patients';

/** “more CAR-T cells on day 10 in 19 of 20 seeds; mean difference 310 cells, 95 % interval 240 to 380” */
export function sentenceOf(result: Paired, about: About): string {
  const { pairs, more, fewer, verdict } = result, what = `${about.title} ${momentWords(about.minutes)}`, isCount = THINGS.test(about.unit);
  if (pairs === 0) return `${what}: nothing to compare yet.`;
  if (verdict === 'equal') return `as ${isCount ? 'many' : 'much'} ${what} in all of ${counted(pairs, 'pair')} of runs: no difference.`;
  const [up, down] = isCount ? ['more', 'fewer'] : ['higher', 'lower'], isUp = verdict === 'more' || (verdict === 'undecided' && result.mean >= 0);
  const share = `${isUp ? up : down} ${what} in ${countWords(isUp ? more : fewer)} of ${counted(pairs, 'seed')}`;
  const size = `mean difference ${withUnit(result.mean, about.unit)}`;
  if (pairs < 2) return `${share}; ${size}. An interval takes two seeds or more.`;
  const interval = `95 % interval ${signed(result.low)} to ${withUnit(result.high, about.unit)}`;
  if (verdict !== 'undecided') return `${share}; ${size}, ${interval}.`;
  const opposite = isUp ? fewer : more;
  return `undecided: ${share}, ${isUp ? down : up} in ${countWords(opposite)}; ${size}, ${interval}, which holds zero. ${neededWords(result.needed)}`;
}

/** A thing that is counted: there are more of them, not a higher one. */
const THINGS = /cell|kill|dose|molecule|hit|division/;

function neededWords(needed: number | null): string {
  if (needed === null) return 'No number of seeds that could be run would decide it as things stand.';
  return `If difference and spread stay as they are, ${counted(needed, 'seed')} would decide it four times out of five.`;
}

/** “on day 10”, “on day 2, 06:00” */
export function momentWords(minutes: number): string {
  const day = Math.floor(minutes / 1440), rest = Math.round(minutes - 1440 * day), pad = (n: number): string => String(n).padStart(2, '0');
  if (minutes < 1440) return `after ${spanWords(minutes)}`;
  return `on day ${day}${rest === 0 ? '' : `, ${pad(Math.floor(rest / 60))}:${pad(rest % 60)}`}`;
}

function signed(value: number): string {
  return Number.isFinite(value) ? (value < 0 ? `\u2212${measuredWords(-value)}` : measuredWords(value)) : NO_NUMBER;
}

function withUnit(value: number, unit: string): string {
  const text = signed(value), behind = unitAfter(text, unit);
  return behind === '' ? text : `${text} ${behind}`;
}
