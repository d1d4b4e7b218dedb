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
    value: 200, unit: 'molecules', min: 20, max: 5000, scale: 'log', evidence: 'measured', source: 'watanabe2015',
    doc: 'Antigen per cell at which the killing signal is half its maximum (CD28 receptor, strong binder).',
  },
  growthThreshold: {
    value: 2500, unit: 'molecules', min: 100, max: 30000, scale: 'log', evidence: 'measured', source: 'watanabe2015 majzner2018',
    doc: 'Antigen per cell at which the growth and cytokine signal is half its maximum: about ten times the lysis threshold, and never below it.',
  },
  hill: {
    value: 2, unit: '', min: 1, max: 4, evidence: 'fitted', source: 'watanabe2015',
    doc: 'Steepness of both signals in antigen density.',
  },
  affinityReference: {
    value: 15, unit: 'nM', min: 1, max: 100, scale: 'log', evidence: 'fitted', source: 'chmielewski',
    doc: 'Binders stronger than this act alike; weaker ones need more antigen.',
  },
  affinityExponent: {
    value: 0.7, unit: '', min: 0, max: 1.5, evidence: 'fitted', source: 'chmielewski',
    doc: 'How fast the thresholds rise with KD beyond the reference.',
  },
  costimulation41BB: {
    value: 3, unit: '', min: 1, max: 10, evidence: 'assumed', source: 'majzner2020',
    doc: 'Factor on both thresholds with 4-1BB instead of CD28: the direction is measured, the size is not.',
  },
});

/** Thresholds of one product, ready for use. */
interface Sensor {
  readonly gate: Gate;
  readonly lysis: number;
  readonly growth: number;
}

export interface Recognition {
  readonly sensors: readonly Sensor[];
  readonly hill: number;
}

/** Signals of every product for the present parameters. */
export function recognitionOf(world: World): Recognition {
  const p = valuesOf(world, params);
  const sensors = world.products.map((product): Sensor => {
    const affinity = world.values[product.group]!['affinity']!;
    const weaker = pow(Math.max(1, affinity / p.affinityReference), p.affinityExponent);
    const factor = weaker * (product.is41BB ? p.costimulation41BB : 1);
    return { gate: product.design.gate, lysis: p.lysisThreshold * factor, growth: Math.max(p.growthThreshold, p.lysisThreshold) * factor };
  });
  return { sensors, hill: p.hill };
}

/** Hill function of `molecules`, 0–1. */
export function hillSignal(molecules: number, threshold: number, hill: number): number {
  if (!(molecules > 0)) return 0;
  const ratio = pow(molecules / threshold, hill);
  return ratio / (1 + ratio);
}

/** The antigen that forbids is read at the lysis threshold for both signals: what stops the killing stops the rest. */
function gateSignal(sensor: Sensor, a: number, b: number, threshold: number, hill: number): number {
  const signalA = hillSignal(a, threshold, hill), signalB = hillSignal(b, threshold, hill);
  switch (sensor.gate.kind) {
    case 'or': return Math.max(signalA, signalB);
    case 'and': return signalA * signalB;
    case 'single': return sensor.gate.antigen === 'A' ? signalA : signalB;
    case 'not': return sensor.gate.antigen === 'A'
      ? signalA * (1 - hillSignal(b, sensor.lysis, hill))
      : signalB * (1 - hillSignal(a, sensor.lysis, hill));
  }
}

/** Killing signal of a product on a cell with that many molecules of each antigen, 0–1. */
export function lysisSignalOf(recognition: Recognition, product: number, a: number, b: number): number {
  const sensor = recognition.sensors[product]!;
  return clamp(gateSignal(sensor, a, b, sensor.lysis, recognition.hill), 0, 1);
}

/** Killing signal of a product on a target row, 0–1. */
export function lysisSignalOn(world: World, recognition: Recognition, product: number, target: number): number {
  const { antigenA, antigenB } = world.cells.columns;
  return lysisSignalOf(recognition, product, antigenA[target]!, antigenB[target]!);
}

/** Growth and cytokine signal of a product on a target row, 0–1; never above the killing signal. */
export function growthSignalOn(world: World, recognition: Recognition, product: number, target: number): number {
  const { antigenA, antigenB } = world.cells.columns;
  const sensor = recognition.sensors[product]!;
  return clamp(gateSignal(sensor, antigenA[target]!, antigenB[target]!, sensor.growth, recognition.hill), 0, 1);
}

export const recognise = defineRule({
  name: 'recognise',
  doc: 'A bound CAR-T cell reads its target’s antigens through affinity, co-stimulation and gate: dim cells are still killed while growth and cytokines collapse.',
  equation: 's = Aⁿ/(Aⁿ + A50ⁿ);  A50 = threshold·max(1, KD/KD_ref)^γ·f_costim',
  params,
  derive: (_p, world) => recognitionOf(world),
  run(world, recognition) {
    const { partner, product, lysisSignal, growthSignal } = world.cells.columns;
    const { rows, first } = rosterOf(world);
    for (let k = first[Kind.Cart]!, end = first[Kind.Cart + 1]!; k < end; k++) {
      const i = rows[k]!;
      if (partner[i]! < 0) continue;
      lysisSignal[i] = lysisSignalOn(world, recognition, product[i]!, partner[i]!);
      growthSignal[i] = growthSignalOn(world, recognition, product[i]!, partner[i]!);
    }
  },
});
