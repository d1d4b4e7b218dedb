// What the page is told about a run, and how nonsense from the page is refused.
import { describe, expect, it } from 'vitest';
import { EVIDENCE, OBSERVABLES, SOURCE_KINDS } from '../../sim';
import { createApi } from '../../workers/api';
import { Loop } from '../../workers/loop';
import { HandClock } from './handClock';
import { SMALL_TEXT } from './smallRun';
import { failureOf, good, load } from './workbench';

describe('what the page shows of a run', () => {
  it('is described from registry and scenario', async () => {
    const { info } = await load();
    expect(info).toMatchObject({ name: 'small-fight', seed: '5', dimensions: 2, durationMinutes: 2880, pristine: false });
    expect(info.products).toEqual([{ name: 'cart19', label: 'CD19 CAR', costimulation: '4-1BB', targets: 'CD19', dose: { count: 30, over: 60, entry: 'vessels' } }]);
    expect(info.clones.map(({ label }) => label)).toEqual(['blasts', 'negative', 'B cells']);
    expect(info.columns.map(({ name }) => name)).toEqual([
      ...OBSERVABLES.map(({ name }) => name), 'tumor_alive_blasts', 'tumor_alive_negative', 'mean_antigen_blasts', 'mean_antigen_negative',
    ]);
    expect(info.marks.map(({ minutes, origin, kind, label }) => [minutes, origin, kind, label])).toEqual([
      [10, 'scenario', 'infuse', 'first dose: 30 cells of CD19 CAR over 60 min'], [600, 'scenario', 'set', expect.stringMatching(/^Hit rate of a CAR-T cell = 0.05/)],
    ]);
    for (const param of info.params) {
      expect(param.value, param.key).toBe(param.initial);
      expect(param.evidence === 'assumed' || param.evidence === 'numerical' || param.source !== '', param.key).toBe(true);
      expect(param.evidenceMeans, param.key).toBe(EVIDENCE[param.evidence]);
      if (param.source !== '') expect(Object.keys(SOURCE_KINDS), param.key).toContain(param.source.split(': ')[0]);
      expect(param.source).not.toMatch(/\bassumed\b|^[a-z]+\d{4}$/);
    }
  });

  it('marks a preset as pristine until something is changed', async () => {
    const { info, api } = await load({ preset: 'b-all-niche', file: 'link', seed: '3' });
    expect([info.pristine, info.seed]).toEqual([true, '3']);
    good(await api.setParameters({ 'kill.hitRate': 0.01 }));
    expect(good(await api.info())).toMatchObject({ pristine: false });
    const { presets, version } = await api.hello();
    expect(presets.map(({ name }) => name)).toContain('b-all-niche');
    expect(version).toMatch(/^\d+\.\d+/);
  });

  it('shows a change at once, before its tick has come, and scheduled changes when they have', async () => {
    const { api, goTo } = await load();
    const value = async (key: string) => good(await api.info()).params.find((p) => p.key === key)!.value;
    const standard = await value('kill.hitRate');
    good(await api.setParameters({ 'kill.hitRate': 0.2 }));
    expect(await value('kill.hitRate')).toBe(0.2);
    await goTo(700);
    expect(await value('kill.hitRate')).toBe(0.05);
    await goTo(0);
    expect([standard, await value('kill.hitRate')]).toEqual([standard, 0.2]);
  });

  it('finds the cells of the blood, whom no frame shows, and reads them like the others', async () => {
    const { api, goTo, frame } = await load({ preset: 'lbcl', file: 'link', seed: '1' });
    await goTo(180);
    const ids = await api.bloodCells(), shown = new Set((await frame()).id);
    expect(ids.length).toBeGreaterThan(2);
    expect(ids.filter((id) => shown.has(id))).toEqual([]);
    const report = (await api.inspect(ids[0]))!;
    expect([report.title, report.alive, report.present]).toEqual([`CAR-T cell ${ids[0]}`, true, false]);
    expect(report.lines.map(({ value }) => value).join()).toContain('blood');
  });

  it('finds the cell under a point, and tells its story', async () => {
    const { api, goTo, frame } = await load();
    await goTo(500);
    const { x, y, radius, id, kind, count } = await frame();
    for (let n = 0; n < count; n += 17) {
      const picked = await api.pick(x[n], y[n], 0);
      const at = id.indexOf(picked!);
      expect((x[at] - x[n]) ** 2 + (y[at] - y[n]) ** 2).toBeLessThanOrEqual(radius[at] ** 2 + 1e-3);
    }
    expect(await api.pick(-199, -199, 1)).toBeNull();
    const carts = [...id].filter((_, n) => kind[n] === 1);
    const reports = await Promise.all(carts.map((cart) => api.inspect(cart)));
    const killer = reports.find((report) => report!.life.entries.some(({ text }) => text.startsWith('killed')))!;
    expect(killer.title).toMatch(/^CAR-T cell \d+$/);
    expect([...killer.life.entries].reverse().find(({ text }) => text.startsWith('killed'))!.text).toMatch(/^killed (tumour|healthy) cell \d+ after [\d.]+ (min|h) with \d+ hits?$/);
    expect(killer.lines.find(({ label }) => label === 'Product')!.value).toBe('CD19 CAR');
    expect(new Set(killer.lines.map(({ label }) => label)).size).toBe(killer.lines.length);
    const [, victim] = /cell (\d+)/.exec([...killer.life.entries].reverse().find(({ text }) => text.startsWith('killed'))!.text)!;
    const dead = (await api.inspect(Number(victim)))!;
    expect(dead.alive).toBe(false);
    expect(dead.lines[0].value).toBe(`apoptotic, killed by CAR-T cell ${killer.id}`);
    expect(dead.life.entries.some(({ text }) => text.startsWith(`was killed by CAR-T cell ${killer.id}, `))).toBe(true);
    await goTo(1400);
    expect(await api.inspect(Number(victim))).toMatchObject({ alive: false, present: false, title: dead.title });
    expect(await api.inspect(4_000_000)).toBeNull();
  });
});

describe('nonsense from the page', () => {
  it('is refused before anything is loaded', async () => {
    const api = createApi(new Loop(new HandClock()));
    for (const call of [api.play(1), api.stepBy(1), api.jumpTo(1), api.hash(), api.series(0), api.pick(0, 0, 1), api.info(), api.exportCsv(), api.reset({ keepChanges: false })]) {
      expect(await failureOf(call)).toMatchObject({ code: 'bad-request', message: 'No scenario is loaded yet.' });
    }
    expect((await api.frame({ buffer: null, field: null, sliceZ: 0 })).cellCount).toBe(0);
    await api.pause();
  });

  it('names the parameter that was meant, and the range with its unit', async () => {
    const { api, hash } = await load();
    const before = await hash();
    const typo = await failureOf(api.setParameters({ 'kill.hitrat': 0.1 }));
    expect(typo.code).toBe('bad-request');
    expect(typo.problems).toMatchObject([{ suggestion: 'kill.hitRate' }]);
    expect(typo.message).toContain('Did you mean kill.hitRate?');
    const wild = await failureOf(api.setParameters({ 'kill.hitRate': 1e308, 'migrate.bias': NaN }));
    expect(wild.problems.length).toBe(2);
    expect(wild.problems[0].expected).toMatch(/\d.*\d.*per minute$/);
    for (const values of [null, 7, 'x', [], { __proto__: null, constructor: 1 }, JSON.parse('{"__proto__": 1}'), { 'kill.hitRate': '0.1' }]) {
      await failureOf(api.setParameters(values as never));
    }
    good(await api.setParameters({}));
    expect((await api.series(0)).marks.every((mark) => mark.origin === 'scenario')).toBe(true);
    expect(await hash()).toBe(before);
  });

  it.each([
    [{ product: 'cart20', count: 5, entry: 'edge', over: 0 }, 'product', 'cart19'],
    [{ product: 'cart19', count: 0, entry: 'edge', over: 0 }, 'count', ''],
    [{ product: 'cart19', count: 1e7, entry: 'edge', over: 0 }, 'count', ''],
    [{ product: 'cart19', count: 2.5, entry: 'edge', over: 0 }, 'count', ''],
    [{ product: 'cart19', count: 5, entry: 'vessel', over: 0 }, 'entry', 'vessels'],
    [{ product: 'cart19', count: 5, entry: 'edge', over: -1 }, 'over', ''],
    [{ product: 'cart19', count: 5, entry: 'edge', over: NaN }, 'over', ''],
  ])('is refused as a dose: %j', async (infusion, path, suggestion) => {
    const { api } = await load();
    expect((await failureOf(api.infuse(infusion))).problems).toMatchObject([{ path, suggestion }]);
  });

  it.each([
    [{ drug: 'tocilizumap', doses: 1 }, 'drug', 'tocilizumab'],
    [{ drug: 'anakinra', doses: 0 }, 'doses', ''],
    [{ drug: 'anakinra', doses: 1e9 }, 'doses', ''],
    [{ drug: 'anakinra', doses: NaN }, 'doses', ''],
    [{ drug: 'constructor', doses: 1 }, 'drug', ''],
  ])('is refused as a drug: %j', async (dosing, path, suggestion) => {
    const { api, hash } = await load();
    const before = await hash();
    expect((await failureOf(api.give(dosing))).problems).toMatchObject([{ path, suggestion }]);
    for (const nothing of [null, 7, 'anakinra', []]) await failureOf(api.give(nothing as never));
    expect(await hash()).toBe(before);
  });

  it('is refused as a time, a speed or a seed', async () => {
    const { api } = await load();
    for (const value of [NaN, -1, '5', null, Infinity]) {
      expect((await failureOf(api.jumpTo(value as never))).code).toBe('bad-request');
      expect((await failureOf(api.stepBy(value as never))).code).toBe('bad-request');
      if (value !== Infinity) expect((await failureOf(api.play(value as never))).code).toBe('bad-request');
    }
    expect((await failureOf(api.reset({ seed: 7 as never, keepChanges: false }))).problems[0].path).toBe('seed');
  });

  it('leaves the present run as it is when a document is faulty', async () => {
    const { api, goTo, hash, frame } = await load();
    await goTo(100);
    const before = await hash();
    for (const request of [
      { preset: 'b-all-nich', file: 'link' }, { text: '{"format": ', file: 'bad.json' }, { text: 'null', file: 'x' }, { file: 'x' }, null, 7,
      { text: SMALL_TEXT, file: 'x', seed: 5 }, { text: SMALL_TEXT, file: 'x', set: { 'kill.hitrate': 1 } }, { text: SMALL_TEXT, file: 'x', until: NaN },
      { text: '{"format": "cart-lab/record", "version": 1}', file: 'r.json' },
    ]) {
      const failure = await failureOf(api.load(request as never));
      expect(failure.problems.length, JSON.stringify(request)).toBeGreaterThan(0);
      expect(['bad-document', 'bad-request']).toContain(failure.code);
    }
    expect((await failureOf(api.load({ preset: 'b-all-nich', file: 'link' }))).problems).toEqual([expect.objectContaining({ path: 'preset', value: '"b-all-nich"', suggestion: 'b-all-niche' })]);
    expect((await frame()).meta).toMatchObject({ tick: 100, run: 1 });
    expect(await hash()).toBe(before);
  });
});

describe('a file of a run that is no document', () => {
  it.each([
    ['table.csv', 'a table of a run’s results', (csv: string) => csv], ['run.snap', 'a snapshot of a run', () => 'CARTLAB1\u0000\u0001{"format":3}'],
    ['events.ndjson', 'the events of a run', () => '{"tick":24,"minutes":24,"event":"bind","a":1,"b":2}\n'],
  ])('is called what it is: %s', async (file, called, made) => {
    const { api, goTo } = await load();
    await goTo(50);
    const failure = await failureOf(api.load({ text: made(await api.exportCsv('excel')), file }));
    expect(failure).toMatchObject({ code: 'bad-document', file, message: `${file} cannot be opened: it has 1 problem.` });
    expect(failure.problems).toEqual([{ path: '', value: called, expected: 'a scenario or the record of a run', suggestion: '' }]);
  });
});
