// Tables as text: fields are quoted where they must be, what is not known stays empty, and no text is taken for a formula.
import { stringify } from 'csv-stringify/browser/esm/sync';

/** NaN: there is no value, which is not 0. */
export type Field = number | string;

/** Before the first byte: Excel then reads the file as UTF-8, most other programs need no mark. */
export const BYTE_ORDER_MARK = '\ufeff';

/** One row as a line of CSV (RFC 4180), without its end. Texts that begin like a formula get an apostrophe in front; numbers stay numbers. */
export function csvLine(fields: readonly Field[]): string {
  return stringify([fields], { eof: false, escape_formulas: true, quoted_match: '#', cast: { number: numberText } });
}

function numberText(value: number): string {
  return Number.isNaN(value) ? '' : String(value);
}

/** Facts as lines that readers of tables skip when told that `#` begins a comment. Ends with a line end, unless there are no facts. */
export function commentLines(facts: Readonly<Record<string, string | number | boolean>>): string {
  return Object.entries(facts).map(([key, value]) => `# ${key}: ${oneLine(String(value))}\n`).join('');
}

function oneLine(text: string): string {
  return text.replace(/[\r\n\u0085\u2028\u2029]/g, ' ');
}
