// Macrophage activation: macrophages answer to active CAR-T cells they touch and to cytokines, calm down alone, and steroid and anakinra hold them.
import { describe, expect, it } from 'vitest';
import { createWorld } from '../../sim';
import type { World } from '../../sim';
import { cell, column, field, runRule, tinyWorld } from '../support/tinyWorld';
import type { TinyOptions } from '../support/tinyWorld';
import { blank } from '../support/scenarios';

/** Activation of the first macrophage after some hours. */
function after(picture: string, hours: number, options: TinyOptions = {}, prepare: (world: World) => void = () => undefined): number {
  const world = tinyWorld(picture, options);
  prepare(world);
  runRule(world, 'macrophageActivation', hours * 10);
  return cell(world, 1).activation;
}

/** Expected activation under stimulation s that never changes, step by step of 6 min. */
function expected(s: number, hours: number, rate = 0.0016): number {
  let a = 0;
  for (let n = 0; n < hours * 10; n++) a = 1 - (1 - a * 2 ** (-0.1 / 48)) * Math.exp(-rate * s * 6);
  return a;
}

describe('macrophageActivation', () => {
  it('rises with the activation of the CAR-T cells that touch the macrophage', () => {
    expect(after('macrophage 0 0\ncart 12 0 activation=1', 6)).toBeCloseTo(expected(1 / 17, 6), 9);
    expect(after('macrophage 0 0\ncart 12 0 activation=0.5\ncart -12 0 activation=0.5', 6)).toBeCloseTo(expected(1 / 17, 6), 9);
    expect(after('macrophage 0 0\ncart 12 0 activation=1\ncart -12 0 activation=1\ntumor 0 13 activation=1', 6)).toBeCloseTo(expected(2 / 18, 6), 9);
  });

  it('is not moved by resting, dead or distant CAR-T cells, nor by other macrophages', () => {
    for (const other of ['cart 12 0', 'cart 12 0 activation=1 life=apoptotic', 'cart 15.1 0 activation=1', 'macrophage 14 0 activation=1', '']) {
      expect(after(`macrophage 0 0\n${other}`, 6)).toBe(0);
    }
  });

  it('answers to IFN-γ and TNF around it, each by a half-saturation', () => {
    for (const name of ['ifng', 'tnf'] as const) {
      expect(after('macrophage 0 0', 6, { fields: [name] }, (world) => field(world, name).value.fill(5e5))).toBeCloseTo(expected(0.5, 6), 9);
    }
    const both = after('macrophage 0 0', 6, { fields: ['ifng', 'tnf'] }, (world) => {
      field(world, 'ifng').value.fill(5e5);
      field(world, 'tnf').value.fill(5e5);
    });
    expect(both).toBeCloseTo(expected(0.75, 6), 9);
  });

  it('calms down by half in its half-life', () => {
    expect(after('macrophage 0 0 activation=0.8', 48)).toBeCloseTo(0.4, 9);
    expect(after('macrophage 0 0 activation=0.0000015', 48)).toBe(0);
  });

  it('is held by a steroid, and in part by anakinra', () => {
    const under = (drug: 'corticosteroid' | 'anakinra' | 'tocilizumab'): number =>
      after('macrophage 0 0\ncart 12 0 activation=1', 6, {}, (world) => void (world.body[drug] = 1));
    const free = expected(1 / 17, 6);
    expect(under('corticosteroid')).toBeLessThan(0.3 * free);
    expect(under('anakinra')).toBeGreaterThan(0.4 * free);
    expect(under('anakinra')).toBeLessThan(0.65 * free);
    expect(under('tocilizumab')).toBe(after('macrophage 0 0\ncart 12 0 activation=1', 6));
  });

  it('leaves suppressive macrophages, dead ones and all other cells as they are', () => {
    const world = tinyWorld('macrophage 0 0 subset=1\nmacrophage 30 0 life=apoptotic\ncart 12 0 activation=1\ncart 20 0 activation=0.7\ntumor 0 14\nhealthy 0 -14');
    runRule(world, 'macrophageActivation', 20);
    expect(column(world, 'activation')).toEqual([0, 0, 1, 0.7, 0, 0]);
  });

  it('finds CAR-T cells on either side of the list, also after rows have moved', () => {
    const world = tinyWorld('cart 12 0 activation=1\nmacrophage 0 0\ncart 100 0 activation=1\nmacrophage 112 0');
    world.cells.rearrange(Int32Array.from([3, 2, 1, 0]), 4);
    world.neighbors.valid = false;
    runRule(world, 'macrophageActivation', 10);
    expect(cell(world, 2).activation).toBeGreaterThan(0);
    expect(cell(world, 4).activation).toBe(cell(world, 2).activation);
  });

  it('begins with the polarity a scenario gives', () => {
    const macrophages = (polarity?: 'inflammatory' | 'suppressive') => ({
      kind: 'macrophage' as const, label: polarity ?? 'plain', count: 2, radius: 8, placement: { shape: 'random' as const },
      antigenA: { distribution: 'constant' as const, value: 0 }, antigenB: { distribution: 'constant' as const, value: 0 }, clones: [], ...(polarity ? { polarity } : {}),
    });
    const world = createWorld(blank({ populations: [macrophages(), macrophages('inflammatory'), macrophages('suppressive')] }));
    expect(column(world, 'subset')).toEqual([0, 0, 0, 0, 1, 1]);
  });
});
