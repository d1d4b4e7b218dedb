// What is measured: one row for every column of every table, chart and CSV file.
import { MODELS } from '../models';
import type { Scenario } from '../scenario';
import { minutesOf } from '../world';
import type { World } from '../world';
import { CART } from './cart';
import { Crowd } from './crowd';
import { ENVIRONMENT } from './fields';
import { HAPPENED } from './happened';
import { value } from './measures';
import { OTHERS } from './others';
import { DRUG_COLUMNS, PATIENT_COLUMNS, ownDrugColumns } from './patient';
import { namePart, partsOf } from './split';
import { TUMOR } from './tumor';
import { WHOLE } from './types';
import type { Observable, Placement } from './types';

export { GROUPS } from './types';
export type { Chart, GroupName, Observable, Placement, Proof } from './types';

const TIME: Observable = {
  name: 'time_min', title: 'time', unit: 'min', group: 'time', doc: 'simulated time', keywords: ['time', 'clock'],
  measure: value('ticks since the start over ticks per minute', minutesOf), proof: { minutes: 12.5, value: 12.5 },
};

/** The columns that every table has, in this order; after them come those of a document's own drugs, of products and of clones. */
export const OBSERVABLES: readonly Observable[] = [TIME, ...TUMOR, ...CART, ...OTHERS, ...HAPPENED, ...ENVIRONMENT, ...PATIENT_COLUMNS, ...DRUG_COLUMNS];

/** A column of a scenario's tables. */
export interface Column extends Observable {
  /** Name of the row it comes from: its own but for columns of parts. */
  readonly of: string;
  /** Number of the product or clone whose column it is, or WHOLE. */
  readonly part: number;
  /** The scenario has what the column needs; otherwise it is empty from beginning to end. */
  readonly available: boolean;
}

/** Columns of a scenario: the same for the same products and populations. Kept, for a world is observed often. */
export function observablesOf(scenario: Scenario): readonly Column[] {
  let columns = KNOWN.get(scenario);
  if (!columns) KNOWN.set(scenario, (columns = columnsOf(scenario)));
  return columns;
}

const KNOWN = new WeakMap<Scenario, readonly Column[]>();

function columnsOf(scenario: Scenario): Column[] {
  const { A, B } = scenario.antigens;
  const named = (text: string): string => text.replaceAll('{A}', A).replaceAll('{B}', B);
  const { antigen } = MODELS[scenario.model];
  const columns = [...OBSERVABLES, ...ownDrugColumns(scenario)].map((row): Column => ({
    ...row, of: row.name, title: named(row.title), part: WHOLE, available: row.need === undefined || row.need.has(scenario),
    // What the antigen columns hold is the model’s to say.
    unit: row.unit === 'molecules' ? antigen.unit : row.unit,
    line: row.line && (row.line.when?.(scenario) ?? true) ? lineOf(row, row.line, scenario, named) : undefined,
  }));
  const taken = new Set(columns.map(({ name }) => name));
  for (const row of columns.slice()) {
    for (const part of partsOf(row, scenario)) {
      const name = namePart(row.name, part, taken);
      taken.add(name);
      columns.push({
        ...row, name, part: part.index, title: `${row.title}: ${part.label}`, doc: `${row.doc}; of ${row.split} “${part.label}” alone`,
        // In a chart of their own the parts need no more than their names.
        line: row.parts && { chart: row.parts, colour: `${row.split}:${part.index}`, label: row.parts === row.line?.chart ? `${row.title}: ${part.label}` : part.label },
      });
    }
  }
  return columns;
}

/** Beside the lines of its parts the sum takes the colour of text: that of the first product is the first product's. */
function lineOf(row: Observable, line: Placement, scenario: Scenario, named: (text: string) => string): Placement {
  const isSum = row.split === 'product' && row.parts === line.chart && partsOf(row, scenario).length > 0;
  const label = named(line.label ?? row.title);
  return isSum ? { ...line, label: `${label}, all`, colour: 'ink' } : { ...line, label };
}

const crowd = new Crowd();

/** Writes the present values, in the order of `observablesOf(world.scenario)`, to `out`; NaN where there is nothing to measure. */
export function observe(world: World, out: Float64Array): void {
  const columns = observablesOf(world.scenario), all = crowd.take(world);
  for (let c = 0; c < columns.length && c < out.length; c++) {
    const { available, measure, part } = columns[c];
    out[c] = available ? measure.read(world, all, part) : NaN;
  }
}

/** The same by name, for those who look at few of them. */
export function measured(world: World): Readonly<Record<string, number>> {
  const columns = observablesOf(world.scenario), values = new Float64Array(columns.length);
  observe(world, values);
  return Object.fromEntries(columns.map(({ name }, c) => [name, values[c]]));
}

/** When a column is empty, in words; '' if it never is. */
export function emptyWords({ measure, need }: Observable): string {
  return [measure.over === '' ? '' : `without ${measure.over}`, need ? `without ${need.what}` : ''].filter((words) => words !== '').join('; ');
}
