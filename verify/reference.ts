// The published measurements of the folder reference/, as rows with named columns.

const FILES = import.meta.glob<string>('../reference/*.csv', { eager: true, query: '?raw', import: 'default' });

export type DataRow = Readonly<Record<string, string>>;

/** Rows of a file of reference/; numbers are still text, since columns may hold words. */
export function referenceRows(file: string): readonly DataRow[] {
  const text = FILES[`../reference/${file}`];
  if (text === undefined) throw new Error(`there is no reference/${file}`);
  return parseTable(text);
}

/** Comma-separated values with a header; a field in double quotes may hold commas. */
export function parseTable(text: string): readonly DataRow[] {
  const [header = [], ...rows] = text.trimEnd().split('\n').map(fieldsOf);
  return rows.map((row, n) => {
    if (row.length !== header.length) throw new Error(`line ${n + 2} has ${row.length} fields, the header ${header.length}`);
    return Object.fromEntries(header.map((name, k) => [name, row[k]]));
  });
}

function fieldsOf(line: string): string[] {
  return [...line.trimEnd().matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '');
}

/** A number of a row; a word where a number should be is a fault. */
export function numberOf(row: DataRow, column: string): number {
  const value = Number(row[column]);
  if (row[column] === undefined || row[column] === '' || !Number.isFinite(value)) throw new Error(`no number under ${column}: ${row[column]}`);
  return value;
}
