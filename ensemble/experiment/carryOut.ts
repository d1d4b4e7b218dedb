// One run of an experiment, from its number to its row: outcomes, why it ended, the fingerprint of its last state. No clock, no files.
import type { Experiment } from '../../schema/experiment/parse';
import { createWorld, hashWorld, minutesOf, step } from '../../sim';
import type { Scenario, World } from '../../sim';
import type { Computation } from '../follow';
import { Recorder } from '../series';
import type { Series } from '../series';
import type { Plan, PlannedRun } from './plan';

/** `ended`: at its planned end; `stopped`: a rule of the experiment ended it earlier; `over`: it grew beyond the limits; `failed`: it could not be carried out. Of the last two no outcome is read. */
export type Status = 'ended' | 'stopped' | 'over' | 'failed';

export interface RunResult {
  readonly status: Status;
  /** '' where it ended as planned. */
  readonly reason: string;
  /** One number an outcome, in their order; NaN: there is none. */
  readonly outcomes: readonly number[];
  /** Minutes simulated, and the fingerprint of the state there; '' of a run that has none. */
  readonly endMinutes: number;
  readonly hash: string;
  /** Columns that the experiment keeps, with `time_min`. */
  readonly series: Series;
}

/** Ticks between two reports of progress. */
const REPORT_EVERY = 50;

/** Never throws: what goes wrong with a run is its result. */
export function* carryOut(plan: Plan, planned: PlannedRun): Computation<RunResult> {
  const started = plan.scenarioAt(planned.values);
  if (!started.ok) return failed(plan.experiment, started.reason);
  try {
    return yield* follow(plan.experiment, started.scenario, planned.seed);
  } catch (thrown) {
    return failed(plan.experiment, thrown instanceof Error ? thrown.message : String(thrown));
  }
}

function* follow(experiment: Experiment, scenario: Scenario, seed: string): Computation<RunResult> {
  const { columns, until, every, document: { limits = {}, series = [] } } = experiment, { cells = Infinity, cellSteps = Infinity } = limits;
  const world = createWorld(scenario, { seed }), recorder = new Recorder(scenario, columns), { ticksPerMinute } = scenario.clock;
  const end = Math.round(until * ticksPerMinute), pace = Math.max(1, Math.round(every * ticksPerMinute)), rules = new Rules(experiment);
  let spent = 0, reason = '';
  const sample = (): boolean => {
    recorder.sample(world);
    reason = rules.look(recorder.series);
    return reason !== '';
  };
  for (let isOver = sample(); world.tick < end && !isOver;) {
    step(world);
    spent += world.cells.count;
    const { count } = world.cells;
    if (count > cells || spent > cellSteps) return over(experiment, world, count > cells ? `${count} cells; at most ${cells} were allowed` : `${spent} cell steps; at most ${cellSteps} were allowed`);
    if (world.tick % pace === 0 || world.tick === end) isOver = sample();
    if (world.tick % REPORT_EVERY === 0) yield world.tick / end;
  }
  const outcomes = experiment.outcomes.map(({ expression }) => numberOf(expression.at(recorder.series, 0))), kept = new Set(['time_min', ...series]);
  return {
    status: reason === '' ? 'ended' : 'stopped', reason, outcomes, endMinutes: minutesOf(world), hash: hashWorld(world),
    series: series.length === 0 ? {} : Object.fromEntries(Object.entries(recorder.series).filter(([name]) => kept.has(name))),
  };
}

/** Rules that end a run, and since when each of them has held. */
class Rules {
  private readonly since: number[];

  constructor(private readonly experiment: Experiment) {
    this.since = experiment.stops.map(() => NaN);
  }

  /** The rule that ends the run at the last sample; '' none does. */
  look(series: Series): string {
    const times = series['time_min'], last = times.length - 1;
    for (const [n, rule] of this.experiment.stops.entries()) {
      const holds = rule.when.at(series, last) === 1;
      if (!holds) this.since[n] = NaN;
      else if (Number.isNaN(this.since[n])) this.since[n] = times[last];
      if (holds && times[last] - this.since[n] >= rule.for) return this.experiment.document.stop![n].when;
    }
    return '';
  }
}

/** What is divided by nothing has no value; and there is one zero only. */
const numberOf = (value: number): number => (!Number.isFinite(value) ? NaN : value === 0 ? 0 : value);

const nothing = (experiment: Experiment): number[] => experiment.outcomes.map(() => NaN);
const failed = (experiment: Experiment, reason: string): RunResult => ({ status: 'failed', reason, outcomes: nothing(experiment), endMinutes: NaN, hash: '', series: {} });
const over = (experiment: Experiment, world: World, reason: string): RunResult => ({ status: 'over', reason, outcomes: nothing(experiment), endMinutes: minutesOf(world), hash: hashWorld(world), series: {} });
