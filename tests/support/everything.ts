// One small world in which every rule of the tissue model has something to do within a few hours.
import type { Population, Scenario } from '../../sim';
import { TUMOR, blank } from './scenarios';

const PLAIN = { distribution: 'constant', value: 8000 } as const;
const NONE = { distribution: 'constant', value: 0 } as const;

const POPULATIONS: readonly Population[] = [
  {
    ...TUMOR, count: 150, radius: 6, antigenB: { distribution: 'lognormal', median: 8000, logSd: 0.3 },
    clones: [{ label: 'negative', fraction: 0.1, antigenA: NONE, antigenB: NONE }],
  },
  { ...TUMOR, kind: 'healthy', label: 'tissue', count: 40, radius: 4, placement: { shape: 'random' }, antigenA: PLAIN },
  { ...TUMOR, kind: 'stroma', label: 'fibres', count: 25, radius: 5, placement: { shape: 'disc', center: [0, 0, 0], radius: 90 }, antigenA: NONE },
  { ...TUMOR, kind: 'macrophage', label: 'macrophages', count: 25, radius: 6, placement: { shape: 'disc', center: [0, 0, 0], radius: 100 }, antigenA: NONE },
];

/** Every field, kind of cell, gate and drug; fast lives; a body around the patch. */
export function everything(): Scenario {
  const product = { label: 'CAR', costimulation: 'CD28', gate: { kind: 'or' }, parameters: { switch: 1, memoryFraction: 0.3, cultureDoublings: 7 } } as const;
  return blank({
    domain: { dimensions: 2, size: [300, 300, 20], voxel: 20, walls: 'closed' },
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
export function ward(): Scenario {
  const scenario = everything();
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
