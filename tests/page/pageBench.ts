// Page and simulation with a line between them on which everything takes as long as a test wants, in the order of a real port.
import { createApi } from '../../workers/api';
import { failure } from '../../workers/failures';
import { viewFrame } from '../../workers/frameTypes';
import type { Frame } from '../../workers/frameTypes';
import { Loop } from '../../workers/loop';
import type { Failure, SimApi } from '../../workers/simApi';
import { Source } from '../../src/app/source';
import type { Client } from '../../src/app/source';
import type { Picture } from '../../src/app/feed';
import { createStore } from '../../src/app/store';
import { HandClock } from '../workers/handClock';

const CALLS = ['load', 'play', 'pause', 'stepBy', 'jumpTo', 'reset', 'setParameters', 'infuse', 'give', 'frame', 'series', 'inspect', 'bloodCells', 'info', 'courses', 'enterCourse', 'renameCourse', 'removeCourse', 'restoreCourse'] as const;
type CallName = (typeof CALLS)[number];

/** A small world: what counts here is the order of things. */
export const TINY = {
  format: 'cart-lab/scenario', version: 1, name: 'tiny', title: 'Tiny', seed: 3, duration: '60d', domain: { dimensions: 2, size: [100, 100] },
  clock: { ticksPerMinute: 1, fieldEvery: 5, mechanicsEvery: 5, decisionEvery: 5 },
  populations: [{ kind: 'tumor', label: 'blasts', count: 4, placement: { shape: 'disc', center: [0, 0] }, antigenA: 20000, antigenB: 0 }],
  products: { cart19: { label: 'CD19 CAR', costimulation: '4-1BB' } }, record: { every: 30 },
};
export const TINY_TEXT = JSON.stringify(TINY);
export const OTHER_TEXT = JSON.stringify({ ...TINY, name: 'other', title: 'Other', seed: 8 });

interface Request {
  readonly name: CallName;
  readonly args: readonly unknown[];
  readonly answer: (value: unknown) => void;
}

/** One worker: requests wait to be read, answers wait to be delivered; nothing moves by itself. */
class FakeThread {
  readonly clock = new HandClock();
  readonly requests: Request[] = [];
  readonly answers: (() => void)[] = [];
  hangs = false;
  private readonly api: SimApi;

  constructor() {
    const { clock } = this, now = clock.now;
    // Every look at the clock costs a little, so that slices end as they do in life.
    this.api = createApi(new Loop({ now: () => (clock.time += 0.4) && now(), soon: clock.soon, later: clock.later }));
  }

  /** Reads the next request; jumps are answered when they end, all others at once. */
  read(): boolean {
    const request = this.hangs ? undefined : this.requests.shift();
    if (!request) return false;
    const call = this.api[request.name] as (...args: readonly unknown[]) => Promise<unknown>;
    void call(...request.args).then((value) => this.answers.push(() => request.answer(value)));
    return true;
  }

  work(): void {
    if (!this.hangs) this.clock.turn();
  }
}

/** Draws 0 … n − 1, the same for the same seed. */
export function dice(seed: number): (n: number) => number {
  let state = seed * 2654435761 + 1;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * n);
  };
}

export class PageBench {
  readonly store = createStore();
  readonly source: Source;
  readonly shown: { run: number; frame: Frame | null; counted: Frame | null } = { run: 0, frame: null, counted: null };
  thread = new FakeThread();
  /** Fresh workers that do not start. */
  deadStarts = 0;
  serial = 1;
  private time = 0;
  private repaints: (() => void)[] = [];
  private open = new Set<(failure: Failure) => void>();

  constructor(readonly draw: (n: number) => number) {
    this.store.phase.value = 'ready';
    this.source = new Source(this.store, this.client(), {
      nextFrame: (callback) => void this.repaints.push(callback), now: () => this.time, randomSeed: () => '424242',
    }, { text: TINY_TEXT, file: 'usual' });
    const picture: Picture = {
      showRun: (info) => void Object.assign(this.shown, { run: info.run, frame: null, counted: null }),
      renewRun: () => undefined,
      showFrame: (frame, count) => void Object.assign(this.shown, count ? { frame, counted: frame } : { frame }),
      wanted: () => ({ field: null, sliceZ: 0, drawn: null }),
    };
    this.source.attach(picture);
  }

  /** One random thing happens: a request is read, an answer comes, the worker works, the screen is painted. */
  async something(): Promise<void> {
    const { thread } = this;
    switch (this.draw(5)) {
      case 0: thread.read(); break;
      case 1: thread.answers.shift()?.(); break;
      case 2: thread.work(); break;
      case 3: thread.clock.pass(4); break;
      default: this.repaint();
    }
    await settle();
  }

  async chance(steps: number): Promise<void> {
    for (let n = 0; n < steps; n++) await this.something();
  }

  /** Everything that is under way comes to its end; a run that plays goes on playing. */
  async calm(rounds = 60): Promise<void> {
    await settle();
    for (let n = 0; n < rounds && !this.isCalm; n++) {
      for (let k = 0; k < 8; k++) {
        this.thread.read();
        this.thread.work();
        await settle();
        while (this.thread.answers.length > 0) {
          this.thread.answers.shift()!();
          await settle();
        }
      }
      this.repaint();
      await settle();
    }
  }

  /** What an intention comes to when nothing disturbs it. */
  async calmed<T>(outcome: Promise<T>): Promise<T> {
    let isDone = false;
    void outcome.then(() => (isDone = true));
    for (let n = 0; n < 200 && !isDone; n++) await this.calm(1);
    return outcome;
  }

  private get isCalm(): boolean {
    const { clock, requests, answers, hangs } = this.thread;
    return this.repaints.length === 0 && (hangs || (requests.length === 0 && answers.length === 0 && clock.pending === 0));
  }

  /** The worker is gone, at once and by itself. */
  lose(): void {
    const reason = failure('worker-lost', 'spilled');
    this.endThread(reason);
    this.source.lose(reason);
  }

  /** Every call that is under way runs out of time. */
  timeOut(): void {
    for (const answer of [...this.open]) answer(failure('timeout', 'The simulation has not answered for 15 s.'));
  }

  get hasOpenCalls(): boolean {
    return this.open.size > 0;
  }

  private repaint(): void {
    this.time += 50;
    for (const callback of this.repaints.splice(0)) callback();
  }

  private endThread(reason: Failure): void {
    for (const answer of [...this.open]) answer(reason);
    this.thread.hangs = true;
  }

  private client(): Client {
    const serial = (): number => this.serial;
    const calls = Object.fromEntries(CALLS.map((name) => [name, (...args: unknown[]) => this.call(name, args)])) as unknown as Omit<Client, 'restart' | 'ready' | 'serial'>;
    return {
      ...calls,
      ready: Promise.resolve({ ok: true, value: { version: 'test', presets: [] } }),
      get serial() {
        return serial();
      },
      restart: async () => {
        this.endThread(failure('worker-lost', 'The simulation was restarted.'));
        const thread = (this.thread = new FakeThread());
        this.serial++;
        await settle();
        return thread.hangs || this.deadStarts-- > 0 ? failure('worker-lost', 'It did not start.') : { ok: true, value: { version: 'test', presets: [] } };
      },
    };
  }

  private call(name: CallName, args: readonly unknown[]): Promise<unknown> {
    return new Promise((resolve) => {
      const finish = (value: unknown): void => {
        if (this.open.delete(finish)) resolve(value);
      };
      this.open.add(finish);
      const answer = (value: unknown): void => {
        const isFailure = typeof value === 'object' && value !== null && 'ok' in value;
        if (name === 'frame' && !isFailure) finish({ ok: true, value: viewFrame(value as never) });
        else finish(isFailure ? value : { ok: true, value });
      };
      this.thread.requests.push({ name, args: name === 'frame' ? [{ ...(args[0] as object), buffer: null }] : args, answer });
    });
  }
}

export async function settle(): Promise<void> {
  for (let i = 0; i < 12; i++) await Promise.resolve();
}
