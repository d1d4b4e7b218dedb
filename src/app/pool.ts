// Many runs on a few workers: each takes the next as soon as it is free, and all of them can be stopped at once.
import type { Series } from '../../ensemble/series';
import type { SampleJob, SampleReport, SampleRequest } from '../../workers/sampler';
import type { Failure, Result } from '../../workers/simApi';

/** A browser's Worker is one. */
export interface SamplerLike {
  onmessage: ((event: MessageEvent<SampleReport>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(job: SampleJob, transfer: Transferable[]): void;
  terminate(): void;
}

/** Which run of a job's: its only one or the first of a pair, or the second. */
export type SideNumber = 0 | 1;

export interface PoolListener {
  /** Of the run of the job with that number, 0–1; of the second run of a pair from where the two part. */
  progress(job: number, share: number, side: SideNumber): void;
  done(job: number, columns: Series, side: SideNumber): void;
}

interface Waiting {
  readonly number: number;
  readonly side: SideNumber;
  readonly job: SampleJob;
}

export class Pool {
  private readonly workers: SamplerLike[] = [];
  private readonly idle: SamplerLike[] = [];
  private queue: Waiting[] = [];
  private open = 0;
  private isStopped = false;
  private settle: ((outcome: Result<null>) => void) | null = null;
  private listener: PoolListener | null = null;

  constructor(private readonly spawn: () => SamplerLike, private readonly size: number) {}

  /** Settles when all are done, when one cannot be, or when somebody stops it. */
  run(jobs: readonly SampleRequest[], listener: PoolListener): Promise<Result<null>> {
    return new Promise((settle) => {
      this.settle = settle;
      this.listener = listener;
      this.queue = jobs.map((job, number) => ({ number, side: 0, job }));
      this.open = jobs.length;
      for (let n = 0; n < Math.min(this.size, runsOf(jobs)); n++) {
        const worker = this.spawn();
        this.workers.push(worker);
        this.take(worker);
      }
      if (jobs.length === 0) this.end({ ok: true, value: null });
    });
  }

  private take(worker: SamplerLike): void {
    const next = this.queue.shift();
    if (next === undefined) {
      this.idle.push(worker);
      return;
    }
    const { number, side, job } = next;
    worker.onerror = (event) => {
      event.preventDefault();
      this.end({ ok: false, code: 'worker-lost', message: event.message, file: '', problems: [] });
    };
    worker.onmessage = ({ data }) => this.isStopped || this.hear(data, worker, number, side);
    worker.postMessage(job, 'state' in job ? [job.state.buffer as ArrayBuffer] : []);
  }

  private hear(report: SampleReport, worker: SamplerLike, number: number, side: SideNumber): void {
    if (report.kind === 'progress') this.listener!.progress(number, report.share, side);
    else if (report.kind === 'rest') {
      // Before what has not begun: pairs become whole early. Whoever is idle takes it at once, so that nobody waits for a whole pair at the end.
      this.queue.unshift({ number, side: 1, job: report.rest });
      this.open++;
      this.listener!.progress(number, report.rest.share, 1);
      const waiting = this.idle.pop();
      if (waiting !== undefined) this.take(waiting);
    } else if (!report.outcome.ok) this.end(report.outcome);
    else {
      this.listener!.done(number, report.outcome.value, side);
      this.open--;
      if (this.open === 0) this.end({ ok: true, value: null });
      else this.take(worker);
    }
  }

  /** Whatever is under way is given up. */
  stop(): void {
    this.end({ ok: true, value: null });
  }

  private end(outcome: Result<null> | Failure): void {
    if (this.isStopped) return;
    this.isStopped = true;
    for (const worker of this.workers.splice(0)) worker.terminate();
    this.settle?.(outcome);
  }
}

const runsOf = (jobs: readonly SampleRequest[]): number => jobs.reduce((sum, { requests }) => sum + requests.length, 0);
