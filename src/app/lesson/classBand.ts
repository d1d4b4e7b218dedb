// A row of a lesson's table measured over other seeds: a band of what chance alone makes.
import { computed, signal } from '@preact/signals';
import { quantile } from '../../../ensemble/statistics';
import type { TaskOf } from '../../../schema/lesson';
import { parseDuration } from '../../../sim/units';
import { startSampler } from '../../../workers/client';
import type { Change } from '../../../workers/simApi';
import { Pool } from '../pool';
import type { LessonRoom } from './room';

/** Share of the runs that lie within the band. */
const INNER = 0.9;

export class ClassBand {
  readonly state = signal<'none' | 'running' | 'done' | 'failed'>('none');
  readonly share = signal(0);
  readonly found = signal<readonly number[]>([]);
  /** The inner nine tenths; null while there are no runs. */
  readonly limits = computed((): readonly [number, number] | null => {
    const found = this.found.value, outside = (1 - INNER) / 2;
    return found.length === 0 ? null : [quantile(found, outside), quantile(found, 1 - outside)];
  });
  private pool: Pool | null = null;

  async run(room: LessonRoom, { columns: [{ column }], at, rows }: TaskOf<'measure'>, row: number, seeds: number): Promise<void> {
    this.cancel();
    const own = rows?.[row], until = parseDuration(at ?? 0), request = room.requestOf((own?.changes ?? []) as readonly Change[], own?.set ?? {});
    const pool = (this.pool = new Pool(startSampler, navigator.hardwareConcurrency || 2)), shares = new Float64Array(seeds), values: (number | undefined)[] = [];
    this.state.value = 'running';
    this.share.value = 0;
    this.found.value = [];
    const outcome = await pool.run(Array.from({ length: seeds }, (_, n) => ({ requests: [{ ...request, seed: `class ${n + 1}` }] as const, until, every: Math.max(until, 1), columns: [column] })), {
      progress: (job, share) => {
        shares[job] = share;
        this.share.value = shares.reduce((sum, one) => sum + one, 0) / seeds;
      },
      done: (job, series) => {
        values[job] = series[column]?.at(-1);
        this.found.value = values.filter((value): value is number => value !== undefined && Number.isFinite(value));
      },
    });
    if (this.pool !== pool) return;
    this.pool = null;
    this.state.value = !outcome.ok ? 'failed' : this.found.value.length === seeds ? 'done' : 'none';
  }

  cancel(): void {
    const { pool } = this;
    this.pool = null;
    pool?.stop();
    if (this.state.value === 'running') this.state.value = 'none';
  }
}
