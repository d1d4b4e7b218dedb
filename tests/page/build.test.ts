// The desk of the scenario builder without a browser: edits and their problems, what is kept, tables of cells, places and antigens.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { antigenOf, histogramOf, middleNinety, normalBelow } from '../../src/app/build/antigen';
import { Builder, sectionPart } from '../../src/app/build/builder';
import { shapeOf } from '../../src/app/build/form';
import type { Schema, Shape } from '../../src/app/build/form';
import { MOST_KEPT, keep, kept } from '../../src/app/build/keep';
import { LEAST_APART, moveInPlane, packedRadius, placedIn, sizeDirection, writtenPoint } from '../../src/app/build/placing';
import { empty } from '../../src/app/build/starts';
import { Table, kindOfType } from '../../src/app/build/table';
import { entryName, idOf, labelIn, labelOf, placeOf } from '../../src/app/build/words';
import { readTyped } from '../../src/panels/build/Scalars';
import { checkDraft, previewTable } from '../../workers/builderCalls';
import { createApi } from '../../workers/api';
import { daysOf, roundedTime, stripOf, writtenTime } from '../../src/app/build/strip';
import type { Json } from '../../src/app/build/json';

const read = (path: string): string => readFileSync(new URL(`../../scenarios/${path}`, import.meta.url), 'utf8');
const root = shapeOf(JSON.parse(read('scenario.schema.json')) as Schema);
const niche = read('b-all-niche.json');

function builderOf(text: string): Builder {
  const builder = new Builder(() => root);
  builder.start(text, '');
  return judged(builder);
}
function judged(builder: Builder): Builder {
  builder.judge(builder.draft.value, checkDraft(builder.text()));
  return builder;
}

describe('a draft', () => {
  it('is sound or not in the words of the parser, at the field that causes it', () => {
    const builder = builderOf(niche);
    expect([builder.standing.value, builder.isChanged.value]).toEqual(['sound', false]);
    builder.put(['populations', 0, 'count'], -3);
    expect(builder.standing.value).toBe('checking');
    judged(builder);
    expect(builder.standing.value).toBe('faulty');
    expect(builder.atFields.value.get('populations[0].count')).toEqual([{ path: 'populations[0].count', value: '-3', expected: 'a whole number between 0 and 200000 cells', suggestion: '' }]);
    expect([builder.problemsIn(['populations']), builder.problemsIn(['populations', 0]), builder.problemsIn(['populations', 1]), builder.problemsIn(['products'])]).toEqual([1, 1, 0, 0]);
    builder.undo();
    expect([builder.isChanged.value, builder.text() === niche]).toEqual([false, true]);
  });

  it('takes no word of the parser on another draft', () => {
    const builder = builderOf(niche), before = builder.draft.value;
    builder.put(['title'], '');
    builder.judge(before, checkDraft(niche));
    expect(builder.standing.value).toBe('checking');
  });

  it('knows what holds where nothing is said, also while something is wrong', () => {
    const builder = builderOf(empty());
    expect([['domain', 'voxel'], ['domain', 'walls'], ['clock', 'ticksPerMinute'], ['record', 'every'], ['seed'], ['model'], ['antigens', 'A']].map((path) => builder.usualAt(path))).toEqual([20, 'closed', 10, '6h', '1', 'tissue', 'CD19']);
    builder.put(['title'], '');
    expect(judged(builder).usualAt(['domain', 'voxel'])).toBe(20);
    const rich = builderOf(niche);
    expect([rich.usualAt(['products', 'cart19', 'cd4Fraction']), rich.usualAt(['parameters', 'kill.hitsToKill'])].every((value) => typeof value === 'number')).toBe(true);
  });

  it('opens the way to a field, adds, and goes where it was added', () => {
    const builder = builderOf(empty()), populations = (root as Extract<Shape, { is: 'object' }>).fields.get('populations')!;
    builder.addEntry(['populations'], populations);
    expect(builder.wanted.value).toBe('populations[0]');
    expect([...builder.open.value]).toEqual(expect.arrayContaining([sectionPart('populations'), 'populations', 'populations[0]']));
    builder.addEntry(['populations'], populations);
    expect(JSON.parse(builder.text()).populations.map(({ label }: { label: string }) => label)).toEqual(['tumour cells', 'tumour cells 2']);
    builder.show(['record', 'every']);
    expect(builder.open.value.has(sectionPart('run'))).toBe(true);
    builder.remove(['populations', 0]);
    expect(JSON.parse(builder.text()).populations).toHaveLength(1);
    builder.put(['populations'], []);
    expect(judged(builder).standing.value).toBe('sound');
  });

  it('keeps the places of a list while one of them is emptied to be typed anew', () => {
    const builder = builderOf(niche), size = () => JSON.parse(builder.text()).domain.size;
    const [width, height] = size();
    builder.put(['domain', 'size', 0], undefined, true);
    expect(size()).toEqual(['', height]);
    expect([judged(builder).standing.value, [...builder.atFields.value.keys()]]).toEqual(['faulty', ['domain.size[0]']]);
    builder.put(['domain', 'size', 0], width + 100, true);
    expect([size(), judged(builder).standing.value]).toEqual([[width + 100, height], 'sound']);
    builder.undo();
    expect(builder.text() === niche).toBe(true);
    builder.remove(['populations', 0]); // taken away on purpose it is gone
    expect(JSON.parse(builder.text()).populations).toHaveLength(JSON.parse(niche).populations.length - 1);
  });

  it('calls a product by its new name wherever it is called', () => {
    const builder = builderOf(niche);
    builder.put(['parameters', 'products.cart19.cd4Fraction'], 0.3);
    builder.rename(['products'], 'cart19', 'mine');
    const { products, schedule, parameters } = JSON.parse(builder.text());
    expect([Object.keys(products), schedule[1].infuse.product, parameters['products.mine.cd4Fraction'], parameters['products.cart19.cd4Fraction']]).toEqual([['mine'], 'mine', 0.3, undefined]);
    expect(judged(builder).problems.value).toEqual([]);
    builder.undo();
    expect(JSON.parse(builder.text()).schedule[1].infuse.product).toBe('cart19');
    builder.rename(['products'], 'nobody', 'x');
    expect(JSON.parse(builder.text()).products).toHaveProperty('cart19');
  });

  it('takes the place of another, which comes back by undo, and goes on after a reload', () => {
    const builder = builderOf(niche);
    builder.start(empty(), 'empty.json');
    expect([builder.text(), builder.isChanged.value, builder.file.value]).toEqual([empty(), false, 'empty.json']);
    builder.undo();
    expect(builder.text()).toBe(niche);
    const later = new Builder(() => root);
    later.resume({ text: niche, file: 'x.json', changed: true });
    expect([later.text() === niche, later.isChanged.value, later.canUndo.value]).toEqual([true, true, false]);
  });
});

describe('what is typed', () => {
  const number = shapeOf({ type: 'integer', description: 'how many' }), length = shapeOf({ type: 'number', description: 'how far (µm)' }), text = shapeOf({ type: 'string' }), time = shapeOf({ anyOf: [{ type: 'number' }, { type: 'string' }] });
  it.each([
    ['12', number, 12], ['1e8', number, 1e8], ['12 cells', number, '12 cells'], ['', number, undefined], ['1,5', length, 1.5], ['20 µm', length, 20], ['90', time, 90], ['36h', time, '36h'], ['x', text, 'x'],
  ] as const)('%j in a field comes to %j', (typed, shape, value) => expect(readTyped(typed, shape, true, ',')).toBe(value));
  it('takes away what may be missing, and leaves an empty text where one must be', () => expect([readTyped('', text, false, '.'), readTyped('', text, true, '.')]).toEqual([undefined, '']));
});

describe('words', () => {
  it('name fields, entries and places', () => {
    const place = (path: readonly (string | number)[]): string => placeOf(path, root, draft), draft = { populations: [{ placement: { shape: 'disc' } }] };
    expect([labelOf('ticksPerMinute'), labelOf('domain'), labelOf(2), place(['populations', 0, 'count']), place([])]).toEqual(['Ticks per minute', 'Patch', 'No. 3', 'Populations, No. 1, Count', 'whole document']);
    expect([['domain', 'size', 0], ['vessels', 'points', 2, 1], ['vessels', 'points', 2], ['populations', 0, 'placement', 'center', 1], ['schedule', 2], ['products', 'cart19', 'veinToVein'], ['parameters', 'kill.hitRate']].map(place))
      .toEqual(['Patch, Size, Width', 'Vessels, Points, No. 3, y', 'Vessels, Points, No. 3', 'Populations, No. 1, Placement, Center, y', 'Schedule, No. 3', 'Products, cart19, Vein-to-vein time', 'Parameters, Hit rate of a CAR-T cell']);
    expect([labelOf('count', undefined, 'schedule'), labelOf('cells', undefined, 'schedule')]).toEqual(['Cells into the patch', 'Cells into the patient']);
    expect(labelIn({ antigens: { A: 'HER2' } }, ['populations', 0, 'antigenA'])).toBe('Antigen A (HER2)');
    expect([labelIn({}, ['schedule', 0, 'set']), labelIn({}, ['experiments', 0, 'change', 0, 'set'])]).toEqual(['Parameter changes', 'Set']);
    expect([entryName({ kind: 'tumor', label: 'blasts', count: 4000 }, 0), entryName({ at: '1h', infuse: { product: 'car', count: 9 } }, 0), entryName({ when: { variable: 'crsGrade', atLeast: 2 }, give: { drug: 'tocilizumab' } }, 0), entryName({ at: '2d', place: { count: 5 } }, 0), entryName([1, 2], 0), entryName({}, 4)])
      .toEqual(['blasts · 4000 cells', '1h · 9 car', 'crsGrade ≥ 2 · tocilizumab', '2d · cells placed', '1, 2', 'No. 5']);
    expect(idOf(['products', 'a b', 'x'], 'doc')).toMatch(/^[\w-]+$/);
    expect(idOf(['a', 'b'])).not.toBe(idOf(['a.b']));
  });
});

describe('keeping', () => {
  const store = (): Storage & { readonly map: Map<string, string> } => {
    const map = new Map<string, string>();
    return { map, getItem: (name: string) => map.get(name) ?? null, setItem: (name: string, value: string) => void map.set(name, value), removeItem: (name: string) => void map.delete(name) } as never;
  };
  it('brings back what was kept', () => {
    const one = store(), draft = { text: niche, file: 'a.json', changed: true };
    expect([keep(draft, () => one), kept(() => one)]).toEqual([true, draft]);
  });
  it('says so where it cannot, and keeps nothing old instead', () => {
    const one = store();
    keep({ text: empty(), file: '', changed: true }, () => one);
    expect([keep({ text: ' '.repeat(MOST_KEPT + 1), file: '', changed: true }, () => one), kept(() => one)]).toEqual([false, null]);
    const forbidden = (): never => {
      throw new Error('no');
    };
    expect([keep({ text: empty(), file: '', changed: true }, forbidden), kept(forbidden)]).toEqual([false, null]);
  });
  it.each(['', 'x', '[]', '{"text":5,"file":""}', '{"text":"{","file":""}'])('believes no %j', (value) => {
    const one = store();
    one.map.set('cart-lab.draft', value);
    expect(kept(() => one)).toBeNull();
  });
});

describe('a table of cells', () => {
  const PHYSICELL = `x,y,z,type,volume\n${Array.from({ length: 40 }, (_, n) => `${n * 30 - 600},${n % 5},0,${n % 4 === 0 ? 'M0 macrophage' : 'cancer cell'},2494`).join('\n')}\n`;
  const report = previewTable(PHYSICELL);

  it('is told column by column before it is used', () => {
    expect(report).toMatchObject({ header: ['x', 'y', 'z', 'type', 'volume'], columns: { x: 0, y: 1, z: 2, type: 3 }, cells: 40, types: [{ name: 'M0 macrophage', cells: 10 }, { name: 'cancer cell', cells: 30 }], bounds: { min: [-600, 0, 0], max: [570, 4, 0] }, faults: [] });
    expect([report.sample.length, report.sample[0], report.some.length]).toEqual([5, ['-600', '0', '0', 'M0 macrophage', '2494'], 40]);
    expect(previewTable('0,0,0,tumor\n1,1,0,tumor').header).toBeNull();
    expect(previewTable('name;age\na;1').faults[0]).toMatch(/line 1.*expected the header x_um,y_um/);
    expect(previewTable('x,y\n1,2\na,3').faults[0]).toMatch(/line 3, column 1.*x in µm, a number/);
  });

  it('becomes a population for each type, in a patch that holds them, in one step', () => {
    const builder = builderOf(empty()), table = new Table(builder, 'cells.csv', PHYSICELL, report, null);
    expect([table.goal.value, table.size]).toEqual(['each', [1240, 1000]]);
    table.use();
    expect(judged(builder).problems.value).toEqual([]);
    const { populations, domain } = JSON.parse(builder.text());
    expect(populations.map(({ kind, label, placement: { shape, type } }: { kind: string; label: string; placement: { shape: string; type: string } }) => [kind, label, shape, type])).toEqual([['macrophage', 'M0 macrophage', 'positions', 'M0 macrophage'], ['tumor', 'cancer cell', 'positions', 'cancer cell']]);
    expect(domain.size).toEqual([1240, 1000]);
    builder.undo();
    expect(builder.text()).toBe(empty());
  });

  it('takes the place of the placement of a population, and leaves the patch where nobody wants it larger', () => {
    const builder = builderOf(niche), table = new Table(builder, 'cells.csv', PHYSICELL, report, ['populations', 1, 'placement', 'csv']);
    table.type.value = 'cancer cell';
    table.fit.value = false;
    table.use();
    expect(JSON.parse(builder.text()).populations[1].placement).toEqual({ shape: 'positions', csv: PHYSICELL, type: 'cancer cell' });
    expect(judged(builder).problems.value.some(({ expected }) => /inside the patch/.test(expected))).toBe(true);
  });

  it.each([['CD8 T cell', 'healthy'], ['malignant epithelial cell', 'healthy'], ['fibroblast', 'stroma'], ['M2 macrophage', 'macrophage'], ['default', 'tumor']])('%s are %s', (type, kind) => expect(kindOfType(type, 'tumor')).toBe(kind));
});

describe('places', () => {
  it('are found for every shape that can be moved', () => {
    const draft = { domain: { dimensions: 2, size: [1000, 800] }, vessels: { points: [[1, 2]] }, populations: [
      { label: 'a', count: 100, radius: 5, placement: { shape: 'disc' } }, { label: 'b', placement: { shape: 'ring', center: [10, 20], inner: 30, outer: 40 } }, { label: 'c', placement: { shape: 'random' } }, { label: 'd', placement: { shape: 'layers', radius: 70 } },
    ] } as const;
    expect(placedIn(draft).map(({ id, center, centerPath, sizes }) => [id, center, centerPath === null, sizes.map(({ is, value, isGuess }) => [is, Math.round(value), isGuess])])).toEqual([
      ['vessels.points[0]', [1, 2, 0], false, []], ['populations[0]', [0, 0, 0], false, [['radius', 49, true]]], ['populations[1]', [10, 20, 0], false, [['inner', 30, false], ['outer', 40, false]]], ['populations[3]', [0, 0, 0], true, [['radius', 70, false]]],
    ]);
    expect(placedIn({ populations: 5, vessels: 'x' })).toEqual([]);
    expect(packedRadius({ count: -1, radius: 8 } as Json, 2)).toBe(0);
    expect(writtenPoint(draft, [700.4, -12.6, 3])).toEqual([500, -13]);
    expect(writtenPoint({ domain: { dimensions: 3, size: [100, 100, 100] } }, [-0.2, 3.4, 99])).toEqual([0, 3, 50]);
  });

  it('of packed cells are as large as the model makes them', async () => {
    const api = createApi(), text = JSON.stringify({ ...JSON.parse(empty()), populations: [{ kind: 'tumor', label: 't', count: 900, radius: 8, placement: { shape: 'disc' }, antigenA: 1 }] });
    expect(await api.load({ text, file: '' })).toMatchObject({ ok: true });
    const { x, y } = await frameOf(api), reach = Math.max(...x.map((one, n) => Math.hypot(one, y[n]!)));
    expect(packedRadius({ count: 900, radius: 8 } as Json, 2) / (reach + 8)).toBeGreaterThan(0.95);
    expect(packedRadius({ count: 900, radius: 8 } as Json, 2) / (reach + 8)).toBeLessThan(1.05);
  });

  it('move as the pointer does, however the patch is turned', () => {
    const component = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(fc.property(component, component, component, component, component, component, (a, b, c, d, mx, my) => {
      const back = moveInPlane(mx * a + my * c, mx * b + my * d, [a, b], [c, d]);
      if (Math.abs(a * d - b * c) < 1e-3) return;
      expect(back![0]).toBeCloseTo(mx, 6);
      expect(back![1]).toBeCloseTo(my, 6);
    }));
    expect(moveInPlane(1, 1, [1, 0], [2, 0])).toBeNull();
  });

  it('has handles that lie apart although the shapes lie on one another: 24 pixels, as much as a finger needs', () => {
    const handles = [[0, 0], ...Array.from({ length: 6 }, (_, n) => sizeDirection(n, 'radius'))].map(([x, y]) => [LEAST_APART * x, LEAST_APART * y]);
    handles.forEach(([x, y], n) => handles.slice(0, n).forEach(([u, v]) => expect(Math.hypot(x - u, y - v)).toBeGreaterThan(24)));
    const [outer, inner] = [sizeDirection(1, 'outer'), sizeDirection(1, 'inner')];
    expect([outer[0] + inner[0], outer[1] + inner[1]].every((sum) => Math.abs(sum) < 1e-12)).toBe(true);
  });
});

describe('the strip of the schedule', () => {
  const draft = { duration: '10d', schedule: [{ at: '-4d', give: { drug: 'x' } }, { at: 90, set: {} }, { at: 'soon' }, 5] };
  it('shows every entry that has a time, from the first of them to the end of the run', () => {
    const strip = stripOf(draft)!;
    expect([strip.from, strip.to, strip.entries.map(({ n, minutes }) => [n, minutes])]).toEqual([-5760, 14400, [[0, -5760], [1, 90]]]);
    expect([daysOf(strip), daysOf({ ...strip, to: 400 * 1440 }).length <= 13]).toEqual([[-4, -2, 0, 2, 4, 6, 8, 10], true]);
    expect([stripOf({}), stripOf({ ...draft, duration: 'long' }), stripOf({ duration: '1d', schedule: [] })]).toEqual([null, null, null]);
  });
  it('writes times as people do, and as the parser reads them back', () => {
    expect([-5760, 90, 2160, 2880, 0, -60].map(writtenTime)).toEqual(['-4d', '90 min', '36h', '2d', '0h', '-1h']);
    expect([roundedTime(100, stripOf(draft)!), roundedTime(1e9, stripOf(draft)!), roundedTime(104, { from: 0, to: 1440, entries: [] })]).toEqual([120, 14400, 100]);
    for (const minutes of [-5760, 90, 2160, 0]) expect(stripOf({ duration: '10d', schedule: [{ at: writtenTime(minutes) }] })!.entries[0]!.minutes).toBe(minutes);
  });
});

describe('antigens', () => {
  it('are drawn as they are distributed', () => {
    for (const [z, share] of [[0, 0.5], [1, 0.8413447], [-1.96, 0.0249979], [3, 0.9986501]] as const) expect(normalBelow(z)).toBeCloseTo(share, 6);
    const lognormal = antigenOf({ distribution: 'lognormal', median: 15000, logSd: 0.5 })!, bars = histogramOf(lognormal, 60);
    expect(Math.max(...bars)).toBe(1);
    expect(10 ** ((bars.indexOf(1) + 0.5) / 10)).toBeGreaterThan(11_000);
    expect(10 ** ((bars.indexOf(1) + 0.5) / 10)).toBeLessThan(20_000);
    expect(middleNinety(lognormal).map(Math.round)).toEqual([6590, 34143]);
    expect(histogramOf(antigenOf(0)!, 10)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(histogramOf(antigenOf(2e6)!, 10).at(-1)).toBe(1);
    expect(middleNinety(antigenOf({ distribution: 'normal', mean: 100, sd: 200 })!)[0]).toBe(0);
    for (const nothing of [undefined, 'x', -1, {}, { distribution: 'lognormal', median: 0, logSd: 1 }, { distribution: 'normal', mean: 1 }]) expect(antigenOf(nothing as Json)).toBeNull();
    expect(antigenOf({ distribution: 'lognormal', median: 7, logSd: 0 })).toEqual({ is: 'same', value: 7 });
  });
});

async function frameOf(api: ReturnType<typeof createApi>): Promise<{ readonly x: readonly number[]; readonly y: readonly number[] }> {
  const { viewFrame } = await import('../../workers/frameTypes');
  const frame = viewFrame(await api.frame({ buffer: null, field: null, sliceZ: 0 }));
  return { x: [...frame.x].slice(0, frame.count), y: [...frame.y].slice(0, frame.count) };
}

describe('the worker of the builder', () => {
  it('gives the texts of presets letter by letter, of records their scenario, and says what is wrong with others', async () => {
    const api = createApi();
    expect(await api.presetText('b-all-niche')).toEqual({ ok: true, value: niche });
    expect(await api.presetText('nobody')).toMatchObject({ ok: false, code: 'bad-request' });
    expect(await api.scenarioText(niche, 'x.json')).toEqual({ ok: true, value: niche });
    await api.load({ text: empty(), file: '' });
    const record = await api.exportRecord(), scenario = await api.scenarioText(record, 'x.record.json');
    expect(scenario.ok && JSON.parse(scenario.value)).toMatchObject({ name: 'my-scenario', duration: '7d' });
    expect(await api.scenarioText(record.replace('"until": 0', '"until": -4'), 'x.record.json')).toMatchObject({ ok: false, code: 'bad-document', file: 'x.record.json' });
    expect((await api.checkDraft('{')) as unknown).toMatchObject({ ok: true, value: { whole: null, problems: [{ path: 'line 1, column 2' }] } });
  });
});
