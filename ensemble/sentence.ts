// What many pairs of runs come to, in one plain sentence.
import { clockWords } from '../schema/clockWords';
import { countWords, measuredWords, NO_NUMBER, spanWords } from '../schema/numberWords';
import { unitAfter } from '../schema/plural';
import { words } from '../schema/words';
import { MINUTES_PER_DAY } from '../sim/units';
import type { Paired } from './paired';

export interface About {
  /** What is compared, such as “CAR-T cells”. */
  readonly title: string;
  readonly unit: string;
  readonly minutes: number;
}

const say = words.many;

/** “more CAR-T cells on day 10 in 19 of 20 seeds; mean difference 310 cells, 95 % interval 240 to 380” */
export function sentenceOf(result: Paired, { title, unit, minutes }: About): string {
  const { pairs, more, fewer, verdict } = result, what = say.what(title, momentWords(minutes)), isCount = THINGS.test(unit);
  if (pairs === 0) return say.nothing(what);
  if (verdict === 'equal') return say.equal(isCount ? 'things' : 'amount', what, pairs);
  const [up, down] = isCount ? ['more', 'fewer'] : ['higher', 'lower'], isUp = verdict === 'more' || (verdict === 'undecided' && result.mean >= 0);
  const share = say.share(isUp ? up : down, what, isUp ? more : fewer, pairs), mean = withUnit(result.mean, unit);
  if (pairs < 2) return say.single(share, mean);
  const interval = { share, mean, low: signed(result.low), high: withUnit(result.high, unit) };
  if (verdict !== 'undecided') return say.decided(interval);
  return say.undecided({ ...interval, way: isUp ? down : up, n: isUp ? fewer : more, needed: result.needed === null ? say.neverDecided : say.needed(result.needed) });
}

/** A thing that is counted: there are more of them, not a higher one. */
const THINGS = /cell|kill|dose|molecule|hit|division/;

/** “on day 10”, “on day 2, 06:00” */
export function momentWords(minutes: number): string {
  if (minutes < MINUTES_PER_DAY) return say.after(spanWords(minutes));
  const whole = Math.round(minutes);
  return whole % MINUTES_PER_DAY === 0 ? say.onDay(countWords(whole / MINUTES_PER_DAY)) : say.onClock(clockWords(whole));
}

function signed(value: number): string {
  return Number.isFinite(value) ? (value < 0 ? `\u2212${measuredWords(-value)}` : measuredWords(value)) : NO_NUMBER;
}

function withUnit(value: number, unit: string): string {
  const text = signed(value), behind = unitAfter(text, unit);
  return behind === '' ? text : `${text} ${behind}`;
}
