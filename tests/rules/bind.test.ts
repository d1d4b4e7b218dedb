// Bind: the rate of contacts, who may bind whom, and how claims on one target are settled.
import { describe, expect, it } from 'vitest';
import { cell, column, eventsOf, lattice, runRule, tinyWorld } from '../support/tinyWorld';
import type { TinyOptions } from '../support/tinyWorld';
import { expectExponential, expectShare } from '../support/statistics';
import { Stream, streamId } from '../../sim/core/random';
import type { World } from '../../sim';

const PAIRS = 2000;
/** Antigen far above the threshold of 200, and at it: signals of 1 − 4e-6 and ½. */
const PLENTY = 1e5, HALF = 200;
/** Everything that can bind does so in one step. */
const CERTAIN = { clock: { mechanicsEvery: 1000 }, parameters: { 'bind.attachRate': 1e6 } };

/** Pairs far from each other: a tumour cell and, `gap` sums of radii to its right, a CAR-T cell. */
function pairs(antigen: number, gap = 0.9, options: TinyOptions = {}): World {
  return tinyWorld(lattice(PAIRS, 60, (x, y) => `tumor ${x} ${y} antigenA=${antigen}\ncart ${x + 10 * gap} ${y}`), { size: 4200, voxel: 100, ...options });
}

const bound = (world: World) => column(world, 'partner').filter((row) => row >= 0).length;

/** How many synapses form in one certain step between the cells of a picture. */
function synapses(picture: string, options: TinyOptions = {}): number {
  const world = tinyWorld(picture, { ...CERTAIN, ...options });
  runRule(world, 'bind');
  return bound(world);
}

describe('bind: the rate', () => {
  const clock = { mechanicsEvery: 50 };

  it.each([[PLENTY, 1], [HALF, 0.5], [100, 0.2]])('is k·s_L: with %i molecules the signal is %d', (antigen, signal) => {
    const world = pairs(antigen, 0.9, { clock });
    runRule(world, 'bind');
    expectShare(bound(world), PAIRS, 1 - Math.exp(-0.2 * 5 * signal));
  });

  it.each([[0.5, 1], [1, 1], [1.075, 0.5], [1.1125, 0.25]])('falls with distance: at %d sums of the radii the closeness is %d', (gap, closeness) => {
    const world = pairs(PLENTY, gap, { clock });
    runRule(world, 'bind');
    expectShare(bound(world), PAIRS, 1 - Math.exp(-0.2 * 5 * closeness));
  });

  it('gives exponential waiting times', () => {
    const world = pairs(PLENTY, 0.9, { parameters: { 'bind.attachRate': 0.5 } });
    runRule(world, 'bind', 250);
    const { count, columns: c } = world.cells;
    const waits = Array.from({ length: count }, (_, row) => row).filter((row) => c.partner[row] >= 0).map((row) => (c.boundTick[row] + 0.5) / 10);
    expect(waits.length).toBe(PAIRS);
    expectExponential(waits, 2);
  });

  it('shares a CAR-T cell between two targets in proportion to their rates', () => {
    const world = tinyWorld(lattice(2000, 60, (x, y) => `tumor ${x - 9} ${y} antigenA=${PLENTY}\ntumor ${x + 9} ${y} antigenA=${HALF}\ncart ${x} ${y}`), {
      size: 3000, voxel: 100, clock: { mechanicsEvery: 1000 },
    });
    runRule(world, 'bind');
    const any = bound(world);
    expect(any).toBe(2000);
    const antigen = column(world, 'antigenA');
    const strong = column(world, 'boundCount').filter((count, row) => count > 0 && antigen[row] === PLENTY).length;
    expectShare(strong, any, 1 / 1.5);
  });
});

describe('bind: who', () => {
  it('takes living tumour and healthy cells', () => {
    expect(synapses(`tumor 0 0 antigenA=${PLENTY}\ncart 9 0`)).toBe(1);
    expect(synapses(`tumor 0 0 antigenA=${PLENTY} life=quiescent\ncart 9 0`)).toBe(1);
    expect(synapses(`healthy 0 0 antigenA=${PLENTY}\ncart 7 0`)).toBe(1);
    expect(synapses(`cart 9 0 fate=memory\ntumor 0 0 antigenA=${PLENTY}`)).toBe(1);
    expect(synapses(`cart 9 0 fate=exhausted\ntumor 0 0 antigenA=${PLENTY}`)).toBe(1);
  });

  it('takes nobody else', () => {
    for (const life of ['apoptotic', 'necrotic', 'lysed']) expect(synapses(`tumor 0 0 antigenA=${PLENTY} life=${life}\ncart 9 0`)).toBe(0);
    expect(synapses(`stroma 0 0 antigenA=${PLENTY}\ncart 8 0`)).toBe(0);
    expect(synapses('cart 0 0 antigenA=1000\ncart 7 0')).toBe(0);
    expect(synapses(`tumor 0 0 antigenA=${PLENTY}\ntumor 9 0 antigenA=${PLENTY}`)).toBe(0);
    expect(synapses(`tumor 0 0 antigenA=${PLENTY}\ncart 9 0 life=apoptotic`)).toBe(0);
  });

  it('takes a CAR-T cell loaded with torn antigen, as others of its kind would', () => {
    const world = tinyWorld(`cart 0 0 antigenA=${PLENTY}\ncart 7 0`, CERTAIN);
    runRule(world, 'bind');
    expect([cell(world, 1).holds, cell(world, 2).holds]).toEqual([0, 1]);
    expect(cell(world, 1).boundCount).toBe(1);
    expect(synapses(`cart 0 0 antigenB=${PLENTY}\ncart 7 0`)).toBe(0);
    expect(synapses(`cart 0 0 antigenA=${PLENTY} life=apoptotic\ncart 7 0`)).toBe(0);
    const picky = { parameters: { ...CERTAIN.parameters, 'bind.loadedAbove': 1e6 } };
    expect(synapses(`cart 0 0 antigenA=${PLENTY}\ncart 7 0`, picky)).toBe(0);
  });

  it('lets a loaded cell seek and be sought at once: two of them may seize each other, each by its own draw', () => {
    const duels = tinyWorld(lattice(1500, 60, (x, y) => `cart ${x} ${y} antigenA=${PLENTY}\ncart ${x + 7} ${y} antigenA=${PLENTY}`), { size: 2600, voxel: 100, clock: { mechanicsEvery: 50 } });
    runRule(duels, 'bind');
    const p = 1 - Math.exp(-1), pairsOf = (n: number) => column(duels, 'partner').filter((row, k) => k % 2 === 0 && Number(row >= 0) + Number(duels.cells.columns.partner[k + 1] >= 0) === n).length;
    expectShare(pairsOf(2), 1500, p * p);
    expectShare(pairsOf(1), 1500, 2 * p * (1 - p));
    const busy = tinyWorld(`cart 0 0 antigenA=${PLENTY}\ncart 7 0\ntumor -9 0 antigenA=${PLENTY}`, CERTAIN);
    runRule(busy, 'bind');
    expect([cell(busy, 1).holds, cell(busy, 2).holds]).toEqual([3, 1]);
  });

  it('holds on by antigen A alone where an AND gate has yet to be primed', () => {
    const products = { both: { gate: { kind: 'and' } } } as const;
    expect(synapses(`tumor 0 0 antigenA=${PLENTY}\ncart 9 0`, { products })).toBe(1);
    expect(synapses(`tumor 0 0 antigenB=${PLENTY}\ncart 9 0`, { products })).toBe(0);
    expect(synapses(`tumor 0 0 antigenB=${PLENTY}\ncart 9 0 priming=1`, { products })).toBe(1);
    const atOnce = { products, parameters: { ...CERTAIN.parameters, 'gatePriming.lag': 0 } };
    expect(synapses(`tumor 0 0 antigenA=${PLENTY}\ncart 9 0`, atOnce)).toBe(0);
    expect(synapses(`tumor 0 0 antigenA=${PLENTY} antigenB=${PLENTY}\ncart 9 0`, atOnce)).toBe(1);
  });

  it('needs the antigen its product reads', () => {
    expect(synapses('tumor 0 0 antigenA=0\ncart 9 0')).toBe(0);
    expect(synapses(`tumor 0 0 antigenB=${PLENTY}\ncart 9 0`)).toBe(0);
    const products = { first: {}, second: { gate: { kind: 'single', antigen: 'B' } } } as const;
    expect(synapses(`tumor 0 0 antigenB=${PLENTY}\ncart 9 0 product=second\ncart -9 0 product=first`, { products })).toBe(1);
  });

  it('needs contact', () => {
    expect(synapses(`tumor 0 0 antigenA=${PLENTY}\ncart 11.49 0`)).toBe(1);
    expect(synapses(`tumor 0 0 antigenA=${PLENTY}\ncart 11.5 0`)).toBe(0);
    expect(synapses(`tumor 0 0 0 antigenA=${PLENTY}\ncart 0 0 -9`, { dimensions: 3 })).toBe(1);
    expect(synapses(`tumor 0 0 0 antigenA=${PLENTY}\ncart 8 0 8.5`, { dimensions: 3 })).toBe(0);
  });

  it('waits until a CAR-T cell is ready again', () => {
    const world = tinyWorld(`tumor 0 0 antigenA=${PLENTY}\ncart 9 0 readyTick=2001`, CERTAIN);
    runRule(world, 'bind', 3);
    expect(bound(world)).toBe(0);
    runRule(world, 'bind');
    expect(bound(world)).toBe(1);
    expect(cell(world, 2).boundTick).toBe(3000);
    const ready = tinyWorld(`tumor 0 0 antigenA=${PLENTY}\ncart 9 0 readyTick=2000`, CERTAIN);
    runRule(ready, 'bind', 3);
    expect(cell(ready, 2).boundTick).toBe(2000);
  });

  it('leaves bound cells with their target', () => {
    const world = tinyWorld(`tumor 0 0 antigenA=50\ncart 9 0 holds=1 boundTick=-7\ntumor 18 0 antigenA=${PLENTY}`, CERTAIN);
    runRule(world, 'bind', 3);
    expect(cell(world, 2)).toMatchObject({ holds: 1, boundTick: 0 });
    expect(cell(world, 3).boundCount).toBe(0);
    expect(eventsOf(world)).toEqual([]);
  });

  it('writes both sides of a synapse and reports it with its signal', () => {
    const world = tinyWorld(`cart 9 0\ntumor 0 0 antigenA=${HALF}`, { ...CERTAIN });
    world.tick = 3000;
    runRule(world, 'bind');
    expect(cell(world, 1)).toMatchObject({ holds: 2, boundTick: 3000 });
    expect(cell(world, 2).boundCount).toBe(1);
    const [event] = eventsOf(world);
    expect(event).toMatchObject({ kind: 'bind', a: 1, b: 2 });
    expect(event.value).toBeCloseTo(0.5, 12);
  });
});

describe('bind: conflicts', () => {
  const ring = Array.from({ length: 7 }, (_, n) => `cart ${9 * Math.cos(n)} ${9 * Math.sin(n)}`);

  /** Waiting time of every CAR-T cell for the cell of row 0, recomputed from its draw. */
  function waits(world: World): { id: number; wait: number }[] {
    const stream = new Stream(world.runKey, streamId('bind'));
    const { key, id } = world.cells.columns;
    return column(world, 'key').slice(1).map((k, n) => ({ id: id[n + 1], wait: -Math.log(1 - stream.unit(world.tick, k ^ key[0])) }));
  }

  it.each([1, 3, 5])('gives the %i places of a target to the earliest claims', (places) => {
    const world = tinyWorld([`tumor 0 0 antigenA=${PLENTY}`, ...ring].join('\n'), { ...CERTAIN, parameters: { ...CERTAIN.parameters, 'bind.perTarget': places } });
    const first = waits(world).sort((a, b) => a.wait - b.wait).slice(0, places).map((w) => w.id).sort();
    runRule(world, 'bind');
    expect(eventsOf(world, 'bind').map((e) => e.a).sort()).toEqual(first);
    expect(cell(world, 1).boundCount).toBe(places);
    runRule(world, 'bind');
    expect(bound(world)).toBe(places);
  });

  it('does not depend on the order of rows', () => {
    const named = [`tumor 0 0 antigenA=${PLENTY}`, ...ring].map((line, n) => `${line} id=${n + 1} key=${1000 + n * 77}`);
    const holders = (lines: string[]) => {
      const world = tinyWorld(lines.join('\n'), CERTAIN);
      runRule(world, 'bind');
      return eventsOf(world, 'bind').map((e) => e.a).sort();
    };
    expect(holders([...named].reverse())).toEqual(holders(named));
  });

  it('settles a tie for the smaller id', () => {
    for (const order of [[5, 9], [9, 5]]) {
      const twins = order.map((id) => `cart 9 0 id=${id} key=42`);
      const world = tinyWorld([`tumor 0 0 antigenA=${PLENTY}`, ...twins].join('\n'), { ...CERTAIN, parameters: { ...CERTAIN.parameters, 'bind.perTarget': 1 } });
      runRule(world, 'bind');
      expect(eventsOf(world, 'bind').map((e) => e.a)).toEqual([5]);
    }
    for (const order of [[5, 9], [9, 5]]) {
      const twins = order.map((id) => `tumor ${id === 5 ? -9 : 9} 0 id=${id} key=42 antigenA=${PLENTY}`);
      const world = tinyWorld(['cart 0 0 id=2', ...twins].join('\n'), CERTAIN);
      runRule(world, 'bind');
      expect(cell(world, 2).holds).toBe(5);
    }
  });

  it('lets two CAR-T cells in one place bind the same target, each by its own draw', () => {
    const world = tinyWorld(lattice(1500, 60, (x, y) => `tumor ${x} ${y} antigenA=${PLENTY}\ncart ${x + 9} ${y}\ncart ${x + 9} ${y}`), { size: 2600, voxel: 100, clock: { mechanicsEvery: 50 } });
    runRule(world, 'bind');
    const counts = column(world, 'boundCount'), p = 1 - Math.exp(-1);
    expectShare(counts.filter((n) => n === 2).length, 1500, p * p);
    expectShare(counts.filter((n) => n === 1).length, 1500, 2 * p * (1 - p));
  });

  it('sees contacts that come about after the list of neighbours was made', () => {
    const world = tinyWorld(`tumor 0 0 antigenA=${PLENTY}\ncart 60 0 speed=2 directionX=-1`, CERTAIN);
    runRule(world, 'bind');
    expect(bound(world)).toBe(0);
    world.cells.columns.x[1] = 9;
    runRule(world, 'bind');
    expect(bound(world)).toBe(1);
  });
});
