// The table of `verify`: what was published, what we get, and whether the two agree.
import { numberWords } from '../schema/numberWords';
import { deviation, mean } from '../ensemble/statistics';
import type { Experiment, Figure, Row, Verdict } from './experiment';

/** A row with its verdict, as it is printed, written as JSON and kept in the document. */
export interface RowReport extends Row {
  readonly mean: number | null;
  readonly sd: number | null;
  readonly n: number;
}

export interface ExperimentReport {
  /** Name of the experiment. */
  readonly target: string;
  readonly title: string;
  readonly pass: boolean;
  readonly rows: readonly RowReport[];
  readonly figures: readonly Figure[];
}

export function reportOf({ name, title }: Pick<Experiment, 'name' | 'title'>, { rows, figures }: Verdict): ExperimentReport {
  if (rows.length === 0) throw new Error(`${name} judges nothing`);
  return { target: name, title, figures, pass: rows.every(({ pass }) => pass !== false), rows: rows.map(withSummary) };
}

function withSummary(row: Row): RowReport {
  const finite = row.ours.every(Number.isFinite) && row.ours.length > 0;
  return { ...row, mean: finite ? mean(row.ours) : null, sd: finite ? deviation(row.ours) : null, n: row.ours.length };
}

/** “12.3 ± 0.4 µm (n = 5)” */
export function ours({ mean: middle, sd, n, unit }: RowReport): string {
  if (middle === null) return `not measurable (n = ${n})`;
  const spread = n > 1 ? ` ± ${short(sd!)}` : '';
  return `${short(middle)}${spread}${unit === '' ? '' : ` ${unit}`}${n > 1 ? ` (n = ${n})` : ''}`;
}

export const verdict = ({ pass }: Row) => (pass === null ? '–' : pass ? 'pass' : 'FAIL');

/** Three figures. */
export const short = (value: number): string => numberWords(value);
