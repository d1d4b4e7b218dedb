// What a benchmark is: a named workload that can be advanced, counts its own work, and prints a hash of its result.

import type { KernelChoice, Kernels } from '../sim/core/kernels';

export interface BenchCase {
  readonly name: string;
  readonly doc: string;
  /** Size when the command line names none; 0 where the workload itself decides. */
  readonly cells: number;
  /** Steps in one repetition. */
  readonly steps: number;
  /** Steps before the first repetition, so that the engine has compiled. */
  readonly warm: number;
  /** @param kernels of several threads, where the case can use them */
  prepare(cells: number, kernels?: KernelChoice | Kernels): Trial;
}

export interface Trial {
  /** Runs this many steps and returns the cell-steps done: the number of cells, summed over the mechanics steps. */
  advance(steps: number): number;
  hash(): string;
  cells(): number;
  /** Everything held for the run, divided by the cells: columns, neighbour list, kernel memory, fields, scratch. */
  bytesPerCell(): number;
  /** Voxels brought up to date so far, counted once per field and step; left out where no field is solved. */
  voxelUpdates?(): number;
  /** Milliseconds spent in each rule so far; left out where no rules run. */
  rules?(): Readonly<Record<string, number>>;
  /** Simulated minutes of one step. */
  readonly minutesPerStep: number;
}

export interface BenchResult {
  readonly case: string;
  readonly cells: number;
  readonly steps: number;
  readonly repetitions: number;
  readonly threads: number;
  readonly hash: string;
  /** Medians, and the slowest and fastest repetition. */
  readonly cellStepsPerSecond: number;
  readonly slowest: number;
  readonly fastest: number;
  /** (fastest − slowest) / median. */
  readonly spread: number;
  /** By processor time of all threads of the program, compiler and garbage collector included. */
  readonly cellStepsPerCpuSecond: number;
  readonly nsPerCellStep: number;
  readonly msPerStep: number;
  readonly simulatedMinutesPerSecond: number;
  /** Null where no field is solved. */
  readonly voxelUpdatesPerSecond: number | null;
  readonly bytesPerCell: number;
  /** Milliseconds per step by rule; null where no rules run. */
  readonly rules: Readonly<Record<string, number>> | null;
}
