// Trogocytosis: bites happen at the end of contacts that did not kill, move antigen and lose none.
import { describe, expect, it } from 'vitest';
import { allCells, cell, column, eventsOf, lattice, runRule, tinyWorld } from '../support/tinyWorld';
import type { TinyOptions } from '../support/tinyWorld';
import { expectShare } from '../support/statistics';
import type { World } from '../../sim';

const PAIRS = 2000;
/** Every bound cell lets go in every step, and bites. */
const SURE = { 'detach.boundTime': 5, 'trogocytosis.probability': 1, 'trogocytosis.shown': 1 };
const LONG = { mechanicsEvery: 100_000 };

function bitten(picture: string, options: TinyOptions = {}): World {
  const world = tinyWorld(picture, { clock: LONG, ...options, parameters: { ...SURE, ...options.parameters } });
  runRule(world, 'trogocytosis');
  return world;
}

describe('trogocytosis: the bite', () => {
  it('moves 30 % of the antigen that the CAR binds, and reports it', () => {
    const world = bitten('tumor 0 0 antigenA=10000 antigenB=4000\ncart 9 0 holds=1 antigenA=100');
    expect(cell(world, 1)).toMatchObject({ antigenA: 7000, antigenB: 4000, ownA: 10_000 });
    expect(cell(world, 2)).toMatchObject({ antigenB: 0, holds: 1 });
    expect(cell(world, 2).antigenA).toBeCloseTo(3100, 9);
    expect(eventsOf(world)).toHaveLength(1);
    expect(eventsOf(world)[0]).toMatchObject({ kind: 'trogocytosis', a: 2, b: 1 });
    expect(eventsOf(world)[0].value).toBeCloseTo(3000, 9);
  });

  it('shows as much of it as stated, the rest is lost inside', () => {
    const world = bitten('tumor 0 0 antigenA=10000\ncart 9 0 holds=1', { parameters: { 'trogocytosis.shown': 0.1 } });
    expect(cell(world, 1).antigenA).toBeCloseTo(7000, 9);
    expect(cell(world, 2).antigenA).toBeCloseTo(300, 9);
    expect(eventsOf(world)[0].value).toBeCloseTo(3000, 9);
  });

  it('takes what the gate reads: both antigens with OR and AND, never the forbidding one', () => {
    const left = (gate: 'or' | 'and' | 'not') => {
      const world = bitten('tumor 0 0 antigenA=10000 antigenB=4000\ncart 9 0 holds=1', { products: { car: { gate: gate === 'not' ? { kind: 'not', antigen: 'B' } : { kind: gate } } } });
      return [cell(world, 1).antigenA, cell(world, 1).antigenB];
    };
    expect(left('or')).toEqual([7000, 2800]);
    expect(left('and')).toEqual([7000, 2800]);
    expect(left('not')).toEqual([10_000, 2800]);
  });

  it('is shared alike by several biters of one step, and no molecule is lost', () => {
    const world = bitten('tumor 0 0 antigenA=10000\ncart 9 0 holds=1\ncart -9 0 holds=1\ncart 0 9 holds=1');
    const torn = 10_000 * (1 - 0.7 ** 3);
    expect(cell(world, 1).antigenA).toBeCloseTo(10_000 - torn, 6);
    for (const id of [2, 3, 4]) expect(cell(world, id).antigenA).toBeCloseTo(torn / 3, 6);
    expect(column(world, 'antigenA').reduce((sum, n) => sum + n)).toBeCloseTo(10_000, 6);
  });

  it('works between CAR-T cells, even mutually', () => {
    const world = bitten('cart 0 0 holds=2 antigenA=1000\ncart 7 0 holds=1 antigenA=2000');
    expect(cell(world, 1).antigenA).toBeCloseTo(1000 - 300 + 600, 9);
    expect(cell(world, 2).antigenA).toBeCloseTo(2000 + 300 - 600, 9);
  });

  it('leaves no trace on a cell with hardly any antigen', () => {
    expect(eventsOf(bitten('tumor 0 0 antigenA=3\ncart 9 0 holds=1'))).toEqual([]);
  });
});

describe('trogocytosis: when', () => {
  it('is at exactly those partings that detach will carry out, with its probability', () => {
    const world = tinyWorld(lattice(PAIRS, 5, (x, y, n) => `tumor ${x} ${y} antigenA=1000\ncart ${x + 1} ${y} holds=${2 * n + 1}`), {
      clock: { mechanicsEvery: 200 }, parameters: { 'trogocytosis.probability': 0.4 },
    });
    runRule(world, 'trogocytosis');
    const biters = new Set(eventsOf(world, 'trogocytosis').map((e) => e.a));
    world.tick = 0;
    runRule(world, 'detach');
    const parted = new Set(eventsOf(world, 'detach').map((e) => e.a));
    for (const id of biters) expect(parted.has(id)).toBe(true);
    expectShare(biters.size, parted.size, 0.4);
  });

  it('is not where the bonds came apart by themselves: of a fast-off binder only the cells that pull away bite', () => {
    const offRate = 0.0031, comeApart = 0.2 * offRate * 60;
    const pairs = lattice(PAIRS, 5, (x, y, n) => `tumor ${x} ${y} antigenA=10000\ncart ${x + 1} ${y} holds=${2 * n + 1}`);
    const world = bitten(pairs, { products: { car: { parameters: { offRate } } }, parameters: { 'detach.boundTime': 60 } });
    expectShare(eventsOf(world, 'trogocytosis').length, PAIRS, (1 / 60) / (1 / 60 + comeApart));
  });

  it('is when a pair is torn apart, too', () => {
    const world = tinyWorld('tumor 0 0 antigenA=1000\ncart 30 0 holds=1', { parameters: { 'trogocytosis.probability': 1, 'detach.boundTime': 1e15 } });
    runRule(world, 'trogocytosis');
    expect(eventsOf(world, 'trogocytosis')).toHaveLength(1);
  });

  it('is not during a contact that goes on, nor from the dead, nor where it is switched off', () => {
    const held = tinyWorld('tumor 0 0 antigenA=1000\ncart 9 0 holds=1', { parameters: { 'trogocytosis.probability': 1, 'detach.boundTime': 1e15 } });
    runRule(held, 'trogocytosis', 50);
    expect(eventsOf(held)).toEqual([]);
    expect(eventsOf(bitten('tumor 0 0 antigenA=1000 life=apoptotic\ncart 9 0 holds=1'))).toEqual([]);
    expect(eventsOf(bitten('tumor 0 0 antigenA=1000\ncart 9 0 holds=1', { parameters: { 'trogocytosis.probability': 0 } }))).toEqual([]);
    expect(eventsOf(bitten('tumor 0 0 antigenA=1000\ncart 9 0 holds=1', { parameters: { 'trogocytosis.share': 0 } }))).toEqual([]);
    expect(eventsOf(bitten('tumor 0 0 antigenA=1000\ncart 9 0 holds=1', { only: ['trogocytosis'] }))).toEqual([]);
  });

  it('has room for any number of bites in one step', () => {
    const world = bitten(lattice(300, 5, (x, y, n) => `tumor ${x} ${y} antigenA=1000\ncart ${x + 1} ${y} holds=${2 * n + 1}`));
    expect(eventsOf(world, 'trogocytosis')).toHaveLength(300);
    expect(allCells(world).filter((c) => c.antigenA === 700)).toHaveLength(300);
  });
});
