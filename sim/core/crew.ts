// One job in several shares: done one after the other here, or at the same time by threads that share the memory.
//
// A share writes nothing that another one reads within the job, and every sum has one order whatever the shares: so the
// number of threads, and who is first, cannot show in a result. Nothing here starts a thread: whoever can (Node, a
// browser) hands an invitation to each, and each serves until the crew is closed.
import { invariant } from './assert';
import type { KernelCode } from './kernels';

/** The calls of one share; the value is that of its last call. In another thread calls are done later and return 0 at once. */
export type Job = (code: KernelCode, share: number) => number | void;

export interface Crew {
  /** Most shares a job is cut into. */
  readonly size: number;
  /** Cells below which a share is not worth a thread. */
  readonly leastShare: number;
  /** Does all shares of a job. */
  run(shares: number, job: Job): void;
  /** What the last call of that share returned in the last job. */
  result(share: number): number;
}

/** Shares worth making for that many cells. */
export function sharesFor(crew: Crew, count: number): number {
  return Math.max(1, Math.min(crew.size, Math.floor(count / crew.leastShare)));
}

/** First of the elements of a share; even, because kernels take elements in twos. Share number `shares` begins at the end. */
export function firstOf(share: number, shares: number, count: number): number {
  return share === shares ? count : Math.floor((count * share) / shares / 2) * 2;
}

/** Cells per share that are worth waking a thread. */
export const LEAST_SHARE = 2000;

/** Does all shares itself; more than one only shows that the cut does not matter. */
export class Solo implements Crew {
  private readonly results: Float64Array;

  constructor(private readonly code: KernelCode, readonly size = 1, readonly leastShare = LEAST_SHARE) {
    this.results = new Float64Array(size);
  }

  run(shares: number, job: Job): void {
    for (let share = 0; share < shares; share++) this.results[share] = job(this.code, share) ?? 0;
  }

  result(share: number): number {
    return this.results[share];
  }
}

/** Words of the control block: number of the job, threads still at it, threads asleep, 1 = go home, thread that failed. */
const JOB = 0, AT_WORK = 1, ASLEEP = 2, CLOSED = 3, FAILED = 4;
const CONTROL_BYTES = 64;
/** Numbers a share's calls may take: result, length, then (function, number of arguments, arguments …) for each call. */
const PROGRAM = 512, RESULT = 0, LENGTH = 1, CALLS = 2;
/** Looks at a word before going to sleep: some tens of µs, for waking up takes as long. */
const LOOKS = 10_000;
/** How long a thread may be silent, ms. A job takes milliseconds, seconds on a crowded machine. */
const PATIENCE = 60_000;

/** What a thread needs to join: plain data that can be posted to it. */
export interface Invitation {
  readonly module: object;
  readonly memory: object;
  readonly control: SharedArrayBuffer;
  /** 1 …; the thread that runs the jobs is number 0 */
  readonly thread: number;
}

function programOf(control: SharedArrayBuffer, thread: number): Float64Array {
  return new Float64Array(control, CONTROL_BYTES + 8 * PROGRAM * thread, PROGRAM);
}

type Call = (...numbers: number[]) => number | void;

function callsOf(code: KernelCode): [string, Call][] {
  return Object.entries(code).filter((entry): entry is [string, Call] => typeof entry[1] === 'function');
}

/** Threads over one memory; this side of them. */
export class Threads implements Crew {
  readonly control: SharedArrayBuffer;
  private readonly words: Int32Array;
  private readonly programs: readonly Float64Array[];
  private readonly recorders: readonly KernelCode[];

  constructor(
    private readonly code: KernelCode, private readonly threads: number,
    readonly leastShare = LEAST_SHARE, private readonly patience = PATIENCE,
  ) {
    this.control = new SharedArrayBuffer(CONTROL_BYTES + 8 * PROGRAM * threads);
    this.words = new Int32Array(this.control, 0, CONTROL_BYTES / 4);
    this.programs = Array.from({ length: threads }, (_, thread) => programOf(this.control, thread));
    this.recorders = this.programs.map((program) => recorder(code, program));
  }

  get size(): number {
    return this.threads;
  }

  run(shares: number, job: Job): void {
    const { words, programs } = this;
    if (shares === 1 || Atomics.load(words, CLOSED) !== 0) {
      for (let share = 0; share < shares; share++) programs[share][RESULT] = job(this.code, share) ?? 0;
      return;
    }
    this.checkHealth();
    for (let share = 1; share < this.threads; share++) {
      programs[share][LENGTH] = 0;
      if (share < shares) job(this.recorders[share], share);
    }
    Atomics.store(words, AT_WORK, this.threads - 1);
    Atomics.add(words, JOB, 1);
    if (Atomics.load(words, ASLEEP) > 0) Atomics.notify(words, JOB);
    try {
      programs[0][RESULT] = job(this.code, 0) ?? 0;
    } finally {
      this.waitForAll();
    }
    this.checkHealth();
  }

  result(share: number): number {
    return this.programs[share][RESULT];
  }

  /** Sends the threads home; jobs go on being done, by this thread alone. */
  close(): void {
    Atomics.store(this.words, CLOSED, 1);
    Atomics.add(this.words, JOB, 1);
    Atomics.notify(this.words, JOB);
  }

  /** To be called when a thread has died: the next job ends with an error instead of waiting. */
  lose(thread: number): void {
    Atomics.compareExchange(this.words, FAILED, 0, thread);
  }

  private waitForAll(): void {
    const { words } = this;
    for (let looks = 0; looks < LOOKS; looks++) if (Atomics.load(words, AT_WORK) === 0) return;
    for (let left = Atomics.load(words, AT_WORK); left !== 0; left = Atomics.load(words, AT_WORK)) {
      if (Atomics.wait(words, AT_WORK, left, this.patience) !== 'timed-out') continue;
      this.lose(this.threads);
      throw new Error(`A thread of the simulation has not answered for ${this.patience / 1000} s.`);
    }
  }

  private checkHealth(): void {
    const failed = Atomics.load(this.words, FAILED);
    if (failed !== 0) throw new Error(`Thread ${failed} of the simulation has failed; run it again, or with one thread.`);
  }
}

/** Kernels that write down their calls, for another thread to do. */
function recorder(code: KernelCode, program: Float64Array): KernelCode {
  const record = (index: number): Call => (...numbers) => {
    const at = CALLS + program[LENGTH];
    invariant(at + 2 + numbers.length <= PROGRAM, 'the calls of a share fit into its program');
    program[at] = index;
    program[at + 1] = numbers.length;
    for (let n = 0; n < numbers.length; n++) program[at + 2 + n] = numbers[n];
    program[LENGTH] = at + 2 + numbers.length - CALLS;
    return 0;
  };
  return Object.fromEntries(callsOf(code).map(([name], index) => [name, record(index)])) as unknown as KernelCode;
}

/** The life of a thread of the crew: does its share of every job until the crew is closed. */
export function serve(code: KernelCode, control: SharedArrayBuffer, thread: number): void {
  const words = new Int32Array(control, 0, CONTROL_BYTES / 4), program = programOf(control, thread), calls = callsOf(code).map(([, call]) => call);
  const lists: number[][] = [];
  for (let done = 0; ; ) {
    done = nextJob(words, done);
    if (Atomics.load(words, CLOSED) !== 0) return;
    try {
      perform(calls, program, lists);
    } catch {
      Atomics.store(words, FAILED, thread);
    }
    if (Atomics.sub(words, AT_WORK, 1) === 1) Atomics.notify(words, AT_WORK);
  }
}

function nextJob(words: Int32Array, done: number): number {
  for (let looks = 0; looks < LOOKS; looks++) {
    const job = Atomics.load(words, JOB);
    if (job !== done) return job;
  }
  Atomics.add(words, ASLEEP, 1);
  // The call to a job can come late and wake those who have done it already: they sleep on.
  while (Atomics.load(words, JOB) === done) Atomics.wait(words, JOB, done);
  Atomics.sub(words, ASLEEP, 1);
  return Atomics.load(words, JOB);
}

/** @param lists of arguments, by length; used again and again */
function perform(calls: readonly Call[], program: Float64Array, lists: number[][]): void {
  let result = 0;
  for (let at = CALLS, end = CALLS + program[LENGTH]; at < end; ) {
    const call = calls[program[at]], count = program[at + 1], numbers = (lists[count] ??= Array.from({ length: count }, () => 0));
    for (let n = 0; n < count; n++) numbers[n] = program[at + 2 + n];
    result = call(...numbers) ?? 0;
    at += 2 + count;
  }
  program[RESULT] = result;
}
