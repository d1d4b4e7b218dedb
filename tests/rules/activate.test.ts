// Activate: rise under signal and decay without, number by number.
import { describe, expect, it } from 'vitest';
import { cell, eventsOf, runRule, tinyWorld } from '../support/tinyWorld';

const keep = (minutes: number, hours = 12) => 2 ** (-minutes / (60 * hours));
/** One bound step of 6 min. */
const rise = (a: number, signal: number, rate = 0.01) => 1 - (1 - a * keep(6)) * Math.exp(-rate * 6 * signal);

describe('activate', () => {
  it('rises towards 1 at a rate set by the growth signal', () => {
    const world = tinyWorld('tumor 0 0\ncart 9 0 holds=1 growthSignal=1\ncart -9 0 holds=1 growthSignal=0.25 activation=0.5\ncart 0 9 holds=1 growthSignal=0 activation=0.5');
    runRule(world, 'activate');
    expect(cell(world, 2).activation).toBeCloseTo(1 - Math.exp(-0.06), 12);
    expect(cell(world, 3).activation).toBeCloseTo(rise(0.5, 0.25), 12);
    expect(cell(world, 4).activation).toBeCloseTo(0.5 * keep(6), 12);
  });

  it('approaches its ceiling and never passes 1', () => {
    const world = tinyWorld('tumor 0 0\ncart 9 0 holds=1 growthSignal=1 activation=0.99', { parameters: { 'activate.rate': 0.2 } });
    let expected = 0.99;
    for (let n = 0; n < 200; n++) {
      runRule(world, 'activate');
      expected = rise(expected, 1, 0.2);
      expect(cell(world, 2).activation).toBeCloseTo(expected, 10);
    }
    expect(cell(world, 2).activation).toBeLessThanOrEqual(1);
  });

  it('halves in its half-life away from antigen, whatever signal is remembered', () => {
    const world = tinyWorld('cart 0 0 activation=0.8\ncart 30 0 activation=0.8 growthSignal=1', { parameters: { 'activate.halfLife': 5 } });
    runRule(world, 'activate', 50);
    expect(cell(world, 1).activation).toBeCloseTo(0.4, 10);
    expect(cell(world, 2).activation).toBeCloseTo(0.4, 10);
    runRule(world, 'activate', 50);
    expect(cell(world, 1).activation).toBeCloseTo(0.2, 10);
  });

  it('is reported when a cell becomes activated, once on the way up, and again after a calm', () => {
    const world = tinyWorld('tumor 0 0\ncart 9 0 holds=1 growthSignal=0.9\ncart -9 0 holds=1 growthSignal=0 activation=0.501');
    // 1 − exp(−0.054·n), a little less for the decay, passes 0.5 at n = 14.
    runRule(world, 'activate', 13);
    expect(eventsOf(world)).toEqual([]);
    runRule(world, 'activate');
    expect(eventsOf(world)).toEqual([{ kind: 'activation', a: 2, b: 0, value: 0.9 }]);
    runRule(world, 'activate', 30);
    expect(eventsOf(world)).toEqual([]);
    world.cells.columns.activation[1] = 0.499;
    runRule(world, 'activate');
    expect(eventsOf(world).map((e) => e.a)).toEqual([2]);
  });

  it('ends at exactly nothing', () => {
    const world = tinyWorld('cart 0 0 activation=0.000001');
    runRule(world, 'activate');
    expect(cell(world, 1).activation).toBe(0);
  });

  it('leaves the dead and all other cells alone, and reaches every kind of CAR-T cell', () => {
    const world = tinyWorld('cart 0 0 activation=0.5 life=apoptotic\ntumor 30 0 activation=0.5\ncart 60 0 activation=0.5 fate=memory\ncart 90 0 activation=0.5 fate=exhausted');
    runRule(world, 'activate');
    expect([1, 2].map((id) => cell(world, id).activation)).toEqual([0.5, 0.5]);
    for (const id of [3, 4]) expect(cell(world, id).activation).toBeCloseTo(0.5 * keep(6), 12);
  });
});
