// Exhaust: gain under signal, recovery at rest, and the two thresholds of fate.
import { describe, expect, it } from 'vitest';
import { Fate } from '../../sim';
import { cell, eventsOf, runRule, tinyWorld } from '../support/tinyWorld';

const products = { slow: { costimulation: '4-1BB' }, fast: { costimulation: 'CD28' } } as const;

describe('exhaust: the number', () => {
  it('grows with signal and contact time, four times as fast with CD28', () => {
    const world = tinyWorld(`tumor 0 0\ncart 9 0 holds=1 growthSignal=1 product=fast\ncart -9 0 holds=1 growthSignal=1 product=slow
      cart 0 9 holds=1 growthSignal=0.5 exhaustion=0.3 product=fast\ncart 0 -9 holds=1 growthSignal=0 exhaustion=0.3`, { products });
    runRule(world, 'exhaust', 10);
    expect(cell(world, 2).exhaustion).toBeCloseTo(1 - Math.exp(-0.0008 * 60), 12);
    expect(cell(world, 3).exhaustion).toBeCloseTo(1 - Math.exp(-0.0002 * 60), 12);
    expect(cell(world, 4).exhaustion).toBeCloseTo(1 - 0.7 * Math.exp(-0.0008 * 60 * 0.5), 12);
    expect(cell(world, 5).exhaustion).toBeCloseTo(0.3, 12);
  });

  it('grows faster under a brake and after many kills', () => {
    const world = tinyWorld(`tumor 0 0\ncart 9 0 holds=1 growthSignal=0.5 brake=0.5\ncart -9 0 holds=1 growthSignal=0.5 kills=20\ncart 0 9 holds=1 growthSignal=0.5 brake=1 kills=10`, { parameters: { 'exhaust.killsToDouble': 10 } });
    runRule(world, 'exhaust');
    [1.5, 3, 4].forEach((times, n) => expect(cell(world, n + 2).exhaustion).toBeCloseTo(1 - Math.exp(-0.0008 * 6 * 0.5 * times), 12));
  });

  it('fades at rest with a half-life of three days, whatever signal is remembered', () => {
    const world = tinyWorld('cart 0 0 exhaustion=0.4\ncart 30 0 exhaustion=0.4 growthSignal=1');
    runRule(world, 'exhaust', 720);
    expect(cell(world, 1).exhaustion).toBeCloseTo(0.2, 10);
    expect(cell(world, 2).exhaustion).toBeCloseTo(0.2, 10);
  });

  it('stays below 1 under endless signal', () => {
    const world = tinyWorld('tumor 0 0\ncart 9 0 holds=1 growthSignal=1', { parameters: { 'exhaust.gainCD28': 0.01 } });
    runRule(world, 'exhaust', 5000);
    expect(cell(world, 2).exhaustion).toBeGreaterThan(0.999);
    expect(cell(world, 2).exhaustion).toBeLessThanOrEqual(1);
  });

  it('leaves the dead and other cells alone', () => {
    const world = tinyWorld('cart 0 0 exhaustion=0.9 life=apoptotic\ntumor 30 0 exhaustion=0.5');
    runRule(world, 'exhaust');
    expect(cell(world, 1)).toMatchObject({ exhaustion: 0.9, fate: Fate.Effector });
    expect(cell(world, 2).exhaustion).toBe(0.5);
  });
});

describe('exhaust: the part that does not heal', () => {
  const quick = { parameters: { 'exhaust.fixing': 0.5 } };

  it('comes at its rate times activation, towards what exhaustion there is', () => {
    // Held without signal exhaustion stands still, so that the fixed part can be followed alone.
    const world = tinyWorld(`tumor 0 0\ncart 9 0 holds=1 activation=1 exhaustion=0.8\ncart -9 0 holds=1 activation=0.5 exhaustion=0.8 fixedExhaustion=0.2
      cart 0 9 holds=1 exhaustion=0.8`, quick);
    runRule(world, 'exhaust', 240); // one day
    expect(cell(world, 2).fixedExhaustion).toBeCloseTo(0.8 * (1 - (1 - 0.5 / 240) ** 240), 12);
    expect(cell(world, 3).fixedExhaustion).toBeCloseTo(0.8 - 0.6 * (1 - 0.25 / 240) ** 240, 12);
    expect(cell(world, 4).fixedExhaustion).toBe(0);
  });

  it('by default makes half of it last after ten days of full activation', () => {
    const world = tinyWorld('tumor 0 0\ncart 9 0 holds=1 activation=1 exhaustion=0.6');
    runRule(world, 'exhaust', 2400);
    expect(cell(world, 2).fixedExhaustion / 0.6).toBeCloseTo(1 - Math.exp(-0.7), 3);
    expect(cell(world, 2).fixedExhaustion / 0.6).toBeCloseTo(0.5, 2);
  });

  it('stays at rest while the remainder fades with its half-life', () => {
    const world = tinyWorld('cart 0 0 exhaustion=0.9 fixedExhaustion=0.3\ncart 30 0 exhaustion=0.9 fixedExhaustion=0.9');
    runRule(world, 'exhaust', 720); // three days
    expect(cell(world, 1).exhaustion).toBeCloseTo(0.6, 10);
    runRule(world, 'exhaust', 50_000);
    expect(cell(world, 1).exhaustion).toBeCloseTo(0.3, 10);
    expect(cell(world, 1).fixedExhaustion).toBe(0.3);
    expect(cell(world, 2)).toMatchObject({ exhaustion: 0.9, fixedExhaustion: 0.9 });
  });

  it('keeps a cell exhausted for good once it lies above the level of recovery', () => {
    const world = tinyWorld('cart 0 0 exhaustion=0.9 fixedExhaustion=0.55 fate=exhausted\ncart 30 0 exhaustion=0.9 fixedExhaustion=0.45 fate=exhausted');
    runRule(world, 'exhaust', 50_000);
    expect([1, 2].map((id) => cell(world, id).fate)).toEqual([Fate.Exhausted, Fate.Effector]);
  });

  it('is not lifted by anti-PD-1, which takes the brake alone', () => {
    const world = tinyWorld('tumor 0 0 pdl1=50000\ncart 9 0 holds=1 activation=1 brake=0.5 exhaustion=0.5 fixedExhaustion=0.4');
    world.body.antiPD1 = 100;
    runRule(world, 'checkpoint');
    expect(cell(world, 2).brake).toBeLessThan(0.1);
    runRule(world, 'exhaust', 10);
    expect(cell(world, 2).fixedExhaustion).toBeGreaterThanOrEqual(0.4);
  });

  it('goes to both daughters and stays in a cell that becomes memory', () => {
    const world = tinyWorld('cart 0 0 exhaustion=0.4 fixedExhaustion=0.3 mark=1', { parameters: { 'contract.memoryRate': 1, 'contract.contractionDeath': 0, 'contract.effectorDeath': 0, 'contract.memoryDeath': 0 } });
    runRule(world, 'divide');
    expect([1, 2].map((id) => cell(world, id).fixedExhaustion)).toEqual([0.3, 0.3]);
    runRule(world, 'contract', 20_000);
    expect([1, 2].map((id) => [cell(world, id).fate, cell(world, id).fixedExhaustion])).toEqual([[Fate.Memory, 0.3], [Fate.Memory, 0.3]]);
  });

  it('at rate 0 is nothing, and all exhaustion heals as before', () => {
    const world = tinyWorld('tumor 0 0\ncart 9 0 holds=1 activation=1 growthSignal=1\ncart 60 0 activation=1 exhaustion=0.4', { parameters: { 'exhaust.fixing': 0 } });
    runRule(world, 'exhaust', 720);
    expect([2, 3].map((id) => cell(world, id).fixedExhaustion)).toEqual([0, 0]);
    expect(cell(world, 2).exhaustion).toBeCloseTo(1 - Math.exp(-0.0008 * 4320), 10);
    expect(cell(world, 3).exhaustion).toBeCloseTo(0.2, 10);
  });
});

describe('exhaust: the fate', () => {
  const gain = { parameters: { 'exhaust.gainCD28': 0.01 } };

  it('turns exhausted on crossing the threshold, and says so once', () => {
    const world = tinyWorld('tumor 0 0\ncart 9 0 holds=1 growthSignal=1 kills=7', { parameters: { ...gain.parameters, 'exhaust.killsToDouble': 10 } });
    // Seven kills make the gain 1.7 times as large: 1 − exp(−0.06·1.7·n) passes 0.8 at n = 16.
    runRule(world, 'exhaust', 15);
    expect(cell(world, 2).fate).toBe(Fate.Effector);
    expect(eventsOf(world)).toEqual([]);
    runRule(world, 'exhaust');
    expect(cell(world, 2).fate).toBe(Fate.Exhausted);
    expect(eventsOf(world)).toEqual([{ kind: 'exhaustion', a: 2, b: 0, value: 7 }]);
    runRule(world, 'exhaust', 20);
    expect(eventsOf(world)).toEqual([]);
  });

  it('exhausts memory cells too', () => {
    const world = tinyWorld('tumor 0 0\ncart 9 0 holds=1 growthSignal=1 fate=memory exhaustion=0.79', gain);
    runRule(world, 'exhaust');
    expect(cell(world, 2).fate).toBe(Fate.Exhausted);
  });

  it('is an effector again only below the recovery level, not between the two', () => {
    const world = tinyWorld('cart 0 0 exhaustion=0.7 fate=exhausted\ncart 30 0 exhaustion=0.501 fate=exhausted\ncart 60 0 exhaustion=0.7');
    runRule(world, 'exhaust');
    expect([1, 2, 3].map((id) => cell(world, id).fate)).toEqual([Fate.Exhausted, Fate.Exhausted, Fate.Effector]);
    runRule(world, 'exhaust', 3);
    expect(cell(world, 2).fate).toBe(Fate.Effector);
    // From 0.7 to 0.5 at a half-life of 3 d takes log₂(1.4)·720 = 349.5 steps.
    runRule(world, 'exhaust', 345);
    expect(cell(world, 1).fate).toBe(Fate.Exhausted);
    runRule(world, 'exhaust');
    expect(cell(world, 1).fate).toBe(Fate.Effector);
  });

  it('takes thresholds from the parameters; recovery never lies above exhaustion', () => {
    const parameters = { 'exhaust.threshold': 0.4, 'exhaust.recovery': 0.9 };
    const world = tinyWorld('cart 0 0 exhaustion=0.5\ncart 30 0 exhaustion=0.3 fate=exhausted\ncart 60 0 exhaustion=0.42 fate=exhausted', { parameters });
    runRule(world, 'exhaust', 5);
    expect([1, 2, 3].map((id) => cell(world, id).fate)).toEqual([Fate.Exhausted, Fate.Effector, Fate.Exhausted]);
    expect(eventsOf(world, 'exhaustion')).toHaveLength(1);
  });
});
