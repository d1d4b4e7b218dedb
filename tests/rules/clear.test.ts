// Clear: shrinking, swelling and bursting to the number, removal to the step, and a table that stays consistent.
import { describe, expect, it } from 'vitest';
import { Kind, Life } from '../../sim';
import type { World } from '../../sim';
import { allCells, cell, column, eventsOf, runRule, tinyWorld } from '../support/tinyWorld';

const sphere = (radius: number) => (4 / 3) * Math.PI * radius ** 3;
const ids = (world: World) => column(world, 'id').sort((a, b) => a - b);

describe('clear: time', () => {
  it('removes an apoptotic cell exactly 8.6 hours after its death', () => {
    const world = tinyWorld('tumor 0 0 life=apoptotic\ncart 30 0 life=apoptotic\ntumor 60 0 life=apoptotic lifeTick=60');
    runRule(world, 'clear', 86);
    expect(world.tick).toBe(516 * 10);
    expect(ids(world)).toEqual([1, 2, 3]);
    runRule(world, 'clear');
    expect(ids(world)).toEqual([3]);
    expect(eventsOf(world)).toEqual([{ kind: 'removal', a: 1, b: 0, value: Kind.Tumor }, { kind: 'removal', a: 2, b: 0, value: Kind.Cart }]);
    runRule(world, 'clear');
    expect(ids(world)).toEqual([]);
  });

  it('keeps necrotic and burst cells for their own, longer time, counted from death', () => {
    const world = tinyWorld('tumor 0 0 life=necrotic\ntumor 30 0 life=lysed\ntumor 60 0 life=apoptotic', { parameters: { 'clear.necroticTime': 2, 'clear.apoptoticTime': 1 } });
    runRule(world, 'clear', 480);
    expect(ids(world)).toEqual([1, 2]);
    expect(cell(world, 1).life).toBe(Life.Lysed);
    runRule(world, 'clear');
    expect(ids(world)).toEqual([]);
  });

  it('leaves the living alone for ever', () => {
    const world = tinyWorld('tumor 0 0\ncart 30 0\nhealthy 60 0\nstroma 90 0\ntumor 120 0 life=quiescent');
    const volumes = column(world, 'volume');
    runRule(world, 'clear', 1000);
    expect(ids(world)).toEqual([1, 2, 3, 4, 5]);
    expect(volumes).toEqual(column(world, 'volume'));
    expect(eventsOf(world)).toEqual([]);
  });
});

describe('clear: volume', () => {
  it('shrinks apoptotic cells towards a tenth of their birth volume', () => {
    const world = tinyWorld('tumor 0 0 radius=5 volume=900 life=apoptotic');
    const floor = 0.1 * sphere(5);
    for (let n = 1; n <= 50; n++) {
      runRule(world, 'clear');
      const expected = floor + (900 - floor) * Math.exp(-0.01 * 6 * n);
      expect(cell(world, 1).volume).toBeCloseTo(expected, 8);
      expect(sphere(cell(world, 1).radius)).toBeCloseTo(expected, 8);
    }
  });

  it('swells necrotic cells until they burst at twice their birth volume; then their fluid leaks out', () => {
    const world = tinyWorld('tumor 0 0 life=necrotic');
    // 2 = exp(0.006·n) at n = 115.5.
    runRule(world, 'clear', 115);
    expect(cell(world, 1).volume).toBeCloseTo(sphere(6) * Math.exp(0.006 * 115), 7);
    expect(cell(world, 1).life).toBe(Life.Necrotic);
    runRule(world, 'clear');
    expect(cell(world, 1).life).toBe(Life.Lysed);
    const burst = cell(world, 1).volume;
    expect(burst).toBeCloseTo(sphere(6) * Math.exp(0.006 * 116), 7);
    runRule(world, 'clear', 5);
    expect(cell(world, 1).volume).toBeCloseTo(sphere(6) * 0.25 + (burst - sphere(6) * 0.25) * Math.exp(-0.05 * 30), 7);
    runRule(world, 'clear', 50);
    expect(cell(world, 1)).toMatchObject({ life: Life.Lysed, lifeTick: 0 });
    expect(cell(world, 1).volume / sphere(6)).toBeCloseTo(0.25, 3);
    expect(sphere(cell(world, 1).radius)).toBeCloseTo(cell(world, 1).volume, 9);
  });

  it('lets no cell burst at the moment of its death, however large it was', () => {
    const world = tinyWorld(`tumor 0 0 life=necrotic volume=${2 * sphere(6)}`);
    runRule(world, 'clear');
    expect(cell(world, 1).life).toBe(Life.Necrotic);
    runRule(world, 'clear');
    expect(cell(world, 1).life).toBe(Life.Lysed);
  });

  it('takes its rates from the parameters', () => {
    const world = tinyWorld('tumor 0 0 life=necrotic\ntumor 30 0 life=apoptotic', { parameters: { 'clear.swellRate': 0.02, 'clear.shrinkRate': 0.05 } });
    runRule(world, 'clear', 2);
    expect(cell(world, 1).volume).toBeCloseTo(sphere(6) * Math.exp(0.24), 8);
    expect(cell(world, 2).volume).toBeCloseTo(sphere(6) * (0.1 + 0.9 * Math.exp(-0.6)), 8);
  });
});

/** A heap of cells in no order: living tumour cells, CAR-T cells that hold some of them, and corpses of three ages. */
function heap(): World {
  const lines = Array.from({ length: 240 }, (_, n) => {
    const place = `${((n * 37) % 181) - 90} ${((n * 101) % 173) - 86}`;
    if (n % 4 === 1) return `cart ${place} holds=${n % 8 === 1 ? n : n + 2} lysisSignal=${(n % 7) / 10}`;
    if (n % 6 === 5) return `tumor ${place} life=apoptotic lifeTick=${[0, -6000, -6060][n % 3]}`;
    return `tumor ${place} antigenA=${n}`;
  });
  return tinyWorld(lines.join('\n'));
}

/** Everything about every cell but the row it lies in, by id. */
function content(world: World): Map<number, object> {
  return new Map(allCells(world).map(({ row: _row, partner: _partner, ...rest }) => [rest.id, rest]));
}

describe('clear: the table', () => {
  it.each([[0, 'in spatial order'], [60, 'in place']])('keeps every other cell and every synapse when cells leave (tick %i, %s)', (tick) => {
    const world = heap();
    const before = content(world);
    const leaving = allCells(world).filter((c) => c.life === Life.Apoptotic && c.lifeTick < 0).map((c) => c.id);
    expect(leaving.length).toBeGreaterThan(10);
    world.tick = tick;
    runRule(world, 'clear');
    const after = content(world);
    expect([...after.keys()].sort((a, b) => a - b)).toEqual([...before.keys()].filter((id) => !leaving.includes(id)).sort((a, b) => a - b));
    for (const [id, now] of after) {
      const then = before.get(id) as { life: number; holds: number };
      if (then.life === Life.Apoptotic) continue; // these have shrunk
      expect(now).toEqual(leaving.includes(then.holds) ? { ...then, holds: 0 } : then);
    }
  });

  it('puts rows in spatial order once an hour', () => {
    const apart = (world: World) => {
      const x = column(world, 'x'), y = column(world, 'y');
      return x.slice(1).reduce((sum, _, n) => sum + Math.hypot(x[n + 1] - x[n], y[n + 1] - y[n]), 0);
    };
    const world = heap();
    const scattered = apart(world);
    world.tick = 60;
    runRule(world, 'clear');
    expect(apart(world)).toBeGreaterThan(0.6 * scattered);
    world.tick = 600;
    runRule(world, 'clear');
    expect(apart(world)).toBeLessThan(0.5 * scattered);
  });

  it('lets pressure be felt rightly by those who stay', () => {
    const world = tinyWorld('tumor 0 0\ntumor 6 0 life=apoptotic lifeTick=-9999\ntumor 9 0\ntumor 60 0\ntumor 68 0');
    runRule(world, 'pressure');
    world.tick = 60;
    runRule(world, 'clear');
    runRule(world, 'pressure');
    expect(cell(world, 1).pressure).toBeCloseTo((1 - 9 / 12) ** 2, 12);
    expect(cell(world, 5).pressure).toBeCloseTo((1 - 8 / 12) ** 2, 12);
  });

  it('empties a table of corpses', () => {
    const world = tinyWorld('tumor 0 0 life=apoptotic lifeTick=-9999\ncart 9 0 life=apoptotic lifeTick=-9999');
    world.tick = 60;
    runRule(world, 'clear');
    expect(world.cells.count).toBe(0);
    for (const rule of ['pressure', 'repel', 'bind', 'kill', 'detach', 'clear']) runRule(world, rule);
    expect(world.cells.count).toBe(0);
  });
});
