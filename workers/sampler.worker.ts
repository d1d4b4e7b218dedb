// A worker that runs one run of many after another, each to its end.
import { sample } from './sampler';
import type { SampleReport, SampleRequest } from './sampler';

/** What a worker has of its global scope. */
interface Scope {
  onmessage: ((event: { readonly data: SampleRequest }) => void) | null;
  postMessage(report: SampleReport): void;
}

const scope = self as unknown as Scope;

/** Shares between two reports of progress: each makes the page draw, on the processors that the runs need. */
const REPORT_EVERY = 0.01;

scope.onmessage = ({ data }) => {
  const run = sample(data);
  for (let told = 0; ;) {
    const { done, value } = run.next();
    if (done === true) return scope.postMessage({ kind: 'done', outcome: value });
    if (value < told + REPORT_EVERY) continue;
    told = value;
    scope.postMessage({ kind: 'progress', share: value });
  }
};
