// Contract: death rates by state, causes in proportion, and the way into memory.
import { describe, expect, it } from 'vitest';
import { Cause, Fate, Life, Mark } from '../../sim';
import type { World } from '../../sim';
import { allCells, cell, column, eventsOf, lattice, runRule, tinyWorld } from '../support/tinyWorld';
import type { TinyOptions } from '../support/tinyWorld';
import { expectExponential, expectShare } from '../support/statistics';

const MANY = 2000;
/** One step of a day. */
const DAY = { decisionEvery: 14_400 };
const products = { lasting: { costimulation: '4-1BB' }, quick: { costimulation: 'CD28' } } as const;

/** Many CAR-T cells of one state after one day. */
function afterOneDay(state: string, parameters: Record<string, number> = {}): World {
  const world = tinyWorld(lattice(MANY, 6, (x, y) => `cart ${x} ${y} ${state}`), { clock: DAY, products, parameters });
  runRule(world, 'contract');
  return world;
}

/** The same with every cell bound to a tumour cell of its own. */
function boundForOneDay(state: string, options: TinyOptions = {}): World {
  const world = tinyWorld(lattice(MANY, 6, (x, y, n) => `tumor ${x} ${y}\ncart ${x} ${y} holds=${2 * n + 1} ${state}`), { clock: DAY, ...options });
  runRule(world, 'contract');
  return world;
}

const dead = (world: World) => eventsOf(world, 'death').length;
const died = (rate: number) => 1 - Math.exp(-rate);

describe('contract: death', () => {
  it('takes effectors without antigen at the rate of contraction, in place of their base', () => {
    expectShare(dead(afterOneDay('activation=0.09')), MANY, died(0.16 + 0.1 * 0.09));
  });

  it('takes activated effectors at base plus activation-induced death', () => {
    const high = { 'contract.activationDeath': 0.6 };
    expectShare(dead(afterOneDay('activation=0.5', high)), MANY, died(0.07 + 0.3));
    expectShare(dead(boundForOneDay('activation=1', { parameters: high })), MANY, died(0.07 + 0.6));
  });

  it('spares CD4 cells half of the activation-induced death, and takes more under a brake', () => {
    const high = { 'contract.activationDeath': 0.6, 'contract.effectorDeath': 0 };
    expectShare(dead(afterOneDay('activation=1 subset=CD4', high)), MANY, died(0.3));
    expectShare(dead(afterOneDay('activation=1 brake=1', high)), MANY, died(0.6 * 1.6));
    expectShare(dead(afterOneDay('activation=0.5 brake=0.5 subset=CD4', high)), MANY, died(0.6 * 0.5 * 1.3 * 0.5));
  });

  it('counts a bound cell as one with antigen, however calm', () => {
    expectShare(dead(boundForOneDay('activation=0', { parameters: { 'contract.effectorDeath': 0.3, 'contract.contractionDeath': 2 } })), MANY, died(0.3));
  });

  it('draws the line of calm at its parameter', () => {
    const parameters = { 'contract.contractionDeath': 1e6, 'contract.effectorDeath': 0, 'contract.activationDeath': 0, 'contract.memoryRate': 0, 'contract.calm': 0.25 };
    const world = tinyWorld('cart 0 0 activation=0.25\ncart 30 0 activation=0.24', { clock: DAY, parameters });
    runRule(world, 'contract', 3);
    expect(column(world, 'life')).toEqual([Life.Alive, Life.Apoptotic]);
  });

  it('takes memory cells at a rate of their own, without contraction', () => {
    expectShare(dead(afterOneDay('fate=memory', { 'contract.memoryDeath': 0.4, 'contract.contractionDeath': 2 })), MANY, died(0.4));
    expectShare(dead(afterOneDay('fate=memory activation=1', { 'contract.memoryDeath': 0.4, 'contract.activationDeath': 0.5 })), MANY, died(0.9));
  });

  it.each([[1, 0.5, 1], [1, 1, 1.5], [1, 0, 0.5], [-1, 0, 1.5], [4, 0, 0]])('with an effect of differentiation of %d takes cells of %d without antigen at %d of the rate', (effect, differentiation, share) => {
    const state = `activation=0 differentiation=${differentiation}`, parameters = { 'contract.contractionDeath': 0.6, 'contract.differentiationDeath': effect };
    expectShare(dead(afterOneDay(state, parameters)), MANY, died(0.6 * share));
    expectShare(dead(afterOneDay(`${state} fate=exhausted`, parameters)), MANY, died(0.6 * share));
  });

  it('takes cells with antigen and memory cells at the same rate, however far they have differentiated', () => {
    const strong = { 'contract.differentiationDeath': 4, 'contract.effectorDeath': 0.3, 'contract.activationDeath': 0, 'contract.memoryDeath': 0.4 };
    expectShare(dead(afterOneDay('activation=1 differentiation=1', strong)), MANY, died(0.3));
    expectShare(dead(afterOneDay('fate=memory differentiation=1', strong)), MANY, died(0.4));
  });

  it('takes exhausted cells like effectors', () => {
    expectShare(dead(afterOneDay('fate=exhausted')), MANY, died(0.16));
  });

  it('leaves exponential lives', () => {
    const world = tinyWorld(lattice(2000, 6, (x, y) => `cart ${x} ${y} activation=0.5`), {
      clock: { decisionEvery: 1 }, parameters: { 'contract.effectorDeath': 400, 'contract.activationDeath': 200 },
    });
    runRule(world, 'contract', 350);
    expect(column(world, 'life').every((life) => life === Life.Apoptotic)).toBe(true);
    expectExponential(column(world, 'lifeTick').map((tick) => tick / 10 + 0.05), 1440 / 500);
  });

  it('blames competing causes in proportion to their rates', () => {
    const world = afterOneDay('activation=0.8', { 'contract.effectorDeath': 0.6, 'contract.activationDeath': 1.5 });
    const causes = column(world, 'cause').filter((cause) => cause !== Cause.None);
    expect(causes).toHaveLength(dead(world));
    expectShare(causes.filter((cause) => cause === Cause.ActivationInduced).length, causes.length, 1.2 / 1.8);
    expect(causes.every((cause) => cause === Cause.ActivationInduced || cause === Cause.Contracted)).toBe(true);
    expect(eventsOf(world, 'death').every((e) => e.value === cell(world, e.a).cause)).toBe(true);
  });

  it('frees the target of a bound cell that dies', () => {
    const world = tinyWorld('tumor 0 0\ncart 9 0 holds=1 lysisSignal=0.9 growthSignal=0.7 speed=3\ncart -9 0 life=apoptotic lifeTick=-5', { parameters: { 'contract.effectorDeath': 1e9 } });
    world.tick = 360;
    runRule(world, 'contract');
    expect(cell(world, 2)).toMatchObject({ life: Life.Apoptotic, lifeTick: 360, cause: Cause.Contracted, holds: 0, lysisSignal: 0, growthSignal: 0, speed: 0 });
    expect(cell(world, 1)).toMatchObject({ boundCount: 0, life: Life.Alive });
    expect(cell(world, 3).lifeTick).toBe(-5);
    expect(eventsOf(world)).toEqual([{ kind: 'death', a: 2, b: 0, value: Cause.Contracted }]);
  });

  it('takes cells about to divide as well: they die undivided', () => {
    const world = tinyWorld('cart 0 0\ncart 30 0', { parameters: { 'contract.contractionDeath': 1e9 } });
    world.cells.columns.mark[0] = Mark.Divide;
    runRule(world, 'contract');
    runRule(world, 'divide');
    expect(column(world, 'life')).toEqual([Life.Apoptotic, Life.Apoptotic]);
  });

  it('counts days on the decision clock', () => {
    const world = tinyWorld(lattice(MANY, 6, (x, y) => `cart ${x} ${y} activation=0.5`), { parameters: { 'contract.effectorDeath': 24, 'contract.activationDeath': 0 } });
    runRule(world, 'contract');
    expectShare(dead(world), MANY, died(24 * (6 / 1440)));
  });
});

describe('contract: memory', () => {
  const immortal = { 'contract.effectorDeath': 0, 'contract.contractionDeath': 0, 'contract.memoryRate': 0.5 };
  const remembered = (world: World) => eventsOf(world, 'memory').length;

  it('forms in calm effectors, less often with CD28', () => {
    expectShare(remembered(afterOneDay('activation=0', immortal)), MANY, 1 - Math.exp(-0.5));
    expectShare(remembered(afterOneDay('activation=0 product=quick', immortal)), MANY, 1 - Math.exp(-0.5 * 0.4));
  });

  it.each([[-1, 0.5, 1], [-1, 0, 1.5], [-1, 1, 0.5], [2, 0.75, 1.5], [-4, 1, 0]])('with an effect of differentiation of %d forms in cells of %d at %d of the rate', (effect, differentiation, share) => {
    expectShare(remembered(afterOneDay(`activation=0 differentiation=${differentiation}`, { ...immortal, 'contract.differentiationMemory': effect })), MANY, 1 - Math.exp(-0.5 * share));
  });

  it('forms only in those that did not die', () => {
    const world = afterOneDay('activation=0', { 'contract.effectorDeath': 0.2, 'contract.contractionDeath': 0.7, 'contract.memoryRate': 0.5 });
    const survivors = MANY - dead(world);
    expectShare(remembered(world), survivors, 1 - Math.exp(-0.5));
    expect(allCells(world).filter((c) => c.fate === Fate.Memory && c.life !== Life.Alive)).toEqual([]);
  });

  it('forms in no one else', () => {
    const sure = { ...immortal, 'contract.memoryRate': 1e6, 'contract.activationDeath': 0 };
    const world = tinyWorld('cart 0 0 activation=0.2\ncart 30 0 fate=exhausted\ntumor 60 0\ncart 69 0 holds=3\ncart 90 0 generation=4', { clock: DAY, parameters: sure });
    runRule(world, 'contract');
    expect([1, 2, 4, 5].map((id) => cell(world, id).fate)).toEqual([Fate.Effector, Fate.Exhausted, Fate.Effector, Fate.Memory]);
    expect(eventsOf(world)).toEqual([{ kind: 'memory', a: 5, b: 0, value: 4 }]);
  });
});
