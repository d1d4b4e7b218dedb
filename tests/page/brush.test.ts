// The brush on the page: what it offers in a run, which stroke comes of a way, and whose run it is done to.
import { describe, expect, it } from 'vitest';
import { Brush, longer, meant, placeable, simplified } from '../../src/app/brush';
import { deedWords } from '../../src/app/provenance';
import { handOf, redoStroke, stroke, undoStroke } from '../../src/app/strokes';
import { withChoice } from '../../src/app/twinRequests';
import { EMPTY_LINK, formatLink, parseLink } from '../../src/app/url';
import { runInfo } from './fakeRun';
import { Kind } from '../../sim';
import { good } from '../workers/workbench';
import { twinPage } from './twinPage';

const CLONES = [{ clone: 'blasts', label: 'blasts', kind: Kind.Tumor }, { clone: 'negative', label: 'negative', kind: Kind.Tumor }, { clone: 'B cells', label: 'B cells', kind: Kind.Healthy }, { clone: 'blasts', label: 'blasts', kind: Kind.Tumor }];

async function page() {
  const { bench, lab, store } = await twinPage();
  return { bench, lab, store, brush: new Brush(lab) };
}

describe('the brush', () => {
  it('says which of two runs it paints: the one on whose picture it is, or last was', async () => {
    const { bench, lab, brush } = await page();
    expect(brush.side.value).toBe('');
    await bench.settle(lab.compare.enter(withChoice(lab, { kind: 'dose', times: 3 })!));
    const other = lab.compare.twin.value!, [one, two] = other.names;
    expect(brush.side.value).toBe('Paints in the picture that is touched: A or B.');
    brush.listener(other.lab).hover([0, 0]);
    expect(brush.side.value).toBe(`Paints in B: ${two}`);
    brush.listener(other.lab).hover(null);
    expect(brush.side.value).toBe(`Paints in B: ${two}`);
    brush.listener(lab).begin(0, 0);
    expect(brush.side.value).toBe(`Paints in A: ${one}`);
    lab.compare.leave();
    expect(brush.side.value).toBe('');
  });

  it('offers clones by their labels, one without antigen, products, and a wall where there is no stroma', () => {
    const info = runInfo({ clones: CLONES, targeting: { a: true, b: true, both: false } });
    expect(placeable(info).map(({ label }) => label)).toEqual(['blasts', 'negative', 'B cells', 'blasts, no CD19, CD22', 'CD19 CAR-T', 'stroma, as a barrier']);
    expect(placeable(info)[3]!.part).toEqual({ clone: 'blasts', antigenA: 0, antigenB: 0 });
    expect(placeable(runInfo({ clones: [...CLONES, { clone: 'niche', label: 'niche', kind: Kind.Stroma }] })).map(({ id }) => id)).not.toContain('wall');
    expect(meant(info, false).map(({ label }) => label)).toEqual(['all cells', 'tumour cells', 'CAR-T cells', 'healthy cells', 'blasts', 'negative', 'B cells', 'CD19 CAR-T']);
    expect(meant(info, true).map(({ id }) => id)).toEqual(['', 'kind tumor', 'kind healthy', 'clone blasts', 'clone negative', 'clone B cells']);
    expect([placeable(null), meant(null, false)]).toEqual([[], []]);
  });

  it('means a clone by what its document calls it, whatever the language of the page calls it', () => {
    const info = runInfo({ clones: [{ clone: 'blasts', label: 'Blasten', kind: Kind.Tumor }] });
    expect([...placeable(info), ...meant(info, true)].filter(({ label }) => label === 'Blasten').map(({ part }) => part)).toEqual([{ clone: 'blasts' }, { clone: 'blasts' }]);
  });

  it('keeps the way as short as it is wide, and its end where the hand is', () => {
    let way: readonly (readonly [number, number])[] = [[0, 0]];
    for (let x = 1; x <= 100; x++) way = longer(way, [x, 0], 60);
    expect([way.length, way[0], way.at(-1)]).toEqual([11, [0, 0], [100, 0]]);
    const long = Array.from({ length: 1000 }, (_, n): readonly [number, number] => [n, 0]);
    expect([simplified(long).length <= 200, simplified(long)[0], simplified(long).at(-1), simplified(way).length]).toEqual([true, [0, 0], [999, 0], 11]);
  });

  it('makes the stroke of each tool, at the walls at the latest', async () => {
    const { brush, lab } = await page(), way = [[0, 0], [33.333, -12]] as const, along = [[0, 0], [33.3, -12]];
    expect(brush.strokeOf(lab, way)).toEqual({ place: { along, radius: 40, clone: 'blasts', density: 0.8, instead: true } });
    Object.assign(brush.what, { value: 'product cart19' });
    Object.assign(brush.instead, { value: false });
    expect(brush.strokeOf(lab, way)).toEqual({ place: { along, radius: 40, product: 'cart19', density: 0.8 } });
    brush.whom.value = 'kind tumor';
    brush.share.value = 0.5;
    brush.tool.value = 'remove';
    expect(brush.strokeOf(lab, way)).toEqual({ remove: { along, radius: 40, kind: 'tumor', share: 0.5 } });
    brush.tool.value = 'alter';
    brush.change.value = '0.1';
    expect(brush.strokeOf(lab, way)).toEqual({ alter: { along, radius: 40, kind: 'tumor', antigen: 'A', times: 0.1, share: 0.5 } });
    brush.tool.value = 'move';
    expect([brush.strokeOf(lab, way), brush.strokeOf(lab, way.slice(0, 1))]).toEqual([{ move: { from: [0, 0], to: [33.3, -12], radius: 40, kind: 'tumor' } }, null]);
    brush.tool.value = 'inject';
    expect(brush.strokeOf(lab, way)).toEqual({ inject: { along, radius: 40, field: 'attractant', amount: 1 } });
    brush.field.value = 'ifng';
    expect(brush.strokeOf(lab, way)).toEqual({ inject: { along, radius: 40, field: 'ifng', amount: 10_000 } });
    const hears = brush.listener(lab);
    hears.begin(1000, 20);
    hears.go(-1000, 20);
    expect(brush.way.value).toEqual([[200, 20], [-200, 20]]);
    hears.cancel();
    expect(brush.way.value).toEqual([]);
  });

  it('paints at rest so that it is seen, and undoes and redoes, with the charts', async () => {
    const { bench, lab, store, brush } = await page(), numbers = () => store.values.value[store.info.value!.columns.findIndex(({ name }) => name === 'tumor_alive')]!;
    await bench.settle(lab.source.jumpTo(120));
    for (let n = 0; n < 50; n++) await bench.turn();
    const hashNow = async () => good(await lab.client.hash()).hash, before = numbers(), hash = await hashNow();
    const hears = brush.listener(lab);
    brush.what.value = 'clone negative';
    hears.begin(-150, 150);
    hears.go(-120, 150);
    hears.end();
    for (let n = 0; n < 200 && store.minutes.value < 121; n++) await bench.turn();
    for (let n = 0; n < 50; n++) await bench.turn();
    expect([store.minutes.value, store.hands.value.undo, brush.said.value, numbers() > before + 10]).toEqual([121, 'negative placed', 'Done: negative placed.', true]);
    await bench.settle(undoStroke(lab));
    for (let n = 0; n < 50; n++) await bench.turn();
    expect([store.minutes.value, store.hands.value.redo, numbers(), await hashNow(), store.courses.value.length]).toEqual([120, 'negative placed', before, hash, 1]);
    await bench.settle(redoStroke(lab));
    for (let n = 0; n < 50; n++) await bench.turn();
    expect([store.minutes.value, numbers() > before + 10]).toEqual([121, true]);
  });

  it('leaves strokes that fit into a link, from which the same run comes', async () => {
    const { bench, lab } = await page();
    for (let n = 0; n < 20; n++) {
      const along = Array.from({ length: 30 }, (_, k) => [-150 + 10 * k + 0.3 * n, 8 * n - 80 + Math.round(100 * Math.sin(k / 3)) / 10]);
      await bench.settle(stroke(lab, { remove: { along, radius: 3, kind: 'tumor' } }));
    }
    const hash = good(await lab.client.hash()), link = await formatLink({ ...EMPTY_LINK, text: good(await lab.client.exportRecord()) });
    const parsed = await parseLink(link!);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    await bench.settle(bench.other.client.load({ text: parsed.link.text!, file: 'link' }));
    await bench.settle(bench.other.client.jumpTo(hash.minutes));
    expect(good(await bench.other.client.hash())).toEqual(hash);
  });

  it('draws no stroke on the way to another moment', async () => {
    const { lab, brush } = await page();
    expect(brush.strokeOf(lab, [[0, 0]])).not.toBeNull();
    lab.store.meta.value = { ...lab.store.meta.value, headingFor: 2000 };
    expect(brush.strokeOf(lab, [[0, 0]])).toBeNull();
  });
});

it('is told of under a figure, one by one while they are few', () => {
  const mark = (minutes: number) => ({ tick: minutes, minutes, origin: 'live', kind: 'stroke', label: 'cells taken out' }) as const, marks = (n: number) => Array.from({ length: n }, (_, k) => mark(60 * k));
  expect(deedWords({ marks: marks(2), minutes: 600 })).toEqual(['cells taken out (day 0, 00:00)', 'cells taken out (day 0, 01:00)']);
  expect(deedWords({ marks: marks(9), minutes: 300 })).toEqual(['6 strokes of the brush, day 0, 00:00 to day 0, 05:00']);
});

describe('two runs side by side', () => {
  it('each have strokes of their own, stay together, and are the same again when these are undone', async () => {
    const { bench, lab, brush } = await page();
    await bench.settle(lab.compare.enter(withChoice(lab, { kind: 'parameter', key: 'kill.hitRate', value: 0.1 })!));
    const twin = lab.compare.twin.value!.lab;
    await bench.settle(lab.source.jumpTo(60));
    const before = await bench.hashes();
    expect(brush.sides).toEqual([lab, twin]);
    await bench.settle(stroke(twin, { remove: { along: [[0, 0]], radius: 50 } }));
    for (let n = 0; n < 50; n++) await bench.turn();
    expect([await bench.ticks(), lab.store.info.value!.deeds.actions.length, twin.store.info.value!.deeds.actions.length, handOf(lab) === twin]).toEqual([[61, 61], 0, 1, true]);
    await bench.settle(undoStroke(lab));
    expect([await bench.ticks(), await bench.hashes()]).toEqual([[60, 60], before]);
    await bench.settle(redoStroke(lab));
    expect([await bench.ticks(), twin.store.info.value!.deeds.actions.length]).toEqual([[61, 61], 1]);
  });
});
