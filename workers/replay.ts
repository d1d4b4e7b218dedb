// What a record has promised of a run: the state at the moment at which it was saved, and those at the ends of its courses.
import type { Course, Promised, Verdict } from './course';

export class Replay {
  /** The moment at which it was saved, as long as the run has not come there. */
  private moment: Promised | null;

  constructor(private readonly course: Course, promised: Promised | null) {
    this.moment = promised;
  }

  /** How it stands with a course; '' where nothing was promised of it. */
  of(course: Course): 'replaying' | Verdict {
    return this.moment && course === this.course ? 'replaying' : course.verdict;
  }

  /** Compares the state that the run has come to with what was promised of it. @param walker the course that the world is on, or the one behind it whose past this still is */
  settle(course: Course, walker: Course, tick: number, hashNow: () => string): void {
    const { moment } = this, isMoment = course === this.course && moment?.tick === tick, isEnd = walker.isPromised && walker.end.tick === tick;
    if (!isMoment && !isEnd) return;
    const hash = hashNow(), promised: string[] = [];
    if (isMoment) {
      promised.push(moment.hash);
      this.moment = null;
    }
    if (isEnd) {
      if (walker.end.hash !== '') promised.push(walker.end.hash);
      walker.isPromised = false;
      walker.end = { tick, hash }; // what is saved from now on is of this version of the program
    }
    for (const one of promised) if (course.verdict !== 'differs') course.verdict = one === '' ? 'unproven' : one === hash ? 'agrees' : 'differs';
  }
}
