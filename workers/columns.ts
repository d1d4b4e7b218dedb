// The measured columns of a run as plain data for the page: words, unit, and where each is drawn.
import { GROUPS, observablesOf } from '../sim';
import type { Scenario } from '../sim';
import type { ColumnInfo } from './simApi';

export function describeColumns(scenario: Scenario): ColumnInfo[] {
  return observablesOf(scenario).map(({ name, of, part, title, unit, doc, group, available, line }): ColumnInfo => ({
    name, of, part: part < 0 ? null : part, title, unit, doc, group: GROUPS[group], available,
    line: line === undefined || !available ? null : {
      chart: { id: line.chart.id, title: line.chart.title, rank: line.chart.rank, leftFrom: line.chart.leftFrom ?? 0, rightFrom: line.chart.rightFrom ?? 0 },
      label: line.label ?? title, colour: line.colour, dashed: line.dashed ?? false, right: line.right ?? false,
    },
  }));
}
