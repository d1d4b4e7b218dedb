// A worker that runs one run of many after another, each to its end.
import { sample } from './sampler';
import type { SampleJob, SampleReport } from './sampler';

/** What a worker has of its global scope. */
interface Scope {
  onmessage: ((event: { readonly data: SampleJob }) => void) | null;
  postMessage(report: SampleReport, transfer?: readonly Transferable[]): void;
}

const scope = self as unknown as Scope;

/** Milliseconds between two reports of progress: each makes the page draw, on the processors that the runs need. */
const REPORT_EVERY_MS = 400;

scope.onmessage = ({ data }) => {
  const run = sample(data, (rest) => scope.postMessage({ kind: 'rest', rest }, [rest.state.buffer as ArrayBuffer]));
  for (let told = performance.now(); ;) {
    const { done, value } = run.next();
    if (done === true) return scope.postMessage({ kind: 'done', outcome: value });
    const now = performance.now();
    if (now < told + REPORT_EVERY_MS) continue;
    told = now;
    scope.postMessage({ kind: 'progress', share: value });
  }
};
