// What must hold for every antigen level and every setting: no antigen, no harm; what kills may grow, never the reverse.
import { describe, expect, it } from 'vitest';
import { Event, advance, createWorld, listParams } from '../../sim';
import type { Gate, Population, Scenario } from '../../sim';
import { growthSignalOn, lysisSignalOn, recognitionOf } from '../../sim/rules/recognise';
import { chanceOf, pick } from '../support/chance';
import { randomValue } from '../support/randomScenario';
import { blank, gates, niche } from '../support/scenarios';

const GATES: readonly Gate[] = [
  { kind: 'single', antigen: 'A' }, { kind: 'single', antigen: 'B' }, { kind: 'or' }, { kind: 'and' },
  { kind: 'not', antigen: 'A' }, { kind: 'not', antigen: 'B' },
];
const LEVELS = [0, 1, 15, 90, 200, 700, 2500, 6000, 15_000, 1e5, 1e7];

describe('signals', () => {
  it('for killing are never below those for growth, both are shares, over all levels, gates and parameter ranges', () => {
    const faults: string[] = [];
    for (let seed = 1; seed <= 150; seed++) {
      const chance = chanceOf(seed);
      const products = { car: { label: '', costimulation: pick(chance, ['CD28', '4-1BB'] as const), gate: pick(chance, GATES), parameters: {} } };
      const entries = listParams(products).filter(({ group }) => group === 'recognise' || group === 'products.car');
      const world = createWorld(blank({ products, parameters: Object.fromEntries(entries.map((entry) => [entry.key, randomValue(chance, entry)])) }));
      const row = world.cells.add(), { antigenA, antigenB } = world.cells.columns, recognition = recognitionOf(world);
      for (const a of LEVELS) {
        for (const b of LEVELS) {
          antigenA[row] = a;
          antigenB[row] = b;
          const lysis = lysisSignalOn(world, recognition, 0, row), growth = growthSignalOn(world, recognition, 0, row);
          if (!(growth >= 0 && growth <= lysis + 1e-12 && lysis <= 1)) faults.push(`seed ${seed}, A ${a}, B ${b}: lysis ${lysis}, growth ${growth}`);
        }
      }
    }
    expect(faults).toEqual([]);
  });
});

describe('without antigen', () => {
  const bare = (scenario: Scenario, change: (p: Population) => Population): Scenario => ({ ...scenario, populations: scenario.populations.map(change) });
  const none = { distribution: 'constant', value: 0 } as const;

  it('nobody is bound, hit or killed, no CAR-T cell is activated, and no cytokine is made', () => {
    const world = createWorld(bare(niche(0.5), (p) => ({ ...p, antigenA: none, clones: [] })));
    advance(world, 400);
    for (const event of ['bind', 'hit', 'kill', 'exhaustion', 'recall'] as const) expect(world.events.totals[Event[event]], event).toBe(0);
    expect(world.events.totals[Event.infusion]).toBe(80);
    const { kind, activation, kills, generation } = world.cells.columns;
    for (let i = 0; i < world.cells.count; i++) if (kind[i] === 1) expect([activation[i], kills[i], generation[i]]).toEqual([0, 0, 0]);
    for (const field of world.fields.active) if (field.name === 'ifng' || field.name === 'il2') expect(field.value.every((u) => u === 0)).toBe(true);
  });

  it('an AND gate leaves tissue with one antigen alone; a NOT gate leaves tumour with the forbidden one alone', () => {
    const world = createWorld(bare(gates(), (p) => (p.kind === 'healthy' ? { ...p, antigenB: none } : p)));
    advance(world, 300);
    const { clone, cause, killer, life, id, product } = world.cells.columns;
    const productOf = new Map(Array.from({ length: world.cells.count }, (_, i) => [id[i], product[i]]));
    expect(world.events.totals[Event.kill]).toBeGreaterThan(20);
    for (let i = 0; i < world.cells.count; i++) {
      if (cause[i] !== 1 || life[i] < 2) continue;
      // Product 0 needs A and B, product 1 needs A without B; B is on the tumour (clone 0) only.
      if (productOf.get(killer[i]) === 0) expect(clone[i]).toBe(0);
    }
  });
});
