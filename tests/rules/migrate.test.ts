// Migrate: waiting times, headings and speeds of the search, and who does not walk at all.
import { describe, expect, it } from 'vitest';
import type { World } from '../../sim';
import { allCells, cell, column, field, lattice, runRule, tinyWorld } from '../support/tinyWorld';
import type { TinyOptions } from '../support/tinyWorld';
import { expectDistribution, expectExponential, expectMean } from '../support/statistics';

const MANY = 2000;
const crowdOf = (options: TinyOptions = {}): World => tinyWorld(lattice(MANY, 5, (x, y) => `cart ${x} ${y}`), options);

/** Fills the attractant with a plane of that slope (per µm along x, y, z). */
function slope(world: World, [ax, ay, az]: readonly number[]): void {
  const { nx, ny, h } = world.fields.grid;
  const { value } = field(world, 'attractant');
  for (let v = 0; v < value.length; v++) {
    value[v] = 10 + h * (ax * (v % nx) + ay * (Math.floor(v / nx) % ny) + az * Math.floor(v / (nx * ny)));
  }
}

function angles(world: World): number[] {
  const y = column(world, 'directionY');
  return column(world, 'directionX').map((x, n) => Math.atan2(y[n], x));
}

/** Largest departure of a heading's length from 1. */
function unevenness(world: World): number {
  const y = column(world, 'directionY'), z = column(world, 'directionZ');
  return Math.max(...column(world, 'directionX').map((x, n) => Math.abs(Math.hypot(x, y[n], z[n]) - 1)));
}

describe('migrate: turning', () => {
  it('turns after exponential waiting times of the stated mean', () => {
    const world = crowdOf({ clock: { ticksPerMinute: 1000 }, parameters: { 'migrate.persistence': 7 } });
    world.tick = 5000;
    runRule(world, 'migrate');
    expectExponential(column(world, 'turnTick').map((tick) => (tick - 5000) / 1000), 7);
  });

  it('measures the waiting time in minutes whatever the mechanics clock', () => {
    const world = crowdOf({ clock: { ticksPerMinute: 1000, mechanicsEvery: 50 } });
    runRule(world, 'migrate');
    const waits = column(world, 'turnTick');
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(50);
    expectMean(waits.map((w) => w / 1000), 10);
  });

  it('keeps its heading until its turn comes', () => {
    const world = tinyWorld('cart 0 0 turnTick=5 directionX=0.6 directionY=-0.8\ncart 50 0 turnTick=4 directionX=1');
    runRule(world, 'migrate', 4);
    expect(cell(world, 1)).toMatchObject({ directionX: 0.6, directionY: -0.8, turnTick: 5 });
    expect(cell(world, 2)).toMatchObject({ directionX: 1, turnTick: 4 });
    runRule(world, 'migrate');
    expect(cell(world, 1)).toMatchObject({ directionX: 0.6, directionY: -0.8 });
    expect(cell(world, 2).directionX).not.toBe(1);
    expect(cell(world, 2).turnTick).toBeGreaterThan(4);
    runRule(world, 'migrate');
    expect(cell(world, 1).directionX).not.toBe(0.6);
  });

  it('turns in every direction alike without attractant, in the plane', () => {
    const world = crowdOf();
    runRule(world, 'migrate');
    expect(unevenness(world)).toBeLessThan(1e-12);
    expect(new Set(column(world, 'directionZ'))).toEqual(new Set([0]));
    expectDistribution(angles(world), (a) => a / (2 * Math.PI) + 0.5);
  });

  it('turns evenly over the sphere in 3-D', () => {
    const world = crowdOf({ dimensions: 3 });
    runRule(world, 'migrate');
    expect(unevenness(world)).toBeLessThan(1e-12);
    for (const axis of ['directionX', 'directionY', 'directionZ'] as const) expectDistribution(column(world, axis), (p) => (p + 1) / 2);
  });

  it('gives two CAR-T cells in one place headings of their own', () => {
    const world = tinyWorld('cart 0 0\ncart 0 0');
    runRule(world, 'migrate');
    expect(cell(world, 1).directionX).not.toBe(cell(world, 2).directionX);
    expect(cell(world, 1).turnTick).not.toBe(cell(world, 2).turnTick);
  });
});

describe('migrate: following the attractant', () => {
  it.each([[0.03, 0, 0], [-0.03, 0, 0], [0, -0.02, 0], [0.01, 0.01, 0], [0, 0, 0.02], [0, -0.01, -0.02]])('goes straight up a steep gradient (%d, %d, %d) at full bias', (ax, ay, az) => {
    const world = tinyWorld('cart 30 -70 30\ncart -110 90 -50', {
      fields: ['attractant'], dimensions: 3, parameters: { 'migrate.bias': 1, 'migrate.sensitivity': 1e-12 },
    });
    slope(world, [ax, ay, az]);
    runRule(world, 'migrate');
    const length = Math.hypot(ax, ay, az);
    for (const c of allCells(world)) {
      expect(c.directionX).toBeCloseTo(ax / length, 6);
      expect(c.directionY).toBeCloseTo(ay / length, 6);
      expect(c.directionZ).toBeCloseTo(az / length, 6);
    }
  });

  // With equal parts of gradient and chance the heading bisects the two: uniform over the half plane of the gradient.
  const expectBisected = (world: World) => expectDistribution(angles(world), (a) => a / Math.PI + 0.5);

  it('mixes gradient and chance by the bias', () => {
    const world = crowdOf({ fields: ['attractant'], parameters: { 'migrate.bias': 0.5, 'migrate.sensitivity': 1e-12 } });
    slope(world, [0.02, 0, 0]);
    runRule(world, 'migrate');
    expectBisected(world);
    expect(unevenness(world)).toBeLessThan(1e-12);
  });

  it('follows with half its bias where the gradient equals the sensitivity', () => {
    const world = crowdOf({ fields: ['attractant'], parameters: { 'migrate.bias': 1, 'migrate.sensitivity': 0.02 } });
    slope(world, [0.02, 0, 0]);
    runRule(world, 'migrate');
    expectBisected(world);
  });

  it('ignores the attractant at bias 0 and where it is flat', () => {
    for (const [bias, steepness] of [[0, 0.02], [1, 0]]) {
      const world = crowdOf({ fields: ['attractant'], parameters: { 'migrate.bias': bias } });
      slope(world, [steepness, 0, 0]);
      runRule(world, 'migrate');
      expectDistribution(angles(world), (a) => a / (2 * Math.PI) + 0.5);
    }
  });
});

describe('migrate: speed', () => {
  it('falls linearly with pressure from free to dense, and no further', () => {
    const parameters = { 'migrate.freeSpeed': 6, 'migrate.denseSpeed': 2, 'migrate.densePressure': 0.4 };
    const world = tinyWorld('cart 0 0\ncart 40 0 pressure=0.1\ncart 80 0 pressure=0.4\ncart 120 0 pressure=3', { parameters });
    runRule(world, 'migrate');
    expect(allCells(world).map((c) => c.speed)).toEqual([6, 5, 2, 2]);
  });

  it('is nil for bound and dead CAR-T cells; all others are left alone', () => {
    const world = tinyWorld('tumor 0 0 speed=1\ncart 9 0 speed=5 holds=1\ncart 50 0 speed=5 life=apoptotic\nhealthy 90 0\nstroma 130 0\ncart -50 0 life=alive fate=exhausted\ncart -90 0 fate=memory');
    runRule(world, 'migrate');
    expect(allCells(world).map((c) => c.speed)).toEqual([1, 0, 0, 0, 0, 5, 5]);
    expect(cell(world, 1).turnTick).toBe(0);
    expect(cell(world, 2).turnTick).toBe(0);
  });
});
