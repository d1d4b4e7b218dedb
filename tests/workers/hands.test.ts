// Strokes through the worker: they are part of the run wherever it is cut, and what is undone leaves nothing behind.
import { describe, expect, it } from 'vitest';
import { parseRecord, parseScenario } from '../../schema';
import type { StrokeDocument } from '../../schema';
import { Event, advance, createWorld, hashWorld } from '../../sim';
import type { HandsInfo, Result, SimApi } from '../../workers/simApi';
import { createApi } from '../../workers/api';
import { SMALL_TEXT } from './smallRun';

const PLACE: StrokeDocument = { place: { along: [[-150, 100], [-100, 150]], radius: 25, clone: 'negative', density: 0.6 } };
const ERASE: StrokeDocument = { remove: { along: [[0, 0]], radius: 30, share: 0.7 } };
const DIM: StrokeDocument = { alter: { along: [[0, 0]], radius: 60, antigen: 'A', times: 0.1 } };

async function opened(): Promise<SimApi> {
  const api = createApi();
  expect((await api.load({ text: SMALL_TEXT, file: 'small.json' })).ok).toBe(true);
  return api;
}
const sound = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(result.message);
  return result.value;
};
const hashOf = async (api: SimApi) => (await api.hash()).hash;
/** As the page does it at rest: so that it can be seen. */
async function paint(api: SimApi, stroke: StrokeDocument): Promise<HandsInfo> {
  const info = sound(await api.stroke(stroke));
  sound(await api.stepBy(0));
  return info;
}
async function replayed(api: SimApi): Promise<string> {
  const record = parseRecord(await api.exportRecord(), 'run.json');
  if (!record.ok) throw new Error(JSON.stringify(record.problems));
  const world = createWorld(record.scenario, { seed: record.seed, set: record.set, live: record.actions });
  advance(world, record.until);
  expect(hashWorld(world)).toBe(record.hash);
  return record.hash;
}

describe('a stroke', () => {
  it('is one action of the record, which replays to the same state, however the run is cut', async () => {
    const api = await opened();
    for (const [minutes, stroke] of [[0, PLACE], [90, DIM], [140, ERASE], [140.5, PLACE]] as const) {
      sound(await api.jumpTo(minutes));
      await paint(api, stroke);
    }
    sound(await api.jumpTo(300));
    const whole = await replayed(api);
    const scenario = parseScenario(await api.exportScenario(), 'saved.json');
    if (!scenario.ok) throw new Error(JSON.stringify(scenario.problems));
    const planned = createWorld(scenario.scenario);
    advance(planned, 300);
    expect(hashWorld(planned), 'the scenario that is saved runs as this run did').toBe(whole);
    for (const minutes of [142, 0, 91, 300]) sound(await api.jumpTo(minutes));
    expect(await hashOf(api)).toBe(whole);
    const other = createApi();
    sound(await other.load({ text: await api.exportRecord(), file: 'run.json' }));
    sound(await other.jumpTo(300));
    expect(await hashOf(other)).toBe(whole);
    expect((await other.frame({ buffer: null, field: null, sliceZ: 0 })).meta.replay).toBe('agrees');
  });

  it('is shown on the time line, and seen in series, events and lives', async () => {
    const api = await opened();
    sound(await api.jumpTo(60));
    const before = (await api.series(0)).rows;
    await paint(api, PLACE);
    const { rows, marks } = await api.series(0), info = sound(await api.info()), tumor = info.columns.findIndex(({ name }) => name === 'tumor_alive');
    expect(marks.find(({ kind }) => kind === 'stroke')).toMatchObject({ minutes: 60, origin: 'live', label: 'negative placed' });
    const last = (table: Float64Array) => table[table.length - info.columns.length + tumor]!;
    expect(last(rows)).toBeGreaterThan(last(before) + 10);
    const id = (await api.pick(-150, 100, 30))!, report = (await api.inspect(id))!;
    expect(report.life.entries.map(({ kind, text, minutes }) => [kind, text, minutes])).toEqual([['placement', 'was placed here by hand', 60]]);
    await paint(api, { remove: { along: [[-150, 100]], radius: 40 } });
    expect((await api.inspect(id))!.lines).toMatchObject([{ label: 'State', value: 'taken out by hand' }]);
  });

  it.each<[string, unknown, RegExp]>([
    ['what is no stroke', 7, /a stroke such as/],
    ['nothing at all', {}, /exactly one of place, remove/],
    ['two at once', { ...ERASE, ...DIM }, /exactly one of place, remove/],
    ['another deed', { give: { drug: 'tocilizumab' } }, /a known key: place, remove, alter, move, inject, vessel/],
    ['a clone that is none', { place: { along: [[0, 0]], radius: 9, clone: 'negatve' } }, /Did you mean negative/],
    ['a way out of the patch', { remove: { along: [[0, 900]], radius: 9 } }, /a place inside the patch/],
    ['no number', { remove: { along: [[0, NaN]], radius: 9 } }, /coordinates|number/],
    ['a field that is off', { inject: { along: [[0, 0]], radius: 9, field: 'tnf', amount: 1 } }, /a field of the scenario/],
  ])('is refused in words for %s, and changes nothing', async (_, stroke, words) => {
    const api = await opened(), answer = await api.stroke(stroke as StrokeDocument);
    expect(answer).toMatchObject({ ok: false, code: 'bad-request', message: expect.stringMatching(words) as string });
    expect(sound(await api.info()).deeds.actions).toEqual([]);
  });
});

describe('undo', () => {
  it('goes back to before the stroke, at the end of what there is, and leaves the run as if it had never been', async () => {
    const api = await opened();
    sound(await api.jumpTo(150));
    const before = await hashOf(api);
    expect((await paint(api, PLACE)).undo).toBe('negative placed');
    await paint(api, ERASE);
    sound(await api.jumpTo(200));
    expect(sound(await api.undoStroke())).toEqual({ undo: 'negative placed', redo: 'cells taken out', minutes: 151 });
    expect(sound(await api.undoStroke())).toEqual({ undo: '', redo: 'negative placed', minutes: 150 });
    expect([await hashOf(api), (await api.courses()).length, sound(await api.info()).deeds.actions]).toEqual([before, 1, []]);
    const untouched = await opened();
    for (const run of [api, untouched]) sound(await run.jumpTo(400));
    expect(await hashOf(api)).toBe(await hashOf(untouched));
    expect((await api.series(0)).rows).toEqual((await untouched.series(0)).rows);
    sound(await api.jumpTo(160));
    sound(await untouched.jumpTo(160));
    expect(await hashOf(api)).toBe(await hashOf(untouched));
    expect((await api.frame({ buffer: null, field: null, sliceZ: 0 })).meta.milestones).toEqual((await untouched.frame({ buffer: null, field: null, sliceZ: 0 })).meta.milestones);
  });

  it('of strokes in the past brings back the course that was left, and no lane stays', async () => {
    const api = await opened();
    sound(await api.jumpTo(300));
    const there = await hashOf(api);
    sound(await api.jumpTo(100));
    await paint(api, PLACE);
    await paint(api, DIM);
    expect((await api.courses()).length).toBe(2);
    sound(await api.undoStroke());
    expect((await api.courses()).length).toBe(2);
    expect(sound(await api.undoStroke())).toMatchObject({ undo: '', minutes: 100 });
    expect((await api.courses()).length).toBe(1);
    sound(await api.jumpTo(300));
    expect(await hashOf(api)).toBe(there);
  });

  it('of strokes in a record that was opened leaves no lane, either, but keeps a course that has a name', async () => {
    const first = await opened();
    sound(await first.jumpTo(200));
    sound(await first.jumpTo(100));
    await paint(first, PLACE);
    for (const name of ['', 'mine']) {
      const api = createApi();
      sound(await first.renameCourse(1, name));
      sound(await api.load({ text: await first.exportRecord(), file: 'run.json' }));
      sound(await api.jumpTo(150));
      expect(sound(await api.undoStroke())).toMatchObject({ undo: '', minutes: 100 });
      expect((await api.courses()).map((course) => [course.name, course.deeds.length])).toEqual(name === '' ? [['', 0]] : [['', 0], ['mine', 0]]);
    }
  });

  it('from the middle of a branch leads back to that branch', async () => {
    const api = await opened();
    sound(await api.jumpTo(200));
    sound(await api.jumpTo(150));
    sound(await api.setParameters({ 'kill.hitRate': 0.3 }));
    sound(await api.jumpTo(200));
    sound(await api.jumpTo(100)); // what this branch shares with the first course
    await paint(api, PLACE);
    expect((await api.courses()).map(({ id }) => id)).toEqual([0, 1, 2]);
    sound(await api.undoStroke());
    expect([(await api.courses()).map(({ id }) => id), (await api.frame({ buffer: null, field: null, sliceZ: 0 })).meta.course]).toEqual([[0, 1], 1]);
  });

  it('is not to be had of what another course shares, of other deeds, or of what lies ahead', async () => {
    const api = await opened();
    sound(await api.jumpTo(50));
    await paint(api, PLACE);
    sound(await api.jumpTo(45));
    expect(sound(await api.hands()).undo).toBe('');
    sound(await api.jumpTo(60));
    expect(sound(await api.hands()).undo).toBe('negative placed');
    sound(await api.jumpTo(55));
    sound(await api.setParameters({ 'kill.hitRate': 0.3 }));
    expect(await api.undoStroke()).toMatchObject({ ok: false, code: 'bad-request' });
    sound(await api.enterCourse(0));
    expect([sound(await api.hands()).undo, (await api.undoStroke()).ok]).toEqual(['', false]);
  });
});

describe('redo', () => {
  it('does the strokes again one after the other, to the same state', async () => {
    const api = await opened();
    sound(await api.jumpTo(150));
    await paint(api, PLACE);
    sound(await api.jumpTo(170));
    await paint(api, ERASE);
    const after = await hashOf(api);
    sound(await api.undoStroke());
    sound(await api.undoStroke());
    for (const [undo, redo, minutes] of [['negative placed', 'cells taken out', 150], ['cells taken out', '', 170]] as const) {
      expect(sound(await api.redoStroke())).toEqual({ undo, redo, minutes });
      sound(await api.stepBy(0));
    }
    expect([await hashOf(api), await replayed(api), (await api.courses()).length]).toEqual([after, after, 1]);
    expect((await api.redoStroke()).ok).toBe(false);
  });

  it('is to be had of a dose, too: no lane stays of it, and it can be given again', async () => {
    const api = await opened(), dose = { product: 'cart19', count: 7, entry: 'edge', over: 0 };
    sound(await api.jumpTo(200));
    const untouched = await hashOf(api);
    sound(await api.jumpTo(100));
    sound(await api.infuse(dose));
    expect((await api.courses()).length).toBe(2);
    const words = sound(await api.hands()).undo;
    expect(words).toMatch(/^7 cells of /);
    sound(await api.jumpTo(150));
    const dosed = await hashOf(api);
    expect(sound(await api.undoStroke())).toMatchObject({ undo: '', redo: words, minutes: 100 });
    expect((await api.courses()).length).toBe(1);
    sound(await api.jumpTo(200));
    expect(await hashOf(api)).toBe(untouched);
    sound(await api.redoStroke());
    sound(await api.jumpTo(150));
    expect(await hashOf(api)).toBe(dosed);
  });

  it('is forgotten when something else is done', async () => {
    const api = await opened();
    sound(await api.jumpTo(150));
    await paint(api, PLACE);
    sound(await api.undoStroke());
    sound(await api.infuse({ product: 'cart19', count: 3, entry: 'edge', over: 0 }));
    expect(sound(await api.hands())).toMatchObject({ undo: '3 cells of CD19 CAR, from the edge', redo: '' });
  });
});

describe('a run that is played', () => {
  it('takes a stroke at the next tick, and none while it is on its way to another moment', async () => {
    const api = await opened(), jump = api.jumpTo(600);
    expect(await api.stroke(PLACE)).toMatchObject({ ok: false, message: expect.stringMatching(/on its way/) as string });
    sound(await jump);
    await api.play(Infinity);
    sound(await api.stroke(PLACE));
    const { deeds } = sound(await api.info());
    sound(await api.jumpTo(900));
    expect(deeds.actions.length).toBe(1);
    expect(Event.placement).toBeGreaterThan(17);
    await replayed(api);
  });
});
