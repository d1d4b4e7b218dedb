// In a running world nobody within reach is ever missing from the list, however cells walk, grow, divide and die.
import { describe, expect, it, vi } from 'vitest';
import { advance, createWorld } from '../../sim';
import type { World } from '../../sim';
import { ADHESION_REACH } from '../../sim/core/pairForces';
import { ensureNeighbors } from '../../sim/neighbors';
import { setVolume, volumeOfRadius } from '../../sim/verbs';
import { TUMOR, blank } from '../support/scenarios';
import { RICH } from '../support/rich';
import type { RichName } from '../support/rich';

/** Pairs within adhesion reach now that the list lacks, and pairs it holds twice. */
function faults(world: World): string[] {
  const { order, start, pairs } = world.neighbors, { x, y, z, radius, id } = world.cells.columns, n = world.cells.count;
  const listed = new Set<number>(), wrong: string[] = [];
  for (let q = 0; q < n; q++) {
    for (let p = start[q]; p < start[q + 1]; p++) {
      const a = order[q], b = order[pairs[p]], name = Math.min(a, b) * n + Math.max(a, b);
      if (listed.has(name)) wrong.push(`tick ${world.tick}: ${id[a]} and ${id[b]} twice`);
      listed.add(name);
    }
  }
  for (let a = 0; a < n; a++) {
    for (let b = a + 1; b < n; b++) {
      const dx = x[a] - x[b], dy = y[a] - y[b], dz = z[a] - z[b], reach = ADHESION_REACH * (radius[a] + radius[b]);
      if (dx * dx + dy * dy + dz * dz < reach * reach && !listed.has(a * n + b)) wrong.push(`tick ${world.tick}: ${id[a]} and ${id[b]} missing`);
    }
  }
  return wrong;
}

describe('neighbours of a running world', () => {
  // Fast walkers outrun their list in every step, slow ones only after some: both must be noticed.
  it.each([
    ['niche', 12], ['spheroid', 5], ['gates', 0.4], ['stroma', 1.7], ['swarm', 1.1], ['swarm', 0.3],
  ] as const satisfies readonly (readonly [RichName, number])[])('are complete whenever forces are summed (%s, %d µm/min)', (name, speed) => {
    const world = createWorld(RICH[name](), { set: { 'migrate.freeSpeed': speed, 'migrate.denseSpeed': speed } }), wrong: string[] = [];
    const accumulate = world.forces.accumulate.bind(world.forces);
    const spy = vi.spyOn(world.forces, 'accumulate').mockImplementation((list) => {
      wrong.push(...faults(world));
      accumulate(list);
    });
    advance(world, 130);
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(spy.mock.calls.length).toBeGreaterThan(60);
  });

  it('are found when cells grow into reach without moving', () => {
    const at = (x: number) => [x, 0, 0] as const;
    const world = createWorld(blank({ populations: [{ ...TUMOR, kind: 'healthy', count: 2, radius: 5, placement: { shape: 'positions', points: [at(-10), at(10)] } }] }));
    ensureNeighbors(world);
    expect(world.neighbors.start[2]).toBe(0);
    for (const row of [0, 1]) setVolume(world, row, volumeOfRadius(8.5));
    ensureNeighbors(world);
    expect(faults(world)).toEqual([]);
    expect(world.neighbors.start[2]).toBe(1);
  });

  it('are listed in full far less often than in every step while nobody is born or removed', () => {
    const world = createWorld({ ...RICH.niche(), disabled: ['divide', 'clear'] });
    advance(world, 120);
    const build = vi.spyOn(world.neighbors, 'build'), fast = vi.spyOn(world.neighbors, 'rebuildFast');
    advance(world, 60);
    expect(build.mock.calls.length).toBeLessThan(60 / 4);
    expect(fast.mock.calls.length).toBeGreaterThan(30);
  });
});
