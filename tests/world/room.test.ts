// Room: cells that find none wait, whoever is too wide stands in the middle, and nobody is lost on the way round a periodic patch.
import { describe, expect, it } from 'vitest';
import { RunFault, advance, checkInvariants, createWorld, step } from '../../sim';
import type { Population, Scenario } from '../../sim';
import { NeighborList } from '../../sim/core/neighborList';
import { TUMOR, blank } from '../support/scenarios';
import { allCells, cell, runRule, tinyWorld } from '../support/tinyWorld';

const SMALL = { dimensions: 2, size: [100, 100, 20], voxel: 20, walls: 'closed' } as const;
const dose = (count: number, entry: 'vessels' | 'ring' | 'edge' | 'random', over = 0): Scenario['schedule'] => [{ at: 0, note: '', infuse: { product: 'car', count, entry, over } }];

describe('a dose larger than its door', () => {
  it('comes in by thousands a vessel, decision after decision, the rest waiting', () => {
    const world = createWorld(blank({ vessels: [[-100, 0, 0], [100, 0, 0]], schedule: dose(2500, 'vessels'), disabled: ['repel', 'migrate', 'contract'] }));
    step(world);
    expect(world.cells.count).toBe(2000);
    advance(world, 6);
    expect(world.cells.count).toBe(2500);
    expect(world.arrivals).toMatchObject([{ arrived: 2500, count: 2500 }]);
  });

  it('waits while the patch is full, and comes in when room is made', () => {
    // 1.5 times 100 × 100 µm² are 298 cells of 4 µm radius.
    const world = createWorld(blank({ domain: SMALL, schedule: dose(400, 'random'), disabled: ['repel', 'migrate', 'contract'] }));
    advance(world, 30);
    expect(world.cells.count).toBe(298);
    expect(world.arrivals).toMatchObject([{ arrived: 298 }]);
    world.cells.removeRows(Int32Array.from([0, 1, 2]), 3);
    advance(world, 6);
    expect(world.cells.count).toBe(298);
    expect(world.arrivals).toMatchObject([{ arrived: 301 }]);
  });

  it('counts the volume of everybody in three dimensions', () => {
    const cube = { dimensions: 3, size: [100, 100, 100], voxel: 20, walls: 'closed' } as const;
    const tumor: Population = { ...TUMOR, count: 100, radius: 12, placement: { shape: 'random' } };
    const world = createWorld(blank({ domain: cube, populations: [tumor], schedule: dose(5000, 'edge'), disabled: ['repel', 'migrate', 'contract', 'grow'] }));
    const volumeBefore = allCells(world).reduce((sum, { volume }) => sum + volume, 0);
    step(world);
    expect(world.cells.count - 100).toBe(Math.floor((1.5e6 - volumeBefore) / ((4 / 3) * Math.PI * 64)));
  });

  it('leaves cells of the blood there while the patch is full', () => {
    const world = createWorld(blank({ domain: SMALL, body: { scale: 1 }, schedule: dose(1000, 'vessels'), parameters: { 'cellularKinetics.homing': 1e9 }, disabled: ['repel', 'migrate', 'contract'] }));
    step(world);
    expect(world.cells.count).toBe(298);
    expect(world.blood.cells.count).toBe(702);
  });
});

describe('cells on one another', () => {
  it('stop the run with a reason before their pairs take all the memory', () => {
    const points = Array.from({ length: 20_000 }, () => [0, 0, 0] as const);
    const world = createWorld(blank({ populations: [{ ...TUMOR, count: points.length, placement: { shape: 'positions', points } }] }));
    expect(() => step(world)).toThrow(RunFault);
    expect(() => step(world)).toThrow(/pairs of neighbouring cells: too many cells lie in one place, after the rule repel/);
    expect(() => new NeighborList(1, 1).growPairs(1e9)).toThrow('too many cells lie in one place');
  });
});

describe('between walls closer than a cell is wide', () => {
  it.each([[60, 20], [20, 60]])('a monolayer stands in one line (%i × %i µm)', (width, height) => {
    const world = createWorld(blank({ domain: { ...SMALL, size: [width, height, 20] }, populations: [{ ...TUMOR, count: 3, radius: 12, placement: { shape: 'monolayer' } }] }));
    expect(allCells(world).map(({ x, y }) => Math.abs(width < height ? x : y))).toEqual([0, 0, 0]);
    const along = allCells(world).map(({ x, y }) => (width < height ? y : x));
    expect(new Set(along).size).toBe(3);
    expect(along.every((place) => Math.abs(place) <= 30 - 12)).toBe(true);
    advance(world, 60);
    checkInvariants(world);
  });

  it('a cell that has grown too wide is moved to the middle, from either side', () => {
    const world = tinyWorld('tumor 7 3 radius=12\ntumor -9 -3 radius=12\ntumor -1 5 radius=12', { size: [20, 400, 20] });
    runRule(world, 'repel');
    expect([1, 2, 3].map((id) => cell(world, id).x)).toEqual([0, 0, 0]);
  });
});

describe('a step longer than a periodic patch', () => {
  it.each([
    // 20 µm wide; one mechanics step of a minute at that speed
    [0, 1, 25, 5], [0, 1, 70, -10], [0, -1, 65, -5], [8, 1, 75, 3], [-8, -1, 1007, 5], [3, 1, 20, 3],
  ])('from %f, direction %i, %f µm, ends at %f', (x, direction, speed, end) => {
    const world = tinyWorld(`cart ${x} 0 directionX=${direction} speed=${speed}`, { size: [20, 400, 20], walls: 'periodic', clock: { ticksPerMinute: 1 } });
    runRule(world, 'repel');
    const { x: place } = cell(world, 1);
    // Both sides of the patch are the same place.
    expect(Math.abs(place) === 10 ? -10 : place).toBeCloseTo(end, 9);
    checkInvariants(world);
  });
});
