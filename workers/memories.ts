// All that a run remembers of a course, and how it begins with none.
import { Biographies } from './biographies';
import { Doses } from './doses';
import { Milestones } from './milestones';
import { SeriesTable } from './series';
import { spectraOf } from './spectra';
import type { World } from '../sim';

export interface Memories {
  readonly series: SeriesTable;
  readonly spectra: SeriesTable;
  readonly biographies: Biographies;
  readonly doses: Doses;
  readonly milestones: Milestones;
}

/** Of a course that begins with this world. @param columns of the record */
export function memoriesOf(world: World, columns: number, durationTicks: number): Memories {
  const { scenario: { clock: { ticksPerMinute }, domain, record } } = world, every = record.every * ticksPerMinute;
  return {
    series: SeriesTable.of(columns, every, durationTicks), spectra: spectraOf(world, every, durationTicks),
    biographies: Biographies.of(undefined, undefined, Math.max(...domain.size) / 2), doses: new Doses(), milestones: new Milestones(ticksPerMinute, durationTicks),
  };
}

/** What it shares with one that leaves it at a tick. */
export function branchOf({ series, spectra, biographies, doses, milestones }: Memories, tick: number): Memories {
  return { series: series.branch(tick), spectra: spectra.branch(tick), biographies: biographies.branch(tick), doses: doses.branch(tick), milestones: milestones.branch(tick) };
}
