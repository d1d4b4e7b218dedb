// Worlds that must agree although nobody knows the right answer: mirrored ones, ones with strangers far away, times in other units.
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../schema';
import { Event, advance, createWorld } from '../../sim';
import type { Point, Scenario, World } from '../../sim';
import { TUMOR, blank } from '../support/scenarios';

/** 60 tumour cells off the middle of a patch that is wider than high, and 24 CAR-T cells beside them. */
const PLACES: readonly Point[] = Array.from({ length: 60 }, (_, n) => [-110 + 12.5 * (n % 10) + 2 * (n % 3), -60 + 13 * Math.floor(n / 10), 0]);

const TURNS: Readonly<Record<string, (p: Point) => Point>> = {
  'mirrored left to right': ([x, y]) => [-x, y, 0],
  'mirrored top to bottom': ([x, y]) => [x, -y, 0],
  'turned by a half': ([x, y]) => [-x, -y, 0],
};

function patch(turn: (p: Point) => Point, seed: string, over: Partial<Scenario> = {}): Scenario {
  return blank({
    seed, domain: { dimensions: 2, size: [400, 300, 20], voxel: 20, walls: 'closed' },
    fields: [{ name: 'attractant', initial: 0, boundary: null }],
    populations: [{ ...TUMOR, count: PLACES.length, radius: 8, placement: { shape: 'positions', points: PLACES.map(turn) }, antigenA: { distribution: 'constant', value: 15_000 } }],
    schedule: [{ at: 0, note: '', infuse: { product: 'car', count: 24, entry: 'edge', over: 0 } }],
    parameters: { 'kill.productive': 1, 'bind.attachRate': 1 }, ...over,
  });
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const errorOf = (values: readonly number[]) => Math.sqrt(values.reduce((sum, value) => sum + (value - mean(values)) * (value - mean(values)), 0) / (values.length - 1) / values.length);

function killsAfter(scenario: Scenario, ticks: number): number {
  const world = createWorld(scenario);
  advance(world, ticks);
  return world.events.totals[Event.kill];
}

/** Rows by the key of their cell. */
const rowsOf = ({ cells }: World) => new Map(Array.from({ length: cells.count }, (_, i) => [cells.columns.key[i], i]));

describe('a world in a mirror', () => {
  it.each(Object.keys(TURNS))('%s: without chance the mirrored positions come out', (name) => {
    const still = { disabled: ['infuse', 'migrate', 'grow', 'divide'], fields: [], parameters: { 'repel.repulsionTumor': 20 } }, turn = TURNS[name];
    const world = createWorld(patch((p) => p, '1', still)), mirrored = createWorld(patch(turn, '1', still));
    const before = world.cells.columns.x[0];
    advance(world, 120);
    advance(mirrored, 120);
    expect(Math.abs(world.cells.columns.x[0] - before)).toBeGreaterThan(0.1);
    const rows = rowsOf(mirrored), { key, x, y } = world.cells.columns;
    for (let i = 0; i < world.cells.count; i++) {
      const j = rows.get(key[i])!, [expectedX, expectedY] = turn([x[i], y[i], 0]);
      expect(mirrored.cells.columns.x[j]).toBeCloseTo(expectedX, 6);
      expect(mirrored.cells.columns.y[j]).toBeCloseTo(expectedY, 6);
    }
  });

  it.each(Object.keys(TURNS))('%s: over many seeds as many cells are killed', (name) => {
    const seeds = Array.from({ length: 24 }, (_, n) => String(n + 1)), turn = TURNS[name];
    const plain = seeds.map((seed) => killsAfter(patch((p) => p, seed), 360)), mirrored = seeds.map((seed) => killsAfter(patch(turn, seed), 360));
    expect(mean(plain)).toBeGreaterThan(10);
    const error = Math.hypot(errorOf(plain), errorOf(mirrored));
    expect(Math.abs(mean(plain) - mean(mirrored))).toBeLessThan(3.5 * error);
  });
});

describe('strangers far away', () => {
  it('disturb nobody: the cells of a patch live on as if the others were not there', () => {
    const domain = { dimensions: 2, size: [1200, 300, 20], voxel: 20, walls: 'closed' } as const;
    const here = PLACES.map(([x, y]): Point => [x - 400, y, 0]), there = PLACES.map(([x, y]): Point => [x + 450, y, 0]);
    const population = (points: readonly Point[]) => ({ ...TUMOR, count: points.length, placement: { shape: 'positions', points } as const });
    const over = { domain, fields: [], schedule: [], parameters: { 'grow.cycleTime': 6 } };
    const alone = createWorld(patch((p) => p, '1', { ...over, populations: [population(here)] }));
    const twice = createWorld(patch((p) => p, '1', { ...over, populations: [population(here), population(there)] }));
    advance(alone, 480);
    advance(twice, 480);
    expect(alone.events.totals[Event.division]).toBeGreaterThan(30);
    const rows = rowsOf(twice), mine = alone.cells.columns, theirs = twice.cells.columns;
    for (let i = 0; i < alone.cells.count; i++) {
      const j = rows.get(mine.key[i]);
      expect(j, `cell ${mine.key[i]}`).toBeDefined();
      // Sums over neighbours may be taken in another order: the last bits differ, nothing else.
      for (const name of ['x', 'y', 'volume', 'cycle', 'antigenA'] as const) expect(theirs[name][j!]).toBeCloseTo(mine[name][i], 5);
      for (const name of ['life', 'generation', 'clone'] as const) expect(theirs[name][j!]).toBe(mine[name][i]);
    }
    expect(twice.cells.count).toBeGreaterThan(alone.cells.count + 60);
  });
});

describe('times in other units', () => {
  const scenario = (day: (minutes: number) => string | number) => JSON.stringify({
    format: 'cart-lab/scenario', version: 1, name: 'units', title: 'Units', duration: day(4320), domain: { dimensions: 2, size: [200, 200] },
    populations: [{ kind: 'tumor', label: 'cells', count: 20, antigenA: 5000, placement: { shape: 'random' } }],
    products: { car: {} }, body: {},
    schedule: [{ at: day(1440), infuse: { product: 'car', count: 5, entry: 'random', over: day(360) } }, { at: day(2880), give: { drug: 'anakinra' } }],
    protocols: [{ when: { variable: 'crsGrade', atLeast: 2 }, delay: day(720), give: { drug: 'tocilizumab' }, again: day(1440) }],
    record: { every: day(180) },
  });
  const UNITS: Readonly<Record<string, (minutes: number) => string>> = {
    minutes: (m) => `${m} min`, hours: (m) => `${m / 60}h`, days: (m) => `${m / 1440} d`, weeks: (m) => `${m / 10080}w`,
  };

  it.each(Object.keys(UNITS).filter((unit) => unit !== 'weeks'))('a document in %s says the same as one in plain minutes', (unit) => {
    const plain = parseScenario(scenario((m) => m), 'minutes.json'), other = parseScenario(scenario(UNITS[unit]), `${unit}.json`);
    if (!plain.ok || !other.ok) throw new Error(JSON.stringify([plain, other]));
    expect(other.scenario).toEqual(plain.scenario);
    expect(plain.scenario).toMatchObject({ duration: 4320, record: { every: 180 } });
  });

  it('a duration in weeks is seven days each', () => {
    const weeks = parseScenario(scenario((m) => m).replace('"duration":4320', '"duration":"2w"'), 'weeks.json');
    expect(weeks.ok && weeks.scenario.duration).toBe(20_160);
  });
});
