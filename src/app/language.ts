// The language in which the page speaks, and the one who speaks it: whoever reads a text while it is drawn hears of a change.
import { signal } from '@preact/signals';
import english from '../../locales/en/page.ftl?raw';
import { dictionaryOf, disguised } from '../../locales/dictionary';
import { DISGUISES } from '../../locales/disguises';
import type { Disguise } from '../../locales/disguises';
import { isLanguage } from '../../locales/languages';
import type { Language } from '../../locales/languages';
import { Speaker } from '../../locales/speaker';
import { wordsOf } from '../../locales/words';
import type { Tree, Words } from '../../locales/words';
import { countWords } from '../../schema/numberWords';
import { speakWith } from '../../schema/words';
import type { Spoken } from '../../schema/words';
import { speakEverywhere } from '../../workers/client';
import { decimalSign } from './numbers';
import type { DecimalSign } from './numbers';
import { recall, remember } from './memory';

const KEY = 'language';
/** English of the page, and of the rooms that have been opened. */
const ENGLISH = [english];
/** All but the English of the page come when they are wanted. */
const FILES = import.meta.glob<string>(['../../locales/*/*.ftl', '!../../locales/en/page.ftl', '!../../locales/en/build.ftl', '!../../locales/en/lesson.ftl', '!../../locales/en/exports.ftl', '!../../locales/en/desk.ftl', '!../../locales/en/words.ftl', '!../../locales/en/faults.ftl'], { query: '?raw', import: 'default' });
/** Files of what the model and its presets say; the worker tells it in English. */
const MODEL = /\/(params|terms|presets|schema)\.ftl$/, SHARED = /\/(words|faults)\.ftl$/, PAGE = /\/(page|build|lesson|exports|desk)\.ftl$/;

const speaking = signal(new Speaker({ count: countWords, language: 'en', messages: [ENGLISH.join('\n')] }));

/** What a room of the page says: its English comes with its code, so that nobody who stays outside waits for it. */
export function roomTexts<const T extends Tree>(names: T, under: string, words: string): Words<T> {
  if (!ENGLISH.includes(words)) {
    ENGLISH.push(words);
    speaking.peek().learn(words);
  }
  return wordsOf(names, speaker, under);
}

/** Who speaks now. */
export const speaker = (): Speaker => speaking.value;

/** The language that was chosen last, English at first. */
export function chosenLanguage(): Language {
  const last = recall(KEY);
  return isLanguage(last) ? last : 'en';
}

/** Counts the wishes: files that arrive late change nothing once another language is wished for. */
let wishes = 0;

/** From now on the page speaks another language. False where it could not be fetched: nothing changes then. */
export async function speak(language: Language, root: HTMLElement = document.documentElement): Promise<boolean> {
  const wish = ++wishes;
  try {
    const isEnglish = language === 'en', next = isEnglish ? new Speaker({ count: countWords, language, messages: [ENGLISH.join('\n')] }) : await speakerOf(language);
    // Whoever is told that the language has changed asks the workers anew: they have to know first.
    const spoken: Spoken = { language, messages: isEnglish ? '' : await fetched(language, SHARED), decimal: isEnglish ? '.' : decimalSign(language), ...(isEnglish ? {} : { dictionary: next.dictionary.texts }) };
    if (wish !== wishes) return true;
    speakWith(spoken);
    await speakEverywhere(spoken);
    if (wish !== wishes) return true;
    show(next, root);
  } catch {
    return false;
  }
  remember(KEY, language);
  return true;
}

async function speakerOf(language: Language): Promise<Speaker> {
  const [messages, theirs, ours] = await Promise.all([fetched(language, PAGE), fetched(language, MODEL), fetched('en', MODEL)]);
  return new Speaker({ count: countWords, language, messages: [messages, ENGLISH.join('\n')], dictionary: dictionaryOf(ours, theirs) });
}

/** Files of a language, joined. */
async function fetched(language: Language, which: RegExp): Promise<string> {
  const paths = Object.keys(FILES).filter((path) => path.includes(`/${language}/`) && which.test(path));
  return (await Promise.all(paths.map((path) => FILES[path]()))).join('\n');
}

/** English dressed up so that faults of the layout, and texts that are no message, are seen. */
export async function disguise(name: Disguise, root: HTMLElement = document.documentElement): Promise<void> {
  const { change, direction } = DISGUISES[name];
  const dictionary = disguised(await fetched('en', MODEL), change);
  const spoken: Spoken = { language: 'en', messages: '', decimal: '.', dictionary: dictionary.texts, disguise: name };
  speakWith(spoken);
  await speakEverywhere(spoken);
  show(new Speaker({ count: countWords, language: 'en', messages: [ENGLISH.join('\n')], direction, dictionary, disguise: change }), root);
}

function show(next: Speaker, root: HTMLElement): void {
  root.lang = next.language;
  root.dir = next.direction;
  speaking.value = next;
}

/** How a number is written that is typed: as the language of the page has it; where that is English, as the browser has it. */
export function typedDecimal(): DecimalSign {
  const { language } = speaking.value;
  return decimalSign(language === 'en' ? navigator.language : language);
}
