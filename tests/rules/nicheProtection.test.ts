// Niche protection: touch with stroma protects within hours, and only as long as it lasts.
import { describe, expect, it } from 'vitest';
import { cell, runRule, tinyWorld } from '../support/tinyWorld';
import type { World } from '../../sim';

function sheltered(picture: string, hours: number, parameters: Record<string, number> = {}): World {
  const world = tinyWorld(picture, { parameters });
  runRule(world, 'nicheProtection', hours * 10);
  return world;
}

describe('nicheProtection', () => {
  it('rises to its level with its time in touch with stroma', () => {
    const world = sheltered('stroma 0 0\ntumor 10 0\ntumor 40 0', 6);
    expect(cell(world, 2).protection).toBeCloseTo(0.5 * (1 - Math.exp(-1)), 5);
    expect(cell(world, 3).protection).toBe(0);
    runRule(world, 'nicheProtection', 600);
    expect(cell(world, 2).protection).toBeCloseTo(0.5, 4);
  });

  it('finds the touch whichever cell stands first, in 3-D too, up to its distance', () => {
    const at = (x: number, first: boolean) => cell(sheltered(first ? `stroma 0 0\ntumor ${x} 0` : `tumor ${x} 0\nstroma 0 0`, 1), first ? 2 : 1).protection;
    for (const first of [true, false]) {
      expect(at(12.6, first)).toBeGreaterThan(0);
      expect(at(12.7, first)).toBe(0);
    }
    const deep = tinyWorld('stroma 0 0 0\ntumor 0 0 11', { dimensions: 3 });
    runRule(deep, 'nicheProtection');
    expect(cell(deep, 2).protection).toBeGreaterThan(0);
  });

  it('wears off when the cell has left', () => {
    const world = sheltered('stroma 0 0\ntumor 40 0 protection=0.5', 6);
    expect(cell(world, 2).protection).toBeCloseTo(0.5 * Math.exp(-1), 5);
    runRule(world, 'nicheProtection', 3000);
    expect(cell(world, 2).protection).toBe(0);
  });

  it('is for living tumour cells, touched by stroma and by nobody else', () => {
    const world = sheltered('stroma 0 0\nhealthy 9 0\ncart 0 9\ntumor -10 0 life=apoptotic\ntumor 60 0\ntumor 71 0\nhealthy 60 9', 5);
    for (const id of [2, 3, 4, 5, 6, 7]) expect(cell(world, id).protection).toBe(0);
  });

  it('does nothing where there is no stroma', () => {
    expect(cell(sheltered('tumor 0 0 protection=0.3', 5), 1).protection).toBeCloseTo(0.3, 6);
  });
});
