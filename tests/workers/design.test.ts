// A CAR on the bench of the worker: what it would do to the cells that are there, told without touching the run; and such a CAR given.
import { describe, expect, it } from 'vitest';
import { MODELS, hashState, prospectOf } from '../../sim';
import type { CarDesign, DesignReport } from '../../workers/simApi';
import { describeModel } from '../../workers/modelInfo';
import { Run } from '../../workers/run';
import { openRun } from '../../workers/documents';
import { SMALL_DOCUMENT, SMALL_TEXT, smallStart, steppedDirectly } from './smallRun';
import { failureOf, good, load } from './workbench';

const killedOf = ({ groups }: DesignReport, label: string) => groups.find((group) => group.label === label)!.killed;
const with_ = (design: CarDesign, parameters: Record<string, number>): CarDesign => ({ ...design, parameters: { ...design.parameters, ...parameters } });

describe('a CAR on the bench', () => {
  it('begins as the product is now, live changes counted, and leaves the run as it is', async () => {
    const { api, goTo, hash } = await load();
    await goTo(60);
    good(await api.setParameters({ 'products.cart19.affinity': 40 }));
    await goTo(66);
    const before = await hash(), { design, groups, dose, label, bCells } = good(await api.designCar({ product: 'cart19', design: null }));
    expect(design).toMatchObject({ costimulation: '4-1BB', hinge: 'CD8', gate: { kind: 'single', antigen: 'A' }, parameters: { affinity: 40, carNumber: 50_000 } });
    expect([label, dose, bCells]).toEqual(['CD19 CAR', { count: 30, entry: 'vessels' }, null]);
    expect(groups.map((group) => [group.label, group.kind])).toEqual([['blasts', 'tumor'], ['negative', 'tumor'], ['B cells', 'healthy']]);
    good(await api.designCar({ product: 'cart19', design: with_(design, { affinity: 1000 }) }));
    expect(await hash()).toBe(before);
    expect(good(await api.designCar({ product: 'cart19', design: null })).design).toEqual(design);
  });

  it('counts every living cell that can be attacked, by each antigen', async () => {
    const { api, frame } = await load(), { groups, binsPerDecade } = good(await api.designCar({ product: 'cart19', design: null })), { values } = await frame();
    expect(values.length).toBeGreaterThan(0);
    expect(groups.map(({ cells }) => cells)).toEqual([135, 15, 10]);
    for (const { cells, histogram } of groups) for (const bins of [histogram.A, histogram.B]) expect(bins.reduce((sum, n) => sum + n, 0)).toBe(cells);
    // 15 molecules lie between 1 and 2 decades; B cells have none of antigen B, the blasts 3000.
    expect(groups[1].histogram.A[1 + Math.floor(Math.log10(15) * binsPerDecade)]).toBe(15);
    expect(groups[2].histogram.B[0]).toBe(10);
    expect(groups[0].histogram.B[1 + Math.floor(Math.log10(3000) * binsPerDecade)]).toBe(135);
  });

  it('tells by the laws of the rules whom it kills, who feeds it, and what changes with the design', async () => {
    const { api } = await load(), now = good(await api.designCar({ product: 'cart19', design: null })), world = steppedDirectly(smallStart(), 0), prospect = prospectOf(world, 0);
    const { antigenA, antigenB, clone } = world.cells.columns, rows = Array.from({ length: world.cells.count }, (_, row) => row).filter((row) => clone[row] === 0);
    expect(killedOf(now, 'blasts')).toBeCloseTo(rows.reduce((sum, row) => sum + prospect.killed(antigenA[row], antigenB[row]), 0) / rows.length, 12);
    expect(now.panels).toHaveLength(1);
    expect(now.panels[0].kills).toEqual(now.densities.map((density) => prospect.killed(density, 0)));
    expect(now.panels[0].grows).toEqual(now.densities.map((density) => prospect.grows(density, 0)));
    const weak = good(await api.designCar({ product: 'cart19', design: with_(now.design, { affinity: 2000 }) }));
    for (const label of ['blasts', 'negative', 'B cells']) expect(killedOf(weak, label), label).toBeLessThan(killedOf(now, label));
    const either = good(await api.designCar({ product: 'cart19', design: { ...now.design, gate: { kind: 'or' } } }));
    expect(killedOf(now, 'negative')).toBeLessThan(0.05);
    expect(killedOf(either, 'negative')).toBeGreaterThan(0.2);
    const spared = good(await api.designCar({ product: 'cart19', design: { ...now.design, gate: { kind: 'not', antigen: 'B' } } }));
    expect(spared.panels.map(({ antigen, forbids, other }) => [antigen, forbids, other])).toEqual([['B', false, 0], ['A', true, 3000]]);
    expect(good(await api.designCar({ product: 'cart19', design: { ...now.design, gate: { kind: 'and' } } })).panels.map(({ other }) => other !== null && other > 1000)).toEqual([true, true]);
  });

  it('refuses what no product can say, in words', async () => {
    const { api } = await load(), { design } = good(await api.designCar({ product: 'cart19', design: null }));
    const told = async (product: string, one: unknown): Promise<string> => (await failureOf(api.designCar({ product, design: one as CarDesign }))).message;
    expect(await told('cart91', null)).toMatch(/one of cart19.*cart19\?/);
    expect(await told('cart19', with_(design, { affinity: -3 }))).toMatch(/products\.cart19\.affinity.*-3/);
    expect(await told('cart19', with_(design, { afinity: 3 }))).toMatch(/afinity.*affinity/);
    expect(await told('cart19', { ...design, costimulation: 'ICOS' })).toMatch(/costimulation.*CD28, 4-1BB/);
    expect(await told('cart19', { ...design, hinge: 'IgG4' })).toMatch(/hinge.*CD8, CD28/);
    expect(await told('cart19', { ...design, gate: { kind: 'xor' } })).toMatch(/gate/);
    expect(await told('cart19', 7)).toMatch(/design/);
  });

  it('has no bench in a model that does not read it', async () => {
    expect([describeModel(MODELS.tissue).readsDesign, describeModel(MODELS.organoid).readsDesign]).toEqual([true, false]);
    const { api, info } = await load({ preset: 'organoid-one-dose', file: '' });
    expect((await failureOf(api.designCar({ product: info.products[0].name, design: null }))).message).toMatch(/does not/);
  });
});

describe('a CAR of the bench, given now', () => {
  const designed = { label: 'CD19 CAR, KD 1000 nM', costimulation: '4-1BB', gate: { kind: 'single', antigen: 'A' }, affinity: 1000 };

  it('is one more product that changes nothing of what was before it', async () => {
    const alone = steppedDirectly(smallStart(), 180), opened = good(openRun({ text: SMALL_TEXT, file: 'small.json', changes: [{ set: 'products[design1]', to: designed }] }));
    const run = new Run(opened.start, opened.past);
    while (run.tick < 180) run.step();
    expect(hashState(run.world)).toBe(hashState(alone));
    expect(Object.keys(SMALL_DOCUMENT.products)).not.toContain('design1');
  });
});
