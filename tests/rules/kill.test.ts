// Kill: hit rates, granules, damage that adds up and fades, and one killer per death.
import { describe, expect, it } from 'vitest';
import { Cause, Life } from '../../sim';
import type { World } from '../../sim';
import { Stream, streamId } from '../../sim/core/random';
import { allCells, cell, column, eventsOf, lattice, runRule, tinyWorld } from '../support/tinyWorld';
import type { TinyOptions } from '../support/tinyWorld';
import { expectExponential, expectShare } from '../support/statistics';

const PAIRS = 2000;
/** Every synapse is a productive one. */
const EVERY = { 'kill.productive': 1 };
/** Every bound cell with a granule and a signal hits in every step. */
const SURE = { ...EVERY, 'kill.hitRate': 1e9, 'kill.granuleRefill': 0 };

function pairs(cart: string, options: TinyOptions = {}): World {
  return tinyWorld(lattice(PAIRS, 5, (x, y, n) => `tumor ${x} ${y}\ncart ${x} ${y} holds=${2 * n + 1} ${cart}`), options);
}

function sure(picture: string, parameters: Record<string, number> = {}): World {
  return tinyWorld(picture, { parameters: { ...SURE, ...parameters } });
}

const hits = (world: World) => eventsOf(world, 'hit').length;

describe('kill: the hit rate', () => {
  const parameters = { ...EVERY, 'kill.hitsToKill': 10 };
  const clock = { mechanicsEvery: 100 };

  it.each([
    ['lysisSignal=1', 1],
    ['lysisSignal=0.4', 0.4],
    ['lysisSignal=1 subset=CD4', 0.5],
    ['lysisSignal=1 exhaustion=1', 0.1],
    ['lysisSignal=0.8 exhaustion=0.5 subset=CD4', 0.8 * 0.55 * 0.5],
    ['lysisSignal=1 brake=0.6', 0.4],
    ['lysisSignal=1 brake=0.5 exhaustion=1 subset=CD4', 0.5 * 0.1 * 0.5],
  ])('with %s is %d of the full rate', (cart, share) => {
    const world = pairs(cart, { parameters, clock });
    runRule(world, 'kill');
    expectShare(hits(world), PAIRS, 1 - Math.exp(-0.0667 * 10 * share));
  });

  it('is lower on a sheltered target', () => {
    const world = tinyWorld(lattice(PAIRS, 5, (x, y, n) => `tumor ${x} ${y} protection=0.75\ncart ${x} ${y} holds=${2 * n + 1} lysisSignal=1`), { parameters, clock });
    runRule(world, 'kill');
    expectShare(hits(world), PAIRS, 1 - Math.exp(-0.0667 * 10 * 0.25));
  });

  it('gives exponential times to the kill', () => {
    const world = pairs('lysisSignal=1', { parameters: { ...EVERY, 'kill.hitRate': 0.5 } });
    runRule(world, 'kill', 250);
    const waits = allCells(world).filter((c) => c.life === Life.Apoptotic).map((c) => (c.lifeTick + 0.5) / 10);
    expect(waits).toHaveLength(PAIRS);
    expectExponential(waits, 2);
  });

  it('is nil without a signal, unbound or dead', () => {
    const world = sure('tumor 0 0\ncart 9 0 holds=1 lysisSignal=0\ncart 50 0 lysisSignal=1\ncart -9 0 life=apoptotic lysisSignal=1 granules=2', { 'kill.granuleRefill': 1 });
    runRule(world, 'kill', 20);
    expect(eventsOf(world)).toEqual([]);
    expect(cell(world, 1)).toMatchObject({ damage: 0, life: Life.Alive });
    expect(cell(world, 4).granules).toBe(2);
  });
});

describe('kill: productive synapses', () => {
  const killed = (world: World) => allCells(world).filter((c) => c.life === Life.Apoptotic).length;

  it('kills in that share of the synapses and never in the others, however long they last', () => {
    const world = pairs('lysisSignal=1', { parameters: { 'kill.hitRate': 1e9, 'kill.productive': 0.4 } });
    runRule(world, 'kill');
    const first = killed(world);
    expectShare(first, PAIRS, 0.4);
    runRule(world, 'kill', 50);
    expect(killed(world)).toBe(first);
  });

  it('asks anew in the next synapse of the same cell', () => {
    const world = pairs('lysisSignal=1', { parameters: { ...SURE, 'kill.productive': 0.4, 'kill.hitsToKill': 10 } });
    runRule(world, 'kill');
    const before = new Set(eventsOf(world, 'hit').map((e) => e.a));
    world.cells.columns.boundTick.fill(77);
    runRule(world, 'kill');
    const after = eventsOf(world, 'hit').map((e) => e.a);
    expectShare(after.filter((id) => before.has(id)).length, before.size, 0.4);
    expectShare(after.length, PAIRS, 0.4);
  });
});

describe('kill: waiting for activation', () => {
  it.each([[1, 0, 1], [0, 0, 0], [0, 0.5, 0.5], [0.2, 0.5, 0.6], [0.2, 1, 1]])('with a resting share of %d and activation %d is %d of the full rate', (restingShare, activation, share) => {
    const world = pairs(`lysisSignal=1 activation=${activation}`, { parameters: { ...EVERY, 'kill.restingShare': restingShare, 'kill.hitsToKill': 10 }, clock: { mechanicsEvery: 100 } });
    runRule(world, 'kill');
    expectShare(hits(world), PAIRS, 1 - Math.exp(-0.0667 * 10 * share));
  });
});

describe('kill: differentiation', () => {
  it.each([[0, 1, 1], [1, 0.5, 1], [1, 1, 1.5], [1, 0, 0.5], [-1, 0, 1.5], [-2, 0.75, 0.5], [4, 0, 0]])('with an effect of %d and differentiation %d is %d of the full rate', (effect, differentiation, share) => {
    const world = pairs(`lysisSignal=1 differentiation=${differentiation}`, { parameters: { ...EVERY, 'kill.differentiationEffect': effect, 'kill.hitsToKill': 10 }, clock: { mechanicsEvery: 100 } });
    runRule(world, 'kill');
    expectShare(hits(world), PAIRS, 1 - Math.exp(-0.0667 * 10 * share));
  });
});

describe('kill: granules', () => {
  it('spends one packet a hit and stops below one', () => {
    const world = sure('tumor 0 0\ncart 9 0 holds=1 lysisSignal=1 granules=2.5', { 'kill.hitsToKill': 10 });
    runRule(world, 'kill', 5);
    expect(hits(world)).toBe(2);
    expect(cell(world, 2).granules).toBeCloseTo(0.5, 12);
  });

  it('hits with exactly one packet, not with a hair less', () => {
    const world = sure('tumor 0 0\ncart 9 0 holds=1 lysisSignal=1 granules=1\ntumor 50 0\ncart 59 0 holds=3 lysisSignal=1 granules=0.999', { 'kill.hitsToKill': 10 });
    runRule(world, 'kill');
    expect(eventsOf(world, 'hit').map((e) => e.a)).toEqual([2]);
  });

  it('refills at its rate up to the store, and at once hits again', () => {
    const world = sure('cart 0 0 granules=0\ncart 30 0 granules=3.999\ncart 60 0 granules=9\ntumor 90 0\ncart 99 0 holds=4 lysisSignal=1 granules=0.9', {
      'kill.granuleRefill': 0.5, 'kill.granuleStore': 4, 'kill.hitsToKill': 10,
    });
    runRule(world, 'kill');
    expect([1, 2, 3].map((id) => cell(world, id).granules)).toEqual([0.05, 4, 9]);
    expect(hits(world)).toBe(0);
    runRule(world, 'kill');
    expect(hits(world)).toBe(1);
    expect(cell(world, 5).granules).toBeCloseTo(0, 12);
  });
});

describe('kill: damage', () => {
  const fade = Math.exp(-0.1 / 50);

  it('adds hits up, lets them fade, and kills at the n-th', () => {
    const world = sure('tumor 0 0\ncart 9 0 holds=1 lysisSignal=1', { 'kill.hitsToKill': 3 });
    runRule(world, 'kill');
    expect(cell(world, 1).damage).toBeCloseTo(1, 12);
    runRule(world, 'kill');
    expect(cell(world, 1).damage).toBeCloseTo(1 + fade, 12);
    expect(cell(world, 1).life).toBe(Life.Alive);
    runRule(world, 'kill');
    expect(cell(world, 1).damage).toBeCloseTo(1 + fade + fade * fade, 12);
    expect(cell(world, 1).life).toBe(Life.Apoptotic);
  });

  it('fades without attackers with the stated memory, and to nothing in the end', () => {
    const world = sure('tumor 0 0 damage=2\nhealthy 30 0 damage=0.5', { 'kill.damageMemory': 20 });
    runRule(world, 'kill', 100);
    expect(cell(world, 1).damage).toBeCloseTo(2 * Math.exp(-10 / 20), 12);
    expect(cell(world, 2).damage).toBeCloseTo(0.5 * Math.exp(-10 / 20), 12);
    runRule(world, 'kill', 4000);
    expect(cell(world, 1).damage).toBe(0);
  });

  it('forgives as much fading as the lethal share says and no more', () => {
    // 0.7 · 3 = 2.1 after this hit; the step's own fading takes a fifth of a percent.
    const world = sure('tumor 0 0 damage=1.12\ncart 9 0 holds=1 lysisSignal=1\ntumor 50 0 damage=1.09\ncart 59 0 holds=3 lysisSignal=1', { 'kill.hitsToKill': 3 });
    runRule(world, 'kill');
    expect(cell(world, 1).life).toBe(Life.Apoptotic);
    expect(cell(world, 3).life).toBe(Life.Alive);
  });

  it('kills with three hits a quarter of an hour apart, not with three spread over an hour', () => {
    const left = (gap: number) => 1 + Math.exp(-gap / 50) + Math.exp((-2 * gap) / 50);
    expect(left(15)).toBeGreaterThan(0.7 * 3);
    expect(left(30)).toBeLessThan(0.7 * 3);
    for (const [gap, dies] of [[15, true], [30, false]] as const) {
      const world = sure(`tumor 0 0 damage=${Math.exp(-gap / 50) + Math.exp((-2 * gap) / 50)}\ncart 9 0 holds=1 lysisSignal=1`, { 'kill.hitsToKill': 3 });
      runRule(world, 'kill');
      expect(cell(world, 1).life === Life.Apoptotic).toBe(dies);
    }
  });

  it('does not kill without a hit in this very step', () => {
    const world = sure('tumor 0 0 damage=5');
    runRule(world, 'kill');
    expect(cell(world, 1).life).toBe(Life.Alive);
  });

  it('kills healthy and resting cells like any other', () => {
    const world = sure('healthy 0 0\ncart 7 0 holds=1 lysisSignal=1\ntumor 50 0 life=quiescent\ncart 59 0 holds=3 lysisSignal=1');
    runRule(world, 'kill');
    expect([cell(world, 1).life, cell(world, 3).life]).toEqual([Life.Apoptotic, Life.Apoptotic]);
  });

  it('spends nothing on a target that is already dying', () => {
    const world = sure('tumor 0 0 life=necrotic\ncart 9 0 holds=1 lysisSignal=1 granules=3');
    runRule(world, 'kill');
    expect(eventsOf(world)).toEqual([]);
    expect(cell(world, 2)).toMatchObject({ granules: 3, kills: 0 });
    expect(cell(world, 1)).toMatchObject({ life: Life.Necrotic, killer: 0, damage: 0 });
  });
});

describe('kill: the killer', () => {
  const three = 'tumor 0 0\ncart 9 0 holds=1 lysisSignal=1\ncart -9 0 holds=1 lysisSignal=1\ncart 0 9 holds=1 lysisSignal=1';

  /** The attacker with the smallest draw, recomputed: at equal rates its hit comes first. */
  function smallestDraw(world: World): number {
    const stream = new Stream(world.runKey, streamId('kill'));
    return allCells(world).slice(1).sort((a, b) => stream.unit(world.tick, a.key) - stream.unit(world.tick, b.key))[0].id;
  }

  it('is one of three attackers, the one with the smallest draw at equal rates, whatever the rows', () => {
    const winners = new Set<number>();
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) {
      const world = tinyWorld(three, { seed, parameters: SURE });
      const expected = smallestDraw(world);
      runRule(world, 'kill');
      expect(eventsOf(world, 'hit')).toHaveLength(3);
      expect(eventsOf(world, 'kill').map((e) => [e.a, e.b])).toEqual([[expected, 1]]);
      expect(column(world, 'kills').reduce((sum, n) => sum + n)).toBe(1);
      expect(cell(world, expected).kills).toBe(1);
      expect(cell(world, 1)).toMatchObject({ killer: expected, cause: Cause.Killed, damage: 3 });
      winners.add(expected);
    }
    expect(winners.size).toBeGreaterThan(1);
  });

  it('is the one whose hit came first: twice as often the CD8 cell, which hits twice as often', () => {
    const duels = lattice(PAIRS, 5, (x, y, n) => `tumor ${x} ${y}\ncart ${x} ${y} holds=${3 * n + 1} lysisSignal=1\ncart ${x} ${y} holds=${3 * n + 1} lysisSignal=1 subset=CD4`);
    const world = tinyWorld(duels, { parameters: { ...EVERY, 'kill.hitRate': 0.5 }, clock: { mechanicsEvery: 1000 } });
    runRule(world, 'kill');
    const kills = eventsOf(world, 'kill');
    expect(kills).toHaveLength(PAIRS);
    expectShare(kills.filter((e) => cell(world, e.a).subset === 0).length, PAIRS, 2 / 3);
  });

  it('is the smaller id when draws are equal', () => {
    for (const ids of [[7, 8], [8, 7]]) {
      const world = sure(`tumor 0 0\n${ids.map((id) => `cart 9 0 id=${id} key=5 holds=1 lysisSignal=1`).join('\n')}`);
      runRule(world, 'kill');
      expect(cell(world, 1).killer).toBe(7);
    }
  });

  it('lets go and rests; the others still hold the corpse until they detach', () => {
    const world = sure(three, { 'kill.rest': 4 });
    world.tick = 1000;
    const killer = smallestDraw(world);
    runRule(world, 'kill');
    expect(cell(world, killer)).toMatchObject({ holds: 0, readyTick: 1040, lysisSignal: 0, growthSignal: 0 });
    expect(cell(world, 1)).toMatchObject({ boundCount: 2, life: Life.Apoptotic, lifeTick: 1000 });
    runRule(world, 'detach');
    expect(column(world, 'partner')).toEqual([-1, -1, -1, -1]);
    expect(cell(world, 1).boundCount).toBe(0);
  });

  it('may be killed in the same step: two loaded CAR-T cells kill each other, and both are credited', () => {
    for (const picture of ['cart 0 0 holds=2 lysisSignal=1\ncart 7 0 holds=1 lysisSignal=1', 'cart 7 0 id=2 holds=2 lysisSignal=1\ncart 0 0 id=1 holds=1 lysisSignal=1']) {
      const world = sure(picture, { 'kill.rest': 4 });
      runRule(world, 'kill');
      for (const id of [1, 2]) expect(cell(world, id)).toMatchObject({ life: Life.Apoptotic, cause: Cause.Killed, kills: 1, killer: 3 - id, holds: 0, boundCount: 0, readyTick: 40 });
      expect(eventsOf(world, 'kill')).toHaveLength(2);
    }
  });

  it('lets go of its own target when it is killed', () => {
    const world = sure('tumor 0 0\ncart 9 0 holds=1 lysisSignal=0\ncart 16 0 holds=2 lysisSignal=1');
    runRule(world, 'kill');
    expect(cell(world, 2)).toMatchObject({ life: Life.Apoptotic, holds: 0, killer: 3 });
    expect(cell(world, 1)).toMatchObject({ life: Life.Alive, boundCount: 0 });
  });

  it('needs no rest when none is asked for', () => {
    const world = sure('tumor 0 0\ncart 9 0 holds=1 lysisSignal=1', { 'kill.rest': 0 });
    runRule(world, 'kill');
    expect(cell(world, 2).readyTick).toBe(0);
  });

  it('reports hit, kill and death with names and times', () => {
    const world = sure('tumor 0 0\ncart 9 0 holds=1 lysisSignal=1');
    world.cells.columns.boundTick[1] = 55;
    world.tick = 180;
    runRule(world, 'kill');
    expect(eventsOf(world)).toEqual([
      { kind: 'hit', a: 2, b: 1, value: 1 },
      { kind: 'kill', a: 2, b: 1, value: 12.5 },
      { kind: 'death', a: 1, b: 2, value: Cause.Killed },
    ]);
  });

  it('kills a second target later: serial killing', () => {
    const world = sure('tumor 0 0 antigenA=15000\ntumor 18 0 antigenA=15000\ncart 9 0 holds=1 lysisSignal=1', { 'bind.attachRate': 1e9 });
    runRule(world, 'kill');
    world.tick = cell(world, 3).readyTick;
    for (const rule of ['bind', 'recognise', 'kill']) runRule(world, rule);
    expect(cell(world, 3).kills).toBe(2);
    expect(cell(world, 2).killer).toBe(3);
  });
});
