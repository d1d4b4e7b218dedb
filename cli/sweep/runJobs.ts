// Jobs of `sweep`: the number of a run; in a thread or in the program itself the same.
import { carryOut } from '../../ensemble/experiment/carryOut';
import type { RunResult } from '../../ensemble/experiment/carryOut';
import { Plan } from '../../ensemble/experiment/plan';
import type { Computation } from '../../ensemble/follow';
import type { ScenarioDocument } from '../../schema';
import type { ExperimentDocument } from '../../schema/experiment/document';
import { soundExperiment } from '../../schema/experiment/parse';
import type { Program } from '../jobs';

/** What a thread is told of the experiment: documents that have been checked. */
export interface SweepSetUp {
  readonly document: ExperimentDocument;
  readonly base: ScenarioDocument;
}

export interface RunJob {
  readonly run: number;
  /** ms that the run may take; Infinity: as long as it likes. */
  readonly bound: number;
}

export interface TimedRun {
  readonly result: RunResult;
  /** s */
  readonly wall: number;
}

export const planOf = ({ document, base }: SweepSetUp): Plan => new Plan(soundExperiment(document, base));

/** The run, and how long it took; given up when that is longer than it may. */
export function* computeRun(plan: Plan, { run, bound }: RunJob): Computation<TimedRun> {
  const begin = performance.now(), wall = (): number => (performance.now() - begin) / 1000, computation = carryOut(plan, plan.runAt(run));
  for (;;) {
    const { done, value } = computation.next();
    if (done === true) return { result: value, wall: wall() };
    if (performance.now() - begin > bound) return { result: tooLong(plan, bound), wall: wall() };
    yield value;
  }
}

/** Not the model’s doing, so it is told apart, and tried again when the bound is another one. */
export const tooLong = ({ experiment }: Plan, bound: number): RunResult => ({ status: 'failed', reason: `${TOO_LONG} ${bound / 1000} s`, outcomes: experiment.outcomes.map(() => NaN), endMinutes: NaN, hash: '', series: {} });
const TOO_LONG = 'took longer than';

export const isTooLong = ({ status, reason }: Pick<RunResult, 'status' | 'reason'>): boolean => status === 'failed' && reason.startsWith(TOO_LONG);

export function sweepProgram(plan: Plan): Program<RunJob, TimedRun> {
  const { document, base } = plan.experiment;
  return { file: 'sweep.worker.js', setUp: { document, base } satisfies SweepSetUp, compute: (job) => computeRun(plan, job), nameOf: ({ run }) => `run ${run}` };
}
