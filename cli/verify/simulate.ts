// Runs a scenario for a comparison: every observable at even times, and whatever else somebody wants to count.
import { MINUTES_PER_DAY, OBSERVABLES, createWorld, observe, step } from '../../sim';
import type { Scenario, World } from '../../sim';
import type { Arm, ArmResult, Computation } from './types';

/** Looks at a run step by step: `world.events` holds what has just happened. */
export interface Watcher {
  step?(world: World): void;
  /** Called at the times of the series. */
  sample?(world: World): void;
  finish(world: World): ArmResult;
}

export interface ScenarioArm {
  readonly name: string;
  readonly scenario: Scenario;
  readonly days: number;
  /** Minutes between two samples; left out: as the scenario records. */
  readonly every?: number;
  /** Observables to keep; left out: all of them. The series `time_min` is always there. */
  readonly columns?: readonly string[];
  /** Told of every step; must be made anew for every run. Describe in `measures` what it counts. */
  readonly watch?: () => Watcher;
  /** Name and version of what `watch` measures: part of the identity of a stored result. */
  readonly measures?: string;
}

/** Ticks between two reports of progress: about a tenth of a second of work for a patch of thousands. */
const REPORT_EVERY = 50;

/** An arm that runs a scenario. Results hold one series per column, and what the watcher adds. */
export function scenarioArm({ name, scenario, days, every = scenario.record.every, columns, watch, measures = '' }: ScenarioArm): Arm {
  return {
    name, seeds: 'all', identity: { scenario: withoutTexts(scenario), days, every, columns: columns ?? null, measures },
    run: (seed) => simulate(scenario, seed, { days, every, columns: columns ?? OBSERVABLES.map((o) => o.name), watcher: watch?.() ?? null }),
  };
}

/** What decides a run: rewording the story of a preset does not throw its runs away. */
function withoutTexts({ title: _t, summary: _s, story: _y, watch: _w, experiments: _e, references: _r, claim: _c, ...rest }: Scenario): Omit<Scenario, 'title' | 'summary' | 'story' | 'watch' | 'experiments' | 'references' | 'claim'> {
  return rest;
}

interface Plan {
  readonly days: number;
  readonly every: number;
  readonly columns: readonly string[];
  readonly watcher: Watcher | null;
}

export function* simulate(scenario: Scenario, seed: string, { days, every, columns, watcher }: Plan): Computation {
  const world = createWorld(scenario, { seed });
  const until = Math.round(days * MINUTES_PER_DAY * scenario.clock.ticksPerMinute);
  const rowEvery = Math.max(1, Math.round(every * scenario.clock.ticksPerMinute));
  const recorder = new Recorder(columns);
  recorder.row(world);
  watcher?.sample?.(world);
  while (world.tick < until) {
    step(world);
    watcher?.step?.(world);
    if (world.tick % rowEvery === 0) {
      recorder.row(world);
      watcher?.sample?.(world);
    }
    if (world.tick % REPORT_EVERY === 0) yield world.tick / until;
  }
  const extra = watcher?.finish(world) ?? { values: {}, series: {} };
  return { values: extra.values, series: { ...recorder.series, ...extra.series } };
}

/** Collects observables, one array per name. */
class Recorder {
  readonly series: Record<string, number[]> = {};
  private readonly all = new Float64Array(OBSERVABLES.length);
  private readonly wanted: readonly (readonly [string, number])[];

  constructor(columns: readonly string[]) {
    this.wanted = [...new Set(['time_min', ...columns])].map((name) => {
      const index = OBSERVABLES.findIndex((o) => o.name === name);
      if (index < 0) throw new Error(`there is no observable ${name}`);
      return [name, index] as const;
    });
    for (const [name] of this.wanted) this.series[name] = [];
  }

  row(world: World): void {
    observe(world, this.all);
    for (const [name, index] of this.wanted) this.series[name].push(this.all[index]);
  }
}

/** Runs a computation to its end in one go. */
export function complete(computation: Computation): ArmResult {
  for (;;) {
    const { done, value } = computation.next();
    if (done === true) return value;
  }
}
