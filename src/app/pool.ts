// Many runs on a few workers: each takes the next as soon as it is free, and all of them can be stopped at once.
import type { Failure, Result } from '../../workers/simApi';
import type { Columns, SampleReport, SampleRequest } from '../../workers/sampler';

/** A browser's Worker is one. */
export interface SamplerLike {
  onmessage: ((event: MessageEvent<SampleReport>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(request: SampleRequest): void;
  terminate(): void;
}

export interface PoolListener {
  /** Of the job with that number, 0–1. */
  progress(job: number, share: number): void;
  done(job: number, columns: readonly Columns[]): void;
}

export class Pool {
  private readonly workers: SamplerLike[] = [];
  private isStopped = false;
  private settle: ((outcome: Result<null>) => void) | null = null;

  constructor(private readonly spawn: () => SamplerLike, private readonly size: number) {}

  /** Settles when all are done, when one cannot be, or when somebody stops it. */
  run(jobs: readonly SampleRequest[], listener: PoolListener): Promise<Result<null>> {
    return new Promise((settle) => {
      this.settle = settle;
      let next = 0, open = jobs.length;
      const take = (worker: SamplerLike): void => {
        const job = next++;
        if (job >= jobs.length) return;
        worker.onerror = (event) => {
          event.preventDefault();
          this.end({ ok: false, code: 'worker-lost', message: event.message, file: '', problems: [] });
        };
        worker.onmessage = ({ data }) => {
          if (this.isStopped) return;
          if (data.kind === 'progress') return listener.progress(job, data.share);
          if (!data.outcome.ok) return this.end(data.outcome);
          listener.done(job, data.outcome.value);
          open--;
          if (open === 0) this.end({ ok: true, value: null });
          else take(worker);
        };
        worker.postMessage(jobs[job]);
      };
      for (let n = 0; n < Math.min(this.size, jobs.length); n++) {
        const worker = this.spawn();
        this.workers.push(worker);
        take(worker);
      }
      if (jobs.length === 0) this.end({ ok: true, value: null });
    });
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
