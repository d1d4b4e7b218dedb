// Products and clones have columns of their own, with names that every program reads and that add up to the whole.
import { describe, expect, it } from 'vitest';
import { Event, OBSERVABLES, advance, createWorld, measured, observablesOf, restore, save } from '../../sim';
import type { Product, World } from '../../sim';
import { namePart, slugOf } from '../../sim/observables/split';
import { loadPreset } from '../../schema';
import { TUMOR, blank } from '../support/scenarios';
import { runRule, tinyWorld } from '../support/tinyWorld';

const product = (label: string): Product => ({ label, costimulation: 'CD28', gate: { kind: 'single', antigen: 'A' }, parameters: {} });
const names = (world: World): string[] => observablesOf(world.scenario).map(({ name }) => name).slice(OBSERVABLES.length);

describe('columns of the parts', () => {
  it('are there for two products, and say of each what is true of it', () => {
    const world = tinyWorld(
      'cart 0 0 product=one activation=0.25\ncart 20 0 product=two activation=0.5\ncart 40 0 product=two activation=0.75 fate=exhausted\ncart 60 0 product=two life=apoptotic activation=1',
      { products: { one: product('One'), two: product('Two') } },
    );
    expect(measured(world)).toMatchObject({
      cart_alive: 3, cart_alive_one: 1, cart_alive_two: 2, cart_effector_two: 1, cart_exhausted_one: 0, cart_exhausted_two: 1,
      mean_activation: 0.5, mean_activation_one: 0.25, mean_activation_two: 0.625,
    });
    world.cells.columns.product[0] = 1;
    expect(measured(world)).toMatchObject({ cart_alive_one: 0, mean_activation_one: NaN, cart_alive_two: 3 });
  });

  it('are not there where there is one product and one clone', () => expect(names(tinyWorld('cart 0 0\ntumor 20 0'))).toEqual([]));

  it('count kills by killer and by what was killed, through a save, and add up to all', () => {
    const world = tinyWorld('tumor 0 0 antigenA=9e4\ncart 5 0 product=one holds=1 lysisSignal=1\nhealthy 60 0 antigenA=9e4\ncart 65 0 product=two holds=3 lysisSignal=1\ntumor 120 0\ncart 125 0 product=two holds=5 lysisSignal=1', {
      products: { one: product('One'), two: product('Two') }, parameters: { 'kill.hitRate': 0.5, 'kill.hitsToKill': 1, 'kill.productive': 1 },
    });
    runRule(world, 'kill', 3000);
    const expected = { kills_total: 3, kills_total_one: 1, kills_total_two: 2, kills_tumor: 2, kills_healthy: 1 };
    expect(measured(world)).toMatchObject(expected);
    expect(measured(restore(save(world)))).toMatchObject(expected);
  });

  it('add up to the sum in a run of the preset with two products', () => {
    const parsed = loadPreset('cd28-vs-41bb');
    if (!parsed.ok) throw new Error('no such preset');
    const world = createWorld(parsed.scenario);
    advance(world, 1500);
    const values = measured(world);
    for (const column of ['cart_alive', 'cart_effector', 'cart_bound', 'cart_exhausted', 'cart_memory', 'cart_cd4', 'kills_total']) {
      const parts = observablesOf(world.scenario).filter(({ of, part }) => of === column && part >= 0);
      expect(parts.length, column).toBe(2);
      expect(parts.reduce((sum, { name }) => sum + values[name], 0), column).toBe(values[column]);
    }
    expect(values['kills_total']).toBe(world.events.totals[Event.kill]);
    expect(values['kills_total']).toBeGreaterThan(0);
  });

  it('draw each product in its own colour beside the sum in the colour of text', () => {
    const columns = observablesOf(blank({ products: { a: product('A'), b: product('B') } }));
    const colours = columns.filter(({ of, line }) => of === 'cart_alive' && line).map(({ line }) => [line!.label, line!.colour]);
    expect(colours).toEqual([['CAR-T cells, all', 'ink'], ['CAR-T cells: A', 'product:0'], ['CAR-T cells: B', 'product:1']]);
  });

  it('count every clone of tumour cells', () => {
    const clones = [{ label: 'CD19\u2212', fraction: 0.1, antigenA: { distribution: 'constant', value: 0 }, antigenB: { distribution: 'constant', value: 0 } }] as const;
    const world = createWorld(blank({ populations: [{ ...TUMOR, label: 'CD19+', count: 50, clones }] }));
    expect(measured(world)).toMatchObject({ tumor_alive: 50, tumor_alive_cd19_pos: 45, tumor_alive_cd19_neg: 5, mean_antigen_cd19_neg: 0 });
  });

  it('are left out where a scenario has more clones than anybody reads', () => {
    const clones = Array.from({ length: 30 }, (_, n) => ({ label: `c${n}`, fraction: 0.01, antigenA: { distribution: 'constant', value: 0 }, antigenB: { distribution: 'constant', value: 0 } }) as const);
    expect(names(createWorld(blank({ populations: [{ ...TUMOR, clones }] })))).toEqual([]);
  });
});

describe('names of the parts', () => {
  it.each([
    ['4-1BB CAR', '4_1bb_car'], ['CD19+ blasts', 'cd19_pos_blasts'], ['CD19\u2212', 'cd19_neg'], ['CD19- relapse', 'cd19_neg_relapse'], ['Zölle & Co., "B"', 'zolle_co_b'], ['=cmd|x', 'cmd_x'],
  ])('%s → %s', (label, slug) => expect(slugOf(label)).toBe(slug));

  it('are letters, digits and underscores, and never twice the same', () => {
    const taken = new Set(['x_a']);
    for (const label of ['a', 'A', 'a!', '…', '日本']) {
      const name = namePart('x', { index: 4, label, key: label }, taken);
      expect(name).toMatch(/^x_[a-z0-9_]+$/);
      expect(taken).not.toContain(name);
      taken.add(name);
    }
  });
});
