// The world at tick 0: who stands where, with what, for every kind of placement and every odd number of cells.
import { describe, expect, it } from 'vitest';
import { InvariantError, Kind, advance, checkInvariants, createWorld, emptyWords, measured, observablesOf } from '../../sim';
import type { Placement, Population, Scenario, World } from '../../sim';
import { TUMOR, blank, niche, organoid, spheroid } from '../support/scenarios';
import { RICH } from '../support/rich';

const SHAPES: readonly (readonly [string, Placement])[] = [
  ['packed', { shape: 'disc', center: [10, -20, 0], radius: null }], ['disc', { shape: 'disc', center: [10, -20, 0], radius: 90 }],
  ['ring', { shape: 'ring', center: [0, 0, 0], inner: 80, outer: 90 }], ['thin ring', { shape: 'ring', center: [0, 0, 0], inner: 99.99, outer: 100 }],
  ['random', { shape: 'random' }], ['monolayer', { shape: 'monolayer' }],
];

function one(population: Partial<Population>, over: Partial<Scenario> = {}): World {
  return createWorld(blank({ populations: [{ ...TUMOR, ...population }], ...over }));
}

const places = ({ cells: { columns: c, count } }: World) => Array.from({ length: count }, (_, i) => [c.x[i], c.y[i], c.z[i]] as const);

function nearestPair(world: World): number {
  const at = places(world);
  let nearest = Infinity;
  at.forEach((a, i) => at.forEach((b, j) => { if (i < j) nearest = Math.min(nearest, Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])); }));
  return nearest;
}

describe('founders', () => {
  it.each(SHAPES)('are as many as asked for, each on a place of its own (%s)', (_, placement) => {
    for (const count of [0, 1, 2, 3, 7, 100, 331]) {
      const world = one({ placement, count });
      expect(world.cells.count).toBe(count);
      expect(new Set(places(world).map(String)).size).toBe(count);
      checkInvariants(world);
      advance(world, 7);
      checkInvariants(world);
    }
  });

  it('stay inside when there are far too many for the patch', () => {
    for (const [name, placement] of SHAPES) {
      if (name.includes('ring')) continue;
      for (const dimensions of [2, 3] as const) {
        const world = one({ placement, count: 700 }, { domain: { dimensions, size: [100, 120, dimensions === 3 ? 80 : 20], voxel: 20, walls: 'closed' } });
        checkInvariants(world);
        advance(world, 12);
        checkInvariants(world);
        expect(world.cells.count).toBeGreaterThanOrEqual(700);
      }
    }
  });

  it('packed together touch but do not crush each other, round about their centre', () => {
    for (const [world, dimensions] of [[one({ count: 400 }), 2], [createWorld(spheroid()), 3]] as const) {
      const radius = world.scenario.populations[0].radius, spacing = 2 * radius * 0.93;
      expect(nearestPair(world)).toBeGreaterThan(spacing * 0.8);
      expect(nearestPair(world)).toBeLessThan(spacing);
      const { center } = world.scenario.populations[0].placement as Extract<Placement, { shape: 'disc' | 'sphere' }>;
      const at = places(world), mean = [0, 1, 2].map((axis) => at.reduce((sum, p) => sum + p[axis], 0) / at.length);
      mean.forEach((m, axis) => expect(Math.abs(m - center[axis])).toBeLessThan(1));
      const farthest = Math.max(...at.map((p) => Math.hypot(p[0] - center[0], p[1] - center[1], p[2] - center[2])));
      const ideal = dimensions === 2 ? Math.sqrt((400 * spacing ** 2 * Math.sqrt(3)) / 2 / Math.PI) : Math.cbrt((420 * spacing ** 3 * 3) / Math.SQRT2 / 4 / Math.PI);
      expect(Math.abs(farthest / ideal - 1)).toBeLessThan(0.08);
      if (dimensions === 2) expect(at.every((p) => p[2] === 0)).toBe(true);
    }
  });

  it('of a ring lie between its radii; of a monolayer in every quarter alike; at positions where they were put', () => {
    const ring = one({ count: 300, placement: { shape: 'ring', center: [20, 0, 0], inner: 60, outer: 70 } });
    for (const [x, y] of places(ring)) expect(Math.abs(Math.hypot(x - 20, y) - 65)).toBeLessThanOrEqual(5);
    const quarters = [0, 0, 0, 0];
    for (const [x, y] of places(one({ count: 400, placement: { shape: 'monolayer' } }))) quarters[(x > 0 ? 1 : 0) + (y > 0 ? 2 : 0)]++;
    expect(quarters).toEqual([100, 100, 100, 100]);
    const gappy = places(one({ count: 26, placement: { shape: 'monolayer' } })); // 6 × 5 sites: the gaps must not all fall into the last row
    expect(Math.abs(gappy.reduce((sum, p) => sum + p[1], 0) / 26)).toBeLessThan(12);
    const points = [[1.5, -2.25, 0], [-199, 198, 0]] as const;
    expect(places(one({ count: 2, placement: { shape: 'positions', points } }))).toEqual(points);
  });

  it('of a flat patch stand at height 0, which is not −0: nothing writes it again, and states are compared bit by bit', () => {
    const { z } = one({ placement: { shape: 'positions', points: [[0, 0, -0], [20, 0, 0]] }, count: 2 }).cells.columns;
    expect([Object.is(z[0], 0), Object.is(z[1], 0)]).toEqual([true, true]);
  });

  it('of a published organoid fill its hexagonal layers: 3957 cells in 150 µm, full-grown, of age zero', () => {
    const world = createWorld(organoid(150));
    const at = places(world), c = world.cells.columns, r = 8.412711;
    expect(at).toHaveLength(3957);
    expect(new Set(at.map(String)).size).toBe(3957);
    expect(Math.max(...at.map((p) => Math.hypot(...p)))).toBeLessThanOrEqual(150);
    expect(at[0][2]).toBeCloseTo(r * Math.sqrt(3) - 150, 9); // of the first layer no site lies within the ball
    expect(new Set(at.map((p) => Math.round((p[2] + 150) / (r * Math.sqrt(3)))))).toEqual(new Set(Array.from({ length: 20 }, (_, k) => k + 1)));
    expect(nearestPair(createWorld(organoid(60)))).toBeCloseTo(Math.sqrt(3.25) * r, 6); // neighbours in the next layer
    expect(c.cycle.subarray(0, 3957).every((u) => u === 0)).toBe(true);
    expect(c.volume[7]).toBeCloseTo(2494, 1);
    expect(c.cycleTime.subarray(0, 3957).reduce((sum, t) => sum + t, 0) / 3957 / 60).toBeCloseTo(8, 0); // the cycle time this scenario sets
  });

  it('have names from 1 on and keys of their own; CAR-T cells come later', () => {
    const { cells: { columns: c, count }, nextId } = createWorld(niche());
    expect(nextId).toBe(count + 1);
    expect([...c.id.subarray(0, count)]).toEqual(Array.from({ length: count }, (_, i) => i + 1));
    expect(new Set(c.key.subarray(0, count)).size).toBe(count);
    expect(c.kind.subarray(0, count).includes(Kind.Cart)).toBe(false);
  });

  it('belong to clones in exact numbers, numbered through the populations', () => {
    const clone = (fraction: number) => ({ label: `${fraction}`, fraction, antigenA: { distribution: 'constant', value: 15 }, antigenB: TUMOR.antigenB }) as const;
    const world = createWorld(blank({ populations: [{ ...TUMOR, count: 200, clones: [clone(0.1), clone(0.25)] }, { ...TUMOR, kind: 'healthy', count: 10, clones: [clone(1)] }] }));
    const { clone: of, antigenA } = world.cells.columns, counts = [0, 0, 0, 0, 0];
    for (let i = 0; i < world.cells.count; i++) {
      counts[of[i]]++;
      expect(antigenA[i] === 15).toBe([1, 2, 4].includes(of[i]));
    }
    expect(counts).toEqual([130, 20, 50, 0, 10]);
    expect(world.clones.map(({ label }) => label)).toEqual(['blasts', '0.1', '0.25', 'blasts', '1']);
    expect(places(world).slice(0, 40).some((_, i) => of[i] === 2) && of.subarray(0, 100).includes(0)).toBe(true); // mixed, not in blocks
  });

  it('carry antigen as distributed, and every age of an exponentially growing population', () => {
    const world = one({ count: 4000, radius: 6, antigenB: { distribution: 'normal', mean: 100, sd: 100 } }, { domain: { dimensions: 2, size: [2000, 2000, 20], voxel: 20, walls: 'closed' } });
    const c = world.cells.columns, n = world.cells.count;
    const sorted = Float64Array.from(c.antigenA.subarray(0, n)).sort();
    expect(sorted[n / 2] / 15_000).toBeCloseTo(1, 1);
    expect(Math.log(sorted[Math.floor(n * 0.8413)] / sorted[n / 2])).toBeCloseTo(0.5, 1);
    expect(c.antigenB.subarray(0, n).filter((b) => b === 0).length / n).toBeCloseTo(0.1587, 1);
    const mean = (column: Float64Array) => column.subarray(0, n).reduce((sum, u) => sum + u, 0) / n;
    expect(mean(c.volume) / ((4 / 3) * Math.PI * 216)).toBeCloseTo(1, 1); // the stated radius is that of the mean cell
    expect(mean(c.cycle)).toBeCloseTo(1 / Math.log(2) - 1, 1);
    expect(c.cycle.subarray(0, n).every((u) => u >= 0 && u < 1)).toBe(true);
  });
});

describe('set-up', () => {
  it('takes values that hold from the start, over those of the scenario, and keeps them in what it carries', () => {
    const world = createWorld(niche(), { set: { 'grow.cycleTime': 99, 'products.car.affinity': 20 }, seed: 'x' });
    expect([world.values['grow']['cycleTime'], world.values['products.car']['affinity'], world.values['clear']['apoptoticTime']]).toEqual([99, 20, 2]);
    expect(world.scenario.parameters['grow.cycleTime']).toBe(99);
    expect(niche().parameters['grow.cycleTime']).toBe(12);
    expect(world.seed).toBe('x');
  });

  it('spreads a number of vessels inside the patch, apart from each other, and takes given ones as they are', () => {
    const world = createWorld(blank({ vessels: { count: 9 } }));
    expect(world.vessels.length).toBe(9);
    world.vessels.forEach(([x, y, z], i) => {
      expect(Math.abs(x) <= 200 && Math.abs(y) <= 200 && z === 0).toBe(true);
      world.vessels.slice(0, i).forEach(([u, v]) => expect(Math.hypot(x - u, y - v)).toBeGreaterThan(60));
    });
    expect(createWorld(blank({ vessels: [[1, 2, 0]] })).vessels).toEqual([[1, 2, 0]]);
    expect(createWorld(blank({ vessels: { count: 0 } })).vessels).toEqual([]);
  });

  it('starts fields at their value, walls at theirs', () => {
    const { fields: { active, grid } } = createWorld(spheroid());
    const attractant = active[1];
    expect(active.map(({ name, fixedWalls }) => [name, fixedWalls])).toEqual([['oxygen', true], ['attractant', true]]);
    expect(attractant.value.length).toBe(grid.count);
    expect(createWorld(blank({ fields: [{ name: 'il2', initial: 7, boundary: 3 }] })).fields.active[0].value.slice(0, 22)).toEqual(new Float64Array(22).fill(3).fill(7, 21, 22));
  });

  it.each(Object.entries(RICH))('measures finite numbers or nothing, also of an empty patch (%s)', (_, scenario) => {
    for (const world of [createWorld(scenario()), createWorld({ ...scenario(), populations: [] })]) {
      const values = measured(world), maybeEmpty = new Set(observablesOf(world.scenario).filter((row) => emptyWords(row) !== '').map(({ name }) => name));
      expect(Object.entries(values).filter(([name, u]) => !(u >= 0 && Number.isFinite(u)) && !(Number.isNaN(u) && maybeEmpty.has(name)))).toEqual([]);
      expect(values['tumor_alive']).toBe(world.cells.columns.kind.subarray(0, world.cells.count).filter((k) => k === Kind.Tumor).length);
    }
  });

  it('tells a broken promise by name', () => {
    const world = createWorld(niche());
    world.cells.columns.x[3] = 1e6;
    expect(() => checkInvariants(world)).toThrow(InvariantError);
    expect(() => checkInvariants(world)).toThrow('cell 4 left the patch');
    world.cells.columns.x[3] = NaN;
    expect(() => checkInvariants(world)).toThrow('x of cell 4 is NaN');
  });

  it('tells what is wrong with the patient', () => {
    const world = createWorld({ ...niche(), body: { scale: 1e7 } });
    checkInvariants(world);
    for (const [name, value] of [['il6', NaN], ['bCells', -1], ['temperature', Infinity], ['crsGrade', 5], ['crsGrade', 1.5], ['il6Signal', 1.1]] as const) {
      const before = world.body[name];
      world.body[name] = value;
      expect(() => checkInvariants(world)).toThrow(`the body’s ${name} is ${value}`);
      world.body[name] = before;
    }
    checkInvariants(world);
  });
});
