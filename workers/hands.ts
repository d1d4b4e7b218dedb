// What is done to the run by hand, strokes and doses: undone without leaving a course behind, and done again.
import { faults } from '../schema/faults';
import type { Action } from '../sim';
import type { Course } from './course';
import { markOf } from './describe';
import { failure, ok } from './failures';
import type { HandsInfo } from './handsInfo';
import type { Run } from './run';
import type { Session } from './session';
import type { Result } from './simApi';

/** A deed that was undone, where it was done, and the course as it was left then. */
interface Undone {
  readonly action: Action;
  readonly tick: number;
  readonly course: Course;
  readonly deeds: number;
}

export class Hands {
  /** What was undone, last of all first to be done again; forgotten as soon as anything else is done. */
  private undone: readonly Undone[] = [];
  private ofTree = 0;
  /** The course that a deed made another of, by the other. */
  private readonly left = new WeakMap<Course, Course>();

  constructor(private readonly session: Session) {}

  /** Done at the start of the next tick. */
  act(run: Run, action: Action): void {
    this.undone = [];
    this.carryOut(run, action);
  }

  private carryOut(run: Run, action: Action): void {
    const before = run.course;
    this.session.act(action);
    if (run.course !== before) this.left.set(run.course, before);
  }

  /** Goes back to before the last stroke or dose of the present course, which then never was. */
  async undo(run: Run): Promise<Result<null>> {
    const last = this.last(run);
    if (last === null) return failure('bad-request', faults.failed.noUndo);
    const undone = this.stillUndone(run), answer = await this.session.takeBack(this.wayBack(run, last.tick));
    this.undone = [...undone, { ...last, course: run.course, deeds: run.record.length }];
    this.ofTree = this.session.trees;
    return answer;
  }

  /** The course that was left for a deed and nothing else; null where the present one has a name or a past of its own. */
  private wayBack({ course, courses }: Run, tick: number): Course | null {
    if (course.name !== '' || course.parent === null || tick !== course.fork) return null;
    const left = this.left.get(course);
    return left !== undefined && courses.includes(left) ? left : course.parent;
  }

  /** Does what was undone last once more, where it was done. */
  async redo(run: Run): Promise<Result<null>> {
    const all = [...this.stillUndone(run)], last = all.pop();
    if (last === undefined) return failure('bad-request', faults.failed.noRedo);
    if (run.tick !== last.tick) {
      const answer = await this.session.jumpTo(last.tick / run.ticksPerMinute);
      if (!answer.ok) return answer;
    }
    this.carryOut(run, last.action);
    // The others were undone of the course that it is again now.
    this.undone = all.map((one) => ({ ...one, course: run.course, deeds: run.record.length }));
    return ok(null);
  }

  info(run: Run): HandsInfo {
    const words = (deed: { readonly action: Action; readonly tick: number } | null | undefined): string => (deed ? markOf(deed, 'live', run).label : '');
    return { undo: words(this.last(run)), redo: words(this.stillUndone(run).at(-1)), minutes: run.tick / run.ticksPerMinute };
  }

  /** The last deed of the present course, if it is a stroke or a dose that can be taken back: a parameter is set back by its own row. */
  private last(run: Run): { readonly action: Action; readonly tick: number } | null {
    const { course } = run, done = course.own.at(-1);
    if (done === undefined || 'set' in done.action || done.tick > run.tick || course.memories === null || run.replay === 'replaying') return null;
    const isShared = run.courses.some(({ parent, fork }) => parent === course && fork >= done.tick);
    return isShared ? null : { action: done.action, tick: done.tick };
  }

  private stillUndone(run: Run): readonly Undone[] {
    const last = this.undone.at(-1);
    return last !== undefined && this.ofTree === this.session.trees && last.course === run.course && last.deeds === run.record.length ? this.undone : [];
  }
}
