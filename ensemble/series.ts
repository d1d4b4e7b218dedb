// Named columns of a run, sampled at given moments: where experiments and comparisons meet what the model measures.
import { observablesOf, observe } from '../sim';
import type { Scenario, World } from '../sim';
import { unknownName } from './names';

/** Always recorded, whatever else is. */
export const TIME = 'time_min';

/** Columns by name, one number a sample. */
export type Series = Readonly<Record<string, readonly number[]>>;

/** Collects columns, one list of numbers per name. */
export class Recorder {
  readonly series: Record<string, number[]> = {};
  private readonly all: Float64Array;
  private readonly wanted: readonly (readonly [string, number])[];

  constructor(scenario: Scenario, columns: readonly string[]) {
    this.all = new Float64Array(observablesOf(scenario).length);
    this.wanted = withTime(columns).map((name) => [name, columnOf(scenario, name)] as const);
    for (const [name] of this.wanted) this.series[name] = [];
  }

  /** Begins with what another one of the same columns has recorded, or with nothing. */
  begin(series: Series): void {
    for (const [name] of this.wanted) this.series[name] = [...(series[name] ?? [])];
  }

  /** What has been recorded so far, to be kept. */
  copy(): Series {
    return Object.fromEntries(Object.entries(this.series).map(([name, column]) => [name, [...column]]));
  }

  sample(world: World): void {
    observe(world, this.all);
    for (const [name, index] of this.wanted) this.series[name].push(this.all[index]);
  }
}

/** These columns and the time, each once. */
export const withTime = (columns: readonly string[]): string[] => [...new Set([TIME, ...columns])];

/** Where a column stands in the tables of a scenario; one that would be empty from beginning to end is a fault of who asks. */
export function columnOf(scenario: Scenario, name: string): number {
  const columns = observablesOf(scenario), index = columns.findIndex((column) => column.name === name);
  if (index < 0) throw unknownName(`a column of ${scenario.name}`, name, columns.map((column) => column.name));
  if (!columns[index].available) throw new Error(`${scenario.name} has nothing to measure for ${name}: it lacks ${columns[index].need?.what ?? 'what that needs'}`);
  return index;
}
