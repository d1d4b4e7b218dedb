// Pairs on a pool of workers: the same numbers as the command line, whole pairs only, and nothing goes on once it is cancelled.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ManySeeds } from '../../src/app/manySeeds';
import type { Plan } from '../../src/app/manySeeds';
import type { SamplerLike } from '../../src/app/pool';
import { sample } from '../../workers/sampler';
import type { SampleJob, SampleReport } from '../../workers/sampler';
import type { LoadRequest } from '../../workers/simApi';
import { SMALL_DOCUMENT } from '../workers/smallRun';
import { cli } from '../cli/terminal';
import { columnsNamed } from './fakeRun';

const document = { ...SMALL_DOCUMENT, duration: '6h', schedule: SMALL_DOCUMENT.schedule.slice(0, 1), populations: SMALL_DOCUMENT.populations.slice(0, 1).map((one) => ({ ...one, count: 60 })) };
const SMALL: LoadRequest = { text: JSON.stringify(document), file: 'small.json' };
const TRIPLED = { multiply: 'schedule[infuse].infuse.count', by: 3 } as const;
const PLAN: Plan = { requests: [SMALL, { ...SMALL, changes: [TRIPLED] }], pairs: 3, until: 120, every: 30, columns: columnsNamed(['cart_alive', 'tumor_alive']) };

/** Works when the test says so, one report at a time, never after it has been ended. */
class HandSampler implements SamplerLike {
  onmessage: SamplerLike['onmessage'] = null;
  onerror: SamplerLike['onerror'] = null;
  isOver = false;
  readonly jobs: SampleJob[] = [];
  private run: ReturnType<typeof sample> | null = null;

  postMessage(job: SampleJob): void {
    this.jobs.push(job);
    this.run = sample(structuredClone(job), (rest) => this.tell({ kind: 'rest', rest }));
  }

  work(): void {
    if (this.isOver || this.run === null) return;
    const { done, value } = this.run.next();
    if (done === true) this.run = null;
    this.tell(done === true ? { kind: 'done', outcome: value } : { kind: 'progress', share: value });
  }

  private tell(report: SampleReport): void {
    this.onmessage?.({ data: structuredClone(report) } as never);
  }

  terminate(): void {
    this.isOver = true;
  }
}

function bench() {
  const workers: HandSampler[] = [], many = new ManySeeds(() => (workers.push(new HandSampler()), workers.at(-1)!), () => 2);
  const work = async (done: () => boolean): Promise<void> => {
    for (let n = 0; n < 10_000 && !done(); n++) {
      // Not at one pace: each is done by itself.
      workers.forEach((worker, k) => void (n % (k + 1) === 0 && worker.work()));
      await Promise.resolve();
    }
  };
  return { workers, many, work };
}

describe('pairs over many seeds', () => {
  it('come to the interval that the command line reckons from the same seeds', async () => {
    const { workers, many, work } = bench(), run = many.run(PLAN);
    const shares: number[] = [], intervals: number[] = [];
    await work(() => {
      shares.push(many.share.value);
      intervals.push(many.moments.value.at(-1)?.difference.pairs ?? 0);
      return many.state.value !== 'running';
    });
    await run;
    expect([many.state.value, many.share.value, workers.length, workers.every(({ isOver }) => isOver)]).toEqual(['done', 1, 2, true]);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(new Set(intervals)).toEqual(new Set([0, 1, 2, 3])); // a running result
    const folder = mkdtempSync(join(tmpdir(), 'cart-lab-many-')), file = join(folder, 'small.json');
    writeFileSync(file, SMALL.text!);
    const { json } = await cli(['pairs', file, '--change', JSON.stringify(TRIPLED), '--seeds', '3', '--until', '2h', '--jobs', '1', '--json']);
    rmSync(folder, { recursive: true });
    const [told] = json['columns'] as { mean: number; low: number; high: number; moments: unknown }[], here = many.moments.value;
    expect(many.column.value).toBe('cart_alive');
    expect(here.at(-1)!.difference).toMatchObject({ mean: told.mean, low: told.low, high: told.high, pairs: 3, verdict: 'more' });
    expect(JSON.parse(JSON.stringify(here))).toEqual(told.moments);
    many.column.value = 'tumor_alive';
    expect(many.moments.value.at(-1)!.difference.pairs).toBe(3);
  });

  it('keep whole pairs and do no more when they are cancelled', async () => {
    const { workers, many, work } = bench(), run = many.run(PLAN);
    await work(() => many.whole.value.length === 1);
    many.cancel();
    await run;
    expect([many.state.value, many.whole.value.length, workers.every(({ isOver }) => isOver)]).toEqual(['cancelled', 1, true]);
    await work(() => false);
    expect(many.whole.value.length).toBe(1);
    const again = many.run({ ...PLAN, pairs: 2 });
    await work(() => many.state.value !== 'running');
    await again;
    expect([many.state.value, many.whole.value.length]).toEqual(['done', 2]);
    many.forget();
    expect([many.state.value, many.moments.value]).toEqual(['none', []]);
  });

  it('say why they cannot be run', async () => {
    const { many, work } = bench(), run = many.run({ ...PLAN, requests: [SMALL, { ...SMALL, set: { 'kill.hitRat': 1 } }] });
    await work(() => many.state.value !== 'running');
    await run;
    expect([many.state.value, many.failure.value?.message]).toEqual(['failed', expect.stringMatching(/Did you mean kill.hitRate/)]);
    const lost = bench(), other = lost.many.run(PLAN);
    lost.workers[0].onerror!({ preventDefault: () => undefined, message: 'out of memory' } as ErrorEvent);
    await other;
    expect([lost.many.state.value, lost.many.failure.value?.message]).toEqual(['failed', 'out of memory']);
  });

  it('let whoever is free go on with the second run of a pair, from where the two part', async () => {
    const given = { add: 'schedule', entry: { at: 60, infuse: { product: 'cart19', count: 5, entry: 'random', over: 0 } } } as const;
    const { workers, many, work } = bench(), run = many.run({ ...PLAN, pairs: 1, requests: [SMALL, { ...SMALL, changes: [given] }] });
    await work(() => many.state.value !== 'running');
    await run;
    const [[pair, ...none], [rest]] = workers.map(({ jobs }) => jobs);
    expect([many.state.value, many.failure.value, many.whole.value.length, none, 'requests' in pair, 'state' in rest && rest.share]).toEqual(['done', null, 1, [], true, 0.5]);
  });

  it('have no more workers than runs', async () => {
    const workers: HandSampler[] = [], many = new ManySeeds(() => (workers.push(new HandSampler()), workers.at(-1)!), () => 64);
    void many.run(PLAN);
    expect(workers).toHaveLength(6);
    many.cancel();
  });
});
