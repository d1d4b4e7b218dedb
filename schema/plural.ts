// One thing, two things: the right form of a word after a number, the same on the page, in the worker and in the terminal.
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

/** Units that are things and not measures, in the plural as tables have them. */
const THINGS: Readonly<Record<string, string>> = {
  cells: 'cell', 'patch cells': 'patch cell', doses: 'dose', molecules: 'molecule', divisions: 'division', packets: 'packet', hits: 'hit', kills: 'kill', receptors: 'receptor', 'CAR-T cells': 'CAR-T cell',
};
export const UNITS_THAT_ARE_THINGS = Object.keys(THINGS);

/** A unit as it stands after a number that is written so: “1 cell”, “0.5 cells”, “12 min”. */
export function unitAfter(text: string, unit: string): string {
  return Object.hasOwn(THINGS, unit) ? wordFor(Number(text), THINGS[unit], unit) : unit;
}
