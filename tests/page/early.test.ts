// What is wanted before the run is there: it is sent at once, behind the loading of the run, and nobody waits for the worker to say hello.
import { beforeEach, describe, expect, it } from 'vitest';
import { isEnabled, commandOf } from '../../src/app/commands';
import type { Lab } from '../../src/app/lab';
import { Source } from '../../src/app/source';
import { createStore } from '../../src/app/store';
import { bad, FakeClient } from './fakeRun';

const settle = async (): Promise<void> => {
  for (let i = 0; i < 20; i++) await Promise.resolve();
};

let client: FakeClient, store: ReturnType<typeof createStore>, source: Source;

beforeEach(() => {
  [client, store] = [new FakeClient(), createStore()];
  Object.assign(client, { ready: new Promise(() => undefined) }); // the worker is on its way
  source = new Source(store, client, { nextFrame: () => undefined, now: () => 0, randomSeed: () => '1' }, { preset: 'usual', file: '' });
});

describe('play before the run is there', () => {
  const load = () => void source.load({ preset: 'b-all-niche', file: 'b-all-niche' });

  it('follows its loading in the order in which a worker answers', async () => {
    load();
    void source.play();
    await settle();
    expect(client.calls.slice(0, 2)).toEqual(['load b-all-niche', 'play 240']);
    expect([store.running.value, store.untouched.value]).toEqual([true, false]);
  });

  it('says nothing where there will be none: its loading tells why', async () => {
    client.answers = { play: bad('bad-request', 'There is no run.') };
    await source.play();
    expect([store.dialog.value, store.running.value]).toEqual([null, false]);
  });

  it('is offered once a run is on its way, and not while nothing is, nor when there is no simulation', () => {
    const lab = { store, source } as unknown as Lab, isOffered = () => isEnabled(commandOf('play'), lab);
    expect(isOffered()).toBe(false);
    store.awaited.value = true;
    expect(isOffered()).toBe(true);
    store.phase.value = 'lost';
    expect(isOffered()).toBe(false);
  });
});
