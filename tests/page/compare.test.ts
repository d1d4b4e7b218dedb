// The twin lab as a page has it: two runs shown at one moment, the first difference told, a cell found on the other side, swapped, kept, left.
import { describe, expect, it } from 'vitest';
import { effect } from '@preact/signals';
import { fateWords } from '../../src/app/fateWords';
import { partingWords } from '../../src/app/partingWords';
import { original, withChoice, withCourse, withExperiment } from '../../src/app/twinRequests';
import type { LoadRequest, Result } from '../../workers/simApi';
import { PRESETS } from '../../schema';
import { describeRun } from '../../workers/describe';
import { openRun } from '../../workers/documents';
import { Run } from '../../workers/run';
import { good } from '../workers/workbench';
import { steppedDirectly } from '../workers/smallRun';
import { hashWorld } from '../../sim';
import { settled } from './twinBench';
import { SMALL, twinPage } from './twinPage';

const RATE = { kind: 'parameter', key: 'kill.hitRate', value: 0.4 } as const;

const openedStart = (request: LoadRequest) => good(openRun(request)).start;

/** A page with the small fight open. */
async function page() {
  const { bench, lab, store, compare } = await twinPage();
  const until = async (condition: () => boolean): Promise<void> => {
    for (let n = 0; n < 20_000 && !condition(); n++) await bench.turn();
    expect(condition(), condition.toString()).toBe(true);
  };
  const enter = async (request = withChoice(lab, RATE)!) => {
    expect(await bench.settle(compare.enter(request))).toBe(true);
    return compare.twin.value!;
  };
  return { bench, lab, until, enter, compare, store };
}

describe('what is said of two runs', () => {
  it.each([
    [{ is: 'same', tick: -1 }, 0, 'Being compared …'],
    [{ is: 'same', tick: 46 }, 23, 'The same to the last bit until day 0, 00:23'],
    [{ is: 'same', tick: 46 }, 1681, 'Compared so far up to day 0, 00:23: the same to the last bit until then'],
    [{ is: 'searching', from: 46, to: 3362 }, 1681, 'They differ; the first difference is being looked for'],
    [{ is: 'parted', tick: 2880, proven: false }, 1681, 'First different on day 1, 00:00'],
    [{ is: 'parted', tick: 0, proven: true }, 1681, 'Different from the start'],
  ] as const)('%o at minute %d: %s', (parting, now, words) => expect(partingWords(parting, 2, now)).toBe(words));
});

describe('two runs on a page', () => {
  it('are at the same moment in all that is shown, and tell where they first differ', async () => {
    const { bench, lab, until, enter, compare, store } = await page(), twin = await enter(), other = twin.lab.store;
    expect(twin.names).toEqual(['this run', expect.stringMatching(/0\.4\sper minute$/)]);
    expect([other.info.value!.deeds.set, other.info.value!.seed]).toEqual([{ 'kill.hitRate': 0.4 }, store.info.value!.seed]);
    let apart = 0;
    const stop = effect(() => void (apart = Math.max(apart, Math.abs(store.minutes.value - other.minutes.value))));
    await bench.settle(lab.source.jumpTo(240));
    await until(() => store.minutes.value === 240 && other.minutes.value === 240 && compare.twin.value!.divergence.parting.value.is === 'parted');
    stop();
    expect(store.history.rows).toBe(other.history.rows);
    const { tick } = compare.twin.value!.divergence.parting.value as { tick: number };
    const ours = good(await lab.client.trace(tick - 1, tick - 1)), theirs = good(await bench.other.client.trace(tick - 1, tick - 1));
    expect(ours).toEqual(theirs);
    expect(good(await lab.client.trace(tick, tick))).not.toEqual(good(await bench.other.client.trace(tick, tick)));
    expect(apart).toBeLessThanOrEqual(240); // one step of the clock shown at most
  });

  it('mark a cell on the other side, whichever side it was chosen on, and tell what has become of one that is gone', async () => {
    const { bench, lab, until, enter, compare, store } = await page(), twin = await enter();
    await bench.settle(lab.source.jumpTo(60));
    lab.view.select(7);
    await until(() => twin.lab.store.selected.value === 7);
    twin.lab.view.select(12);
    await until(() => store.selected.value === 12);
    expect(fateWords(twin.kinship.fate.value!)).toBe('Tumour cell 12: marked in the other picture.');
    // A cell that is killed on the other side only.
    await bench.settle(lab.source.jumpTo(1000));
    await until(() => twin.lab.store.minutes.value === 1000 && compare.twin.value!.divergence.parting.value.is === 'parted');
    const living = async (client: typeof lab.client) => [...good(await client.frame({ field: null, sliceZ: 0 })).id];
    const [ours, theirs] = [await bench.settle(living(lab.client)), await bench.settle(living(twin.lab.client))];
    const lost = ours.find((id) => id <= 150 && !theirs.includes(id))!;
    lab.view.select(lost);
    await until(() => twin.kinship.fate.value?.id === lost);
    expect(twin.lab.store.selected.value).toBeNull();
    expect(fateWords(twin.kinship.fate.value!)).toMatch(new RegExp(`^The other run has lost it: Tumour cell ${lost} was killed by CAR-T cell \\d+, .* on day \\d, \\d\\d:\\d\\d, at .* µm\\.$`));
    lab.view.select(null);
    await until(() => twin.kinship.fate.value === null);
  });

  it('change places, and the other one can be kept', async () => {
    const { bench, lab, enter, compare, store, until } = await page(), twin = await enter();
    await bench.settle(lab.source.jumpTo(30));
    await bench.settle(compare.swap());
    expect([store.info.value!.deeds.set, twin.lab.store.info.value!.deeds.set, compare.twin.value!.names[1]]).toEqual([{ 'kill.hitRate': 0.4 }, {}, 'this run']);
    expect([store.minutes.value, twin.lab.store.minutes.value]).toEqual([30, 30]);
    expect(lab.source.feed.alone!.request.set).toEqual({ 'kill.hitRate': 0.4 });
    await bench.settle(compare.swap());
    await bench.settle(compare.keep());
    expect([compare.twin.value, store.info.value!.deeds.set, bench.one.calls.at(-1)]).toEqual([null, { 'kill.hitRate': 0.4 }, 'terminate']);
    // The one that was left is a course of it now, and is what it was.
    const courses = good(await lab.client.courses());
    expect(courses.map(({ id, parent, reachedMinutes, changes }) => [id, parent, reachedMinutes, changes !== ''])).toEqual([[0, null, 30, false], [1, null, 30, true]]);
    await bench.settle(lab.source.enterCourse(courses[1].id));
    expect(good(await bench.settle(lab.client.hash()))).toMatchObject({ tick: 30, hash: hashWorld(steppedDirectly(openedStart(SMALL), 30)) });
    await bench.settle(lab.source.enterCourse(courses[0].id));
    await bench.settle(lab.source.jumpTo(50));
    await until(() => store.minutes.value === 50);
    expect(await bench.ticks()).toEqual([30, 50]);
  });

  it('make way for another document with a notice that leads back to the courses', async () => {
    const { bench, lab, enter, compare, store, until } = await page();
    await bench.settle(lab.source.jumpTo(40));
    await bench.settle(lab.source.jumpTo(20));
    await bench.settle(lab.source.infuse({ product: 'cart19', count: 5, entry: 'random', over: 0 }));
    await until(() => store.courses.value.length === 2);
    await enter(withChoice(lab, { kind: 'dose', times: 3 })!);
    await bench.settle(compare.keep());
    expect([compare.twin.value, store.left.value?.courses, store.notices.value.map(({ id }) => id)]).toEqual([null, 2, ['left']]);
    await bench.settle(lab.source.bringBack());
    expect(good(await lab.client.courses()).length).toBe(2);
  });

  it('end where another run is opened, where either simulation is lost, and where the other cannot be made', async () => {
    const { bench, lab, enter, compare, store } = await page();
    await enter();
    await bench.settle(lab.source.load({ ...SMALL, seed: '9' }));
    expect([compare.twin.value, store.info.value!.seed, bench.other.calls.at(-1)]).toEqual([null, '9', 'terminate']);
    await enter();
    compare.lost(bench.other.client, { ok: false, code: 'worker-lost', message: 'gone', file: '', problems: [] });
    expect([compare.twin.value, store.phase.value, store.notices.value.map(({ id }) => id)]).toEqual([null, 'ready', ['twin']]);
    const refused = { name: 'x', request: { ...SMALL, set: { 'kill.hitRat': 1 } } };
    expect(await bench.settle(compare.enter(refused))).toBe(false);
    expect(store.dialog.value).toMatchObject({ kind: 'problems', title: 'The other run cannot be made', failure: { message: expect.stringMatching(/Did you mean kill.hitRate/) as string } });
    await enter();
    compare.lost(bench.one.client, { ok: false, code: 'worker-lost', message: 'gone', file: '', problems: [] });
    expect([compare.twin.value, store.phase.value]).toEqual([null, 'lost']);
  });
});

describe('what the other run can be', () => {
  it('is no treatment at all', async () => {
    const { lab } = await page(), request = withChoice(lab, { kind: 'dose', times: 0 })!.request, { start } = good(openRun(request));
    expect(start.scenario.schedule.filter((item) => 'infuse' in item)).toEqual([]);
  });

  it('is a larger dose in every preset with a planned one, whatever the dose is told in', () => {
    for (const preset of PRESETS.keys()) {
      const opened = good(openRun({ preset })), ways = describeRun(new Run(opened.start)).dosesIn, planned = opened.start.scenario.schedule.filter((item) => 'infuse' in item);
      expect(ways.length > 0, preset).toBe(planned.length > 0);
      const changes = ways.map((measure) => ({ multiply: `schedule[infuse].infuse.${measure}`, by: 3 })), { start } = good(openRun({ preset, changes }));
      start.scenario.schedule.filter((item) => 'infuse' in item).forEach((item, n) => expect(item.infuse.count / planned[n].infuse.count, preset).toBeCloseTo(3, 1));
    }
  });

  it('is this one with one thing changed, all of it a document that opens', async () => {
    const { lab } = await page(), opens = (request: LoadRequest) => good(openRun(request) as Result<{ start: { scenario: { schedule: readonly unknown[]; disabled: readonly string[]; populations: readonly { count: number }[]; products: Record<string, { costimulation: string }> }; set: unknown } }>).start;
    const of = (choice: Parameters<typeof withChoice>[1]) => withChoice(lab, choice)!;
    expect(opens(of(RATE).request).set).toEqual({ 'kill.hitRate': 0.4 });
    expect(opens(of({ kind: 'dose', times: 2 }).request).scenario.schedule).toMatchObject([{ infuse: { count: 60 } }, {}]);
    expect(opens(of({ kind: 'day', later: 1 }).request).scenario.schedule).toMatchObject([{ at: 1450, infuse: { count: 30 } }, { at: 600 }]);
    expect(opens(of({ kind: 'car', product: 'cart19', domain: 'CD28' }).request).scenario.products['cart19'].costimulation).toBe('CD28');
    expect(opens(of({ kind: 'population', population: 'tumor', times: 0.5 }).request).scenario.populations[0].count).toBe(75);
    expect(opens(of({ kind: 'rule', rule: 'exhaust' }).request).scenario.disabled).toEqual(['exhaust']);
    expect(of({ kind: 'rule', rule: 'exhaust' }).name).toMatch(/^without Exhaustion/);
    expect(opens(original(lab)!.request).set).toEqual({});
    expect(opens(withExperiment(lab, { text: 'x', changes: [{ set: 'populations[kind=tumor].count', to: 9 }], goTo: null, colourBy: null })!.request).scenario.populations[0].count).toBe(9);
  });

  it('is another course of it', async () => {
    const { bench, lab, enter, until } = await page();
    await bench.settle(lab.source.jumpTo(120));
    await bench.settle(lab.source.jumpTo(60));
    await bench.settle(lab.source.infuse({ product: 'cart19', count: 5, entry: 'random', over: 0 }));
    await until(() => lab.store.courses.value.length === 2 && lab.store.meta.value.course === 1);
    const twin = await enter((await bench.settle(withCourse(lab, lab.store.courses.value[0])))!);
    await until(() => twin.lab.store.minutes.value === 60);
    expect([twin.names[1], twin.lab.store.info.value!.deeds.actions, lab.store.info.value!.deeds.actions.length]).toEqual(['As it was opened', [], 1]);
    await bench.settle(lab.source.jumpTo(90));
    await settled();
    await until(() => lab.compare.twin.value!.divergence.parting.value.is === 'parted');
    expect(lab.compare.twin.value!.divergence.parting.value).toMatchObject({ tick: 61 });
  });
});
