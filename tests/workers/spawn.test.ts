// The worker that comes with the page: it starts by itself, is taken once, and is no trouble to anybody where it cannot be had.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

let made: FakeWorker[] = [], refuses = false;

class FakeWorker extends EventTarget {
  isEnded = false;

  constructor(readonly address: URL) {
    super();
    if (refuses) throw new Error('There are no workers here.');
    made.push(this);
  }

  terminate(): void {
    this.isEnded = true;
  }
}

beforeEach(() => {
  [made, refuses] = [[], false];
  vi.resetModules();
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => void vi.unstubAllGlobals());

const spawn = () => import('../../workers/spawn');

describe('the worker that comes with the page', () => {
  it('is there before anybody asks, for the first one who does', async () => {
    const { spawnSimulation } = await spawn();
    expect(made).toHaveLength(1);
    expect([spawnSimulation(), spawnSimulation()]).toEqual([made[0], made[1]]);
    expect(made.map(({ address }) => address.pathname.split('/').at(-1))).toEqual(['sim.worker.ts', 'sim.worker.ts']);
  });

  it('is followed by another one where it failed before anybody listened', async () => {
    const { spawnSimulation } = await spawn();
    made[0].dispatchEvent(new Event('error', { cancelable: true }));
    expect([made[0].isEnded, spawnSimulation() === (made[1] as unknown)]).toEqual([true, true]);
  });

  it('is left to whoever has taken it when it fails later', async () => {
    const { spawnSimulation } = await spawn(), event = new Event('error', { cancelable: true });
    spawnSimulation();
    made[0].dispatchEvent(event);
    expect([made[0].isEnded, event.defaultPrevented]).toEqual([false, false]);
  });

  it('that the browser refuses is refused again to whoever asks, and to nobody else', async () => {
    refuses = true;
    const { spawnSimulation } = await spawn();
    expect(() => spawnSimulation()).toThrow('There are no workers here.');
  });
});
