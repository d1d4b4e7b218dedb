// Carries out the work of an arm: runs its scenario with everything that is to be measured, or its calculation.
import { createWorld } from '../sim';
import type { Scenario } from '../sim';
import { follow } from '../ensemble/follow';
import type { Computation } from '../ensemble/follow';
import { Recorder } from '../ensemble/series';
import { calculationCalled } from './calculations';
import type { ArmResult, Work } from './experiment';
import { measureCalled } from './measures';
import { scenarioOf } from './scenario';

/** What a run left behind, by what was asked of it, so that a later question may find its answer there. */
export interface Outcome {
  readonly columns: Readonly<Record<string, readonly number[]>>;
  /** By name and version of the measure, or of the calculation. */
  readonly measured: Readonly<Record<string, ArmResult>>;
}

/** A pure function of work and seed: the same outcome on every machine and in every thread. */
export function* carryOut(work: Work, seed: string): Computation<Outcome> {
  if ('start' in work) return yield* simulate(scenarioOf(work), seed, work);
  const { run } = calculationCalled(work.calculation);
  return { columns: {}, measured: { [measureNames(work)[0]]: yield* run(work.options, seed) } };
}

/** Names with versions of what a work measures besides columns: as soon as one counts otherwise, it is another one. */
export function measureNames(work: Work): string[] {
  if ('calculation' in work) return [`${work.calculation} ${calculationCalled(work.calculation).version}`];
  return (work.measures ?? []).map((name) => `${name} ${measureCalled(name).version}`);
}

/** The outcome as experiments read it. */
export function resultOf({ columns, measured }: Outcome): ArmResult {
  const parts = Object.values(measured);
  return { values: Object.assign({}, ...parts.map(({ values }) => values)) as ArmResult['values'], series: Object.assign({}, columns, ...parts.map(({ series }) => series)) as ArmResult['series'] };
}

interface Sampling {
  readonly until: number;
  readonly every: number;
  readonly withEnd?: boolean;
  readonly columns: readonly string[];
  readonly measures?: readonly string[];
}

/** Integer ticks of a run: its end, and the distance of two samples. */
export function ticksOfWork({ ticksPerMinute }: Scenario['clock'], { until, every }: Pick<Sampling, 'until' | 'every'>): { readonly end: number; readonly every: number } {
  return { end: Math.round(until * ticksPerMinute), every: Math.max(1, Math.round(every * ticksPerMinute)) };
}

function* simulate(scenario: Scenario, seed: string, sampling: Sampling): Computation<Outcome> {
  const world = createWorld(scenario, { seed }), recorder = new Recorder(scenario, sampling.columns);
  const names = sampling.measures ?? [], watchers = names.map((name) => measureCalled(name).watch());
  yield* follow(world, { ...ticksOfWork(scenario.clock, sampling), withEnd: sampling.withEnd === true }, [recorder, ...watchers]);
  const measured = watchers.map((watcher, n) => [`${names[n]} ${measureCalled(names[n]).version}`, watcher.finish(world)] as const);
  return { columns: recorder.series, measured: Object.fromEntries(measured) };
}
