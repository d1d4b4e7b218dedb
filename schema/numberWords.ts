// How numbers are written, the same on every machine: thin spaces between thousands, a true minus sign, and a point unless the page speaks a language with a decimal comma.
//
// The browser's own rules (Intl) were rejected: they differ from reader to reader, and throw where the browser's language is none.
import { formatLocale } from 'd3-format';

export const NO_NUMBER = '–';
/** Narrow, and no place where a line may break: a number is never parted from its thousands or its unit. */
const THIN_SPACE = '\u202f';

type Format = (pattern: string) => (value: number) => string;
const formatWith = (decimal: string): Format => formatLocale({ decimal, thousands: THIN_SPACE, grouping: [3], currency: ['', ''], minus: '\u2212' }).format;
let format = formatWith('.');
const whole = format('d'), grouped = format(',d');
let decimal: '.' | ',' = '.';
const LARGEST_PLAIN = 9999;

/** For what is shown to a reader from now on; files that programs read are not written with these words. */
export function writeDecimalsWith(sign: '.' | ','): void {
  format = formatWith(sign);
  decimal = sign;
}

/** A number of a document, with every digit that it has there. */
export function plainWords(value: number): string {
  return String(value).replace('.', decimal);
}

/** 37.0, 38.5: so many decimals, needed or not. */
export function fixedWords(value: number, decimals: number): string {
  return Number.isFinite(value) ? format(`.${decimals}f`)(value) : NO_NUMBER;
}

/** 4000, 12 346: whole numbers, with a space between thousands from five digits on. */
export function countWords(value: number): string {
  if (!Number.isFinite(value)) return NO_NUMBER;
  const rounded = Math.round(value) + 0; // no −0
  return Math.abs(rounded) > LARGEST_PLAIN ? grouped(rounded) : whole(rounded);
}

/** About three digits that matter, without needless zeros: 0.0667, 15 000, 1.2 × 10⁻⁷. */
export function numberWords(value: number, digits = 3): string {
  if (!Number.isFinite(value)) return NO_NUMBER;
  const size = Math.abs(value);
  if (size === 0) return '0';
  if (size < 1e-4 || size >= 1e8) return powerWords(value, digits);
  return size >= 1000 ? countWords(value) : significant(value, digits);
}

/** A measured amount smaller than this is a remnant: what is left of an amount that halves for ever, and no number to be read. */
export const LEAST_MEASURED = 1e-3;

/** A remnant: not nothing, and too little to mean anything. */
export const isRemnant = (value: number): boolean => value !== 0 && Math.abs(value) < LEAST_MEASURED;

/** What was measured, as it is read: 0.0667, 15 000, and “< 0.001” instead of 3.75 × 10⁻³⁵. */
export function measuredWords(value: number, digits = 3): string {
  return isRemnant(value) ? `<${THIN_SPACE}${numberWords(LEAST_MEASURED)}` : numberWords(value, digits);
}

/** “45 min”, “3.5 h”, “2.25 d” */
export function spanWords(minutes: number): string {
  if (minutes < 90) return `${numberWords(minutes)} min`;
  return minutes < 2880 ? `${numberWords(minutes / 60)} h` : `${numberWords(minutes / 1440)} d`;
}

/** That many digits, never a power of ten, no groups. */
export function significant(value: number, digits: number): string {
  return format(`.${digits}~r`)(value + 0);
}

/** 1.2 × 10⁻⁷ */
export function powerWords(value: number, digits: number): string {
  const [mantissa, exponent] = format(`.${digits - 1}~e`)(value).split('e');
  const power = String(Number(exponent)).replace('-', '⁻').replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]);
  return `${mantissa}${THIN_SPACE}×${THIN_SPACE}10${power}`;
}

/** 1.2e−4: where a label has room for a few characters only. */
export function briefPower(value: number, digits: number): string {
  return format(`.${digits - 1}~e`)(value).replace('e+', 'e').replace('e-', 'e\u2212');
}
