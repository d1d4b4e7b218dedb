// The roster names the rows of every kind as a plain search finds them, whatever has become of the table meanwhile.
import { describe, expect, it } from 'vitest';
import { KIND_NAMES, createWorld, restore, save, step } from '../../sim';
import type { World } from '../../sim';
import { rosterOf } from '../../sim/roster';
import { RICH } from '../support/rich';
import type { RichName } from '../support/rich';

function searched(world: World): number[][] {
  const { kind } = world.cells.columns;
  const rows = Array.from({ length: world.cells.count }, (_, row) => row);
  return KIND_NAMES.map((_, k) => rows.filter((row) => kind[row] === k));
}

function named(world: World): number[][] {
  const { rows, first } = rosterOf(world);
  return KIND_NAMES.map((_, k) => [...rows.subarray(first[k], first[k + 1])]);
}

describe('roster', () => {
  it.each(Object.keys(RICH) as RichName[])('%s: names the rows of every kind, also after doses, births, deaths and sorting', (name) => {
    const world = createWorld(RICH[name]());
    expect(named(world)).toEqual(searched(world));
    const layouts = new Set<number>();
    for (let n = 0; n < 400; n++) {
      step(world);
      layouts.add(world.cells.layout);
      if (n % 7 === 0) expect(named(world), `tick ${world.tick}`).toEqual(searched(world));
    }
    expect(layouts.size).toBeGreaterThan(3);
    const again = restore(save(world));
    expect(named(again)).toEqual(searched(again));
  });

  it('is made once for as long as no row comes, goes or moves', () => {
    const world = createWorld(RICH.niche());
    const { rows } = rosterOf(world);
    rows[0] = -5; // a mark that making it anew would wipe out
    expect(rosterOf(world).rows[0]).toBe(-5);
    world.cells.add();
    expect(rosterOf(world).rows[0]).toBe(0);
  });
});
