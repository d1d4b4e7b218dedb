// Takes a text table of cells apart: separator, decimal sign, header, and which column holds what.
import { parseDecimal } from '../sim';
import { faults } from './faults';

export type Role = 'x' | 'y' | 'z' | 'type';

/** Number of the column that holds each thing, from 0; −1 for none. */
export type ColumnMapping = Readonly<Record<Role, number>>;

export interface CellTable {
  readonly separator: string;
  /** `,` in a table of 10,5 and 20,25 between semicolons. */
  readonly decimal: '.' | ',';
  /** Names of the columns as they stand there; null: the table begins with numbers. */
  readonly header: readonly string[] | null;
  readonly columns: ColumnMapping;
  /** Fields in a row. */
  readonly width: number;
  /** Line, from 1, and fields of every row of cells. */
  readonly rows: () => Generator<{ readonly line: number; readonly fields: readonly string[] }>;
  /** What was taken for granted, in words. */
  readonly warnings: readonly string[];
}

export interface TableFault {
  readonly line: number;
  /** From 1; 0 where the whole line is meant. */
  readonly column: number;
  readonly value: string;
  readonly expected: string;
}

/** The table, or why it cannot be one. */
export function readTable(text: string): CellTable | TableFault {
  const lines = linesOf(text), first = lines.findIndex(isContent);
  if (first < 0) return { line: 1, column: 0, value: faults.value.emptyTable, expected: faults.table.columns };
  const separator = separatorOf(lines[first]), top = split(lines[first], separator);
  const decimal = separator === ',' ? '.' : decimalOf(lines, first);
  const isNumber = (field: string) => !Number.isNaN(readNumber(field, decimal));
  const hasHeader = !(isNumber(top[0]) && top.length > 1 && isNumber(top[1]));
  const found = hasHeader ? columnsByName(top, first + 1) : columnsByPlace(top, first + 1);
  if ('line' in found) return found;
  const rows = function* () {
    for (let n = hasHeader ? first + 1 : first; n < lines.length; n++) {
      if (isContent(lines[n])) yield { line: n + 1, fields: split(lines[n], separator) };
    }
  };
  const warnings = [...(decimal === ',' ? [faults.table.comma] : []), ...found.warnings];
  return { separator, decimal, header: hasHeader ? top : null, columns: found.columns, width: top.length, rows, warnings };
}

function linesOf(text: string): string[] {
  const lines = (text.charCodeAt(0) === 0xfeff ? text.slice(1) : text).split('\n');
  return lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
}

/** Empty lines and comments are passed over. */
function isContent(line: string): boolean {
  return line.trim() !== '' && !line.startsWith('#');
}

function separatorOf(line: string): string {
  for (const separator of [';', '\t', ',']) if (line.includes(separator)) return separator;
  return ' ';
}

/** Fields without the quotes and spaces around them; in one pass, whatever stands there. */
function split(line: string, separator: string): string[] {
  const fields: string[] = [], text = separator === ' ' ? line.trim() : line;
  let from = 0, quoted = false;
  for (let at = 0; at <= text.length; at++) {
    if (text[at] === '"') quoted = !quoted;
    if (at < text.length && (quoted || text[at] !== separator)) continue;
    if (separator !== ' ' || at > from) fields.push(unquoted(text.slice(from, at)));
    from = at + 1;
  }
  // A separator at the end of a line closes the last field and opens none.
  if (fields.length > 1 && fields[fields.length - 1] === '' && separator !== ' ') fields.pop();
  return fields;
}

function unquoted(field: string): string {
  const text = field.trim();
  return text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1).replaceAll('""', '"').trim() : text;
}

/** Where commas do not separate they are decimal signs, unless points are, too. */
function decimalOf(lines: readonly string[], first: number): '.' | ',' {
  const sample = lines.slice(first, first + 200);
  return sample.some((line) => line.includes(',')) && !sample.some((line) => /\d\.\d/.test(line)) ? ',' : '.';
}

/** NaN where a field is no number. */
export function readNumber(field: string, decimal: '.' | ','): number {
  if (decimal === '.') return parseDecimal(field);
  return field.includes('.') ? NaN : parseDecimal(field.replace(',', '.'));
}

type Found = { readonly columns: ColumnMapping; readonly warnings: readonly string[] } | TableFault;

/** Words that stand beside x, y or z in names of columns. */
const PLACE_WORDS: ReadonlySet<string> = new Set(['pos', 'position', 'centroid', 'center', 'centre', 'coord', 'coordinate', 'location', 'loc', 'cell', 'um', 'µm', 'μm', 'micron', 'microns', 'micrometer', 'micrometre']);
const OTHER_UNITS: ReadonlySet<string> = new Set(['mm', 'nm', 'cm', 'm', 'px', 'pixel', 'pixels', 'inch']);
const TYPE_NAMES: ReadonlySet<string> = new Set(['type', 'celltype', 'cell type', 'kind', 'phenotype', 'population', 'class']);
const LONGEST_NAME = 80;
const SHOWN = 8;

function wordsOf(name: string): string[] {
  return name.slice(0, LONGEST_NAME).toLowerCase().split(/[^\p{L}\p{N}]/u).filter((word) => word !== '');
}

function roleOf(name: string): Role | null {
  const words = wordsOf(name);
  if (TYPE_NAMES.has(words.join(' '))) return 'type';
  const axes = words.filter((word): word is 'x' | 'y' | 'z' => word === 'x' || word === 'y' || word === 'z');
  const isPlace = axes.length === 1 && words.every((word) => word === axes[0] || PLACE_WORDS.has(word) || OTHER_UNITS.has(word));
  return isPlace ? axes[0] : null;
}

function columnsByName(header: readonly string[], line: number): Found {
  const columns: Record<Role, number> = { x: -1, y: -1, z: -1, type: -1 }, ignored: string[] = [];
  for (const [n, name] of header.entries()) {
    const role = roleOf(name);
    if (role === null) {
      if (name !== '') ignored.push(name);
      continue;
    }
    if (role !== 'type' && wordsOf(name).some((word) => OTHER_UNITS.has(word))) return { line, column: n + 1, value: name, expected: faults.table.inMicrons(role) };
    if (columns[role] >= 0) return { line, column: n + 1, value: name, expected: faults.table.oneColumn({ role, column: String(columns[role] + 1), name: header[columns[role]] }) };
    columns[role] = n;
  }
  for (const role of ['x', 'y'] as const) {
    if (columns[role] < 0) return { line, column: 0, value: header.join(', '), expected: faults.table.header(role) };
  }
  const first = ignored.slice(0, SHOWN).join(', '), shown = ignored.length > SHOWN ? faults.table.rest(first, String(ignored.length - SHOWN)) : first;
  return { columns, warnings: ignored.length === 0 ? [] : [faults.table.unused(shown)] };
}

/** Tables without a header are those of PhysiCell: x, y, z, type. */
function columnsByPlace(top: readonly string[], line: number): Found {
  if (top.length > 4) return { line, column: 0, value: faults.value.unnamed(String(top.length)), expected: faults.table.named };
  const columns = { x: 0, y: 1, z: top.length > 2 ? 2 : -1, type: top.length > 3 ? 3 : -1 };
  return { columns, warnings: [faults.table.noHeader(['x', 'y', 'z', 'type'].slice(0, top.length).join(', '))] };
}
