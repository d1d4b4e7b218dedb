// A simulation that is lost, hangs or is reloaded, at any moment: the page always comes back to a run that works, where it was.
import { describe, expect, it } from 'vitest';
import { dice, PageBench, TINY_TEXT } from './pageBench';

async function opened(seed: number): Promise<PageBench> {
  const bench = new PageBench(dice(seed));
  await bench.calmed(bench.source.load({ text: TINY_TEXT, file: 'tiny' }));
  await bench.calmed(bench.source.stepBy(40));
  await bench.calmed(bench.source.setParameters({ 'kill.hitRate': 0.2 }));
  await bench.calmed(bench.source.infuse({ product: 'cart19', count: 2, entry: 'edge', over: 0 }));
  await bench.calmed(bench.source.stepBy(25));
  await bench.calm();
  return bench;
}

/** Things that may be under way when it happens. */
const UNDER_WAY: Readonly<Record<string, (bench: PageBench) => unknown>> = {
  nothing: () => undefined,
  play: ({ source }) => source.play(),
  jump: ({ source }) => source.jumpTo(4000),
  back: ({ source }) => source.jumpTo(10),
  set: ({ source }) => source.setParameters({ 'kill.hitRate': 0.3 }),
  reset: ({ source }) => source.reset({}),
  load: ({ source }) => source.load({ text: TINY_TEXT, file: 'tiny' }),
  frame: ({ source }) => source.refresh(),
};

/** Every command does what it says. */
async function expectWorks(bench: PageBench, what: string): Promise<void> {
  const { store, source } = bench;
  expect([store.phase.value, store.busy.value, store.dialog.value, store.intent.value], what).toEqual(['ready', '', null, null]);
  expect(store.notices.value.filter(({ id }) => id === 'lost'), what).toEqual([]);
  const { value } = store.minutes;
  await bench.calmed(source.stepBy(10));
  await bench.calm();
  expect(store.minutes.value, what).toBe(value + 10);
  void source.play();
  await bench.calm(10);
  expect([store.running.value, store.minutes.value > value + 10], what).toEqual([true, true]);
  await bench.calmed(source.pause());
  await bench.calm();
  expect(store.moving.value, what).toBe(false);
}

function expectBack({ store }: PageBench, what: string): void {
  expect(store.paramValues.value['kill.hitRate'], what).toBe(0.2);
  expect(store.minutes.value, what).toBe(65);
  expect(store.marks.value.map(({ tick, kind }) => [tick, kind]), what).toEqual([[40, 'set'], [40, 'infuse']]);
}

const WAYS_OUT: Readonly<Record<string, (bench: PageBench) => unknown>> = {
  'the button that reloads': ({ source, store }) => {
    store.dialog.value = null;
    return source.revive();
  },
  'close, then the button beside the picture': async (bench) => {
    bench.store.dialog.value = null;
    await bench.chance(5);
    return bench.source.revive();
  },
  'close, then a step': async (bench) => {
    bench.store.dialog.value = null;
    await bench.chance(5);
    return bench.source.stepBy(10);
  },
  'reload pressed twice': ({ source, store }) => {
    store.dialog.value = null;
    void source.revive();
    return source.revive();
  },
};

describe('a simulation that is lost', () => {
  it.each(Object.keys(UNDER_WAY))('while %s is under way comes back where it was, by every way out', async (name) => {
    for (const [way, leave] of Object.entries(WAYS_OUT)) {
      for (const later of [0, 2, 6]) {
        const bench = await opened(later + 1);
        const what = `${name} for ${later}, ${way}`;
        const deed = UNDER_WAY[name](bench);
        await bench.chance(later);
        const { minutes } = bench.store.meta.value;
        bench.lose();
        await bench.chance(3);
        expect([bench.store.phase.value, bench.store.dialog.value?.kind], what).toEqual(['lost', 'problems']);
        await bench.calmed(Promise.all([deed, leave(bench)]));
        await bench.calm(40);
        if (['nothing', 'frame', 'set'].includes(name) && way !== 'close, then a step') expectBack(bench, what);
        else if (way !== 'close, then a step') expect(bench.store.minutes.value, what).toBe(minutes);
        await expectWorks(bench, what);
      }
    }
  });

  it('comes back with all its courses, their names, and the one that it was on', async () => {
    const bench = await opened(7), { store, source } = bench, told = () => store.courses.value.map(({ curve: _, ...course }) => course);
    await bench.calmed(source.jumpTo(20));
    await bench.calmed(source.infuse({ product: 'cart19', count: 3, entry: 'edge', over: 0 }));
    await bench.calmed(source.stepBy(15));
    await bench.calmed(source.renameCourse(1, 'early dose'));
    await bench.calmed(source.newSeed());
    await bench.calmed(source.stepBy(50));
    await bench.calmed(source.enterCourse(1));
    await bench.calm();
    const before = told();
    expect(before.map(({ id, parent, name, seed, reachedMinutes }) => [id, parent, name, seed, reachedMinutes])).toEqual([[0, null, '', '', 65], [1, 0, 'early dose', '', 35], [2, null, '', '424242', 50]]);
    bench.lose();
    await bench.calmed(source.revive());
    await bench.calm(40);
    expect([told(), store.meta.value.course, store.minutes.value, store.notices.value]).toEqual([before, 1, 35, []]);
    // And the others are there to be followed again.
    await bench.calmed(source.enterCourse(0));
    await bench.calmed(source.jumpTo(65));
    await bench.calm();
    expectBack(bench, 'the first course');
    await bench.calmed(source.enterCourse(2));
    await bench.calm();
    expect([store.info.value!.seed, store.minutes.value, store.meta.value.course]).toEqual(['424242', 50, 2]);
  });

  it('can be taken up from its start instead', async () => {
    const bench = await opened(5);
    bench.lose();
    await bench.calmed(bench.source.revive('start'));
    await bench.calm();
    expect(bench.store.minutes.value).toBe(0);
    await bench.calmed(bench.source.jumpTo(65));
    await bench.calm();
    expectBack(bench, 'from the start');
  });

  it('and does not start again says so, and starts when it can', async () => {
    const bench = await opened(6);
    bench.lose();
    bench.deadStarts = 2;
    for (let n = 0; n < 2; n++) {
      expect(await bench.calmed(bench.source.revive())).toBe(false);
      expect([bench.store.phase.value, bench.store.dialog.value?.kind]).toEqual(['lost', 'problems']);
    }
    await bench.calmed(bench.source.revive());
    await bench.calm();
    expectBack(bench, 'at last');
    await expectWorks(bench, 'at last');
  });

  it('a second time while it comes back is told again, and comes back', async () => {
    for (let later = 0; later < 12; later++) {
      const bench = await opened(later);
      bench.lose();
      void bench.source.revive();
      await bench.chance(later);
      bench.lose();
      await bench.calm(10);
      await bench.calmed(bench.source.revive());
      await bench.calm(20);
      await expectWorks(bench, `after ${later}`);
    }
  });
});

describe('a simulation that hangs', () => {
  it.each(Object.keys(UNDER_WAY))('while %s is under way is told once, and reloaded comes back', async (name) => {
    for (const later of [0, 3, 8]) {
      const bench = await opened(later + 20);
      const what = `${name} for ${later}`;
      const deed = UNDER_WAY[name](bench);
      await bench.chance(later);
      bench.thread.hangs = true;
      await bench.calm(3);
      void bench.source.play();
      await bench.calm(3);
      bench.timeOut();
      await bench.calm(3);
      expect(bench.store.dialog.value, what).toMatchObject({ kind: 'problems', reload: true, failure: { code: 'timeout' } });
      bench.store.dialog.value = null;
      bench.source.refresh();
      await bench.calm(3);
      bench.timeOut();
      await bench.calm(3);
      expect(bench.store.dialog.value, what).toBeNull();
      expect(bench.store.notices.value.map(({ id, command }) => [id, command]), what).toContainEqual(['lost', 'reload']);
      await bench.calmed(Promise.all([deed, bench.source.revive()]));
      await bench.calm(40);
      await expectWorks(bench, what);
    }
  });

  it('and answers again after all takes back what was said', async () => {
    const bench = await opened(40);
    bench.thread.hangs = true;
    void bench.source.play();
    await bench.calm(3);
    bench.timeOut();
    await bench.calm(3);
    expect(bench.store.dialog.value?.kind).toBe('problems');
    bench.thread.hangs = false;
    bench.source.refresh();
    await bench.calm(6);
    expect([bench.store.dialog.value, bench.store.notices.value]).toEqual([null, []]);
    await bench.calmed(bench.source.pause());
    await bench.calm();
    await expectWorks(bench, 'after all');
  });
});
