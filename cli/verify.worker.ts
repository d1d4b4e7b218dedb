// A thread of `verify`: told of a job, it answers with progress and then with the result.
import { parentPort } from 'node:worker_threads';
import { computationOf } from './verify/jobs';
import type { Report } from './verify/jobs';
import type { Job } from './verify/store';

/** Wall time between two reports, ms. */
const SLICE = 200;

parentPort?.on('message', (job: Job) => parentPort?.postMessage(carryOut(job)));

function carryOut(job: Job): Report {
  try {
    const computation = computationOf(job);
    let last = performance.now();
    for (;;) {
      const { done, value } = computation.next();
      if (done === true) return { kind: 'done', result: value };
      if (performance.now() - last < SLICE) continue;
      last = performance.now();
      parentPort?.postMessage({ kind: 'progress', share: value } satisfies Report);
    }
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}
