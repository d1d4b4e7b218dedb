// What a cell of a population is when it comes into being without a mother: at the start, or placed by hand.
import { normal } from './core/distributions';
import { exp } from './core/math';
import type { Stream } from './core/random';
import { Polarity } from './cells';
import { POPULATION_KINDS } from './clones';
import type { AntigenDistribution, Population } from './scenario';
import { setVolume, volumeOfRadius } from './verbs';
import type { World } from './world';

/** Draw numbers of a founder cell; distributions may use up to 256 draws each. */
const DRAW_CYCLE_PHASE = 0, DRAW_ANTIGEN_A = 300, DRAW_ANTIGEN_B = 600, DRAW_CYCLE_TIME = 900;

/** What all cells of a population have in common. */
export interface Founding {
  readonly population: Pick<Population, 'kind' | 'polarity'>;
  readonly birthVolume: number;
  readonly mean: number;
  readonly spread: number;
}

export function foundingOf(world: World, population: Pick<Population, 'kind' | 'polarity' | 'radius'>): Founding {
  const { cycle } = world.model;
  return { population, ...cycle.times(world), birthVolume: volumeOfRadius(population.radius) * (population.kind === 'tumor' ? cycle.newbornShare : 1) };
}

/** Adds a cell that has no place yet; all that is chance about it follows from its key. Returns its row. */
export function found(world: World, { population, birthVolume, mean, spread }: Founding, antigens: Readonly<Record<'antigenA' | 'antigenB', AntigenDistribution>>, clone: number, stream: Stream, key: number): number {
  const row = world.cells.add(), c = world.cells.columns, { cycle } = world.model;
  c.id[row] = world.nextId++;
  c.key[row] = key;
  c.kind[row] = POPULATION_KINDS[population.kind];
  c.clone[row] = clone;
  c.antigenA[row] = drawAntigen(antigens.antigenA, stream, key, DRAW_ANTIGEN_A);
  c.antigenB[row] = drawAntigen(antigens.antigenB, stream, key, DRAW_ANTIGEN_B);
  c.ownA[row] = c.antigenA[row];
  c.ownB[row] = c.antigenB[row];
  // Rounded alike, so that an untouched cell has exactly its own amount.
  c.antigenA[row] = c.ownA[row];
  c.antigenB[row] = c.ownB[row];
  c.birthVolume[row] = birthVolume;
  if (population.polarity === 'suppressive') c.subset[row] = Polarity.Suppressive;
  let phase = 0;
  if (population.kind === 'tumor') {
    c.pdl1[row] = world.values['checkpoint']['baseline'];
    c.cycleTime[row] = Math.max(0.2 * mean, mean + spread * normal(stream, 0, key, DRAW_CYCLE_TIME));
    phase = cycle.founderPhase(stream.unit(0, key, DRAW_CYCLE_PHASE));
    c.cycle[row] = phase;
  }
  setVolume(world, row, birthVolume * (1 + phase));
  return row;
}

function drawAntigen(d: AntigenDistribution, stream: Stream, key: number, first: number): number {
  if (d.distribution === 'constant') return d.value;
  const z = normal(stream, 0, key, first);
  if (d.distribution === 'normal') return Math.max(0, d.mean + d.sd * z);
  return d.median * exp(d.logSd * z);
}
