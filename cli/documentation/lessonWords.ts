// All that the lessons say, as messages of Fluent in English, a file a lesson: what translations are made of.
import { LANGUAGE_TAGS } from '../../locales/languages';
import { LESSON_SPOKEN } from '../../locales/spoken';
import { LESSONS } from '../../schema/lessons';
import { inFluent } from './modelWords';
import { inLine } from './translations';

/** Messages of one lesson by name; a text that stands in several places is one message. */
export function wordsOfLesson(text: string): ReadonlyMap<string, string> {
  const known = new Map<string, string>(), texts = new Set<string>();
  const take = (path: readonly string[], value: unknown, isSpoken: boolean): void => {
    if (typeof value === 'string') {
      if (!isSpoken || texts.has(value) || !/\p{L}{2}/u.test(value)) return;
      texts.add(value);
      known.set(path.join('-').replace(/[^\w-]/g, '_'), value);
    } else if (Array.isArray(value)) value.forEach((one: unknown, n) => take([...path, String(n)], one, isSpoken));
    else if (typeof value === 'object' && value !== null) for (const [name, one] of Object.entries(value)) if (name !== 'start' && name !== 'changes' && name !== 'claims') take([...path, name], one, LESSON_SPOKEN.has(name));
  };
  take(['lesson'], JSON.parse(text), false);
  return known;
}

/** Files in every language, by path in the repository. @param read a file as it is, '' where there is none */
export function lessonWordFiles(read: (path: string) => string): Readonly<Record<string, string>> {
  return Object.fromEntries([...LESSONS].flatMap(([name, text]) => {
    const path = `locales/en/lessons/${name}.ftl`, english = `# Written by npm run docs from lessons/${name}.json; other languages translate it message by message.\n${[...wordsOfLesson(text)].map(([id, said]) => `${id} = ${inFluent(said)}`).join('\n')}\n`;
    return [[path, english] as const, ...LANGUAGE_TAGS.filter((language) => language !== 'en').map((language) => {
      const theirs = path.replace('/en/', `/${language}/`);
      return [theirs, inLine(english, read(theirs))] as const;
    })];
  }));
}
