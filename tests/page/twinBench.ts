// Two simulations behind the page's lockstep, with clocks that are wound by hand: what a browser does with two workers, step by step.
import { Lockstep } from '../../src/app/lockstep';
import { createApi } from '../../workers/api';
import { viewFrame } from '../../workers/frameTypes';
import { Loop } from '../../workers/loop';
import type { SimClient } from '../../workers/client';
import type { LoadRequest, RunInfo, SimApi } from '../../workers/simApi';
import { HandClock } from '../workers/handClock';
import { good } from '../workers/workbench';

class FakeWorker {
  readonly clock = new HandClock();
  readonly client: SimClient;
  readonly calls: string[] = [];

  /** @param pace ms that every look at the clock takes: slow workers and quick ones */
  constructor(pace: number) {
    const { clock } = this, now = clock.now;
    const api = createApi(new Loop({ now: () => (clock.time += pace) && now(), soon: clock.soon, later: clock.later })) as unknown as Record<string, (...args: readonly unknown[]) => Promise<unknown>>;
    const own = { serial: 1, ready: Promise.resolve({ ok: true, value: { version: 'test', presets: [] } }), terminate: () => void this.calls.push('terminate'), onLost: null };
    this.client = new Proxy(own as unknown as SimClient, {
      get: (target, name: string) => (Object.hasOwn(target, name) ? Reflect.get(target, name) as unknown : (...args: readonly unknown[]) => {
        this.calls.push(name);
        return api[name](...args).then((value) => this.resultOf(name, value));
      }),
    });
  }

  private resultOf(name: string, value: unknown): unknown {
    if (typeof value === 'object' && value !== null && 'ok' in value) return value;
    return { ok: true, value: name === 'frame' ? viewFrame(value as Awaited<ReturnType<SimApi['frame']>>) : value };
  }
}

export class TwinBench {
  readonly one = new FakeWorker(0.3);
  readonly other = new FakeWorker(1.1);
  time = 0;
  readonly lockstep: Lockstep;
  private beats: (() => void)[] = [];

  constructor() {
    this.lockstep = new Lockstep(this.one.client, { next: (callback) => void this.beats.push(callback), now: () => this.time });
  }

  /** What a page does before the next picture. */
  readonly nextFrame = (callback: () => void): void => void this.beats.push(callback);

  /** Opens both, and joins them. */
  async open(first: LoadRequest, second: LoadRequest): Promise<readonly [RunInfo, RunInfo]> {
    const infos = [good(await this.one.client.load(first)), good(await this.other.client.load(second))] as const;
    const common = { end: Math.min(...infos.map(({ durationMinutes }) => durationMinutes)), tick: Math.max(...infos.map(({ ticksPerMinute }) => 1 / ticksPerMinute)) };
    good(await this.settle(this.lockstep.join(this.other.client, common)));
    return infos;
  }

  /** One turn of everything: both workers, and the screen. */
  async turn(): Promise<void> {
    this.one.clock.turn();
    this.other.clock.turn();
    await settled();
    this.time += 5;
    for (const beat of this.beats.splice(0)) beat();
    await settled();
  }

  async settle<T>(promise: Promise<T>): Promise<T> {
    let isDone = false;
    void promise.then(() => (isDone = true));
    for (let n = 0; n < 200_000 && !isDone; n++) await this.turn();
    if (!isDone) throw new Error('It never settles.');
    return promise;
  }

  /** Where both are: what the page sees, and where the worlds really stand. */
  async ticks(): Promise<readonly [number, number]> {
    const [one, other] = await Promise.all([this.one.client.hash(), this.other.client.hash()]);
    return [good(one).tick, good(other).tick];
  }

  async hashes(): Promise<readonly [string, string]> {
    const [one, other] = await Promise.all([this.one.client.hash(), this.other.client.hash()]);
    return [good(one).hash, good(other).hash];
  }
}

export async function settled(): Promise<void> {
  for (let n = 0; n < 16; n++) await Promise.resolve();
}
