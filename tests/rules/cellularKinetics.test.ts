// Cellular kinetics: cells go to and fro between patch and blood with all that they are, and live by the same rates on both sides.
import { describe, expect, it } from 'vitest';
import { Cause, Fate, Life, checkInvariants, createWorld, hashWorld, restore, save, step } from '../../sim';
import type { World } from '../../sim';
import { allCells, cell, eventsOf, lattice, runRule, tinyWorld } from '../support/tinyWorld';
import type { TinyOptions } from '../support/tinyWorld';
import { expectShare } from '../support/statistics';
import { blank } from '../support/scenarios';

const DAY = 1440;
const STAY = { 'cellularKinetics.homing': 0, 'cellularKinetics.exitRate': 0 };
const inBlood = (world: World) => allCells(world.blood);
const many = (count: number, words = ''): string => lattice(count, 1, () => `cart 0 0 ${words}`);

/** A patient around a patch of cells, decisions every `minutes`. */
function patient(picture: string, blood: string, parameters: Record<string, number> = {}, options: TinyOptions = {}, minutes = 60): World {
  return tinyWorld(picture, { body: { scale: 1e7 }, clock: { decisionEvery: minutes * 10 }, blood, parameters, ...options });
}

function days(world: World, rule: string, count: number, minutes = 60): void {
  runRule(world, rule, Math.round((count * DAY) / minutes));
}

describe('cellular kinetics: into the patch', () => {
  it('lets cells of the blood in through vessels at the stated rate, as the very cells they were', () => {
    const world = patient('', many(400, 'generation=3 divisionsLeft=4 exhaustion=0.25 kills=7 fate=memory'), { ...STAY, 'cellularKinetics.homing': 1 }, { vessels: [[50, 50, 0]] });
    const before = new Map(inBlood(world).map((c) => [c.id, c]));
    days(world, 'cellularKinetics', 1);
    const entered = allCells(world);
    expectShare(entered.length, 400, 1 - Math.exp(-1));
    expect(entered.length + world.blood.cells.count).toBe(400);
    expect(eventsOf(world, 'homing')).toHaveLength(entered.length);
    expect(eventsOf(world, 'infusion')).toHaveLength(0);
    for (const c of entered) {
      const { row: _1, x: _2, y: _3, z: _4, turnTick: _5, ...kept } = c, { row: _6, x: _7, y: _8, z: _9, turnTick: _10, ...was } = before.get(c.id)!;
      expect(kept).toEqual(was);
      expect(Math.hypot(c.x - 50, c.y - 50)).toBeCloseTo(10, 9);
    }
    checkInvariants(world);
  });

  it('lets nobody in who is dying, and no more than there is room for', () => {
    const dying = patient('', many(20, 'life=apoptotic'), { ...STAY, 'cellularKinetics.homing': 50 });
    days(dying, 'cellularKinetics', 2);
    expect(dying.cells.count).toBe(0);
    const full = patient(lattice(40, 4, (x, y) => `tumor ${x} ${y} radius=60`), many(20), { ...STAY, 'cellularKinetics.homing': 50 });
    days(full, 'cellularKinetics', 2);
    expect(full.blood.cells.count).toBe(20);
  });

  it('takes a dose through vessels into the blood of a patient, and into the patch otherwise', () => {
    const over = (body: boolean, entry: 'vessels' | 'edge'): World => {
      const world = tinyWorld('', {
        body: body ? { scale: 1e7 } : null, only: ['infuse'], vessels: [[0, 0, 0]], parameters: { 'products.car.memoryFraction': 0.5 },
        schedule: [{ at: 0, note: '', infuse: { product: 'car', count: 800, entry, over: 0 } }],
      });
      step(world);
      return world;
    };
    const patients = over(true, 'vessels'), dish = over(false, 'vessels');
    expect([patients.cells.count, patients.blood.cells.count]).toEqual([0, 800]);
    expect([dish.cells.count, dish.blood.cells.count]).toEqual([800, 0]);
    expect(over(true, 'edge').cells.count).toBe(800);
    // The same cells, wherever they come in.
    const known = (world: World) => allCells(world).map(({ key, fate, subset, carOwn, product }) => ({ key, fate, subset, carOwn, product }));
    expect(known(patients.blood)).toEqual(known(dish));
    expectShare(inBlood(patients).filter(({ fate }) => fate === Fate.Memory).length, 800, 0.5);
    expect(eventsOf(patients, 'infusion')).toHaveLength(800);
  });
});

describe('cellular kinetics: out of the patch', () => {
  it('lets unbound living cells beside a vessel leave, whatever their fate, and nobody else', () => {
    const near = lattice(400, 1, (x, y) => `cart ${50 + x} ${50 + y} fate=${x < 0 ? 'memory' : 'effector'} kills=3`);
    const others = 'tumor 60 60\ncart 52 52 holds=401\ncart 50 50 life=apoptotic\ncart -150 -150\nhealthy 55 55';
    const world = patient(`${near}\n${others}`, '', { ...STAY, 'cellularKinetics.exitRate': 2 }, { vessels: [[50, 50, 0]] });
    days(world, 'cellularKinetics', 0.25);
    const gone = inBlood(world);
    expectShare(gone.length, 400, 1 - Math.exp(-0.5));
    expect(eventsOf(world, 'departure')).toHaveLength(gone.length);
    expect(world.cells.count).toBe(405 - gone.length);
    const ids = new Set(allCells(world).map((c) => c.id));
    for (let id = 401; id <= 405; id++) expect(ids.has(id), `cell ${id}`).toBe(true);
    expect(cell(world, 402).holds).toBe(401);
    expect(gone.every((c) => c.kills === 3 && c.x === 0 && c.y === 0 && c.speed === 0)).toBe(true);
    checkInvariants(world);
  });

  it('comes to the balance of the two rates where nothing holds the cells', () => {
    const world = patient(lattice(300, 1, (x, y) => `cart ${x} ${y}`), many(300), { 'cellularKinetics.homing': 2, 'cellularKinetics.exitRate': 1 });
    days(world, 'cellularKinetics', 6);
    expectShare(world.cells.count, 600, 2 / 3);
  });
});

describe('a cell of the blood', () => {
  it('declines as in patients: in two phases, like one of the patch', () => {
    const world = patient(lattice(2000, 1, (x, y) => `cart ${x} ${y}`), many(2000));
    const left = (place: World): number => allCells(place).filter(({ life }) => life === Life.Alive).length;
    const expected = (t: number): number => (1 - 0.0079) * Math.exp(-0.161 * t) + 0.0079 * Math.exp(-0.0032 * t);
    for (let week = 1; week <= 3; week++) {
      days(world, 'contract', 7);
      for (const place of [world, world.blood]) expectShare(left(place), 2000, expected(7 * week));
    }
    days(world, 'contract', 49);
    expectShare(left(world) + left(world.blood), 4000, expected(70));
    expect(inBlood(world).filter(({ life }) => life === Life.Alive).every(({ fate }) => fate === Fate.Memory)).toBe(true);
  });

  it('calms down, recovers, divides while it is active, and is cleared when it has died', () => {
    const world = patient('', 'cart 0 0 activation=1 cycle=0.9 exhaustion=0.5 carCount=10000 granules=1\ncart 0 0 life=apoptotic lifeTick=-100000', STAY);
    const start = cell(world.blood, 1);
    for (const rule of ['kill', 'carDownmodulation', 'activate', 'exhaust']) runRule(world, rule);
    const now = cell(world.blood, 1);
    expect(now.activation).toBeLessThan(start.activation);
    expect(now.exhaustion).toBeLessThan(start.exhaustion);
    expect(now.carCount).toBeGreaterThan(start.carCount);
    expect(now.granules).toBeGreaterThan(start.granules);
    for (let n = 0; n < 12; n++) for (const rule of ['proliferate', 'divide', 'clear']) runRule(world, rule);
    expect(inBlood(world).map(({ generation, divisionsLeft }) => [generation, divisionsLeft])).toEqual([[1, 9], [1, 9]]);
    checkInvariants(world);
  });

  it('dies of its suicide switch like one of the patch, and only if it carries one', () => {
    const world = patient('', `${many(200, 'product=safe')}\n${many(200, 'product=plain')}`, STAY, { products: { safe: { parameters: { switch: 1 } }, plain: {} } }, 6);
    world.body.suicideSwitch = 1;
    runRule(world, 'suicideSwitch', 10);
    const dead = inBlood(world).filter(({ cause }) => cause === Cause.Switched);
    expect(dead.length).toBeGreaterThan(180);
    expect(dead.every(({ product }) => product === 0)).toBe(true);
  });

  it('tells its events as those of no place', () => {
    const world = patient('cart 0 0 activation=1 cycle=1', 'cart 0 0 activation=1 cycle=1', STAY);
    for (const rule of ['proliferate', 'divide']) runRule(world, rule);
    const { events } = world, divisions = eventsOf(world, 'division');
    expect(divisions.map(({ a }) => a)).toEqual([1, 2]);
    expect([...events.inBlood.subarray(0, events.count)]).toEqual([0, 1]);
    expect(events.elsewhere).toBe(false);
  });
});

describe('cellular kinetics: off and on', () => {
  it('does nothing without a patient', () => {
    const world = tinyWorld('cart 0 0 activation=1', { vessels: [[0, 0, 0]] });
    const before = hashWorld(world);
    runRule(world, 'cellularKinetics', 100);
    world.tick = 0;
    expect(hashWorld(world)).toBe(before);
  });

  it('goes on after a snapshot to the last bit, with cells on both sides', () => {
    const world = createWorld(blank({
      body: { scale: 1e7 }, vessels: { count: 3 }, parameters: { 'cellularKinetics.homing': 5, 'cellularKinetics.exitRate': 50 },
      schedule: [{ at: 1, note: '', infuse: { product: 'car', count: 80, entry: 'vessels', over: 30 } }],
      populations: [{ kind: 'tumor', label: 'p', count: 60, radius: 5.5, placement: { shape: 'random' }, antigenA: { distribution: 'constant', value: 15_000 }, antigenB: { distribution: 'constant', value: 0 }, clones: [] }],
    }));
    for (let t = 0; t < 500; t++) step(world);
    expect(Math.min(world.blood.cells.count, world.events.totals[17])).toBeGreaterThan(5);
    const twin = restore(save(world));
    expect(hashWorld(twin)).toBe(hashWorld(world));
    for (let t = 0; t < 500; t++) {
      step(world);
      step(twin);
      if (t % 50 === 0) checkInvariants(world);
    }
    expect(hashWorld(twin)).toBe(hashWorld(world));
    twin.blood.cells.columns.exhaustion[0] += 1e-9;
    expect(hashWorld(twin)).not.toBe(hashWorld(world));
  });
});
