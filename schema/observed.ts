// The table of a run as everybody writes it: its columns, and the row of the present moment.
import { observablesOf, observe } from '../sim';
import type { World } from '../sim';
import type { Column } from './provenance';

export function observedColumns(world: World): readonly Column[] {
  return observablesOf(world.scenario);
}

/** Present values in the order of the columns. */
export function observedRow(world: World, out: Float64Array = new Float64Array(observedColumns(world).length)): Float64Array {
  observe(world, out);
  return out;
}
