// What the program writes it reads: scenarios with any changes it lets through, records, and the largest of them.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadSnapshot } from '../../cli/load';
import { buildRecord, checkParameters, parseRecord, parseScenario, problemsOfChanges, toDocument, withLateChanges } from '../../schema';
import type { ScenarioDocument } from '../../schema';
import { LONGEST_TEXT } from '../../schema/json';
import { MOST_ACTIONS, MOST_CELLS } from '../../schema/limits';
import { writePositions } from '../../schema/positions';
import { advance, createWorld, hashWorld, listParams, save } from '../../sim';
import type { Action, Scenario } from '../../sim';
import { formatLink, parseLink } from '../../src/app/url';
import { createApi } from '../../workers/api';
import { cli } from '../cli/terminal';
import { chanceOf, pick, whole } from '../support/chance';
import { PATIENCE_MS } from '../support/effort';
import { randomDocument } from '../support/randomDocument';
import { randomValue } from '../support/randomScenario';

const SEEDS = Array.from({ length: 80 }, (_, n) => n + 1);

function read(document: unknown): { readonly scenario: Scenario; readonly document: ScenarioDocument } | null {
  const parsed = parseScenario(JSON.stringify(document), 'written.json');
  return parsed.ok ? parsed : null;
}

/** Up to four parameters anywhere in their ranges. */
function randomChanges(chance: () => number, scenario: Scenario): Record<string, number> {
  const known = listParams(scenario.products, scenario.drugs);
  const hot = ['products.car0.veinToVein', 'secrete.splitStep', 'infuse.cartRadius'].flatMap((key) => known.find((entry) => entry.key === key) ?? []);
  const chosen = Array.from({ length: whole(chance, 0, 4) }, () => pick(chance, chance() < 0.4 ? hot : known));
  return Object.fromEntries(chosen.map((entry) => [entry.key, randomValue(chance, entry)]).filter(([key, value]) => checkParameters(scenario, { [key!]: value }).length === 0));
}

describe('a scenario with changes', () => {
  it('reads back as it was, whenever the changes were let through; what is not let through would not read', { timeout: PATIENCE_MS }, () => {
    let through = 0, held = 0;
    for (const seed of SEEDS) {
      const chance = chanceOf(seed), start = read(randomDocument(chance));
      if (start === null) continue;
      const { scenario, document } = start, tick = whole(chance, 1, 2000 * scenario.clock.ticksPerMinute);
      const set = randomChanges(chance, scenario), late = randomChanges(chance, scenario);
      const done: { at: number; action: Action }[] = Object.keys(late).length === 0 ? [] : [{ at: tick / scenario.clock.ticksPerMinute, action: { set: late } }];
      const problems = problemsOfChanges(document, { set, done }), again = read(withLateChanges(document, { set, done }));
      expect(again === null, `seed ${seed}: ${JSON.stringify(problems)}`).toBe(problems.length > 0);
      if (again === null) held++;
      else {
        through++;
        expect(again.scenario.parameters, `seed ${seed}`).toEqual({ ...scenario.parameters, ...set });
        expect(read(toDocument(again.scenario))?.scenario, `seed ${seed}`).toEqual(again.scenario);
        const actions = done.map(({ action }) => ({ tick, action })), record = buildRecord({ document: again.document, seed: 'x', until: tick, actions, hash: 'abc' });
        expect(parseRecord(JSON.stringify(record), 'r.json'), `seed ${seed}`).toMatchObject({ ok: true, scenario: again.scenario, seed: 'x', until: tick, actions, hash: 'abc' });
      }
    }
    expect(through).toBeGreaterThan(10);
    expect(held).toBeGreaterThan(1);
  });
});

describe('the same scenario', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cart-lab-write-read-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const cases = SEEDS.flatMap((seed) => {
    const chance = chanceOf(seed), start = read(randomDocument(chance));
    if (start === null) return [];
    const set = randomChanges(chance, start.scenario), changed = problemsOfChanges(start.document, { set }).length > 0 ? start : read(withLateChanges(start.document, { set }))!;
    return [{ seed, set, ...changed }];
  });

  it('comes back from a snapshot, in its state', () => {
    const file = join(folder, 'run.snap');
    for (const { seed, scenario } of cases) {
      const world = createWorld(scenario);
      advance(world, 3 * scenario.clock.decisionEvery);
      writeFileSync(file, save(world));
      const again = loadSnapshot(file);
      expect(again.scenario, `seed ${seed}`).toEqual(scenario);
      expect(hashWorld(again), `seed ${seed}`).toBe(hashWorld(world));
    }
    expect(cases.length).toBeGreaterThan(20);
  }, PATIENCE_MS);

  it('comes back from a link, with the changes beside it to the last bit', async () => {
    let short = 0;
    for (const { seed, set, scenario, document } of cases) {
      const link = { preset: null, changes: [], text: JSON.stringify(document), seed: `${seed} ä&=,\u00a0#`, set, until: 90, twin: null }, written = await formatLink(link);
      if (written === null) continue; // too large for an address: nothing is written, so nothing is lost unseen
      short++;
      const parsed = await parseLink(written);
      expect(parsed, `seed ${seed}`).toEqual({ ok: true, remark: '', link });
      expect(parsed.ok && read(JSON.parse(parsed.link.text!))?.scenario, `seed ${seed}`).toEqual(scenario);
    }
    expect(short).toBeGreaterThan(20);
  });
});

describe('values that only fail together', () => {
  const late = { 'products.cart19.veinToVein': 60 };

  it('are refused from the command line, with the reason', async () => {
    const { code, out, err } = await cli(['run', 'b-all-niche', '--set', 'products.cart19.veinToVein=60', '--until', '1h']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/schedule\[1\]: .*60 d in the making.*expected a dose that arrives during the run/);
  });

  it('are refused from a link and from a slider, and the run stays as it is', async () => {
    const api = createApi();
    expect(await api.load({ preset: 'b-all-niche', set: late, file: '' })).toMatchObject({ ok: false, code: 'bad-request', message: expect.stringMatching(/60 d in the making/) });
    expect(await api.load({ preset: 'b-all-niche', file: '' })).toMatchObject({ ok: true });
    expect(await api.setParameters(late)).toMatchObject({ ok: false, message: expect.stringMatching(/60 d in the making/) });
    expect(await api.infuse({ product: 'cart19', count: 60_000, entry: 'edge', over: 0 })).toMatchObject({ ok: false, message: expect.stringMatching(/more do not fit into this patch/) });
    const saved = await api.exportScenario();
    expect(typeof saved === 'string' && parseScenario(saved, 'saved.json').ok).toBe(true);
  });
});

describe('the largest there is', () => {
  it('reads back: every cell with all digits of its place, and a full record around it', () => {
    const points = Array.from({ length: MOST_CELLS }, (_, n) => [-1000 - n / 300 - 1 / 3, 1e-7 * n + 1 / 7, (n % 1000) + 1e-5 / 3] as const);
    const document = {
      format: 'cart-lab/scenario', version: 1, name: 'large', title: 'Large', duration: '365d', domain: { dimensions: 3, size: [10_000, 4000, 4000], voxel: 100 },
      populations: [{ kind: 'tumor', label: 't', antigenA: 1, placement: { shape: 'positions', csv: writePositions(points, 3) } }],
    };
    const parsed = parseScenario(JSON.stringify(document, null, 2), 'large.json');
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const actions = Array.from({ length: MOST_ACTIONS }, (_, n) => ({ tick: n, action: { set: { 'kill.hitRate': 0.1 + n / 1e6 } } }));
    const record = JSON.stringify(buildRecord({ document: toDocument(parsed.scenario), seed: '1', until: MOST_ACTIONS, actions }), null, 2);
    expect(record.length).toBeGreaterThan(10_000_000);
    const again = parseRecord(record, 'large.json');
    expect(again.ok && again.actions.length).toBe(MOST_ACTIONS);
    expect(again.ok && again.scenario.populations[0].placement).toEqual({ shape: 'positions', points });
    const saved = JSON.stringify(withLateChanges(parsed.document, { done: actions.map(({ tick, action }) => ({ at: tick, action })) }), null, 2);
    expect(saved.length).toBeLessThan(LONGEST_TEXT);
    expect(parseScenario(saved, 'saved.json').ok).toBe(true);
  }, PATIENCE_MS);
});
