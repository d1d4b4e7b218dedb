// What is said to those who listen: a chosen cell in one sentence, where things are, in every language; and nothing while time passes.
import { afterEach, describe, expect, it } from 'vitest';
import { effect } from '@preact/signals';
import { Fate, Kind, Life } from '../../sim/cells';
import { cellSaid } from '../../src/app/cellSaid';
import { speak } from '../../src/app/language';
import type { Lab } from '../../src/app/lab';
import { watchSpan } from '../../src/app/span';
import { whereWords } from '../../src/app/summary';
import { texts } from '../../src/app/texts';
import { say, speakAtRest } from '../../src/app/voice';
import { NINE, placeOfOne } from '../../src/app/whereabouts';
import type { Plane } from '../../src/app/whereabouts';
import { Flag } from '../../workers/frameTypes';
import { emptyRun, frameOf } from '../browser/render/scenes';
import { PageBench, TINY_TEXT, dice } from './pageBench';

const PAPER = { lang: '', dir: '' } as unknown as HTMLElement;
const PLANE: Plane = { right: [1, 0, 0], up: [0, 1, 0], half: [500, 500], slice: null };
const info = emptyRun();
const plain = (text: string): string => text.replace(/\s/gu, ' ');

afterEach(() => speak('en', PAPER));

describe('a chosen cell', () => {
  const frame = frameOf([
    { x: -460, y: 300, kind: Kind.Cart, flags: Flag.Bound }, { x: -452, y: 300, kind: Kind.Tumor, flags: Flag.Held }, { x: 0, y: -200, kind: Kind.Tumor, life: Life.Quiescent }, { x: 30, y: -200, kind: Kind.Tumor, life: Life.Apoptotic },
    { x: 0, y: 0, kind: Kind.Cart, fate: Fate.Exhausted },
  ]);
  const said = (id: number): string => plain(cellSaid(info, frame, PLANE, id));

  it('is one short sentence: what it is, what it does, where, and what is nearest that matters to it', () => {
    expect(said(1)).toBe('Effector CAR-T cell 1, holding a target, at the upper left rim; nearest: CD19-positive tumour cell, 8 µm away, to the right.');
    expect(said(2)).toBe('CD19-positive tumour cell 2, held by a CAR-T cell, at the upper left rim; nearest: Effector CAR-T cell, 8 µm away, to the left.');
    expect(said(3)).toBe('CD19-positive tumour cell 3, at rest, at the bottom; nearest: Exhausted CAR-T cell, 200 µm away, above.');
    expect(said(4)).toBe('Dying cell 4, at the bottom; nearest: Exhausted CAR-T cell, 202 µm away, above.');
    expect(said(9)).toBe('');
  });

  it('is told in German and Spanish', async () => {
    await speak('de', PAPER);
    expect(said(1)).toBe('Effektor-CAR-T-Zelle 1, hält ein Ziel, am Rand links oben; am nächsten: CD19-positive Tumorzelle, 8 µm entfernt, rechts.');
    await speak('es', PAPER);
    expect(said(1)).toMatch(/^.+ 1, sujeta una diana, en el borde superior izquierdo; lo más próximo: .+, a 8 µm, a la derecha\.$/);
  });
});

describe('where things are', () => {
  const crowd = [...Array.from({ length: 40 }, (_, n) => ({ x: 9 * (n % 7) - 27, y: 9 * Math.floor(n / 7) - 27 })), { x: -480, y: 400, kind: Kind.Cart }, { x: -450, y: 420, kind: Kind.Cart }, { x: 10, y: -480, life: Life.Necrotic }];

  it('is told of tumour cells, CAR-T cells and remains, in three languages', async () => {
    const tell = (): string => whereWords(frameOf(crowd), PLANE);
    expect(tell()).toBe('Where: tumour cells in the middle; CAR-T cells at the upper left rim; remains at the lower rim.');
    await speak('de', PAPER);
    expect(tell()).toBe('Wo: Tumorzellen in der Mitte; CAR-T-Zellen am Rand links oben; Reste am unteren Rand.');
    await speak('es', PAPER);
    expect(tell()).toBe('Dónde: células tumorales en el centro; células CAR-T en el borde superior izquierdo; restos en el borde inferior.');
  });

  it('is told of none where there is nothing, or no picture', () => {
    expect([whereWords(frameOf([]), PLANE), whereWords(null, PLANE)]).toEqual(['', '']);
  });

  it.each(['en', 'de', 'es'] as const)('has a word of its own for every place and side (%s)', async (language) => {
    await speak(language, PAPER);
    const rims = NINE.filter((one) => one !== 'middle').map((one) => `rim-${one}`), places = [...NINE, ...rims, 'rim', 'everywhere', 'scattered', 'upperHalf', 'lowerHalf', 'leftHalf', 'rightHalf'].map((one) => texts.everyone.place(one));
    expect(new Set(places).size).toBe(places.length);
    expect(new Set(NINE.filter((one) => one !== 'middle').map((one) => texts.everyone.side(one))).size).toBe(8);
    expect(texts.everyone.place(placeOfOne(-0.9, 0.9))).toBe(places[NINE.length]);
  });
});

describe('the voice', () => {
  async function listening(): Promise<{ bench: PageBench; heard: string[]; stop: () => void }> {
    const bench = new PageBench(dice(1)), heard: string[] = [], { store } = bench, lab = { store, view: { shown: null, plane: PLANE } } as unknown as Lab;
    const stops = [effect(() => void (store.said.value !== '' && heard.push(store.said.value))), speakAtRest(lab)];
    await bench.calmed(bench.source.load({ text: TINY_TEXT, file: 'tiny.json' }));
    return { bench, heard, stop: () => stops.forEach((stop) => stop()) };
  }

  it('speaks when a run is there and when time has come to rest, and is silent while it passes', async () => {
    const { bench, heard, stop } = await listening(), { source, store } = bench;
    expect(heard).toEqual([expect.stringMatching(/^Day 0, 00:00: 4 tumour cells/)]);
    await bench.calmed(source.play());
    for (let n = 0; n < 400; n++) await bench.calm(1);
    expect(store.minutes.value).toBeGreaterThan(0);
    expect(heard).toHaveLength(1);
    await bench.calmed(source.pause());
    await bench.calm();
    expect(heard).toHaveLength(2);
    source.refresh(); // a look from elsewhere is no event
    await bench.calm();
    expect(heard).toHaveLength(2);
    await bench.calmed(source.stepBy(10));
    await bench.calm();
    expect(heard).toHaveLength(3);
    stop();
  });

  it('says nothing at the end of a span that is played over and over', async () => {
    const { bench, heard, stop } = await listening(), { store, source } = bench, unwatch = watchSpan({ store, source });
    store.span.value = [100, 400];
    await bench.calmed(source.jumpTo(350));
    await bench.calm();
    const before = heard.length;
    await bench.calmed(source.play());
    let rounds = 0;
    for (let n = 0, last = 350; n < 20_000 && rounds < 3; n++) {
      await bench.calm(1);
      if (store.minutes.value < last) rounds++;
      last = store.minutes.value;
    }
    expect([rounds, heard.length]).toEqual([3, before]);
    unwatch();
    stop();
  });

  it('says the same once more to whoever asks twice', () => {
    const { store } = new PageBench(dice(1));
    say(store, 'Nothing.');
    const first = store.said.value;
    say(store, 'Nothing.');
    expect(store.said.value).not.toBe(first);
    expect(store.said.value.trim()).toBe('Nothing.');
  });
});
