// Names the rule of a fault by repeating the little that came before it.
import { findRule } from '../sim';
import type { RunFault, World } from '../sim';
import { countUntil, feed } from './course';
import type { Course } from './course';
import type { Trail } from './trail';

/** Cells times ticks that may be repeated to name the rule of a fault: a few seconds, after which the page would worry. */
const MOST_REPEATED = 5_000_000;

/** The fault with its rule, if the last keyframe is near enough to repeat what came after it. */
export function explain(fault: RunFault, { course, trail, world }: { readonly course: Course; readonly trail: Trail; readonly world: World }): RunFault {
  const { actions } = course, before = trail.keyframes.before(course, fault.tick);
  if (!before || (fault.tick - before.tick) * world.cells.count > MOST_REPEATED) return fault;
  let fed = countUntil(actions, before.tick - 1);
  return findRule({ snapshot: before.open(), fault, feed: (other: World) => void (fed = feed(other, actions, fed)) });
}
