// Lymphocytes: B cells fall to CAR-T cells that see them and to lymphodepletion, T cells to the latter; all come back.
import { describe, expect, it } from 'vitest';
import { hashWorld } from '../../sim';
import type { World } from '../../sim';
import { lattice, runRule, tinyWorld } from '../support/tinyWorld';
import type { TinyOptions } from '../support/tinyWorld';

const DAY = 1440;

/** A patient, decisions every hour. */
function patient(options: TinyOptions = {}): World {
  return tinyWorld('', { body: { scale: 1e7 }, clock: { decisionEvery: 600 }, ...options });
}

function days(world: World, count: number): void {
  runRule(world, 'lymphocytes', Math.round(count * 24));
}

describe('lymphocytes: B cells', () => {
  it('are lost to CAR-T cells against CD19, in the patch or in the blood, and come back when those are gone', () => {
    const aplasia = (antigen: string, blood: string, patch = ''): number => {
      const world = tinyWorld(patch, { body: { scale: 1e7 }, clock: { decisionEvery: 600 }, antigens: { A: antigen }, blood });
      world.arrivals.push({ family: 1, product: 0, entry: 'vessels', fromTick: 0, overTicks: 0, count: 1, arrived: 1 });
      days(world, 14);
      return world.body.bCells;
    };
    const many = lattice(1000, 1, () => 'cart 0 0'), few = lattice(50, 5, (x, y) => `cart ${x} ${y}`);
    expect(aplasia('CD19', many)).toBeLessThan(10);
    expect(aplasia('CD19', '', few)).toBeCloseTo(aplasia('CD19', lattice(50, 1, () => 'cart 0 0')), 9);
    expect(aplasia('CD19', '')).toBeCloseTo(200, 6);
    expect(aplasia('BCMA', many)).toBeCloseTo(200, 6);
    const world = patient();
    world.body.bCells = 0;
    days(world, 60);
    expect(world.body.bCells).toBeGreaterThan(100);
  });

  it('are lost at the rate that is stated: half of it where half as many CAR-T cells are there as it takes', () => {
    const world = tinyWorld('', {
      body: { scale: 1e7 }, clock: { decisionEvery: 600 }, antigens: { A: 'CD19' }, blood: lattice(10, 1, () => 'cart 0 0'),
      parameters: { 'lymphocytes.bCellRegrowth': 0, 'lymphocytes.bCellHalf': 1e8, 'lymphocytes.bCellKill': 2, 'recognise.lysisThreshold': 1 },
    });
    world.arrivals.push({ family: 1, product: 0, entry: 'vessels', fromTick: 0, overTicks: 0, count: 1, arrived: 1 });
    days(world, 1);
    expect(world.body.bCells / 200).toBeCloseTo(Math.exp(-1), 6);
  });
});

/** A patient with so many CAR-T cells against this antigen in the blood, with plain rates. */
function under(carts: number, antigen: string, parameters: Readonly<Record<string, number>> = {}): World {
  const world = tinyWorld('', {
    body: { scale: 1e7 }, clock: { decisionEvery: 600 }, antigens: { A: antigen }, ...(carts === 0 ? {} : { blood: lattice(carts, 1, () => 'cart 0 0') }),
    parameters: { 'lymphocytes.bCellRegrowth': 0.05, 'lymphocytes.precursorTime': 4, 'lymphocytes.bCellHalf': 1e8, 'lymphocytes.bCellKill': 2, 'recognise.lysisThreshold': 1, ...parameters },
  });
  world.arrivals.push({ family: 1, product: 0, entry: 'vessels', fromTick: 0, overTicks: 0, count: 1, arrived: 1 });
  return world;
}

describe('lymphocytes: B cells of the marrow', () => {
  it('come at a constant rate, and settle where as many leave as come', () => {
    const world = under(0, 'CD19');
    world.body.bCells = 0;
    days(world, 10);
    expect(world.body.bCells).toBeCloseTo(200 * (1 - Math.exp(-0.5)), 9);
    days(world, 500);
    expect(world.body.bCells).toBeCloseTo(200, 6);
  });

  it('fail to come while CAR-T cells take the precursors: a fifth of the making at a death rate of one a day', () => {
    const world = under(10, 'CD19'); // half of the full rate
    days(world, 200);
    expect(world.body.bCells).toBeCloseTo((0.05 * 200) / (1 + 4) / (0.05 + 1), 4);
    const spared = under(10, 'CD19', { 'lymphocytes.precursorTime': 0 });
    days(spared, 200);
    expect(spared.body.bCells).toBeCloseTo((0.05 * 200) / (0.05 + 1), 4);
  });

  it('go on coming under CAR-T cells against CD20, which precursors do not carry yet', () => {
    const world = under(10, 'CD20');
    days(world, 200);
    expect(world.body.bCells).toBeCloseTo((0.05 * 200) / (0.05 + 1), 4);
  });
});

describe('lymphocytes: who took the B cells', () => {
  it('is counted: lymphodepletion alone', () => {
    const world = under(0, 'CD19', { 'lymphocytes.bCellRegrowth': 0, 'lymphocytes.depletionRate': 2 });
    world.body.lymphodepletion = 0.556; // half of its effect
    days(world, 1);
    expect(world.body.bCells).toBeCloseTo(200 * Math.exp(-1), 9);
    expect(world.body.bCellsLostToDrugs).toBeCloseTo(200 * (1 - Math.exp(-1)), 9);
    expect(world.body.bCellsLostToCart).toBe(0);
  });

  it('is counted: CAR-T cells alone, in the blood and in the marrow', () => {
    const blood = under(10, 'CD19', { 'lymphocytes.bCellRegrowth': 0 });
    days(blood, 2);
    expect(blood.body.bCellsLostToCart).toBeCloseTo(200 * (1 - Math.exp(-2)), 4);
    const marrow = under(10, 'CD19');
    marrow.body.bCells = (0.05 * 200) / 5 / 1.05; // where it stays
    days(marrow, 10);
    // What the marrow would have made, but for those that left by themselves.
    expect(marrow.body.bCellsLostToCart).toBeCloseTo(10 * (0.05 * 200 - 0.05 * marrow.body.bCells), 3);
    expect(marrow.body.bCellsLostToDrugs).toBe(0);
  });

  it('adds up: what there was and what the marrow makes is what there is, what left and what was taken', () => {
    const world = under(3, 'CD19');
    world.body.lymphodepletion = 0.4;
    let left = 0;
    for (let hour = 0; hour < 24 * 20; hour++) {
      const before = world.body.bCells;
      days(world, 1 / 24);
      left += (0.05 / 24) * 0.5 * (before + world.body.bCells);
      world.body.lymphodepletion *= 0.95;
    }
    const { bCells, bCellsLostToDrugs, bCellsLostToCart } = world.body;
    expect(bCellsLostToDrugs).toBeGreaterThan(50);
    expect(bCellsLostToCart).toBeGreaterThan(50);
    // Natural loss is summed by trapezoids here, and exactly there.
    expect(Math.abs(200 + 0.05 * 200 * 20 - bCells - left - bCellsLostToDrugs - bCellsLostToCart)).toBeLessThan(1);
  });
});

describe('lymphocytes: lymphodepletion', () => {
  it('leaves a few per cent of the T cells after one course; they return within weeks', () => {
    const world = patient();
    world.body.lymphodepletion = 1;
    for (let hour = 0; hour < 48; hour++) {
      days(world, 1 / 24);
      world.body.lymphodepletion *= Math.exp((-Math.LN2) / 12);
    }
    expect(world.body.normalT).toBeGreaterThan(5);
    expect(world.body.normalT).toBeLessThan(40);
    world.body.lymphodepletion = 0;
    days(world, 28);
    expect(world.body.normalT).toBeGreaterThan(400);
    expect(world.body.normalT).toBeLessThanOrEqual(500);
  });

  it('is nothing without a patient', () => {
    const world = tinyWorld('cart 0 0 activation=1');
    const before = hashWorld(world);
    runRule(world, 'lymphocytes', 100);
    world.tick = 0;
    expect(hashWorld(world)).toBe(before);
  });

  it('is the same for steps of 6 and 60 minutes', () => {
    const [short, long] = [60, 600].map((every) => {
      const world = tinyWorld('', { body: { scale: 1e7 }, clock: { decisionEvery: every }, antigens: { A: 'CD19' }, blood: 'cart 0 0' });
      world.arrivals.push({ family: 1, product: 0, entry: 'vessels', fromTick: 0, overTicks: 0, count: 1, arrived: 1 });
      world.body.lymphodepletion = 0.01;
      runRule(world, 'lymphocytes', (3 * DAY * 10) / every);
      return world.body;
    });
    expect(Math.abs(long.bCells / short.bCells - 1)).toBeLessThan(0.01);
    expect(Math.abs(long.normalT / short.normalT - 1)).toBeLessThan(0.01);
  });
});
