// The tables of an experiment as rows of fields, in the order of runs: whoever writes them, to disk or for the browser, writes the same.
import type { Experiment } from '../../schema/experiment/parse';
import type { Field } from '../../schema/csv';
import type { Column } from '../../schema/provenance';
import { observablesOf } from '../../sim';
import { responseOf } from '../analysis/response';
import type { RunResult } from './carryOut';
import type { PlannedRun, Point } from './plan';

export interface TableColumn extends Column {
  readonly type: 'number' | 'string';
  /** Whole numbers only, none of them missing. */
  readonly isWhole?: boolean;
}

const whole = (name: string, doc: string): TableColumn => ({ name, unit: '', doc, type: 'number', isWhole: true });
const text = (name: string, doc: string): TableColumn => ({ name, unit: '', doc, type: 'string' });
const number = (name: string, unit: string, doc: string): TableColumn => ({ name, unit, doc, type: 'number' });

/** What repeats one run alone; the file is called as the experiment is. */
export const commandOf = ({ document: { name } }: Experiment, run: number): string => `cart-lab sweep ${name}.json --run ${run}`;

const factorColumns = ({ factors }: Experiment): TableColumn[] => factors.map(({ name, unit, title, isText }) => ({ name, unit, doc: `factor: ${title}; empty: as in the scenario`, type: isText ? 'string' : 'number' }));

/** One row a run. */
export function runColumns(experiment: Experiment): readonly TableColumn[] {
  return [
    whole('run', 'number of the run, from 0'), whole('point', 'number of the point of the design, from 0'), whole('replicate', 'number of the run at its point, from 0'),
    text('seed', 'seed of the run'), text('id', 'fingerprint of all that decides the run'), ...factorColumns(experiment),
    ...experiment.outcomes.map(({ name, unit, title, text: expression }) => number(name, unit, title === name ? `outcome: ${expression}` : `outcome: ${title}, ${expression}`)),
    text('status', 'ended: at its planned end; stopped: by a rule; over: beyond the limits; failed: could not be carried out. Of the last two no outcome is read'), text('reason', 'why it ended, unless as planned'),
    number('end_min', 'min', 'simulated time at its end'), text('hash', 'fingerprint of its last state'), text('command', 'repeats this run alone'),
  ];
}

export function runRow(experiment: Experiment, { run, point, replicate, seed, id, values }: PlannedRun, { outcomes, status, reason, endMinutes, hash }: RunResult): readonly Field[] {
  return [run, point, replicate, seed, id, ...factorFields(experiment, values), ...outcomes, status, reason, endMinutes, hash, commandOf(experiment, run)];
}

const factorFields = ({ factors }: Experiment, values: Point): Field[] => values.map((value, n) => (value === null ? (factors[n].isText ? '' : NaN) : typeof value === 'number' && !factors[n].isText ? value : String(value)));

/** One row a sample of a run. */
export function seriesColumns({ scenario, document: { series = [] } }: Experiment): readonly TableColumn[] {
  const all = observablesOf(scenario);
  return [whole('run', 'number of the run'), number('time_min', 'min', 'simulated time'), ...series.filter((name) => name !== 'time_min').map((name) => {
    const { unit, doc } = all.find((column) => column.name === name)!;
    return number(name, unit, doc);
  })];
}

export function seriesRows({ document: { series = [] } }: Experiment, run: number, { series: kept }: RunResult): readonly (readonly Field[])[] {
  const columns = series.filter((name) => name !== 'time_min');
  return (kept['time_min'] ?? []).map((minutes, n) => [run, minutes, ...columns.map((name) => kept[name][n])]);
}

/** One row a point and outcome. */
export function summaryColumns(experiment: Experiment): readonly TableColumn[] {
  const value = (name: string, doc: string): TableColumn => number(name, '', `${doc}, in the unit of the row`);
  return [
    whole('point', 'number of the point'), ...factorColumns(experiment), text('outcome', 'name of the outcome'), text('unit', 'unit of the numbers of this row'),
    whole('n', 'runs in which the outcome has a value'), whole('missing', 'runs in which it has none'), value('mean', 'mean'), value('sd', 'standard deviation'),
    value('low', 'lower end of the 95 % interval of the mean, by Student’s t'), value('high', 'upper end of that interval'), value('q10', 'a tenth of the values are smaller'), value('median', 'half of the values are smaller'), value('q90', 'nine tenths of the values are smaller'),
  ];
}

/** Gathers the replicates of one point after the other; runs come in the order of their numbers. */
export class Summary {
  private readonly values: number[][];
  private taken = 0;

  constructor(private readonly experiment: Experiment) {
    this.values = experiment.outcomes.map(() => []);
  }

  /** The rows of a point with its last run; none before. */
  take({ point, values }: PlannedRun, { outcomes }: RunResult): readonly (readonly Field[])[] {
    outcomes.forEach((value, n) => this.values[n].push(value));
    if (++this.taken < this.experiment.replicates) return [];
    const rows = this.experiment.outcomes.map(({ name, unit }, n) => [point, ...factorFields(this.experiment, values), name, unit, ...summaryOf(this.values[n])]);
    for (const list of this.values) list.length = 0;
    this.taken = 0;
    return rows;
  }
}

function summaryOf(values: readonly number[]): readonly number[] {
  const { used, leftOut, mean, deviation, low, high, tenth, middle, ninetieth } = responseOf(values);
  return [used, leftOut, mean, deviation, low, high, tenth, middle, ninetieth];
}
