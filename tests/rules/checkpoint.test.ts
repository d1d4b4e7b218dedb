// Checkpoint: PD-L1 follows IFN-γ with a lag, brakes whoever holds the cell, and lets go under anti-PD-1.
import { describe, expect, it } from 'vitest';
import type { World } from '../../sim';
import { cell, field, runRule, tinyWorld } from '../support/tinyWorld';
import type { TinyOptions } from '../support/tinyWorld';

const products = { fast: { costimulation: 'CD28' }, slow: { costimulation: '4-1BB' } } as const;

/** A row of tumour cells far apart, all with the baseline of PD-L1, in that much IFN-γ. */
function soaked(level: number, hours: number, parameters: Record<string, number> = {}): World {
  const world = tinyWorld('tumor 0 0 pdl1=3600\nhealthy 40 0\ntumor 80 0 pdl1=3600 life=apoptotic', { fields: ['ifng'], parameters });
  field(world, 'ifng').value.fill(level);
  runRule(world, 'checkpoint', hours * 10);
  return world;
}

describe('checkpoint: PD-L1', () => {
  it('rises towards the Hill function of IFN-γ with its memory', () => {
    expect(cell(soaked(300, 12), 1).pdl1).toBeCloseTo(3600 + (46_400 / 2) * (1 - Math.exp(-1)), 0);
    expect(cell(soaked(300, 240), 1).pdl1).toBeCloseTo(3600 + 46_400 / 2, 0);
    expect(cell(soaked(900, 240), 1).pdl1).toBeCloseTo(3600 + 46_400 * (9 / 10), 0);
    expect(cell(soaked(1e9, 240), 1).pdl1).toBeCloseTo(50_000, 0);
    expect(cell(soaked(900, 240, { 'checkpoint.steepness': 1 }), 1).pdl1).toBeCloseTo(3600 + 46_400 * (3 / 4), 0);
  });

  it('falls back to the baseline when IFN-γ has gone', () => {
    const world = tinyWorld('tumor 0 0 pdl1=50000', { fields: ['ifng'] });
    runRule(world, 'checkpoint', 120);
    expect(cell(world, 1).pdl1).toBeCloseTo(3600 + 46_400 * Math.exp(-1), 0);
  });

  it('is a matter of living tumour cells, and of those in IFN-γ', () => {
    const world = soaked(1e6, 5);
    expect([cell(world, 2).pdl1, cell(world, 3).pdl1]).toEqual([0, 3600]);
    const apart = tinyWorld('tumor -95 5 pdl1=3600\ntumor 105 5 pdl1=3600', { fields: ['ifng'] });
    field(apart, 'ifng').value[10 * 20 + 15] = 1e6;
    runRule(apart, 'checkpoint', 10);
    expect(cell(apart, 1).pdl1).toBe(3600);
    expect(cell(apart, 2).pdl1).toBeGreaterThan(6000);
  });

  it('stays as it is where no IFN-γ is modelled', () => {
    const world = tinyWorld('tumor 0 0 pdl1=3600');
    runRule(world, 'checkpoint', 100);
    expect(cell(world, 1).pdl1).toBe(3600);
  });
});

describe('checkpoint: the brake', () => {
  /** The brake of a CAR-T cell of that state on a target with that much PD-L1. */
  function brakeOf(pdl1: number, state = 'activation=1', options: TinyOptions = {}, antiPD1 = 0): number {
    const world = tinyWorld(`tumor 0 0 pdl1=${pdl1}\ncart 9 0 holds=1 ${state}`, { products, ...options });
    world.body.antiPD1 = antiPD1;
    runRule(world, 'checkpoint');
    return cell(world, 2).brake;
  }

  it('is 0.6 at full engagement with CD28, half of it with 4-1BB', () => {
    expect(brakeOf(50_000)).toBeCloseTo(0.6, 6);
    expect(brakeOf(50_000, 'activation=1 product=slow')).toBeCloseTo(0.3, 6);
    expect(brakeOf(1e6)).toBeCloseTo(0.6, 6);
  });

  it('counts PD-L1 above the baseline, in proportion', () => {
    expect(brakeOf(3600)).toBe(0);
    expect(brakeOf(0)).toBe(0);
    expect(brakeOf(3600 + 11_600)).toBeCloseTo(0.15, 6);
  });

  it('grows with PD-1, which activation or exhaustion calls up', () => {
    expect(brakeOf(50_000, 'activation=0')).toBeCloseTo(0.6 * 0.3, 6);
    expect(brakeOf(50_000, 'activation=0.5')).toBeCloseTo(0.6 * 0.65, 6);
    expect(brakeOf(50_000, 'activation=0.5 exhaustion=1')).toBeCloseTo(0.6, 6);
  });

  it('falls to about a tenth under anti-PD-1, hardly under a trace of it', () => {
    expect(brakeOf(50_000, 'activation=1', {}, 100)).toBeCloseTo(0.06, 5);
    expect(brakeOf(50_000, 'activation=1', {}, 1)).toBeCloseTo(0.6 * (1 - 0.9 / 1.01), 6);
    expect(brakeOf(50_000, 'activation=1', {}, 0.1)).toBeCloseTo(0.6 * 0.55, 6);
    expect(brakeOf(50_000, 'activation=1', {}, 0.01)).toBeGreaterThan(0.59);
  });

  it('ends with the contact, and forgets what was set before', () => {
    const world = tinyWorld('tumor 0 0 pdl1=50000\ncart 30 0 activation=1 brake=0.4\ncart 60 0 brake=0.3 life=apoptotic');
    runRule(world, 'checkpoint');
    expect(cell(world, 2).brake).toBe(0);
    expect(cell(world, 3).brake).toBeCloseTo(0.3, 6);
  });

  it('slows hits, division and nothing else of its holder', () => {
    const world = tinyWorld('tumor 0 0 pdl1=50000\ncart 9 0 holds=1 activation=1 exhaustion=0.2 granules=3 lysisSignal=0.7');
    const before = cell(world, 2);
    runRule(world, 'checkpoint');
    expect({ ...cell(world, 2), brake: 0 }).toEqual(before);
  });
});
