// What a running world promises after every decision step, checked so cheaply that it is never switched off.
//
// The whole list (`invariants.ts`) costs more than a step. Here places and volumes of all cells are looked at every time,
// everything else in turn: one column of cells and one voxel in sixteen a time, so that nothing false stays unseen for long.
import { InvariantError } from './core/assert';
import { CELL_COLUMNS } from './cells';
import { halfExtents } from './neighbors';
import type { World } from './world';

const VOXEL_STRIDE = 16;
const NUMERIC = Object.entries(CELL_COLUMNS).flatMap(([name, { type }]) => (type === 'f64' || type === 'f32' ? [name] : []));
/** Decision steps after which every column and every voxel has been looked at. */
export const STEPS_FOR_ALL = Math.max(VOXEL_STRIDE, NUMERIC.length);

/** Throws InvariantError naming the first broken promise. @param turn counts the decision steps */
export function checkPromises(world: World, turn: number): void {
  checkPlaces(world);
  checkColumn(world, NUMERIC[turn % NUMERIC.length]);
  for (const [name, amount] of Object.entries(world.body)) if (!isAmount(amount)) throw new InvariantError(`the body’s ${name} is ${amount}`);
  for (const { name, value } of world.fields.active) {
    for (let v = turn % VOXEL_STRIDE; v < value.length; v += VOXEL_STRIDE) if (!isAmount(value[v])) throw new InvariantError(`${name} is ${value[v]} in voxel ${v}`);
  }
}

function checkPlaces(world: World): void {
  const { id, x, y, z, volume } = world.cells.columns, [hx, hy, hz] = halfExtents(world);
  for (let i = 0, n = world.cells.count; i < n; i++) {
    // Written so that what is no number fails, too.
    const isInside = x[i] <= hx && x[i] >= -hx && y[i] <= hy && y[i] >= -hy && z[i] <= hz && z[i] >= -hz;
    if (!isInside) throw new InvariantError(`cell ${id[i]} left the patch for (${x[i]}, ${y[i]}, ${z[i]}) µm`);
    if (!(volume[i] > 0 && volume[i] < Infinity)) throw new InvariantError(`cell ${id[i]} has volume ${volume[i]}`);
  }
}

function checkColumn({ cells }: World, name: string): void {
  const column = cells.column(name);
  for (let i = 0, n = cells.count; i < n; i++) {
    if (column[i] - column[i] !== 0) throw new InvariantError(`${name} of cell ${cells.columns.id[i]} is ${column[i]}`);
  }
}

function isAmount(u: number): boolean {
  return u >= 0 && u < Infinity;
}
