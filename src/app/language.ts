// The language in which the page speaks, and the one who speaks it: whoever reads a text while it is drawn hears of a change.
import { signal } from '@preact/signals';
import english from '../../locales/en/page.ftl?raw';
import englishBuilder from '../../locales/en/build.ftl?raw';
import { dictionaryOf, textsOf } from '../../locales/dictionary';
import { DISGUISES } from '../../locales/disguises';
import type { Disguise } from '../../locales/disguises';
import { Speaker } from '../../locales/speaker';
import { writeDecimalsWith } from '../../schema/numberWords';
import { decimalSign } from './numbers';
import type { DecimalSign } from './numbers';
import { recall, remember } from './memory';

/** As each of them calls itself. */
export const LANGUAGES = { en: 'English', de: 'Deutsch', es: 'Español' } as const;
export type Language = keyof typeof LANGUAGES;

const KEY = 'language';
const ENGLISH = english + englishBuilder;
/** All but the English of the page come when they are wanted. */
const FILES = import.meta.glob<string>(['../../locales/*/*.ftl', '!../../locales/en/page.ftl', '!../../locales/en/build.ftl'], { query: '?raw', import: 'default' });
/** Files of what the model and its presets say; the worker tells it in English. */
const MODEL = /\/(params|terms|presets)\.ftl$/;

const speaking = signal(new Speaker({ language: 'en', messages: [ENGLISH] }));

/** Who speaks now. */
export const speaker = (): Speaker => speaking.value;

export const isLanguage = (text: string | null): text is Language => text !== null && Object.hasOwn(LANGUAGES, text);

/** The language that was chosen last, English at first. */
export function chosenLanguage(): Language {
  const last = recall(KEY);
  return isLanguage(last) ? last : 'en';
}

/** From now on the page speaks another language. False where it could not be fetched: nothing changes then. */
export async function speak(language: Language, root: HTMLElement = document.documentElement): Promise<boolean> {
  try {
    show(language === 'en' ? new Speaker({ language, messages: [ENGLISH] }) : await speakerOf(language), root);
  } catch {
    return false;
  }
  remember(KEY, language);
  return true;
}

async function speakerOf(language: Language): Promise<Speaker> {
  const [messages, theirs, ours] = await Promise.all([fetched(language, false), fetched(language, true), fetched('en', true)]);
  return new Speaker({ language, messages: [messages, ENGLISH], dictionary: dictionaryOf(ours, theirs) });
}

/** The files of a language, joined. @param ofModel those of the model, or those of the page */
async function fetched(language: Language, ofModel: boolean): Promise<string> {
  const paths = Object.keys(FILES).filter((path) => path.includes(`/${language}/`) && MODEL.test(path) === ofModel);
  return (await Promise.all(paths.map((path) => FILES[path]()))).join('\n');
}

/** English dressed up so that faults of the layout, and texts that are no message, are seen. */
export async function disguise(name: Disguise, root: HTMLElement = document.documentElement): Promise<void> {
  const { change, direction } = DISGUISES[name];
  const dictionary = new Map([...textsOf(await fetched('en', true)).values()].map((text) => [text, change(text)]));
  show(new Speaker({ language: 'en', messages: [ENGLISH], direction, dictionary, disguise: change }), root);
}

function show(next: Speaker, root: HTMLElement): void {
  root.lang = next.language;
  root.dir = next.direction;
  writeDecimalsWith(next.language === 'en' ? '.' : decimalSign(next.language));
  speaking.value = next;
}

/** How a number is written that is typed: as the language of the page has it; where that is English, as the browser has it. */
export function typedDecimal(): DecimalSign {
  const { language } = speaking.value;
  return decimalSign(language === 'en' ? navigator.language : language);
}
