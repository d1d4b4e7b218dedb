// One thing, two things, so many per minute: the right form of a word after a number, the same on the page, in the worker and in the terminal.
import { countWords } from './numberWords';

// The language is named: with the reader's own the browser would choose, and throw where it has none.
const rules = new Intl.PluralRules('en');

/** @param many the plural, where it is not made with an s */
export function wordFor(count: number, one: string, many = `${one}s`): string {
  return rules.select(count) === 'one' ? one : many;
}

/** “1 cell”, “2 cells”, “12 346 cells” */
export function counted(count: number, one: string, many?: string): string {
  return `${countWords(count)} ${wordFor(count, one, many)}`;
}

/** “60 cells of CD19 CAR, 4-1BB”; of a product that is called no more than what it is, “60 CAR-T cells”. */
export function cellsOf(count: number, product: string): string {
  return /^CAR-T cells?$/i.test(product) ? counted(count, 'CAR-T cell') : `${counted(count, 'cell')} of ${product}`;
}

/** Units that are things and not measures, in the plural as tables have them. */
const THINGS: Readonly<Record<string, string>> = {
  cells: 'cell', 'patch cells': 'patch cell', doses: 'dose', molecules: 'molecule', divisions: 'division', packets: 'packet', hits: 'hit', kills: 'kill', receptors: 'receptor', 'CAR-T cells': 'CAR-T cell',
};
export const UNITS_THAT_ARE_THINGS = Object.keys(THINGS);

/** What a rate is per, spelled out. */
const PER: Readonly<Record<string, string>> = { min: 'minute', h: 'hour', d: 'day' };

/** Of an amount that is 1 at the start: nothing stands behind the number. */
export const RELATIVE = 'relative';

/** A unit as it stands after a number that is written so: “1 cell”, “0.5 cells”, “12 min”, “0.05 per minute”. */
export function unitAfter(text: string, unit: string): string {
  if (unit === RELATIVE) return '';
  if (unit.startsWith('1/')) return `per ${PER[unit.slice(2)] ?? unit.slice(2)}`;
  return Object.hasOwn(THINGS, unit) ? wordFor(Number(text), THINGS[unit], unit) : unit;
}
