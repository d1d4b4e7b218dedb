// Faults of documents, files and requests in German and Spanish: said in the language of the reader, of the same places, with the same names meant.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { formatProblem, parseScenario } from '../../schema';
import { FAULTS } from '../../schema/faultNames';
import { faults } from '../../schema/faults';
import { previewPositions } from '../../schema/positions';
import { speakWith } from '../../schema/words';
import { EFFECT_SITES } from '../../sim';
import { checkParameters } from '../../workers/checks';
import { previewTable } from '../../workers/builderCalls';
import { openRun } from '../../workers/documents';
import { MALFORMED } from '../schema/malformed';
import { smallStart } from '../workers/smallRun';

const LANGUAGES = ['de', 'es'] as const;
type Other = (typeof LANGUAGES)[number];
const read = (language: Other, file: string): string => readFileSync(join(import.meta.dirname, `../../locales/${language}/${file}.ftl`), 'utf8');
const MESSAGES = Object.fromEntries(LANGUAGES.map((language) => [language, `${read(language, 'words')}\n${read(language, 'faults')}`]));
const inEnglish = (): void => speakWith({ language: 'en', messages: '', decimal: '.' });

function saidIn<T>(language: Other, say: () => T): T {
  speakWith({ language, messages: MESSAGES[language], decimal: ',' });
  return say();
}
const inBoth = <T>(say: () => T): Record<Other, T> => ({ de: saidIn('de', say), es: saidIn('es', say) });

afterEach(inEnglish);

/** What is no sentence: a literal that the document has to have. */
const isLiteral = (expected: string): boolean => /^("[^"]*"|\d+)$/.test(expected);

describe('a malformed document', () => {
  it.each(MALFORMED)('is refused in every language: $name', ({ text }) => {
    const problems = () => {
      const parsed = parseScenario(text, 'bad.json');
      return parsed.ok ? [] : parsed.problems;
    };
    inEnglish();
    const english = problems();
    for (const language of LANGUAGES) {
      const other = saidIn(language, problems);
      expect(other.map(({ suggestion }) => suggestion)).toEqual(english.map(({ suggestion }) => suggestion));
      other.forEach(({ path, value, expected }, n) => {
        if (!english[n].path.startsWith('line')) expect(path).toBe(english[n].path);
        expect(expected === english[n].expected, expected).toBe(isLiteral(expected));
        expect(`${value} ${expected}`).not.toMatch(/⟦|\{ ?\$/);
      });
    }
    inEnglish();
    expect(problems()).toEqual(english);
  });

  it('is told in whole sentences', () => {
    const text = JSON.stringify({ format: 'cart-lab/scenario', version: 1, name: 'x', title: 'X', duration: '2 weeks', domain: { dimensions: 2, size: [100, 100], voxel: 0.5 }, populations: [{ kind: 'tumour', label: 'a', count: 1.5, placement: { shape: 'random' } }], colour: 1 });
    expect(inBoth(() => {
      const parsed = parseScenario(text, 'bad.json');
      return parsed.ok ? [] : parsed.problems.map(formatProblem).map((line) => line.replace(/(name|title|model), .*$/, '…'));
    })).toEqual({
      de: [
        'duration: "2 weeks"; erwartet: eine Zeit im Bereich 1 min bis 3650 d, etwa "90 min", "36h", "14d" oder "2w".',
        'domain.voxel: 0,5; erwartet: eine Zahl im Bereich 5 bis 100 µm.',
        'populations[0].kind: "tumour"; erwartet: eines von tumor, healthy, stroma, macrophage. Gemeint vielleicht: tumor?',
        'populations[0].count: 1,5; erwartet: eine ganze Zahl im Bereich 0 bis 200000 Zellen.',
        'colour: 1; erwartet: ein bekannter Schlüssel: format, version, …',
      ],
      es: [
        'duration: "2 weeks"; esperado: un tiempo entre 1 min y 3650 d, como "90 min", "36h", "14d" o "2w".',
        'domain.voxel: 0,5; esperado: un número entre 5 y 100 µm.',
        'populations[0].kind: "tumour"; esperado: uno de tumor, healthy, stroma, macrophage. ¿Quería decir tumor?',
        'populations[0].count: 1,5; esperado: un número entero entre 0 y 200000 células.',
        'colour: 1; esperado: una clave conocida: format, version, …',
      ],
    });
  });
});

describe('what the page asked for in vain', () => {
  it('is told with what would do', () => {
    const { scenario } = smallStart();
    expect(inBoth(() => {
      const set = checkParameters({ 'kill.hitRat': 0.1, 'kill.hitRate': 99 }, scenario);
      return set.ok ? '' : set.message;
    })).toEqual({
      de: 'set["kill.hitRat"]: 0,1 angegeben; erwartet: der Schlüssel eines Parameters, etwa kill.hitRate. Gemeint vielleicht: kill.hitRate? (und 1 weitere)',
      es: 'set["kill.hitRat"]: se ha dado 0,1; esperado: la clave de un parámetro, como kill.hitRate. ¿Quería decir kill.hitRate? (y 1 más)',
    });
  });

  it('may be a file of another kind, or one with a single fault', () => {
    const opened = (text: string) => inBoth(() => {
      const run = openRun({ text, file: 'f.json' });
      return run.ok ? [] : [run.message, ...run.problems.map(({ value, expected }) => `${value} / ${expected}`)];
    });
    expect(opened('time_min,cart_alive\n0,1\n')).toEqual({
      de: ['f.json lässt sich nicht öffnen: 1 Problem.', 'eine Ergebnistabelle eines Laufs / ein Szenario oder das Protokoll eines Laufs'],
      es: ['No se puede abrir f.json: 1 problema.', 'una tabla de resultados de una ejecución / un escenario o el registro de una ejecución'],
    });
  });

  it('may be a table of cells', () => {
    expect(inBoth(() => [...previewTable('a;b\n1;2').faults, ...(previewPositions('x;y;q\n1,5;2;3')?.warnings ?? [])])).toEqual({
      de: ['Zeile 1: a, b; erwartet: die Kopfzeile x_um,y_um oder x_um,y_um,z_um, oder eine andere mit einer Spalte für x in µm', 'Das Komma wurde als Dezimalzeichen gelesen.', 'Nicht verwendete Spalten: q.'],
      es: ['línea 1: a, b; esperado: el encabezado x_um,y_um o x_um,y_um,z_um, u otro con una columna para x en µm', 'La coma se ha leído como signo decimal.', 'Columnas que no se usan: q.'],
    });
  });
});

it('shares of drugs are called as the model calls them', () => {
  for (const site of Object.keys(FAULTS.shares) as (keyof typeof FAULTS.shares)[]) expect(faults.shares[site]).toBe(EFFECT_SITES[site].share);
});
