// The only place where experiments meet the measured columns of the model: named columns of a run, sampled at given moments.
import { OBSERVABLES, observe } from '../sim';
import type { World } from '../sim';

/** Always recorded, whatever else is. */
export const TIME = 'time_min';

/** Collects columns, one list of numbers per name. */
export class Recorder {
  readonly series: Record<string, number[]> = {};
  private readonly all = new Float64Array(OBSERVABLES.length);
  private readonly wanted: readonly (readonly [string, number])[];

  constructor(columns: readonly string[]) {
    this.wanted = withTime(columns).map((name) => [name, indexOf(name)] as const);
    for (const [name] of this.wanted) this.series[name] = [];
  }

  sample(world: World): void {
    observe(world, this.all);
    for (const [name, index] of this.wanted) this.series[name].push(this.all[index]);
  }
}

/** These columns and the time, each once. */
export const withTime = (columns: readonly string[]): string[] => [...new Set([TIME, ...columns])];

function indexOf(name: string): number {
  const index = OBSERVABLES.findIndex((observable) => observable.name === name);
  if (index < 0) throw new Error(`there is no observable ${name}`);
  return index;
}
