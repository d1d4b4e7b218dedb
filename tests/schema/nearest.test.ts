// The nearest valid name is the one that was meant, and there is none when nothing is near.
import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '../../schema/nearest';

describe('edit distance', () => {
  it.each([
    ['', '', 0], ['abc', 'abc', 0], ['abc', 'abd', 1], ['abc', 'acb', 1], ['abc', '', 3], ['kitten', 'sitting', 3], ['ca', 'abc', 3],
  ])('of %j and %j is %d', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });
});

describe('nearest name', () => {
  const names = ['kill.hitRate', 'kill.hitsToKill', 'grow.cycleTime', 'repel.adhesionTumor'];

  it.each([
    ['kill.hitrate', 'kill.hitRate'], ['hitRate', 'kill.hitRate'], ['kill_hit_rate', 'kill.hitRate'], ['grow.cyleTime', 'grow.cycleTime'],
    ['repel.adhesionTumour', 'repel.adhesionTumor'], ['zzzzzz', ''], ['', ''], ['x'.repeat(1000), ''],
  ])('to %j is %j', (name, meant) => {
    expect(nearest(name, names)).toBe(meant);
  });
});
