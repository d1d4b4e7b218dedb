// What the worker tells the scenario builder: faults of a draft, what holds where it says nothing, and what a table of cells contains.
import type { Problem } from '../schema/problem';
import type { ColumnMapping } from '../schema/cellTable';
import type { Point } from '../sim';

/** A draft as the parser sees it, in the parser's words. */
export interface DraftReport {
  readonly problems: readonly Problem[];
  /** The whole document with every default written out, tables of cells left out; null while something is wrong. */
  readonly whole: unknown;
  /** What every parameter comes to, by key; empty while something is wrong. */
  readonly parameters: Readonly<Record<string, number>>;
}

/** A table of cells before anybody decides what to do with it. */
export interface TableReport {
  /** Names of the columns, or null where the table begins with numbers. */
  readonly header: readonly string[] | null;
  readonly columns: ColumnMapping;
  /** Fields of the first few rows, as they stand there. */
  readonly sample: readonly (readonly string[])[];
  readonly cells: number;
  /** Number of rows of each type, in the order in which they appear; '' where the table tells none. */
  readonly types: readonly { readonly name: string; readonly cells: number }[];
  /** Smallest and largest coordinates, µm; null where there is no cell. */
  readonly bounds: { readonly min: Point; readonly max: Point } | null;
  /** Some of the places, for a small picture. */
  readonly some: readonly Point[];
  readonly warnings: readonly string[];
  /** Where the first few bad rows are and what is wrong with them, in words. */
  readonly faults: readonly string[];
}
