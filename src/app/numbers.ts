// Numbers as people type them, with point or comma: what can only mean one thing is read, the rest is sent back with the choice.
import { unitAfter } from '../../schema/plural';

export type Reading =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly fault: 'empty' | 'words' }
  /** May have a decimal sign or one that groups thousands. */
  | { readonly ok: false; readonly fault: 'ambiguous'; readonly small: number; readonly large: number };

export type DecimalSign = '.' | ',';

/** More is no number that anybody types. */
const LONGEST = 40;
const NUMBER = /^([+-]?)([\d.,]+)(e[+-]?\d{1,3})?$/i;
/** Signs that only ever stand between thousands: blanks of all widths, and the Swiss apostrophe. */
const GROUPING = /^([+-]?\d{1,3})((?:[\s'’]\d{3})+)(?=[.,e]|$)/i;
const WORDS: Reading = { ok: false, fault: 'words' };

/** The reader's own decimal sign; a point where the browser does not know its language. */
export function decimalSign(language: string | undefined): DecimalSign {
  try {
    return new Intl.NumberFormat(language).format(1.5).includes(',') ? ',' : '.';
  } catch {
    return '.';
  }
}

/** @param unit may be written behind the number, as in a table or as it is spoken */
export function readNumber(text: string, decimal: DecimalSign, { integer = false, unit = '' }: { readonly integer?: boolean; readonly unit?: string } = {}): Reading {
  let clean = text.trim();
  if (clean === '') return { ok: false, fault: 'empty' };
  if (clean.length > LONGEST + unit.length) return WORDS;
  const behind = unit === '' ? undefined : [unit, unitAfter('2', unit), unitAfter('1', unit)].find((one) => one !== '' && clean.endsWith(one));
  if (behind !== undefined) clean = clean.slice(0, -behind.length).trimEnd();
  clean = clean.replaceAll('−', '-').replace(GROUPING, (all) => all.replace(/[\s'’]/g, ''));
  const match = NUMBER.exec(clean);
  if (!match) return WORDS;
  const [, sign = '', body = '', exponent = ''] = match;
  const whole = (digits: string): number => Number(`${sign}${digits}${exponent}`);
  const marks = body.replace(/\d/g, '');
  if (marks.length === 1) return readOne(body, marks as DecimalSign, decimal, integer && exponent === '', whole);
  const plain = marks === '' ? body : ungrouped(body, marks);
  return plain === null ? WORDS : finite(whole(plain));
}

/** One point or comma: the decimal sign, unless it could as well part thousands. */
function readOne(body: string, mark: DecimalSign, decimal: DecimalSign, integer: boolean, whole: (digits: string) => number): Reading {
  const [before = '', after = ''] = body.split(mark);
  if (before === '' && after === '') return WORDS;
  const looksGrouped = /^[1-9]\d{0,2}$/.test(before) && after.length === 3;
  if (looksGrouped && (integer || mark !== decimal)) return { ok: false, fault: 'ambiguous', small: whole(`${before}.${after}`), large: whole(before + after) };
  return finite(whole(`${before || '0'}.${after || '0'}`));
}

/** Several marks: thousands in order, and at most one other mark behind them; null if it is neither. */
function ungrouped(body: string, marks: string): string | null {
  const group = marks[0]!, last = marks[marks.length - 1]!;
  const parts = last === group ? [body] : body.split(last);
  const [front = '', back] = parts;
  if (parts.length > 2 || !front.split(group).every((part, i) => (i === 0 ? /^[1-9]\d{0,2}$/ : /^\d{3}$/).test(part))) return null;
  if (back !== undefined && !/^\d+$/.test(back)) return null;
  return front.replaceAll(group, '') + (back === undefined ? '' : `.${back}`);
}

function finite(value: number): Reading {
  return Number.isFinite(value) ? { ok: true, value } : WORDS;
}

/** A number to be edited again: every digit kept, with the reader's decimal sign. */
export function writeNumber(value: number, decimal: DecimalSign): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(12))).replace('.', decimal) : '';
}

export interface Range {
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
  /** Finer differences make no sense; left out: every digit counts. */
  readonly grain?: number;
}

export type Fitting = { readonly value: number; readonly changed: '' | 'most' | 'least' | 'rounded' | 'coarse' };

/** As fine as a time of a run that lasts so many days is chosen: a thousandth of it or so, and never coarser than a quarter of an hour. */
export const grainOfDays = (days: number): number => Math.min(0.01, Number(`1e${Math.floor(Math.log10(days)) - 2}`));

/** The last value of so many grains that is not beyond the end: an end may have more digits than anybody reads. */
export const lastGrain = (end: number, grain: number): number => Number((Math.floor(end / grain + 1e-9) * grain).toPrecision(12));

/** The nearest value in range, and what had to be done to it. */
export function fit(value: number, { min, max, integer, grain }: Range): Fitting {
  if (value > max) return { value: max, changed: 'most' };
  if (value < min) return { value: min, changed: 'least' };
  if (grain !== undefined) {
    const near = Math.min(max, Math.max(min, Number((Math.round(value / grain) * grain).toPrecision(12))));
    return { value: near, changed: Math.abs(near - value) < 1e-9 * Math.abs(value) ? '' : 'coarse' };
  }
  const rounded = integer ? Math.round(value) : value;
  return { value: rounded, changed: rounded === value ? '' : 'rounded' };
}

/** The next value for an arrow key: a twentieth along a logarithm, a hundredth of the range otherwise. */
export function nudge(value: number, steps: number, range: Range & { readonly log?: boolean }): number {
  const { min, max, integer } = range;
  if (integer) return fit(value + steps, range).value;
  if (range.log && min > 0) return fit(Number((value * 1.05 ** steps).toPrecision(3)), range).value;
  const size = 10 ** Math.floor(Math.log10((max - min) / 50 || 1));
  return fit(Number((value + steps * size).toPrecision(12)), range).value;
}
