// Measures a benchmark: warm up, repeat, take the median of wall time; processor time tells whether the machine was busy with others.
import type { KernelChoice, Kernels } from '../sim/core/kernels';
import type { BenchCase, BenchResult, Trial } from './case';

export const REPETITIONS = 5;

export interface MeasureOptions {
  /** Undefined: the case's own. */
  readonly cells: number | undefined;
  readonly steps: number | undefined;
  /** Of several threads, or one's own. */
  readonly kernels?: KernelChoice | Kernels;
}

export function measure(bench: BenchCase, options: MeasureOptions): BenchResult {
  const steps = options.steps ?? bench.steps;
  const trial = bench.prepare(options.cells ?? bench.cells, options.kernels ?? 'fast');
  trial.advance(bench.warm);
  const rates: number[] = [], seconds: number[] = [], cpuRates: number[] = [], voxelRates: number[] = [];
  const rulesBefore = trial.rules?.() ?? null;
  for (let n = 0; n < REPETITIONS; n++) {
    const begin = performance.now(), cpu = process.cpuUsage(), voxels = trial.voxelUpdates?.() ?? 0;
    const cellSteps = trial.advance(steps);
    const elapsed = Math.max(1e-6, (performance.now() - begin) / 1000);
    const { user, system } = process.cpuUsage(cpu);
    rates.push(cellSteps / elapsed);
    cpuRates.push((1e6 * cellSteps) / Math.max(1, user + system));
    voxelRates.push(((trial.voxelUpdates?.() ?? 0) - voxels) / elapsed);
    seconds.push(elapsed);
  }
  const cellStepsPerSecond = median(rates);
  return {
    case: bench.name,
    cells: trial.cells(),
    steps,
    repetitions: REPETITIONS,
    threads: typeof options.kernels === 'object' ? (options.kernels.crew?.size ?? 1) : 1,
    hash: trial.hash(),
    cellStepsPerSecond,
    slowest: Math.min(...rates),
    fastest: Math.max(...rates),
    spread: (Math.max(...rates) - Math.min(...rates)) / cellStepsPerSecond,
    cellStepsPerCpuSecond: median(cpuRates),
    nsPerCellStep: cellStepsPerSecond > 0 ? 1e9 / cellStepsPerSecond : 0,
    msPerStep: (1000 * median(seconds)) / steps,
    simulatedMinutesPerSecond: (trial.minutesPerStep * steps) / median(seconds),
    voxelUpdatesPerSecond: trial.voxelUpdates === undefined ? null : median(voxelRates),
    bytesPerCell: trial.bytesPerCell(),
    rules: rulesBefore === null ? null : perStep(trial, rulesBefore, REPETITIONS * steps),
  };
}

/** Milliseconds per step by rule since `before`. */
function perStep(trial: Trial, before: Readonly<Record<string, number>>, steps: number): Record<string, number> {
  const now = Object.entries(trial.rules?.() ?? {});
  return Object.fromEntries(now.map(([name, spent]) => [name, (spent - (before[name] ?? 0)) / steps]));
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
