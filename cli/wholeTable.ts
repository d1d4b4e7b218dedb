// A table that is made at once, and beside it what it is, as tables have it that grow with a run.
import { basename } from 'node:path';
import { version } from '../package.json';
import { csvLine } from '../schema/csv';
import type { Field } from '../schema/csv';
import { tableMetadata } from '../schema/provenance';
import type { Column } from '../schema/provenance';
import { BESIDE, writeWhole } from './outputs';
import { placeOf } from './place';

/** @param origin where it comes from, besides the program */
export function writeTable(path: string, columns: readonly Column[], rows: readonly (readonly Field[])[], title: string, origin: Readonly<Record<string, unknown>>): void {
  writeWhole(path, [columns.map(({ name }) => name), ...rows].map((fields) => `${csvLine(fields)}\n`).join(''));
  if (placeOf(path).isStream) return;
  const run = { program: 'CAR-T Lab', version, title, ...origin };
  writeWhole(`${path}${BESIDE}`, `${JSON.stringify(tableMetadata(basename(path), columns, run), null, 1)}\n`);
}
