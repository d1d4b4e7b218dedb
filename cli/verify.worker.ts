// A thread of `verify` and `pairs`: given a job, which is plain data, it answers with progress and then with the outcome.
import { parentPort } from 'node:worker_threads';
import { carryOut } from '../verify/run';
import type { Job, Report } from './jobs';

/** Wall time between two reports, ms. */
const SLICE = 200;

parentPort?.on('message', (job: Job) => parentPort?.postMessage(answer(job)));

function answer({ work, seed }: Job): Report {
  try {
    const computation = carryOut(work, seed);
    let last = performance.now();
    for (;;) {
      const { done, value } = computation.next();
      if (done === true) return { kind: 'done', outcome: value };
      if (performance.now() - last < SLICE) continue;
      last = performance.now();
      parentPort?.postMessage({ kind: 'progress', share: value } satisfies Report);
    }
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}
