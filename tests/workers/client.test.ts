// The client settles every call, whatever becomes of the worker.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as Comlink from 'comlink';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { connect } from '../../workers/client';
import type { SimClient, WorkerLike } from '../../workers/client';
import type { FrameMessage, SimApi } from '../../workers/simApi';
import { frameBytes } from '../../workers/frameTypes';

/** Waiting times are divided by this: 15 s become 15 ms. */
const HASTE = 1000;
const GRACE_MS = 500;

/** A worker of the test's own making: the other end of a message channel, with errors at the press of a button. */
class FakeWorker extends EventTarget implements WorkerLike {
  terminated = 0;
  private readonly channel = new MessageChannel();

  /** @param api what it answers; nothing at all when null */
  constructor(api: Partial<SimApi> | null) {
    super();
    const { port1, port2 } = this.channel;
    if (api) Comlink.expose(api, port2);
    port1.onmessage = (event) => this.dispatchEvent(new MessageEvent('message', { data: event.data as unknown }));
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    this.channel.port1.postMessage(message, transfer as never);
  }

  terminate(): void {
    this.terminated++;
    this.channel.port1.close();
    this.channel.port2.close();
  }

  fail(kind: 'error' | 'messageerror', message?: string): void {
    this.dispatchEvent(Object.assign(new Event(kind, { cancelable: true }), message === undefined ? {} : { message }));
  }
}

const never = () => new Promise<never>(() => undefined);
const hello: SimApi['hello'] = async () => ({ version: '9', presets: [] });

const open: SimClient[] = [];
function client(...apis: (Partial<SimApi> | null)[]): { client: SimClient; workers: FakeWorker[] } {
  const workers: FakeWorker[] = [];
  const made = connect(() => {
    const worker = new FakeWorker(apis[Math.min(workers.length, apis.length - 1)] ?? null);
    workers.push(worker);
    return worker;
  }, HASTE);
  open.push(made);
  return { client: made, workers };
}

afterEach(() => {
  for (const one of open.splice(0)) one.terminate();
});

describe('a healthy worker', () => {
  it('shakes hands and answers with results, whether or not its own answer is one', async () => {
    const { client: sim } = client({
      hello, pause: async () => undefined, pick: async () => null, stepBy: async () => ({ ok: true, value: null }),
      load: async () => ({ ok: false, code: 'bad-document', message: 'no', file: 'f', problems: [] }),
    });
    expect(await sim.ready).toEqual({ ok: true, value: { version: '9', presets: [] } });
    expect(await sim.pause()).toEqual({ ok: true, value: undefined });
    expect(await sim.pick(1, 2, 3)).toEqual({ ok: true, value: null });
    expect(await sim.stepBy(1)).toEqual({ ok: true, value: null });
    expect(await sim.load({ file: 'f' })).toMatchObject({ ok: false, code: 'bad-document', message: 'no' });
    expect(sim.lost).toBeNull();
  });

  it('is still heard after the garbage of many calls has been collected', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const { client: sim } = client({ hello, pause: async () => undefined });
    for (let round = 0; round < 3; round++) {
      for (let n = 0; n < 50; n++) await sim.pause();
      collect();
      await new Promise((resolve) => setTimeout(resolve, 20)); // Comlink's finalizers run
    }
    expect(await sim.pause()).toMatchObject({ ok: true });
  });

  it('that throws or cannot send its answer gives a failure in words', async () => {
    const { client: sim } = client({
      hello, hash: () => Promise.reject(new Error('odd')), exportCsv: (async () => () => 1) as never,
    });
    expect(await sim.hash()).toMatchObject({ ok: false, code: 'internal', message: expect.stringMatching(/odd/) });
    expect(await sim.exportCsv()).toMatchObject({ ok: false, code: 'internal' });
    expect(await sim.pick((() => 1) as never, 0, 0)).toMatchObject({ ok: false, code: 'internal' });
    expect(sim.lost).toBeNull();
  });
});

describe('a worker that does not answer', () => {
  it('makes a quick call time out, and only that', async () => {
    const { client: sim } = client({ hello, hash: never, pause: async () => undefined });
    const answer = await sim.hash();
    expect(answer).toMatchObject({ ok: false, code: 'timeout' });
    expect(await sim.pause()).toMatchObject({ ok: true });
    expect(sim.lost).toBeNull();
  });

  it('makes a quick call time out even while it answers others', async () => {
    const { client: sim } = client({ hello, hash: never, pause: async () => undefined });
    await sim.ready;
    const chatter = setInterval(() => void sim.pause(), 50);
    const late = new Promise((resolve) => setTimeout(resolve, 4 * GRACE_MS, 'still open'));
    const outcome = await Promise.race([sim.hash(), late]);
    clearInterval(chatter);
    expect(outcome).toMatchObject({ ok: false, code: 'timeout' });
  });

  it('never shakes hands: it is given up, and said so', async () => {
    const { client: sim, workers } = client(null);
    const lost = vi.fn();
    sim.onLost = lost;
    const early = sim.load({ file: 'f' });
    expect(await sim.ready).toMatchObject({ ok: false, code: 'worker-lost', message: expect.stringMatching(/did not start/) });
    expect(await early).toMatchObject({ ok: false, code: 'worker-lost' });
    expect(await sim.hash()).toMatchObject({ ok: false, code: 'worker-lost' });
    expect(lost).toHaveBeenCalledOnce();
    expect(workers[0].terminated).toBe(1);
  });

  it('is waited for during a long call as long as it shows signs of life', async () => {
    let finish = (_: { ok: true; value: null }): void => undefined;
    const jumpTo = () => new Promise<{ ok: true; value: null }>((resolve) => (finish = resolve));
    const { client: sim } = client({ hello, jumpTo });
    const jump = sim.jumpTo(5);
    let settled = false;
    void jump.then(() => (settled = true));
    await new Promise((resolve) => setTimeout(resolve, 60_000 / HASTE + 3 * GRACE_MS));
    expect(settled).toBe(false);
    finish({ ok: true, value: null });
    expect(await jump).toEqual({ ok: true, value: null });
  });

  it('is not waited for when it has fallen silent in a long call', async () => {
    let answering = true;
    const { client: sim } = client({ hello: () => (answering ? hello() : never()), jumpTo: never });
    await sim.ready;
    answering = false;
    expect(await sim.jumpTo(5)).toMatchObject({ ok: false, code: 'timeout' });
  });
});

describe('a worker that is lost', () => {
  it.each(['error', 'messageerror'] as const)('by %s settles every call under way, once, and is ended', async (kind) => {
    const { client: sim, workers } = client({ hello, hash: never, jumpTo: never, frame: never });
    const lost = vi.fn();
    sim.onLost = lost;
    await sim.ready;
    const calls = [sim.hash(), sim.jumpTo(3), sim.frame({ field: null, sliceZ: 0 })];
    workers[0].fail(kind, 'boom at line 3');
    for (const outcome of await Promise.all(calls)) expect(outcome).toMatchObject({ ok: false, code: 'worker-lost', message: expect.stringMatching(/boom/) });
    workers[0].fail(kind, 'again');
    expect(lost).toHaveBeenCalledOnce();
    expect(workers[0].terminated).toBe(1);
    expect(sim.lost).toMatchObject({ code: 'worker-lost' });
  });

  it('while it loads its script fails the handshake at once, without a message too', async () => {
    const { client: sim, workers } = client(null);
    workers[0].fail('error');
    expect(await sim.ready).toMatchObject({ ok: false, code: 'worker-lost' });
  });

  it('because it could not even be made', async () => {
    const sim = connect(() => {
      throw new Error('workers are forbidden here');
    });
    expect(await sim.ready).toMatchObject({ ok: false, code: 'worker-lost', message: expect.stringMatching(/forbidden here/) });
  });

  it('by terminate settles calls under way and later ones, without alarm', async () => {
    const { client: sim } = client({ hello, hash: never });
    const lost = vi.fn();
    sim.onLost = lost;
    const call = sim.hash();
    sim.terminate();
    expect(await call).toMatchObject({ ok: false, code: 'worker-lost' });
    expect(await sim.pause()).toMatchObject({ ok: false, code: 'worker-lost' });
    expect(lost).not.toHaveBeenCalled();
  });

  it('is replaced by restart; late answers of the old one count for nothing', async () => {
    const { client: sim, workers } = client({ hello, hash: never }, { hello: async () => ({ version: '10', presets: [] }), pause: async () => undefined });
    await sim.ready;
    const old = sim.hash();
    expect(await sim.restart()).toMatchObject({ ok: true, value: { version: '10' } });
    expect(await old).toMatchObject({ ok: false, code: 'worker-lost' });
    workers[0].fail('error', 'too late');
    expect(sim.lost).toBeNull();
    expect(await sim.pause()).toMatchObject({ ok: true });
    expect(workers.map(({ terminated }) => terminated)).toEqual([1, 0]);
  });
});

describe('frames', () => {
  const counts = { cellCount: 1, shadeCount: 0, synapseCount: 0, markCount: 0, fieldVoxels: 0, columnCount: 1 }, bytes = frameBytes(counts);
  /** Answers with a counter as the only value and keeps book of what came home. */
  function frames() {
    const home: (number | null)[] = [];
    let made = 0;
    const frame: SimApi['frame'] = async ({ buffer }) => {
      home.push(buffer ? buffer.byteLength : null);
      const used = buffer ?? new ArrayBuffer(bytes);
      new Float64Array(used, 0, 1)[0] = ++made;
      const message = { buffer: used, ...counts, meta: { tick: made } } as unknown as FrameMessage;
      return Comlink.transfer(message, [used]);
    };
    return { home, api: { hello, frame } };
  }

  it('travel in two buffers; the one before the last is valid until the next answer', async () => {
    const { home, api } = frames();
    const { client: sim } = client(api);
    const next = async () => {
      const outcome = await sim.frame({ field: null, sliceZ: 0 });
      if (!outcome.ok) throw new Error(outcome.message);
      return outcome.value;
    };
    const first = await next();
    const second = await next();
    expect([first.values[0], second.values[0], second.count]).toEqual([1, 2, 1]);
    const third = await next();
    expect([first.values.length, second.values[0], third.values[0]]).toEqual([0, 2, 3]);
    await next();
    expect(home).toEqual([null, null, bytes, bytes]);
  });

  it('survive a lost buffer: a request that failed is followed by one without', async () => {
    const { home, api } = frames();
    let broken = false;
    const { client: sim } = client({ hello, frame: (request) => (broken ? Promise.reject(new Error('no')) : api.frame(request)) });
    for (let n = 0; n < 3; n++) await sim.frame({ field: null, sliceZ: 0 });
    broken = true;
    expect(await sim.frame({ field: null, sliceZ: 0 })).toMatchObject({ ok: false, code: 'internal' });
    broken = false;
    expect(await sim.frame({ field: null, sliceZ: 0 })).toMatchObject({ ok: true });
    expect(home).toEqual([null, null, bytes, null]);
  });

  it('come without the list of milestones that the page has, which it says by its name, and are whole all the same', async () => {
    const lists: Record<string, string[]> = { a: ['infusion'], b: ['infusion', 'kill'] };
    let now = 'a';
    const asked: (string | undefined)[] = [];
    const frame: SimApi['frame'] = async ({ buffer, list }) => {
      asked.push(list);
      const used = buffer ?? new ArrayBuffer(bytes), hasList = list === now;
      return Comlink.transfer({ buffer: used, ...counts, list: now, hasList, meta: { milestones: hasList ? [] : lists[now] } } as unknown as FrameMessage, [used]);
    };
    const { client: sim } = client({ hello, frame });
    const next = async (list: string): Promise<unknown> => {
      now = list;
      const outcome = await sim.frame({ field: null, sliceZ: 0 });
      return outcome.ok ? outcome.value.meta.milestones : outcome;
    };
    for (const list of ['a', 'a', 'b', 'b', 'a', 'a']) expect(await next(list), list).toEqual(lists[list]);
    expect(asked).toEqual([undefined, 'a', 'a', 'b', 'b', 'a']);
    await sim.restart();
    expect(await next('a')).toEqual(lists['a']);
    expect(asked.at(-1)).toBeUndefined();
  });
});
