// Doses given by hand on the page: what was done is said with a way to take it back, as long as that can be taken back.
import { describe, expect, it } from 'vitest';
import { removeCourse } from '../../src/app/courses';
import { give, infuse, undoStroke } from '../../src/app/strokes';
import { momentOfDeeds } from '../../src/app/store';
import { good } from '../workers/workbench';
import { twinPage } from './twinPage';

const DOSE = { product: 'cart19', count: 9, entry: 'random', over: 0 };

async function page() {
  const { bench, lab, store } = await twinPage();
  const until = async (condition: () => boolean): Promise<void> => {
    for (let n = 0; n < 5000 && !condition(); n++) await bench.turn();
    expect(condition(), condition.toString()).toBe(true);
  };
  await bench.settle(lab.source.jumpTo(60));
  await until(() => store.minutes.value === 60 && !store.moving.value);
  return { bench, lab, store, until, done: () => store.notices.value.filter(({ id }) => id === 'done') };
}

/** A dose given after going back has begun another course, and the run is on the first one again. */
async function pageWithBranch() {
  const opened = await page(), { bench, lab } = opened;
  await bench.settle(lab.source.jumpTo(90));
  await bench.settle(lab.source.jumpTo(60));
  await bench.settle(infuse(lab, DOSE));
  await bench.settle(lab.source.enterCourse(0));
  return opened;
}

describe('a dose given by hand', () => {
  it('is said with a way to take it back, and taken back it has not been', async () => {
    const { bench, lab, store, until, done } = await page(), hash = async () => good(await bench.one.client.hash()).hash, before = await hash();
    expect(await bench.settle(infuse(lab, DOSE))).toBe(true);
    expect(done()).toEqual([{ id: 'done', text: expect.stringMatching(/^Done: 9 cells of /) as string, command: 'undoStroke' }]);
    await bench.settle(lab.source.jumpTo(90));
    await until(() => store.minutes.value === 90);
    expect(done().length).toBe(1);
    await bench.settle(undoStroke(lab));
    await until(() => done().length === 0 && store.minutes.value === 60);
    expect([store.marks.value.filter(({ origin }) => origin === 'live'), store.hands.value.redo !== '', await hash()]).toEqual([[], true, before]);
  });

  it('takes effect where the run is, or where it is on its way to', async () => {
    const { lab, store, until } = await page();
    expect(momentOfDeeds(store)).toBe(60);
    void lab.source.jumpTo(2000);
    await until(() => store.meta.value.headingFor !== null);
    expect([momentOfDeeds(store), store.minutes.value < 2000]).toEqual([2000, true]);
  });

  it('is no longer offered when something else is done or the run goes back to before it', async () => {
    for (const otherwise of ['set', 'back'] as const) {
      const { bench, lab, until, done } = await page();
      await bench.settle(infuse(lab, DOSE));
      expect(done().length).toBe(1);
      await bench.settle(otherwise === 'set' ? lab.source.setParameters({ 'kill.hitRate': 0.3 }) : lab.source.jumpTo(20));
      await until(() => done().length === 0);
    }
  });

  it('is not asked for once more where the run has gone over to a course without it: that is said in a line', async () => {
    const { bench, lab, store, until } = await pageWithBranch();
    await until(() => store.meta.value.course === 0);
    await bench.settle(undoStroke(lab));
    expect([store.dialog.value, store.notices.value.map(({ text }) => text)]).toEqual([null, ['There is no stroke or dose to be undone.']]);
  });

  it('of a drug says at rest that it waits, and what it is once the run goes on', async () => {
    const { bench, lab, store, until, done } = await page(), drug = store.info.value!.drugs[0]!;
    await bench.settle(give(lab, { drug: drug.name, doses: 1 }));
    expect(done()[0]?.text).toBe(`${drug.label}, 1 dose: given, and acts as soon as the run goes on.`);
    await lab.source.play();
    await until(() => /^Done: /.test(done()[0]?.text ?? ''));
    expect(done().length).toBe(1);
  });
});

describe('a course that is removed', () => {
  it('is said to be, and comes back with the key that undoes', async () => {
    const { bench, lab, store, until } = await pageWithBranch();
    await until(() => store.courses.value.length === 2 && store.meta.value.course === 0);
    const course = store.courses.value[1];
    await bench.settle(removeCourse(lab, course));
    await until(() => store.courses.value.length === 1);
    expect(store.notices.value).toEqual([{ id: 'removed', text: expect.stringMatching(/^The course “9 cells of .*” was removed\.$/) as string, command: 'restoreCourse' }]);
    await bench.settle(undoStroke(lab));
    await until(() => store.courses.value.length === 2);
    expect([store.courses.value[1].id, store.courses.value[1].deeds.length, store.notices.value]).toEqual([course.id, course.deeds.length, []]);
  });
});
