// Divide: two halves of one mother, with names, keys, antigen noise and loss as stated.
import { describe, expect, it } from 'vitest';
import { Fate, Life, Lineage, Mark, Mutation, Subset, measured } from '../../sim';
import type { World } from '../../sim';
import { daughterKey } from '../../sim/core/random';
import { allCells, cell, column, eventsOf, lattice, runRule, tinyWorld } from '../support/tinyWorld';
import type { TinyOptions } from '../support/tinyWorld';
import { expectDistribution, expectMean, expectShare, mean, standardDeviation } from '../support/statistics';

const MANY = 2000;
const MARKED = `mark=${Mark.Divide}`;

/** A world after its marked cells have divided. */
function divided(picture: string, options: TinyOptions = {}): World {
  const world = tinyWorld(picture, options);
  world.tick = 540;
  runRule(world, 'divide');
  return world;
}

/** Many mothers and, in the same order, their daughters. */
function families(state: string, parameters: Record<string, number> = {}, options: TinyOptions = {}): { mothers: Column; daughters: Column; world: World } {
  const world = divided(lattice(MANY, 8, (x, y) => `tumor ${x} ${y} ${MARKED} ${state}`), { parameters, ...options });
  expect(world.cells.count).toBe(2 * MANY);
  return {
    world,
    mothers: (name) => column(world, name).slice(0, MANY),
    daughters: (name) => column(world, name).slice(MANY),
  };
}
type Column = (name: Parameters<typeof column>[1]) => number[];

describe('divide: the halves', () => {
  it.each([2, 3] as const)('share the volume and keep the centre of mass in %i-D', (dimensions) => {
    const world = divided(`tumor 12 -34 ${dimensions === 3 ? 56 : 0} volume=1600 ${MARKED}`, { dimensions });
    const [mother, daughter] = allCells(world);
    expect([mother.volume, daughter.volume]).toEqual([800, 800]);
    const radius = Math.cbrt((3 * 800) / (4 * Math.PI));
    expect(mother.radius).toBeCloseTo(radius, 9);
    expect(daughter.radius).toBeCloseTo(radius, 9);
    expect((mother.x + daughter.x) / 2).toBeCloseTo(12, 12);
    expect((mother.y + daughter.y) / 2).toBeCloseTo(-34, 12);
    expect((mother.z + daughter.z) / 2).toBeCloseTo(dimensions === 3 ? 56 : 0, 12);
    expect(Math.hypot(mother.x - daughter.x, mother.y - daughter.y, mother.z - daughter.z)).toBeCloseTo(radius, 9);
    if (dimensions === 2) expect(daughter.z).toBe(0);
  });

  it.each([2, 3] as const)('part along any axis alike in %i-D', (dimensions) => {
    const { world } = families('', {}, { dimensions });
    const { x, y, z, radius } = world.cells.columns;
    const along = (axis: Float64Array) => Array.from({ length: MANY }, (_, n) => (axis[MANY + n] - axis[n]) / radius[n]);
    if (dimensions === 3) for (const axis of [x, y, z]) expectDistribution(along(axis), (p) => (p + 1) / 2);
    else {
      const dy = along(y);
      expectDistribution(along(x).map((dx, n) => Math.atan2(dy[n], dx)), (angle) => angle / (2 * Math.PI) + 0.5);
    }
  });

  it('start a new cycle with a birth volume like the mother’s', () => {
    const world = divided(`tumor 0 0 radius=5 volume=1100 cycle=1 ${MARKED}`);
    for (const c of allCells(world)) {
      expect(c.cycle).toBe(0);
      expect(c.birthVolume).toBeCloseTo((4 / 3) * Math.PI * 125, 9);
      expect(c.mark).toBe(Mark.None);
    }
  });

  it('are felt as neighbours at once', () => {
    const world = tinyWorld(`tumor 0 0 ${MARKED}`);
    runRule(world, 'pressure');
    runRule(world, 'divide');
    runRule(world, 'pressure');
    // One radius apart: overlap ½ of the sum of radii.
    for (const c of allCells(world)) expect(c.pressure).toBeCloseTo(0.25, 9);
  });
});

describe('divide: names', () => {
  it('gives the daughter an id, a key and a parent, and counts births and generations', () => {
    const world = divided(`healthy 90 0\ntumor 0 0 key=77 generation=3 births=2 parent=9 bornTick=5 lifeTick=6 clone=4 ${MARKED}`);
    expect(cell(world, 2)).toMatchObject({ key: 77, generation: 4, births: 3, parent: 9, bornTick: 5, lifeTick: 6, clone: 4 });
    expect(cell(world, 3)).toMatchObject({ key: daughterKey(77, 2), generation: 4, births: 0, parent: 2, bornTick: 540, lifeTick: 540, clone: 4, life: Life.Alive });
    expect(world.nextId).toBe(4);
    expect(eventsOf(world)).toEqual([{ kind: 'division', a: 2, b: 3, value: 4 }]);
  });

  it('never repeats a key over five generations', () => {
    const world = tinyWorld(`tumor 0 0\ntumor 40 0`);
    for (let n = 0; n < 5; n++) {
      world.cells.columns.mark.fill(Mark.Divide, 0, world.cells.count);
      runRule(world, 'divide');
    }
    expect(world.cells.count).toBe(64);
    expect(new Set(column(world, 'key')).size).toBe(64);
    expect(new Set(column(world, 'id')).size).toBe(64);
    expect(column(world, 'generation')).toEqual(new Array(64).fill(5));
  });

  it('divides marked living cells only, each once, and clears every mark', () => {
    const world = divided(`tumor 0 0 ${MARKED}\ntumor 30 0\ntumor 60 0 life=apoptotic ${MARKED}\ncart 90 0 life=apoptotic ${MARKED}`);
    expect(world.cells.count).toBe(5);
    expect(column(world, 'mark')).toEqual([0, 0, 0, 0, 0]);
    runRule(world, 'divide');
    expect(world.cells.count).toBe(5);
  });

  it('grows the table when it is full', () => {
    const { world } = families('antigenA=50');
    expect(world.cells.capacity).toBeGreaterThanOrEqual(2 * MANY);
    expect(new Set(column(world, 'id')).size).toBe(2 * MANY);
  });
});

describe('divide: CAR-T cells', () => {
  it('spend a division, keep what they are, and only the mother keeps her target and her kills', () => {
    const world = divided(`tumor 9 0\ncart 0 0 holds=1 divisionsLeft=5 kills=3 fate=exhausted subset=CD4 activation=0.7 exhaustion=0.4 granules=2 lysisSignal=0.9 growthSignal=0.8 turnTick=999 ${MARKED}`);
    const same = { divisionsLeft: 4, fate: Fate.Exhausted, subset: Subset.CD4, product: 0, activation: 0.7, exhaustion: 0.4 };
    expect(cell(world, 2)).toMatchObject({ ...same, holds: 1, kills: 3, lysisSignal: 0.9, growthSignal: 0.8, turnTick: 999 });
    expect(cell(world, 3)).toMatchObject({ ...same, holds: 0, kills: 0, lysisSignal: 0, growthSignal: 0, turnTick: 540 });
    expect(cell(world, 1).boundCount).toBe(1);
    expect([cell(world, 2).granules, cell(world, 3).granules]).toEqual([1, 1]);
  });

  it('share the antigen torn from targets, without noise or loss, and keep the number of CARs', () => {
    const world = divided(`cart 0 0 antigenA=1000 antigenB=30 carCount=20000 carOwn=40000 ${MARKED}`, { parameters: { 'divide.lossProbability': 1, 'divide.antigenNoise': 0.5 } });
    expect([column(world, 'antigenA'), column(world, 'antigenB')]).toEqual([[500, 500], [15, 15]]);
    expect([column(world, 'carCount'), column(world, 'carOwn')]).toEqual([[20_000, 20_000], [40_000, 40_000]]);
    expect(eventsOf(world, 'mutation')).toEqual([]);
  });
});

describe('divide: tumour cells', () => {
  it('hand antigen down with log-normal noise, A and B apart, the mother unchanged', () => {
    const { mothers, daughters } = families('antigenA=15000 antigenB=4000', { 'divide.antigenNoise': 0.2, 'divide.lossProbability': 0 });
    const noise = (name: 'antigenA' | 'antigenB', of: number) => daughters(name).map((molecules) => Math.log(molecules / of) + 0.2 ** 2 / 2);
    const a = noise('antigenA', 15_000), b = noise('antigenB', 4000);
    for (const sample of [a, b]) {
      expectMean(sample, 0, 0.2);
      expect(Math.abs(standardDeviation(sample) / 0.2 - 1)).toBeLessThan(4 / Math.sqrt(2 * MANY));
      expect(Math.abs(mean(sample.map((s) => s ** 3)) / 0.2 ** 3)).toBeLessThan(4 * Math.sqrt(15 / MANY));
      expect(Math.abs(mean(sample.map((s) => s ** 4)) / 0.2 ** 4 - 3)).toBeLessThan(4 * Math.sqrt(96 / MANY));
    }
    expect(Math.abs(mean(a.map((s, n) => (s * b[n]) / 0.04)))).toBeLessThan(4 / Math.sqrt(MANY));
    expect(new Set(mothers('antigenA'))).toEqual(new Set([15_000]));
    expect(new Set(mothers('antigenB'))).toEqual(new Set([4000]));
  });

  it('copy antigen exactly without noise', () => {
    const { daughters } = families('antigenA=15000', { 'divide.antigenNoise': 0, 'divide.lossProbability': 0 });
    expect(new Set(daughters('antigenA'))).toEqual(new Set([15_000]));
  });

  it('lose each antigen with its probability, independently and visibly', () => {
    const { world, daughters, mothers } = families('antigenA=15000 antigenB=4000', { 'divide.antigenNoise': 0, 'divide.lossProbability': 0.2, 'divide.lostLevel': 12 });
    const a = daughters('antigenA').map((n) => n === 12), b = daughters('antigenB').map((n) => n === 12);
    expectShare(a.filter(Boolean).length, MANY, 0.2);
    expectShare(b.filter(Boolean).length, MANY, 0.2);
    expectShare(a.filter((lost, n) => lost && b[n]).length, MANY, 0.04);
    expect(new Set(mothers('antigenA'))).toEqual(new Set([15_000]));
    const mutations = eventsOf(world, 'mutation');
    expect(mutations.filter((e) => e.value === 0)).toHaveLength(a.filter(Boolean).length);
    expect(mutations.filter((e) => e.value === 1)).toHaveLength(b.filter(Boolean).length);
    for (const e of mutations) expect(cell(world, e.b)).toMatchObject({ parent: e.a, [e.value === 0 ? 'antigenA' : 'antigenB']: 12 });
  });

  it('make as much on average as their mothers, however strong the noise', () => {
    expectMean(families('antigenA=15000', { 'divide.antigenNoise': 0.4, 'divide.lossProbability': 0 }).daughters('antigenA'), 15_000);
  });

  it('inherit what the mother makes and what bites have left of it alike', () => {
    const noisy = families('antigenA=6000 ownA=15000', { 'divide.antigenNoise': 0.3, 'divide.lossProbability': 0 });
    const own = noisy.daughters('ownA'), shown = noisy.daughters('antigenA');
    own.forEach((molecules, n) => expect(shown[n] / molecules).toBeCloseTo(0.4, 6));
    expectMean(own, 15_000);
    const lost = divided(`tumor 0 0 antigenA=6000 ownA=15000 antigenB=4 ownB=4000 ${MARKED}`, { parameters: { 'divide.lossProbability': 1 } });
    expect(cell(lost, 2)).toMatchObject({ antigenA: 15, ownA: 15, antigenB: 4, ownB: 15 });
    expect(cell(lost, 1)).toMatchObject({ antigenA: 6000, ownA: 15_000 });
    const whole = divided(`tumor 0 0 antigenA=15000 ${MARKED}`);
    expect(cell(whole, 2).antigenA).toBe(cell(whole, 2).ownA);
  });

  it('dim each antigen with its probability, besides losing it', () => {
    const { world, daughters } = families('antigenA=15000 antigenB=4000', { 'divide.antigenNoise': 0, 'divide.lossProbability': 0.2, 'divide.dimProbability': 0.3, 'divide.dimFactor': 0.125 });
    const a = daughters('ownA');
    expectShare(a.filter((n) => n === 1875).length, MANY, 0.3);
    expectShare(a.filter((n) => n === 15).length, MANY, 0.2);
    expect(daughters('antigenA')).toEqual(a);
    expect(eventsOf(world, 'mutation').filter((e) => e.value === 2)).toHaveLength(a.filter((n) => n === 1875).length);
    expect(eventsOf(world, 'mutation').filter((e) => e.value === 3)).toHaveLength(daughters('ownB').filter((n) => n === 500).length);
  });

  it('switch lineage with a probability of its own, and then have neither antigen', () => {
    const { world, daughters, mothers } = families('antigenA=15000 antigenB=4000', { 'divide.antigenNoise': 0.2, 'divide.lossProbability': 0, 'divide.switchProbability': 0.2, 'divide.lostLevel': 12 });
    const switched = daughters('lineage').map((lineage) => lineage === Lineage.Switched);
    expectShare(switched.filter(Boolean).length, MANY, 0.2);
    for (const name of ['antigenA', 'antigenB', 'ownA', 'ownB'] as const) expect(daughters(name).map((n) => n === 12)).toEqual(switched);
    expect(new Set(mothers('lineage'))).toEqual(new Set([Lineage.Original]));
    const mutations = eventsOf(world, 'mutation');
    expect(new Set(mutations.map(({ value }) => value))).toEqual(new Set([Mutation.Switched]));
    expect(mutations).toHaveLength(switched.filter(Boolean).length);
    for (const e of mutations) expect(cell(world, e.b)).toMatchObject({ parent: e.a, lineage: Lineage.Switched });
    expect(measured(world)['tumor_switched']).toBe(mutations.length);
  });

  it('pass the new lineage on for good, and switch no second time', () => {
    const parameters = { 'divide.switchProbability': 1, 'divide.antigenNoise': 0.5 };
    const world = divided(`tumor 0 0 antigenA=15000 antigenB=4000 ${MARKED}`, { parameters });
    expect(cell(world, 2)).toMatchObject({ lineage: Lineage.Switched, antigenA: 15, antigenB: 15 });
    world.cells.columns.mark[1] = Mark.Divide;
    runRule(world, 'divide');
    expect(cell(world, 3)).toMatchObject({ parent: 2, lineage: Lineage.Switched, antigenA: 15, ownA: 15, antigenB: 15, ownB: 15 });
    expect(eventsOf(world, 'mutation')).toEqual([]);
    runRule(world, 'antigenRecovery', 1000);
    expect(cell(world, 3)).toMatchObject({ antigenA: 15, antigenB: 15 });
  });

  it('switch nothing that had less, no healthy cell, and nobody else’s draws', () => {
    const parameters = { 'divide.switchProbability': 1 };
    const world = divided(`tumor 0 0 antigenA=15000 antigenB=3 ${MARKED}\nhealthy 60 0 antigenA=20000 ${MARKED}`, { parameters });
    expect(cell(world, 3)).toMatchObject({ antigenA: 15, antigenB: 3, lineage: Lineage.Switched });
    expect(cell(world, 4).lineage).toBe(Lineage.Original);
    const noise = { 'divide.antigenNoise': 0.2, 'divide.lossProbability': 0.1 };
    const without = families('antigenA=15000', noise), rare = families('antigenA=15000', { ...noise, 'divide.switchProbability': 1e-9 });
    expect(rare.daughters('antigenA')).toEqual(without.daughters('antigenA'));
  });

  it('have nothing more to lose once negative', () => {
    const world = divided(`tumor 0 0 antigenA=15 antigenB=0 ${MARKED}`, { parameters: { 'divide.lossProbability': 1, 'divide.antigenNoise': 0.5 } });
    expect(cell(world, 2)).toMatchObject({ antigenA: 15, antigenB: 0 });
    expect(eventsOf(world, 'mutation')).toEqual([]);
  });

  it('draw the daughter’s cycle time anew and keep the mother’s', () => {
    const { mothers, daughters } = families('cycleTime=1234', { 'grow.cycleTime': 20, 'grow.cycleSpread': 3 });
    expect(new Set(mothers('cycleTime'))).toEqual(new Set([1234]));
    const times = daughters('cycleTime');
    expectMean(times, 1200, 180);
    expect(Math.abs(standardDeviation(times) / 180 - 1)).toBeLessThan(4 / Math.sqrt(2 * MANY));
  });

  it('never get a cycle time below a fifth of the mean', () => {
    const times = families('', { 'grow.cycleTime': 10, 'grow.cycleSpread': 20 }).daughters('cycleTime');
    expect(Math.min(...times)).toBe(120);
    expect(Math.max(...times)).toBeGreaterThan(1200);
  });

  it('are born unhurt and unheld; the mother keeps damage and attackers', () => {
    const world = divided(`tumor 0 0 damage=1.5 ${MARKED}\ncart 9 0 holds=1`);
    expect(cell(world, 1)).toMatchObject({ damage: 1.5, boundCount: 1 });
    expect(cell(world, 3)).toMatchObject({ damage: 0, boundCount: 0, holds: 0 });
    expect(cell(world, 2).holds).toBe(1);
  });
});
