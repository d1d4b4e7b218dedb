// Documents that ask for more room than there is are refused with the place and the number that would fit.
import { describe, expect, it } from 'vitest';
import { parseScenario } from '../../schema';

const BASE = {
  format: 'cart-lab/scenario', version: 1, name: 'room', title: 'Room', duration: '1d',
  domain: { dimensions: 2, size: [200, 200], voxel: 20 }, populations: [], products: { car: {} },
};
const TUMOR = { kind: 'tumor', label: 't', antigenA: 1, placement: { shape: 'random' }, count: 1 };

function problemsOf(part: object): string[] {
  const parsed = parseScenario(JSON.stringify({ ...BASE, ...part }), 'room.json');
  return parsed.ok ? [] : parsed.problems.map(({ path, value, expected }) => `${path}: ${value}; ${expected}`);
}

describe('cells wider than the patch', () => {
  const NARROW = { dimensions: 2, size: [200, 20], voxel: 20 }, SLAB = { dimensions: 3, size: [400, 400, 10], voxel: 10 };
  it.each([
    ['closed walls', { domain: NARROW, populations: [{ ...TUMOR, radius: 12 }] }, ['populations[0].radius: 12; a radius of at most 10 µm, so that the cell fits between the walls of the patch']],
    ['periodic walls', { domain: { ...NARROW, walls: 'periodic' }, populations: [{ ...TUMOR, radius: 10.5 }] }, ['populations[0].radius: 10.5; a radius of at most 10 µm, so that the cell fits between the walls of the patch']],
    ['the standard radius in a slab', { domain: SLAB, populations: [TUMOR] }, ['populations[0].radius: 8.41; a radius of at most 5 µm, so that the cell fits between the walls of the patch']],
    ['CAR-T cells from the start', { domain: SLAB, parameters: { 'infuse.cartRadius': 6 } }, ['parameters.infuse.cartRadius: 6; a radius of at most 5 µm, so that the cell fits between the walls of the patch']],
    ['CAR-T cells later', { domain: SLAB, schedule: [{ at: 5, set: { 'infuse.cartRadius': 6 } }] }, ['schedule[0].set.infuse.cartRadius: 6; a radius of at most 5 µm, so that the cell fits between the walls of the patch']],
  ])('%s', (_name, part, problems) => {
    expect(problemsOf(part)).toEqual(problems);
  });

  it('are none when they just fit, nor does the height of a flat patch matter', () => {
    expect(problemsOf({ domain: NARROW, populations: [{ ...TUMOR, radius: 10 }] })).toEqual([]);
    expect(problemsOf({ domain: { dimensions: 2, size: [200, 200], voxel: 5 }, populations: [{ ...TUMOR, radius: 12 }] })).toEqual([]);
  });
});

describe('a dose', () => {
  const dose = (count: number, entry = 'edge') => ({ schedule: [{ at: 0, infuse: { product: 'car', count, entry } }] });
  // 200 × 200 µm² hold 795 discs of 4 µm radius
  it('that an empty patch could not hold is refused', () => {
    expect(problemsOf(dose(795))).toEqual([]);
    expect(problemsOf(dose(796))).toEqual(['schedule[0].infuse.count: 796; at most 795 cells: more do not fit into this patch, even if it were empty']);
  });

  it('may be larger where part of it carries no CAR or goes into a patient’s blood', () => {
    expect(problemsOf({ ...dose(3000), products: { car: { transduction: 0.25 } } })).toEqual([]);
    expect(problemsOf({ ...dose(1500, 'vessels'), vessels: { count: 2 }, body: {} })).toEqual([]);
    expect(problemsOf({ ...dose(1500, 'vessels'), vessels: { count: 2 } })).toHaveLength(1);
  });

  it('is counted by volume in three dimensions and by the radius of its cells', () => {
    const domain = { dimensions: 3, size: [100, 100, 100], voxel: 20 };
    expect(problemsOf({ domain, ...dose(3730) })).toEqual([]);
    expect(problemsOf({ domain, ...dose(3731) })).toHaveLength(1);
    expect(problemsOf({ domain, ...dose(3730), parameters: { 'infuse.cartRadius': 5 } })).toHaveLength(1);
  });
});

describe('a table of cells', () => {
  const table = (rows: string[]) => ({
    domain: { dimensions: 2, size: [2000, 2000], voxel: 20 },
    populations: [{ kind: 'tumor', label: 't', antigenA: 1, radius: 5, placement: { shape: 'positions', csv: ['x_um,y_um', ...rows].join('\n') } }],
  });

  it('that piles cells on one place is refused with the place', () => {
    expect(problemsOf(table(Array.from({ length: 200 }, () => '12,-34')))).toEqual([]);
    expect(problemsOf(table(Array.from({ length: 201 }, () => '12,-34')))).toEqual([
      'populations[0].placement.csv: "more than 200 cells around (12, -34)"; at most 200 cells within one cell’s width (10 µm)',
    ]);
  });
});
