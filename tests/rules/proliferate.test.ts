// Proliferate: who cycles, how fast, when it divides, and how memory answers.
import { describe, expect, it } from 'vitest';
import { Fate, Mark } from '../../sim';
import type { World } from '../../sim';
import { cell, eventsOf, field, runRule, tinyWorld } from '../support/tinyWorld';

/** A division time of which 6 min is exactly 1/128. */
const TIME = { 'proliferate.divisionTime': 12.8 };
const STEP = 1 / 128;

function grown(picture: string, parameters: Record<string, number> = TIME, steps = 1): World {
  const world = tinyWorld(picture, { parameters, products: { fast: { costimulation: 'CD28' }, slow: { costimulation: '4-1BB' } } });
  runRule(world, 'proliferate', steps);
  return world;
}

const cycles = (world: World, ...ids: number[]) => ids.map((id) => cell(world, id).cycle);

describe('proliferate: the cycle', () => {
  it('runs as fast as the cell is activated, and slower with 4-1BB', () => {
    const world = grown('cart 0 0 activation=1\ncart 30 0 activation=0.5\ncart 60 0 activation=1 product=slow');
    const [full, half, slow] = cycles(world, 1, 2, 3);
    expect([full, half]).toEqual([STEP, STEP / 2]);
    expect(slow).toBeCloseTo(STEP / 1.2, 14);
  });

  it('runs slower under a brake', () => {
    expect(cycles(grown('cart 0 0 activation=1 brake=0.25\ncart 30 0 activation=1 brake=1'), 1, 2)).toEqual([0.75 * STEP, 0]);
  });

  it('asks for division at its end, after lag and cycle, and not a step earlier', () => {
    const world = grown('cart 0 0 activation=1 cycle=-2', TIME, 383);
    expect(cell(world, 1)).toMatchObject({ cycle: 1 - STEP, mark: Mark.None });
    runRule(world, 'proliferate');
    expect(cell(world, 1)).toMatchObject({ cycle: 1, mark: Mark.Divide });
  });

  it('stands still below the activation that counts, in exhausted and dead cells, and when no division is left', () => {
    const world = grown('cart 0 0 activation=0.099\ncart 30 0 activation=0.1\ncart 60 0 activation=1 fate=exhausted\ncart 90 0 activation=1 life=apoptotic\ncart 120 0 activation=1 divisionsLeft=0\ncart 150 0 activation=1 divisionsLeft=1');
    const found = cycles(world, 1, 2, 3, 4, 5, 6);
    expect([found[0], ...found.slice(2)]).toEqual([0, 0, 0, 0, STEP]);
    expect(found[1]).toBeCloseTo(0.1 * STEP, 14);
  });

  it('never moves cells of other kinds', () => {
    const world = grown('tumor 0 0 activation=1\nhealthy 30 0 activation=1');
    expect(cycles(world, 1, 2)).toEqual([0, 0]);
  });

  it('is helped by the IL-2 at its place', () => {
    const world = tinyWorld('cart 5 5 activation=1\ncart 105 5 activation=1\ncart -95 5 activation=1', { fields: ['il2'], parameters: { ...TIME, 'proliferate.withoutIL2': 0.2, 'proliferate.il2Half': 30 } });
    const { value } = field(world, 'il2');
    const row = 10 * 20;
    value[row + 10] = 30;
    value[row + 15] = 1e12;
    runRule(world, 'proliferate');
    const [half, full, none] = cycles(world, 1, 2, 3);
    expect(half).toBeCloseTo(STEP * (0.2 + 0.8 / 2), 12);
    expect(full).toBeCloseTo(STEP, 12);
    expect(none).toBeCloseTo(STEP * 0.2, 12);
  });

  it('goes on at least half helped in CD4 cells, which make IL-2 themselves', () => {
    const world = tinyWorld('cart 5 5 activation=1 subset=CD4\ncart 105 5 activation=1 subset=CD4', { fields: ['il2'], parameters: { ...TIME, 'proliferate.withoutIL2': 0.2, 'proliferate.il2Half': 30 } });
    field(world, 'il2').value[10 * 20 + 15] = 270;
    runRule(world, 'proliferate');
    const [alone, helped] = cycles(world, 1, 2);
    expect(alone).toBeCloseTo(STEP * (0.2 + 0.8 * 0.5), 12);
    expect(helped).toBeCloseTo(STEP * (0.2 + 0.8 * 0.9), 12);
  });
});

describe('proliferate: memory', () => {
  const parameters = { ...TIME, 'proliferate.lag': 100, 'proliferate.recallLag': 25.6, 'proliferate.maxDivisions': 8 };

  it('is recalled by antigen: an effector with a full number of divisions, after a lag', () => {
    const world = grown('tumor 0 0\ncart 9 0 holds=1 fate=memory activation=0.1 divisionsLeft=0 cycle=0.7', parameters);
    expect(cell(world, 2)).toMatchObject({ fate: Fate.Effector, divisionsLeft: 8 });
    expect(cell(world, 2).cycle).toBeCloseTo(-2 + 0.1 * STEP, 12);
    expect(eventsOf(world)).toEqual([{ kind: 'recall', a: 2, b: 0, value: 0 }]);
    runRule(world, 'proliferate');
    expect(eventsOf(world)).toEqual([]);
  });

  it.each([[-1, 0, 12], [-1, 0.5, 8], [-1, 1, 4], [1, 1, 12], [0, 1, 8], [-0.5, 0.2, 9], [-4, 1, 1]])('with an effect of differentiation of %d and differentiation %d has %i of eight divisions', (effect, differentiation, divisions) => {
    const world = grown(`tumor 0 0\ncart 9 0 holds=1 fate=memory activation=1 divisionsLeft=0 differentiation=${differentiation}`, { ...parameters, 'proliferate.differentiationEffect': effect });
    expect(cell(world, 2)).toMatchObject({ fate: Fate.Effector, divisionsLeft: divisions });
  });

  it('rests without antigen or before it is activated', () => {
    const world = grown('cart 0 0 fate=memory activation=1 cycle=0.3\ntumor 50 0\ncart 59 0 holds=2 fate=memory activation=0.09 cycle=0.3', parameters, 5);
    for (const id of [1, 3]) expect(cell(world, id)).toMatchObject({ fate: Fate.Memory, cycle: 0.3, divisionsLeft: 10 });
    expect(eventsOf(world)).toEqual([]);
  });
});

describe('proliferate: size', () => {
  it('lets a daughter grow back to its birth volume with a time constant of six hours, active or not', () => {
    const world = grown('cart 0 0 volume=134\ncart 30 0 volume=134 fate=memory\ncart 60 0 volume=134 life=apoptotic\ncart 90 0', TIME, 1);
    const full = cell(world, 4).volume;
    expect(full).toBeCloseTo((4 / 3) * Math.PI * 64, 9);
    for (const id of [1, 2]) {
      expect(cell(world, id).volume).toBeCloseTo(134 + (full - 134) * (6 / 360), 9);
      expect((4 / 3) * Math.PI * cell(world, id).radius ** 3).toBeCloseTo(cell(world, id).volume, 9);
    }
    expect(cell(world, 3).volume).toBe(134);
    runRule(world, 'proliferate', 600);
    expect(cell(world, 1).volume).toBeLessThanOrEqual(full);
    expect(cell(world, 1).volume / full).toBeCloseTo(1, 3);
  });
});

describe('proliferate: IL-15 of the serum', () => {
  it('stands in for IL-2 where that is followed and scarce, in the patch and in the blood', () => {
    const cycled = (il15: number, fields: readonly 'il2'[], place: 'patch' | 'blood'): number => {
      const picture = 'cart 0 0 activation=1', world = tinyWorld(place === 'patch' ? picture : '', { body: { scale: 1e7 }, fields, blood: place === 'blood' ? picture : '', parameters: { 'proliferate.il15Half': 20, 'proliferate.withoutIL2': 0.6 } });
      world.body.il15 = il15;
      runRule(world, 'proliferate');
      return cell(place === 'patch' ? world : world.blood, 1).cycle / (6 / 720);
    };
    expect(cycled(0, ['il2'], 'patch')).toBeCloseTo(0.6, 9);
    expect(cycled(20, ['il2'], 'patch')).toBeCloseTo(0.6 + 0.4 / 2, 9);
    expect(cycled(60, ['il2'], 'blood')).toBeCloseTo(0.6 + 0.4 * 0.75, 9);
    expect(cycled(60, [], 'blood')).toBeCloseTo(0.6 + 0.4 * 0.75, 9);
    expect(cycled(0, [], 'patch')).toBeCloseTo(1, 9);
  });
});
