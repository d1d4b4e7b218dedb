// What must hold in any world: no antigen, no harm; killing before growth; corpses lure nobody; no growth from nothing.
import { describe, expect, it } from 'vitest';
import { Event, Kind, Mark, PIPELINE, advance, createWorld, isLiving, listParams, timingOf } from '../../sim';
import type { Costimulation, Gate, Population, Scenario, World } from '../../sim';
import { chanceOf, pick } from '../support/chance';
import { everything } from '../support/everything';
import { randomScenario, randomValue } from '../support/randomScenario';
import { cell, field, lattice, runRule, tinyWorld } from '../support/tinyWorld';

const GATES: readonly Gate[] = [
  { kind: 'single', antigen: 'A' }, { kind: 'single', antigen: 'B' }, { kind: 'or' }, { kind: 'and' },
  { kind: 'not', antigen: 'A' }, { kind: 'not', antigen: 'B' },
];
const NONE = { distribution: 'constant', value: 0 } as const;
const bare = (p: Population): Population => ({ ...p, antigenA: NONE, antigenB: NONE, clones: [] });
const withoutAntigen = (scenario: Scenario): Scenario => ({ ...scenario, populations: scenario.populations.map(bare) });
const total = (world: World, event: keyof typeof Event) => world.events.totals[Event[event]];

/** Highest generation among CAR-T cells. */
function oldestLine(world: World): number {
  const { kind, generation } = world.cells.columns;
  let oldest = 0;
  for (let i = 0; i < world.cells.count; i++) if (kind[i] === Kind.Cart) oldest = Math.max(oldest, generation[i]);
  return oldest;
}

describe('without antigen', () => {
  it.each(Array.from({ length: 12 }, (_, n) => n + 1))('nobody is bound, bitten or killed and no CAR-T cell divides, whatever the setting (seed %i)', (seed) => {
    const world = createWorld(withoutAntigen(randomScenario(chanceOf(seed))));
    advance(world, 150);
    for (const event of ['bind', 'hit', 'kill', 'trogocytosis', 'activation', 'recall'] as const) expect(total(world, event), event).toBe(0);
    expect(oldestLine(world)).toBe(0);
  });

  it('the world of all rules goes on without a kill or a CAR-T division, with IL-2 and all', () => {
    const scenario = withoutAntigen(everything());
    const world = createWorld({ ...scenario, fields: scenario.fields.map((f) => (f.name === 'il2' ? { ...f, initial: 1000 } : f)) });
    advance(world, 280);
    expect(total(world, 'infusion')).toBeGreaterThan(100);
    for (const event of ['bind', 'kill', 'trogocytosis', 'activation'] as const) expect(total(world, event), event).toBe(0);
    expect(oldestLine(world)).toBe(0);
  });

  it('no rule on its own makes a resting CAR-T cell divide', () => {
    for (const { rule, every } of PIPELINE) {
      const world = tinyWorld('cart 0 0\ncart 20 0 fate=memory\ncart 40 0 fate=exhausted\ntumor 90 0', { fields: ['il2', 'ifng', 'tnf'] });
      for (const name of ['il2', 'ifng', 'tnf'] as const) field(world, name).value.fill(1e5);
      const derived = rule.derive(world.values[rule.params.group], world, timingOf(world, every));
      // A day and more of decisions: longer than a lag and a cycle.
      for (let n = 0; n < 500; n++) rule.run(world, derived as never);
      expect([1, 2, 3].map((id) => cell(world, id).mark), rule.name).toEqual([Mark.None, Mark.None, Mark.None]);
      expect(total(world, 'division'), rule.name).toBe(0);
    }
  });
});

describe('the killing signal', () => {
  it('is never below the growth signal, for any antigen, binder, gate, number of CARs or priming', () => {
    const faults: string[] = [];
    const levels = [0, 1, 15, 90, 200, 700, 2500, 6000, 15_000, 1e5, 1e7];
    for (let seed = 1; seed <= 40; seed++) {
      const chance = chanceOf(seed);
      const products = { car: { label: '', costimulation: pick<Costimulation>(chance, ['CD28', '4-1BB']), gate: pick(chance, GATES), parameters: {} } };
      const entries = listParams(products).filter(({ group }) => group === 'recognise' || group === 'gatePriming' || group === 'products.car');
      const parameters = Object.fromEntries(entries.map((entry) => [entry.key, randomValue(chance, entry)]));
      const pairs = levels.flatMap((a) => levels.map((b) => [a, b] as const));
      const picture = lattice(pairs.length, 30, (x, y, n) =>
        `tumor ${x} ${y} antigenA=${pairs[n][0]} antigenB=${pairs[n][1]}\ncart ${x + 9} ${y} holds=${2 * n + 1} carCount=${Math.round(chance() * 60_000)} priming=${chance()}`);
      const world = tinyWorld(picture, { products, parameters });
      runRule(world, 'recognise');
      const { kind, lysisSignal, growthSignal } = world.cells.columns;
      for (let i = 0; i < world.cells.count; i++) {
        if (kind[i] !== Kind.Cart) continue;
        const lysis = lysisSignal[i], growth = growthSignal[i];
        if (!(growth >= 0 && growth <= lysis + 1e-12 && lysis <= 1)) faults.push(`seed ${seed}, cell ${i}: lysis ${lysis}, growth ${growth}`);
      }
    }
    expect(faults).toEqual([]);
  });
});

describe('corpses', () => {
  const dead = ['apoptotic', 'necrotic', 'lysed'] as const;

  it('give off nothing that draws CAR-T cells', () => {
    const world = tinyWorld(dead.map((life, n) => `tumor ${40 * n} 0 antigenA=1e6 life=${life}`).join('\n'), { fields: ['attractant', 'ifng', 'il2'] });
    runRule(world, 'secrete');
    for (const name of ['attractant', 'ifng', 'il2'] as const) expect(field(world, name).source.every((rate) => rate === 0), name).toBe(true);
    const living = tinyWorld('tumor 0 0 antigenA=1e6', { fields: ['attractant'] });
    runRule(living, 'secrete');
    expect(field(living, 'attractant').source.some((rate) => rate > 0)).toBe(true);
  });

  it('are never bound and never hit, by anyone, in the world of all rules', () => {
    const world = createWorld(everything());
    const { events } = world;
    for (let t = 0; t < 280; t++) {
      const living = new Set<number>();
      const { id, life } = world.cells.columns;
      for (let i = 0; i < world.cells.count; i++) if (isLiving(life[i])) living.add(id[i]);
      advance(world, 1);
      for (let n = 0; n < events.count; n++) {
        // Cells of the fresh doses of this very step come without antigen and are no targets.
        if (events.kind[n] === Event.bind || events.kind[n] === Event.hit) expect(living.has(events.b[n]), `tick ${t}`).toBe(true);
      }
    }
    expect(total(world, 'bind')).toBeGreaterThan(200);
    expect(total(world, 'hit')).toBeGreaterThan(50);
  });

  it('tempt no one in a patch full of them', () => {
    const world = tinyWorld(lattice(60, 14, (x, y, n) => `tumor ${x} ${y} antigenA=1e6 life=${dead[n % 3]}\ncart ${x + 7} ${y} `), { clock: { mechanicsEvery: 1000 }, parameters: { 'bind.attachRate': 1 } });
    runRule(world, 'bind', 5);
    expect(total(world, 'bind')).toBe(0);
  });
});
