// Receipts of the worker: states on the way are those of direct stepping, and a state that a link promises is compared on arrival.
import { describe, expect, it } from 'vitest';
import { parseReceipt } from '../../schema';
import { createWorld, hashWorld, step } from '../../sim';
import type { LoadRequest } from '../../workers/simApi';
import { good, load } from './workbench';

const PRESET: LoadRequest = { preset: 'cd28-vs-41bb', file: 'link', seed: '4', set: { 'kill.hitRate': 0.2 } };

function read(text: string) {
  const receipt = parseReceipt(text, 'receipt');
  if (!receipt.ok) throw new Error(JSON.stringify(receipt.problems));
  return receipt;
}

describe('a receipt', () => {
  it('tells states on the way and the end as they are when stepped there, after going back and branching too', async () => {
    const { api, goTo, hash } = await load(PRESET);
    await goTo(60);
    good(await api.setParameters({ 'kill.hitRate': 0.3 }));
    await goTo(110);
    await goTo(20);
    good(await api.setParameters({ 'kill.hitRate': 0.1 }));
    await goTo(90);
    const { record, states, preset } = read(await api.exportReceipt()), { scenario, seed, set, actions, until } = record;
    expect([preset, seed, set, actions.map(({ tick }) => tick), until, record.hash]).toEqual(['cd28-vs-41bb', '4', { 'kill.hitRate': 0.2 }, [20], 90, await hash()]);
    expect(states.map(({ tick }) => tick), 'the start, and where the course left the other').toEqual([0, 20]);
    expect(read(await api.exportReceipt(true))).toMatchObject({ states: [], record: { hash: record.hash } });
    const world = createWorld(scenario, { seed, set, live: actions });
    for (const { tick, hash: told } of [...states, { tick: until, hash: record.hash }]) {
      while (world.tick < tick) step(world);
      expect([tick, hashWorld(world)]).toEqual([tick, told]);
    }
  });

  it('opens like a record, and is compared where it was made', async () => {
    const { api, goTo, hash } = await load(PRESET);
    await goTo(30);
    const text = await api.exportReceipt(), again = await load({ text, file: 'run.receipt.json' });
    await again.goTo(30);
    expect([await again.hash(), (await again.frame()).meta.replay]).toEqual([await hash(), 'agrees']);
    const altered = await load({ text: text.replace('"seed": "4"', '"seed": "5"'), file: 'run.receipt.json' });
    await altered.goTo(30);
    expect((await altered.frame()).meta.replay).toBe('differs');
  });
});

describe('a state that is promised', () => {
  it('is compared on arrival, whatever the run begins with', async () => {
    for (const request of [PRESET, { preset: 'cd28-vs-41bb', file: 'link' }]) {
      const { api, goTo } = await load(request);
      await goTo(15);
      const { hash, tick } = await api.hash(), promised = { tick, hash, version: '1' };
      const same = await load({ ...request, promised });
      expect((await same.frame()).meta).toMatchObject({ headingFor: 15, replay: 'replaying' });
      await same.goTo(15);
      expect((await same.frame()).meta.replay).toBe('agrees');
      const other = await load({ ...request, promised: { ...promised, hash: '0123456789abcdef' } });
      await other.goTo(15);
      expect((await other.frame()).meta.replay).toBe('differs');
      const restored = await load({ ...request, promised, actions: [] });
      expect((await restored.frame()).meta, 'a run that is brought back promises nothing').toMatchObject({ headingFor: null, replay: '' });
    }
  });

  it('is refused beyond the end of the run', async () => {
    const { api } = await load();
    expect(await api.load({ ...PRESET, promised: { tick: 1e9, hash: '0123456789abcdef', version: '1' } })).toMatchObject({ ok: false, problems: [{ path: 'state' }] });
  });
});
