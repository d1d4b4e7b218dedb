// A worker that runs one run of many after another, each to its end.
import { sample } from './sampler';
import type { SampleReport, SampleRequest } from './sampler';

/** What a worker has of its global scope. */
interface Scope {
  onmessage: ((event: { readonly data: SampleRequest }) => void) | null;
  postMessage(report: SampleReport): void;
}

const scope = self as unknown as Scope;

scope.onmessage = ({ data }) => {
  const run = sample(data);
  for (;;) {
    const { done, value } = run.next();
    scope.postMessage(done === true ? { kind: 'done', outcome: value } : { kind: 'progress', share: value });
    if (done === true) return;
  }
};
