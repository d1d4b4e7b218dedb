// Reads tables of cell positions as microscopes, spreadsheets and other programs write them, and writes its own.
import { readNumber, readTable } from './cellTable';
import type { CellTable, ColumnMapping } from './cellTable';
import { faults } from './faults';
import { MOST_CELLS } from './limits';
import { shorten } from './paths';
import type { Dimensions, Point } from '../sim';

export interface PositionFault {
  readonly line: number;
  /** From 1; 0 where the whole line is meant. */
  readonly column: number;
  readonly value: string;
  readonly expected: string;
}

export interface Positions {
  readonly points: Point[];
  /** Line of each point, from 1. */
  readonly lines: number[];
  /** The first few bad places. */
  readonly faults: PositionFault[];
  /** What was taken for granted, in words. */
  readonly warnings: readonly string[];
}

/** Which rows are meant, where a table holds cells of several types. */
export interface RowChoice {
  /** Rows of this type and no others. */
  readonly type?: string;
  /** Without it, rows of a type of one of these names, if there are any. */
  readonly names?: readonly string[];
}

const MOST_FAULTS = 5, MOST_TYPES_SHOWN = 8;

/** Points and the faults of the first few bad lines. */
export function readPositions(csv: string, dimensions: Dimensions, choice: RowChoice = {}): Positions {
  const table = readTable(csv);
  if (!('rows' in table)) return { points: [], lines: [], faults: [shown(table)], warnings: [] };
  if (dimensions === 3 && table.columns.z < 0) {
    return { points: [], lines: [], faults: [{ line: 1, column: 0, value: `"${faults.value.withoutZ}"`, expected: faults.table.three }], warnings: [] };
  }
  const rows = readRows(table, dimensions), chosen = chooseRows(rows, choice, table);
  if (chosen.fault !== null && rows.faults.length === 0) rows.faults.push(chosen.fault);
  return { points: chosen.rows.map((n) => rows.points[n]), lines: chosen.rows.map((n) => rows.lines[n]), faults: rows.faults, warnings: [...table.warnings, ...chosen.warnings] };
}

interface Rows {
  readonly points: Point[];
  readonly lines: number[];
  readonly types: string[];
  readonly faults: PositionFault[];
}

/** @param dimensions null: whatever the table has */
function readRows(table: CellTable, dimensions: Dimensions | null): Rows {
  const { columns, width, decimal } = table;
  const rows: Rows = { points: [], lines: [], types: [], faults: [] };
  for (const { line, fields } of table.rows()) {
    if (rows.faults.length >= MOST_FAULTS) break;
    // Trailing fields may be missing where nothing of interest stands in them.
    if (fields.length > width || fields.length <= Math.max(columns.x, columns.y, columns.z)) {
      rows.faults.push({ line, column: 0, value: shorten(JSON.stringify(fields.join(table.separator))), expected: faults.table.fields(String(width)) });
      continue;
    }
    const point = [columns.x, columns.y, columns.z].map((column) => (column < 0 ? 0 : readNumber(fields[column], decimal)));
    const bad = [columns.x, columns.y, columns.z].findIndex((_, axis) => Number.isNaN(point[axis]));
    if (bad >= 0 || (dimensions === 2 && point[2] !== 0)) {
      const axis = bad >= 0 ? bad : 2, column = [columns.x, columns.y, columns.z][axis];
      rows.faults.push({ line, column: column + 1, value: shorten(JSON.stringify(fields[column])), expected: bad >= 0 ? faults.table.number('xyz'[axis]) : faults.table.flat });
      continue;
    }
    if (rows.points.length >= MOST_CELLS) {
      rows.faults.push({ line, column: 0, value: faults.value.another, expected: faults.table.most(String(MOST_CELLS)) });
      break;
    }
    rows.points.push([point[0], point[1], point[2]]);
    rows.lines.push(line);
    rows.types.push(columns.type < 0 ? '' : (fields[columns.type] ?? ''));
  }
  return rows;
}

interface Chosen {
  /** Numbers of the rows. */
  readonly rows: number[];
  readonly warnings: string[];
  readonly fault: PositionFault | null;
}

/** The rows that are meant; a fault where that cannot be known. */
function chooseRows({ points, types }: Rows, { type, names = [] }: RowChoice, { columns }: CellTable): Chosen {
  const every = points.map((_, n) => n), counts = countTypes(types);
  const column = columns.type + 1, list = listTypes(counts);
  if (type === undefined && counts.size <= 1) return { rows: every, warnings: [], fault: null };
  if (type !== undefined && column === 0) return { rows: [], warnings: [], fault: { line: 1, column: 0, value: `"${faults.value.withoutTypes}"`, expected: faults.table.typed } };
  const wanted = type === undefined ? names : [type], rows = every.filter((n) => wanted.some((name) => sameName(name, types[n])));
  if (rows.length > 0) {
    return { rows, warnings: [faults.table.chosen({ all: String(points.length), n: String(rows.length), type: types[rows[0]] })], fault: null };
  }
  const expected = type === undefined ? faults.table.oneType : faults.table.types(list);
  return { rows: [], warnings: [], fault: { line: 1, column, value: type === undefined ? shorten(JSON.stringify(list)) : shorten(JSON.stringify(type)), expected } };
}

function sameName(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

function countTypes(types: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  return counts;
}

function listTypes(counts: ReadonlyMap<string, number>): string {
  const shownTypes = [...counts].slice(0, MOST_TYPES_SHOWN).map(([type, count]) => faults.table.rows(type, String(count))).join(', ');
  return counts.size > MOST_TYPES_SHOWN ? faults.table.rest(shownTypes, String(counts.size - MOST_TYPES_SHOWN)) : shownTypes;
}

function shown(fault: PositionFault): PositionFault {
  return { ...fault, value: shorten(JSON.stringify(fault.value)) };
}

/** Where a fault is, in words. */
export function placeOfFault({ line, column }: PositionFault): string {
  return column > 0 ? faults.place.column(String(line), String(column)) : faults.place.line(String(line));
}

/** What a table of cells holds, before anybody decides what to do with it. */
export interface PositionsPreview {
  readonly header: readonly string[] | null;
  readonly columns: ColumnMapping;
  readonly separator: string;
  readonly decimal: '.' | ',';
  readonly points: readonly Point[];
  /** Type of each point, '' where the table says none. */
  readonly types: readonly string[];
  /** Number of rows of each type, in the order in which they appear. */
  readonly typeCounts: ReadonlyMap<string, number>;
  /** Smallest and largest coordinates, µm; null when there is no cell. */
  readonly bounds: { readonly min: Point; readonly max: Point } | null;
  readonly warnings: readonly string[];
  readonly faults: readonly PositionFault[];
}

/** Reads any table of cells without knowing the patch it is meant for; null when the text is no such table. */
export function previewPositions(text: string): PositionsPreview | null {
  const table = readTable(text);
  if (!('rows' in table)) return null;
  const { points, types, faults } = readRows(table, null);
  const { header, columns, separator, decimal, warnings } = table;
  return { header, columns, separator, decimal, points, types, typeCounts: countTypes(types), bounds: boundsOf(points), warnings, faults };
}

function boundsOf(points: readonly Point[]): PositionsPreview['bounds'] {
  if (points.length === 0) return null;
  const min: [number, number, number] = [Infinity, Infinity, Infinity], max: [number, number, number] = [-Infinity, -Infinity, -Infinity];
  for (const point of points) {
    for (let axis = 0; axis < 3; axis++) {
      min[axis] = Math.min(min[axis], point[axis]);
      max[axis] = Math.max(max[axis], point[axis]);
    }
  }
  return { min, max };
}

/** The table of given points; {@link readPositions} reads the same numbers back. */
export function writePositions(points: readonly Point[], dimensions: Dimensions): string {
  const lines = points.map((point) => point.slice(0, dimensions).join(','));
  return [dimensions === 2 ? 'x_um,y_um' : 'x_um,y_um,z_um', ...lines].join('\n');
}
