// Names the rule of a fault by repeating the little that came before it, and tells of both.
import { faults } from '../schema/faults';
import { called } from '../schema/words';
import { RULES, RunFault, TOO_CROWDED, findRule, namesOfRule } from '../sim';
import type { World } from '../sim';
import { countUntil, feed } from './course';
import type { Course } from './course';
import { wordsOf } from './failures';
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

/** In the language of the page, but for the promise itself: those are the words by which it is found in the program. What a scenario can bring about is told to its writer. */
export function brokenWords(fault: unknown): string {
  if (!(fault instanceof RunFault)) return wordsOf(fault);
  const { reason, rule: name, tick } = fault, why = reason.endsWith(TOO_CROWDED) ? faults.ended.crowded : reason, rule = RULES.find((one) => one.name === name);
  return rule === undefined ? why : faults.ended.after(why, called(namesOfRule(rule).title), name, String(tick));
}
