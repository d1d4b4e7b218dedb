// The virtual laboratory: what instruments would read of the patch, with their noise and limits. It never feeds back.
import { exp } from './core/math';
import { normal } from './core/distributions';
import type { Stream } from './core/random';
import { Fate, Kind, Subset, isLiving } from './cells';
import { FIELD_SPECS } from './fields';
import type { FieldName } from './scenario';
import { streamOf } from './world';
import type { World } from './world';

/** One reading of one instrument. */
export interface Reading {
  readonly assay: 'impedance' | 'flow' | 'ELISA';
  readonly quantity: string;
  readonly unit: string;
  /** NaN when nothing could be read. */
  readonly value: number;
  /** Beyond what the instrument can tell. */
  readonly limit: '' | 'below' | 'above';
}

/** How the instruments err. Typical of laboratory practice; none is taken from a study. */
export interface Instruments {
  /** Share of the cells that a tube of the flow cytometer catches, 0–1. */
  readonly flowShare: number;
  /** Standard deviation of ln fluorescence per molecule. */
  readonly flowNoise: number;
  /** Antigen that a cell without any seems to have, molecules (median of a log-normal, ln-SD 0.5). */
  readonly flowBackground: number;
  /** Measured antigen below which a cell is gated as negative, molecules. */
  readonly flowGate: number;
  /** Standard deviation of an ELISA reading, as a share of it. */
  readonly elisaNoise: number;
  /** Limits of the ELISA, pg/mL. */
  readonly elisaLowest: number;
  readonly elisaHighest: number;
}

export const INSTRUMENTS: Instruments = {
  flowShare: 0.2, flowNoise: 0.15, flowBackground: 30, flowGate: 100, elisaNoise: 0.1, elisaLowest: 4, elisaHighest: 20_000,
};

const CYTOKINES: readonly FieldName[] = ['ifng', 'il2', 'il6', 'tnf'];

/** All readings of one moment. Noise is keyed by tick and cell: the same moment reads the same, twice. */
export function readAssays(world: World, instruments: Instruments = INSTRUMENTS): Reading[] {
  return [cellIndex(world), ...flowCounts(world, instruments), ...cytokines(world, instruments)];
}

/**
 * Impedance-like cell index: the share of the floor covered by living, adherent cells. It is adhesion, not a count:
 * a cell that dies rounds up and lets go at once, T cells in suspension do not count.
 */
export function cellIndex(world: World): Reading {
  const { kind, life, radius } = world.cells.columns;
  const [width, height] = world.scenario.domain.size;
  let covered = 0;
  for (let i = 0; i < world.cells.count; i++) {
    if (kind[i] !== Kind.Cart && isLiving(life[i]!)) covered += Math.PI * radius[i]! * radius[i]!;
  }
  return { assay: 'impedance', quantity: 'cell index', unit: 'share of the floor', value: covered / (width * height), limit: '' };
}

/** Flow cytometry of a sample of the living cells; counts are scaled back to the patch. */
export function flowCounts(world: World, instruments: Instruments): Reading[] {
  const { key, kind, life, antigenA, fate, subset } = world.cells.columns;
  const stream = streamOf(world, 'flow cytometry');
  const tally = { positive: 0, negative: 0, cd4: 0, cd8: 0, memory: 0 };
  const shining: number[] = [];
  for (let i = 0; i < world.cells.count; i++) {
    if (!isLiving(life[i]!) || stream.unit(world.tick, key[i]!, 0) >= instruments.flowShare) continue;
    if (kind[i] === Kind.Cart) {
      if (subset[i] === Subset.CD4) tally.cd4++;
      else tally.cd8++;
      if (fate[i] === Fate.Memory) tally.memory++;
    } else if (kind[i] === Kind.Tumor) {
      const measured = brightness(stream, world.tick, key[i]!, antigenA[i]!, instruments);
      if (measured >= instruments.flowGate) {
        tally.positive++;
        shining.push(measured);
      } else tally.negative++;
    }
  }
  const back = 1 / instruments.flowShare, name = world.scenario.antigens.A;
  const count = (quantity: string, n: number): Reading => ({ assay: 'flow', quantity, unit: 'cells', value: n * back, limit: '' });
  return [
    count(`tumour ${name}+`, tally.positive), count(`tumour ${name}−`, tally.negative),
    count('CAR-T CD4', tally.cd4), count('CAR-T CD8', tally.cd8), count('CAR-T memory', tally.memory),
    { assay: 'flow', quantity: `median ${name} of tumour ${name}+`, unit: 'molecules', value: median(shining), limit: '' },
  ];
}

function brightness(stream: Stream, tick: number, key: number, molecules: number, { flowNoise, flowBackground }: Instruments): number {
  const signal = molecules * exp(flowNoise * normal(stream, tick, key, 1));
  return signal + flowBackground * exp(0.5 * normal(stream, tick, key, 300));
}

/** ELISA of the supernatant: the mean of each cytokine in the patch. */
export function cytokines(world: World, instruments: Instruments): Reading[] {
  const stream = streamOf(world, 'ELISA');
  return world.fields.active.filter(({ name }) => CYTOKINES.includes(name)).map(({ name, value }): Reading => {
    let sum = 0;
    for (let v = 0; v < value.length; v++) sum += value[v]!;
    const noise = 1 + instruments.elisaNoise * normal(stream, world.tick, CYTOKINES.indexOf(name));
    const measured = (sum / value.length) * Math.max(0, noise);
    const reading = { assay: 'ELISA', quantity: FIELD_SPECS[name].label, unit: 'pg/mL' } as const;
    if (measured < instruments.elisaLowest) return { ...reading, value: instruments.elisaLowest, limit: 'below' };
    if (measured > instruments.elisaHighest) return { ...reading, value: instruments.elisaHighest, limit: 'above' };
    return { ...reading, value: measured, limit: '' };
  });
}

function median(values: number[]): number {
  values.sort((a, b) => a - b);
  const middle = values.length >> 1;
  if (values.length === 0) return NaN;
  return values.length % 2 === 1 ? values[middle]! : (values[middle - 1]! + values[middle]!) / 2;
}
