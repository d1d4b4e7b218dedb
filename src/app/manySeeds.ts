// The open run and its twin over many seeds: pairs of runs on a pool of workers, with what they come to so far.
import { computed, signal } from '@preact/signals';
import { overTime } from '../../ensemble/paired';
import type { Moment } from '../../ensemble/paired';
import type { Columns, SampleRequest } from '../../workers/sampler';
import type { ColumnInfo, Failure, LoadRequest } from '../../workers/simApi';
import { Pool } from './pool';
import type { SamplerLike } from './pool';

export interface Plan {
  readonly requests: readonly [LoadRequest, LoadRequest];
  readonly pairs: number;
  /** Minutes. */
  readonly until: number;
  readonly every: number;
  /** What both sides measure. */
  readonly columns: readonly ColumnInfo[];
}

export type State = 'none' | 'running' | 'done' | 'cancelled' | 'failed';

/** Compared first, unless somebody chooses otherwise. */
const USUAL = ['cart_alive', 'tumor_alive'];

export class ManySeeds {
  readonly state = signal<State>('none');
  readonly plan = signal<Plan | null>(null);
  readonly failure = signal<Failure | null>(null);
  /** Pairs of which both runs are there, in the order of their seeds. */
  readonly whole = signal<readonly (readonly [Columns, Columns])[]>([]);
  /** Share of all the work, 0–1. */
  readonly share = signal(0);
  readonly column = signal('');
  readonly moments = computed((): readonly Moment[] => {
    const column = this.column.value, pairs = this.whole.value, minutes = pairs[0]?.[0]['time_min'];
    return minutes === undefined ? [] : overTime(minutes, pairs.map(([ours]) => ours[column] ?? []), pairs.map(([, theirs]) => theirs[column] ?? []));
  });
  private pool: Pool | null = null;

  constructor(private readonly spawn: () => SamplerLike, private readonly cores: () => number) {}

  async run(plan: Plan): Promise<void> {
    this.cancel();
    const jobs = jobsOf(plan), shares = new Float64Array(jobs.length), found = new Map<number, Columns>(), pool = new Pool(this.spawn, this.cores());
    this.pool = pool;
    this.plan.value = plan;
    this.whole.value = [];
    this.share.value = 0;
    this.failure.value = null;
    if (!plan.columns.some(({ name }) => name === this.column.value)) this.column.value = (USUAL.find((name) => plan.columns.some((column) => column.name === name)) ?? plan.columns[0]?.name) ?? '';
    this.state.value = 'running';
    const advance = (job: number, share: number): void => {
      shares[job] = share;
      this.share.value = shares.reduce((sum, one) => sum + one, 0) / jobs.length;
    };
    const outcome = await pool.run(jobs, {
      progress: advance,
      done: (job, columns) => {
        found.set(job, columns);
        advance(job, 1);
        if (found.has(job ^ 1)) this.whole.value = wholeOf(found, plan.pairs);
      },
    });
    if (this.pool !== pool) return;
    this.pool = null;
    this.failure.value = outcome.ok ? null : outcome;
    this.state.value = !outcome.ok ? 'failed' : this.whole.value.length === plan.pairs ? 'done' : 'cancelled';
  }

  /** What is done stays; what is under way is given up at once. */
  cancel(): void {
    this.pool?.stop();
  }

  /** The sides are others now. */
  forget(): void {
    const { pool } = this;
    this.pool = null;
    pool?.stop();
    this.state.value = 'none';
    this.plan.value = null;
    this.whole.value = [];
  }
}

/** Both of a pair one after the other, so that whoever stops early has whole pairs; seeds as on the command line. */
export function jobsOf({ requests, pairs, until, every, columns }: Plan): SampleRequest[] {
  return Array.from({ length: 2 * pairs }, (_, job) => ({
    request: { ...requests[job % 2], seed: String(Math.floor(job / 2) + 1) }, until, every, columns: columns.map(({ name }) => name).filter((name) => name !== 'time_min'),
  }));
}

function wholeOf(found: ReadonlyMap<number, Columns>, pairs: number): (readonly [Columns, Columns])[] {
  return Array.from({ length: pairs }, (_, n) => [found.get(2 * n), found.get(2 * n + 1)] as const).filter((pair): pair is readonly [Columns, Columns] => pair[0] !== undefined && pair[1] !== undefined);
}
