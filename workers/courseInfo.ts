// The courses of a run as the page shows them: where each left another, what was done on it alone, its tumour cells in small.
import { initialValues, observablesOf, splitKey } from '../sim';
import type { Course } from './course';
import { markOf } from './describe';
import type { Run } from './run';
import type { TimelineMark } from './runInfo';
import type { Start } from './start';

export interface CourseInfo {
  readonly id: number;
  /** Id of the course that it left; null: it begins with a start of its own. */
  readonly parent: number | null;
  /** Until then it is what its parent was. */
  readonly forkMinutes: number;
  /** As far as it is known, from this session or from a record. */
  readonly reachedMinutes: number;
  /** Given by the user, or ''. */
  readonly name: string;
  /** How its start differs from the one that was opened: the seed, and parameters with their values; '' where they do not. */
  readonly seed: string;
  readonly changes: string;
  /** What was done on it alone. */
  readonly deeds: readonly TimelineMark[];
  /** Minutes and living tumour cells, one after the other, from where it begins; none before it is followed. */
  readonly curve: readonly number[];
  /** Nobody has left it, and the run is elsewhere: it can be removed. */
  readonly removable: boolean;
}

const CURVE_POINTS = 60;

export function describeCourses(run: Run): CourseInfo[] {
  const { ticksPerMinute, durationTicks, tree: { opened } } = run, column = observablesOf(opened.scenario).findIndex(({ name }) => name === 'tumor_alive');
  return run.courses.map((course) => ({
    id: course.id, parent: course.parent?.id ?? null, forkMinutes: course.fork / ticksPerMinute, reachedMinutes: Math.min(durationTicks, course.reached) / ticksPerMinute,
    name: course.name, ...differences(course, run), deeds: course.own.map((done) => markOf(done, 'live', run, true)), curve: curveOf(course, column, ticksPerMinute), removable: run.tree.canRemove(course, run.course),
  }));
}

/** Only a course with a start of its own says of it how it differs. */
function differences({ parent, start }: Course, run: Run): Pick<CourseInfo, 'seed' | 'changes'> {
  const { opened } = run.tree;
  if (parent !== null) return { seed: '', changes: '' };
  const values = changedValues(start, opened);
  return { seed: start.seed === opened.seed ? '' : start.seed, changes: Object.keys(values).length === 0 ? '' : markOf({ tick: 0, action: { set: values } }, 'live', run).label };
}

/** Parameters that begin with other values: those of `start`. */
function changedValues(start: Start, opened: Start): Record<string, number> {
  const before = initialValues({ ...opened.scenario, parameters: { ...opened.scenario.parameters, ...opened.set } });
  const now = initialValues({ ...start.scenario, parameters: { ...start.scenario.parameters, ...start.set } }), values: Record<string, number> = {};
  for (const key of new Set([...Object.keys(opened.set), ...Object.keys(start.set)])) {
    const [group, name] = splitKey(key), value = now[group][name];
    if (value !== before[group][name]) values[key] = value;
  }
  return values;
}

function curveOf({ fork, frontier, memories }: Course, column: number, ticksPerMinute: number): number[] {
  if (memories === null) return [];
  const { series } = memories, first = series.count(fork) - 1, last = series.count(frontier) - 1, stride = Math.max(1, Math.ceil((last - first + 1) / CURVE_POINTS)), curve: number[] = [];
  for (let row = first; row <= last; row = row < last ? Math.min(last, row + stride) : row + 1) {
    curve.push((row * series.everyTicks) / ticksPerMinute, series.value(row, column));
  }
  return curve;
}
