// Tables as a reader that is not ours reads them: every row as long as its header, comments only where a line begins, numbers that are numbers.
import { parse } from 'csv-parse/sync';
import { expect } from 'vitest';

export interface ReadTable {
  /** What the lines before the header say. */
  readonly facts: Readonly<Record<string, string>>;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** No value is an empty field, never a word of the program. */
const NO_VALUE = /^(?:NaN|-?Infinity|undefined|null|\[object .*\])$/;
/** “IL-6 [pg/ml]” of the page, “time_min” of the terminal. */
const WITH_UNIT = /\[[^\]]+\]$/;

/** @param numeric columns that hold numbers, besides those that say their unit */
export function readTable(text: string, numeric: readonly string[] = []): ReadTable {
  const options = { bom: true, comment: '#', record_delimiter: '\n' } as const, records = parse(text, { ...options, comment_no_infix: true }) as string[][], [header = [], ...rows] = records;
  expect(parse(text, options), 'a # within a line is no comment for anybody').toEqual(records);
  expect(new Set(header).size, `no column twice: ${header.join()}`).toBe(header.length);
  for (const field of records.flat()) expect(field).not.toMatch(NO_VALUE);
  header.forEach((name, n) => {
    if (!WITH_UNIT.test(name) && !numeric.includes(name)) return;
    for (const row of rows) expect(row[n] === '' || Number.isFinite(Number(row[n])), `${name}: ${row[n]}`).toBe(true);
  });
  const facts = [...text.matchAll(/^\ufeff?# ([^:\n]+): (.*)$/gm)].map(([, key, value]): [string, string] => [key!, value!]);
  return { facts: Object.fromEntries(facts), header, rows };
}
