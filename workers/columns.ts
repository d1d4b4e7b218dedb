// The measured columns of a run as plain data for the page: words, unit, and where each is drawn.
import { GROUPS, OBSERVABLES, observablesOf } from '../sim';
import type { Scenario } from '../sim';
import type { ColumnInfo } from './simApi';

const ABOUT_B: ReadonlySet<string> = new Set(OBSERVABLES.filter(({ title }) => title.includes('{B}')).map(({ name }) => name));

export function describeColumns(scenario: Scenario): ColumnInfo[] {
  const hasB = meetsB(scenario);
  return observablesOf(scenario).map(({ name, of, part, title, unit, doc, group, available, line }): ColumnInfo => ({
    name, of, part: part < 0 ? null : part, title, unit, doc, group: GROUPS[group], available: available && (hasB || !ABOUT_B.has(of)),
    line: line === undefined || !available ? null : {
      chart: { id: line.chart.id, title: line.chart.title, rank: line.chart.rank, leftFrom: line.chart.leftFrom ?? 0, rightFrom: line.chart.rightFrom ?? 0 },
      label: line.label ?? title, colour: line.colour, dashed: line.dashed ?? false, right: line.right ?? false,
    },
  }));
}

/** Whether a cell carries antigen B or a product asks for it; otherwise it is a name, or only a dash, for nothing. */
function meetsB({ populations, products }: Scenario): boolean {
  const isCarried = populations.flatMap((one) => [one, ...one.clones]).some(({ antigenB }) => antigenB.distribution !== 'constant' || antigenB.value !== 0);
  return isCarried || Object.values(products).some(({ gate }) => gate.kind !== 'single' || gate.antigen === 'B');
}
