// Recognise: one antigen density gives two signals, one to kill and a weaker one to grow and make cytokines.
import { clamp, pow } from '../core/math';
import { defineParams } from '../core/params';
import type { Gate } from '../scenario';
import { Kind } from '../cells';
import { rosterOf } from '../roster';
import { defineRule } from '../rule';
import { valuesOf } from '../world';
import type { World } from '../world';

export const params = defineParams('recognise', {
  lysisThreshold: {
    value: 200, unit: 'molecules', min: 20, max: 5000, scale: 'log', evidence: 'estimate', source: 'watanabe2015',
    title: 'Antigen for half of the killing signal',
    doc: 'Antigen per cell at which the killing signal is half its maximum (CD28 receptor, strong binder). Published: lysis begins at about 200, and is half its plateau at about 270.',
  },
  growthThreshold: {
    value: 2500, unit: 'molecules', min: 100, max: 30000, scale: 'log', evidence: 'estimate', source: 'watanabe2015 majzner2018',
    title: 'Antigen for half of the growth signal',
    doc: 'Antigen per cell at which the growth and cytokine signal is half its maximum: about ten times the lysis threshold, and never below it. Published: cytokines begin at a few thousand (CD20), or about 2000 (CD19).',
  },
  hill: {
    value: 2, unit: '', min: 1, max: 4, evidence: 'estimate', source: 'watanabe2015',
    title: 'Steepness of recognition',
    doc: 'Steepness of both signals in antigen density. Published curves are met by 1 as well as by 2.',
  },
  affinityReference: {
    value: 15, unit: 'nM', min: 1, max: 100, scale: 'log', evidence: 'estimate', source: 'chmielewski',
    title: 'KD up to which binders act alike',
    doc: 'Binders stronger than this act alike in how much antigen they need; weaker ones need more. In one series nothing changed from 15 pM to 16 nM. What sets strong binders apart is how fast they let go (`products.<name>.offRate`).',
  },
  affinityExponent: {
    value: 0.45, unit: '', min: 0, max: 1.5, evidence: 'fitted', source: 'arcangeli2017 chmielewski hernandezlopez2021',
    title: 'Rise of the thresholds with KD',
    doc: 'How fast the thresholds rise with KD beyond the reference: ln of the ratio of half-maxima over ln of the ratio of KDs. Three series of binders disagree: 0.32 (CD123, 1 to 900 nM), 0.38 (ErbB2, 16 to 320 nM), 0.90 (HER2, 17.6 to 210 nM). 0.45 lies between the least and the mean, and together with `recognise.affinityCeiling` brings half-maxima and plateaus of four lysis assays where they were measured (`verify antigen`).',
  },
  hingeCD8: {
    value: 3, unit: '', min: 1, max: 10, evidence: 'assumed', source: 'majzner2020',
    title: 'Thresholds with a CD8 hinge relative to CD28',
    doc: 'Factor on both thresholds with hinge and transmembrane part of CD8 instead of CD28. Measured: exchanging these parts in a 4-1BB receptor lowers the antigen it needs, with the same signalling domains. The direction is measured, the size is not.',
  },
  signalling41BB: {
    value: 1, unit: '', min: 0.3, max: 10, evidence: 'assumed', source: 'assumed',
    title: 'Thresholds with 4-1BB signalling relative to CD28',
    doc: 'Factor on both thresholds with the signalling domain of 4-1BB instead of CD28 behind the same hinge. 1: the hinge makes the whole difference between the two kinds of licensed products. Whether a part of it is the signalling domain’s has not been told apart here.',
  },
  affinityCeiling: {
    value: 0.08, unit: '', min: 0, max: 0.5, evidence: 'fitted', source: 'hernandezlopez2021 caruso2015 liu2015 chmielewski arcangeli2017',
    title: 'Fall of the signals with KD',
    doc: 'How fast the signals at saturating antigen fall with KD beyond the reference. Lysis is exponential in time, so two lysed fractions L compare as rates, ln(1 − L): HER2 binders of 17.6 and 210 nM, 0.94 and 0.75, give ln(0.25)/ln(0.06) = 0.49 and an exponent of ln(1/0.49)/ln(210/17.6) = 0.29. Other series give 0.35 (EGFR), 0.12 (ErbB2, twice) and none (CD123); on immobilised antigen the maximum did not depend on KD at all. The least-squares fit to all pairs, from lysed fractions alone, is 0.11; 0.08 is what whole assays come closest with (`verify antigen`), in which the weak binder has not reached its plateau at the highest density. 0.29 is the HER2 pair alone, 0 is no fall.',
  },
  carReference: {
    value: 20000, unit: 'molecules', min: 1000, max: 200000, scale: 'log', evidence: 'assumed', source: 'assumed',
    title: 'CARs per cell that suffice',
    doc: 'CARs on a cell from which more of them do not help; below, an antigen counts for less in proportion.',
  },
});

/** Thresholds of one product, ready for use. */
interface Sensor {
  readonly gate: Gate;
  readonly lysis: number;
  readonly growth: number;
  /** Largest signal, at saturating antigen. */
  readonly ceiling: number;
  /** A gate that acts only once antigen A has primed the cell (`gatePriming`). */
  readonly primes: boolean;
}

export interface Recognition {
  readonly sensors: readonly Sensor[];
  readonly hill: number;
  readonly perReceptor: number;
}

/** Signals of every product for the present parameters. */
export function recognitionOf(world: Pick<World, 'values' | 'products' | 'disabled'>): Recognition {
  const p = valuesOf(world, params);
  const lag = world.disabled.has('gatePriming') ? 0 : world.values['gatePriming']['lag'];
  const sensors = world.products.map((product): Sensor => {
    const affinity = world.values[product.group]['affinity'];
    const beyond = Math.max(1, affinity / p.affinityReference);
    const weaker = pow(beyond, p.affinityExponent);
    const factor = weaker * (product.hasHingeCD28 ? 1 : p.hingeCD8) * (product.is41BB ? p.signalling41BB : 1);
    return {
      gate: product.design.gate, lysis: p.lysisThreshold * factor, growth: Math.max(p.growthThreshold, p.lysisThreshold) * factor,
      ceiling: 1 / pow(beyond, p.affinityCeiling), primes: product.design.gate.kind === 'and' && lag > 0,
    };
  });
  return { sensors, hill: p.hill, perReceptor: 1 / p.carReference };
}

/** Hill function of `molecules`, 0–1. */
export function hillSignal(molecules: number, threshold: number, hill: number): number {
  if (!(molecules > 0)) return 0;
  const share = molecules / threshold;
  const ratio = hill === 2 ? share * share : pow(share, hill); // the usual exponent without a call
  return ratio / (1 + ratio);
}

/**
 * The antigen that forbids is read at the lysis threshold for both signals, and by a receptor of its own, whose number does
 * not count: what stops the killing stops the rest. `sensitivity` is the share of the other antigens that the CARs notice.
 */
function gateSignal(sensor: Sensor, a: number, b: number, sensitivity: number, threshold: number, hill: number): number {
  const { gate } = sensor, seenA = a * sensitivity, seenB = b * sensitivity;
  switch (gate.kind) {
    case 'or': return Math.max(hillSignal(seenA, threshold, hill), hillSignal(seenB, threshold, hill));
    case 'and': return hillSignal(seenA, threshold, hill) * hillSignal(seenB, threshold, hill);
    case 'single': return hillSignal(gate.antigen === 'A' ? seenA : seenB, threshold, hill);
    case 'not': return gate.antigen === 'A'
      ? hillSignal(seenA, threshold, hill) * (1 - hillSignal(b, sensor.lysis, hill))
      : hillSignal(seenB, threshold, hill) * (1 - hillSignal(a, sensor.lysis, hill));
  }
}

/** Killing signal of a product on a cell with that many molecules of each antigen, 0–1; with plenty of CARs, primed if need be. */
export function lysisSignalOf(recognition: Recognition, product: number, a: number, b: number, sensitivity = 1): number {
  const sensor = recognition.sensors[product];
  return clamp(sensor.ceiling * gateSignal(sensor, a, b, sensitivity, sensor.lysis, recognition.hill), 0, 1);
}

/** Killing signal of a product on a target row, 0–1. */
export function lysisSignalOn(world: World, recognition: Recognition, product: number, target: number, sensitivity = 1): number {
  const { antigenA, antigenB } = world.cells.columns;
  return lysisSignalOf(recognition, product, antigenA[target], antigenB[target], sensitivity);
}

/** Growth and cytokine signal on a cell with that many molecules, 0–1; never above the killing signal. */
export function growthSignalOf(recognition: Recognition, product: number, a: number, b: number, sensitivity = 1): number {
  const sensor = recognition.sensors[product];
  return clamp(sensor.ceiling * gateSignal(sensor, a, b, sensitivity, sensor.growth, recognition.hill), 0, 1);
}

/** The same on a target row. */
export function growthSignalOn(world: World, recognition: Recognition, product: number, target: number, sensitivity = 1): number {
  const { antigenA, antigenB } = world.cells.columns;
  return growthSignalOf(recognition, product, antigenA[target], antigenB[target], sensitivity);
}

/** Share of a target's antigen that a cell with this many CARs notices. */
export function sensitivityOf(recognition: Pick<Recognition, 'perReceptor'>, carCount: number): number {
  return Math.min(1, carCount * recognition.perReceptor);
}

/** Killing signal that one CAR-T cell gets from a target: fewer CARs and missing priming lower it. */
export function lysisSignalFor(world: World, recognition: Recognition, cart: number, target: number): number {
  const { product, carCount, priming } = world.cells.columns;
  const signal = lysisSignalOn(world, recognition, product[cart], target, sensitivityOf(recognition, carCount[cart]));
  return recognition.sensors[product[cart]].primes ? signal * priming[cart] : signal;
}

/** What makes a CAR-T cell hold on to a target, 0–1: the killing signal; with an AND gate already the antigen that primes. */
export function attachSignalFor(world: World, recognition: Recognition, cart: number, target: number): number {
  const { product, carCount, priming, antigenA, antigenB } = world.cells.columns;
  const sensor = recognition.sensors[product[cart]];
  if (!sensor.primes) return lysisSignalFor(world, recognition, cart, target);
  const second = hillSignal(antigenB[target] * sensitivityOf(recognition, carCount[cart]), sensor.lysis, recognition.hill);
  return sensor.ceiling * Math.max(hillSignal(antigenA[target], sensor.lysis, recognition.hill), priming[cart] * second);
}

export const recognise = defineRule({
  name: 'recognise',
  title: 'Antigen recognition',
  keywords: ['CAR signalling', 'affinity', 'KD', 'avidity', 'EC50', 'antigen density', 'antigen escape', 'Hill', 'co-stimulation', 'hinge', 'transmembrane', 'CD28', 'CD8', '4-1BB', 'logic gate'],
  doc: 'A bound CAR-T cell reads its target’s antigens through affinity, hinge, co-stimulation, gate and the number of its CARs: dim cells are still killed while growth and cytokines collapse.',
  equation: 's = s_max·(A·r)ⁿ/((A·r)ⁿ + A50ⁿ);  A50 = threshold·max(1, KD/KD_ref)^γ·f_hinge·f_costim;  s_max = max(1, KD/KD_ref)^−δ;  r = min(1, CARs/reference)',
  params,
  derive: (_p, world) => recognitionOf(world),
  run(world, recognition) {
    const { partner, product, carCount, priming, lysisSignal, growthSignal } = world.cells.columns;
    const { rows, first } = rosterOf(world);
    for (let k = first[Kind.Cart], end = first[Kind.Cart + 1]; k < end; k++) {
      const i = rows[k];
      if (partner[i] < 0) continue;
      const sensitivity = sensitivityOf(recognition, carCount[i]);
      const primed = recognition.sensors[product[i]].primes ? priming[i] : 1;
      lysisSignal[i] = primed * lysisSignalOn(world, recognition, product[i], partner[i], sensitivity);
      growthSignal[i] = primed * growthSignalOn(world, recognition, product[i], partner[i], sensitivity);
    }
  },
});
