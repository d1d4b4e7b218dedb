// The open run and its twin over many seeds: pairs of runs on a pool of workers, with what they come to so far.
import { computed, signal } from '@preact/signals';
import { overTime } from '../../ensemble/paired';
import type { Moment } from '../../ensemble/paired';
import type { Series } from '../../ensemble/series';
import type { SampleRequest } from '../../workers/sampler';
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
  readonly whole = signal<readonly (readonly [Series, Series])[]>([]);
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
    const found = Array.from({ length: plan.pairs }, (): Found => []), pool = new Pool(this.spawn, this.cores());
    // Of both runs of each pair; the second one has come as far as the first as long as they are one.
    const shares = found.map(() => [0, 0]), parted = new Set<number>();
    this.pool = pool;
    this.plan.value = plan;
    this.whole.value = [];
    this.share.value = 0;
    this.failure.value = null;
    if (!plan.columns.some(({ name }) => name === this.column.value)) this.column.value = (USUAL.find((name) => plan.columns.some((column) => column.name === name)) ?? plan.columns[0]?.name) ?? '';
    this.state.value = 'running';
    const tell = (): void => void (this.share.value = shares.reduce((sum, [ours, theirs]) => sum + ours + theirs, 0) / (2 * plan.pairs));
    const outcome = await pool.run(jobsOf(plan), {
      progress: (pair, share, side) => {
        if (side === 1) parted.add(pair);
        shares[pair][side] = share;
        if (!parted.has(pair)) shares[pair][1] = share;
        tell();
      },
      done: (pair, columns, side) => {
        found[pair][side] = columns;
        shares[pair][side] = 1;
        tell();
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

type Found = [Series?, Series?];

const isWhole = (pair: Found): pair is [Series, Series] => pair[0] !== undefined && pair[1] !== undefined;

/** The pairs; seeds as on the command line. */
function jobsOf({ requests: [ours, theirs], pairs, until, every, columns }: Plan): SampleRequest[] {
  const names = columns.map(({ name }) => name).filter((name) => name !== 'time_min');
  return Array.from({ length: pairs }, (_, pair): SampleRequest => {
    const seed = String(pair + 1);
    return { requests: [{ ...ours, seed }, { ...theirs, seed }], until, every, columns: names };
  });
}
