// Every place where a drug can act: from one and the same moment each rule runs alone, with and without a drug that acts there only.
import { describe, expect, it } from 'vitest';
import { Kind, PIPELINE, SITE_NAMES, advance, createWorld, restore, save } from '../../sim';
import type { EffectSite, OwnDrug, Scenario, World } from '../../sim';
import { TUMOR, blank } from '../support/scenarios';
import { runRule } from '../support/tinyWorld';

const NONE = { distribution: 'constant', value: 0 } as const;

/** A drug that acts at one place only, with three quarters of all there is. */
function drugAt(on: EffectSite): OwnDrug {
  return { label: on, dose: '', doc: '', halfLife: { value: 10, unit: 'd' }, half: 0.5, hill: 2, acts: [{ on, strength: 0.75 }], sideEffects: [] };
}

/** Cells in synapses with PD-L1 around, inflamed macrophages, a patient with cytokines and cells in the blood. */
function scenario(on: EffectSite): Scenario {
  return blank({
    populations: [
      { ...TUMOR, count: 40, antigenA: { distribution: 'constant', value: 20_000 } },
      { ...TUMOR, kind: 'macrophage', label: 'macrophages', count: 30, radius: 8, placement: { shape: 'disc', center: [0, 0, 0], radius: 90 }, antigenA: NONE },
    ],
    products: { car: { label: 'CAR', costimulation: 'CD28', gate: { kind: 'single', antigen: 'A' }, parameters: { switch: 1, memoryFraction: 0 } } },
    schedule: [{ at: 0, note: '', infuse: { product: 'car', count: 40, entry: 'ring', over: 0 } }],
    // B cells do not carry this antigen, so that they feel only drugs.
    antigens: { A: 'MSLN', B: 'CD22' }, body: { scale: 1e8 }, drugs: { probe: drugAt(on) }, parameters: { 'activate.rate': 0.1, 'macrophageActivation.rate': 0.1 },
  });
}

/** A moment at which every place has something to act on. */
function momentOf(on: EffectSite): Uint8Array {
  const world = createWorld(scenario(on));
  advance(world, 120);
  Object.assign(world.body, { normalT: 300, bCells: 150, il6: 300, il1: 80, ifng: 500, endothelium: 0.3 });
  const { kind, pdl1 } = world.cells.columns;
  for (let i = 0; i < world.cells.count; i++) if (kind[i] === Kind.Tumor) pdl1[i] = 50_000;
  return save(world);
}

function differences(plain: World, given: World): string[] {
  const changed = Object.keys(plain.body).filter((name) => name !== 'probe' && plain.body[name] !== given.body[name]);
  if (plain.cells.count !== given.cells.count) return ['number of cells', ...changed];
  for (const name of plain.cells.names) {
    const a = plain.cells.column(name), b = given.cells.column(name);
    for (let i = 0; i < plain.cells.count; i++) if (a[i] !== b[i]) changed.push(name);
  }
  return [...new Set(changed)].sort();
}

/** What differs after one run of each rule. */
function effectsOf(on: EffectSite): Readonly<Record<string, readonly string[]>> {
  const moment = momentOf(on);
  return Object.fromEntries(PIPELINE.flatMap(({ rule: { name } }) => {
    const [plain, given] = [0, 1].map((doses) => {
      const world = restore(moment);
      world.body['probe'] = doses;
      runRule(world, name);
      return world;
    });
    const changed = differences(plain, given);
    return changed.length > 0 ? [[name, changed]] : [];
  }));
}

const EXPECTED: Readonly<Record<EffectSite, Readonly<Record<string, readonly string[]>>>> = {
  il6Signal: { cytokineRelease: ['crp', 'il6Signal', 'temperature', 'vascularLeak'] },
  // More IL-6 is left, so more signals.
  il6Clearance: { cytokineRelease: ['crp', 'il6', 'il6Signal', 'temperature', 'vascularLeak'] },
  il1Signal: { macrophageActivation: ['activation'], cytokineRelease: ['endothelium', 'neurotoxicity', 'temperature'] },
  macrophageActivation: { macrophageActivation: ['activation'] },
  endothelium: { cytokineRelease: ['endothelium', 'neurotoxicity'] },
  cartFunction: { immunosuppression: ['brake'] },
  pd1Brake: { checkpoint: ['brake'] },
  cartGrowth: { proliferate: ['cycle'] },
  suicideSwitch: {
    suicideSwitch: ['boundCount', 'cause', 'growthSignal', 'life', 'lifeTick', 'lysisSignal', 'partner', 'readyTick', 'speed'],
  },
  lymphocyteDeath: { lymphocytes: ['bCells', 'bCellsLostToDrugs', 'normalT'] },
};

describe('a drug that acts only on', () => {
  it.each(SITE_NAMES)('%s changes what that says, and nothing else', (on) => {
    expect(effectsOf(on)).toEqual(EXPECTED[on]);
  });
});
