// One thing, two things, so many per minute: the right form of a word after a number, the same on the page, in the worker and in the terminal.
import { WORDS, words } from './words';

export type Thing = keyof typeof WORDS.things;

/** “1 cell”, “2 cells”, “12 346 cells” */
export function counted(count: number, thing: Thing): string {
  return words.things[thing](count);
}

/** “60 cells of CD19 CAR, 4-1BB”; of a product that is called no more than what it is, “60 CAR-T cells”. */
export function cellsOf(count: number, product: string): string {
  return /^CAR-T cells?$/i.test(product) ? counted(count, 'CAR-T cell') : words.cellsOf(count, product);
}

export const UNITS_THAT_ARE_THINGS = Object.keys(WORDS.units) as readonly (keyof typeof WORDS.units)[];

/** Of an amount that is 1 at the start: nothing stands behind the number. */
export const RELATIVE = 'relative';

/** A unit as it stands after a number that is written so: “1 cell”, “0.5 cells”, “12 min”, “0.05 per minute”. */
export function unitAfter(text: string, unit: string): string {
  if (unit === RELATIVE) return '';
  if (unit.startsWith('1/')) return perWords(unit.slice(2));
  if (isThing(unit)) return words.units[unit](Number(text.replace(',', '.')));
  const [thing, per] = unit.split('/');
  return per !== undefined && isThing(thing) ? `${words.units[thing](MANY)}/${per}` : unit;
}

/** “1 molecules/min”: what passes in a time is not one of them. */
const MANY = 2;

const isThing = (unit: string): unit is keyof typeof WORDS.units => Object.hasOwn(WORDS.units, unit);

function perWords(unit: string): string {
  return unit === 'min' || unit === 'h' || unit === 'd' || unit === 'division' ? words.per[unit] : words.per.other(unit);
}
