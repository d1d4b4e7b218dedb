// The page plays the organoid model: frames show oncoprotein evenly over the colours of antigen, and panels only what its rules use.
import { describe, expect, it } from 'vitest';
import { PRESETS, parseScenario } from '../../schema';
import { CELL_COLUMNS, Kind, MODELS, ORGANOID_PIPELINE } from '../../sim';
import type { World } from '../../sim';
import { moleculesOfByte } from '../../src/render/codes';
import { antigenShare } from '../../src/render/palette';
import { reportCell } from '../../workers/cellReport';
import { describeRun } from '../../workers/describe';
import { describeColourings } from '../../workers/drawn';
import { Flag, viewFrame } from '../../workers/frameTypes';
import { Loop } from '../../workers/loop';
import { Session } from '../../workers/session';
import type { Start } from '../../workers/run';
import { HandClock } from './handClock';
import { smallStart } from './smallRun';

function start(name: string): Start {
  const document = JSON.parse(PRESETS.get(name)!) as { populations: { placement: { radius: number } }[]; schedule?: { infuse: { count: number } }[] };
  document.populations[0].placement.radius = 40;
  document.schedule?.forEach((item) => (item.infuse.count = 30));
  const parsed = parseScenario(JSON.stringify(document), `${name}.json`);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return smallStart({ scenario: parsed.scenario, document: parsed.document });
}

describe('the organoid model on the page', () => {
  it.each(['organoid-untreated', 'organoid-one-dose'])('plays %s and shows what it holds', (name) => {
    const clock = new HandClock(), session = new Session(new Loop(clock));
    const run = session.begin(start(name));
    session.play(1000);
    clock.pass(100);
    const frame = viewFrame(session.frame({ buffer: null, field: 'oxygen', sliceZ: 0 })), { kind, antigenA, z } = run.world.cells.columns;
    expect(frame.meta.tick).toBeGreaterThan(20);
    expect(frame.meta).toMatchObject({ ended: '', message: '' });
    expect(frame.count).toBeGreaterThan(60);
    expect(new Set(frame.z).size).toBeGreaterThan(5);
    for (let i = 0; i < frame.count; i++) {
      if (kind[i] !== Kind.Tumor) continue;
      expect(antigenShare(moleculesOfByte(frame.antigenA[i]))).toBeCloseTo(antigenA[i] / 2, 1);
      expect((frame.flags[i] & Flag.NegativeA) !== 0).toBe(antigenA[i] < 0.5);
      expect(frame.flags[i] & Flag.Dividing).toBe(0);
      expect(frame.z[i]).toBeCloseTo(z[i], 3);
    }
  });

  it('offers no drugs, for it has no rule that they could touch', () => {
    const session = new Session(new Loop(new HandClock()));
    expect(describeRun(session.begin(start('organoid-one-dose'))).drugs).toEqual([]);
    expect(describeRun(session.begin(smallStart())).drugs.length).toBeGreaterThan(0);
  });

  it('lists the parameters of its own rules, fields and products, and those alone', () => {
    const session = new Session(new Loop(new HandClock()));
    const groups = (from: Start) => new Set(describeRun(session.begin(from)).params.map(({ group }) => group));
    const organoid = groups(start('organoid-one-dose')), tissue = groups(smallStart());
    for (const { rule } of ORGANOID_PIPELINE) if (Object.keys(rule.params.specs).length > 0) expect(organoid).toContain(rule.params.group);
    for (const group of ['oxygen', 'attractant', 'products.cart']) expect(organoid).toContain(group);
    for (const group of ['kill', 'grow', 'migrate', 'bind']) {
      expect(organoid).not.toContain(group);
      expect(tissue).toContain(group);
    }
    for (const group of ['attach', 'mature', 'swell']) expect(tissue).not.toContain(group);
  });

  it('writes no column that its inspector leaves out, and its inspector shows none that it leaves as it was', () => {
    const run = new Session(new Loop(new HandClock())).begin(start('organoid-one-dose')), { idle = [] } = MODELS.organoid;
    run.step(); // the doses are in
    const first = new Map(rowsOf(run.world)), moved = new Set<string>(), lines = new Set<string>();
    for (let t = 0; t < 1500; t++) {
      run.step();
      if (t % 100 > 0) continue;
      for (const [id, row] of rowsOf(run.world)) {
        for (const name of idle) if (first.has(id) && first.get(id)![name] !== row[name]) moved.add(name);
        for (const { label } of reportCell(id, run.world, run.biographies)!.lines) lines.add(label);
      }
    }
    const { kind, partner, boundCount, id } = run.world.cells.columns, cart = kind.indexOf(Kind.Cart), tumor = kind.indexOf(Kind.Tumor);
    [partner[cart], boundCount[tumor]] = [tumor, 1];
    for (const row of [cart, tumor]) for (const { label } of reportCell(id[row], run.world, run.biographies)!.lines) lines.add(label);
    expect([...moved]).toEqual([]);
    for (const label of ['Co-stimulation', 'Subset', 'Killing signal', 'Growth signal', 'Activation', 'Exhaustion', 'CARs', 'Lytic packets', 'Divisions left', 'Damage', 'PD-L1']) expect(lines).not.toContain(label);
    for (const label of ['Kills', 'Speed', 'Bound for', 'Held by', 'oncoprotein', 'Radius']) expect(lines).toContain(label);
    expect(describeColourings(run.world).map(({ name }) => name)).not.toEqual(expect.arrayContaining(['exhaustion']));
  });
});

/** Every cell by its id, with the values of its columns now. */
function rowsOf({ cells: { columns, count } }: World): [number, Record<string, number>][] {
  return Array.from({ length: count }, (_, i) => [columns.id[i], Object.fromEntries(Object.keys(CELL_COLUMNS).map((name) => [name, columns[name as keyof typeof CELL_COLUMNS][i]]))]);
}
