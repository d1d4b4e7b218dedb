// The measured columns of a run as plain data for the page: words, unit, and where each is drawn.
import { GROUPS, OBSERVABLES, observablesOf } from '../sim';
import type { Scenario } from '../sim';

/** A measured column, as its row in `sim/observables` declares it. */
export interface ColumnInfo {
  readonly name: string;
  /** A few words that mean something alone. */
  readonly title: string;
  readonly unit: string;
  readonly doc: string;
  /** The column of which this is one product's or clone's part, and its number; its own name and null for a whole. */
  readonly of: string;
  readonly part: number | null;
  /** Heading of its section in menus. */
  readonly group: string;
  /** This run has what the column needs; otherwise it is empty throughout. */
  readonly available: boolean;
  readonly line: LineInfo | null;
}

/** Where and how a column is drawn. */
export interface LineInfo {
  readonly chart: ChartInfo;
  readonly label: string;
  /** Name of a colour of the page. */
  readonly colour: string;
  readonly dashed: boolean;
  /** On the right-hand axis. */
  readonly right: boolean;
  /** The scenario by itself will make it more than nothing; otherwise only somebody's hand can. */
  readonly expected: boolean;
}

export interface ChartInfo {
  readonly id: string;
  readonly title: string;
  readonly rank: number;
  /** Where the linear axes begin. */
  readonly leftFrom: number;
  readonly rightFrom: number;
}

const ABOUT_B: ReadonlySet<string> = new Set(OBSERVABLES.filter(({ title }) => title.includes('{B}')).map(({ name }) => name));

export function describeColumns(scenario: Scenario): ColumnInfo[] {
  const hasB = meetsB(scenario);
  return observablesOf(scenario).map(({ name, of, part, title, unit, doc, group, available, line, occurs }): ColumnInfo => ({
    name, of, part: part < 0 ? null : part, title, unit, doc, group: GROUPS[group], available: available && (hasB || !ABOUT_B.has(of)),
    line: line === undefined || !available ? null : {
      chart: { id: line.chart.id, title: line.chart.title, rank: line.chart.rank, leftFrom: line.chart.leftFrom ?? 0, rightFrom: line.chart.rightFrom ?? 0 },
      label: line.label ?? title, colour: line.colour, dashed: line.dashed ?? false, right: line.right ?? false, expected: occurs?.(scenario) ?? true,
    },
  }));
}

/** Whether a cell carries antigen B or a product asks for it; otherwise it is a name, or only a dash, for nothing. */
function meetsB({ populations, products }: Scenario): boolean {
  const isCarried = populations.flatMap((one) => [one, ...one.clones]).some(({ antigenB }) => antigenB.distribution !== 'constant' || antigenB.value !== 0);
  return isCarried || Object.values(products).some(({ gate }) => gate.kind !== 'single' || gate.antigen === 'B');
}
