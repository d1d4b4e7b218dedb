// Antigen recovery: antigen returns to what the cell makes, from below and from above, and then stays.
import { describe, expect, it } from 'vitest';
import { cell, runRule, tinyWorld } from '../support/tinyWorld';

describe('antigenRecovery', () => {
  it('brings a bitten target halfway back in twelve hours, A and B apart', () => {
    const world = tinyWorld('tumor 0 0 antigenA=7000 ownA=10000 antigenB=100 ownB=4100\nhealthy 40 0 antigenA=1000 ownA=2000');
    runRule(world, 'antigenRecovery', 120);
    expect(cell(world, 1).antigenA).toBeCloseTo(8500, 6);
    expect(cell(world, 1).antigenB).toBeCloseTo(2100, 6);
    expect(cell(world, 2).antigenA).toBeCloseTo(1500, 6);
  });

  it('lets torn antigen fade from a CAR-T cell, to nothing in the end', () => {
    const world = tinyWorld('cart 0 0 antigenA=4000');
    runRule(world, 'antigenRecovery', 240);
    expect(cell(world, 1).antigenA).toBeCloseTo(1000, 6);
    runRule(world, 'antigenRecovery', 2000);
    expect(cell(world, 1).antigenA).toBe(0);
  });

  it('ends exactly at the own amount, and leaves whole cells and the dead alone', () => {
    const world = tinyWorld('tumor 0 0 antigenA=9990 ownA=10000\ntumor 40 0 antigenA=123.5\ntumor 80 0 antigenA=7000 ownA=10000 life=apoptotic');
    runRule(world, 'antigenRecovery', 100);
    expect([1, 2, 3].map((id) => cell(world, id).antigenA)).not.toContain(9990);
    expect(cell(world, 2).antigenA).toBe(123.5);
    expect(cell(world, 3).antigenA).toBe(7000);
    runRule(world, 'antigenRecovery', 1500);
    expect(cell(world, 1).antigenA).toBe(10_000);
  });

  it('does not bring back an antigen that is lost for good', () => {
    const world = tinyWorld('tumor 0 0 antigenA=15 ownA=15');
    runRule(world, 'antigenRecovery', 1000);
    expect(cell(world, 1).antigenA).toBe(15);
  });
});
