// Differentiate: who comes nearer to an effector, by how much, when, and what is left as it was.
import { describe, expect, it } from 'vitest';
import { Mark, advance, differentiates, measured, observablesOf } from '../../sim';
import type { World } from '../../sim';
import { differentiationFactor, divisionsOf } from '../../sim/differentiation';
import { allCells, cell, eventsOf, runRule, tinyWorld } from '../support/tinyWorld';
import { describeColourings } from '../../workers/drawn';
import { blank } from '../support/scenarios';

/** Shares of which single precision loses nothing. */
const QUARTER = { 'differentiate.step': 0.25 };

/** Everybody asks for division, then the rule runs. */
function aged(picture: string, parameters: Record<string, number> = QUARTER): World {
  const world = tinyWorld(picture, { parameters });
  world.cells.columns.mark.fill(Mark.Divide, 0, world.cells.count);
  runRule(world, 'differentiate');
  return world;
}

describe('differentiate', () => {
  it('takes a cell about to divide its share of the way to an effector', () => {
    const world = aged('cart 0 0\ncart 20 0 differentiation=0\ncart 40 0 differentiation=1\ncart 60 0 fate=memory differentiation=0.75');
    expect([1, 2, 3, 4].map((id) => cell(world, id).differentiation)).toEqual([0.625, 0.25, 1, 0.8125]);
  });

  it('leaves those that do not divide, the dying, and all other kinds', () => {
    const world = aged('cart 0 0\ncart 20 0 life=apoptotic\ntumor 60 0\nmacrophage 90 0\nhealthy 120 0');
    world.cells.columns.mark.fill(Mark.None, 0, 1);
    runRule(world, 'differentiate', 5);
    expect([1, 2, 3, 4, 5].map((id) => cell(world, id).differentiation)).toEqual([0.625, 0.5, 0.5, 0.5, 0.5]);
  });

  it('never goes beyond the end, however often and in whatever steps', () => {
    for (const step of [0.01, 0.1, 0.5]) {
      const world = tinyWorld('cart 0 0 differentiation=0', { parameters: { 'differentiate.step': step } });
      world.cells.columns.mark[0] = Mark.Divide;
      runRule(world, 'differentiate', 2000);
      expect(cell(world, 1).differentiation).toBeGreaterThan(0.999);
      expect(cell(world, 1).differentiation).toBeLessThanOrEqual(1);
    }
  });

  it('leaves everybody as infused while its step is 0, as by default', () => {
    expect(cell(aged('cart 0 0 differentiation=0.25', {}), 1).differentiation).toBe(0.25);
  });

  it('acts before the division: mother and daughter have it alike, and by generations as stated', () => {
    const world = tinyWorld('cart 0 0 activation=1\ncart 60 0 differentiation=0', {
      only: ['proliferate', 'differentiate', 'divide'], parameters: { 'differentiate.step': 0.1, 'proliferate.divisionTime': 5 },
    });
    advance(world, 15.5 * 600);
    const generations = new Set(allCells(world).map(({ generation }) => generation));
    expect([...generations].sort()).toEqual([0, 3]);
    for (const { generation, differentiation } of allCells(world)) expect(differentiation).toBeCloseTo(generation === 0 ? 0 : 1 - 0.5 * 0.9 ** 3, 6);
    expect(world.cells.count).toBe(9);
    expect(measured(world)['mean_differentiation']).toBeCloseTo((8 * (1 - 0.5 * 0.9 ** 3)) / 9, 6);
  });

  it('acts on the cells of the blood as on those of the patch, and goes with them', () => {
    const world = tinyWorld('', { body: { scale: 1e7 }, blood: 'cart 0 0 differentiation=0', parameters: { ...QUARTER, 'cellularKinetics.homing': 1e6 }, vessels: [[0, 0, 0]] });
    world.blood.cells.columns.mark[0] = Mark.Divide;
    runRule(world, 'differentiate');
    expect(cell(world.blood, 1).differentiation).toBe(0.25);
    runRule(world, 'cellularKinetics');
    expect(cell(world, 1).differentiation).toBe(0.25);
    expect(eventsOf(world, 'homing')).toHaveLength(1);
  });
});

describe('the factor of differentiation', () => {
  it('is 1 at the usual one and without a weight, in proportion elsewhere, and never below 0', () => {
    for (const d of [0, 0.3, 0.5, 1]) expect(differentiationFactor(0, d)).toBe(1);
    for (const weight of [-4, -1, 3]) expect(differentiationFactor(weight, 0.5)).toBe(1);
    expect([differentiationFactor(1, 1), differentiationFactor(1, 0), differentiationFactor(-1, 0.25), differentiationFactor(-4, 1), differentiationFactor(4, 0)]).toEqual([1.5, 0.5, 1.25, 0, 0]);
  });

  it('rounds divisions to whole ones and leaves one at least', () => {
    expect([divisionsOf(10, 0, 1), divisionsOf(10, -1, 0), divisionsOf(10, -1, 1), divisionsOf(10, -0.3, 0.25), divisionsOf(10, -4, 1), divisionsOf(-9, 0, 0)]).toEqual([10, 15, 5, 11, 1, 1]);
  });
});

describe('what tells of differentiation', () => {
  const product = (parameters: Record<string, number>) => ({ car: { label: '', costimulation: 'CD28', gate: { kind: 'single', antigen: 'A' }, parameters } } as const);
  const plain = blank(), young = blank({ products: product({ differentiationMean: 0.2 }) });

  it('is there where a product is not the usual one, its cells differ, or they differentiate, now or later', () => {
    expect(differentiates(plain)).toBe(false);
    expect(differentiates(blank({ products: product({ differentiationMean: 0.5, differentiationSpread: 0, affinity: 1 }), parameters: { 'differentiate.step': 0, 'kill.differentiationEffect': 1 } }))).toBe(false);
    expect(differentiates(young)).toBe(true);
    expect(differentiates(blank({ products: product({ differentiationSpread: 0.1 }) }))).toBe(true);
    expect(differentiates(blank({ parameters: { 'products.car.differentiationMean': 0.9 } }))).toBe(true);
    expect(differentiates(blank({ schedule: [{ at: 60, note: '', set: { 'differentiate.step': 0.1 } }] }))).toBe(true);
  });

  it('is a line in a chart of its own and a colouring there, and neither where nobody differentiates', () => {
    const drawn = [plain, young].map((scenario) => observablesOf(scenario).find(({ name }) => name === 'mean_differentiation')?.line?.chart.title);
    expect(drawn).toEqual([undefined, 'Differentiation of CAR-T cells']);
    const offered = [{}, { 'differentiate.step': 0.1 }].map((parameters) => describeColourings(tinyWorld('', { parameters })).some(({ name }) => name === 'differentiation'));
    expect(offered).toEqual([false, true]);
    expect(describeColourings(tinyWorld('', { model: 'organoid', parameters: { 'products.car.differentiationMean': 0.2 } })).map(({ name }) => name)).not.toContain('differentiation');
  });
});
