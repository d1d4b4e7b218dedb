// A sign at which playing stops: a column of the table comes within limits.
import { faults } from '../schema/faults';
import { observablesOf, observe } from '../sim';
import type { World } from '../sim';
import { isObject, problem, refuse } from './checks';
import type { Checked } from './checks';

/** Asks a world whether it shows the sign. */
export type Seeing = (world: World) => boolean;

export function readSign(sign: unknown, { scenario }: World): Checked<Seeing> {
  const { column, atLeast = -Infinity, atMost = Infinity } = isObject(sign) ? sign : {}, columns = observablesOf(scenario), at = columns.findIndex(({ name }) => name === column);
  if (at < 0) return refuse([problem('sign.column', column, faults.lesson.check.anyColumn)]);
  if (typeof atLeast !== 'number' || typeof atMost !== 'number') return refuse([problem('sign', sign, faults.such.object('{"column": "kills_total", "atLeast": 1}'))]);
  const values = new Float64Array(columns.length);
  return {
    ok: true,
    value: (world) => {
      observe(world, values);
      return values[at] >= atLeast && values[at] <= atMost;
    },
  };
}
