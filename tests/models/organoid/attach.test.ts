// Attach: at which distance and to which tumour cells CAR-T cells of the organoid model take hold, and one per target.
import { describe, expect, it } from 'vitest';
import type { World } from '../../../sim';
import { allCells, column, eventsOf, lattice, runRule, tinyWorld } from '../../support/tinyWorld';
import type { TinyOptions } from '../../support/tinyWorld';
import { expectShare } from '../../support/statistics';

const PAIRS = 1500;
const R = 8.412711;
const SURE = { 'attach.rate': 1e9 };

/** Pairs far apart from one another, at this distance of the centres. */
function pairs(distance: number, target: string, options: TinyOptions = {}): World {
  const picture = lattice(PAIRS, 60, (x, y) => `tumor ${x} ${y} radius=${R} ${target}\ncart ${x + distance} ${y} radius=${R}`);
  return tinyWorld(picture, { model: 'organoid', size: 3000, ...options });
}

function tiny(picture: string, options: TinyOptions = {}): World {
  const world = tinyWorld(picture, { model: 'organoid', ...options, parameters: { ...SURE, ...options.parameters } });
  runRule(world, 'attach');
  return world;
}

const bound = (world: World) => allCells(world).filter((c) => c.holds > 0).length;

describe('attach', () => {
  it.each([[10, 2, 1], [14, 2, 1], [16, 2, 0.5], [17.5, 2, 0.125], [14, 1.25, 0.5], [14, 0.8, 0.2], [15, 1.1, 0.3], [14, 7, 1]])(
    'at %d µm to a target with oncoprotein %d at %d of the rate', (distance, p, share) => {
      const world = pairs(distance, `antigenA=${p}`, { parameters: { 'attach.rate': 0.8 }, clock: { mechanicsEvery: 10 } });
      runRule(world, 'attach');
      expectShare(bound(world), PAIRS, 1 - Math.exp(-0.8 * share));
    });

  it('has the published rate by default', () => {
    const world = pairs(12, 'antigenA=2', { clock: { mechanicsEvery: 10 } });
    runRule(world, 'attach', 60);
    expectShare(bound(world), PAIRS, 1 - Math.exp(-0.013 * 60));
  });

  it.each([['tumor 18 0 antigenA=2'], ['tumor 12 0 antigenA=0.5'], ['tumor 12 0 antigenA=2 life=apoptotic'], ['tumor 12 0 antigenA=2 life=necrotic'], ['healthy 12 0 antigenA=2'], ['cart 12 0 antigenA=2']])(
    'leaves alone: %s', (target) => {
      expect(bound(tiny(`cart 0 0\n${target}`))).toBe(0);
    });

  it('takes hold of a resting target just within 18 µm, and says so', () => {
    const world = tiny(`cart 0 0 radius=${R}\ntumor 0 17.99 antigenA=1.25 life=quiescent radius=${R}`, { dimensions: 3 });
    expect(allCells(world)[0]).toMatchObject({ holds: 2, boundTick: 0 });
    expect(allCells(world)[1].boundCount).toBe(1);
    expect(eventsOf(world)).toEqual([{ kind: 'bind', a: 1, b: 2, value: 0.5 }]);
  });

  it('reaches a newborn target as far as a full-grown one', () => {
    expect(bound(tiny(`cart 0 0 radius=${R}\ntumor 17.9 0 antigenA=2 radius=6.677`))).toBe(1);
  });

  it('gives each target to one CAR-T cell, and leaves a held one alone', () => {
    const crowd = tiny('tumor 0 0 antigenA=2\ncart 12 0\ncart -12 0\ncart 0 12\ncart 0 -12');
    expect(bound(crowd)).toBe(1);
    expect(column(crowd, 'boundCount')[0]).toBe(1);
    runRule(crowd, 'attach', 5);
    expect(bound(crowd)).toBe(1);
  });

  it('lets neither dead nor bound nor pausing CAR-T cells take hold', () => {
    const world = tiny('tumor 0 0 antigenA=2\ncart 12 0 life=apoptotic\ncart -12 0 readyTick=1\ntumor 100 0 antigenA=2\ntumor 112 0 antigenA=2\ncart 106 0 holds=4');
    expect(column(world, 'boundCount')).toEqual([0, 0, 0, 1, 0, 0]);
    runRule(world, 'attach');
    expect(column(world, 'boundCount')[0]).toBe(1);
  });

  it('chooses among several targets in proportion to their rates', () => {
    const picture = lattice(PAIRS, 80, (x, y) => `cart ${x} ${y}\ntumor ${x + 12} ${y} antigenA=1\ntumor ${x - 12} ${y} antigenA=2`);
    const world = tiny(picture, { size: 4000 });
    expect(bound(world)).toBe(PAIRS);
    expectShare(allCells(world).filter((c) => c.holds > 0 && c.holds % 3 === 2).length, PAIRS, 0.25);
  });

  it('adds up the chances of several targets', () => {
    const picture = lattice(PAIRS, 80, (x, y) => `cart ${x} ${y}\ntumor ${x + 12} ${y} antigenA=2\ntumor ${x - 12} ${y} antigenA=2`);
    const world = tinyWorld(picture, { model: 'organoid', size: 4000, parameters: { 'attach.rate': 0.3 }, clock: { mechanicsEvery: 10 } });
    runRule(world, 'attach');
    expectShare(bound(world), PAIRS, 1 - Math.exp(-0.6));
  });

  it('does not depend on the order of the rows', () => {
    const lines = Array.from({ length: 60 }, (_, n) => `${n % 2 ? 'cart' : 'tumor'} ${8 * (n % 8)} ${9 * Math.floor(n / 8)} antigenA=2 id=${n + 1} key=${n * 77 + 5}`);
    const options = { parameters: { 'attach.rate': 0.5 }, clock: { mechanicsEvery: 10 } };
    const held = (world: World) => allCells(world).filter((c) => c.holds > 0).map((c) => `${c.id} ${c.holds}`).sort();
    const forward = tinyWorld(lines.join('\n'), { model: 'organoid', ...options }), back = tinyWorld([...lines].reverse().join('\n'), { model: 'organoid', ...options });
    runRule(forward, 'attach');
    runRule(back, 'attach');
    expect(held(forward).length).toBeGreaterThan(3);
    expect(held(back)).toEqual(held(forward));
  });

  it.each([['tumor 12 0 antigenA=2 id=7 key=40\ntumor -12 0 antigenA=2 id=3 key=40'], ['tumor -12 0 antigenA=2 id=3 key=40\ntumor 12 0 antigenA=2 id=7 key=40']])(
    'takes of two targets with equal waiting times the one with the smaller id, in either order', (targets) => {
      const world = tiny(`cart 0 0 id=20 key=9\n${targets}`);
      expect(allCells(world).find((c) => c.id === 20)!.holds).toBe(3);
    });
});
