// Carries out jobs, one after the other in this thread or side by side in others; each result is handed over as soon as it is there.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Computation } from '../ensemble/follow';

/** What computes a job. */
export interface Program<J, O> {
  /** Name of the thread program beside the bundled one, such as `verify.worker.js`. */
  readonly file: string;
  /** What every thread has to know before its first job, plain values. */
  readonly setUp?: unknown;
  /** The same in this thread. */
  compute(job: J): Computation<O>;
  /** For people. */
  nameOf(job: J): string;
}

export interface Crew<J, O> {
  /** Threads; 1 computes in this one. */
  readonly workers: number;
  readonly isStopped: () => boolean;
  readonly onProgress: (job: J, share: number) => void;
  readonly onDone: (job: J, outcome: O) => void;
  /** Told when a thread is lost with a job: true: another thread tries it again. Without it a lost thread ends everything. */
  readonly onLost?: (job: J, message: string) => boolean;
}

/** What a thread says. */
export type Report<O> =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly outcome: O }
  | { readonly kind: 'failed'; readonly message: string };

/** Returns when all jobs are done or somebody wants to stop; a job in progress is then given up. */
export async function carryOutAll<J, O>(jobs: Iterable<J>, program: Program<J, O>, crew: Crew<J, O>): Promise<void> {
  const file = threadFile(program.file);
  if (crew.workers === 1 || file === null) return await inThisThread(jobs, program, crew);
  await inThreads(jobs, program, crew, file);
}

/** Wall time between two looks at the outside world, ms. */
const SLICE = 40;

async function inThisThread<J, O>(jobs: Iterable<J>, program: Program<J, O>, crew: Crew<J, O>): Promise<void> {
  let slice = performance.now();
  for (const job of jobs) {
    const computation = program.compute(job);
    for (;;) {
      if (crew.isStopped()) return;
      const { done, value } = computation.next();
      if (done === true) {
        crew.onDone(job, value);
        break;
      }
      if (performance.now() - slice < SLICE) continue;
      crew.onProgress(job, value);
      await new Promise((resume) => setImmediate(resume));
      slice = performance.now();
    }
  }
}

/** The bundled thread program; null where the sources run unbundled, as in tests. */
function threadFile(name: string): string | null {
  const file = fileURLToPath(new URL(`./${name}`, import.meta.url));
  return existsSync(file) ? file : null;
}

async function inThreads<J, O>(jobs: Iterable<J>, program: Program<J, O>, crew: Crew<J, O>, file: string): Promise<void> {
  const queue = jobs[Symbol.iterator](), again: J[] = [], threads = new Set<Worker>();
  const next = (): J | null => {
    if (crew.isStopped()) return null;
    const waiting = again.pop();
    if (waiting !== undefined) return waiting;
    const { done, value } = queue.next();
    return done === true ? null : value;
  };
  const begin = (): Worker => {
    const thread = new Worker(file, { workerData: program.setUp });
    threads.add(thread);
    return thread;
  };
  /** One thread after another where they are lost; ends when no job is left. */
  const work = async (): Promise<void> => {
    let thread: Worker | null = null;
    for (let job = next(); job !== null; job = next()) {
      try {
        await runIn((thread ??= begin()), job, crew);
      } catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        if (crew.onLost === undefined) throw new Error(`${program.nameOf(job)}: ${message}`);
        if (crew.onLost(job, message)) again.push(job);
        if (thread !== null) threads.delete(thread);
        void thread?.terminate();
        thread = null;
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: crew.workers }, work));
  } finally {
    await Promise.all([...threads].map((thread) => thread.terminate()));
  }
}

function runIn<J, O>(thread: Worker, job: J, crew: Crew<J, O>): Promise<void> {
  return new Promise((resolve, reject) => {
    // Taken off one by one: removing all listeners would also remove Node's own, and the thread would fall silent.
    const end = (settle: () => void) => {
      clearInterval(look);
      thread.off('error', onError).off('exit', onExit).off('message', onReport);
      settle();
    };
    const fail = (message: string) => end(() => reject(new Error(message)));
    const look = setInterval(() => {
      if (crew.isStopped()) end(resolve);
    }, SLICE);
    const onError = (error: Error) => fail(error.message);
    const onExit = () => fail('the thread has ended');
    const onReport = (report: Report<O>) => {
      if (report.kind === 'progress') crew.onProgress(job, report.share);
      else if (report.kind === 'failed') fail(report.message);
      else {
        end(resolve);
        crew.onDone(job, report.outcome);
      }
    };
    thread.on('error', onError).on('exit', onExit).on('message', onReport);
    thread.postMessage(job);
  });
}
