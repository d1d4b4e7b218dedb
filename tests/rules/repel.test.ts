// Repel: pair forces, integrator, synapse spring, cap and walls, each from its equation.
import { describe, expect, it } from 'vitest';
import { allCells, cell, runRule, tinyWorld } from '../support/tinyWorld';
import type { TinyOptions } from '../support/tinyWorld';

const DT = 0.1;
/** k·(1 − d/R)² − a·(1 − d/1.25R)², µm/min; positive drives apart. */
function force(d: number, R: number, k: number, a: number): number {
  const repulsion = d < R ? k * (1 - d / R) ** 2 : 0;
  return repulsion - (d < 1.25 * R ? a * (1 - d / (1.25 * R)) ** 2 : 0);
}

/** How far cell 2, `d` to the right of cell 1, is driven in the first step; both must move alike. */
function push(first: string, second: string, d: number, options: TinyOptions = {}): number {
  const world = tinyWorld(`${first.replace('@', '0 0')}\n${second.replace('@', `${d} 0`)}`, options);
  runRule(world, 'repel');
  const a = cell(world, 1), b = cell(world, 2);
  expect([a.y, b.y]).toEqual([0, 0]);
  expect(a.x).toBeCloseTo(-(b.x - d), 12);
  return b.x - d;
}

describe('repel: pairs', () => {
  it('pushes two tumour cells apart and lets them stick', () => {
    for (const d of [3, 9, 11.9, 12.5, 14.9]) expect(push('tumor @', 'tumor @', d)).toBeCloseTo(1.5 * DT * force(d, 12, 10, 0.4), 12);
    expect(push('tumor @', 'tumor @', 13)).toBeLessThan(0);
    expect(push('tumor @', 'tumor @', 15.1)).toBe(0);
  });

  it('uses the radii of the very cells', () => {
    expect(push('tumor @ radius=7', 'tumor @ radius=4', 10)).toBeCloseTo(1.5 * DT * force(10, 11, 10, 0.4), 12);
  });

  it('is stiffer for CAR-T cells, which do not stick', () => {
    expect(push('cart @', 'tumor @', 8)).toBeCloseTo(1.5 * DT * force(8, 10, Math.sqrt(500), 0), 12);
    expect(push('tumor @', 'cart @', 8)).toBeCloseTo(1.5 * DT * force(8, 10, Math.sqrt(500), 0), 12);
    expect(push('cart @', 'cart @', 6)).toBeCloseTo(1.5 * DT * force(6, 8, 50, 0), 12);
    for (const other of ['cart @', 'tumor @']) expect(push('cart @', other, 10.5)).toBe(0);
  });

  it('lets only living tumour cells stick', () => {
    for (const other of ['tumor @ life=apoptotic', 'tumor @ life=necrotic', 'tumor @ life=lysed', 'healthy @ radius=6']) {
      expect(push('tumor @', other, 13)).toBe(0);
      expect(push('tumor @', other, 9)).toBeCloseTo(1.5 * DT * force(9, 12, 10, 0), 12);
    }
    expect(push('tumor @', 'tumor @ life=quiescent', 13)).toBeCloseTo(1.5 * DT * force(13, 12, 10, 0.4), 12);
  });

  it('lets dead tumour cells stick as the parameter says', () => {
    const parameters = { 'repel.adhesionDead': 0.5 };
    expect(push('tumor @', 'tumor @ life=necrotic', 13, { parameters })).toBeCloseTo(1.5 * DT * force(13, 12, 10, 0.2), 12);
    expect(push('tumor @ life=lysed', 'tumor @ life=apoptotic', 13, { parameters })).toBeCloseTo(1.5 * DT * force(13, 12, 10, 0.1), 12);
  });

  it('takes strengths from the parameters', () => {
    const parameters = { 'repel.repulsionTumor': 4, 'repel.repulsionMixed': 7, 'repel.repulsionCart': 9, 'repel.adhesionTumor': 1.5 };
    expect(push('tumor @', 'tumor @', 11, { parameters })).toBeCloseTo(1.5 * DT * force(11, 12, 4, 1.5), 12);
    expect(push('tumor @', 'cart @', 9, { parameters })).toBeCloseTo(1.5 * DT * force(9, 10, 7, 0), 12);
    expect(push('cart @', 'cart @', 7, { parameters })).toBeCloseTo(1.5 * DT * force(7, 8, 9, 0), 12);
  });

  it('acts along the line of centres in 3-D', () => {
    const world = tinyWorld('tumor 0 0 0\ntumor 2 -3 6', { dimensions: 3 });
    runRule(world, 'repel');
    const { x, y, z } = cell(world, 2), moved = 1.5 * DT * force(7, 12, 10, 0.4);
    expect(x).toBeCloseTo(2 + (moved * 2) / 7, 12);
    expect(y).toBeCloseTo(-3 - (moved * 3) / 7, 12);
    expect(z).toBeCloseTo(6 + (moved * 6) / 7, 12);
  });

  it('neither creates nor loses momentum in a heap', () => {
    for (const dimensions of [2, 3] as const) {
      const picture = Array.from({ length: 60 }, (_, n) => `${n % 4 ? 'tumor' : 'cart'} ${(n * 37) % 41} ${(n * 53) % 43} ${dimensions === 3 ? (n * 29) % 47 : 0}`);
      const world = tinyWorld(picture.join('\n'), { dimensions, parameters: { 'repel.largestStep': 1000 } });
      const middle = (axis: 'x' | 'y' | 'z') => allCells(world).reduce((sum, c) => sum + c[axis], 0);
      const before = [middle('x'), middle('y'), middle('z')], places = allCells(world).map((c) => c.x);
      runRule(world, 'repel', 5);
      [middle('x'), middle('y'), middle('z')].forEach((value, k) => expect(value).toBeCloseTo(before[k], 8));
      expect(allCells(world).map((c) => c.x)).not.toEqual(places);
    }
  });

  it('parts cells that lie on one point', () => {
    const world = tinyWorld('cart 0 0\ncart 0 0\ntumor 90 0\ntumor 90 0\ntumor -90 0\ncart -90 0');
    runRule(world, 'repel');
    expect(cell(world, 1).x).toBe(-cell(world, 2).x);
    for (const [a, b] of [[1, 2], [3, 4], [5, 6]]) expect(Math.abs(cell(world, a).x - cell(world, b).x)).toBeGreaterThan(0.5);
    runRule(world, 'repel', 300);
    expect(Math.abs(cell(world, 1).x - cell(world, 2).x)).toBeGreaterThan(7);
  });
});

describe('repel: motion', () => {
  it.each(['x', 'y', 'z'] as const)('integrates by Adams–Bashforth along %s: 1.5 times the new velocity less half the old one', (axis) => {
    const world = tinyWorld(`tumor 0 0 0\ntumor 0 0 0 ${axis}=9`, { dimensions: 3 });
    let d = 9, before = 0;
    for (let n = 0; n < 50; n++) {
      runRule(world, 'repel');
      const now = force(d, 12, 10, 0.4);
      d += 2 * DT * (1.5 * now - 0.5 * before);
      before = now;
      expect(cell(world, 2)[axis] - cell(world, 1)[axis]).toBeCloseTo(d, 10);
    }
    const velocity = { x: 'velocityX', y: 'velocityY', z: 'velocityZ' } as const;
    expect(cell(world, 2)[velocity[axis]]).toBeCloseTo(before, 10);
    // Both forces balance where √k·(1 − d/R) = √a·(1 − d/1.25R).
    runRule(world, 'repel', 3000);
    const balance = (Math.sqrt(10) - Math.sqrt(0.4)) / (Math.sqrt(10) / 12 - Math.sqrt(0.4) / 15);
    expect(cell(world, 2)[axis] - cell(world, 1)[axis]).toBeCloseTo(balance, 3);
  });

  it('caps what forces move a cell, but not its walk', () => {
    const parameters = { 'repel.largestStep': 0.3, 'repel.repulsionCart': 1000 };
    const world = tinyWorld('cart 0 0\ncart 0 4\ncart 90 0 speed=15 directionX=0.6 directionY=0.8', { parameters });
    runRule(world, 'repel');
    expect(cell(world, 1).y).toBeCloseTo(-0.3, 12);
    expect(cell(world, 2).y).toBeCloseTo(4.3, 12);
    expect(cell(world, 3).x).toBeCloseTo(90 + 1.5 * 0.6, 12);
    expect(cell(world, 3).y).toBeCloseTo(1.5 * 0.8, 12);
  });

  it('damps stiff cells: steps are divided by 1 + damping·dt·stiffness, walks are not', () => {
    const world = tinyWorld('tumor 0 0 stiffness=3\ntumor 9 0\ncart 90 0 speed=5 directionX=1 stiffness=9', { parameters: { 'repel.damping': 4 } });
    runRule(world, 'repel');
    const moved = 1.5 * DT * force(9, 12, 10, 0.4);
    expect(cell(world, 1).x).toBeCloseTo(-moved / (1 + 4 * DT * 3), 12);
    expect(cell(world, 2).x - 9).toBeCloseTo(moved, 12);
    expect(cell(world, 3).x).toBeCloseTo(90.5, 12);
  });

  it('walks at its speed along its heading, no faster in the first step', () => {
    const world = tinyWorld('cart 0 0 0 speed=5 directionX=-0.48 directionY=0.6 directionZ=0.64', { dimensions: 3 });
    runRule(world, 'repel', 20);
    const { x, y, z } = cell(world, 1);
    expect([x, y, z].map((p) => p.toFixed(9))).toEqual(['-4.800000000', '6.000000000', '6.400000000']);
  });

  it('uses the mechanics clock', () => {
    const world = tinyWorld('cart 0 0 speed=4 directionX=1', { clock: { mechanicsEvery: 5 } });
    runRule(world, 'repel');
    expect(cell(world, 1).x).toBeCloseTo(0.5 * 4, 12);
  });

  it('leaves stroma where it is, and lets it push', () => {
    const world = tinyWorld('stroma 0 0 radius=6\ntumor 9 0');
    runRule(world, 'repel');
    expect(cell(world, 1)).toMatchObject({ x: 0, y: 0 });
    expect(cell(world, 2).x - 9).toBeCloseTo(1.5 * DT * force(9, 12, 10, 0), 12);
  });

  it.each([[1, 0, 0], [-1, 0, 0], [0, 1, 0], [0, -1, 0], [0, 0, 1], [0, 0, -1]])('stops at the wall (%d, %d, %d), its rim touching', (dx, dy, dz) => {
    const world = tinyWorld(`cart 0 0 0 speed=50 directionX=${dx} directionY=${dy} directionZ=${dz}`, { dimensions: 3, size: 100 });
    runRule(world, 'repel', 30);
    const { x, y, z } = cell(world, 1);
    expect(x).toBeCloseTo(46 * dx, 12);
    expect(y).toBeCloseTo(46 * dy, 12);
    expect(z).toBeCloseTo(46 * dz, 12);
  });

  it('keeps the plane a plane', () => {
    const world = tinyWorld('cart 0 0 speed=5 directionX=0.6 directionZ=0.8\ntumor 3 3\ntumor 5 -4');
    runRule(world, 'repel', 10);
    for (const c of allCells(world)) expect(c.z).toBe(0);
  });
});

describe('repel: attraction', () => {
  const parameters = { 'repel.attraction': 0.01, 'repel.attractionGap': 12, 'repel.attractionReach': 12.55 };

  it('draws living CAR-T cells, bound or free, to every tumour cell in reach, dead or alive, and leaves the tumour cells alone', () => {
    const world = tinyWorld('tumor 0 0\ncart 12.4 0\ntumor 12.4 12.4 life=necrotic\ntumor 100 0\ncart 100 12.4 holds=4', { parameters });
    runRule(world, 'repel');
    const pull = 1.5 * DT * 0.01 * 12.4;
    expect(cell(world, 2)).toMatchObject({ x: expect.closeTo(12.4 - pull, 12), y: expect.closeTo(pull, 12) });
    expect(cell(world, 5).y).toBeCloseTo(12.4 - pull - 1.5 * DT * 0.05 * 12.4, 12);
    for (const id of [1, 3, 4]) expect(Math.hypot(cell(world, id).velocityX, cell(world, id).velocityY)).toBe(0);
  });

  it('rests closer than the gap, beyond the reach, for dead CAR-T cells and for other kinds, and by default', () => {
    const still = ['tumor 0 0\ncart 11.9 0', 'tumor 0 0\ncart 12.6 0', 'tumor 0 0\ncart 12.4 0 life=apoptotic', 'healthy 0 0 radius=6\ncart 12.4 0', 'cart 0 0 radius=6\ncart 12.4 0'];
    for (const picture of still) {
      const world = tinyWorld(picture, { parameters });
      runRule(world, 'repel');
      expect(cell(world, 2).velocityX, picture).toBe(0);
    }
    const world = tinyWorld('tumor 0 0\ncart 12.4 0');
    runRule(world, 'repel');
    expect(cell(world, 2).x).toBe(12.4);
  });
});

describe('repel: periodic walls', () => {
  it('lets whoever leaves at one side come back at the other', () => {
    const world = tinyWorld('cart 199.9 0 0 speed=5 directionX=1\ncart 0 -199.9 50 speed=5 directionY=-1\ncart 0 0 199.8 speed=1 directionZ=1', { dimensions: 3, walls: 'periodic' });
    runRule(world, 'repel');
    expect(cell(world, 1).x).toBeCloseTo(-199.6, 12);
    expect(cell(world, 2).y).toBeCloseTo(199.6, 12);
    expect(cell(world, 3).z).toBeCloseTo(199.9, 12);
  });
});

describe('repel: synapses', () => {
  it('draws a CAR-T cell to its target while the two do not touch, and leaves the target alone', () => {
    const world = tinyWorld('tumor 0 0\ncart 9 12 holds=1', { parameters: { 'repel.synapseSpring': 0.04 } });
    runRule(world, 'repel');
    expect(cell(world, 2).x).toBeCloseTo(9 - 1.5 * DT * 0.04 * 9, 12);
    expect(cell(world, 2).y).toBeCloseTo(12 - 1.5 * DT * 0.04 * 12, 12);
    expect(cell(world, 1)).toMatchObject({ x: 0, y: 0 });
  });

  it('pulls no more once they touch, and never a free cell', () => {
    const world = tinyWorld('tumor 0 0\ncart 10 0 holds=1\ncart -14 0\ntumor 100 0');
    runRule(world, 'repel');
    expect(cell(world, 2).x).toBe(10);
    expect(cell(world, 3).x).toBe(-14);
  });

  it('pulls along z in 3-D', () => {
    const world = tinyWorld('tumor 0 0 0\ncart 0 0 -20 holds=1', { dimensions: 3 });
    runRule(world, 'repel');
    expect(cell(world, 2).z).toBeCloseTo(-20 + 1.5 * DT * 0.05 * 20, 12);
  });
});
