// A smaller patch of the same tissue: densities stay, also when the shares do not come out even.
import { describe, expect, it } from 'vitest';
import { createWorld } from '../../sim';
import type { Scenario } from '../../sim';
import { shrunk } from '../../verify/shrink';
import { niche, spheroid, stroma } from '../support/scenarios';

const area = ({ domain }: Scenario) => domain.size[0] * domain.size[1];

describe('a smaller patch', () => {
  const full: Scenario = { ...niche(), domain: { dimensions: 2, size: [1000, 600, 20], voxel: 20, walls: 'closed' }, body: { scale: 1000 } };

  it.each([0.5, 0.25, 0.1])('keeps every density in the plane at a share of %d', (share) => {
    const small = shrunk(full, share), kept = area(small) / area(full);
    expect(kept).toBeGreaterThan(0.8 * share);
    expect(kept).toBeLessThan(1.2 * share);
    expect(small.domain.size.map((side) => side % 20)).toEqual([0, 0, 0]);
    small.populations.forEach(({ count }, n) => expect(Math.abs(count - kept * full.populations[n].count)).toBeLessThanOrEqual(0.5));
    expect('count' in small.vessels ? small.vessels.count : 0).toBe(Math.max(1, Math.round(5 * kept)));
    const doses = (scenario: Scenario) => scenario.schedule.flatMap((item) => ('infuse' in item ? [item.infuse.count] : []));
    expect(doses(small)).toEqual(doses(full).map((count) => Math.round(count * kept)));
    expect(small.body!.scale * kept).toBeCloseTo(1000, 9);
    expect(() => createWorld(small)).not.toThrow();
  });

  it('goes by volume in space, and shrinks shapes with the patch', () => {
    const cube: Scenario = { ...spheroid(), domain: { dimensions: 3, size: [400, 400, 400], voxel: 20, walls: 'closed' } };
    const ring: Scenario = { ...cube, populations: [{ ...cube.populations[0], placement: { shape: 'ring', center: [0, 40, 0], inner: 80, outer: 160 } }] };
    const small = shrunk(ring, 0.125);
    expect(small.domain.size).toEqual([200, 200, 200]);
    expect(small.populations[0]).toMatchObject({ count: Math.round(420 / 8), placement: { center: [0, 20, 0], inner: 40, outer: 80 } });
  });

  it('crops given places and leaves a whole patch alone', () => {
    const small = shrunk(stroma(), 0.25), given = small.populations[1];
    expect(given.count).toBe(given.placement.shape === 'positions' ? given.placement.points.length : -1);
    expect(given.count).toBeLessThan(30);
    expect(given.count).toBeGreaterThan(5);
    expect(shrunk(full, 1)).toBe(full);
    expect(() => shrunk(full, 0)).toThrow('a share lies above 0');
  });
});
