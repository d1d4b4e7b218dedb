// Courses as the page tells them: their names, the order of their lanes, what two of them share, and what is forgotten on the way to another.
import { describe, expect, it } from 'vitest';
import type { CourseInfo } from '../../workers/simApi';
import { courseName, curveThrough, enterNext, goToFurthest, inLanes, sharedMinutes } from '../../src/app/courses';
import type { Lab } from '../../src/app/lab';
import { Publisher } from '../../src/app/publish';
import { createStore } from '../../src/app/store';
import { FakeClient, frame, row, runInfo } from './fakeRun';

const course = (id: number, parent: number | null, forkMinutes: number, more: Partial<CourseInfo> = {}): CourseInfo => ({
  id, parent, forkMinutes, reachedMinutes: 5000, name: '', seed: '', changes: '', deeds: [], curve: [], removable: true, ...more,
});
const deed = (minutes: number, label: string) => ({ tick: minutes, minutes, kind: 'infuse', origin: 'live', label } as const);
/** 0 ─┬ 1 at 100 ─ 3 at 150;  ├ 2 at 300 */
const TREE = [course(0, null, 0), course(1, 0, 100), course(2, 0, 300), course(3, 1, 150)];

describe('courses', () => {
  it.each([[0, 1, 100], [1, 0, 100], [0, 3, 100], [1, 3, 150], [2, 3, 100], [1, 2, 100], [2, 0, 300], [2, 2, Infinity], [1, 9, Infinity]])('%d and %d are the same up to minute %d', (a, b, minutes) => {
    expect(sharedMinutes(TREE, a, b)).toBe(minutes);
  });

  it('are called by what was done on them, unless somebody has named them', () => {
    expect(courseName(course(0, null, 0))).toBe('As it was opened');
    expect(courseName(course(1, 0, 100, { deeds: [deed(7260, '150 CAR-T cells')] }))).toBe('150 CAR-T cells, day 5, 01:00');
    expect(courseName(course(1, 0, 100, { deeds: [deed(60, 'a'), deed(70, 'b'), deed(80, 'c')] }))).toBe('a, day 0, 01:00 and 2 more changes');
    expect(courseName(course(4, null, 0, { seed: '9', changes: 'Hit rate = 0.2' }))).toBe('Seed 9, Hit rate = 0.2 from the start');
    expect(courseName(course(4, null, 0))).toBe('From the start again');
    expect(courseName(course(4, null, 0, { deeds: [deed(60, 'a')] }))).toBe('a, day 0, 01:00');
    expect(courseName(course(0, null, 0, { changes: 'Hit rate = 0.2', deeds: [deed(60, 'a')] }))).toBe('Hit rate = 0.2 from the start');
    expect(courseName(course(1, 0, 100, { name: 'second dose', deeds: [deed(60, 'a')] }))).toBe('second dose');
  });

  it('stand each under the one that it left, so that no line crosses a lane that left later', () => {
    expect(inLanes(TREE).map(({ id }) => id)).toEqual([0, 2, 1, 3]);
  });

  it('are known as far as anybody has been, with what they share', () => {
    const tree = [course(0, null, 0, { curve: [0, 9, 60, 8, 120, 7] }), course(1, 0, 100, { curve: [100, 7, 200, 3] }), course(2, 1, 150)];
    expect([curveThrough(tree, 0), curveThrough(tree, 1), curveThrough(tree, 2), curveThrough(tree, 7)]).toEqual([[0, 9, 60, 8, 120, 7], [0, 9, 60, 8, 100, 7, 200, 3], [0, 9, 60, 8, 100, 7], []]);
  });

  it('are gone to where they have been furthest, and from there to the end of all', () => {
    const store = createStore(), asked: number[] = [], lab = { store, source: { jumpTo: async (minutes: number) => void asked.push(minutes) } } as unknown as Lab;
    store.courses.value = TREE;
    const at = (minutes: number, headingFor: number | null = null) => (store.meta.value = { ...store.meta.value, course: 3, minutes, headingFor }, goToFurthest(lab));
    expect([at(10), at(4999), at(5000), at(6000), at(10, 5000)]).toEqual([true, true, false, false, false]);
    expect(asked).toEqual([5000, 5000]);
  });

  it('of one course are told anew whenever the run goes back', async () => {
    const store = createStore(), client = new FakeClient(), publisher = new Publisher(store, client, () => 0);
    client.courseList = [course(0, null, 0, { reachedMinutes: 0 })];
    publisher.begin(runInfo());
    const at = async (minutes: number) => (publisher.publish(frame({ minutes }, {})), new Promise((resolve) => setTimeout(resolve)));
    await at(0);
    await at(500);
    client.courseList = [course(0, null, 0, { reachedMinutes: 500 })];
    await at(200);
    expect(store.courses.value[0].reachedMinutes).toBe(500);
  });

  it('are entered one after the other by their keys, round and round', async () => {
    const store = createStore(), entered: number[] = [], lab = { store, source: { enterCourse: async (id: number) => void entered.push(id) } } as unknown as Lab;
    store.courses.value = TREE;
    for (const [here, by] of [[0, 1], [3, 1], [0, -1], [1, -1]] as const) {
      store.meta.value = { ...store.meta.value, course: here };
      await enterNext(lab, by);
    }
    expect(entered).toEqual([2, 0, 3, 2]);
  });

  it('take only what they share of the record with them, and are told of anew', async () => {
    const store = createStore(), client = new FakeClient(), publisher = new Publisher(store, client, () => 0);
    client.courseList = TREE;
    publisher.begin(runInfo());
    store.history.append({ from: 0, rows: Float64Array.from([0, 60, 120, 180].flatMap((minutes) => row({ time_min: minutes }))), marks: [] });
    const at = (minutes: number, id: number) => publisher.publish(frame({ minutes, course: id }, {}));
    const calm = () => new Promise((resolve) => setTimeout(resolve));
    at(200, 0);
    await calm();
    expect(store.history.kept).toBe(4);
    at(200, 1);
    await calm();
    expect(store.history.kept).toBe(2);
    expect([...store.history.column('time_min')]).toEqual([0, 60, 200]);
    expect(client.count('courses')).toBe(2); // which of them can be removed has changed with the one that the run is on
    at(210, 4); // one that has just left it
    expect(store.history.kept).toBe(2);
  });
});
