// Cellular kinetics: numbers follow the curves of patients, cells are neither made nor lost on the way, B and T cells fall and return.
import { describe, expect, it } from 'vitest';
import { Fate, Kind, checkInvariants, createWorld, getParameter, hashWorld, isLiving, restore, save, step } from '../../sim';
import type { Scenario, World } from '../../sim';
import { allCells, eventsOf, lattice, runRule, tinyWorld } from '../support/tinyWorld';
import type { TinyOptions } from '../support/tinyWorld';
import { expectShare } from '../support/statistics';
import { blank } from '../support/scenarios';

const DAY = 1440;
/** Nobody changes places. */
const APART = { 'cellularKinetics.homing': 0, 'cellularKinetics.homingRest': 0, 'cellularKinetics.exitRate': 0 };

/** A patient around a patch of cells, decisions every `minutes`. */
function patient(picture = '', parameters: Record<string, number> = {}, options: TinyOptions = {}, minutes = 6): World {
  return tinyWorld(picture, { body: { scale: 1e7 }, clock: { decisionEvery: minutes * 10 }, parameters, ...options });
}

function days(world: World, count: number, minutes = 6): void {
  runRule(world, 'cellularKinetics', Math.round((count * DAY) / minutes));
}

describe('cellular kinetics: the course in the blood', () => {
  it('declines in the two phases of patients once antigen is gone', () => {
    const world = patient('', APART);
    world.body.bloodCart = 1000;
    const share = (): number => (world.body.bloodCart + world.body.bloodMemory) / 1000;
    const expected = (t: number): number => (1 - 0.0079) * Math.exp(-0.16 * t) + 0.0079 * Math.exp(-0.0032 * t);
    for (let t = 7; t <= 84; t += 7) {
      days(world, 7);
      expect(share() / expected(t)).toBeGreaterThan(0.9);
      expect(share() / expected(t)).toBeLessThan(1.1);
    }
  });

  it('is the same for steps of 1, 6 and 60 minutes', () => {
    const ends = [1, 6, 60].map((minutes) => {
      const world = patient(lattice(4, 20, (x, y) => `cart ${x} ${y} activation=0.9`), APART, {}, minutes);
      Object.assign(world.body, { bloodCart: 20, lymphodepletion: 0.5 });
      days(world, 5, minutes);
      return world.body;
    });
    for (const name of ['bloodCart', 'bCells', 'normalT', 'cartDrive'] as const) {
      for (const end of ends) expect(Math.abs(end[name] / ends[0][name] - 1), name).toBeLessThan(0.06);
    }
  });

  it('doubles within 0.5–1.2 days while the cells of the patch are active and room is made', () => {
    const world = patient('cart 0 0 activation=0.87', APART);
    Object.assign(world.body, { bloodCart: 1, cartDrive: 0.87, normalT: 30 });
    days(world, 2);
    const doubling = (2 * Math.log(2)) / Math.log(world.body.bloodCart);
    expect(doubling).toBeGreaterThan(0.5);
    expect(doubling).toBeLessThan(1.2);
  });

  it('follows the mean activation of the living CAR-T cells of the patch, with a delay', () => {
    const world = patient('cart 0 0 activation=0.9\ncart 20 0 activation=0.3\ncart 40 0 activation=1 life=apoptotic', { ...APART, 'cellularKinetics.driveTime': 1 });
    days(world, 1);
    expect(world.body.cartDrive).toBeCloseTo(0.6 * (1 - Math.exp(-1)), 3);
    days(world, 9);
    expect(world.body.cartDrive).toBeCloseTo(0.6, 3);
  });

  it('grows less beside normal T cells and not beyond the room of the patient', () => {
    const grown = (normalT: number, bloodCart: number): number => {
      const world = patient('cart 0 0 activation=1', { ...APART, 'cellularKinetics.normalTRegrowth': 0 });
      Object.assign(world.body, { bloodCart, cartDrive: 1, normalT });
      days(world, 1);
      return world.body.bloodCart / bloodCart;
    };
    expect(grown(500, 10)).toBeLessThan(0.6 * grown(10, 10));
    expect(grown(10, 6960)).toBeLessThan(1.01);
  });

  it('wakes memory cells when antigen is back', () => {
    const world = patient('cart 0 0 activation=0.9', APART);
    world.body.bloodMemory = 100;
    days(world, 3);
    expect(world.body.bloodMemory).toBeLessThan(50);
    expect(world.body.bloodCart).toBeGreaterThan(50);
  });

  it('is not held back by tocilizumab or a steroid', () => {
    const grown = (drug: 'tocilizumab' | 'corticosteroid' | null): number => {
      const world = patient('cart 0 0 activation=1', APART);
      Object.assign(world.body, { bloodCart: 10, cartDrive: 1, normalT: 10, ...(drug ? { [drug]: 1 } : {}) });
      days(world, 1);
      return world.body.bloodCart;
    };
    expect(grown('tocilizumab')).toBeGreaterThan(grown(null));
    expect(grown('corticosteroid')).toBe(grown(null));
  });

  it('ends under the drug of the suicide switch, as far as the given cells carry one', () => {
    const left = (products: NonNullable<TinyOptions['products']>, given: readonly number[]): number => {
      const world = patient('', { 'cellularKinetics.homing': 0, 'cellularKinetics.homingRest': 0 }, { products });
      given.forEach((arrived, product) => world.arrivals.push({ family: 1, product, entry: 'vessels', fromTick: 0, overTicks: 0, count: arrived, arrived }));
      Object.assign(world.body, { bloodCart: 100, bloodMemory: 100, suicideSwitch: 1 });
      days(world, 0.1);
      return world.body.bloodCart + world.body.bloodMemory;
    };
    const safe = { parameters: { switch: 1 } }, plain = {};
    expect(left({ safe }, [10])).toBeLessThan(2.5);
    expect(left({ plain }, [10])).toBeGreaterThan(190);
    expect(left({ safe, plain }, [5, 15])).toBeCloseTo(left({ plain }, [10]) * Math.exp((-50 * 0.25 * 0.1) / 1.05), 0);
  });
});

describe('cellular kinetics: between blood and patch', () => {
  const carts = (world: World) => allCells(world).filter((c) => c.kind === Kind.Cart);

  it('lets cells in through vessels, each one taken from the blood', () => {
    const world = patient('', { 'cellularKinetics.homing': 1, 'cellularKinetics.exitRate': 0, 'cellularKinetics.contraction': 0, 'cellularKinetics.memoryRate': 0, 'cellularKinetics.memoryDeath': 0, 'cellularKinetics.expansion': 0 }, { vessels: [[50, 50, 0]] });
    world.arrivals.push({ family: 1, product: 0, entry: 'vessels', fromTick: 0, overTicks: 0, count: 5, arrived: 5 });
    Object.assign(world.body, { bloodCart: 300.5, bloodMemory: 40, cartDrive: 1 });
    days(world, 1);
    const entered = carts(world);
    expect(entered.length).toBeGreaterThan(50);
    expect(entered.length + world.body.bloodCart + world.body.bloodMemory).toBeCloseTo(340.5, 9);
    expect(new Set(entered.map((c) => c.key)).size).toBe(entered.length);
    for (const c of entered) expect(Math.hypot(c.x - 50, c.y - 50)).toBeCloseTo(10, 9);
    expect(eventsOf(world, 'infusion')).toHaveLength(entered.length);
    checkInvariants(world);
  });

  it('never lets in more than there are', () => {
    const world = patient('', { 'cellularKinetics.homing': 5, 'cellularKinetics.homingRest': 1 });
    world.body.bloodCart = 2.7;
    world.body.bloodMemory = 0.9;
    days(world, 20);
    expect(carts(world).length).toBeLessThanOrEqual(2);
    expect(world.body.bloodCart).toBeGreaterThanOrEqual(0);
    expect(world.body.bloodMemory).toBeGreaterThanOrEqual(0);
  });

  it('lets unbound effectors beside a vessel leave, and nobody else', () => {
    const rest = { 'cellularKinetics.homing': 0, 'cellularKinetics.homingRest': 0, 'cellularKinetics.exitRate': 2, 'cellularKinetics.contraction': 0, 'cellularKinetics.memoryRate': 0, 'cellularKinetics.expansion': 0 };
    const near = lattice(400, 1, (x, y) => `cart ${50 + x} ${50 + y}`);
    const others = 'tumor 60 60\ncart 52 52 holds=401\ncart 51 51 fate=memory\ncart 49 49 fate=exhausted\ncart 50 50 life=apoptotic\ncart -150 -150\nhealthy 55 55';
    const world = patient(`${near}\n${others}`, rest, { vessels: [[50, 50, 0]] });
    days(world, 0.25);
    expectShare(world.body.bloodCart, 400, 1 - Math.exp(-0.5));
    expect(eventsOf(world, 'departure')).toHaveLength(world.body.bloodCart);
    expect(world.cells.count).toBe(407 - world.body.bloodCart);
    const ids = new Set(allCells(world).map((c) => c.id));
    for (let id = 401; id <= 407; id++) expect(ids.has(id), `cell ${id}`).toBe(true);
    expect(allCells(world).find((c) => c.id === 402)!.holds).toBe(401);
    checkInvariants(world);
  });

  it('takes the products of the blood by the shares of the doses', () => {
    const world = patient('', { 'cellularKinetics.homing': 2, 'cellularKinetics.exitRate': 0 }, { products: { a: {}, b: {} } });
    world.arrivals.push({ family: 1, product: 0, entry: 'vessels', fromTick: 0, overTicks: 0, count: 25, arrived: 25 }, { family: 2, product: 1, entry: 'vessels', fromTick: 0, overTicks: 0, count: 75, arrived: 75 });
    Object.assign(world.body, { bloodCart: 800, cartDrive: 1 });
    days(world, 1);
    const entered = carts(world);
    expectShare(entered.filter((c) => c.product === 1).length, entered.length, 0.75);
  });

  it('keeps a share of a dose through vessels in the blood, memory cells as memory', () => {
    const over = (body: Scenario['body'], entry: 'vessels' | 'edge'): World => {
      const world = tinyWorld('', {
        body, only: ['infuse'], vessels: [[0, 0, 0]], parameters: { 'cellularKinetics.bloodShare': 0.3, 'products.car.memoryFraction': 0.5 },
        schedule: [{ at: 0, note: '', infuse: { product: 'car', count: 1000, entry, over: 0 } }],
      });
      step(world);
      return world;
    };
    const { body, cells } = over({ scale: 1e7 }, 'vessels');
    expect(cells.count + body.bloodCart + body.bloodMemory).toBe(1000);
    expectShare(body.bloodCart + body.bloodMemory, 1000, 0.3);
    expectShare(body.bloodMemory, body.bloodCart + body.bloodMemory, 0.5);
    expect(over(null, 'vessels').cells.count).toBe(1000);
    expect(over({ scale: 1e7 }, 'edge').cells.count).toBe(1000);
  });
});

describe('cellular kinetics: B cells and normal T cells', () => {
  it('lose B cells to CAR-T cells against CD19 and get them back when those are gone', () => {
    const aplasia = (antigen: string, bloodCart: number): number => {
      const world = patient('', APART, { antigens: { A: antigen } });
      world.arrivals.push({ family: 1, product: 0, entry: 'vessels', fromTick: 0, overTicks: 0, count: 1, arrived: 1 });
      world.body.bloodCart = bloodCart;
      days(world, 14);
      return world.body.bCells;
    };
    expect(aplasia('CD19', 1000)).toBeLessThan(10);
    expect(aplasia('CD19', 0)).toBeCloseTo(200, 6);
    expect(aplasia('BCMA', 1000)).toBeCloseTo(200, 6);
    const world = patient('', APART);
    world.body.bCells = 0;
    days(world, 60);
    expect(world.body.bCells).toBeGreaterThan(100);
  });

  it('one course of lymphodepletion leaves a few per cent; they return within weeks', () => {
    const world = patient('', APART);
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
});

describe('cellular kinetics: off and on', () => {
  it('does nothing without a patient', () => {
    const world = tinyWorld('cart 0 0 activation=1', { vessels: [[0, 0, 0]] });
    const before = hashWorld(world), body = { ...world.body, bloodCart: 50 };
    Object.assign(world.body, body);
    runRule(world, 'cellularKinetics', 100);
    expect(world.body).toEqual(body);
    world.body.bloodCart = 0;
    world.tick = 0;
    expect(hashWorld(world)).toBe(before);
  });

  it('goes on after a snapshot to the last bit, with cells on their way', () => {
    const world = createWorld(blank({
      body: { scale: 1e7 }, vessels: { count: 3 }, parameters: { 'cellularKinetics.homing': 5, 'cellularKinetics.exitRate': 20, 'cellularKinetics.bloodShare': 0.5 },
      schedule: [{ at: 1, note: '', infuse: { product: 'car', count: 80, entry: 'vessels', over: 30 } }],
      populations: [{ kind: 'tumor', label: 'p', count: 60, radius: 5.5, placement: { shape: 'random' }, antigenA: { distribution: 'constant', value: 15_000 }, antigenB: { distribution: 'constant', value: 0 }, clones: [] }],
    }));
    for (let t = 0; t < 500; t++) step(world);
    const twin = restore(save(world));
    for (let t = 0; t < 500; t++) {
      step(world);
      step(twin);
      if (t % 50 === 0) checkInvariants(world);
    }
    expect(hashWorld(twin)).toBe(hashWorld(world));
    const { kind, life, fate } = world.cells.columns;
    expect(Array.from({ length: world.cells.count }, (_, i) => kind[i] === Kind.Cart && isLiving(life[i]) && fate[i] === Fate.Effector).some(Boolean)).toBe(true);
    expect(getParameter(world, 'cellularKinetics.homing')).toBe(5);
  });
});
