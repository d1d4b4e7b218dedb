// Detach: exponential bound times, torn synapses, dead targets, and the pause afterwards.
import { describe, expect, it } from 'vitest';
import { cell, column, eventsOf, lattice, runRule, tinyWorld } from '../support/tinyWorld';
import { expectExponential, expectShare } from '../support/statistics';

const PAIRS = 2000;
const many = (options = {}) => tinyWorld(lattice(PAIRS, 5, (x, y, n) => `tumor ${x} ${y}\ncart ${x + 1} ${y} holds=${2 * n + 1}`), options);
/** Nobody lets go by chance. */
const LOYAL = { 'detach.boundTime': 1e15 };

describe('detach: by chance', () => {
  it('happens with 1 − exp(−dt/boundTime)', () => {
    const world = many({ clock: { mechanicsEvery: 200 } });
    runRule(world, 'detach');
    expectShare(eventsOf(world, 'detach').length, PAIRS, 1 - Math.exp(-20 / 60));
  });

  it('leaves exponential bound times', () => {
    const world = many({ parameters: { 'detach.boundTime': 5 } });
    runRule(world, 'detach', 700);
    const times = eventsOf(world, 'detach').map((e) => e.value + 0.05);
    expect(times).toHaveLength(PAIRS);
    expectExponential(times, 5);
  });

  it('is each CAR-T cell’s own affair: one of three may go and two stay', () => {
    const world = tinyWorld(lattice(1000, 5, (x, y, n) => `tumor ${x} ${y}\n${`cart ${x} ${y} holds=${4 * n + 1}\n`.repeat(3)}`), { clock: { mechanicsEvery: 600 } });
    runRule(world, 'detach');
    const left = column(world, 'boundCount').filter((_, row) => row % 4 === 0), stay = Math.exp(-1);
    [0, 1, 2, 3].forEach((k) => {
      const ways = [1, 3, 3, 1][k];
      expectShare(left.filter((n) => n === k).length, 1000, ways * stay ** k * (1 - stay) ** (3 - k));
    });
  });
});

describe('detach: with a binder that lets go fast', () => {
  const products = { slow: { parameters: { offRate: 0 } }, fast: { parameters: { offRate: 0.0031 } } };
  /** Half of the pairs of either product. */
  const both = (options = {}) => tinyWorld(
    lattice(2 * PAIRS, 5, (x, y, n) => `tumor ${x} ${y}\ncart ${x + 1} ${y} holds=${2 * n + 1} product=${n % 2 === 0 ? 'slow' : 'fast'}`), { products, size: 800, ...options },
  );
  const went = (world: ReturnType<typeof both>) => [0, 1].map((product) => eventsOf(world, 'detach').filter(({ a }) => (a / 2 - 1) % 2 === product).length);

  it('adds a share of its off-rate to the rate at which cells walk away', () => {
    const world = both({ clock: { mechanicsEvery: 200 } });
    runRule(world, 'detach');
    const [slow, fast] = went(world);
    expectShare(slow, PAIRS, 1 - Math.exp(-20 / 60));
    expectShare(fast, PAIRS, 1 - Math.exp(-20 * (1 / 60 + 0.2 * 0.0031 * 60)));
  });

  it('plays no part where no dissociation ends a synapse', () => {
    const world = both({ clock: { mechanicsEvery: 200 }, parameters: { 'detach.dissociationShare': 0 } });
    runRule(world, 'detach');
    for (const count of went(world)) expectShare(count, PAIRS, 1 - Math.exp(-20 / 60));
  });
});

describe('detach: for a reason', () => {
  it.each(['apoptotic', 'necrotic', 'lysed'])('leaves a target that is %s at once, all together and without a report', (life) => {
    const world = tinyWorld(`tumor 0 0 life=${life}\ncart 9 0 holds=1\ncart -9 0 holds=1\ncart 0 9 holds=1`, { parameters: { ...LOYAL, 'detach.pause': 7 } });
    world.tick = 500;
    runRule(world, 'detach');
    for (const id of [2, 3, 4]) expect(cell(world, id)).toMatchObject({ holds: 0, readyTick: 570 });
    expect(cell(world, 1).boundCount).toBe(0);
    expect(eventsOf(world)).toEqual([]);
  });

  it('tears when the two are too far apart, in 2-D and 3-D', () => {
    const world = tinyWorld('tumor 0 0\ncart 15.99 0 holds=1\ncart -16.01 0 holds=1', { parameters: LOYAL });
    runRule(world, 'detach');
    expect(cell(world, 2).holds).toBe(1);
    expect(cell(world, 3).holds).toBe(0);
    expect(cell(world, 1).boundCount).toBe(1);
    const deep = tinyWorld('tumor 0 0 0\ncart 10 8 9.7 holds=1\ncart 10 8 9.5 holds=1', { dimensions: 3, parameters: LOYAL });
    runRule(deep, 'detach');
    expect([cell(deep, 2).holds, cell(deep, 3).holds]).toEqual([0, 1]);
  });

  it('keeps a sound synapse with a living target', () => {
    const world = tinyWorld('tumor 0 0 life=quiescent\ncart 9 0 holds=1 lysisSignal=0.9 growthSignal=0.7 boundTick=3', { parameters: LOYAL });
    runRule(world, 'detach', 50);
    expect(cell(world, 2)).toMatchObject({ holds: 1, lysisSignal: 0.9, growthSignal: 0.7, readyTick: 0 });
  });
});

describe('detach: afterwards', () => {
  it('silences the signals, sets the pause and reports the time bound', () => {
    const world = tinyWorld('tumor 0 0\ncart 30 0 holds=1 lysisSignal=0.9 growthSignal=0.7', { parameters: { 'detach.pause': 2.5 } });
    world.cells.columns.boundTick[1] = 20;
    world.tick = 95;
    runRule(world, 'detach');
    expect(cell(world, 2)).toMatchObject({ holds: 0, lysisSignal: 0, growthSignal: 0, readyTick: 95 + 25 });
    expect(eventsOf(world)).toEqual([{ kind: 'detach', a: 2, b: 1, value: 7.5 }]);
  });

  it('lets a cell bind again at once when there is no pause', () => {
    const world = tinyWorld('tumor 0 0\ncart 30 0 holds=1', { parameters: { 'detach.pause': 0 } });
    world.tick = 95;
    runRule(world, 'detach');
    expect(cell(world, 2).readyTick).toBe(95);
  });

  it('does nothing to free cells', () => {
    const world = tinyWorld('tumor 0 0 life=apoptotic\ncart 9 0 readyTick=4');
    runRule(world, 'detach', 5);
    expect(cell(world, 2).readyTick).toBe(4);
    expect(eventsOf(world)).toEqual([]);
  });
});
