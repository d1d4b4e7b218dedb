// The courses of a run as the page shows them: where each left another, what was done on it alone, its tumour cells in small.
import { observablesOf } from '../sim';
import type { Course } from './course';
import { markOf } from './describe';
import type { Run } from './run';
import type { TimelineMark } from './runInfo';

export interface CourseInfo {
  readonly id: number;
  /** Id of the course that it left, or null. */
  readonly parent: number | null;
  /** Until then it is what its parent was. */
  readonly forkMinutes: number;
  /** As far as it has been followed. */
  readonly reachedMinutes: number;
  /** Given by the user, or ''. */
  readonly name: string;
  /** What was done on it alone. */
  readonly deeds: readonly TimelineMark[];
  /** Minutes and living tumour cells, one after the other, from where it begins. */
  readonly curve: readonly number[];
  /** Nobody has left it, and the run is elsewhere: it can be removed. */
  readonly removable: boolean;
}

const CURVE_POINTS = 60;

export function describeCourses(run: Run): CourseInfo[] {
  const column = observablesOf(run.start.scenario).findIndex(({ name }) => name === 'tumor_alive');
  return run.courses.map((course) => ({
    id: course.id, parent: course.parent?.id ?? null, forkMinutes: course.fork / run.ticksPerMinute, reachedMinutes: course.frontier / run.ticksPerMinute,
    name: course.name, deeds: course.own.map((done) => markOf(done, 'live', run)), curve: curveOf(course, column, run.ticksPerMinute), removable: run.canRemove(course),
  }));
}

function curveOf({ fork, frontier, memories: { series } }: Course, column: number, ticksPerMinute: number): number[] {
  const first = series.count(fork) - 1, last = series.count(frontier) - 1, stride = Math.max(1, Math.ceil((last - first + 1) / CURVE_POINTS)), curve: number[] = [];
  for (let row = first; row <= last; row = row < last ? Math.min(last, row + stride) : row + 1) {
    curve.push((row * series.everyTicks) / ticksPerMinute, series.value(row, column));
  }
  return curve;
}
