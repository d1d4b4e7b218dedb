// The courses of a run: a tree for each start that the run has had. One comes, one goes, and all of them can be written down.
import { onlyCourse, wholeCourse } from '../schema';
import { isSameStart } from '../schema/lineage';
import type { RecordedCourse, WholeCourse } from '../schema';
import { MOST_COURSES as MOST_RECORDED } from '../schema/limits';
import { Biographies } from './biographies';
import { Course } from './course';
import type { LiveAction, Promised } from './course';
import { SeriesTable } from './series';
import type { Start } from './start';

/** More than anybody overlooks: beyond, the oldest that nobody has named, and no other has left, goes. */
export const MOST_COURSES = 40;

/** Of all courses together. */
export const MOST_RECORDED_BYTES = 24 * 1024 * 1024;

/** What is known of a run when it is opened. */
export interface Past {
  readonly courses: readonly RecordedCourse[];
  /** Number of the one that the run was on. */
  readonly course: number;
  /** What a record promises of the moment at which it was saved; null: there is none, or it was not to be replayed as it is. */
  readonly promised: Promised | null;
}

/** Of a run that begins, or of a record with a single course. */
export function pastOf({ seed, set }: Start, actions: readonly LiveAction[] = [], promised: Promised | null = null): Past {
  return { courses: [{ ...onlyCourse(seed, actions, promised?.tick ?? 0, promised?.hash), set }], course: 0, promised };
}

export class Tree {
  /** In the order in which they began; a course stands behind the one that it left. */
  readonly courses: Course[] = [];
  /** Counts what has become of the courses: a new one, one that went, another name. */
  edition = 0;
  private lastId = -1;
  /** The course that somebody removed last, and its place among the others. */
  private removed: { readonly course: Course; readonly at: number } | null = null;

  constructor(readonly opened: Start, { courses, promised }: Past) {
    this.tell(courses, promised !== null);
  }

  /** Courses of another run of the same document, each followed when somebody enters it. What is here already does not come twice. */
  adopt(courses: readonly RecordedCourse[]): void {
    const here = [...this.courses], isLeft = (n: number): boolean => courses.some(({ from }) => from === n);
    const kept = courses.map((_, n) => n).filter((n) => isLeft(n) || !here.some(isDoneAs(wholeCourse(courses, n))));
    this.tell(kept.map((n) => ({ ...courses[n], from: courses[n].from === null ? null : kept.indexOf(courses[n].from) })), false);
  }

  private tell(courses: readonly RecordedCourse[], isPromised: boolean): void {
    const before = this.courses.length;
    courses.forEach(({ name, from, fork, seed, set, actions: own, until, hash }, n) => {
      const { actions } = wholeCourse(courses, n), parent = from === null ? null : this.courses[before + from], start = parent === null ? { ...this.opened, seed, set } : parent.start;
      const course = this.take(new Course(++this.lastId, parent, fork, start, actions.slice(), actions.length - own.length));
      course.name = name;
      course.end = { tick: until, hash };
      course.isPromised = isPromised;
    });
  }

  /** The last deed of a course never was. */
  takeBack(course: Course): void {
    course.takeBack();
    this.edition++;
  }

  /** Another one that leaves a course at a tick – or leaves the one behind it, where its past is still that of the other. */
  branch(course: Course, tick: number): Course {
    let left = course;
    while (left.parent && tick < left.fork) left = left.parent;
    return this.take(left.branch(++this.lastId, tick));
  }

  /** A course with this start on which nothing but these actions was done, as far as there is one. */
  beginning(start: Start, actions: readonly LiveAction[]): Course | null {
    return this.courses.find((course) => course.parent === null && isDoneAs({ ...start, actions })(course)) ?? null;
  }

  /** A course with a start of its own. @param instead goes for it, and leaves it its number, place and name; null: none does */
  plant(start: Start, actions: readonly LiveAction[], instead: Course | null): Course {
    if (instead === null) return this.take(new Course(++this.lastId, null, 0, start, actions.slice(), 0));
    const course = new Course(instead.id, null, 0, start, actions.slice(), 0);
    course.name = instead.name;
    this.courses[this.courses.indexOf(instead)] = course;
    this.edition++;
    return course;
  }

  /** Whether no other course has left it, and the world is not on it. */
  canRemove(course: Course, present: Course): boolean {
    return course !== present && this.courses.every(({ parent }) => parent !== course);
  }

  /** @param mayReturn somebody removes it, and may want it back: what is remembered of it goes all the same */
  remove(course: Course, mayReturn = false): void {
    const at = this.courses.indexOf(course);
    course.memories = null;
    if (mayReturn) this.removed = { course, at };
    this.courses.splice(at, 1);
    this.edition++;
  }

  /** The course that was removed last is there again, to be calculated anew when somebody enters it; false: there is none. */
  restore(): boolean {
    if (this.removed === null) return false;
    const { course, at } = this.removed, behind = course.parent === null ? 0 : this.courses.indexOf(course.parent) + 1;
    this.courses.splice(Math.max(at, behind), 0, course.untold(behind === 0 ? null : course.parent));
    this.removed = null;
    this.edition++;
    return true;
  }

  /** The next one that has to go; null while they are not too many, and have not recorded too much. */
  surplus(present: Course): Course | null {
    if (this.courses.length <= MOST_COURSES && this.recordedBytes <= MOST_RECORDED_BYTES) return null;
    const ends = this.courses.filter((course) => this.canRemove(course, present));
    return ends.find(({ name }) => name === '') ?? (this.courses.length > MOST_RECORDED ? ends[0] : null) ?? null;
  }

  /** Rows of the record of all courses. */
  get recordedBytes(): number {
    return SeriesTable.bytes(this.courses.flatMap(({ memories }) => (memories === null ? [] : [memories.series, memories.spectra])));
  }

  /** Lives of cells keep to their memory over all courses. */
  shareMemory(): void {
    Biographies.keepWithin(this.courses.flatMap(({ memories }) => (memories === null ? [] : [memories.biographies])));
  }

  rename(course: Course, name: string): void {
    course.name = name;
    this.edition++;
  }

  /** All courses as a record tells of them. */
  write(): RecordedCourse[] {
    return this.courses.map(({ name, parent, fork, start: { seed, set }, own: actions, reached: until, end }) => (
      { name, from: parent && this.courses.indexOf(parent), fork, seed, set, actions, until, hash: end.tick === until ? end.hash : '' }));
  }

  private take(course: Course): Course {
    this.courses.push(course);
    this.edition++;
    return course;
  }
}

/** Of a course: it began so, and these actions and no others were done on it and before. */
function isDoneAs({ actions, ...start }: Pick<WholeCourse, 'seed' | 'set' | 'actions'>): (course: Course) => boolean {
  const told = JSON.stringify(actions);
  return (course) => isSameStart(course.start, start) && JSON.stringify(course.actions) === told;
}
