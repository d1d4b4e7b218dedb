// The glossary explains the words that page and stories use, finds them in a text, and is the source of its document.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OBSERVABLES, SUBSTANCES } from '../../sim';
import { PRESETS } from '../../schema';
import { ENGLISH_GLOSSARY as glossary, GLOSSARY, TERM_NAMES } from '../../schema/glossary';
import type { Term, TermName } from '../../schema/glossary';
import { glossaryDocument } from '../../cli/documentation/glossary';

const marked = (text: string): string[] => glossary.mark(text).filter(({ term }) => term !== null).map(({ text, term }) => `${text}: ${term}`);

/** Words that nobody may be expected to know: what newcomers to the page asked for. */
const ASKED = [
  'apoptotic', 'CRS', 'ICANS', 'PD-L1', 'synapse', 'trogocytosis', 'AICD', 'hypoxia', 'niche', 'bystander', 'EC50', 'aplasia', 'exhaustion', 'memory', 'CD28', '4-1BB', 'IL-6', 'IFN-γ',
  'effector-to-target ratio', 'antigen', 'CAR', 'macrophage', 'necrotic', 'suicide switch', 'cytokine release', 'clone', 'expansion', 'relapse', 'stroma', 'co-stimulation', 'lysis', 'tocilizumab',
];

interface Told { summary: string; story: string; watch: string[]; antigens: { A?: string; B?: string } }
const stories = [...PRESETS].map(([name, text]) => [name, JSON.parse(text) as Told] as const);

/** Short forms in a text: capitals and digits, such as CRS, PD-L1, 4-1BB. */
function shortForms(text: string): string[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}._])(?:IFN-γ|[A-Z][A-Z0-9]+(?:-[A-Z0-9]+)*|[A-Z]{2,}-[\p{Lu}\p{Ll}0-9]+|\d-\d[A-Z]+)(?![\p{L}\p{N}]|-(?:negative|positive))/gu)].map(([word]) => word);
}

describe('the glossary', () => {
  it.each(ASKED)('explains %s', (word) => expect(glossary.termOf(word)).not.toBeNull());

  it('says each in one or two plain sentences, and no form leads to two entries', () => {
    const seen = new Map<string, TermName>();
    for (const name of TERM_NAMES) {
      const { title, words, meaning }: Term = GLOSSARY[name];
      expect(meaning, name).toMatch(/^[A-Z0-9].*\.$/);
      expect(meaning.length, name).toBeLessThan(190);
      expect(meaning.split(/[.?!] (?=[A-Z])/).length, name).toBeLessThanOrEqual(2);
      for (const word of new Set([title, ...words].map((form) => form.toLowerCase()))) {
        expect([word, seen.get(word) ?? name]).toEqual([word, name]);
        seen.set(word, name);
      }
    }
  });

  it.each(stories)('knows every short form in the story of %s', (_name, { summary, story, watch, antigens }) => {
    const own = Object.values(antigens), text = [summary, story, ...watch].join(' ');
    expect(shortForms(text).filter((word) => !own.includes(word) && glossary.termOf(word) === null)).toEqual([]);
    expect(marked(text).length).toBeGreaterThan(1);
  });

  it('knows every short form in the names of columns and lines, but those of substances that write themselves out', () => {
    const writtenOut = new Set(Object.values(SUBSTANCES).filter(({ label, title }) => shortForms(title).length === 0 && title !== label).map(({ label }) => label));
    const labels = OBSERVABLES.flatMap(({ title, line }) => [title, line?.label ?? '', line?.chart.title ?? '']);
    expect(shortForms(labels.join(' | ').replace(/\{[AB]\}/g, '')).filter((word) => glossary.termOf(word) === null && !writtenOut.has(word))).toEqual([]);
  });

  it('is written out in docs/GLOSSARY.md, in the order of the alphabet', () => {
    expect(readFileSync(join(import.meta.dirname, '../../docs/GLOSSARY.md'), 'utf8')).toBe(glossaryDocument());
    const titles = glossary.sorted().map((name) => GLOSSARY[name].title.toLowerCase());
    expect(titles).toEqual([...titles].sort());
  });
});

describe('words in a text', () => {
  it('are found in their longest form, once each, and the text stays as it was', () => {
    const text = 'Memory CAR-T cells wake; other CAR-T cells are exhausted. CAR-T cells form a synapse.';
    expect(marked(text)).toEqual(['Memory CAR-T cells: memory', 'CAR-T cells: cart', 'exhausted: exhaustion', 'synapse: synapse']);
    expect(glossary.mark(text).map(({ text }) => text).join('')).toBe(text);
  });

  it('are not found inside of other words, names of parameters and antigens with an ending', () => {
    expect(marked('exhaust.gainCD28, recognise.hingeCD8, CD19-positive, gates of memoryRate, car, hits.kill')).toEqual(['hits: hit'].slice(1));
  });

  it('are marked once where the same entries stand near by', () => {
    const known = new Set<TermName>();
    expect(glossary.mark('a synapse', known).map(({ term }) => term)).toEqual([null, 'synapse']);
    expect(glossary.mark('a synapse', known)).toEqual([{ text: 'a synapse', term: null }]);
  });
});
