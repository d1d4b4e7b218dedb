// Where a cell stands in memory decides nothing: with the rows of a world shuffled, every rule does the same to every cell.
//
// Sums over neighbours and voxels are taken in the order of the rows, so their last bits may differ; after each rule the
// shuffled world therefore takes over the numbers of the other one, and only what one rule does in one step is compared.
// Two cells on exactly one point (in a corner, say) are pushed apart along x, the one listed first to the left: the only
// thing that the order of rows does decide. They are left out of the comparison of `repel`.
import { describe, expect, it } from 'vitest';
import { advance, createWorld, restore, save, ticksBetween, timingOf } from '../../sim';
import type { Scenario, World } from '../../sim';
import { rebuildNeighbors } from '../../sim/neighbors';
import { chanceOf, shuffled } from '../support/chance';
import { ward } from '../support/everything';
import { RICH } from '../support/rich';

/** Relative difference that another order of a sum explains. */
const ROUNDING = 1e-9;

/** A copy of the world whose rows stand in another order. */
function shuffledCopy(world: World, seed: number): World {
  const copy = restore(save(world)), { cells, neighbors } = copy;
  cells.rearrange(shuffled(chanceOf(seed), cells.count), cells.count);
  if (neighbors.valid) rebuildNeighbors(copy, neighbors.range);
  return copy;
}

/** Rows by the key of their cell. */
function rowsByKey({ cells }: World): Map<number, number> {
  const rows = new Map<number, number>();
  for (let i = 0; i < cells.count; i++) rows.set(cells.columns.key[i], i);
  expect(rows.size).toBe(cells.count);
  return rows;
}

/** Keys of cells that share their exact place with another. */
function coincident({ cells }: World): ReadonlySet<number> {
  const { x, y, z, key } = cells.columns, first = new Map<string, number>(), keys = new Set<number>();
  for (let i = 0; i < cells.count; i++) {
    const place = `${x[i]} ${y[i]} ${z[i]}`, other = first.get(place);
    if (other === undefined) first.set(place, i);
    else keys.add(key[i]).add(key[other]);
  }
  return keys;
}

const isReference = (world: World, name: string) => (world.cells.specs as Readonly<Record<string, { readonly rowReference?: boolean }>>)[name].rowReference === true;

/** What differs between the worlds, cell by cell; then the shuffled one takes over the other's numbers. */
function compareAndAlign(world: World, other: World, exempt: ReadonlySet<number>): string[] {
  const rows = rowsByKey(other), differences: string[] = [];
  if (rows.size !== world.cells.count) return [`${world.cells.count} cells against ${rows.size}`];
  const keyAt = (w: World, row: number) => (row < 0 ? -1 : w.cells.columns.key[row]);
  for (const name of world.cells.names) {
    // Numbers in order of birth, given out row by row within a step, tell cells apart and decide nothing.
    if (name === 'id' || name === 'parent' || name === 'killer') continue;
    const mine = world.cells.column(name), theirs = other.cells.column(name), points = isReference(world, name);
    for (let i = 0; i < world.cells.count; i++) {
      const key = world.cells.columns.key[i], j = rows.get(key);
      if (j === undefined) return [`cell ${key} is missing`];
      const a = points ? keyAt(world, mine[i]) : mine[i], b = points ? keyAt(other, theirs[j]) : theirs[j];
      if (a !== b && !exempt.has(key) && !(Math.abs(a - b) <= ROUNDING * Math.max(1e-3, Math.abs(a), Math.abs(b)))) differences.push(`${name} of cell ${key}: ${a} against ${b}`);
      if (!points) theirs[j] = mine[i];
    }
  }
  world.fields.active.forEach((field, f) => [field.value, field.source, field.sink].forEach((plane, p) => {
    const twin = other.fields.active[f], theirs = [twin.value, twin.source, twin.sink][p];
    plane.forEach((value, v) => {
      if (!(Math.abs(value - theirs[v]) <= 1e-6 * Math.max(1e-3, Math.abs(value)))) differences.push(`${field.name} in voxel ${v}: ${value} against ${theirs[v]}`);
      theirs[v] = value;
    });
  }));
  Object.assign(other.body, world.body);
  return differences;
}

/** Worlds with the tick from which they are followed. */
const WORLDS: Readonly<Record<string, readonly [() => Scenario, number]>> = {
  niche: [RICH.niche, 240], spheroid: [RICH.spheroid, 120], gates: [RICH.gates, 300], stroma: [RICH.stroma, 300], swarm: [RICH.swarm, 120],
  organoid: [RICH.organoid, 480], ward: [RICH.ward, 260], torus: [RICH.torus, 120],
  'suicide switch': [() => ({ ...ward(), schedule: [...ward().schedule, { at: 258, note: '', give: { drug: 'suicideSwitch', doses: 0.1 } }] }), 264],
};

describe('shuffled rows', () => {
  it.each(Object.entries(WORLDS))('%s: every rule does the same to every cell', (_name, [scenario, tick]) => {
    const world = createWorld(scenario());
    advance(world, tick);
    for (let round = 1; round <= 4; round++) {
      const start = restore(save(world)), other = shuffledCopy(world, round);
      world.events.clear();
      for (const { rule, every } of world.pipeline) {
        if (world.tick % ticksBetween(world, every) !== 0 || world.disabled.has(rule.name)) continue;
        const values = world.values[rule.params.group], exempt = rule.name === 'repel' ? coincident(start) : new Set<number>();
        rule.run(start, rule.derive(values, start, timingOf(start, every)));
        rule.run(other, rule.derive(values, other, timingOf(other, every)));
        expect({ rule: rule.name, differences: compareAndAlign(start, other, exempt).slice(0, 5) }).toEqual({ rule: rule.name, differences: [] });
      }
      advance(world, ticksBetween(world, 'decision') * 5);
    }
  });
});
