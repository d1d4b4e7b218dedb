// A run through the worker's interface: the same state whichever way one gets there.
import { beforeAll, describe, expect, it } from 'vitest';
import { parseRecord, parseScenario, toDocument } from '../../schema';
import { OBSERVABLES, createWorld, hashWorld, step } from '../../sim';
import { SMALL_TEXT, smallStart, steppedDirectly } from './smallRun';
import { good, load } from './workbench';

const START = smallStart();
const hashes = new Map<number, string>();
beforeAll(() => {
  const world = createWorld(START.scenario, { seed: START.seed });
  while (world.tick < 1000) {
    step(world);
    if ([1, 100, 333, 700, 1000].includes(world.tick)) hashes.set(world.tick, hashWorld(world));
  }
});

describe('a run in the worker', () => {
  it('has the state of direct stepping, played in slices with pauses, steps and frames in between', async () => {
    const { api, clock, settle, frame, hash, goTo } = await load();
    await api.play(50);
    clock.pass(777);
    const early = await frame();
    expect(early.meta.tick).toBeGreaterThan(20);
    expect(early.meta).toMatchObject({ running: true, targetSpeed: 50, run: 1, headingFor: null });
    await api.pause();
    expect((await frame()).meta).toMatchObject({ running: false, targetSpeed: 0 });
    good(await settle(api.stepBy(0)));
    expect((await frame()).meta.tick).toBe(early.meta.tick + 1);
    good(await settle(api.stepBy(333 - early.meta.tick - 1)));
    expect([(await api.hash()).tick, await hash()]).toEqual([333, hashes.get(333)]);
    await api.play(Infinity);
    for (let n = 0; n < 5; n++) clock.turn();
    await api.pause();
    await goTo(700);
    expect(await hash()).toBe(hashes.get(700));
  });

  it('has it after every jump, back and forth', async () => {
    const { hash, goTo, api, info } = await load();
    for (const tick of [700, 100, 1000, 1, 333, 1000]) {
      await goTo(tick);
      expect([tick, await hash()]).toEqual([tick, hashes.get(tick)]);
    }
    const series = await api.series(0);
    expect(series.moves).toBe(true);
    const times = series.rows.filter((_, n) => n % info.columns.length === 0);
    expect([...times]).toEqual([...Array.from({ length: 34 }, (_, n) => 30 * n), 1000]);
  });

  it('jumps in slices: frames tell where it is heading, and pause ends the jump where it stands', async () => {
    const { api, clock, frame, settle, hash, goTo } = await load();
    const jump = api.jumpTo(1000);
    clock.turn();
    clock.turn();
    const { meta } = await frame();
    expect(meta).toMatchObject({ headingFor: 1000, running: false });
    expect(meta.tick).toBeGreaterThan(0);
    expect(meta.tick).toBeLessThan(1000);
    await api.pause();
    expect(good(await jump)).toBeNull();
    expect((await frame()).meta).toMatchObject({ headingFor: null, tick: meta.tick });
    clock.pass(10_000);
    expect((await frame()).meta.tick).toBe(meta.tick);

    const first = api.jumpTo(900);
    clock.turn();
    const second = api.jumpTo(100);
    expect(good(await first)).toBeNull();
    good(await settle(second));
    expect(await hash()).toBe(hashes.get(100));
    await goTo(700);
    expect(await hash()).toBe(hashes.get(700));
  });

  it('plays on after a jump when play was asked for meanwhile', async () => {
    const { api, clock, frame, settle } = await load();
    const jump = api.jumpTo(200);
    clock.turn();
    await api.play(60);
    expect((await frame()).meta).toMatchObject({ headingFor: 200, running: true });
    await settle(jump);
    clock.pass(2000);
    const { meta } = await frame();
    expect(meta.running).toBe(true);
    expect(Math.abs(meta.tick - 320)).toBeLessThan(15);
  });

  it('keeps what the user did as a record that replays to the same hash, in the worker and directly', async () => {
    const { api, goTo, hash, info } = await load();
    await goTo(100);
    good(await api.setParameters({ 'kill.hitRate': 0.2, 'products.cart19.affinity': 50 }));
    good(await api.setParameters({ 'kill.hitRate': 0.15 }));
    good(await api.infuse({ product: 'cart19', count: 25, entry: 'edge', over: 30 }));
    await goTo(250);
    good(await api.setParameters({ 'migrate.bias': info.params.find((p) => p.key === 'migrate.bias')!.min }));
    await goTo(500);
    const end = await hash();
    expect(end).not.toBe(hashWorld(steppedDirectly(START, 500)));

    const text = await api.exportRecord();
    const record = parseRecord(text, 'record');
    if (!record.ok) throw new Error(JSON.stringify(record.problems));
    expect([record.hash, record.until]).toEqual([end, 500]);
    expect(record.actions.length).toBe(3); // two changes at one moment are one entry
    const world = createWorld(record.scenario, { seed: record.seed, live: record.actions });
    while (world.tick < 500) step(world);
    expect(hashWorld(world)).toBe(end);

    await goTo(120);
    const early = parseRecord(await api.exportRecord(), 'record');
    expect(early).toMatchObject({ ok: true, until: 120, actions: [{ tick: 100 }, { tick: 100 }] });

    const replay = await load({ text, file: 'record.json' });
    await replay.goTo(500);
    expect(await replay.hash()).toBe(end);
    await goTo(60);
    await goTo(500);
    expect(await hash()).toBe(end);
  });

  it('keeps in its record what the link had changed from the start', async () => {
    const { api, goTo, hash } = await load({ text: SMALL_TEXT, file: 'link', seed: '9', set: { 'kill.hitRate': 0.2 } });
    await goTo(150);
    const replay = await load({ text: await api.exportRecord(), file: 'record.json' });
    await replay.goTo(150);
    expect(await replay.hash()).toBe(await hash());
    expect(await hash()).toBe(hashWorld(steppedDirectly(smallStart({ seed: '9', set: { 'kill.hitRate': 0.2 } }), 150)));
  });

  it('branches when something is done after going back: what was done later is dropped', async () => {
    const { api, goTo, hash } = await load();
    await goTo(300);
    good(await api.setParameters({ 'kill.hitRate': 0.2 }));
    await goTo(600);
    const first = await hash();
    await goTo(200);
    expect((await api.series(0)).marks.filter((mark) => mark.origin === 'live').length).toBe(1);
    good(await api.infuse({ product: 'cart19', count: 10, entry: 'ring', over: 0 }));
    expect((await api.series(0)).marks.filter((mark) => mark.origin === 'live').map((mark) => mark.kind)).toEqual(['infuse']);
    await goTo(600);
    const second = await hash();
    expect(second).not.toBe(first);
    const live = [{ tick: 200, action: { infuse: { product: 'cart19', count: 10, entry: 'ring' as const, over: 0 } } }];
    expect(second).toBe(hashWorld(steppedDirectly(START, 600, live)));
    const { rows } = await api.series(0);
    const fresh = await load();
    await fresh.goTo(200);
    good(await fresh.api.infuse(live[0].action.infuse));
    await fresh.goTo(600);
    expect(rows).toEqual((await fresh.api.series(0)).rows);
    const carts = [...(await fresh.frame()).id].filter((id) => id > 160).slice(0, 20);
    for (const id of carts) expect(await api.inspect(id), `cell ${id}`).toEqual(await fresh.api.inspect(id));
  });

  it('starts again with the same or another seed, with changes kept from the start or dropped', async () => {
    const { api, goTo, hash, frame } = await load();
    await goTo(60);
    good(await api.setParameters({ 'kill.hitRate': 0.2 }));
    good(await api.infuse({ product: 'cart19', count: 12, entry: 'edge', over: 0 }));
    await goTo(90);
    const kept = good(await api.reset({ keepChanges: true }));
    expect(kept.params.find((p) => p.key === 'kill.hitRate')).toMatchObject({ initial: 0.2, value: 0.2 });
    expect((await frame()).meta).toMatchObject({ tick: 0, run: 2, seriesRows: 1, running: false });
    expect(kept.marks.filter((mark) => mark.origin === 'live').map(({ kind, tick }) => [kind, tick])).toEqual([['infuse', 60]]);
    await goTo(100);
    const live = [{ tick: 60, action: { infuse: { product: 'cart19', count: 12, entry: 'edge' as const, over: 0 } } }];
    expect(await hash()).toBe(hashWorld(steppedDirectly(smallStart({ set: { 'kill.hitRate': 0.2 } }), 100, live)));

    const other = await load();
    await other.goTo(60);
    good(await other.api.setParameters({ 'kill.hitRate': 0.2 }));
    const dropped = good(await other.api.reset({ keepChanges: false, seed: 'another' }));
    expect(dropped.seed).toBe('another');
    expect(dropped.params.find((p) => p.key === 'kill.hitRate')!.value).not.toBe(0.2);
    await other.goTo(100);
    expect(await other.hash()).toBe(hashWorld(steppedDirectly(smallStart({ seed: 'another' }), 100)));
  });

  it('gives drugs at once, tells them on the timeline, keeps them in record, scenario and a new start', async () => {
    const { api, goTo, hash, frame } = await load();
    const level = async (): Promise<number> => (await frame()).values[OBSERVABLES.findIndex(({ name }) => name === 'corticosteroid')];
    await goTo(60);
    good(await api.give({ drug: 'corticosteroid', doses: 2 }));
    await goTo(61);
    expect(await level()).toBeGreaterThan(1.9);
    await goTo(200);
    expect(await level()).toBeLessThan(1.95);
    const end = await hash(), live = [{ tick: 60, action: { give: { drug: 'corticosteroid' as const, doses: 2 } } }];
    expect(end).toBe(hashWorld(steppedDirectly(START, 200, live)));
    expect(good(await api.info()).marks.filter((mark) => mark.origin === 'live')).toMatchObject([{ tick: 60, kind: 'give', label: expect.stringMatching(/^corticosteroid, 2 ×/) }]);
    const replay = await load({ text: await api.exportRecord(), file: 'record.json' });
    await replay.goTo(200);
    expect(await replay.hash()).toBe(end);
    const saved = parseScenario(await api.exportScenario(), 'saved.json');
    expect(saved).toMatchObject({ ok: true });
    if (saved.ok) expect(saved.scenario.schedule.at(-1)).toMatchObject({ at: 60, give: { drug: 'corticosteroid', doses: 2 } });
    good(await api.reset({ keepChanges: true }));
    await goTo(200);
    expect(await hash()).toBe(end);
    await goTo(30);
    expect(await level()).toBe(0);
  });

  it('offers the drugs that do something, and tells the scale of the patient', async () => {
    const alone = await load(), patient = await load({ text: JSON.stringify({ ...(JSON.parse(SMALL_TEXT) as object), body: { scale: 2e7 } }), file: 'patient.json' });
    const offered = alone.info.drugs.map(({ name }) => name);
    expect(alone.info.patientScale).toBe(0);
    for (const onCells of ['corticosteroid', 'antiPD1', 'suicideSwitch']) expect(offered).toContain(onCells);
    for (const onPatient of ['tocilizumab', 'lymphodepletion']) expect(offered).not.toContain(onPatient);
    expect(patient.info.patientScale).toBe(2e7);
    expect(patient.info.drugs.map(({ name }) => name)).toContain('tocilizumab');
  });

  it('stops at the end with a reason, and can go back from there', async () => {
    const { api, clock, frame, goTo } = await load();
    await goTo(2870);
    await api.play(1000);
    clock.pass(1000);
    const { meta } = await frame();
    expect(meta).toMatchObject({ tick: 2880, ended: 'duration', running: false, targetSpeed: 0 });
    expect(meta.message).toMatch(/2 d/);
    await goTo(99_999);
    expect((await frame()).meta).toMatchObject({ tick: 2880, ended: 'duration' });
    await goTo(100);
    expect((await frame()).meta).toMatchObject({ tick: 100, ended: '', message: '' });
  });

  it('goes straight to a minute when the request says so', async () => {
    const { clock, frame, hash } = await load({ text: SMALL_TEXT, file: 'link', until: 100 });
    expect((await frame()).meta.headingFor).toBe(100);
    clock.pass(5000);
    expect((await frame()).meta).toMatchObject({ tick: 100, headingFor: null });
    expect(await hash()).toBe(hashes.get(100));
  });

  it('saves a scenario that holds the changes at their time, and runs to the hash of the record', async () => {
    const { api, goTo, hash } = await load({ text: SMALL_TEXT, file: 'small.json', seed: '9', set: { 'kill.hitRate': 0.07 } });
    good(await api.give({ drug: 'corticosteroid', doses: 0.1 }));
    await goTo(50);
    good(await api.setParameters({ 'products.cart19.affinity': 12, 'products.cart19.veinToVein': 1 }));
    good(await api.infuse({ product: 'cart19', count: 12, entry: 'edge', over: 90 }));
    await goTo(70);
    good(await api.setParameters({ 'kill.hitRate': 0.3 }));
    await goTo(400);
    const text = await api.exportScenario();
    const parsed = parseScenario(text, 'saved.json');
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    expect(parsed.scenario.seed).toBe('9');
    expect(parsed.scenario.parameters).toMatchObject({ 'kill.hitRate': 0.07 });
    expect(parsed.scenario.schedule.slice(2)).toMatchObject([
      { at: 0, give: { doses: 0.1 }, byHand: true }, { at: 50, set: { 'products.cart19.affinity': 12 } }, { at: 50, infuse: { count: 12, entry: 'edge' } },
      { at: 70, set: { 'kill.hitRate': 0.3 } },
    ]);
    const again = await load({ text, file: 'saved.json' });
    await again.goTo(400);
    expect(await again.hash()).toBe(await hash());
    expect(parseScenario(JSON.stringify(toDocument(parsed.scenario)), 'once more')).toMatchObject({ ok: true, scenario: { schedule: parsed.scenario.schedule } });

    // Saved once more after another dose: both doses are the ones that were given.
    good(await again.api.infuse({ product: 'cart19', count: 5, entry: 'ring', over: 0 }));
    await again.goTo(450);
    const third = await load({ text: await again.api.exportScenario(), file: 'again.json' });
    await third.goTo(450);
    expect(await third.hash()).toBe(await again.hash());
  });

  it('saves a dose that was typed in hours as a good document, to the tick', async () => {
    const { api, goTo } = await load();
    await goTo(50);
    good(await api.infuse({ product: 'cart19', count: 12, entry: 'edge', over: 0.13 * 60 }));
    const parsed = parseScenario(await api.exportScenario(), 'saved.json');
    expect(parsed.ok ? parsed.scenario.schedule.at(-1) : parsed.problems).toMatchObject({ at: 50, infuse: { over: 8 } });
  });

  it('saves the numbers up to the present moment, with the run they come from', async () => {
    const { api, goTo, info } = await load({ text: SMALL_TEXT, file: 'small.json', seed: '9', set: { 'kill.hitRate': 0.07 } });
    await goTo(50);
    const csv = (await api.exportCsv()).trimEnd().split('\n'), facts = csv.filter((line) => line.startsWith('#'));
    const { hash } = await api.hash();
    for (const fact of ['# scenario: small', '# seed: 9', '# timeMin: 50', `# hash: ${hash}`, '# parameters: {"kill.hitRate":0.07']) {
      expect(facts.some((line) => line.startsWith(fact)), fact).toBe(true);
    }
    const [header, ...rows] = csv.slice(facts.length).map((line) => line.split(','));
    expect(header).toEqual(info.columns.map(({ name }) => name));
    expect(rows.map(([time]) => time)).toEqual(['0', '30', '50']);
    expect((await api.exportCsv('excel')).startsWith('\ufeff# program: ')).toBe(true);
  });
});
