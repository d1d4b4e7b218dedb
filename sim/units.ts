// Units of the model: µm, minutes, mmHg, molecules per cell, pg/mL; conversions live here and nowhere else.

export const MINUTES_PER_HOUR = 60;
export const MINUTES_PER_DAY = 1440;
const AVOGADRO = 6.02214076e23;

/** pg/mL made by one molecule per µm³ of a protein of `kiloDalton` (1 pg/mL = 1e-24 g/µm³). */
export function picogramsPerMilliliter(kiloDalton: number): number {
  return (kiloDalton * 1000) / AVOGADRO / 1e-24;
}

/** pg of one molecule of a protein of `kiloDalton`. */
export function picogramsPerMolecule(kiloDalton: number): number {
  return ((kiloDalton * 1000) / AVOGADRO) * 1e12;
}

const TIME_UNITS: Readonly<Record<string, number>> = { min: 1, h: MINUTES_PER_HOUR, d: MINUTES_PER_DAY, w: 7 * MINUTES_PER_DAY };

/** Minutes of one unit of time, and of the units in which parameters state times and rates. */
const MINUTES_PER = { min: 1, h: MINUTES_PER_HOUR, d: MINUTES_PER_DAY } as const;
export type TimeUnit = keyof typeof MINUTES_PER;

/** A length of time that carries its unit, so that hours cannot be taken for days. */
export interface Span<U extends TimeUnit = TimeUnit> {
  readonly value: number;
  readonly unit: U;
}

export const minutes = (value: number): Span<'min'> => ({ value, unit: 'min' });
export const hours = (value: number): Span<'h'> => ({ value, unit: 'h' });
export const days = (value: number): Span<'d'> => ({ value, unit: 'd' });

export function toMinutes({ value, unit }: Span): number {
  return value * MINUTES_PER[unit];
}

/** The same time in another unit. */
export function toUnit<U extends TimeUnit>(span: Span, unit: U): Span<U> {
  return { value: toMinutes(span) / MINUTES_PER[unit], unit };
}

/** That many minutes in the largest unit that leaves a whole number: what a person would write. */
export function spanOf(count: number): Span {
  if (count > 0 && count % MINUTES_PER_DAY === 0) return days(count / MINUTES_PER_DAY);
  return count > 0 && count % MINUTES_PER_HOUR === 0 ? hours(count / MINUTES_PER_HOUR) : minutes(count);
}

/** A table of declarations that say in which unit each number is: what a rule's parameters are. */
interface Declared {
  readonly specs: Readonly<Record<string, { readonly unit: string }>>;
}
type Named<T extends Declared, Unit extends string> = { [K in keyof T['specs']]: T['specs'][K]['unit'] extends Unit ? K & string : never }[keyof T['specs']];

/** Minutes of a parameter that is a time: the unit is read where the parameter is declared, and only times are accepted. */
export function minutesIn<const T extends Declared>(table: T, values: Readonly<Record<string, number>>, name: Named<T, TimeUnit>): number {
  return values[name] * MINUTES_PER[table.specs[name].unit as TimeUnit];
}

/** Events per minute of a parameter that is a rate, such as one in 1/h. */
export function perMinuteIn<const T extends Declared>(table: T, values: Readonly<Record<string, number>>, name: Named<T, `1/${TimeUnit}`>): number {
  return values[name] / MINUTES_PER[table.specs[name].unit.slice(2) as TimeUnit];
}

/** In µg and mL; the micro sign has two code points, and many keyboards have none. */
const MASSES: Readonly<Record<string, number>> = { pg: 1e-6, ng: 1e-3, µg: 1, μg: 1, ug: 1, mg: 1e3 }, VOLUMES: Readonly<Record<string, number>> = { mL: 1, ml: 1, L: 1e3, l: 1e3 };

/** Longer texts are no numbers and no durations: patterns look at nothing longer, so that no text can hold the program up. */
export const LONGEST_NUMBER = 100;
/** No two neighbours of these patterns can match the same character: they are done in one pass. */
const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/, SPAN = /^(\d+(?:\.\d+)?)\s*(min|h|d|w)?$/,
  CONCENTRATION = /^(\d+(?:\.\d+)?)\s*(pg|ng|µg|μg|ug|mg)\/(mL|ml|L|l)$/;

/** The number of "12", " -0.5 ", "1e-5"; NaN if the text is none, or one too large for any. */
export function parseDecimal(text: string): number {
  if (text.length > LONGEST_NUMBER || !DECIMAL.test(text.trim())) return NaN;
  const value = Number(text);
  return Number.isFinite(value) ? value : NaN;
}

/** Minutes of "90", "90 min", "36h", "14d", "2w"; NaN if the text is no duration. */
export function parseDuration(text: string | number): number {
  if (typeof text === 'number') return Number.isFinite(text) && text >= 0 ? text : NaN;
  const match = text.length > LONGEST_NUMBER ? null : SPAN.exec(text.trim());
  return match ? Number(match[1]) * TIME_UNITS[match[2] ?? 'min'] : NaN;
}

/** Minutes from the start of "12h", and before it, below 0, of "-5d"; NaN if the text is no moment. */
export function parseMoment(text: string | number): number {
  if (typeof text === 'number') return text < 0 ? -parseDuration(-text) : parseDuration(text + 0); // no −0
  const moment = text.length > LONGEST_NUMBER ? '' : text.trim(), isBefore = moment.startsWith('-') || moment.startsWith('\u2212');
  return isBefore ? 0 - parseDuration(moment.slice(1)) : parseDuration(moment);
}

/** µg/mL of "0.1 µg/mL", "100 ng/mL", "2 mg/L"; NaN if the text is no such concentration. */
export function parseConcentration(text: string): number {
  const match = text.length > LONGEST_NUMBER ? null : CONCENTRATION.exec(text.trim());
  return match ? (Number(match[1]) * MASSES[match[2]]) / VOLUMES[match[3]] : NaN;
}
