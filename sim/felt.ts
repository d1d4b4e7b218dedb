// What a cell feels at this moment: read from its columns where a rule has written them, worked out on the spot where none has yet.
import { isLiving } from './cells';
import { fieldOf } from './fields';
import { voxelAt } from './core/voxels';
import type { World } from './world';

/**
 * Rules write `oxygen` and `pressure` once per decision step. A cell that has come since – at tick 0 all of them, then
 * daughters and arrivals – still carries its mother's value or none, and where the rule is off nobody's is ever written.
 * @returns the tick from which on those were born whose column is not to be believed
 */
function unwrittenFrom({ tick, scenario, disabled }: World, rule: 'hypoxia' | 'pressure'): number {
  const { decisionEvery } = scenario.clock;
  if (tick === 0 || disabled.has(rule)) return -Infinity;
  return Math.floor((tick - 1) / decisionEvery) * decisionEvery;
}

/** mmHg; NaN where oxygen is not modelled. */
export function oxygenOf(world: World, row: number): number {
  return oxygenReader(world)(row);
}

/** The same for many rows of one moment. */
export function oxygenReader(world: World): (row: number) => number {
  const field = fieldOf(world.fields, 'oxygen');
  if (!field) return () => NaN;
  const { oxygen, bornTick, x, y, z } = world.cells.columns, { value } = field, { grid } = world.fields, since = unwrittenFrom(world, 'hypoxia');
  return (row) => (bornTick[row] >= since ? value[voxelAt(grid, x[row], y[row], z[row])] : oxygen[row]);
}

/** Sum of squared relative overlaps with living neighbours; a living cell's. */
export function pressureOf(world: World, row: number): number {
  const { pressure, bornTick, life, x, y, z, radius } = world.cells.columns;
  if (bornTick[row] < unwrittenFrom(world, 'pressure')) return pressure[row];
  let sum = 0;
  for (let j = 0; j < world.cells.count; j++) {
    if (j === row || !isLiving(life[j])) continue;
    const dx = x[row] - x[j], dy = y[row] - y[j], dz = z[row] - z[j], reach = radius[row] + radius[j];
    const squared = dx * dx + dy * dy + dz * dz;
    if (squared >= reach * reach) continue;
    const overlap = 1 - Math.sqrt(squared) / reach;
    sum += overlap * overlap;
  }
  return sum;
}
