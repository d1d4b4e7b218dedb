// One measured row repeated: the run is made again from what the code says, and its state and values are compared.
import { changeDocument } from '../schema';
import type { Change } from '../schema';
import { checkParameters } from '../schema/parameters';
import { scaleOf } from '../schema/scale';
import type { MeasuredRow } from '../schema/handin';
import type { LessonTask } from '../schema/lesson';
import { toAction } from '../schema/normalise';
import type { Lesson } from '../schema/parseLesson';
import { createWorld, hashWorld, measured } from '../sim';
import { goOn } from './engine';

/** Where it departs, in words; '' where state and values are the same; null: somebody stopped it. */
export async function repeatRow({ lesson, document, scenario }: Lesson, name: string, { changes, set = {}, actions = [], seed, tick, hash, values }: MeasuredRow, isStopped: () => boolean): Promise<string | null> {
  const changed = changes === undefined || changes.length === 0 ? { ok: true as const, scenario, document } : changeDocument(document, changes as readonly Change[], lesson.name);
  if (!changed.ok) return `its changes do not fit the lesson (${changed.problems[0].path}: expected ${changed.problems[0].expected})`;
  const [wrong] = checkParameters(changed.scenario, set), scale = scaleOf(changed.document);
  if (wrong !== undefined) return `${wrong.path}: ${wrong.value}; expected ${wrong.expected}`;
  const last = Math.round(changed.scenario.duration * changed.scenario.clock.ticksPerMinute);
  if (tick > last) return `read at tick ${tick}; the run ends at ${last}`;
  const world = createWorld(changed.scenario, { seed, set, live: actions.map(({ tick: at, ...action }) => ({ tick: at, action: toAction(action, scale) })) });
  const end = await goOn(world, tick, { isStopped });
  if (end !== '') return end;
  const now = measured(world), task = lesson.steps.flatMap(({ tasks = [] }): readonly LessonTask[] => tasks).find((one) => one.do === 'measure' && one.name === name), columns = task?.do === 'measure' ? task.columns : [];
  const found = columns.map(({ column }) => (Number.isFinite(now[column]) ? now[column] : null)), other = columns.findIndex((_, n) => found[n] !== (values[n] ?? null));
  if (other >= 0) return `${columns[other].column} is ${found[other]} when it is run again, not ${values[other] ?? 'missing'}`;
  return hashWorld(world) === hash ? '' : 'the values are the same, but the state is another one';
}
