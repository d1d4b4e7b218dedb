// Immunosuppression: factor and steroid add up on top of the checkpoint's brake, and cost nothing where neither is there.
import { describe, expect, it } from 'vitest';
import { cell, field, lattice, runRule, tinyWorld } from '../support/tinyWorld';
import type { World } from '../../sim';
import { Event, Kind, Life, advance } from '../../sim';

function braked(state: string, steroid: number, factor: number | null): number {
  const world = tinyWorld(`cart 0 0 ${state}`, { fields: factor === null ? [] : ['suppressor'] });
  world.body.corticosteroid = steroid;
  if (factor !== null) field(world, 'suppressor').value.fill(factor);
  runRule(world, 'immunosuppression');
  return cell(world, 1).brake;
}

describe('immunosuppression', () => {
  it('brakes by the local factor, half of its effect at its half-maximum', () => {
    expect(braked('', 0, 0.3)).toBeCloseTo(0.3, 6);
    expect(braked('', 0, 1e9)).toBeCloseTo(0.6, 6);
    expect(braked('', 0, 0)).toBe(0);
  });

  it('brakes by the steroid in the blood', () => {
    expect(braked('', 1, null)).toBeCloseTo(0.25, 6);
    expect(braked('', 3, null)).toBeCloseTo(0.375, 6);
  });

  it('adds to the brake that is there without ever passing 1', () => {
    expect(braked('brake=0.5', 1, 0.3)).toBeCloseTo(1 - 0.5 * 0.75 * 0.7, 6);
    expect(braked('brake=1', 1, 0.3)).toBe(1);
  });

  it('leaves the brake alone where there is neither, and in the dead', () => {
    expect(braked('brake=0.5', 0, null)).toBe(0.5);
    expect(braked('brake=0.5 life=apoptotic', 5, null)).toBe(0.5);
  });

  it('feels the factor where the cell is', () => {
    const world = tinyWorld('cart -95 5\ncart 105 5', { fields: ['suppressor'] });
    field(world, 'suppressor').value[10 * 20 + 15] = 0.3;
    runRule(world, 'immunosuppression');
    expect([cell(world, 1).brake, cell(world, 2).brake]).toEqual([0, Math.fround(0.3)]);
  });

  it('does not pile up when nobody else sets the brake, and goes with the drug', () => {
    const world = tinyWorld('cart 0 0', { only: ['immunosuppression'] });
    world.body.corticosteroid = 1;
    runRule(world, 'immunosuppression', 10);
    expect(cell(world, 1).brake).toBeCloseTo(0.25, 6);
    world.body.corticosteroid = 0;
    runRule(world, 'immunosuppression');
    expect(cell(world, 1).brake).toBe(0);
  });
});

describe('immunosuppression: the steroid in a dish', () => {
  /** Share of 100 targets alive after four hours with that many CAR-T cells for each. */
  function survival(effectors: number, steroid: number): number {
    const world: World = tinyWorld(
      lattice(100, 24, (x, y, n) => `tumor ${x} ${y} antigenA=15000 cycleTime=1e9\n${n < 100 * Math.min(1, effectors) ? `cart ${x + 9} ${y}\n`.repeat(Math.max(1, effectors)) : ''}`),
      { size: 400, clock: { ticksPerMinute: 1, fieldEvery: 2, mechanicsEvery: 1, decisionEvery: 6 }, parameters: { 'kill.hitRate': 0.02 } },
    );
    world.body.corticosteroid = steroid;
    advance(world, 240);
    expect(world.events.totals[Event.kill]).toBeGreaterThan(5);
    const { kind, life } = world.cells.columns;
    let alive = 0;
    for (let i = 0; i < world.cells.count; i++) if (kind[i] === Kind.Tumor && life[i] <= Life.Quiescent) alive++;
    return alive / 100;
  }

  it('saves the larger share of what would be killed where effectors are few', () => {
    const saved = (effectors: number) => (survival(effectors, 20) - survival(effectors, 0)) / (1 - survival(effectors, 0));
    expect(saved(0.25)).toBeGreaterThan(saved(3) + 0.05);
    expect(saved(0.25)).toBeGreaterThan(0.1);
  });
});
