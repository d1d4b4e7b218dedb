// A run that breaks a promise stops at once, and the rule, the cell and the tick are named.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PIPELINE, RunFault, advance, createWorld, findRule, save, step } from '../../sim';
import type { World } from '../../sim';
import { STEPS_FOR_ALL } from '../../sim/promises';
import { everything } from '../support/everything';
import { cli } from '../cli/terminal';

afterEach(() => {
  vi.restoreAllMocks();
});

/** Lets a rule do something it must not, from a tick on. */
function sabotage(name: string, fromTick: number, harm: (world: World) => void): void {
  const rule = PIPELINE.find((stage) => stage.rule.name === name)!.rule, run = rule.run.bind(rule);
  vi.spyOn(rule, 'run').mockImplementation((world, derived) => {
    run(world, derived);
    if (world.tick >= fromTick && world.cells.count > 3) harm(world);
  });
}

function faultOf(world: World, ticks: number): RunFault {
  try {
    advance(world, ticks);
  } catch (error) {
    if (error instanceof RunFault) return error;
    throw error;
  }
  throw new Error('nothing broke');
}

const START = 60;
const HARMS: readonly (readonly [string, string, (world: World) => void, RegExp])[] = [
  ['a place that is no number', 'repel', ({ cells }) => (cells.columns.y[3] = NaN), /^y of cell \d+ is NaN/],
  ['a place outside the patch', 'kill', ({ cells }) => (cells.columns.x[3] = 1e4), /^cell \d+ left the patch/],
  ['height in a flat patch', 'divide', ({ cells }) => (cells.columns.z[3] = 0.001), /^cell \d+ left the patch/],
  ['no volume', 'grow', ({ cells }) => (cells.columns.volume[3] = 0), /^cell \d+ has volume 0/],
  ['endless volume', 'clear', ({ cells }) => (cells.columns.volume[3] = Infinity), /volume/],
  ['a column that is no number', 'exhaust', ({ cells }) => (cells.columns.ownB[3] = NaN), /^ownB of cell \d+ is NaN/],
  ['a negative field', 'diffuse', ({ fields }) => (fields.active[1].value[5] = -1), /^attractant is -1 in voxel 5/],
  ['a body that is no number', 'cytokineRelease', ({ body }) => (body.crp = NaN), /^the body’s crp is NaN/],
];

describe('a broken promise', () => {
  it.each(HARMS)('%s: the rule is named by repeating what came before', (_what, rule, harm, words) => {
    const world = createWorld(everything());
    advance(world, START);
    const snapshot = save(world);
    sabotage(rule, START, harm);
    const fault = faultOf(world, (STEPS_FOR_ALL + 1) * world.scenario.clock.decisionEvery);
    expect(fault.rule).toBe('');
    const found = findRule({ snapshot, fault });
    expect(found.reason).toMatch(words);
    expect(found).toMatchObject({ rule, tick: START });
    expect(found.message).toBe(`${found.reason}, after the rule ${rule} (tick ${START})`);
  });

  it('is told without a rule where the state it is repeated from is broken already', () => {
    const world = createWorld(everything());
    sabotage('grow', 0, ({ cells }) => (cells.columns.damage[3] = NaN));
    advance(world, 6);
    const snapshot = save(world), fault = faultOf(world, (STEPS_FOR_ALL + 1) * 6);
    expect(findRule({ snapshot, fault })).toBe(fault);
  });
});

describe('a rule that throws', () => {
  it('is named at once, and the tick is that of the step', () => {
    const world = createWorld(everything());
    sabotage('kill', 12, () => {
      throw new RangeError('Invalid typed array length: -1');
    });
    const fault = faultOf(world, 20);
    expect(fault).toMatchObject({ rule: 'kill', tick: 12, reason: 'Invalid typed array length: -1' });
    expect(world.tick).toBe(12);
    expect(() => step(world)).toThrow(RunFault);
  });
});

describe('the command line', () => {
  it('ends a broken run without a hash, with the rule, the cell, the tick and another exit code', async () => {
    sabotage('bind', 60, ({ cells }) => (cells.columns.x[0] = NaN));
    const { code, out, err } = await cli(['run', 'b-all-niche', '--until', '2h']);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toMatch(/^b-all-niche: the run broke a promise of the model at minute [\d.]+ and was stopped: x of cell \d+ is NaN, after the rule bind \(tick 60\)\./);
    expect(err).not.toMatch(/\.ts:|\n\s+at /);
  });
});
