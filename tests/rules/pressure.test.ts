// Pressure: pressure against the sum written out over all pairs.
import { describe, expect, it } from 'vitest';
import { allCells, cell, runRule, tinyWorld } from '../support/tinyWorld';

const overlap = (d: number, R: number) => (d < R ? (1 - d / R) ** 2 : 0);

describe('pressure', () => {
  it('is the squared relative overlap of a pair, felt by both', () => {
    const world = tinyWorld('tumor 0 0\ntumor 9 0\ncart 100 0\nhealthy 100 6');
    runRule(world, 'pressure');
    expect([1, 2].map((id) => cell(world, id).pressure)).toEqual([overlap(9, 12), overlap(9, 12)]);
    expect([3, 4].map((id) => cell(world, id).pressure)).toEqual([overlap(6, 8), overlap(6, 8)]);
  });

  it('is nil for cells that just touch or stand alone', () => {
    const world = tinyWorld('tumor 0 0\ntumor 12 0\nstroma -90 0');
    runRule(world, 'pressure');
    expect(allCells(world).map((c) => c.pressure)).toEqual([0, 0, 0]);
  });

  it('adds neighbours up, of every kind', () => {
    const world = tinyWorld('tumor 0 0\ncart 8 0\nhealthy 0 -7\nstroma -9 0');
    runRule(world, 'pressure');
    expect(cell(world, 1).pressure).toBeCloseTo(overlap(8, 10) + overlap(7, 10) + overlap(9, 11), 12);
    expect(cell(world, 4).pressure).toBeCloseTo(overlap(9, 11), 12);
  });

  it('neither comes from the dead nor is felt by them', () => {
    for (const life of ['apoptotic', 'necrotic', 'lysed']) {
      const world = tinyWorld(`tumor 0 0\ntumor 9 0 life=${life} pressure=2\ntumor 0 8 life=quiescent\ntumor -9 0 life=${life}`);
      runRule(world, 'pressure');
      expect([cell(world, 2).pressure, cell(world, 4).pressure]).toEqual([0, 0]);
      expect(cell(world, 1).pressure).toBeCloseTo(overlap(8, 12), 12);
      expect(cell(world, 3).pressure).toBeCloseTo(overlap(8, 12), 12);
    }
  });

  it('comes with a stiffness: the slope of the repulsion, from the dead as well', () => {
    const slope = (d: number, R: number, k: number) => (2 * k * (1 - d / R)) / R;
    const world = tinyWorld('tumor 0 0\ntumor 9 0 life=apoptotic\ncart 0 8\ncart 90 0\ncart 90 6', { parameters: { 'repel.repulsionTumor': 11, 'repel.repulsionMixed': 23, 'repel.repulsionCart': 47 } });
    for (let n = 0; n < 2; n++) {
      runRule(world, 'pressure');
      expect(cell(world, 1).stiffness).toBeCloseTo(slope(9, 12, 11) + slope(8, 10, 23), 12);
      expect(cell(world, 2).stiffness).toBeCloseTo(slope(9, 12, 11), 12);
      expect(cell(world, 3).stiffness).toBeCloseTo(slope(8, 10, 23), 12);
      expect(cell(world, 5).stiffness).toBeCloseTo(slope(6, 8, 47), 12);
    }
  });

  it('is taken anew each time', () => {
    const world = tinyWorld('tumor 0 0\ntumor 9 0');
    runRule(world, 'pressure', 3);
    expect(cell(world, 1).pressure).toBeCloseTo(overlap(9, 12), 12);
    world.cells.columns.x[1] = 40;
    world.drift.placed = false;
    runRule(world, 'pressure');
    expect(cell(world, 1).pressure).toBe(0);
    world.cells.columns.x[1] = 4;
    world.drift.placed = false;
    runRule(world, 'pressure');
    expect(cell(world, 1).pressure).toBeCloseTo(overlap(4, 12), 12);
  });

  it.each([2, 3] as const)('agrees with the sum over all pairs of a heap in %i-D', (dimensions) => {
    const picture = Array.from({ length: 150 }, (_, n) => {
      const z = dimensions === 3 ? ((n * 41) % 59) - 29 : 0;
      return `${n % 5 ? 'tumor' : 'cart'} ${((n * 37) % 83) - 41} ${((n * 53) % 89) - 44} ${z} radius=${3 + (n % 4)}`;
    });
    const world = tinyWorld(picture.join('\n'), { dimensions, size: 140 });
    runRule(world, 'pressure');
    const cells = allCells(world);
    for (const a of cells) {
      const expected = cells.filter((b) => b !== a).reduce((sum, b) => sum + overlap(Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z), a.radius + b.radius), 0);
      expect(a.pressure).toBeCloseTo(expected, 9);
    }
  });
});
