// A world in balance asks for no new memory: everything it works on is kept and used again.
import { describe, expect, it } from 'vitest';
import { advance, createWorld, scheduleLive } from '../../sim';
import type { World } from '../../sim';
import { niche, spheroid } from '../support/scenarios';

/** Every typed array reachable from the world, by the path to it. */
function arraysOf(world: World): Map<string, ArrayBufferView> {
  const found = new Map<string, ArrayBufferView>(), seen = new Set<object>();
  const visit = (value: unknown, path: string, depth: number): void => {
    if (typeof value !== 'object' || value === null || seen.has(value) || depth > 7) return;
    seen.add(value);
    if (ArrayBuffer.isView(value)) found.set(path, value);
    else for (const [key, part] of Object.entries(value)) visit(part, `${path}.${key}`, depth + 1);
  };
  visit(world, 'world', 0);
  return found;
}

describe('memory', () => {
  it.each([['2-D', niche()], ['3-D', spheroid()]])('stays where it is once a %s world has found its size', (_, scenario) => {
    // No growth, so that the number of cells only falls.
    const world = createWorld({ ...scenario, disabled: ['grow', 'proliferate'] });
    advance(world, 310);
    world.cells.reserve(world.cells.count * 2);
    world.events.clear();
    advance(world, 5);
    const before = arraysOf(world);
    expect(before.size).toBeGreaterThan(70);
    advance(world, 70);
    const after = arraysOf(world);
    const moved = [...after].filter(([path, array]) => before.get(path) !== array).map(([path]) => path);
    // Offsets of bins are remade with the list, a handful of numbers each time.
    expect(moved.filter((path) => !/neighbors\.shape\.(forward|around)$/.test(path))).toEqual([]);
  });

  it('does not pile up when parameters keep changing', () => {
    const world = createWorld(niche(0.5));
    advance(world, 120);
    const sizes = () => [...arraysOf(world).values()].reduce((sum, array) => sum + array.byteLength, 0);
    const before = sizes();
    for (let n = 0; n < 30; n++) {
      scheduleLive(world, { set: { 'kill.rest': n % 7 } });
      advance(world, 1);
    }
    expect(sizes() / before).toBeLessThan(1.2);
  });

  it('grows no memory of kernels: typed arrays everywhere are slower once a buffer has been detached', () => {
    const world = createWorld(niche()), { buffer } = world.forces.x;
    expect(buffer.byteLength).toBeGreaterThan(65_536);
    advance(world, 300);
    expect(world.forces.x.buffer).toBe(buffer);
  });
});
