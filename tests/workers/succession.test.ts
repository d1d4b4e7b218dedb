// Calls in quick succession, and runs that are begun again: the outcome is what was asked for, not what timing made of it.
import { describe, expect, it } from 'vitest';
import { hashWorld } from '../../sim';
import { SMALL_TEXT, smallStart, steppedDirectly } from './smallRun';
import { good, load } from './workbench';
import type { Bench } from './workbench';

const START = smallStart();

describe('what is asked for in quick succession', () => {
  const valueOf = async (api: Bench['api'], key: string) => good(await api.info()).params.find((p) => p.key === key)!;

  it('before the first step, a change, belongs to the start and does not stop a run that was told to play', async () => {
    const { api, clock, frame } = await load();
    const order = [api.play(60), api.setParameters({ 'kill.hitRate': 0.2 })];
    await Promise.all(order);
    expect(await valueOf(api, 'kill.hitRate')).toMatchObject({ initial: 0.2, value: 0.2 });
    clock.pass(2000);
    expect((await frame()).meta).toMatchObject({ running: true, run: 2 });
    expect((await frame()).meta.tick).toBeGreaterThan(60);
    expect(good(await api.info()).deeds).toMatchObject({ set: { 'kill.hitRate': 0.2 }, actions: [] });
  });

  it('during a jump, a change, is shown at once and happens on arrival, however fast the machine', async () => {
    const hashes: string[] = [];
    for (const turns of [0, 1, 3]) {
      const { api, clock, settle, hash, goTo } = await load();
      const jump = api.jumpTo(300);
      for (let n = 0; n < turns; n++) clock.turn();
      good(await api.setParameters({ 'kill.hitRate': 0.2 }));
      expect(await valueOf(api, 'kill.hitRate')).toMatchObject({ value: 0.2 });
      await settle(jump);
      expect(good(await api.info()).deeds.actions).toEqual([{ tick: 300, action: { set: { 'kill.hitRate': 0.2 } } }]);
      await goTo(330);
      hashes.push(await hash());
    }
    expect(new Set(hashes).size).toBe(1);
    expect(hashes[0]).toBe(hashWorld(steppedDirectly(START, 330, [{ tick: 300, action: { set: { 'kill.hitRate': 0.2 } } }])));
  });

  it('a change during a jump that is stopped happens where it stands, and survives a reset', async () => {
    const { api, clock, frame } = await load();
    void api.jumpTo(1000);
    clock.turn();
    await api.setParameters({ 'kill.hitRate': 0.2 });
    await api.pause();
    const { tick } = (await frame()).meta;
    expect(good(await api.info()).deeds.actions).toEqual([{ tick, action: { set: { 'kill.hitRate': 0.2 } } }]);
    void api.jumpTo(1000);
    clock.turn();
    await api.setParameters({ 'kill.hitRate': 0.25 });
    expect(good(await api.reset({ keepChanges: true })).deeds).toMatchObject({ set: { 'kill.hitRate': 0.25 }, actions: [] });
  });

  it('steps add up', async () => {
    const { api, clock, settle, frame } = await load();
    const steps = [api.stepBy(100), api.stepBy(100), api.stepBy(100)];
    clock.turn();
    await settle(Promise.all(steps));
    expect((await frame()).meta).toMatchObject({ tick: 300, headingFor: null });
  });

  it('play at the end, or on the way there, begins again', async () => {
    for (const wait of [true, false]) {
      const { api, clock, settle, goTo, frame } = await load();
      const jump = api.jumpTo(99_999);
      if (wait) await settle(jump);
      await api.play(60);
      await settle(jump);
      clock.pass(2000);
      const { meta } = await frame();
      expect(meta).toMatchObject({ run: 1, course: 0, running: true, ended: '' });
      expect(meta.tick).toBeLessThan(400);
      await goTo(0);
    }
  });

  it('going back to the start and changing something there leaves what was done later behind, on a course of its own', async () => {
    const { api, goTo } = await load();
    await goTo(60);
    good(await api.setParameters({ 'kill.hitRate': 0.2 }));
    await goTo(0);
    good(await api.setParameters({ 'migrate.bias': 0.6 }));
    expect(good(await api.info()).deeds).toMatchObject({ set: { 'migrate.bias': 0.6 }, actions: [] });
    expect((await api.courses()).map(({ id, parent, reachedMinutes, changes, deeds }) => [id, parent, reachedMinutes, changes === '', deeds.length])).toEqual([[0, null, 60, true, 1], [1, null, 0, false, 0]]);
  });
});

describe('a record that is opened', () => {
  it('goes to where it was saved and says whether the state agrees', async () => {
    const { api, goTo } = await load();
    await goTo(100);
    good(await api.setParameters({ 'kill.hitRate': 0.2 }));
    await goTo(150);
    const text = await api.exportRecord();
    for (const [wanted, saved] of [['agrees', text], ['differs', text.replace(/"hash": "[^"]*"/, '"hash": "0123456789abcdef"')], ['unproven', text.replace(/,\s*"hash": "[^"]*"/, '')]]) {
      const again = await load({ text: saved, file: 'a.record.json' });
      expect((await again.frame()).meta).toMatchObject({ headingFor: 150, replay: 'replaying' });
      again.clock.pass(5000);
      expect((await again.frame()).meta).toMatchObject({ tick: 150, headingFor: null, replay: wanted });
    }
    const elsewhere = await load({ text, file: 'a.record.json', seed: 'other' });
    elsewhere.clock.pass(5000);
    expect((await elsewhere.frame()).meta).toMatchObject({ tick: 150, replay: '' });
    const branched = await load({ text, file: 'a.record.json', until: 50 });
    branched.clock.pass(5000);
    good(await branched.api.infuse({ product: 'cart19', count: 12, entry: 'edge', over: 0 }));
    await branched.goTo(200);
    expect((await branched.frame()).meta).toMatchObject({ tick: 200, replay: '' });
  });

  it('or a run that was lost is begun again from document, seed and deeds', async () => {
    const { api, goTo, hash } = await load();
    good(await api.setParameters({ 'kill.hitRate': 0.1 }));
    await goTo(60);
    good(await api.infuse({ product: 'cart19', count: 12, entry: 'edge', over: 0 }));
    await goTo(140);
    const { deeds, seed } = good(await api.info());
    const again = await load({ text: SMALL_TEXT, file: 'small.json', seed, ...deeds, until: 140 });
    again.clock.pass(5000);
    expect((await again.frame()).meta.tick).toBe(140);
    expect(await again.hash()).toBe(await hash());
  });
});
