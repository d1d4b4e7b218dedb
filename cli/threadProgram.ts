// What every thread that carries out jobs does: given one, which is plain data, it answers with progress and then with the outcome.
import { parentPort } from 'node:worker_threads';
import type { Computation } from '../ensemble/follow';
import type { Report } from './jobs';

/** Wall time between two reports, ms. */
const SLICE = 200;

export function serveJobs<J, O>(compute: (job: J) => Computation<O>): void {
  parentPort?.on('message', (job: J) => parentPort?.postMessage(answer(compute, job)));
}

function answer<J, O>(compute: (job: J) => Computation<O>, job: J): Report<O> {
  try {
    const computation = compute(job);
    let last = performance.now();
    for (;;) {
      const { done, value } = computation.next();
      if (done === true) return { kind: 'done', outcome: value };
      if (performance.now() - last < SLICE) continue;
      last = performance.now();
      parentPort?.postMessage({ kind: 'progress', share: value } satisfies Report<O>);
    }
  } catch (error) {
    return { kind: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}
