// What an experiment will cost, from a short trial of a few of its runs: time, bytes, and how many runs there are.
import type { Plan } from '../../ensemble/experiment/plan';
import { createWorld, step } from '../../sim';
import { spanOf } from './progress';

export interface Estimate {
  readonly words: string;
  readonly numbers: { readonly experiment: string; readonly points: number; readonly replicates: number; readonly runs: number; readonly secondsPerRun: number; readonly coreHours: number; readonly bytes: number };
}

/** Wall time spent on it, ms, and ticks that are timed together. */
const TRIAL = 1500, STRETCH = 20;
/** Bytes of a line of the journal and of its rows, about. */
const BYTES_OF_RUN = 700, BYTES_OF_SAMPLE = 24;

export function estimate(plan: Plan, workers: number): Estimate {
  const { experiment, runs, points } = plan, { until, every, document: { series = [], name } } = experiment, tried = [0, points.count >> 1, points.count - 1];
  const secondsPerRun = Math.max(0, ...[...new Set(tried)].map((point) => secondsOf(plan, point, TRIAL / tried.length)));
  const samples = series.length === 0 ? 0 : Math.floor(until / every) + 1, coreHours = (runs * secondsPerRun) / 3600, bytes = runs * (BYTES_OF_RUN + samples * (series.length + 1) * BYTES_OF_SAMPLE);
  const words = `${name}: ${points.count} points × ${experiment.replicates} = ${runs} runs, about ${secondsPerRun.toPrecision(2)} s each at the pace of their first minutes, more where cells multiply: ${spanOf((runs * secondsPerRun) / workers)} with ${workers === 1 ? 'one worker' : `${workers} workers`} (${coreHours.toPrecision(2)} core hours), about ${sizeOf(bytes)}`;
  return { words, numbers: { experiment: name, points: points.count, replicates: experiment.replicates, runs, secondsPerRun, coreHours, bytes } };
}

/** Of the first run of a point, at the best pace of its beginning: the compiler of the engine is still at work there, and others may be on the machine. */
function secondsOf(plan: Plan, point: number, most: number): number {
  const planned = plan.runAt(point * plan.experiment.replicates), started = plan.scenarioAt(planned.values);
  if (!started.ok) return 0;
  const begin = performance.now(), world = createWorld(started.scenario, { seed: planned.seed }), end = Math.round(plan.experiment.until * started.scenario.clock.ticksPerMinute);
  let best = Infinity;
  while (world.tick < end && performance.now() - begin < most) {
    const from = performance.now(), tick = world.tick;
    while (world.tick < end && world.tick < tick + STRETCH) step(world);
    best = Math.min(best, (performance.now() - from) / (world.tick - tick));
  }
  return (best * end) / 1000;
}

function sizeOf(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : bytes < 1e9 ? `${Math.ceil(bytes / 1e6)} MB` : `${(bytes / 1e9).toPrecision(2)} GB`;
}
