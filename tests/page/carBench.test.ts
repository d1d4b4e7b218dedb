// A designed CAR, tried: what it is called, and the runs that it becomes – a twin, a course from the start, a dose that branches off.
import { describe, expect, it } from 'vitest';
import { branchRequest, designWords, fromStart, gateWords, twinOf } from '../../src/app/carBench';
import type { Drafted } from '../../src/app/carBench';
import { designOnBench, keepOnBench, productOnBench } from '../../src/app/benchDraft';
import type { Lab } from '../../src/app/lab';
import { withUnit } from '../../src/app/format';
import { createStore } from '../../src/app/store';
import { hashState } from '../../sim';
import type { LoadRequest, RunInfo } from '../../workers/simApi';
import { openRun } from '../../workers/documents';
import { Run } from '../../workers/run';
import { runInfo } from './fakeRun';
import { SMALL_TEXT, smallStart, steppedDirectly } from '../workers/smallRun';
import { good, load } from '../workers/workbench';

const WEAK = `Affinity (KD) ${withUnit('1000', 'nM')}`;
const OPENED: LoadRequest = { text: SMALL_TEXT, file: 'small.json' };

/** The page’s parts around a run of the worker, as far as the bench needs them; what is loaded is told. */
function labOf(info: RunInfo, tick: number, asked: LoadRequest[] = []): Lab {
  const store = createStore(), { seed, deeds: { set, actions } } = info, opened = { request: OPENED, file: null };
  store.info.value = info;
  store.meta.value = { ...store.meta.value, tick, minutes: tick };
  const feed = { opened, alone: { ...opened, request: { ...OPENED, seed, set, actions, until: 0 } } }, source = { feed, load: async (request: LoadRequest) => (asked.push(request), true) };
  return { store, source } as unknown as Lab;
}

describe('what was drafted on the bench', () => {
  const before: Drafted['before'] = { costimulation: '4-1BB', hinge: 'CD8', gate: { kind: 'single', antigen: 'A' }, parameters: { affinity: 1, carNumber: 100 } };

  it('is there again when the bench is opened once more, over what the run has become, and gone with the run', () => {
    const store = createStore(), product = (name: string) => ({ ...runInfo().products[0]!, name });
    store.info.value = runInfo({ tree: 1, products: [product('one'), product('two')] });
    expect([productOnBench(store), designOnBench(store, 'two', before)]).toEqual(['one', null]);
    const design = { ...before, hinge: 'CD28', parameters: { ...before.parameters, affinity: 900 } } as const;
    keepOnBench(store, 'two', before, design);
    expect([productOnBench(store), designOnBench(store, 'two', before), designOnBench(store, 'one', before)]).toEqual(['two', design, null]);
    expect(designOnBench(store, 'two', { ...before, parameters: { affinity: 5, carNumber: 70 } })).toEqual({ ...design, parameters: { affinity: 900, carNumber: 70 } });
    keepOnBench(store, 'two', before, before);
    expect(designOnBench(store, 'two', before)).toBeNull();
    keepOnBench(store, 'two', before, design);
    store.info.value = runInfo({ tree: 2, products: [product('two')] });
    expect([productOnBench(store), designOnBench(store, 'two', before)]).toEqual(['two', null]);
  });
});

async function drafted(change: (design: Drafted['design']) => Partial<Drafted['design']>) {
  const bench = await load(), { design: before } = good(await bench.api.designCar({ product: 'cart19', design: null }));
  return { bench, draft: { product: 'cart19', before, design: { ...before, ...change(before) } } satisfies Drafted };
}

const weak = (before: Drafted['design']) => ({ parameters: { ...before.parameters, affinity: 1000 } });
const worldOf = (request: LoadRequest): Run => {
  const opened = good(openRun(request));
  return new Run(opened.start, opened.past);
};

describe('a designed CAR', () => {
  it('is called by what is different', async () => {
    const { bench: { info }, draft } = await drafted(weak);
    expect(designWords(draft, info)).toBe(WEAK);
    expect(designWords({ ...draft, design: draft.before }, info)).toBe('as it is');
    expect(designWords({ ...draft, design: { ...draft.design, costimulation: 'CD28', hinge: 'CD28', gate: { kind: 'or' } } }, info)).toBe(`${info.antigens.A} or ${info.antigens.B}, CD28, CD28 hinge, ${WEAK}`);
    expect(gateWords({ kind: 'not', antigen: 'B' }, 'CD19', 'HER2')).toBe('HER2 but not CD19');
  });

  it('stands beside the run with the product’s place taken, numbers and all', async () => {
    const { bench: { info }, draft } = await drafted((before) => ({ ...weak(before), costimulation: 'CD28', gate: { kind: 'or' } })), { name, request } = twinOf(labOf(info, 0), draft)!;
    const { world } = worldOf(request);
    expect(name).toMatch(/CD28, Affinity/);
    expect(world.products[0]).toMatchObject({ name: 'cart19', is41BB: false, hasHingeCD28: false, design: { gate: { kind: 'or' }, hinge: 'CD8' } });
    expect(world.values['products.cart19']['affinity']).toBe(1000);
  });

  it('begins a course of its own from the start, with all others kept, where only numbers differ', async () => {
    const asked: LoadRequest[] = [], { bench: { info }, draft } = await drafted(weak);
    expect(await fromStart(labOf(info, 60, asked), draft)).toBe(true);
    const run = worldOf(asked[0]);
    expect(run.courses.map(({ parent, name }) => [parent, name])).toEqual([[null, ''], [null, WEAK]]);
    expect([run.courses.indexOf(run.course), run.world.values['products.cart19']['affinity']]).toEqual([1, 1000]);
    // A document that is another one is another run.
    expect(await fromStart(labOf(info, 60, asked), { ...draft, design: { ...draft.design, gate: { kind: 'or' } } })).toBe(true);
    expect(worldOf(asked[1]).courses).toHaveLength(1);
  });

  it('is given now on a branch: the past stays what it was to the last bit, and the cells that come are of the new CAR', async () => {
    const { bench, draft } = await drafted(weak);
    await bench.goTo(120);
    const info = good(await bench.api.info()), request = branchRequest(labOf(info, 120), draft, { count: 25, entry: 'random' })!;
    const again = await load(request);
    await again.goTo(126);
    const [first, second] = await again.api.courses();
    expect([second.parent, second.forkMinutes, second.name]).toEqual([first.id, 120, WEAK]);
    expect(second.deeds.map(({ kind, minutes }) => [kind, minutes])).toEqual([['infuse', 120]]);
    expect(good(await again.api.info()).products.map(({ name, label }) => [name, label])).toEqual([['cart19', 'CD19 CAR'], ['design1', `CD19 CAR, ${WEAK}`]]);
    const run = worldOf({ ...request, until: 0 });
    run.seek(0, true);
    while (run.tick < 120) run.step();
    expect(hashState(run.world)).toBe(hashState(steppedDirectly(smallStart(), 120)));
    while (run.tick < 127) run.step();
    const { product, kind } = run.world.cells.columns, ofNew = Array.from({ length: run.world.cells.count }, (_, row) => row).filter((row) => kind[row] === 1 && product[row] === 1);
    expect(ofNew).toHaveLength(25);
    expect(run.world.values['products.design1']['affinity']).toBe(1000);
  });

  it('leaves the course on which the moment lies, and takes a name that is free', async () => {
    const { bench, draft } = await drafted(weak), dose = { count: 5, entry: 'random' };
    await bench.goTo(120);
    await bench.goTo(60);
    good(await bench.api.infuse({ product: 'cart19', over: 0, ...dose }));
    await bench.goTo(90);
    const info = good(await bench.api.info()), taken = { ...info, products: [...info.products, { ...info.products[0], name: 'design1' }] };
    const fork = (tick: number) => branchRequest(labOf(taken, tick), draft, dose)!.courses!.at(-1)!;
    expect([fork(80).from, fork(30).from]).toEqual([1, 0]);
    expect(fork(80).actions[0].action).toMatchObject({ infuse: { product: 'design2' } });
  });
});
