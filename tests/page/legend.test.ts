// Legend and summary say what the frame holds.
import { describe, expect, it } from 'vitest';
import { OBSERVABLES, targetingOf } from '../../sim';
import { Kind } from '../../sim/cells';
import type { ScenarioDocument } from '../../schema';
import { describeColumns } from '../../workers/columns';
import { buildFrame } from '../../workers/frame';
import { viewFrame } from '../../workers/frameTypes';
import { Run } from '../../workers/run';
import { StableScales } from '../../workers/scales';
import type { RunInfo } from '../../workers/simApi';
import { countGroups } from '../../src/app/legendCounts';
import { summarise } from '../../src/app/summary';
import { groupName, groupOf, isNegative } from '../../src/render/groups';
import { legendOf } from '../../src/render/legend';
import { RICH } from '../support/rich';
import type { RichName } from '../support/rich';
import { meta, row, runInfo } from './fakeRun';

const info = runInfo({ vessels: [[0, 0, 0], [9, 9, 0]], clones: [{ clone: 'blasts', label: 'blasts', kind: Kind.Tumor }, { clone: 'B cells', label: 'B cells', kind: Kind.Healthy }] });
const values = Float64Array.from(row({
  tumor_target_positive: 2, tumor_target_negative: 1, cart_effector: 11, cart_exhausted: 12, cart_memory: 13, cart_bound: 3, kills_total: 17, healthy_alive: 14, cells_apoptotic: 15, cells_necrotic: 16,
}));

describe('the legend', () => {
  it('leaves no product out: the last place says for how many more it stands', () => {
    const products = Array.from({ length: 20 }, (_, n) => ({ ...info.products[0], name: `p${n}`, label: `product ${n}` }));
    const entries = legendOf({ ...info, products }, 'dark', 'type').cells.filter(({ group }) => /^cart-\d/.test(group));
    expect(entries.map(({ label }) => label.replace(/^.*: /, ''))).toEqual([...products.slice(0, 15).map(({ label }) => label), 'product 15 and 4 more']);
    for (const { label } of products.slice(15)) expect(entries[15].detail).toContain(`${label}: looks for CD19.`);
  });

  it('says of every group what its column says', () => {
    const counts = countGroups(info, { values });
    const expected = { tumor: 2, 'tumor-negative': 1, 'cart-0': 11, 'cart-exhausted': 12, 'cart-memory': 13, synapses: 3, marks: 17, healthy: 14, apoptotic: 15, necrotic: 16, vessels: 2 };
    expect(Object.fromEntries(counts)).toEqual(expected);
  });

  it('has a count for every line it shows', () => {
    const counts = countGroups(info, { values });
    const { cells, extras } = legendOf(info, 'dark', 'type');
    for (const { group } of [...cells, ...extras]) expect(counts.has(group), group).toBe(true);
  });

  it.each(Object.keys(RICH) as RichName[])('counts what is drawn: the cells of every group in the frame (%s)', (name) => {
    const run = new Run({ scenario: RICH[name](), document: {} as ScenarioDocument, preset: null, seed: '1', set: {} });
    for (let t = 0; t < 300; t++) run.step();
    const described = { products: Object.values(run.start.scenario.products), vessels: run.world.vessels, columns: describeColumns(run.start.scenario) };
    const frame = viewFrame(buildFrame({ world: run.world, marks: run.marks, scales: new StableScales(), values: run.observe(), meta: meta() }, { buffer: null, field: null, sliceZ: 0 }));
    const counts = countGroups(described as unknown as RunInfo, frame);
    const drawn = new Map<string, number>([['synapses', frame.synapses.length / 2]]), targeting = targetingOf(run.start.scenario);
    for (let i = 0; i < frame.count; i++) {
      const group = groupName(groupOf(frame.kind[i], frame.life[i], frame.fate[i], frame.product[i], isNegative(frame.flags[i], targeting)));
      drawn.set(group, (drawn.get(group) ?? 0) + 1);
    }
    expect(frame.count).toBeGreaterThan(20);
    for (const [group, count] of drawn) expect([group, counts.get(group)]).toEqual([group, count]);
  });

  it('uses no name for two numbers: a chart’s “tumour cells” are all of them, the legend tells the rest apart', () => {
    const labels = legendOf(info, 'dark', 'type').cells.map(({ label }) => label.toLowerCase());
    const titles = new Set(OBSERVABLES.flatMap(({ title, line }) => [title, line?.label ?? title]).map((title) => title.toLowerCase().replace(/s$/, '')));
    for (const label of ['tumour cell', 'car-t cell']) {
      expect(titles).toContain(label);
      expect(labels).not.toContain(label);
    }
    expect(labels.slice(0, 3)).toEqual(['cd19-positive tumour cell', 'cd19-negative tumour cell', 'effector car-t cell']);
  });
});

describe('the picture in words', () => {
  const info = runInfo();
  const say = (numbers: Parameters<typeof row>[0]): string => summarise(info, 6 * 1440, row(numbers)).replaceAll('\u202f', ' ');

  it('tells day, tumour, negative cells, CAR-T cells and kills', () =>
    expect(say({ tumor_alive: 12_311, tumor_target_negative: 85, cart_alive: 412, cart_bound: 120, kills_total: 1688 })).toBe(
      'Day 6, 00:00: 12 311 tumour cells, 85 antigen-negative, 412 CAR-T cells of which 120 bound, 1688 kills.'));

  it('leaves out negative cells when there are none', () => expect(say({ tumor_alive: 5 })).not.toContain('negative'));
});
