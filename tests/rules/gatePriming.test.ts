// AND-gate priming: antigen A arms an AND gate over hours; an armed cell spares what carries A alone.
import { describe, expect, it } from 'vitest';
import { Event, Kind, advance } from '../../sim';
import type { World } from '../../sim';
import { cell, lattice, runRule, tinyWorld } from '../support/tinyWorld';
import type { TinyOptions } from '../support/tinyWorld';

const products = { both: { gate: { kind: 'and' } }, one: {} } as const;
const A = 1e6;

function primed(picture: string, hours: number, options: TinyOptions = {}): World {
  const world = tinyWorld(picture, { products, ...options });
  runRule(world, 'gatePriming', hours * 10);
  return world;
}

describe('gate priming: the second receptor', () => {
  const keep = 2 ** (-1 / 120), step = Math.exp(-1 / 60);

  it('is made in contact with antigen A, with the lag, and against its own fading', () => {
    const world = primed(`tumor 0 0 antigenA=${A}\ncart 9 0 holds=1`, 0.1);
    expect(cell(world, 2).priming).toBeCloseTo(1 - step, 5);
    runRule(world, 'gatePriming');
    expect(cell(world, 2).priming).toBeCloseTo(1 - (1 - (1 - step) * keep) * step, 5);
    runRule(world, 'gatePriming', 600);
    expect(cell(world, 2).priming).toBeGreaterThan(0.6);
    expect(cell(world, 2).priming).toBeLessThan(1);
  });

  it('is made half as fast at half the signal, and not by antigen B', () => {
    const world = primed('tumor 0 0 antigenA=200\ncart 9 0 holds=1\ntumor 50 0 antigenB=1e6\ncart 59 0 holds=3', 0.1);
    expect(cell(world, 2).priming).toBeCloseTo(1 - Math.exp(-1 / 120), 5);
    expect(cell(world, 4).priming).toBe(0);
  });

  it('fades with its half-life away from antigen A', () => {
    const world = primed('cart 0 0 priming=0.8\ncart 40 0 priming=0.8 life=apoptotic', 12);
    expect(cell(world, 1).priming).toBeCloseTo(0.4, 4);
    expect(cell(world, 2).priming).toBeCloseTo(0.8, 6);
  });

  it('is a matter of AND gates with a lag', () => {
    expect(cell(primed(`tumor 0 0 antigenA=${A}\ncart 9 0 holds=1 product=one`, 5), 2).priming).toBe(0);
    expect(cell(primed(`tumor 0 0 antigenA=${A}\ncart 9 0 holds=1`, 5, { parameters: { 'gatePriming.lag': 0 } }), 2).priming).toBe(0);
  });
});

describe('gate priming: what the gate does', () => {
  function signal(a: number, b: number, priming: number, lag = 6): number {
    const world = tinyWorld(`tumor 0 0 antigenA=${a} antigenB=${b}\ncart 9 0 holds=1 priming=${priming}`, { products, parameters: { 'gatePriming.lag': lag } });
    runRule(world, 'recognise');
    return cell(world, 2).lysisSignal;
  }

  it('signals by A, B and priming together', () => {
    expect(signal(A, A, 0)).toBe(0);
    expect(signal(A, A, 0.5)).toBeCloseTo(0.5, 6);
    expect(signal(200, 200, 0.5)).toBeCloseTo(0.125, 6);
    expect(signal(A, 0, 1)).toBe(0);
    expect(signal(0, A, 1)).toBe(0);
  });

  it('needs no priming at a lag of 0', () => {
    expect(signal(A, A, 0, 0)).toBeCloseTo(1, 6);
    expect(signal(200, 200, 1, 0)).toBeCloseTo(0.25, 6);
  });

  it('kills what has both only after hours, and A-only neighbours of a primed cell never', () => {
    const mixed = lattice(60, 20, (x, y, n) => `tumor ${x} ${y} cycleTime=1e9 antigenA=15000 ${n % 2 ? 'antigenB=15000' : ''}\ncart ${x + 9} ${y}`);
    const world = tinyWorld(mixed, { products, size: 300, clock: { ticksPerMinute: 1, fieldEvery: 2, mechanicsEvery: 1, decisionEvery: 6 } });
    advance(world, 60);
    expect(world.events.totals[Event.bind]).toBeGreaterThan(20);
    const early = world.events.totals[Event.kill];
    expect(early).toBeLessThan(5);
    advance(world, 660);
    expect(world.events.totals[Event.kill] - early).toBeGreaterThan(15);
    const { kind, cause, antigenB } = world.cells.columns;
    for (let i = 0; i < world.cells.count; i++) if (kind[i] === Kind.Tumor && cause[i] > 0) expect(antigenB[i]).toBeGreaterThan(0);
  });
});
