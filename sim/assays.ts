// The virtual laboratory: what instruments would read of the patch, with their noise and limits. It never feeds back.
import { exp } from './core/math';
import { normal } from './core/distributions';
import type { Stream } from './core/random';
import { Fate, Kind, Subset, isLiving } from './cells';
import type { AntigenName } from './scenario';
import { FIELD_NAMES, SUBSTANCES } from './substances/table';
import { streamOf } from './world';
import type { World } from './world';

/** One reading of one instrument. */
export interface Reading {
  readonly assay: 'impedance' | 'flow' | 'ELISA';
  readonly quantity: string;
  /** Unit of the value: molecules, relative (oncoprotein, 1 is the mean), cells, pg/mL, or share of the floor. */
  readonly unit: string;
  /** NaN when nothing could be read. */
  readonly value: number;
  /** Beyond what the instrument can tell. */
  readonly limit: '' | 'below' | 'above';
}

/** How the instruments err. Typical of laboratory practice; none but the adhesion is taken from a study. */
export interface Instruments {
  /** Adhesion that a CAR-T cell adds while it holds a living cell, in cells like the one it holds. */
  readonly cartAdhesion: number;
  /** Share of the cells that a tube of the flow cytometer catches, 0–1. */
  readonly flowShare: number;
  /** Standard deviation of ln fluorescence per molecule. */
  readonly flowNoise: number;
  /** Antigen that a cell without any seems to have, molecules (median of a log-normal, ln-SD 0.5); none in the organoid model. */
  readonly flowBackground: number;
  /** Measured antigen below which a cell is gated as negative, molecules; in the organoid model the gate is where its CAR-T cells stop seeing. */
  readonly flowGate: number;
  /** Standard deviation of an ELISA reading, as a share of it. */
  readonly elisaNoise: number;
  /** Limits of the ELISA, pg/mL. */
  readonly elisaLowest: number;
  readonly elisaHighest: number;
}

/** The adhesion is fitted to the first twelve hours of one well of a glioma killing assay (`verify/gliomaParameters.json`, Brummer 2022). */
export const INSTRUMENTS: Instruments = {
  cartAdhesion: 3.76, flowShare: 0.2, flowNoise: 0.15, flowBackground: 30, flowGate: 100, elisaNoise: 0.1, elisaLowest: 4, elisaHighest: 20_000,
};

/** What the assay reads; its noise is drawn by place in this list, so the table of substances grows at its end. */
const CYTOKINES = FIELD_NAMES.filter((name) => SUBSTANCES[name].weight !== null);
const SERUM = ['il6', 'ifng'] as const;
/** First of the draws that blur each antigen on a cell; the background of an antigen begins 299 draws later. */
const FIRST_DRAW: Readonly<Record<AntigenName, number>> = { A: 1, B: 601 };

/** All readings of one moment. Noise is keyed by tick and cell: the same moment reads the same, twice. */
export function readAssays(world: World, instruments: Instruments = INSTRUMENTS): Reading[] {
  return [cellIndex(world, instruments), ...flowCounts(world, instruments), ...cytokines(world, instruments), ...serumCytokines(world, instruments)];
}

/**
 * Impedance-like cell index: the share of the floor covered by living, adherent cells. It is adhesion, not a count:
 * a cell that dies rounds up and lets go at once, and T cells in suspension do not count. Those that hold a living cell
 * do: on the first day of a killing assay wells with CAR-T cells adhere better than the control. What becomes of it when
 * the targets are gone, about nothing, is why it goes with the cell that is held.
 */
export function cellIndex(world: World, { cartAdhesion }: Instruments = INSTRUMENTS): Reading {
  const { kind, life, partner, radius } = world.cells.columns;
  const [width, height] = world.scenario.domain.size;
  let covered = 0;
  for (let i = 0; i < world.cells.count; i++) {
    if (!isLiving(life[i])) continue;
    if (kind[i] !== Kind.Cart) covered += Math.PI * radius[i] * radius[i];
    else if (partner[i] >= 0 && isLiving(life[partner[i]])) covered += cartAdhesion * Math.PI * radius[partner[i]] * radius[partner[i]];
  }
  return { assay: 'impedance', quantity: 'cell index', unit: 'share of the floor', value: covered / (width * height), limit: '' };
}

/** How bright a stained cell is, and from where on it counts as positive. */
interface Stain {
  readonly unit: string;
  readonly background: number;
  readonly gate: number;
  readonly noise: number;
}

function stainOf(world: World, instruments: Instruments): Stain {
  const { antigen } = world.model;
  return { unit: antigen.unit, noise: instruments.flowNoise, ...antigen.stain(world, instruments) };
}

/** Flow cytometry of a sample of the living cells; counts are scaled back to the patch. */
export function flowCounts(world: World, instruments: Instruments): Reading[] {
  const { key, kind, life, antigenA, antigenB, fate, subset } = world.cells.columns;
  const stream = streamOf(world, 'flow cytometry'), stain = stainOf(world, instruments), seesB = isLookedAt(world, 'B');
  const tally = { positive: 0, negative: 0, positiveB: 0, negativeB: 0, doubleNegative: 0, cd4: 0, cd8: 0, memory: 0 };
  const shining: number[] = [];
  for (let i = 0; i < world.cells.count; i++) {
    if (!isLiving(life[i]) || stream.unit(world.tick, key[i], 0) >= instruments.flowShare) continue;
    if (kind[i] === Kind.Cart) {
      if (subset[i] === Subset.CD4) tally.cd4++;
      else tally.cd8++;
      if (fate[i] === Fate.Memory) tally.memory++;
    } else if (kind[i] === Kind.Tumor) {
      const measured = brightness(stream, world.tick, key[i], 'A', antigenA[i], stain), isPositive = measured >= stain.gate;
      if (isPositive) {
        tally.positive++;
        shining.push(measured);
      } else tally.negative++;
      if (!seesB) continue;
      if (brightness(stream, world.tick, key[i], 'B', antigenB[i], stain) >= stain.gate) tally.positiveB++;
      else {
        tally.negativeB++;
        if (!isPositive) tally.doubleNegative++;
      }
    }
  }
  const back = 1 / instruments.flowShare, { A, B } = world.scenario.antigens;
  const count = (quantity: string, n: number): Reading => ({ assay: 'flow', quantity, unit: 'cells', value: n * back, limit: '' });
  const ofB = seesB ? [count(`tumour ${B}+`, tally.positiveB), count(`tumour ${B}-`, tally.negativeB)] : [];
  const ofBoth = seesB && isLookedAt(world, 'A') ? [count(`tumour ${A}- ${B}-`, tally.doubleNegative)] : [];
  return [
    count(`tumour ${A}+`, tally.positive), count(`tumour ${A}-`, tally.negative), ...ofB, ...ofBoth,
    count('CAR-T CD4', tally.cd4), count('CAR-T CD8', tally.cd8), count('CAR-T memory', tally.memory),
    { assay: 'flow', quantity: `median ${A} of tumour ${A}+`, unit: stain.unit, value: median(shining), limit: '' },
  ];
}

/** Some product of the scenario asks for this antigen, be it to attack or to spare. */
function isLookedAt(world: World, antigen: AntigenName): boolean {
  return Object.values(world.scenario.products).some(({ gate }) => gate.kind !== 'single' || gate.antigen === antigen);
}

/** What the instrument measures on a cell with this much antigen, in the unit of the stain. */
function brightness(stream: Stream, tick: number, key: number, antigen: AntigenName, amount: number, { noise, background }: Stain): number {
  const first = FIRST_DRAW[antigen];
  const signal = amount * exp(noise * normal(stream, tick, key, first));
  return signal + background * exp(0.5 * normal(stream, tick, key, first + 299));
}

/** ELISA of the supernatant: the mean of each cytokine in the patch, pg/mL. */
export function cytokines(world: World, instruments: Instruments): Reading[] {
  const stream = streamOf(world, 'ELISA');
  return world.fields.active.filter(({ name }) => CYTOKINES.includes(name)).map(({ name, value }): Reading => {
    let sum = 0;
    for (let v = 0; v < value.length; v++) sum += value[v];
    return elisa(SUBSTANCES[name].label, sum / value.length, normal(stream, world.tick, CYTOKINES.indexOf(name)), instruments);
  });
}

/** ELISA of the patient’s serum, pg/mL; nothing without a patient. */
function serumCytokines(world: World, instruments: Instruments): Reading[] {
  if (world.scenario.body === null) return [];
  const stream = streamOf(world, 'ELISA of the serum');
  return SERUM.map((name, n) => elisa(`${SUBSTANCES[name].label} in the serum`, world.body[name], normal(stream, world.tick, n), instruments));
}

/** One well: `level` in pg/mL, `chance` a standard normal number. */
function elisa(quantity: string, level: number, chance: number, { elisaNoise, elisaLowest, elisaHighest }: Instruments): Reading {
  const measured = level * Math.max(0, 1 + elisaNoise * chance);
  const reading = { assay: 'ELISA', quantity, unit: 'pg/mL' } as const;
  if (measured < elisaLowest) return { ...reading, value: elisaLowest, limit: 'below' };
  if (measured > elisaHighest) return { ...reading, value: elisaHighest, limit: 'above' };
  return { ...reading, value: measured, limit: '' };
}

function median(values: number[]): number {
  values.sort((a, b) => a - b);
  const middle = values.length >> 1;
  if (values.length === 0) return NaN;
  return values.length % 2 === 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}
