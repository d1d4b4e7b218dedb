// Infuse: as many cells as asked, when asked, where asked, and as the product says.
import { describe, expect, it } from 'vitest';
import { ENTRY_NAMES, Fate, Kind, Subset, scheduleLive, step } from '../../sim';
import type { Infusion, World } from '../../sim';
import { allCells, eventsOf, runRule, tinyWorld } from '../support/tinyWorld';
import type { CellView, TinyOptions } from '../support/tinyWorld';
import { expectDistribution, expectShare } from '../support/statistics';

const EVERY_TICK = { decisionEvery: 1 };

/** A world of `picture` in which one dose is on its way from tick 0. */
function dosed(infusion: Partial<Infusion>, options: TinyOptions = {}, picture = ''): World {
  const infuse: Infusion = { product: 'car', count: 400, entry: 'random', over: 0, ...infusion };
  return tinyWorld(picture, { only: ['infuse'], schedule: [{ at: 0, note: '', infuse }], ...options });
}

function arrive(infusion: Partial<Infusion>, options: TinyOptions = {}, picture = ''): CellView[] {
  const world = dosed(infusion, options, picture);
  step(world);
  return allCells(world).filter((c) => c.kind === Kind.Cart);
}

const range = (c: CellView) => Math.hypot(c.x, c.y, c.z);

describe('infuse: when', () => {
  it('lets all cells in at once when no time is given', () => {
    const world = dosed({ count: 37 });
    step(world);
    expect(world.cells.count).toBe(37);
    expect(eventsOf(world, 'infusion')).toHaveLength(37);
    for (let t = 0; t < 200; t++) step(world);
    expect(world.cells.count).toBe(37);
  });

  it.each([[100, 10], [7, 10], [1, 10], [1000, 3]])('lets %i cells in evenly over %i min, never more than one off, and all of them', (count, over) => {
    const world = dosed({ count, over }, { clock: EVERY_TICK });
    const ticks = over * 10, perTick = Math.ceil(count / ticks);
    for (let t = 0; t < ticks; t++) {
      step(world);
      expect(Math.abs(world.cells.count - (count * (t + 1)) / ticks)).toBeLessThanOrEqual(Math.max(1, perTick));
    }
    for (let t = 0; t < 5; t++) step(world);
    expect(world.cells.count).toBe(count);
  });

  it('waits for the time of the dose, and counts on the decision clock', () => {
    const world = tinyWorld('', {
      only: ['infuse'], schedule: [{ at: 12, note: '', infuse: { product: 'car', count: 50, entry: 'random', over: 18 } }],
    });
    const seen: number[] = [];
    for (let t = 0; t < 60 * 6; t++) {
      step(world);
      if (t % 60 === 0) seen.push(world.cells.count);
    }
    expect(seen[0]).toBe(0);
    expect(seen[1]).toBe(0);
    expect(seen[2]).toBeGreaterThan(0);
    expect(seen[2]).toBeLessThan(seen[3]);
    expect(seen[3]).toBeLessThan(seen[4]);
    expect(seen[5]).toBe(50);
  });

  it('adds overlapping doses up and names and keys every cell apart', () => {
    const dose = (at: number) => ({ at, note: '', infuse: { product: 'car', count: 200, entry: 'random', over: 1 } as const });
    const world = tinyWorld('tumor 0 0', { only: ['infuse'], clock: EVERY_TICK, schedule: [dose(0), dose(0.5)] });
    for (let t = 0; t < 20; t++) step(world);
    const cells = allCells(world);
    expect(cells).toHaveLength(401);
    expect(new Set(cells.map((c) => c.id)).size).toBe(401);
    expect(new Set(cells.map((c) => c.key)).size).toBe(401);
    expect(new Set(cells.map((c) => `${c.x} ${c.y}`)).size).toBe(401);
  });
});

describe('infuse: where', () => {
  const vessels = [[-195, 195, 0], [100, -50, 0]] as const;

  it.each([2, 3] as const)('keeps every entry inside the patch in %i-D', (dimensions) => {
    for (const entry of ENTRY_NAMES) {
      const cells = arrive({ entry }, { dimensions, vessels }, 'tumor 180 0\ntumor 0 0');
      expect(cells).toHaveLength(400);
      expect(Math.max(...cells.map((c) => Math.max(Math.abs(c.x), Math.abs(c.y))))).toBeLessThanOrEqual(200);
      expect(Math.max(...cells.map((c) => Math.abs(c.z)))).toBeLessThanOrEqual(dimensions === 2 ? 0 : 200);
      if (dimensions === 3) expect(new Set(cells.map((c) => c.z)).size).toBeGreaterThan(100);
    }
  });

  it('enters at the vessels, each in its turn, one cell’s width away', () => {
    const cells = arrive({ entry: 'vessels', count: 2000 }, { vessels: [[-60, 40, 0], [100, -50, 0]] });
    const atFirst = cells.filter((c) => Math.abs(Math.hypot(c.x + 60, c.y - 40) - 10) < 1e-9);
    const atSecond = cells.filter((c) => Math.abs(Math.hypot(c.x - 100, c.y + 50) - 10) < 1e-9);
    expect(atFirst.length + atSecond.length).toBe(2000);
    expectShare(atFirst.length, 2000, 0.5);
    expectDistribution(atFirst.map((c) => Math.atan2(c.y - 40, c.x + 60)), (angle) => angle / (2 * Math.PI) + 0.5);
  });

  it('enters anywhere when there are no vessels', () => {
    const cells = arrive({ entry: 'vessels', count: 2000 });
    expectDistribution(cells.map((c) => c.x), (x) => (x + 200) / 400);
    expectDistribution(cells.map((c) => c.y), (y) => (y + 200) / 400);
  });

  it('enters anywhere in 3-D, each axis by itself', () => {
    const cells = arrive({ entry: 'random', count: 2000 }, { dimensions: 3, size: [400, 400, 200] });
    expectDistribution(cells.map((c) => c.z), (z) => (z + 100) / 200);
    for (const [a, b] of [['x', 'y'], ['y', 'z'], ['x', 'z']] as const) {
      expectShare(cells.filter((c) => c[a] * c[b] > 0).length, 2000, 0.5);
    }
  });

  it('places the ring by the farthest living tumour cell, not by dead or healthy ones', () => {
    const picture = 'tumor 60 0\ntumor 0 -80 life=quiescent\ntumor 150 0 life=apoptotic\nhealthy 0 170';
    const distances = arrive({ entry: 'ring' }, { size: 1000, parameters: { 'infuse.ringDistance': 30 } }, picture).map(range);
    expect(Math.min(...distances)).toBeGreaterThanOrEqual(110 - 1e-9);
    expect(Math.max(...distances)).toBeLessThanOrEqual(150 + 1e-9);
    expectDistribution(distances, (r) => (r * r - 110 * 110) / (150 * 150 - 110 * 110));
  });

  it('places cells evenly over all that lies far enough outside the tumour', () => {
    const cells = arrive({ entry: 'outside', count: 2000 }, { dimensions: 3, size: 400, parameters: { 'infuse.ringDistance': 30 } }, 'tumor 0 100 0\ntumor 0 150 0 life=apoptotic');
    expect(Math.min(...cells.map(range))).toBeGreaterThanOrEqual(130);
    const corner = cells.filter((c) => Math.abs(c.x) > 100 && Math.abs(c.y) > 100 && Math.abs(c.z) > 100).length;
    expectShare(corner, 2000, 100 ** 3 / (200 ** 3 - (Math.PI / 6) * 130 ** 3));
  });

  it('puts them somewhere even where the tumour fills the patch', () => {
    expect(arrive({ entry: 'outside', count: 20 }, {}, 'tumor 195 195')).toHaveLength(20);
  });

  it('fills the ring evenly in 3-D', () => {
    const cells = arrive({ entry: 'ring', count: 1500 }, { dimensions: 3, size: 1000 }, 'tumor 0 0 60');
    expectDistribution(cells.map(range), (r) => (r ** 3 - 110 ** 3) / (150 ** 3 - 110 ** 3));
    expectDistribution(cells.map((c) => c.z / range(c)), (cosine) => (cosine + 1) / 2);
  });

  it('never piles a ring up on one point, however little room the tumour leaves', () => {
    for (const dimensions of [2, 3] as const) {
      const cells = arrive({ entry: 'ring', count: 1000 }, { dimensions, size: 1000, voxel: 50 }, 'tumor 440 0');
      expect(new Set(cells.map((c) => `${c.x} ${c.y} ${c.z}`)).size).toBe(1000);
    }
  });

  it('places edge entries on the side walls, shared out by their length', () => {
    const cells = arrive({ entry: 'edge', count: 2000 }, { size: [800, 400, 20] });
    const onX = cells.filter((c) => Math.abs(c.x) === 400), onY = cells.filter((c) => Math.abs(c.y) === 200);
    expect(onX.length + onY.length).toBe(2000);
    // Nearest to a short wall: two triangles of height 200 over a wall of 400.
    expectShare(onX.length, 2000, (2 * 0.5 * 400 * 200) / (800 * 400));
    expectShare(onX.filter((c) => c.x > 0).length, onX.length, 0.5);
    expectShare(onY.filter((c) => c.y > 0).length, onY.length, 0.5);
  });
});

describe('infuse: what', () => {
  it('equips each cell as parameters and product say', () => {
    const parameters = {
      'infuse.cartRadius': 5, 'kill.granuleStore': 7, 'proliferate.maxDivisions': 6, 'proliferate.lag': 30, 'proliferate.divisionTime': 10,
      'products.second.cd4Fraction': 1, 'products.second.memoryFraction': 0,
    };
    const world = dosed({ product: 'second', count: 3 }, { parameters, products: { first: {}, second: {} } });
    world.tick = 120;
    step(world);
    const volume = (4 / 3) * Math.PI * 125;
    for (const c of allCells(world)) {
      expect(c).toMatchObject({
        kind: Kind.Cart, product: 1, motile: 1, subset: Subset.CD4, fate: Fate.Effector, granules: 7, divisionsLeft: 6, cycle: -3,
        bornTick: 120, turnTick: 120, holds: 0, parent: 0, generation: 0, activation: 0, exhaustion: 0, readyTick: 0,
      });
      expect(c.radius).toBeCloseTo(5, 12);
      expect(c.volume).toBeCloseTo(volume, 9);
      expect(c.birthVolume).toBeCloseTo(volume, 9);
    }
    expect(eventsOf(world, 'infusion').map((e) => [e.a, e.value])).toEqual([[1, 1], [2, 1], [3, 1]]);
  });

  it('draws memory and CD4 cells independently, in the product’s shares', () => {
    const cells = arrive({ count: 4000 }, { parameters: { 'products.car.cd4Fraction': 0.3, 'products.car.memoryFraction': 0.2 } });
    const cd4 = cells.filter((c) => c.subset === Subset.CD4), memory = cells.filter((c) => c.fate === Fate.Memory);
    expectShare(cd4.length, 4000, 0.3);
    expectShare(memory.length, 4000, 0.2);
    expectShare(cd4.filter((c) => c.fate === Fate.Memory).length, 4000, 0.06);
    expect(cells.every((c) => c.fate === Fate.Memory || c.fate === Fate.Effector)).toBe(true);
  });

  it('sends the same cells into twin runs, and others under another seed', () => {
    const places = (seed: string, picture: string) => arrive({ count: 20 }, { seed }, picture).map((c) => `${c.key} ${c.x} ${c.y} ${c.subset}`);
    expect(places('a', 'tumor 0 0')).toEqual(places('a', 'tumor 0 0\nhealthy 50 0\ntumor 90 0'));
    expect(places('a', '')).not.toEqual(places('b', ''));
  });

  it('makes the neighbour list be built anew', () => {
    const world = dosed({ count: 1, entry: 'random' }, {}, 'tumor 0 0');
    runRule(world, 'pressure');
    expect(world.neighbors.valid).toBe(true);
    step(world);
    expect(world.neighbors.valid).toBe(false);
  });
});

describe('infuse: how the product was made', () => {
  const made = (parameters: Record<string, number>): TinyOptions => ({ products: { car: { parameters } }, clock: EVERY_TICK });

  it('lets only the transduced share in', () => {
    expect(arrive({ count: 200 }, made({ transduction: 0.35 }))).toHaveLength(70);
    expect(arrive({ count: 1 }, made({ transduction: 0.02 }))).toHaveLength(1);
  });

  it('gives some cells no CAR that signals, by their key; the others keep what they had', () => {
    const all = arrive({ count: 2000 }, made({})), some = arrive({ count: 2000 }, made({ nonResponding: 0.3 }));
    const idle = some.filter(({ carOwn }) => carOwn === 0);
    expectShare(idle.length, 2000, 0.3);
    expect(idle.every(({ carCount, divisionsLeft }) => carCount === 0 && divisionsLeft === 10)).toBe(true);
    const own = new Map(all.map(({ key, carOwn }) => [key, carOwn]));
    expect(some.filter(({ carOwn }) => carOwn > 0).every(({ key, carOwn }) => own.get(key) === carOwn)).toBe(true);
    expect(some.map(({ subset, fate, x }) => [subset, fate, x])).toEqual(all.map(({ subset, fate, x }) => [subset, fate, x]));
  });

  it('gives all cells the differentiation of the product, and divisions by it only where that is asked for', () => {
    const cells = (mean: number, parameters: Record<string, number> = {}) => arrive({ count: 20 }, { ...made({ differentiationMean: mean }), parameters });
    const plain = arrive({ count: 20 }, made({}));
    expect(new Set(plain.map(({ differentiation }) => differentiation))).toEqual(new Set([0.5]));
    expect(cells(0.25).map(({ differentiation: _, ...others }) => others)).toEqual(plain.map(({ differentiation: _, ...others }) => others));
    const left = (mean: number, effect: number) => new Set(cells(mean, { 'proliferate.differentiationEffect': effect }).map(({ differentiation, divisionsLeft }) => `${differentiation} ${divisionsLeft}`));
    expect([left(0, -1), left(0.5, -1), left(1, -1), left(0, 0)]).toEqual([new Set(['0 15']), new Set(['0.5 10']), new Set(['1 5']), new Set(['0 10'])]);
  });

  it('spreads it between cells by their keys, up to the ends of the scale, and moves nothing else', () => {
    const all = arrive({ count: 2000 }, made({})), spread = arrive({ count: 2000 }, made({ differentiationSpread: 0.1 }));
    const within = (reach: number) => spread.filter(({ differentiation }) => Math.abs(differentiation - 0.5) < reach).length;
    expectShare(within(0.1), 2000, 0.682689);
    expectShare(within(0.2), 2000, 0.9545);
    expectShare(spread.filter(({ differentiation }) => differentiation > 0.5).length, 2000, 0.5);
    expect(spread.map(({ differentiation: _, ...others }) => others)).toEqual(all.map(({ differentiation: _, ...others }) => others));
    // It says nothing of what else was drawn for the cell.
    for (const one of [(c: CellView) => c.carOwn > 50_000, (c: CellView) => c.fate === Fate.Memory, (c: CellView) => c.subset === Subset.CD4, (c: CellView) => c.x > 0]) {
      const some = spread.filter(one);
      expectShare(some.filter(({ differentiation }) => differentiation > 0.5).length, some.length, 0.5);
    }
    const young = arrive({ count: 2000 }, made({ differentiationMean: 0, differentiationSpread: 0.5 })).map(({ differentiation }) => differentiation);
    expectShare(young.filter((d) => d === 0).length, 2000, 0.5);
    expectShare(young.filter((d) => d === 1).length, 2000, 0.02275);
  });

  it('takes a division for every doubling in culture beyond five, and gives one for every one less, down to a last', () => {
    const left = (cultureDoublings: number) => new Set(arrive({ count: 20 }, made({ cultureDoublings })).map((c) => c.divisionsLeft));
    expect([5, 8, 2, 15].map(left)).toEqual([new Set([10]), new Set([7]), new Set([13]), new Set([1])]);
  });

  it('makes planned doses wait from vein to vein, not those given by hand', () => {
    const world = dosed({ count: 5 }, made({ veinToVein: 0.5 }));
    scheduleLive(world, { infuse: { product: 'car', count: 3, entry: 'random', over: 0 } });
    const arrivals: number[] = [];
    for (let t = 0; t <= 7201; t++) {
      step(world);
      arrivals.push(world.cells.count);
    }
    expect(arrivals[0]).toBe(3);
    expect([arrivals[7199], arrivals[7200]]).toEqual([3, 8]);
  });
});
