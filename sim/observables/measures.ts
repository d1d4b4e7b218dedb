// The few ways of measuring: count cells, take a mean over them, read a total, a field or the patient.
import type { CELL_COLUMNS } from '../cells';
import { Event } from '../events';
import type { EventKind } from '../events';
import { fieldOf } from '../fields';
import type { FieldName } from '../substances/table';
import type { World } from '../world';
import type { Crowd, KindName, Rows } from './crowd';
import type { Measure } from './types';

type ColumnName = keyof typeof CELL_COLUMNS;
/** A number, or one that the world's parameters decide. */
type Bound = number | ((world: World) => number);

/** Cells whose `column` lies in [from, below). */
export interface Condition {
  readonly column: ColumnName;
  readonly from: Bound;
  readonly below: Bound;
  readonly words: string;
}

export const is = (column: ColumnName, code: number, words: string): Condition => ({ column, from: code, below: code + 1, words });
export const atLeast = (column: ColumnName, from: Bound, words: string): Condition => ({ column, from, below: Infinity, words });
export const below = (column: ColumnName, limit: Bound, words: string): Condition => ({ column, from: -Infinity, below: limit, words });

const PEOPLE: Readonly<Record<KindName, string>> = { tumor: 'tumour cell', cart: 'CAR-T cell', healthy: 'healthy cell', stroma: 'stromal cell', macrophage: 'macrophage' };

const boundOf = (bound: Bound, world: World): number => (typeof bound === 'number' ? bound : bound(world));

/** How many living cells of a kind meet the condition; all of them without one. */
export function count(kind: KindName, condition?: Condition): Measure {
  return {
    how: `count of living ${PEOPLE[kind]}s${condition ? ` ${condition.words}` : ''}`, over: '',
    read: (world, crowd, part) => {
      const rows = crowd.of(kind, part);
      return condition ? countWithin(world.cells.columns[condition.column], rows, boundOf(condition.from, world), boundOf(condition.below, world)) : rows.to - rows.from;
    },
  };
}

function countWithin(column: ArrayLike<number>, { rows, from, to }: Rows, least: number, limit: number): number {
  let n = 0;
  for (let r = from; r < to; r++) {
    const value = column[rows[r]];
    if (value >= least && value < limit) n++;
  }
  return n;
}

/** Mean of a column over the living cells of a kind. */
export function meanOf(column: ColumnName, kind: KindName): Measure {
  return {
    how: `mean of \`${column}\` over living ${PEOPLE[kind]}s`, over: `a living ${PEOPLE[kind]}`,
    read: (world, crowd, part) => {
      const rows = crowd.of(kind, part);
      return sumOver(world.cells.columns[column], rows) / (rows.to - rows.from);
    },
  };
}

function sumOver(column: ArrayLike<number>, { rows, from, to }: Rows): number {
  let sum = 0;
  for (let r = from; r < to; r++) sum += column[rows[r]];
  return sum;
}

/** A number of every living cell of a kind, as a list of rows: for what is no column. */
export function overLiving(kind: KindName, how: string, over: string, read: (world: World, rows: Rows) => number): Measure {
  return { how, over, read: (world, crowd, part) => read(world, crowd.of(kind, part)) };
}

/** Cells that are dying or dead. */
export function remains(how: string, read: (crowd: Crowd) => number): Measure {
  return { how, over: '', read: (_world, crowd) => read(crowd) };
}

/** How often something has happened since the run began. */
export function total(event: EventKind): Measure {
  return { how: `number of events \`${event}\` since the start`, over: '', read: (world) => world.events.totals[Event[event]] };
}

/** Mean of a field over the voxels of the patch. */
export function fieldMean(name: FieldName): Measure {
  return {
    how: `mean of the field \`${name}\` over all voxels`, over: '',
    read: (world) => {
      const field = fieldOf(world.fields, name);
      if (!field) return NaN;
      const { value } = field;
      let sum = 0;
      for (let v = 0; v < value.length; v++) sum += value[v];
      return sum / value.length;
    },
  };
}

/** @param variable of the body; a drug that a document defines is one too */
export function bodyValue(variable: string): Measure {
  return { how: `\`${variable}\` of the patient`, over: '', read: (world) => world.body[variable] };
}

export function value(how: string, read: (world: World) => number): Measure {
  return { how, over: '', read };
}
