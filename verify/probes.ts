// Small worlds in which every process of the models has something to do within a few hours: they tell one model from another.
import { advance, countLayers, createWorld, hashWorld } from '../sim';
import type { Population, Scenario } from '../sim';
import { bareScenario } from './bare';

const BLASTS: Population = {
  kind: 'tumor', label: 'blasts', count: 100, radius: 5.5, placement: { shape: 'disc', center: [0, 0, 0], radius: null },
  antigenA: { distribution: 'lognormal', median: 15_000, logSd: 0.5 }, antigenB: { distribution: 'constant', value: 0 }, clones: [],
};
const CLOCK = { ticksPerMinute: 1, fieldEvery: 2, mechanicsEvery: 1, decisionEvery: 6 } as const;
const PLAIN = { distribution: 'constant', value: 8000 } as const;
const NONE = { distribution: 'constant', value: 0 } as const;

const POPULATIONS: readonly Population[] = [
  {
    ...BLASTS, count: 150, radius: 6, antigenB: { distribution: 'lognormal', median: 8000, logSd: 0.3 },
    clones: [{ label: 'negative', fraction: 0.1, antigenA: NONE, antigenB: NONE }],
  },
  { ...BLASTS, kind: 'healthy', label: 'tissue', count: 40, radius: 4, placement: { shape: 'random' }, antigenA: PLAIN },
  { ...BLASTS, kind: 'stroma', label: 'fibres', count: 25, radius: 5, placement: { shape: 'disc', center: [0, 0, 0], radius: 90 }, antigenA: NONE },
  { ...BLASTS, kind: 'macrophage', label: 'macrophages', count: 25, radius: 6, placement: { shape: 'disc', center: [0, 0, 0], radius: 100 }, antigenA: NONE },
];

/** Every field, kind of cell, gate and drug; fast lives; a body around the patch. */
export function tissueProbe(): Scenario {
  const product = { label: 'CAR', costimulation: 'CD28', gate: { kind: 'or' }, parameters: { switch: 1, memoryFraction: 0.3, cultureDoublings: 7 } } as const;
  return bareScenario({
    clock: CLOCK, antigens: { A: 'CD19', B: 'CD22' }, duration: 20_000, domain: { dimensions: 2, size: [300, 300, 20], voxel: 20, walls: 'closed' },
    fields: (['oxygen', 'attractant', 'ifng', 'il2', 'il6', 'tnf', 'suppressor'] as const).map((name) => ({ name, initial: name === 'oxygen' ? 30 : 0, boundary: null })),
    vessels: { count: 4 }, populations: POPULATIONS, body: { scale: 1e6 },
    products: { either: product, both: { ...product, costimulation: '4-1BB', gate: { kind: 'and' } } },
    schedule: [
      { at: 0, note: '', infuse: { product: 'either', count: 60, entry: 'random', over: 30 } },
      { at: 0, note: '', infuse: { product: 'both', count: 40, entry: 'random', over: 0 } },
      { at: 10, note: '', infuse: { product: 'either', count: 20, entry: 'vessels', over: 0 } },
      { at: 200, note: '', give: { drug: 'corticosteroid', doses: 1 } },
      { at: 300, note: '', give: { drug: 'suicideSwitch', doses: 0.02 } },
    ],
    parameters: {
      'grow.cycleTime': 10, 'grow.oxygenFull': 15, 'grow.oxygenZero': 2, 'grow.pressureLimit': 0.3, 'hypoxia.necrosisStart': 35, 'hypoxia.necrosisFull': 30, 'hypoxia.necrosisRate': 0.001,
      'activate.rate': 0.1, 'activate.halfLife': 2, 'proliferate.lag': 0, 'proliferate.recallLag': 0, 'proliferate.divisionTime': 1, 'proliferate.minActivation': 0.05,
      'exhaust.gainCD28': 0.008, 'exhaust.threshold': 0.4, 'exhaust.recovery': 0.3, 'exhaust.halfLife': 0.5, 'contract.effectorDeath': 1, 'contract.memoryRate': 1, 'contract.calm': 0.6,
      'trogocytosis.probability': 0.8, 'trogocytosis.shown': 1, 'bind.loadedAbove': 300, 'bystanderKilling.contactRate': 0.1, 'bystanderKilling.cytokineRate': 0.05, 'divide.lossProbability': 0.1, 'divide.dimProbability': 0.1,
      'gatePriming.lag': 1, 'kill.productive': 1, 'kill.granuleRefill': 0.004, 'detach.boundTime': 20, 'clear.apoptoticTime': 1, 'clear.swellRate': 0.02, 'cellularKinetics.bloodShare': 0.5, 'cellularKinetics.homing': 20, 'cellularKinetics.exitRate': 50,
    },
  });
}

/** The same with a busy patient: every drug by plan, two standing orders, all of it within hours. */
export function wardProbe(): Scenario {
  const scenario = tissueProbe();
  return {
    ...scenario, body: { scale: 1e8 },
    schedule: [
      { at: 0, note: '', give: { drug: 'lymphodepletion', doses: 1 } },
      ...scenario.schedule,
      { at: 60, note: '', give: { drug: 'tocilizumab', doses: 0.3 } },
      { at: 120, note: '', give: { drug: 'antiPD1', doses: 0.05 } },
      { at: 150, note: '', give: { drug: 'anakinra', doses: 0.7 } },
    ],
    protocols: [
      { note: 'fever', when: { variable: 'temperature', atLeast: 37 }, delay: 30, give: { drug: 'tocilizumab', doses: 0.2 }, again: 120 },
      { note: 'cytokine', when: { variable: 'il6', atLeast: 2.5 }, delay: 0, give: { drug: 'anakinra', doses: 0.1 }, again: null },
    ],
    parameters: { ...scenario.parameters, 'macrophageActivation.rate': 0.05, 'macrophageActivation.contactHalf': 1 },
  };
}

/** A ball in 3-D between walls that hold the oxygen, hungry enough to die inside, under attack from all sides. */
export function ballProbe(): Scenario {
  return bareScenario({
    domain: { dimensions: 3, size: [200, 240, 160], voxel: 20, walls: 'closed' },
    clock: { ticksPerMinute: 10, fieldEvery: 5, mechanicsEvery: 2, decisionEvery: 20 },
    fields: [{ name: 'oxygen', initial: 38, boundary: 38 }, { name: 'attractant', initial: 0, boundary: 0 }],
    populations: [{ ...BLASTS, count: 200, radius: 7, placement: { shape: 'sphere', center: [0, 10, -5], radius: null } }],
    schedule: [{ at: 2, note: '', infuse: { product: 'car', count: 50, entry: 'ring', over: 20 } }],
    parameters: {
      'secrete.oxygenUptakeTumor': 20, 'oxygen.diffusion': 20_000, 'hypoxia.necrosisStart': 20, 'hypoxia.necrosisFull': 15, 'hypoxia.necrosisRate': 0.01,
      'infuse.ringDistance': 5, 'kill.hitsToKill': 2, 'bind.attachRate': 1, 'clear.apoptoticTime': 0.5, 'clear.swellRate': 0.05, 'grow.cycleTime': 8,
    },
  });
}

/** The published organoid model with a small ball, fast lives and a dose that comes close. */
export function organoidProbe(): Scenario {
  const radius = 50, cell = 8.412711;
  return bareScenario({
    model: 'organoid', domain: { dimensions: 3, size: [200, 200, 200], voxel: 20, walls: 'periodic' },
    clock: { ticksPerMinute: 2, fieldEvery: 12, mechanicsEvery: 1, decisionEvery: 12 },
    fields: [{ name: 'oxygen', initial: 38, boundary: null }, { name: 'attractant', initial: 0, boundary: null }],
    populations: [{ ...BLASTS, count: countLayers(radius, cell), radius: cell, placement: { shape: 'layers', radius }, antigenA: { distribution: 'normal', mean: 1, sd: 0.25 } }],
    schedule: [{ at: 0, note: '', infuse: { product: 'car', count: 150, entry: 'outside', over: 0 } }],
    parameters: {
      'infuse.cartRadius': cell, 'infuse.ringDistance': 5, 'secrete.splitStep': 0.01, 'secrete.wallSupply': 100, 'repel.adhesionDead': 1,
      'repel.attraction': 0.01, 'repel.synapseSpring': 0, 'repel.damping': 0, 'repel.largestStep': 10, 'divide.antigenNoise': 0, 'divide.lossProbability': 0,
      'clear.apoptoticTime': 1, 'mature.cycleTime': 3, 'attach.rate': 0.2, 'wander.stepTime': 5, 'age.lifeSpan': 3000, 'hypoxia.necrosisStart': 22, 'hypoxia.necrosisFull': 15,
    },
  });
}

export interface Probe {
  readonly scenario: () => Scenario;
  readonly ticks: number;
}

export const PROBES: readonly Probe[] = [{ scenario: wardProbe, ticks: 330 }, { scenario: ballProbe, ticks: 300 }, { scenario: organoidProbe, ticks: 480 }];

/** State of a probe after its ticks. */
export function hashAfter(scenario: Scenario, ticks: number): string {
  const world = createWorld(scenario);
  advance(world, ticks);
  return hashWorld(world);
}
