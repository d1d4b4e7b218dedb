// A clock that is wound by hand: nothing happens until a test says how much time passes.
import type { Clockwork } from '../../workers/loop';

/** ms that pass between asking for a turn and getting it. */
const TURN = 0.1;

export class HandClock implements Clockwork {
  time = 0;
  private waiting: { at: number; task: () => void }[] = [];

  readonly now = (): number => this.time;
  readonly soon = (task: () => void): void => void this.waiting.push({ at: this.time + TURN, task });
  readonly later = (task: () => void, delay: number): void => void this.waiting.push({ at: this.time + delay, task });

  /** Lets time pass and everything due happen. */
  pass(ms: number): void {
    const end = this.time + ms;
    for (;;) {
      let next = -1;
      this.waiting.forEach(({ at }, n) => {
        if (at <= end && (next < 0 || at < this.waiting[next].at)) next = n;
      });
      if (next < 0) break;
      const [{ at, task }] = this.waiting.splice(next, 1) as [{ at: number; task: () => void }];
      this.time = Math.max(this.time, at);
      task();
    }
    this.time = Math.max(this.time, end);
  }

  /** One waiting task. */
  turn(): void {
    const first = this.waiting.shift();
    if (!first) return;
    this.time = Math.max(this.time, first.at);
    first.task();
  }

  /** Tasks that wait. */
  get pending(): number {
    return this.waiting.length;
  }
}
