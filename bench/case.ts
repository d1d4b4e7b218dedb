// What a benchmark is: a named workload that can be advanced, counts its own work, and prints a hash of its result.

export interface BenchCase {
  readonly name: string;
  readonly doc: string;
  /** Size when the command line names none; 0 where the workload itself decides. */
  readonly cells: number;
  /** Steps in one repetition. */
  readonly steps: number;
  /** Steps before the first repetition, so that the engine has compiled. */
  readonly warm: number;
  prepare(cells: number): Trial;
}

export interface Trial {
  /** Runs this many steps and returns the cell-steps done: the number of cells, summed over the mechanics steps. */
  advance(steps: number): number;
  hash(): string;
  cells(): number;
  bytesPerCell(): number;
  /** Simulated minutes of one step. */
  readonly minutesPerStep: number;
}

export interface BenchResult {
  readonly case: string;
  readonly cells: number;
  readonly steps: number;
  readonly repetitions: number;
  readonly hash: string;
  /** Medians, and the slowest and fastest repetition. */
  readonly cellStepsPerSecond: number;
  readonly slowest: number;
  readonly fastest: number;
  /** By processor time of all threads of the program, compiler and garbage collector included. */
  readonly cellStepsPerCpuSecond: number;
  readonly nsPerCellStep: number;
  readonly msPerStep: number;
  readonly simulatedMinutesPerSecond: number;
  readonly bytesPerCell: number;
}
