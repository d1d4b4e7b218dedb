// What a cell feels at this moment: read from its columns where a rule has written them, worked out on the spot where none has yet.
import { isLiving } from './cells';
import { fieldOf } from './fields';
import { voxelAt } from './core/voxels';
import type { World } from './world';

/**
 * Rules write `oxygen` and `pressure` once per decision step. A cell that has come since – at tick 0 all of them, then
 * daughters and arrivals – still carries its mother's value or none, and where the rule is off nobody's is ever written.
 */
function isUnwritten(world: World, row: number, rule: 'hypoxia' | 'pressure'): boolean {
  return world.cells.columns.bornTick[row] >= lastDecision(world) || world.disabled.has(rule);
}

/** Tick of the last decision step that has been made; −1 before the first. */
function lastDecision({ tick, scenario }: World): number {
  const { decisionEvery } = scenario.clock;
  return tick === 0 ? -1 : Math.floor((tick - 1) / decisionEvery) * decisionEvery;
}

/** mmHg; NaN where oxygen is not modelled. */
export function oxygenOf(world: World, row: number): number {
  const field = fieldOf(world.fields, 'oxygen');
  if (!field) return NaN;
  const { oxygen, x, y, z } = world.cells.columns;
  return isUnwritten(world, row, 'hypoxia') ? field.value[voxelAt(world.fields.grid, x[row], y[row], z[row])] : oxygen[row];
}

/** Sum of squared relative overlaps with living neighbours; a living cell's. */
export function pressureOf(world: World, row: number): number {
  const { pressure, life, x, y, z, radius } = world.cells.columns;
  if (!isUnwritten(world, row, 'pressure')) return pressure[row];
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
