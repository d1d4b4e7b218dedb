// How CAR-T cells really move: at the speed that is set, in every step, on every clock.
import { describe, expect, it } from 'vitest';
import { Kind, advance, createWorld, isLiving, step } from '../../sim';
import type { Scenario, World } from '../../sim';
import { TUMOR, blank, niche } from '../support/scenarios';

/** Lone walkers in a wide patch: nothing to meet, no field to follow. */
function walkers(count: number, over: Partial<Scenario> = {}): World {
  const world = createWorld(blank({
    domain: { dimensions: 2, size: [8000, 8000, 20], voxel: 100, walls: 'closed' },
    schedule: [{ at: 0, note: '', infuse: { product: 'car', count, entry: 'random', over: 0 } }], ...over,
  }));
  step(world);
  return world;
}

/** Places in the order of ids: rows are put in another order every hour. */
function positions({ cells: { columns: c, count } }: World): (readonly [number, number, number])[] {
  const rows = Array.from({ length: count }, (_, i) => i).sort((a, b) => c.id[a] - c.id[b]);
  return rows.map((i) => [c.x[i], c.y[i], c.z[i]] as const);
}

/** Those that have no neighbour within 40 µm and no wall within `margin`. */
function lonely(world: World, margin: number): number[] {
  const at = positions(world), { halfX, halfY, halfZ } = world.fields.grid, deep = world.scenario.domain.dimensions === 3;
  return at.flatMap(([x, y, z], i) => {
    const inside = Math.abs(x) < halfX - margin && Math.abs(y) < halfY - margin && (!deep || Math.abs(z) < halfZ - margin);
    return inside && at.every(([u, v, w], j) => i === j || (x - u) ** 2 + (y - v) ** 2 + (z - w) ** 2 > 1600) ? [i] : [];
  });
}

const CLOCKS = [
  { ticksPerMinute: 1, fieldEvery: 1, mechanicsEvery: 1, decisionEvery: 6 },
  { ticksPerMinute: 10, fieldEvery: 10, mechanicsEvery: 1, decisionEvery: 60 },
  { ticksPerMinute: 10, fieldEvery: 10, mechanicsEvery: 5, decisionEvery: 60 },
];

describe('free walk', () => {
  it.each(CLOCKS)('covers the set distance in every mechanics step: $ticksPerMinute ticks a minute, mechanics every $mechanicsEvery', (clock) => {
    const world = walkers(60, { clock, parameters: { 'migrate.freeSpeed': 6.5 } }), dt = clock.mechanicsEvery / clock.ticksPerMinute;
    while (world.tick % clock.mechanicsEvery !== 0) step(world);
    for (let n = 0; n < 20; n++) {
      const rows = lonely(world, 20), before = positions(world);
      advance(world, clock.mechanicsEvery);
      const after = positions(world);
      for (const i of rows) {
        expect(Math.hypot(after[i][0] - before[i][0], after[i][1] - before[i][1])).toBeCloseTo(6.5 * dt, 9);
      }
      expect(rows.length).toBeGreaterThan(40);
    }
  });

  it.each([
    [2, [20_000, 20_000, 100], CLOCKS[0]], [3, [8000, 8000, 8000], CLOCKS[0]], [2, [20_000, 20_000, 100], CLOCKS[2]],
  ] as const)('spreads as a persistent random walk does (%i-D)', (dimensions, size, clock) => {
    const count = 1200, minutes = 80, world = walkers(count, { clock, domain: { dimensions, size, voxel: dimensions === 3 ? 1000 : 500, walls: 'closed' } });
    const start = positions(world), rows = lonely(world, 500);
    advance(world, minutes * clock.ticksPerMinute);
    const end = positions(world);
    const squared = rows.map((i) => [0, 1, 2].map((axis) => (end[i][axis] - start[i][axis]) ** 2));
    const mean = (axis: number) => squared.reduce((sum, s) => sum + s[axis], 0) / rows.length;
    // <r²> = 2·v²·τ·(t − τ(1 − e^(−t/τ))); turning is asked for in whole mechanics steps, which lengthens τ by up to one.
    const speed = 5, dt = clock.mechanicsEvery / clock.ticksPerMinute, tau = 10 + dt / 2;
    const expected = 2 * speed ** 2 * tau * (minutes - tau * (1 - Math.exp(-minutes / tau)));
    const spread = 4 / Math.sqrt(rows.length);
    expect(rows.length).toBeGreaterThan(700);
    expect(Math.abs((mean(0) + mean(1) + mean(2)) / expected - 1)).toBeLessThan(spread);
    for (let axis = 0; axis < dimensions; axis++) expect(Math.abs((mean(axis) * dimensions) / expected - 1)).toBeLessThan(2 * spread);
    if (dimensions === 2) expect(mean(2)).toBe(0);
  });

  it('follows a slope when biased, and nobody without', () => {
    const drift = (bias: number) => {
      const world = createWorld(blank({
        domain: { dimensions: 2, size: [2000, 400, 20], voxel: 20, walls: 'closed' }, fields: [{ name: 'attractant', initial: 0, boundary: null }],
        schedule: [{ at: 0, note: '', infuse: { product: 'car', count: 200, entry: 'random', over: 0 } }],
        parameters: { 'migrate.bias': bias, 'migrate.sensitivity': 1e-7 }, disabled: ['secrete', 'diffuse'],
      }));
      const { grid, active } = world.fields;
      for (let v = 0; v < grid.count; v++) active[0].value[v] = v % grid.nx;
      step(world);
      const start = positions(world);
      advance(world, 40);
      const end = positions(world);
      return end.reduce((sum, p, i) => sum + p[0] - start[i][0], 0) / end.length / 40;
    };
    expect(Math.abs(drift(0))).toBeLessThan(0.5);
    expect(drift(0.5)).toBeGreaterThan(2);
    expect(drift(1)).toBeGreaterThan(4.2); // all but those already at the wall, at 5 µm/min
  });
});

describe('walk among cells', () => {
  it('has speed 0 exactly when bound or dead, and between dense and free speed otherwise', () => {
    const world = createWorld(niche());
    let walking = 0, bound = 0, wrong = 0;
    for (let n = 0; n < 150; n++) {
      step(world);
      const { kind, life, speed, partner } = world.cells.columns;
      for (let i = 0; i < world.cells.count; i++) {
        if (kind[i] !== Kind.Cart || !isLiving(life[i])) wrong += speed[i] === 0 ? 0 : 1;
        else if (partner[i] < 0 && speed[i] > 0) walking += speed[i] >= 2 && speed[i] <= 5 ? 1 : -1e6;
        else bound++;
      }
    }
    expect(wrong).toBe(0);
    expect(walking).toBeGreaterThan(1000);
    expect(bound).toBeGreaterThan(100);
  });

  it('is not stopped by corpses that lie about: they neither attract nor hold', () => {
    const world = createWorld(blank({
      fields: [{ name: 'attractant', initial: 0, boundary: null }], populations: [{ ...TUMOR, count: 60 }], disabled: ['clear'],
      schedule: [{ at: 0, note: '', infuse: { product: 'car', count: 30, entry: 'random', over: 0 } }],
    }));
    const { life } = world.cells.columns;
    for (let i = 0; i < world.cells.count; i++) life[i] = 2 + (i % 3); // apoptotic, necrotic, lysed
    advance(world, 120);
    expect(world.fields.active[0].value.every((u) => u === 0)).toBe(true);
    expect(world.events.totals[1]).toBe(0); // no synapse
    const { kind, speed } = world.cells.columns;
    for (let i = 0; i < world.cells.count; i++) if (kind[i] === Kind.Cart) expect(speed[i]).toBeGreaterThan(0);
  });
});
