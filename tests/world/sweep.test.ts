// Every parameter at the ends of its range and inside it, one at a time, in worlds where every process has something to do.
import { describe, expect, it } from 'vitest';
import { EVENT_NAMES, createWorld, listParams } from '../../sim';
import type { Scenario } from '../../sim';
import { chanceOf } from '../support/chance';
import { BY_HAND } from '../support/everything';
import { randomValue } from '../support/randomScenario';
import { TUMOR, niche } from '../support/scenarios';
import { RICH } from '../support/rich';
import { runWatched } from '../support/watch';

/** The rich niche, smaller, with macrophages, stroma, every field and a patient. */
function everything(): Scenario {
  const small = niche(0.1);
  const extra = { ...TUMOR, radius: 6, placement: { shape: 'random' }, antigenA: { distribution: 'constant', value: 0 } } as const;
  return {
    ...small,
    fields: (['oxygen', 'attractant', 'ifng', 'il2', 'il6', 'tnf', 'suppressor'] as const).map((name) => ({ name, initial: name === 'oxygen' ? 30 : 0, boundary: null })),
    populations: [
      ...small.populations, { ...extra, kind: 'macrophage', label: 'macrophages', count: 12 }, { ...extra, kind: 'stroma', label: 'stroma', count: 8 },
    ],
    products: { car: small.products['car'], gated: { ...small.products['car'], gate: { kind: 'and' }, parameters: { switch: 1 } } },
    schedule: [
      { at: 0, note: '', infuse: { product: 'car', count: 25, entry: 'random', over: 0 } },
      { at: 2, note: '', infuse: { product: 'gated', count: 10, entry: 'random', over: 5 } },
      { at: 40, note: '', give: { drug: 'tocilizumab', doses: 1 } }, { at: 60, note: '', give: { drug: 'suicideSwitch', doses: 0.01 } },
    ],
    protocols: [{ note: '', when: { variable: 'il6', atLeast: 3 }, delay: 6, give: { drug: 'anakinra', doses: 1 }, again: 30 }],
    body: { scale: 1e7 },
    parameters: { ...small.parameters, 'trogocytosis.probability': 0.8, 'cellularKinetics.exitRate': 50 },
  };
}

/** Rules of the organoid model that the tissue model has not. */
const ORGANOID_GROUPS = new Set(['wander', 'strike', 'attach', 'swell', 'mature', 'age']);
const TICKS = 42;
const SEED = 20261122;

describe('one parameter at a time', () => {
  it('runs a world in which nearly everything happens', () => {
    const world = createWorld(everything());
    runWatched(world, 480);
    const silent = EVENT_NAMES.filter((_, kind) => world.events.totals[kind] === 0);
    // Rare within hours: losing antigen, a new grade, memory called back.
    expect(silent.filter((name) => !['mutation', 'dimming', 'grade', 'recall', 'exhaustion', 'memory', 'drug', ...BY_HAND].includes(name))).toEqual([]);
  });

  it.each(listParams(everything().products))('$key', (entry) => {
    const chance = chanceOf(SEED), { spec, key } = entry;
    for (const value of [spec.min, spec.max, randomValue(() => 0.6 + 0.4 * chance(), entry)]) {
      try {
        runWatched(createWorld({ ...everything(), parameters: { ...everything().parameters, [key]: value } }), TICKS);
      } catch (error) {
        throw new Error(`${key} = ${value} (seed ${SEED}): ${error instanceof Error ? error.message : String(error)}`, { cause: error });
      }
    }
  });

  it.each(listParams(RICH.organoid().products).filter(({ group }) => ORGANOID_GROUPS.has(group)))('organoid: $key', (entry) => {
    for (const value of [entry.spec.min, entry.spec.max]) {
      try {
        runWatched(createWorld({ ...RICH.organoid(), parameters: { ...RICH.organoid().parameters, [entry.key]: value } }), 60);
      } catch (error) {
        throw new Error(`${entry.key} = ${value}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
      }
    }
  });
});
