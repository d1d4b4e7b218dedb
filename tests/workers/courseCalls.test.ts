// Courses as the page asks for them: what is told of each, going over from one to another, names, and what cannot be.
import { describe, expect, it } from 'vitest';
import { Run } from '../../workers/run';
import { EVENT_BYTES, REMEMBERED_BY_ALL } from '../../workers/biographies';
import { DEATHS_OF_ALL, DEATH_BYTES } from '../../workers/ends';
import { MOST_BYTES } from '../../workers/keyframes';
import { MOST_STILL_BYTES } from '../../workers/stills';
import { SeriesTable } from '../../workers/series';
import { MOST_COURSES, MOST_RECORDED_BYTES, Tree, pastOf } from '../../workers/tree';
import { smallStart, steppedDirectly } from './smallRun';
import { hashState, hashWorld } from '../../sim';
import { failureOf, good, load } from './workbench';
import type { Bench } from './workbench';

const DOSE = { product: 'cart19', count: 20, entry: 'random', over: 0 } as const;

/** Six hours, and at the second another course for an hour. */
async function branched() {
  const bench = await load();
  await bench.goTo(360);
  await bench.goTo(120);
  good(await bench.api.infuse(DOSE));
  await bench.goTo(180);
  return bench;
}

describe('the courses of a run', () => {
  it('are one until something is done in the past, whatever is done at the end', async () => {
    const { api, goTo } = await load();
    await goTo(60);
    good(await api.infuse(DOSE));
    await goTo(90);
    expect((await api.courses()).map(({ id, parent }) => [id, parent])).toEqual([[0, null]]);
    expect((await api.courses())[0].deeds.map(({ label, minutes }) => [label, minutes])).toEqual([['20 cells of CD19 CAR, anywhere', 60]]);
  });

  it('are told with where they part, how far they go, what was done on each, and their tumour cells', async () => {
    const { api, frame } = await branched(), [first, second] = await api.courses();
    expect(first).toMatchObject({ id: 0, parent: null, forkMinutes: 0, reachedMinutes: 360, deeds: [], removable: false });
    expect(second).toMatchObject({ id: 1, parent: 0, forkMinutes: 120, reachedMinutes: 180, removable: false, deeds: [{ kind: 'infuse', minutes: 120, origin: 'live' }] });
    expect([first.curve.length, second.curve.slice(0, 1), second.curve.at(-2)]).toEqual([2 * 13, [120], 180]);
    expect(first.curve.slice(8, 10)).toEqual(second.curve.slice(0, 2));
    expect((await frame()).meta).toMatchObject({ course: 1, tick: 180 });
  });

  it('tell of a change of their own, also where the parent changed something at that very moment', async () => {
    const { api, goTo } = await load();
    await goTo(60);
    good(await api.setParameters({ 'kill.hitRate': 0.2 }));
    await goTo(90);
    await goTo(60);
    good(await api.setParameters({ 'kill.hitRate': 0.3 }));
    good(await api.setParameters({ 'kill.hitRate': 0.31 }));
    expect((await api.courses()).map(({ deeds }) => deeds.length)).toEqual([1, 1]);
    expect(good(await api.info()).deeds.actions.map(({ action }) => action)).toEqual([{ set: { 'kill.hitRate': 0.2 } }, { set: { 'kill.hitRate': 0.31 } }]);
  });

  it('are entered at the present moment, or as far as they go, and are there what they were', async () => {
    const { api, settle, frame, hash, goTo } = await branched(), live = [{ tick: 120, action: { infuse: DOSE } }];
    const at = async () => (({ course, tick }) => [course, tick])((await frame()).meta);
    good(await settle(api.enterCourse(0)));
    expect([await at(), await hash()]).toEqual([[0, 180], hashWorld(steppedDirectly(smallStart(), 180))]);
    expect((await api.series(0)).marks.filter(({ origin }) => origin === 'live')).toEqual([]);
    await goTo(360);
    good(await settle(api.enterCourse(1)));
    expect([await at(), await hash()]).toEqual([[1, 180], hashWorld(steppedDirectly(smallStart(), 180, live))]);
    await goTo(240);
    expect(await hash()).toBe(hashWorld(steppedDirectly(smallStart(), 240, live)));
    expect(good(await api.info()).deeds.actions).toEqual(live);
  });

  it('are named and removed, unless the run is on them or another has left them, and frames say that something has changed', async () => {
    const { api, settle, frame } = await branched(), edition = async () => (await frame()).meta.courses, before = await edition();
    good(await api.renameCourse(1, '  more cells '));
    expect((await api.courses())[1].name).toBe('more cells');
    expect(await edition()).not.toBe(before);
    expect((await failureOf(api.removeCourse(1))).message).toContain('the run is on it');
    good(await settle(api.enterCourse(0)));
    expect((await failureOf(api.removeCourse(0))).message).toContain('cannot go');
    good(await api.removeCourse(1));
    expect((await api.courses()).map(({ id }) => id)).toEqual([0]);
  });

  it('are brought back after they were removed, and are there what they were', async () => {
    const { api, settle, goTo, hash } = await branched();
    expect((await failureOf(api.restoreCourse())).message).toContain('No course was removed');
    const end = await hash(), told = async () => (await api.courses()).map(({ id, parent, forkMinutes, reachedMinutes, name, deeds }) => ({ id, parent, forkMinutes, reachedMinutes, name, deeds }));
    good(await api.renameCourse(1, 'more cells'));
    const before = await told();
    good(await settle(api.enterCourse(0)));
    good(await api.removeCourse(1));
    good(await api.restoreCourse());
    expect(await told()).toEqual(before);
    expect((await failureOf(api.restoreCourse())).message).toContain('No course was removed');
    good(await settle(api.enterCourse(1)));
    await goTo(180);
    expect(await hash()).toBe(end);
    // With the other start gone for another one, or taken back, it has its past for itself.
    const other = await load();
    await other.goTo(60);
    good(await other.api.infuse(DOSE));
    await other.goTo(200);
    await other.goTo(120);
    good(await other.api.infuse({ ...DOSE, count: 7 }));
    await other.goTo(200);
    const branch = await other.hash();
    good(await other.settle(other.api.enterCourse(0)));
    good(await other.api.removeCourse(1));
    good(await other.settle(other.api.undoStroke()));
    good(await other.api.restoreCourse());
    expect((await other.api.courses()).map(({ id, parent, forkMinutes, reachedMinutes, deeds }) => [id, parent, forkMinutes, reachedMinutes, deeds.length])).toEqual([[0, null, 0, 60, 0], [1, null, 0, 200, 2]]);
    good(await other.settle(other.api.enterCourse(1)));
    await other.goTo(200);
    expect(await other.hash()).toBe(branch);
  });

  it('that do not exist, and names that are none, are refused in words', async () => {
    const { api } = await branched();
    for (const id of [7, -1, NaN, '1', null] as never[]) {
      expect((await failureOf(api.enterCourse(id))).problems).toMatchObject([{ path: 'course', expected: 'the number of a course: one of 0, 1' }]);
    }
    expect((await failureOf(api.renameCourse(1, 'x'.repeat(81)))).problems).toMatchObject([{ path: 'name' }]);
    expect((await failureOf(api.renameCourse(1, 7 as never))).problems).toMatchObject([{ path: 'name' }]);
  });

  it('stay when the run goes back to its start, and get one beside them with another seed, without what was done, or with changes from the start', async () => {
    const told = async ({ api }: Bench) => (await api.courses()).map(({ id, parent, reachedMinutes, seed, changes }) => [id, parent, reachedMinutes, seed, changes]);
    const BEFORE = [[0, null, 360, '', ''], [1, 0, 180, '', '']];
    const back = await branched();
    expect(good(await back.api.reset({ keepChanges: true })).run).toBe(back.info.run);
    expect([await told(back), (await back.frame()).meta.tick, (await back.frame()).meta.course]).toEqual([BEFORE, 0, 1]);
    await back.goTo(180);
    expect(await back.hash()).toBe(hashWorld(steppedDirectly(smallStart(), 180, [{ tick: 120, action: { infuse: DOSE } }])));
    const live = [{ tick: 120, action: { infuse: DOSE } }];
    for (const [options, set, start, reached, seed, changes] of [
      [{ keepChanges: true, seed: '9' }, {}, { seed: '9' }, 120, '9', ''],
      [{ keepChanges: true }, { 'kill.hitRate': 0.2 }, { set: { 'kill.hitRate': 0.2 } }, 120, '', 'Hit rate of a CAR-T cell = 0.2 per minute'],
    ] as const) {
      const anew = await branched(), { api, goTo, hash, settle } = anew;
      if (Object.keys(set).length > 0) good(await api.setParameters(set));
      const info = good(await api.reset(options));
      expect([info.run, info.tree]).toEqual([anew.info.run + 1, anew.info.tree]);
      expect(await told(anew)).toEqual([...BEFORE, [2, null, reached, seed, changes]]);
      await goTo(200);
      expect(await hash()).toBe(hashWorld(steppedDirectly(smallStart(start), 200, live)));
      // And back to the others: everything begins anew for the page.
      good(await settle(api.enterCourse(0)));
      expect([good(await api.info()).run, await hash()]).toEqual([anew.info.run + 2, hashWorld(steppedDirectly(smallStart(), 200))]);
    }
    // Without what was done, it begins as the first course did: that is where it goes.
    const dropped = await branched();
    good(await dropped.api.reset({ keepChanges: false }));
    expect([await told(dropped), (await dropped.frame()).meta.course]).toEqual([BEFORE, 0]);
  });

  it('that begin with a start of their own take the place of one on which nothing has happened', async () => {
    const { api, goTo, frame } = await load(), starts = async () => (await api.courses()).map(({ id, seed, changes }) => [id, seed, changes]);
    for (const value of [0.1, 0.2, 0.3]) good(await api.setParameters({ 'kill.hitRate': value }));
    expect(await starts()).toEqual([[0, '', 'Hit rate of a CAR-T cell = 0.3 per minute']]);
    for (const seed of ['8', '9']) good(await api.reset({ keepChanges: true, seed }));
    expect(await starts()).toEqual([[0, '9', 'Hit rate of a CAR-T cell = 0.3 per minute']]);
    await goTo(60);
    good(await api.reset({ keepChanges: true, seed: '10' }));
    await goTo(30);
    expect(await starts()).toEqual([[0, '9', 'Hit rate of a CAR-T cell = 0.3 per minute'], [1, '10', 'Hit rate of a CAR-T cell = 0.3 per minute']]);
    // A seed that was there before is gone back to.
    good(await api.reset({ keepChanges: true, seed: '9' }));
    expect([(await starts()).length, (await frame()).meta.course, (await frame()).meta.tick]).toEqual([2, 0, 0]);
  });

  it('are taken in from another run, none of them twice, and followed when they are entered', async () => {
    const { api } = await branched(), other = await load(), told = good(await api.info()).deeds.courses;
    await other.goTo(30);
    good(await other.api.adoptCourses(told));
    // The first is what the other run is itself, but its branch hangs on it.
    expect((await other.api.courses()).map(({ id, parent, forkMinutes, reachedMinutes }) => [id, parent, forkMinutes, reachedMinutes])).toEqual([[0, null, 0, 30], [1, null, 0, 360], [2, 1, 120, 180]]);
    good(await other.api.adoptCourses(told.slice(0, 1)));
    expect((await other.api.courses()).length).toBe(3);
    good(await other.settle(other.api.enterCourse(2)));
    await other.goTo(180);
    expect(await other.hash()).toBe(hashWorld(steppedDirectly(smallStart(), 180, [{ tick: 120, action: { infuse: DOSE } }])));
    expect((await failureOf(api.adoptCourses([{ from: 3 }] as never))).message).toMatch(/a list of courses/);
  });

  it('are never too many: the oldest end goes first, but none that has a name', () => {
    const run = new Run(smallStart());
    for (let n = 0; n < 30; n++) run.step();
    const [first] = run.courses;
    for (let n = 0; n < MOST_COURSES + 5; n++) {
      run.enter(first, 10);
      run.act({ set: { 'kill.hitRate': 0.001 * (n + 1) } });
      if (n === 0) run.rename(run.course, 'kept');
    }
    expect(run.courses.length).toBe(MOST_COURSES);
    expect(run.courses.slice(0, 3).map(({ id, name }) => [id, name])).toEqual([[0, ''], [1, 'kept'], [8, '']]);
  });
});

describe('what all courses have recorded', () => {
  it('counts once what they share, and has a bound: the oldest end goes, but none that has a name', () => {
    const start = smallStart(), tree = new Tree(start, pastOf(start)), [first] = tree.courses;
    const record = (rows: number): SeriesTable => {
      const table = SeriesTable.of(2000, 1, 1000);
      for (let n = 0; n < rows; n++) table.next();
      return table;
    };
    const plant = (seed: string) => {
      const course = tree.plant({ ...start, seed }, [], null);
      course.memories = { ...new Run(start).course.memories!, series: record(500) };
      return course;
    };
    first.memories = { ...new Run(start).course.memories!, series: record(500) };
    const one = tree.recordedBytes, branch = tree.branch(first, 255);
    expect(tree.recordedBytes - one).toBeLessThan(0.1 * one);
    branch.name = 'kept';
    const [second] = ['2', '3', '4', '5'].map(plant);
    expect(tree.recordedBytes).toBeGreaterThan(MOST_RECORDED_BYTES);
    expect(tree.surplus(tree.courses.at(-1)!)).toBe(second);
    tree.remove(second);
    expect([tree.recordedBytes <= MOST_RECORDED_BYTES, tree.surplus(first)]).toEqual([false, tree.courses[2]]);
    tree.remove(tree.courses[2]);
    expect(tree.surplus(first)).toBeNull();
  });

  it('leaves the tree within 256 MB', () => {
    expect(MOST_BYTES + MOST_STILL_BYTES + REMEMBERED_BY_ALL * EVENT_BYTES + DEATHS_OF_ALL * DEATH_BYTES + MOST_RECORDED_BYTES).toBeLessThanOrEqual(256 * 2 ** 20);
  });
});

describe('the past of a course', () => {
  it('is told in fingerprints, beside the run, in as many answers as it takes; what was not reached is refused', async () => {
    const { api, frame, hash, goTo } = await branched(), before = await hash();
    const told: string[] = [];
    for (let asked = 0; told.length <= 60 && asked < 100; asked++) told.push(...good(await api.trace(100 + told.length, 160)));
    expect(told.length).toBe(61);
    const live = [{ tick: 120, action: { infuse: DOSE } }];
    expect([told[0], told[40]]).toEqual([hashState(steppedDirectly(smallStart(), 100)), hashState(steppedDirectly(smallStart(), 140, live))]);
    expect(new Set(told).size).toBe(61);
    expect([await hash(), (await frame()).meta.tick]).toEqual([before, 180]);
    expect((await failureOf(api.trace(0, 181))).message).toMatch(/to: 181 was given; expected a whole number from 0 to 180 ticks/);
    expect((await failureOf(api.trace(9, 8))).message).toMatch(/from 9 to 180 ticks/);
    expect((await failureOf(api.trace(0.5, 8))).message).toMatch(/from: 0.5 was given/);
    // Deeds of any course make it again as a run of its own.
    expect(good(await api.deedsOf(1)).actions).toEqual(live);
    expect(good(await api.deedsOf(0)).actions).toEqual([]);
    await goTo(200);
    expect(good(await api.trace(200, 200))).toEqual([hashState(steppedDirectly(smallStart(), 200, live))]);
  });
});
