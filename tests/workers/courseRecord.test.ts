// The record of a run with several courses: what is saved of it, and what is there when it is opened again.
import { describe, expect, it } from 'vitest';
import { parseRecord } from '../../schema';
import { hashWorld } from '../../sim';
import { smallStart, steppedDirectly } from './smallRun';
import { good, load } from './workbench';
import type { Bench } from './workbench';

const DOSE = { product: 'cart19', count: 20, entry: 'random', over: 0 } as const;
const LIVE = [{ tick: 60, action: { infuse: DOSE } }];

/** 0 to 120 min, with a change at 100; 1 leaves it at 60 by a dose, to 100; 2 leaves that at 80, to 90; 3 has another seed, to 30. The run is on 1, at 70. */
async function grown(): Promise<Bench> {
  const bench = await load(), { api, goTo, settle } = bench;
  await goTo(100);
  good(await api.setParameters({ 'kill.hitRate': 0.3 }));
  await goTo(120);
  await goTo(60);
  good(await api.infuse(DOSE));
  await goTo(100);
  good(await api.renameCourse(1, 'second dose'));
  await goTo(80);
  good(await api.setParameters({ 'kill.hitRate': 0.2 }));
  await goTo(90);
  good(await api.reset({ keepChanges: false, seed: '9' }));
  await goTo(30);
  good(await settle(api.enterCourse(1)));
  await goTo(70);
  return bench;
}

const told = async ({ api }: Bench) => (await api.courses()).map(({ id, parent, forkMinutes, reachedMinutes, name, seed, deeds, curve }) => [id, parent, forkMinutes, reachedMinutes, name, seed, deeds.length, curve.length > 0]);

describe('the record of a run with several courses', () => {
  it('holds all of them, and opened again has them all, the same when it is saved', async () => {
    const bench = await grown(), text = await bench.api.exportRecord(), again = await load({ text, file: 'tree.json' });
    const record = parseRecord(text, 'tree.json');
    if (!record.ok) throw new Error(JSON.stringify(record.problems));
    expect(record.courses.map(({ from, fork, until, hash, actions }) => [from, fork, until, hash !== '', actions.length])).toEqual([[null, 0, 120, true, 1], [0, 60, 100, true, 1], [1, 80, 90, true, 1], [null, 0, 30, true, 0]]);
    expect(record.courses[1].hash).toBe(hashWorld(steppedDirectly(smallStart(), 100, LIVE)));
    expect([record.course, record.until, record.hash]).toEqual([1, 70, await bench.hash()]);
    expect(await told(again)).toEqual([[0, null, 0, 120, '', '', 1, true], [1, 0, 60, 100, 'second dose', '', 1, false], [2, 1, 80, 90, '', '', 1, false], [3, null, 0, 30, '', '9', 0, false]]);
    expect((await again.frame()).meta).toMatchObject({ replay: 'replaying', headingFor: 70, course: 1 });
    await again.goTo(70);
    expect((await again.frame()).meta).toMatchObject({ replay: 'agrees', tick: 70, course: 1 });
    expect(await again.hash()).toBe(await bench.hash());
    expect(await again.api.exportRecord()).toBe(text);
    expect(await again.api.series(0)).toEqual(await bench.api.series(0));
  });

  it('leads to every course, each followed when the run goes there, with all that is remembered of it', async () => {
    const bench = await grown(), again = await load({ text: await bench.api.exportRecord(), file: 'tree.json' });
    for (const id of [2, 3, 0, 1, 2]) {
      for (const { api, settle, goTo } of [bench, again]) {
        good(await settle(api.enterCourse(id)));
        await goTo((await api.courses())[id].reachedMinutes);
      }
      expect([await again.hash(), await again.api.series(0)], `course ${id}`).toEqual([await bench.hash(), await bench.api.series(0)]);
      expect((await again.frame()).meta, `course ${id}`).toMatchObject({ course: id, replay: 'agrees' });
    }
    expect(await told(again)).toEqual(await told(bench));
    expect((await again.api.courses()).map(({ curve }) => curve)).toEqual((await bench.api.courses()).map(({ curve }) => curve));
    expect(await again.api.exportRecord()).toBe(await bench.api.exportRecord());
  });

  it('is followed over the parent, which then has been followed itself', async () => {
    const again = await load({ text: await (await grown()).api.exportRecord(), file: 'tree.json' }), { api, settle, goTo } = again;
    await goTo(70);
    good(await settle(api.enterCourse(2)));
    await goTo(90);
    expect((await told(again)).map((one) => one.at(-1))).toEqual([true, true, true, false]);
    expect(await again.hash()).toBe(hashWorld(steppedDirectly(smallStart(), 90, [...LIVE, { tick: 80, action: { set: { 'kill.hitRate': 0.2 } } }])));
  });

  it('is left for another course by a deed before its end, also on the way there', async () => {
    const again = await load({ text: await (await grown()).api.exportRecord(), file: 'tree.json' }), { api, goTo, settle } = again;
    await goTo(20);
    good(await api.infuse(DOSE));
    await goTo(40);
    expect(await again.hash()).toBe(hashWorld(steppedDirectly(smallStart(), 40, [{ tick: 20, action: { infuse: DOSE } }])));
    expect((await told(again)).slice(-1)).toEqual([[4, 0, 20, 40, '', '', 1, true]]); // it left the first: the other began later
    good(await settle(api.enterCourse(1)));
    await goTo(70);
    good(await api.infuse(DOSE)); // at its end in this session, before that of which the record tells
    expect((await told(again)).slice(-1)).toEqual([[5, 1, 70, 70, '', '', 1, true]]);
    good(await settle(api.enterCourse(1)));
    await goTo(100);
    expect(await again.hash()).toBe(hashWorld(steppedDirectly(smallStart(), 100, LIVE)));
  });

  it('says where one of them does not end as it was, and then tells of it as it is', async () => {
    const { api } = await grown(), record = JSON.parse(await api.exportRecord()) as { courses: { hash?: string }[] };
    record.courses[0].hash = '0123456789abcdef';
    delete record.courses[1].hash; // nobody knows it: left before its end, it stays so
    const again = await load({ text: JSON.stringify(record), file: 'forged.json' });
    await again.goTo(70);
    expect((await again.frame()).meta.replay).toBe('agrees');
    good(await again.settle(again.api.enterCourse(0)));
    expect((await again.frame()).meta.replay).toBe('');
    await again.goTo(120);
    expect((await again.frame()).meta.replay).toBe('differs');
    expect(parseRecord(await again.api.exportRecord(), 'mended.json')).toMatchObject({ ok: true, course: 0, courses: [{ hash: await again.hash() }, { until: 100, hash: '' }, {}, {}] });
  });

  it('with other values from its start or another seed is the present course alone, begun so', async () => {
    const text = await (await grown()).api.exportRecord(), other = await load({ text, file: 'tree.json', set: { 'kill.hitRate': 0.2 }, seed: '8' });
    await other.goTo(70);
    expect([(await other.api.courses()).length, await other.hash()]).toEqual([1, hashWorld(steppedDirectly(smallStart({ seed: '8', set: { 'kill.hitRate': 0.2 } }), 70, LIVE))]);
    expect((await other.frame()).meta.replay).toBe('');
  });

  it('is that of a single course where there is one, or the others are not wanted', async () => {
    const bench = await grown(), { api } = bench, keys = (text: string) => Object.keys(JSON.parse(text) as object);
    expect(keys(await api.exportRecord('course'))).toEqual(['format', 'version', 'scenario', 'seed', 'until', 'actions', 'hash']);
    expect(keys(await (await load()).api.exportRecord())).toEqual(['format', 'version', 'scenario', 'seed', 'until', 'actions', 'hash']);
    expect(keys(await api.exportRecord())).toEqual(['format', 'version', 'scenario', 'seed', 'until', 'course', 'hash', 'courses']);
    expect(parseRecord(await api.exportRecord('course'), 'one.json')).toMatchObject({ ok: true, until: 70, hash: await bench.hash(), actions: LIVE, courses: [{}] });
  });
});
