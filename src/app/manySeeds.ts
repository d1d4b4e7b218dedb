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
    const cores = this.cores(), tasks = tasksOf(plan, cores), shares = new Float64Array(tasks.length), found = Array.from({ length: plan.pairs }, (): Found => []), pool = new Pool(this.spawn, cores);
    this.pool = pool;
    this.plan.value = plan;
    this.whole.value = [];
    this.share.value = 0;
    this.failure.value = null;
    if (!plan.columns.some(({ name }) => name === this.column.value)) this.column.value = (USUAL.find((name) => plan.columns.some((column) => column.name === name)) ?? plan.columns[0]?.name) ?? '';
    this.state.value = 'running';
    const advance = (task: number, share: number): void => {
      shares[task] = share * tasks[task].sides.length;
      this.share.value = shares.reduce((sum, one) => sum + one, 0) / (2 * plan.pairs);
    };
    const outcome = await pool.run(tasks.map(({ request }) => request), {
      progress: advance,
      done: (task, columns) => {
        const { pair, sides } = tasks[task];
        sides.forEach((side, n) => void (found[pair][side] = columns[n]));
        advance(task, 1);
        if (isWhole(found[pair])) this.whole.value = found.filter(isWhole);
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

/** What one worker does in one go. */
export interface Task {
  readonly pair: number;
  /** Which runs of the pair: ours, theirs. */
  readonly sides: readonly (0 | 1)[];
  readonly request: SampleRequest;
}

type Found = [Columns?, Columns?];

const isWhole = (pair: Found): pair is [Columns, Columns] => pair[0] !== undefined && pair[1] !== undefined;

/**
 * A pair in one go, so that its common past is computed once; what is left over for fewer workers than there are is taken apart,
 * so that none of them idles for a whole run. Seeds as on the command line.
 */
export function tasksOf({ requests, pairs, until, every, columns }: Plan, cores: number): Task[] {
  const names = columns.map(({ name }) => name).filter((name) => name !== 'time_min'), together = pairs - (pairs % cores);
  return Array.from({ length: pairs }, (_, pair): Task[] => {
    const [ours, theirs] = requests.map((request): LoadRequest => ({ ...request, seed: String(pair + 1) })), one = (sides: Task['sides'], asked: SampleRequest['requests']): Task => ({ pair, sides, request: { requests: asked, until, every, columns: names } });
    return pair < together ? [one([0, 1], [ours, theirs])] : [one([0], [ours]), one([1], [theirs])];
  }).flat();
}
