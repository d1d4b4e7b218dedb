// Carries out runs, one after the other in this thread or side by side in others; each result is stored as soon as it is there.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { carryOut } from '../verify/run';
import type { Work } from '../verify/experiment';
import type { Outcome } from '../verify/run';

/** One run that is wanted; the first two are for people. */
export interface Job {
  readonly experiment: string;
  readonly arm: string;
  readonly seed: string;
  readonly work: Work;
}

export interface Crew<J extends Job> {
  /** Threads; 1 computes in this one. */
  readonly workers: number;
  readonly isStopped: () => boolean;
  readonly onProgress: (job: J, share: number) => void;
  readonly onDone: (job: J, outcome: Outcome) => void;
}

/** What a thread says. */
export type Report =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly outcome: Outcome }
  | { readonly kind: 'failed'; readonly message: string };

/** Returns when all jobs are done or somebody wants to stop; a job in progress is then given up. */
export async function carryOutAll<J extends Job>(jobs: readonly J[], crew: Crew<J>): Promise<void> {
  const file = workerFile();
  if (crew.workers === 1 || jobs.length < 2 || file === null) return await inThisThread(jobs, crew);
  await inThreads(jobs, crew, file);
}

/** Wall time between two looks at the outside world, ms. */
const SLICE = 40;

async function inThisThread<J extends Job>(jobs: readonly J[], crew: Crew<J>): Promise<void> {
  for (const job of jobs) {
    const computation = carryOut(job.work, job.seed);
    let slice = performance.now();
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
function workerFile(): string | null {
  const file = fileURLToPath(new URL('./verify.worker.js', import.meta.url));
  return existsSync(file) ? file : null;
}

async function inThreads<J extends Job>(jobs: readonly J[], crew: Crew<J>, file: string): Promise<void> {
  const waiting = [...jobs];
  const threads = Array.from({ length: Math.min(crew.workers, jobs.length) }, () => new Worker(file));
  try {
    await Promise.all(threads.map(async (thread) => {
      for (let job = waiting.shift(); job !== undefined && !crew.isStopped(); job = waiting.shift()) await runIn(thread, job, crew);
    }));
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

function runIn<J extends Job>(thread: Worker, job: J, crew: Crew<J>): Promise<void> {
  return new Promise((resolve, reject) => {
    // Taken off one by one: removing all listeners would also remove Node's own, and the thread would fall silent.
    const end = (settle: () => void) => {
      clearInterval(look);
      thread.off('error', onError).off('exit', onExit).off('message', onReport);
      settle();
    };
    const fail = (message: string) => end(() => reject(new Error(`${job.experiment}, ${job.arm}, seed ${job.seed}: ${message}`)));
    const look = setInterval(() => {
      if (crew.isStopped()) end(resolve);
    }, SLICE);
    const onError = (error: Error) => fail(error.message);
    const onExit = () => fail('the thread has ended');
    const onReport = (report: Report) => {
      if (report.kind === 'progress') crew.onProgress(job, report.share);
      else if (report.kind === 'failed') fail(report.message);
      else {
        crew.onDone(job, report.outcome);
        end(resolve);
      }
    };
    thread.on('error', onError).on('exit', onExit).on('message', onReport);
    thread.postMessage(job);
  });
}
