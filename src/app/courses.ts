// The tree of courses as lanes: what each is called, and where it left another.
import { sharedUntil } from '../../schema/lineage';
import type { Lineage } from '../../schema/lineage';
import type { CourseInfo } from '../../workers/simApi';
import { formatClock } from './format';
import type { Lab } from './lab';
import { dismiss, momentOfDeeds, notify } from './store';
import { texts } from './texts';

const t = texts.courses;

/** Minutes up to which two courses are the same; a course that is not known yet has just left the present one. */
export function sharedMinutes(courses: readonly CourseInfo[], a: number, b: number): number {
  const known = new Map<number, Lineage>();
  for (const { id, parent, forkMinutes } of courses) known.set(id, { parent: parent === null ? null : known.get(parent)!, fork: forkMinutes }); // a parent comes first
  const one = known.get(a), other = known.get(b);
  return one && other ? sharedUntil(one, other) : Infinity;
}

/** The name given to it, or how it differs from the others: by its start, or by what was done on it alone, such as “150 CAR-T cells, day 5, 06:00”. */
export function courseName({ name, id, parent, seed, changes, deeds }: CourseInfo): string {
  if (name !== '') return name;
  const start = [...(seed === '' ? [] : [t.seed(seed)]), ...(changes === '' ? [] : [t.fromStart(changes)])], [one] = deeds;
  if (start.length > 0) return start.join(', ');
  if (parent === null && (id === 0 || one === undefined)) return id === 0 ? t.first : t.again;
  if (one === undefined) return t.nothing;
  return `${one.label}, ${formatClock(one.minutes)}${deeds.length > 1 ? t.more(deeds.length - 1) : ''}`;
}

/** The course so many lanes further down, round and round. */
export function enterNext({ store, source }: Lab, by: 1 | -1): Promise<void> {
  const courses = inLanes(store.courses.value), at = courses.findIndex(({ id }) => id === store.meta.value.course);
  return source.enterCourse(courses[(at + by + courses.length) % courses.length].id);
}

/** Minutes and tumour cells of a course, one after the other, as far as they are known: with what it shares with those that it left. */
export function curveThrough(courses: readonly CourseInfo[], id: number): readonly number[] {
  const course = courses.find((one) => one.id === id);
  if (course === undefined) return [];
  const past = course.parent === null ? [] : curveThrough(courses, course.parent);
  return [...past.filter((_, n) => past[n - (n % 2)] < course.forkMinutes), ...course.curve];
}

/** To where the present course has been already, from before that; false: it is there, and the end of all is meant. */
export function goToFurthest({ store, source }: Pick<Lab, 'store' | 'source'>): boolean {
  const reached = store.courses.value.find(({ id }) => id === store.meta.value.course)?.reachedMinutes ?? 0;
  if (reached <= momentOfDeeds(store)) return false;
  void source.jumpTo(reached);
  return true;
}

const REMOVED = 'removed';

/** A course goes at once; it is said, with a way to bring it back. */
export async function removeCourse({ store, source }: Pick<Lab, 'store' | 'source'>, course: CourseInfo): Promise<void> {
  const name = courseName(course);
  if (!(await source.removeCourse(course.id))) return;
  store.courseRemoved.value = true;
  notify(store, REMOVED, t.removed(name), 'restoreCourse');
}

export async function restoreCourse({ store, source }: Pick<Lab, 'store' | 'source'>): Promise<void> {
  forgetRemoved(store);
  await source.restoreCourse();
}

/** Nothing leads back to the course that was removed any more. */
export function forgetRemoved(store: Lab['store']): void {
  store.courseRemoved.value = false;
  dismiss(store, REMOVED);
}

/** Lanes in the order of the picture: each under the one that it left, the last to leave first. */
export function inLanes(courses: readonly CourseInfo[]): readonly CourseInfo[] {
  const under = (parent: number | null): CourseInfo[] =>
    courses.filter((one) => one.parent === parent).sort((a, b) => b.forkMinutes - a.forkMinutes || a.id - b.id).flatMap((one) => [one, ...under(one.id)]);
  return under(null);
}
