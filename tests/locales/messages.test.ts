// Messages of the page: every language knows all that the page names and nothing else, with the gaps that are filled.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import { Speaker } from '../../locales/speaker';
import { countWords } from '../../schema/numberWords';
import { messagesOf } from '../../locales/words';
import type { Named } from '../../locales/words';
import { BUILD_NAMES } from '../../src/app/texts/build';
import { DESK_NAMES } from '../../src/app/texts/desk';
import { LESSON_NAMES } from '../../src/app/texts/lesson';
import { EXPORT_NAMES } from '../../src/app/texts/exports';
import { PAGE_TEXTS } from '../../src/app/texts';
import { FAULTS } from '../../schema/faultNames';
import { WORDS } from '../../schema/words';
import { gapsOf, valueOf } from './fluent';

const FOLDER = join(import.meta.dirname, '../../locales');
const read = (language: string, file: string): string => readFileSync(join(FOLDER, language, `${file}.ftl`), 'utf8');
const MODEL = ['params', 'terms', 'presets', 'schema'] as const;
const declared = (file: string): Named[] => [...valueOf(read('en', file))].map(([id, value]) => ({ id, gaps: [...gapsOf(value)] }));
const TREES = { page: messagesOf(PAGE_TEXTS), words: messagesOf(WORDS), faults: messagesOf(FAULTS, 'fault'), build: messagesOf(BUILD_NAMES, 'build'), lesson: messagesOf(LESSON_NAMES, 'lesson'), exports: messagesOf(EXPORT_NAMES, 'exports'), desk: messagesOf(DESK_NAMES, 'desk'), ...Object.fromEntries(MODEL.map((file) => [file, declared(file)])) } as Readonly<Record<string, readonly Named[]>>;
const languages = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);

describe.each(languages)('in %s', (language) => {
  it.each(Object.keys(TREES))('every message of %s is known, and no other', (file) => {
    const text = read(language, file), written = [...text.matchAll(/^([a-zA-Z][\w-]*) =/gm)].map(([, id]) => id);
    expect(written.filter((id, n) => written.indexOf(id) !== n)).toEqual([]);
    expect(new Set(written)).toEqual(new Set(TREES[file].map(({ id }) => id)));
    // What cannot be read is left out by the library without a word.
    expect(new FluentResource(text).body.map(({ id }) => id)).toEqual(written);
  });

  it.each(Object.keys(TREES))('messages of %s fill no gap that is not there', (file) => {
    const known = new Map(TREES[file].map(({ id, gaps }) => [id, gaps]));
    for (const { id, value } of new FluentResource(read(language, file)).body) {
      for (const gap of gapsOf(value)) expect(known.get(id), `${language}: ${id} says { $${gap} }`).toContain(gap);
    }
  });

  it.each(Object.keys(TREES))('messages of %s leave out no gap that English fills', (file) => {
    const english = valueOf(read('en', file));
    for (const { id, value } of new FluentResource(read(language, file)).body) expect([id, [...gapsOf(value)].sort()]).toEqual([id, [...gapsOf(english.get(id)!)].sort()]);
  });
});

describe.each(languages)('messages in %s', (language) => {
  it('stand alone, for each is read when it is first said', () => {
    for (const file of Object.keys(TREES)) for (const { id, value } of new FluentResource(read(language, file)).body) expect([id, JSON.stringify(value)]).not.toEqual([id, expect.stringMatching(/"type":"(mesg|term)"/)]);
  });

  it('are said one by one as they are said when all are read at once', () => {
    for (const file of Object.keys(TREES)) {
      const text = read(language, file), bundle = new FluentBundle(language, { useIsolating: false }), speaker = new Speaker({ count: String, language, messages: [text] });
      bundle.addResource(new FluentResource(text));
      const gaps = new Map(TREES[file].map((named) => [named.id, named.gaps]));
      for (const [id, names] of gaps) {
        const facts = Object.fromEntries(names.map((name) => [name, 'x']));
        expect(speaker.say(id, facts), id).toBe(bundle.formatPattern(bundle.getMessage(id)!.value!, facts, []));
      }
    }
  });
});

describe('a speaker', () => {
  const english = 'a = one\nb = { $n } { $n ->\n    [one] cell\n   *[other] cells\n }\nc = only here';

  it('says what the language has not in English, and names what nobody has', () => {
    const german = new Speaker({ count: countWords, language: 'de', messages: ['a = eins', english] });
    expect([german.say('a'), german.say('c'), german.say('d')]).toEqual(['eins', 'only here', '⟦d⟧']);
  });

  it('learns more, and keeps to what it knows', () => {
    const speaker = new Speaker({ count: countWords, language: 'en', messages: [english] });
    expect(speaker.say('d')).toBe('⟦d⟧');
    speaker.learn('a = other\nc = other\nd =\n    of two\n    lines');
    expect([speaker.say('a'), speaker.say('c'), speaker.say('d', {})]).toEqual(['one', 'only here', 'of two\nlines']);
  });

  it('writes numbers as all others are written, with the form of the word that belongs to them', () => {
    const speaker = new Speaker({ count: countWords, language: 'en', messages: [english] });
    expect([0, 1, 2, 12_345].map((n) => speaker.say('b', { n }))).toEqual(['0 cells', '1 cell', '2 cells', '12\u202f345 cells']);
  });

  it('sets what is filled in apart only where writing runs the other way', () => {
    const text = ['d = by { $who }'];
    expect(new Speaker({ count: countWords, language: 'ar', messages: text, direction: 'rtl' }).say('d', { who: 'CD19' })).toBe('by \u2068CD19\u2069');
    expect(new Speaker({ count: countWords, language: 'en', messages: text }).say('d', { who: 'CD19' })).toBe('by CD19');
  });
});
