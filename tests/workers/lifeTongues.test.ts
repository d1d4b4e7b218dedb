// A cell is told of in the language of the page: why it died or lives, what happened to it, and what it is.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { deathSentence } from '../../schema/lifeWords';
import { WORDS, speakWith, words } from '../../schema/words';
import { CELL_COLUMNS, Cause, MODELS, step } from '../../sim';
import type { World } from '../../sim';
import { Biographies } from '../../workers/biographies';
import { reportCell } from '../../workers/cellReport';
import { tinyWorld } from '../support/tinyWorld';

function speak(language: 'de' | 'es'): void {
  speakWith({ language, messages: readFileSync(join(import.meta.dirname, '../../locales', language, 'words.ftl'), 'utf8'), decimal: ',' });
}

afterEach(() => speakWith({ language: 'en', messages: '', decimal: '.' }));

/** A CAR-T cell and two tumour cells, the second of which it cannot reach. */
const lives = Biographies.of();
let world: World;

beforeAll(() => {
  world = tinyWorld('tumor 0 0 antigenA=700 protection=0.25\ncart 9 0 carCount=8000 carOwn=8000 brake=0.12\ntumor 90 0 antigenA=15', {
    only: ['bind', 'recognise', 'kill', 'detach'], parameters: { 'kill.hitRate': 0.5, 'kill.productive': 1, 'kill.hitsToKill': 1, 'bind.attachRate': 1 }, antigens: { A: 'CD19' },
  });
  for (let n = 0; n < 3000; n++) {
    step(world);
    lives.gather(world.events, world.tick - 1);
    lives.ends.gather(world);
  }
});

const report = (id: number) => reportCell(id, world, lives)!;
const line = (id: number, label: string) => report(id).lines.find((one) => one.label === label);
const story = (id: number) => report(id).life.entries.map(({ text }) => text);

describe('in German', () => {
  it('says why a cell died and why another lives', () => {
    speak('de');
    expect(report(1).title).toBe('Tumorzelle 1');
    expect(report(1).life.sentence).toMatch(/^Tumorzelle 1 starb am Tag 0, \d\d:\d\d: getötet von CAR-T-Zelle 2, \d+ min nach der Bindung; 1 Treffer von 1 CAR-T-Zelle; sie trug 700 Moleküle CD19, das \d,\d-Fache der Schwelle von \d+, bei der das Tötungssignal ihrer Killerzelle die Hälfte seines Maximums erreicht; zu 25 % durch die Nische geschützt; Bremse ihrer Killerzelle 12 %\.$/);
    expect(report(3).life.sentence).toMatch(/^Tumorzelle 3 lebt am Tag \d, \d\d:\d\d: keine CAR-T-Zelle hat sie gebunden; sie trägt 15 Moleküle CD19, das 0,075-Fache der Schwelle von 200, bei der das Tötungssignal von CAR die Hälfte seines Maximums erreicht, sodass eine CAR-T-Zelle, die sie berührt, selten festhält\.$/);
    expect(report(2).life.sentence).toContain('1 Tötung in 1 Synapse, im Mittel ');
  });

  it('tells what happened, from both sides', () => {
    speak('de');
    expect(story(2).slice(0, 2)).toEqual([expect.stringMatching(/^band Tumorzelle 1, Tötungssignal \d+ %$/), expect.stringMatching(/^tötete Tumorzelle 1 nach .+ min mit 1 Treffer$/)]);
    expect(story(1).slice(0, 2)).toEqual([expect.stringMatching(/^wurde von CAR-T-Zelle 2 gebunden, /), expect.stringMatching(/^wurde von CAR-T-Zelle 2 getötet, .+ min nach der Bindung, mit 1 Treffer$/)]);
    expect(report(2).life.met).toEqual([expect.objectContaining({ words: 'Tumorzelle 1', fate: expect.stringMatching(/^getötet von CAR-T-Zelle 2, Tag 0, /) as string })]);
  });

  it('says what it is, and what each line means', () => {
    speak('de');
    expect(line(2, 'Zustand')).toEqual({ label: 'Zustand', value: 'auf der Suche', unit: '', doc: 'was die Zelle tut' });
    expect(line(3, 'Gehalten von')).toEqual({ label: 'Gehalten von', value: '0', unit: 'CAR-T-Zellen', doc: 'CAR-T-Zellen, die an ihr haften' });
    expect(line(3, 'CD19')).toMatchObject({ value: '15', unit: 'Moleküle', doc: 'Moleküle des Antigens auf der Oberfläche' });
    expect(line(3, 'Zustand')!.value).toBe('am Leben, im Zellzyklus');
  });

  it('says the same of the events alone, as the terminal does', () => {
    speak('de');
    expect(deathSentence({ id: 12, tick: 360, cause: Cause.Starved, killer: 0, minutesBound: NaN, hits: 2, attackers: 1 }, 1)).toBe('Zelle 12 starb am Tag 0, 06:00: Sauerstoffmangel; 2 Treffer von 1 CAR-T-Zelle.');
  });
});

describe('in Spanish', () => {
  it('gives a cell its article within a sentence, and none where it stands for itself', () => {
    speak('es');
    expect(report(1).title).toBe('Célula tumoral 1');
    expect(report(1).name).toBe('la célula tumoral 1');
    expect(report(1).life.sentence).toMatch(/^La célula tumoral 1 murió el día 0, \d\d:\d\d: eliminada por la célula CAR-T 2, \d+ min después de la unión; 1 impacto de 1 célula CAR-T; portaba 700 moléculas de CD19, /);
    expect(story(2)[1]).toMatch(/^eliminó a la célula tumoral 1 tras .+ min con 1 impacto$/);
  });
});

describe('in English', () => {
  it('a line is explained in the words of its column and its model', () => {
    const said = words.report.columns;
    for (const name of Object.keys(WORDS.report.columns) as (keyof typeof said)[]) expect([name, said[name].doc]).toEqual([name, CELL_COLUMNS[name].doc]);
    for (const [name, { antigen }] of Object.entries(MODELS)) expect([name, words.report.antigen[name]]).toEqual([name, antigen.doc]);
    expect(words.life.measure['organoid']).toBe(MODELS.organoid.antigen.legend);
  });

  it('causes, stages and numbers keep their names', () => {
    for (const name of Object.keys(WORDS.life.cause) as (keyof typeof WORDS.life.cause)[]) expect(words.life.cause[name]).toBe(name === 'unknown' ? 'cause unknown' : name);
    for (const name of Object.keys(WORDS.report.values.stage) as (keyof typeof WORDS.report.values.stage)[]) expect(words.report.values.stage[name]).toBe(name);
    expect(words.life.bound({ bonds: 3, carts: 2, minutes: '94', hits: 0, holders: 2, ids: '7, 9' })).toBe('bound 3 times by 2 CAR-T cells, 94 min in all, without a hit, and held now by 2 CAR-T cells (7, 9)');
  });

  it('hits stand behind a deed where there were any', () => {
    const { story: told } = words.life, deeds = [told.killed, told.wasKilled, told.letGo, told.wasLetGo, told.lostTarget, told.outlived];
    expect(deeds.map((deed) => deed('X', '14 min', 0))).toEqual([
      'killed X after 14 min', 'was killed by X, 14 min after it had bound', 'let go of X after 14 min, without killing it', 'was let go by X after 14 min', 'lost X after 14 min: it died otherwise', 'was let go after 14 min: X died',
    ]);
    expect(deeds.map((deed) => deed('X', '14 min', 1))).toEqual([
      'killed X after 14 min with 1 hit', 'was killed by X, 14 min after it had bound, with 1 hit', 'let go of X after 14 min with 1 hit, without killing it', 'was let go by X after 14 min with 1 hit', 'lost X after 14 min with 1 hit: it died otherwise', 'was let go after 14 min with 1 hit: X died',
    ]);
    expect(told.killed('X', '14 min', 3)).toBe('killed X after 14 min with 3 hits');
  });
});
