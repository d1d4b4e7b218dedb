// The whole line once for real: page side, Comlink, a thread, the clock of the machine.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashWorld } from '../../sim';
import { connect } from '../../workers/client';
import { PATIENCE_MS, secondsNow } from '../support/effort';
import type { SimClient, WorkerLike } from '../../workers/client';
import type { Frame } from '../../workers/frameTypes';
import type { Result } from '../../workers/simApi';
import { SMALL_TEXT, smallStart, steppedDirectly } from './smallRun';

const root = fileURLToPath(new URL('../..', import.meta.url));
let folder = '';
const open: SimClient[] = [];

/** A thread of Node in the shape of a browser's worker. */
function thread(file: string): WorkerLike {
  const worker = new Worker(join(folder, file));
  const endpoint = nodeEndpoint(worker);
  return {
    ...endpoint,
    addEventListener(kind: string, listener: EventListenerOrEventListenerObject) {
      if (kind === 'message') endpoint.addEventListener(kind, listener);
      else worker.on(kind as 'error', (error) => (listener as EventListener)(Object.assign(new Event(kind), { message: error.message })));
    },
    terminate: () => void worker.terminate(),
  };
}

function start(file: string): SimClient {
  const client = connect(() => thread(file));
  open.push(client);
  return client;
}

function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.message);
  return result.value;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cart-lab-thread-'));
  writeFileSync(join(folder, 'package.json'), '{"type": "module"}');
  writeFileSync(join(folder, 'broken.js'), 'throw new Error("this worker is broken");');
  await build({
    root, configFile: false, logLevel: 'error', publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true, outDir: folder, emptyOutDir: false, target: 'node20', minify: false,
      rolldownOptions: { input: { sim: join(root, 'tests/workers/node.worker.ts') }, output: { entryFileNames: '[name].js', codeSplitting: false } },
    },
  });
});
afterAll(() => {
  for (const client of open) client.terminate();
  rmSync(folder, { recursive: true, force: true });
});

describe('a worker thread', () => {
  it('plays, jumps and gives the hash of direct stepping, while frames go back and forth', async () => {
    const sim = start('sim.js');
    expect(good(await sim.ready).presets.length).toBeGreaterThan(0);
    const info = good(await sim.load({ text: SMALL_TEXT, file: 'small.json' }));
    expect(info.title).toBe('A small fight');
    good(await sim.play(400));
    let frame: Frame;
    do frame = good(await sim.frame({ field: 'oxygen', sliceZ: 0 })); while (frame.meta.tick < 200);
    good(await sim.pause());
    expect(frame.count).toBeGreaterThan(0);
    expect(frame.field.length).toBe(400);
    expect(frame.meta.load).toBeGreaterThanOrEqual(0);
    const jump = sim.jumpTo(2880);
    const heading = good(await sim.frame({ field: null, sliceZ: 0 })).meta;
    expect(heading.headingFor ?? heading.tick).toBe(2880); // a fast machine may be there already
    good(await jump);
    good(await sim.jumpTo(400));
    expect(good(await sim.hash())).toEqual({ hash: hashWorld(steppedDirectly(smallStart(), 400)), tick: 400, minutes: 400 });
    expect(good(await sim.series(0)).rows.length / info.columns.length).toBe(15); // one of the present moment
    expect(await sim.setParameters({ 'kill.hitRat': 1 })).toMatchObject({ ok: false, code: 'bad-request' });
  });

  it('keeps pace by the clock of the machine', async () => {
    const sim = start('sim.js');
    good(await sim.load({ text: SMALL_TEXT, file: 'small.json' }));
    good(await sim.play(100));
    const from = secondsNow();
    const frame = async () => good(await sim.frame({ field: null, sliceZ: 0 })).meta;
    await expect.poll(async () => (await frame()).tick, { timeout: PATIENCE_MS }).toBeGreaterThan(60);
    // A busy machine may be late, never early.
    expect((await frame()).tick).toBeLessThanOrEqual(100 * (secondsNow() - from) + 30);
  });

  it('that breaks while loading is noticed at once', async () => {
    const sim = start('broken.js');
    expect(await sim.ready).toMatchObject({ ok: false, code: 'worker-lost', message: expect.stringMatching(/this worker is broken/) });
  });

  it('that is ended in the middle of a jump leaves no call open, and another one can be started', async () => {
    const sim = start('sim.js');
    good(await sim.load({ text: SMALL_TEXT, file: 'small.json' }));
    const jump = sim.jumpTo(2880);
    const again = sim.restart();
    expect(await jump).toMatchObject({ ok: false, code: 'worker-lost' });
    expect(await again).toMatchObject({ ok: true });
    expect(await sim.hash()).toMatchObject({ ok: false, code: 'bad-request', message: 'No scenario is loaded yet.' });
  });
});
