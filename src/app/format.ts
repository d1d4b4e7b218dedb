// How numbers and times are written on the page.
import { clockWords } from '../../schema/clockWords';
import { LEAST_MEASURED, NO_NUMBER, countWords, fixedWords, isRemnant, measuredWords, numberWords, powerWords } from '../../schema/numberWords';
import { RELATIVE, unitAfter } from '../../schema/plural';
import { MINUTES_PER_DAY, MINUTES_PER_HOUR } from '../../sim/units';
import { speaker } from './language';
import { texts } from './texts';

/** Narrow, and no place where a line may break: a number is never parted from its thousands or its unit. */
const THIN_SPACE = '\u202f';
export const NO_VALUE = NO_NUMBER;
const DEGREES = '°C';

/** Whoever writes a number or a moment while it draws draws anew in another language. */
const heard = <A extends readonly unknown[]>(write: (...facts: A) => string) => (...facts: A): string => {
  speaker();
  return write(...facts);
};

/** 12345.6 → "12 346". */
export const formatCount = heard(countWords);

/** Three or so significant digits without needless zeros: 0.0667, 15 000, 1.2 × 10⁻⁷. */
export const formatNumber = heard(numberWords);

/** The same for what was measured, where the remnants of an amount are “< 0.001”. */
export const formatMeasured = heard(measuredWords);

/** Numbers of a patient's cells, as a power of ten: 2 × 10⁷, 10⁷. */
export function formatPower(value: number): string {
  if (!Number.isFinite(value)) return NO_VALUE;
  return value === 0 ? '0' : powerWords(value, 2).replace(`1${THIN_SPACE}×${THIN_SPACE}`, '');
}

/** A number to be edited again: every digit kept, plain notation. */
export function formatExact(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(12))) : '';
}

/** A measured share as a percentage; of a remnant no more than that it is one. */
export function formatShare(share: number): string {
  return isRemnant(share) ? `<${THIN_SPACE}${numberWords(100 * LEAST_MEASURED)}${THIN_SPACE}%` : formatQuantity(100 * share, '%');
}

export function formatPercent(share: number): string {
  if (!Number.isFinite(share)) return NO_VALUE;
  const percent = share * 100;
  const text = Math.abs(percent) < 1 && percent !== 0 ? formatNumber(percent, 1) : formatCount(percent);
  return `${text}${THIN_SPACE}%`;
}

/** Of a file: kilobytes or megabytes. */
export function formatBytes(bytes: number): string {
  return bytes < 1e6 ? `${formatNumber(bytes / 1e3, 2)}${THIN_SPACE}kB` : `${formatNumber(bytes / 1e6, 2)}${THIN_SPACE}MB`;
}

/** The one way in which a number and its unit are written: 1 hit, 0.05 per minute, 38 mmHg. */
export function withUnit(text: string, unit: string): string {
  const behind = unitAfter(text, unit);
  return behind === '' ? text : `${text}${THIN_SPACE}${behind}`;
}

const SPACES_IN_NUMBERS = /(?<=[\d⁰¹²³⁴-⁹]) (?=\d{3}(?!\d)|[%×]|(?:[µnpmk]?[gM]|[µmc]m|mmHg|min|h|d|s|°C)(?![\p{L}\d]))|(?<=×) (?=10)/gu;

/** Running text in which no line breaks within a number, or between it and its unit. */
export function tied(text: string): string {
  return text.replace(SPACES_IN_NUMBERS, '\u00a0');
}

/** A unit that stands alone, as over a column or along an axis; '' says that it has none. */
export function unitTitle(unit: string): string {
  return unit === '' ? texts.charts.unitless : unit === RELATIVE ? texts.charts.relative : unitAfter('', unit);
}

/** What was measured, with its unit as it is spoken: 1 cell, 2 cells, grade 3, none. */
export function formatQuantity(value: number, unit: string): string {
  const text = formatMeasured(value);
  if (text === NO_VALUE) return NO_VALUE;
  if (unit === 'grade') return texts.grade(text);
  if (unit === DEGREES) return withUnit(fixedWords(value, 1), unit); // 37.97 is no 38: a fever begins there
  return withUnit(text, unit);
}

/** 8910 min → "day 6, 04:30"; before the start "day −5, 00:00". */
export const formatClock = heard(clockWords);

/** 4560 min → "3d 4h": what the time field and links are written in. */
export function formatSpan(minutes: number): string {
  const whole = Math.max(0, Math.round(minutes));
  const parts = [
    [Math.floor(whole / MINUTES_PER_DAY), 'd'],
    [Math.floor((whole % MINUTES_PER_DAY) / MINUTES_PER_HOUR), 'h'],
    [whole % MINUTES_PER_HOUR, 'min'],
  ] as const;
  return parts.filter(([n]) => n > 0).map(([n, unit]) => `${n}${unit}`).join(' ') || '0min';
}

/** Simulated minutes per second → "4 h/s". */
export function formatSpeed(minutesPerSecond: number): string {
  if (minutesPerSecond === Infinity) return 'max';
  if (minutesPerSecond >= MINUTES_PER_DAY) return `${formatNumber(minutesPerSecond / MINUTES_PER_DAY, 2)}${THIN_SPACE}d/s`;
  if (minutesPerSecond >= MINUTES_PER_HOUR) return `${formatNumber(minutesPerSecond / MINUTES_PER_HOUR, 2)}${THIN_SPACE}h/s`;
  return `${formatNumber(minutesPerSecond, 2)}${THIN_SPACE}min/s`;
}
