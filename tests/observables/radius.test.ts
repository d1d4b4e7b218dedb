// The size of a tumour does not depend on where in a patch without walls it lies.
import { describe, expect, it } from 'vitest';
import { advance, createWorld, measured } from '../../sim';
import { chanceOf } from '../support/chance';
import { TUMOR, blank } from '../support/scenarios';
import { tinyWorld } from '../support/tinyWorld';

const radius = (picture: string, walls: 'closed' | 'periodic', dimensions: 2 | 3 = 2): number => measured(tinyWorld(picture, { walls, dimensions, size: 400 }))['tumor_radius_um'];
const around = (at: number): number => (at >= 200 ? at - 400 : at < -200 ? at + 400 : at);

describe('the radius of a tumour', () => {
  it('is that of the disc or ball of its radius of gyration', () => {
    expect(radius('tumor 10 0\ntumor -10 0', 'closed')).toBeCloseTo(10 * Math.SQRT2, 12);
    expect(radius('tumor 10 0 0\ntumor -10 0 0', 'closed', 3)).toBeCloseTo(10 * Math.sqrt(5 / 3), 12);
    expect(radius('tumor 50 30', 'closed')).toBe(0);
    expect(radius('cart 50 30', 'closed')).toBeNaN();
  });

  it.each([2, 3] as const)('is the same wherever the colony lies between periodic walls, across the seam too (%i-D)', (dimensions) => {
    const chance = chanceOf(8);
    const cells = Array.from({ length: 60 }, () => [0, 0, 0].map(() => 160 * (chance() - 0.5)));
    const drawn = (dx: number, dy: number, dz: number): string => cells.map(([x, y, z]) => `tumor ${around(x + dx)} ${around(y + dy)} ${dimensions === 3 ? around(z + dz) : 0}`).join('\n');
    const middle = radius(drawn(0, 0, 0), 'closed', dimensions);
    expect(middle).toBeGreaterThan(60);
    for (const [dx, dy, dz] of [[0, 0, 0], [199, 0, 0], [145, 0, 0], [-200, 200, 90], [130, -170, 199]] as const) {
      expect(radius(drawn(dx, dy, dz), 'periodic', dimensions), `${dx} ${dy} ${dz}`).toBeCloseTo(middle, 6);
    }
  });

  it('is the radius of the whole patch where cells are everywhere', () => {
    const everywhere = Array.from({ length: 400 }, (_, n) => `tumor ${(n % 20) * 20 - 190} ${Math.floor(n / 20) * 20 - 190}`).join('\n');
    expect(radius(everywhere, 'periodic')).toBeCloseTo(radius(everywhere, 'closed'), 6);
  });

  it('of a growing colony is the same at the seam as in the middle', () => {
    const grown = (x: number): number => {
      const world = createWorld(blank({
        domain: { dimensions: 2, size: [400, 400, 20], voxel: 20, walls: 'periodic' },
        populations: [{ ...TUMOR, count: 60, radius: 6, placement: { shape: 'disc', center: [x, 0, 0], radius: null } }],
      }));
      advance(world, 2 * 1440);
      return measured(world)['tumor_radius_um'];
    };
    const middle = grown(0);
    expect(Math.abs(grown(145) - middle) / middle).toBeLessThan(0.1);
  });
});
