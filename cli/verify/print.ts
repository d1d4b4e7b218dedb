// The table of `verify` on a terminal.
import { ours, verdict } from '../../verify/report';
import type { ExperimentReport } from '../../verify/report';
import { table } from '../terminal';

export function printed(reports: readonly ExperimentReport[]): string {
  const body = reports.flatMap((report) => report.rows.map((row) => [report.target, row.name, row.published, row.bar, ours(row), verdict(row)]));
  const rows = reports.flatMap(({ rows: all }) => all), failed = rows.filter(({ pass }) => pass === false).length;
  const judged = rows.filter(({ pass }) => pass !== null).length;
  return `${table([['target', 'what', 'published', 'bar', 'ours', ''], ...body])}\n\n${judged - failed} of ${judged} pass${failed > 0 ? `, ${failed} FAIL` : ''}`;
}
