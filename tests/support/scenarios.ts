// Small but rich scenarios for tests of the world as a whole: every process has something to do within a few hundred ticks.
import { countLayers } from '../../sim';
import type { Population, Product, Scenario } from '../../sim';

const SINGLE_A: Product = { label: 'anti-A', costimulation: '4-1BB', gate: { kind: 'single', antigen: 'A' }, parameters: {} };

export const TUMOR: Population = {
  kind: 'tumor', label: 'blasts', count: 100, radius: 5.5, placement: { shape: 'disc', center: [0, 0, 0], radius: null },
  antigenA: { distribution: 'lognormal', median: 15_000, logSd: 0.5 }, antigenB: { distribution: 'constant', value: 0 }, clones: [],
};

/** An empty 2-D patch of 400 × 400 µm with the clocks of the teaching presets. */
export function blank(over: Partial<Scenario> = {}): Scenario {
  return {
    name: 'test', title: '', summary: '', story: '', watch: [], experiments: [], references: [], claim: '',
    model: 'tissue', seed: '1', duration: 20_000, domain: { dimensions: 2, size: [400, 400, 20], voxel: 20, walls: 'closed' },
    clock: { ticksPerMinute: 1, fieldEvery: 2, mechanicsEvery: 1, decisionEvery: 6 },
    antigens: { A: 'CD19', B: 'CD22' }, fields: [], vessels: [], populations: [], products: { car: SINGLE_A },
    schedule: [], protocols: [], body: null, parameters: {}, disabled: [], record: { every: 60 }, ...over,
  };
}

const ALL_FIELDS: Scenario['fields'] = [
  { name: 'oxygen', initial: 30, boundary: null }, { name: 'attractant', initial: 0, boundary: null },
  { name: 'ifng', initial: 0, boundary: null }, { name: 'il2', initial: 0, boundary: null },
];

/** Like the default preset, with 600 cells (or a share): blasts with a negative clone, normal cells, vessels, all fields, two doses. */
export function niche(share = 1): Scenario {
  return blank({
    fields: ALL_FIELDS, vessels: { count: 5 },
    populations: [
      {
        ...TUMOR, count: 520 * share,
        antigenB: { distribution: 'lognormal', median: 4000, logSd: 0.5 },
        clones: [{ label: 'negative', fraction: 0.05, antigenA: { distribution: 'constant', value: 15 }, antigenB: { distribution: 'constant', value: 4000 } }],
      },
      { ...TUMOR, kind: 'healthy', label: 'B cells', count: 80 * share, radius: 4, placement: { shape: 'random' }, antigenA: { distribution: 'normal', mean: 22_000, sd: 7000 } },
    ],
    schedule: [
      { at: 10, note: 'first dose', infuse: { product: 'car', count: 60, entry: 'vessels', over: 90 } },
      { at: 300, note: 'second dose', infuse: { product: 'car', count: 20, entry: 'edge', over: 0 } },
      { at: 400, note: 'slower', set: { 'kill.hitRate': 0.04, 'divide.lossProbability': 0.01 } },
    ],
    // Fast lives, so that divisions, deaths and clearance fall within hours.
    parameters: {
      'grow.cycleTime': 12, 'grow.oxygenFull': 15, 'grow.oxygenZero': 2, 'proliferate.lag': 1, 'proliferate.divisionTime': 5,
      'activate.rate': 0.1, 'kill.productive': 1, 'clear.apoptoticTime': 2, 'contract.effectorDeath': 1, 'exhaust.gain41BB': 0.01, 'contract.memoryRate': 1,
      'contract.calm': 0.8, 'exhaust.threshold': 0.4, 'exhaust.recovery': 0.3, 'activate.halfLife': 1,
    },
  });
}

/** A 3-D ball with oxygen held at the walls, hungry enough to die inside; a box with three different sides. */
export function spheroid(): Scenario {
  return blank({
    domain: { dimensions: 3, size: [200, 240, 160], voxel: 20, walls: 'closed' },
    clock: { ticksPerMinute: 10, fieldEvery: 5, mechanicsEvery: 2, decisionEvery: 20 },
    fields: [{ name: 'oxygen', initial: 38, boundary: 38 }, { name: 'attractant', initial: 0, boundary: 0 }],
    populations: [{ ...TUMOR, count: 420, radius: 7, placement: { shape: 'sphere', center: [0, 10, -5], radius: null } }],
    schedule: [{ at: 2, note: '', infuse: { product: 'car', count: 50, entry: 'ring', over: 20 } }],
    parameters: {
      'secrete.oxygenUptakeTumor': 20, 'oxygen.diffusion': 20_000, 'hypoxia.necrosisStart': 20, 'hypoxia.necrosisFull': 15, 'hypoxia.necrosisRate': 0.01,
      'infuse.ringDistance': 5, 'kill.hitsToKill': 2, 'bind.attachRate': 1, 'clear.apoptoticTime': 0.5, 'clear.swellRate': 0.05,
      'grow.cycleTime': 8, 'recognise.hingeCD8': 1,
    },
  });
}

/** Two products, one with an AND gate and one with NOT, on a tumour with A and B and healthy tissue with A only. */
export function gates(): Scenario {
  return blank({
    fields: ALL_FIELDS.slice(1),
    populations: [
      { ...TUMOR, count: 150, antigenB: { distribution: 'lognormal', median: 8000, logSd: 0.3 } },
      { ...TUMOR, kind: 'healthy', label: 'tissue', count: 60, radius: 5, placement: { shape: 'ring', center: [0, 0, 0], inner: 100, outer: 140 } },
    ],
    products: {
      both: { ...SINGLE_A, label: 'A and B', costimulation: 'CD28', gate: { kind: 'and' }, parameters: { affinity: 30, cd4Fraction: 0.3 } },
      spare: { ...SINGLE_A, label: 'A unless B', gate: { kind: 'not', antigen: 'A' }, parameters: { memoryFraction: 0.5 } },
    },
    schedule: [
      { at: 5, note: '', infuse: { product: 'both', count: 40, entry: 'random', over: 30 } },
      { at: 7, note: '', infuse: { product: 'spare', count: 30, entry: 'ring', over: 0 } },
    ],
    parameters: { 'infuse.ringDistance': 10, 'activate.rate': 0.2, 'proliferate.lag': 0, 'proliferate.divisionTime': 5, 'clear.apoptoticTime': 1 },
  });
}

/** Stroma in the way and tumour cells at given places, among them at the wall and on one point. */
export function stroma(): Scenario {
  const points = Array.from({ length: 60 }, (_, n) => [-199 + 21 * (n % 20), -180 + 60 * Math.floor(n / 20), 0] as const);
  return blank({
    domain: { dimensions: 2, size: [420, 380, 20], voxel: 20, walls: 'closed' },
    fields: [{ name: 'attractant', initial: 0, boundary: null }, { name: 'il2', initial: 5, boundary: null }],
    populations: [
      { ...TUMOR, kind: 'stroma', label: 'fibres', count: 80, radius: 6, placement: { shape: 'monolayer' }, antigenA: { distribution: 'constant', value: 0 } },
      { ...TUMOR, count: 62, placement: { shape: 'positions', points: [...points, [209, 189, 0], [209, 189, 0]] } },
    ],
    products: { car: { ...SINGLE_A, gate: { kind: 'or' } } },
    schedule: [{ at: 1, note: '', infuse: { product: 'car', count: 50, entry: 'edge', over: 10 } }],
    parameters: { 'grow.cycleTime': 8, 'proliferate.divisionTime': 5, 'proliferate.lag': 0, 'activate.rate': 0.2 },
  });
}

/** CAR-T cells that have cleared their few small targets and go on dividing among themselves: the largest cells are motile. */
export function swarm(): Scenario {
  return blank({
    domain: { dimensions: 2, size: [120, 100, 20], voxel: 20, walls: 'closed' },
    populations: [{ ...TUMOR, count: 12, radius: 3, antigenA: { distribution: 'constant', value: 1e6 } }],
    schedule: [{ at: 0, note: '', infuse: { product: 'car', count: 60, entry: 'random', over: 0 } }],
    parameters: {
      'bind.attachRate': 1, 'kill.hitRate': 0.5, 'activate.rate': 0.2, 'activate.halfLife': 168, 'proliferate.lag': 0, 'proliferate.divisionTime': 5,
      'proliferate.minActivation': 0.01, 'proliferate.maxDivisions': 20, 'clear.apoptoticTime': 0.5,
    },
  });
}

/** A ball of tumour that grows across the walls of a 3-D patch with periodic walls, whose sides differ; held boundaries. */
export function torus(): Scenario {
  return blank({
    domain: { dimensions: 3, size: [160, 120, 200], voxel: 20, walls: 'periodic' },
    clock: { ticksPerMinute: 2, fieldEvery: 2, mechanicsEvery: 1, decisionEvery: 12 },
    fields: [{ name: 'oxygen', initial: 38, boundary: null }, { name: 'attractant', initial: 0, boundary: 0 }, { name: 'ifng', initial: 0, boundary: 0 }],
    populations: [{ ...TUMOR, count: 260, radius: 6, placement: { shape: 'sphere', center: [30, -15, 50], radius: null } }],
    schedule: [{ at: 3, note: '', infuse: { product: 'car', count: 60, entry: 'random', over: 20 } }],
    parameters: {
      'grow.cycleTime': 8, 'proliferate.lag': 0, 'proliferate.divisionTime': 5, 'activate.rate': 0.2, 'bind.attachRate': 1, 'kill.productive': 1,
      'clear.apoptoticTime': 0.5, 'secrete.wallSupply': 5,
    },
  });
}

/** The published organoid model with a smaller ball, fast lives and a dose that comes close. */
export function organoid(radius = 50): Scenario {
  return blank({
    model: 'organoid', domain: { dimensions: 3, size: [radius * 4, radius * 4, radius * 4], voxel: 20, walls: 'periodic' },
    clock: { ticksPerMinute: 2, fieldEvery: 12, mechanicsEvery: 1, decisionEvery: 12 },
    fields: [{ name: 'oxygen', initial: 38, boundary: null }, { name: 'attractant', initial: 0, boundary: null }],
    populations: [{
      ...TUMOR, label: 'organoid', count: countLayers(radius, 8.412711), radius: 8.412711, placement: { shape: 'layers', radius },
      antigenA: { distribution: 'normal', mean: 1, sd: 0.25 },
    }],
    schedule: [{ at: 0, note: '', infuse: { product: 'car', count: 150, entry: 'outside', over: 0 } }],
    parameters: {
      'infuse.cartRadius': 8.412711, 'infuse.ringDistance': 5, 'secrete.splitStep': 0.01, 'secrete.wallSupply': 100, 'repel.adhesionDead': 1,
      'repel.attraction': 0.01, 'repel.synapseSpring': 0, 'repel.damping': 0, 'repel.largestStep': 10, 'divide.antigenNoise': 0, 'divide.lossProbability': 0,
      'clear.shrinkRate': 0, 'clear.swellRate': 0, 'clear.leakRate': 0, 'clear.apoptoticTime': 1, 'mature.cycleTime': 8, 'attach.rate': 0.2, 'wander.stepTime': 5, 'age.lifeSpan': 3000,
      'hypoxia.necrosisStart': 22, 'hypoxia.necrosisFull': 15,
    },
  });
}
