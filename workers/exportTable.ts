// The numbers of a run as a table to take home, with the run they come from in lines above them.
import { TIME } from '../ensemble/series';
import type { Run } from './run';
import type { TableRows } from './simApi';

/** `excel`: with the mark by which it knows the text as UTF-8. */
export type TableStyle = 'plain' | 'excel';

/**
 * The record up to now as CSV, or its rows within a span of minutes; its last row is the present moment. A browser saves one file, which is mailed and copied alone, so
 * what it is comes with it: readers of tables skip such lines when told that # begins a comment. Loaded when first asked for.
 */
export async function exportTable(run: Run, style: TableStyle, [from, to]: readonly [number, number] = [0, Infinity], receipt = ''): Promise<string> {
  const [{ BYTE_ORDER_MARK, commentLines, csvLine }, { observedColumns }, { factsOf, provenanceOf, unitsOf }] = await Promise.all([
    import('../schema/csv'), import('../schema/observed'), import('../schema/provenance'),
  ]);
  const { world } = run, columns = observedColumns(world), { rows } = run.recorded(0);
  const lines = [csvLine(columns.map(({ name }) => name))];
  const time = columns.findIndex(({ name }) => name === TIME);
  for (let at = 0; at < rows.length; at += columns.length) if (rows[at + time] >= from && rows[at + time] <= to) lines.push(csvLine([...rows.subarray(at, at + columns.length)]));
  const facts = commentLines({ ...factsOf(provenanceOf(world)), ...(receipt === '' ? {} : { receipt }), units: unitsOf(columns) });
  return `${style === 'excel' ? BYTE_ORDER_MARK : ''}${facts}${lines.join('\n')}\n`;
}

/** A table that the page has made. */
export async function exportRows({ world }: Run, { title, columns, rows, facts = {} }: TableRows, receipt: string): Promise<string> {
  const [{ commentLines, csvLine }, { factsOf, provenanceOf }] = await Promise.all([import('../schema/csv'), import('../schema/provenance')]);
  const told = commentLines({ ...factsOf(provenanceOf(world)), ...(receipt === '' ? {} : { receipt }), table: title, ...facts });
  const header = csvLine(columns.map(({ name, unit }) => (unit === '' ? name : `${name} [${unit}]`)));
  return `${told}${[header, ...rows.map((row) => csvLine(row))].join('\n')}\n`;
}
