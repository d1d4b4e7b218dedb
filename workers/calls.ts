// Calls under way: each one settles, by its answer, by its time running out, or because the other side is gone.
import { words } from '../schema/words';
import { failure } from './failures';
import type { Failure } from './simApi';

export interface Patience {
  /** How long a call waits for its answer, ms. */
  readonly limit: number;
  /** A long call keeps waiting as long as the other side shows signs of life. */
  readonly long: boolean;
}

/** After its time has run out a call waits this little longer: on a machine just woken up, timers fire before the answers are read. */
const GRACE = 500;

interface Call {
  readonly patience: Patience;
  readonly settle: (outcome: unknown) => void;
  timer: ReturnType<typeof setTimeout>;
  inGrace: boolean;
}

export class Calls {
  private readonly open = new Set<Call>();

  get count(): number {
    return this.open.size;
  }

  /** A long call is under way. */
  get hasLong(): boolean {
    for (const call of this.open) if (call.patience.long) return true;
    return false;
  }

  /** Waits for `answer` (which may never settle) and never rejects: the outcome is its value or a failure. */
  track<T>(patience: Patience, answer: Promise<T>, onError: (thrown: unknown) => Failure): Promise<T | Failure> {
    return new Promise((settle) => {
      const call: Call = { patience, settle: settle as (outcome: unknown) => void, timer: undefined as never, inGrace: false };
      this.open.add(call);
      this.arm(call, patience.limit);
      answer.then(
        (value) => this.finish(call, value),
        (thrown: unknown) => this.finish(call, onError(thrown)),
      );
    });
  }

  /** The other side has answered something: long calls start waiting afresh. */
  signOfLife(): void {
    for (const call of this.open) if (call.patience.long) this.arm(call, call.patience.limit);
  }

  /** Nobody will answer any more. */
  settleAll(reason: Failure): void {
    for (const call of [...this.open]) this.finish(call, reason);
  }

  private arm(call: Call, delay: number): void {
    clearTimeout(call.timer);
    call.inGrace = delay === GRACE;
    call.timer = setTimeout(() => this.expire(call), delay);
  }

  private expire(call: Call): void {
    if (!call.inGrace) {
      this.arm(call, GRACE);
      return;
    }
    const seconds = Math.max(1, Math.round(call.patience.limit / 1000));
    this.finish(call, failure('timeout', words.failures.timeout(seconds)));
  }

  private finish(call: Call, outcome: unknown): void {
    if (!this.open.delete(call)) return;
    clearTimeout(call.timer);
    call.settle(outcome);
  }
}
