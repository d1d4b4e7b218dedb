// What rules keep of the cells between steps is what it stands for: whoever writes past the verbs is named at once, not found in a hash.
import { describe, expect, it } from 'vitest';
import { InvariantError, Kind, checkInvariants, createWorld, hashWorld, isLiving, restore, save, scheduleLive, step } from '../../sim';
import type { Action, World } from '../../sim';
import { setVolume } from '../../sim/verbs';
import { RICH } from '../support/rich';
import type { RichName } from '../support/rich';
import { niche } from '../support/scenarios';

/** Two ticks after a decision, so that what is kept has not just been made anew. */
const WARM = 242;

function afterwards(write: (world: World, rows: readonly number[]) => void): World {
  const world = createWorld(niche(), { set: { 'kill.hitRate': 0.3 } }), { cells } = world;
  while (world.tick < WARM) step(world);
  expect(() => checkInvariants(world)).not.toThrow();
  const { kind, life, boundCount } = cells.columns;
  write(world, Array.from({ length: cells.count }, (_, i) => i).filter((i) => kind[i] === Kind.Tumor && isLiving(life[i]) && boundCount[i] === 0));
  return world;
}

describe('a rule that writes past the verbs', () => {
  it.each<readonly [string, RegExp, (world: World, rows: readonly number[]) => void]>([
    ['moves cells', /was moved, and drift\.placed still holds/, ({ cells: { columns: c } }, rows) => rows.forEach((i) => void (c.x[i] = 0.99 * c.x[i]))],
    ['lets cells grow', /setVolume tells them/, ({ cells: { columns: c } }, rows) => rows.forEach((i) => {
      c.radius[i] = 1.01 * c.radius[i];
      c.volume[i] = 1.01 * 1.01 * 1.01 * c.volume[i];
    })],
    ['lets cells die', /lives or died without the verbs/, ({ cells: { columns: c } }, rows) => rows.slice(0, 3).forEach((i) => {
      c.life[i] = 2;
      c.speed[i] = 0;
    })],
    ['stiffens cells', /has another stiffness/, ({ cells: { columns: c } }, rows) => rows.forEach((i) => void (c.stiffness[i] = c.stiffness[i] + 1))],
    ['stops cells', /has another velocity/, ({ cells: { columns: c } }, rows) => rows.forEach((i) => void (c.velocityX[i] = c.velocityX[i] + 0.1))],
    ['damages cells', /was damaged by another rule than kill/, ({ cells: { columns: c } }, rows) => rows.forEach((i) => void (c.damage[i] = c.damage[i] + 0.1))],
  ])('and %s is named', (_, named, write) => {
    const world = afterwards(write);
    expect(() => checkInvariants(world)).toThrow(InvariantError);
    expect(() => checkInvariants(world)).toThrow(named);
  });

  it('is not named where it says so: then everything goes on as if it were made anew', () => {
    const world = afterwards((there, rows) => {
      const { x, volume, velocityX } = there.cells.columns;
      for (const i of rows) {
        x[i] = 0.99 * x[i];
        velocityX[i] = 0;
        setVolume(there, i, 1.01 * volume[i]);
      }
      there.drift.placed = false;
    });
    expect(() => checkInvariants(world)).not.toThrow();
    const other = restore(save(world));
    for (let n = 0; n < 8; n++) {
      step(world);
      step(other);
    }
    expect(hashWorld(world)).toBe(hashWorld(other));
  });
});

describe('what is kept', () => {
  it.each(Object.keys(RICH) as RichName[])('is what it stands for after every rule (%s)', (name) => {
    const world = createWorld(RICH[name]());
    const faults: string[] = [], look = (rule: string): void => {
      try {
        checkInvariants(world);
      } catch (error) {
        faults.push(`tick ${world.tick}, ${rule}: ${String(error)}`);
      }
    };
    for (let n = 0; n < 60; n++) step(world, { begin: () => undefined, end: look });
    expect(faults).toEqual([]);
  });
});

describe('−0', () => {
  it.each<readonly [string, Action]>([
    ['of a vessel', { vessel: { at: [-0, 5, -0] } }],
    ['of cells that were moved', { move: { from: [0, 0, 1], to: [1, 0, 0], radius: 60 } }],
  ])('%s is 0: a run that was saved goes on to the same hash', (_, action) => {
    const world = createWorld(niche());
    scheduleLive(world, action);
    step(world);
    expect(world.vessels.flat().concat([...world.cells.columns.z.subarray(0, world.cells.count)]).some((u) => Object.is(u, -0))).toBe(false);
    expect(hashWorld(restore(save(world)))).toBe(hashWorld(world));
  });
});
