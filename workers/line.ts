// The line to one worker after another: calls over Comlink that always settle, and the end of a worker noticed at once.
//
// Comlink alone leaves calls open for ever when a worker throws while loading, is terminated, or its proxy is
// collected; so the proxy is held here, every call is timed, and any error of the worker settles all of them.
import * as Comlink from 'comlink';
import type { Endpoint, Remote } from 'comlink';
import { words } from '../schema/words';
import { Calls } from './calls';
import type { Patience } from './calls';
import { failure, internal, ok, wordsOf } from './failures';
import type { Failure, Result, SimApi } from './simApi';

/** A worker as the client needs it: a browser's Worker is one. */
export interface WorkerLike extends Endpoint {
  terminate(): void;
}

/** What a call comes back with on the page: a `Result`, whether or not the worker's own answer is one. */
export type Outcome<K extends keyof SimApi> = AsResult<Awaited<ReturnType<SimApi[K]>>>;
type AsResult<T> = [T] extends [Result<unknown>] ? T : Result<T>;

const QUICK: Patience = { limit: 15_000, long: false };
const LONG: Patience = { limit: 60_000, long: true };

/** How long each call may take; a long one goes on as long as the worker answers the pulse. */
const PATIENCE: Readonly<Record<keyof SimApi, Patience>> = {
  hello: { limit: 20_000, long: false },
  load: LONG, reset: LONG, jumpTo: LONG, stepBy: LONG, enterCourse: LONG, undoStroke: LONG, redoStroke: LONG,
  speak: QUICK, play: QUICK, pause: QUICK, setParameters: QUICK, infuse: QUICK, give: QUICK, stroke: QUICK, hands: QUICK, frame: QUICK, series: QUICK, pick: QUICK, inspect: QUICK, bloodCells: QUICK, courses: QUICK, renameCourse: QUICK, removeCourse: QUICK, restoreCourse: QUICK, adoptCourses: QUICK,
  info: QUICK, hash: QUICK, trace: QUICK, deedsOf: QUICK, designCar: QUICK, kin: QUICK, findKin: QUICK, exportScenario: QUICK, exportRecord: QUICK, exportReceipt: LONG, exportCsv: QUICK, exportRows: QUICK,
  selfCheck: QUICK,
  presetText: QUICK, scenarioText: QUICK, checkDraft: LONG, previewTable: LONG, readLesson: LONG, reading: QUICK,
};
const PULSE_EVERY = 4_000;

/** Every proxy in use: Comlink closes the line of a proxy that is garbage-collected. */
const held = new Set<Remote<SimApi>>();

export class Line {
  /** Outcome of the present worker's handshake. */
  ready: Promise<Outcome<'hello'>>;
  lost: Failure | null = null;
  onLost: ((reason: Failure) => void) | null = null;
  /** Counts the workers, so that an answer of an earlier one is not taken for one of this. */
  serial = 0;
  private worker: WorkerLike | null = null;
  private proxy: Remote<SimApi> | null = null;
  private readonly calls = new Calls();
  private pulse: ReturnType<typeof setInterval> | null = null;

  /** @param haste divides every waiting time (tests) */
  constructor(private readonly spawn: () => WorkerLike, private readonly haste: number) {
    this.ready = this.start();
  }

  restart(): Promise<Outcome<'hello'>> {
    this.end(failure('worker-lost', words.failures.restarted));
    this.ready = this.start();
    return this.ready;
  }

  /** Lets the worker go; calls under way, and all later ones, settle with `reason`. */
  end(reason: Failure): void {
    this.lost = reason;
    this.stopPulse();
    this.worker?.terminate();
    this.worker = null;
    if (this.proxy) held.delete(this.proxy);
    this.proxy = null;
    this.calls.settleAll(reason);
  }

  call<K extends keyof SimApi>(name: K, args: readonly unknown[]): Promise<Outcome<K>> {
    if (this.lost || !this.proxy) return Promise.resolve(this.lost as Outcome<K>);
    const remote = this.proxy as unknown as Record<K, (...args: readonly unknown[]) => Promise<unknown>>;
    const { limit, long } = PATIENCE[name];
    const answer = remote[name](...args).then((value) => {
      this.calls.signOfLife();
      return (isResult(value) ? value : ok(value)) as Outcome<K>;
    });
    const outcome = this.calls.track({ limit: limit / this.haste, long }, answer, internal);
    if (long) this.startPulse();
    return outcome as Promise<Outcome<K>>;
  }

  private start(): Promise<Outcome<'hello'>> {
    this.lost = null;
    const serial = ++this.serial;
    try {
      const worker = this.spawn();
      this.worker = worker;
      const watch = (kind: string, why: 'stopped' | 'unreadable') =>
        worker.addEventListener(kind, (event: Event) => {
          if (serial === this.serial && !this.lost) this.loseWorker(words.failures[why](detailOf(event)), event);
        });
      watch('error', 'stopped');
      watch('messageerror', 'unreadable');
      this.proxy = Comlink.wrap<SimApi>(worker);
      held.add(this.proxy);
    } catch (thrown) {
      this.end(failure('worker-lost', words.failures.notStarted(wordsOf(thrown))));
    }
    return this.call('hello', []).then((outcome) => {
      if (outcome.ok || outcome.code !== 'timeout' || serial !== this.serial) return outcome;
      this.loseWorker(words.failures.late, null);
      return this.lost ?? outcome;
    });
  }

  private loseWorker(why: string, event: Event | null): void {
    event?.preventDefault();
    const reason = failure('worker-lost', why);
    this.end(reason);
    this.onLost?.(reason);
  }

  /** While a long call is under way the worker is asked now and then whether it is still there. */
  private startPulse(): void {
    this.pulse ??= setInterval(() => {
      if (this.calls.hasLong) void this.call('hello', []);
      else this.stopPulse();
    }, PULSE_EVERY / this.haste);
  }

  private stopPulse(): void {
    if (this.pulse !== null) clearInterval(this.pulse);
    this.pulse = null;
  }
}

/** What the browser tells of it, as a sentence goes on. */
function detailOf(event: Event): string {
  return 'message' in event && typeof event.message === 'string' && event.message !== '' ? `: ${event.message}` : '';
}

function isResult(value: unknown): value is Result<unknown> {
  return typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean';
}
