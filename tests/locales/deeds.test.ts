// What is done to a run, how two scenarios differ and what many pairs come to, in German and Spanish: whole sentences, with the grammar of the language.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { compare } from '../../ensemble/paired';
import { sentenceOf } from '../../ensemble/sentence';
import { differences, formatProblems, parseScenario, strokeWords } from '../../schema';
import { standsFor } from '../../schema/dose';
import { dictionaryOf } from '../../locales/dictionary';
import { speakWith } from '../../schema/words';
import { createWorld } from '../../sim';
import type { Action, Gate, Stroke } from '../../sim';
import { inSentence } from '../../src/app/build/words';
import { speak } from '../../src/app/language';
import { texts } from '../../src/app/texts';
import { markOf, targetWords, timelineOf } from '../../workers/describe';
import { describeColourings } from '../../workers/drawn';
import { Run } from '../../workers/run';
import { everything } from '../support/everything';
import { SMALL_DOCUMENT, smallStart } from '../workers/smallRun';

type Other = 'de' | 'es';
const LANGUAGES = ['de', 'es'] as const;
const readFile = (language: string, file: string): string => readFileSync(join(import.meta.dirname, `../../locales/${language}/${file}.ftl`), 'utf8');
const MODEL = ['params', 'terms', 'presets'], model = (language: string): string => MODEL.map((file) => readFile(language, file)).join('\n');
const MESSAGES = Object.fromEntries(LANGUAGES.map((language) => [language, readFile(language, 'words')]));

/** What is said in each of them, with plain spaces. */
function inBoth(say: () => string | readonly string[]): Record<Other, string[]> {
  const saidIn = (language: Other): string[] => {
    speakWith({ language, messages: MESSAGES[language], decimal: ',' });
    return [say()].flat().map((text) => text.replace(/\s/gu, ' '));
  };
  return { de: saidIn('de'), es: saidIn('es') };
}

afterEach(() => speakWith({ language: 'en', messages: '', decimal: '.' }));

const AT = { along: [[0, 0, 0]], radius: 20, share: 1 } as const;

describe('a deed', () => {
  const run = new Run(smallStart()), said = (...deeds: Action[]) => inBoth(() => deeds.map((action) => markOf({ tick: 0, action }, 'live', run).label));

  it('is an infusion: how many, for how long, which way, and what they are in the patient', () => {
    expect(said({ infuse: { product: 'cart19', count: 40, entry: 'edge', over: 120 } }, { infuse: { product: 'cart19', count: 1, entry: 'vessels', over: 0 } })).toEqual({
      de: ['40 Zellen von CD19 CAR über 2 h, vom Rand her', '1 Zelle von CD19 CAR'],
      es: ['40 células de CD19 CAR durante 2 h, desde el borde', '1 célula de CD19 CAR'],
    });
    expect(inBoth(() => [standsFor(40, 2.5e7), standsFor(1, 2.5e7)])).toEqual({
      de: ['; sie stehen für 1 × 10⁹ im Patienten', '; sie steht für 25 000 000 im Patienten'],
      es: [', que representan 1 × 10⁹ en el paciente', ', que representa 25 000 000 en el paciente'],
    });
  });

  it('is called with drugs, doses, parameters and notes as the language has them', () => {
    const noted = new Run({ ...smallStart(), scenario: { ...smallStart().scenario, schedule: [{ at: 30, note: 'infusion', infuse: { product: 'cart19', count: 2, entry: 'vessels', over: 0 } }] } });
    const saidWith = (language: Other) => {
      speakWith({ language, messages: MESSAGES[language], decimal: ',', dictionary: dictionaryOf(model('en'), model(language)).texts });
      return [markOf({ tick: 0, action: { give: { drug: 'lymphodepletion', doses: 1 } } }, 'live', run), markOf({ tick: 0, action: { set: { 'kill.hitRate': 0.1 } } }, 'live', run), ...timelineOf(noted)].map(({ label }) => label.replace(/\s/gu, ' '));
    };
    expect(saidWith('de')).toEqual(['Lymphodepletion, 1 Kurs (Fludarabin 90 mg/m², Cyclophosphamid 900 mg/m²)', 'Trefferrate einer CAR-T-Zelle = 0,1 pro Minute', 'Infusion: 2 Zellen von CD19 CAR']);
    expect(saidWith('es')).toEqual(['linfodepleción, 1 ciclo (fludarabina 90 mg/m², ciclofosfamida 900 mg/m²)', 'Tasa de impactos de una célula CAR-T = 0,1 por minuto', 'infusión: 2 células de CD19 CAR']);
  });

  it('is a drug, and one of a standing order', () => {
    const own = { ...SMALL_DOCUMENT, drugs: { mydrug: { label: 'MyDrug', halfLife: '12h', acts: [{ on: 'il6Signal', strength: 0.9 }] } }, schedule: [{ at: 30, give: { drug: 'mydrug', doses: 0.5 } }] };
    const read = parseScenario(JSON.stringify(own), 'own.json');
    if (!read.ok) throw new Error(formatProblems(read.file, read.problems));
    const given = new Run(smallStart({ scenario: read.scenario, document: read.document })), order = Object.create(given, { doses: { value: { without: () => [{ tick: 60, drug: 'mydrug', doses: 2 }] } } }) as Run;
    expect(inBoth(() => timelineOf(order).map(({ label }) => label))).toEqual({
      de: ['MyDrug, 0,5 × Standarddosis', 'Daueranordnung: MyDrug, 2 × Standarddosis'],
      es: ['MyDrug, 0,5 × dosis estándar', 'orden permanente: MyDrug, 2 × dosis estándar'],
    });
  });

  it('is a stroke of a brush', () => {
    const strokes: readonly Stroke[] = [
      { place: { ...AT, kind: 'stroma', density: 1, instead: false } }, { remove: { ...AT, kind: 'tumor' } }, { remove: AT }, { alter: { ...AT, kind: 'healthy', antigen: 'A', times: 0.1 } },
      { alter: { ...AT, clone: 'blasts', antigen: 'B', to: 0 } }, { move: { from: [0, 0, 0], to: [9, 0, 0], radius: 9, kind: 'macrophage' } }, { inject: { ...AT, field: 'ifng', amount: 1000 } }, { vessel: { at: [0, 0, 0] } },
    ] as readonly Stroke[];
    const names = { products: {}, antigens: { A: 'CD19', B: 'CD22' } };
    expect(inBoth(() => strokes.map((stroke) => strokeWords(stroke, names)))).toEqual({
      de: ['Stroma gesetzt', 'Tumorzellen gelöscht', 'Zellen gelöscht', 'gesunde Zellen: CD19 × 0,1', 'blasts: CD22 = 0', 'Makrophagen bewegt', 'IFN-γ eingespritzt, 1000 pg/mL', 'Gefäß gelegt'],
      es: ['colocación de estroma', 'retirada de células tumorales', 'retirada de células', 'CD19 × 0,1 en células sanas', 'CD22 = 0 en blasts', 'desplazamiento de macrófagos', 'inyección de IFN-γ, 1000 pg/mL', 'vaso nuevo'],
    });
  });

  it('names what a CAR answers to, and what the ends of a scale mean', () => {
    const gates: readonly Gate[] = [{ kind: 'or' }, { kind: 'and' }, { kind: 'not', antigen: 'B' }] as readonly Gate[];
    expect(inBoth(() => gates.map((gate) => targetWords(gate, everything())))).toEqual({
      de: ['CD19 oder CD22', 'CD19 und CD22', 'CD22, aber nicht CD19'], es: ['CD19 o CD22', 'CD19 y CD22', 'CD22 pero no CD19'],
    });
    const world = createWorld(everything());
    expect(inBoth(() => describeColourings(world).find(({ name }) => name === 'damage')!.ends!)).toEqual({ de: ['unversehrt', 'dem Tod nahe'], es: ['ilesa', 'a punto de morir'] });
  });
});

describe('a difference', () => {
  const MORE = {
    schedule: [...SMALL_DOCUMENT.schedule, { at: '3h', infuse: { product: 'cart19', count: 1, entry: 'edge' } }, { at: '4h', remove: { along: [[0, 0]], radius: 20, kind: 'tumor' } }],
    rules: { kill: false }, body: {}, protocols: [{ when: { variable: 'crsGrade', atLeast: 2.5 }, give: { drug: 'tocilizumab' }, again: '8h' }],
  };
  const documentOf = (change: object) => {
    const read = parseScenario(JSON.stringify({ ...SMALL_DOCUMENT, body: {}, ...change }), 'small.json');
    if (!read.ok) throw new Error(formatProblems(read.file, read.problems));
    return read.document;
  };

  it('says what there was, and what there is now', () => {
    const before = documentOf({ protocols: [] }), after = documentOf(MORE), said = () => differences(before, after).map(({ what, from, to }) => `${what}: ${from} → ${to}`);
    const { de, es } = inBoth(said);
    expect(de).toEqual([
      'Infusion: nichts → 1 Zelle von CD19 CAR, Tag 0, 03:00', 'Pinselstrich: nie → Tumorzellen gelöscht, Tag 0, 04:00', 'Daueranordnung: nichts → tocilizumab, 1 Dosis, sobald crsGrade mindestens 2,5 ist, wieder nach 8h', 'Killing: an → aus',
    ]);
    expect(es).toEqual([
      'infusión: nada → 1 célula de CD19 CAR, día 0, 03:00', 'trazo de pincel: nunca → retirada de células tumorales, día 0, 04:00', 'orden permanente: nada → tocilizumab, 1 dosis cuando crsGrade llega a 2,5, de nuevo tras 8h', 'Killing: activada → desactivada',
    ]);
  });

  it('counts one cell as one', () => {
    const lone = (count: number, label: string) => documentOf({ populations: [...SMALL_DOCUMENT.populations, { kind: 'healthy', label, count, radius: 4, placement: { shape: 'random' } }] });
    expect(differences(documentOf({}), lone(1, 'lone'))).toEqual([{ what: 'lone', from: 'none', to: '1 cell' }]);
    expect(inBoth(() => differences(documentOf({}), lone(2, 'pair')).map(({ from, to }) => `${from} → ${to}`))).toEqual({ de: ['nichts → 2 Zellen'], es: ['nada → 2 células'] });
  });
});

describe('many pairs', () => {
  const CELLS = { title: 'X', unit: 'cells', minutes: 14_400 }, SHARE = { title: 'Y', unit: '', minutes: 2910 };

  it('come to a sentence', () => {
    expect(inBoth(() => [
      sentenceOf(compare([0, 0, 0], [10, 11, 12]), CELLS), sentenceOf(compare([0.2, 0.3, 0.2], [0.5, 0.61, 0.5]), SHARE), sentenceOf(compare([4, 4], [4, 4]), CELLS), sentenceOf(compare([4], [4]), SHARE), sentenceOf(compare([4], [6]), { ...CELLS, minutes: 90 }), sentenceOf(compare([], []), CELLS),
    ])).toEqual({
      de: [
        'mehr X an Tag 10 bei 3 von 3 Startwerten; mittlere Differenz 11 Zellen, 95-%-Intervall 8,52 bis 13,5 Zellen.', 'Y an Tag 2, 00:30: höher bei 3 von 3 Startwerten; mittlere Differenz 0,303, 95-%-Intervall 0,289 bis 0,318.',
        'gleich viele X an Tag 10 in allen 2 Laufpaaren, also kein Unterschied.', 'Y an Tag 2, 00:30: gleich in dem einzigen Laufpaar, also kein Unterschied.',
        'mehr X nach 1,5 h bei 1 von 1 Startwert; mittlere Differenz 2 Zellen. Für ein Intervall braucht es mindestens zwei Startwerte.', 'X an Tag 10: noch nichts zu vergleichen.',
      ],
      es: [
        'más X el día 10 en 3 de 3 semillas; diferencia media 11 células, intervalo del 95 % de 8,52 a 13,5 células.', 'Y el día 2, 00:30: mayor en 3 de 3 semillas; diferencia media 0,303, intervalo del 95 % de 0,289 a 0,318.',
        'X el día 10: el mismo número en los 2 pares de ejecuciones, sin diferencia.', 'Y el día 2, 00:30: el mismo valor en el único par de ejecuciones, sin diferencia.',
        'más X tras 1,5 h en 1 de 1 semilla; diferencia media 2 células. Para un intervalo hacen falta al menos dos semillas.', 'X el día 10: todavía no hay nada que comparar.',
      ],
    });
  });

  it('may be undecided, and say what would decide', () => {
    expect(inBoth(() => [sentenceOf(compare([0, 0, 0, 0], [8, -4, 6, -1]), CELLS), sentenceOf(compare([0, 0], [1, -1]), SHARE)])).toEqual({
      de: [
        expect.stringMatching(/^unentschieden: mehr X an Tag 10 bei 2 von 4 Startwerten, weniger bei 2; mittlere Differenz 2,25 Zellen, 95-%-Intervall −[\d,]+ bis [\d,]+ Zellen, also mit der Null darin\. Bleiben Differenz und Streuung, wie sie sind, würden \d+ Startwerte es in vier von fünf Fällen entscheiden\.$/),
        expect.stringMatching(/^unentschieden: Y an Tag 2, 00:30: höher bei 1 von 2 Startwerten, niedriger bei 1; .* So wie es steht, würde es keine Zahl von Startwerten entscheiden, die sich rechnen ließe\.$/),
      ],
      es: [
        expect.stringMatching(/^sin decidir: más X el día 10 en 2 de 4 semillas, menos en 2; diferencia media 2,25 células, intervalo del 95 % de −[\d,]+ a [\d,]+ células, que contiene el cero\. Si la diferencia y la dispersión siguen como están, \d+ semillas lo decidirían cuatro de cada cinco veces\.$/),
        expect.stringMatching(/^sin decidir: Y el día 2, 00:30: mayor en 1 de 2 semillas, menor en 1; .* no lo decidiría ningún número de semillas que pudiera ejecutarse\.$/),
      ],
    });
  });
});

describe('the page', () => {
  it('says that there are no cells, of a kind or at all, and shows a missing number as such', () => {
    expect([texts.cell.none.tumor, texts.cell.none.all]).toEqual(['There are no tumour cells now.', 'There are no cells now.']);
    expect([texts.charts.missing, texts.top.changedRun(3)]).toEqual(['–', '3 changed']);
  });
});

describe('a label within a sentence', () => {
  const root = {} as HTMLElement;

  it.each([['en', ['patient', 'IL-2', 'Antigen A']], ['es', ['patient', 'IL-2', 'Antigen A']], ['de', ['Patient', 'IL-2', 'Antigen A']]] as const)('keeps its capital where nouns have one (%s)', async (language, expected) => {
    try {
      expect(await speak(language, root)).toBe(true);
      expect(['Patient', 'IL-2', 'Antigen A'].map(inSentence)).toEqual(expected);
    } finally {
      await speak('en', root);
    }
  });
});
