// What a link says beside the run: the lesson, the class that it is for, how seeds are given out, language and theme.
import { isLanguage } from '../../locales/languages';
import type { Language } from '../../locales/languages';
import { shorten } from './linkFields';
import type { Fault, LinkFields } from './linkFields';
import { texts } from './texts';
import type { Theme } from './theme';

export interface ClassFields {
  readonly lesson?: string;
  /** Counted from 1. */
  readonly step?: number;
  readonly group?: string;
  readonly own?: boolean;
  readonly language?: Language;
  readonly theme?: Theme;
}

/** How many there are, the lesson says. */
const STEP = /^[1-9]\d{0,2}$/;
const LESSON = /^[a-z0-9][a-z0-9-]{0,63}$/;
export const MOST_GROUP = 40;
const THEMES: readonly string[] = ['dark', 'light'];

export function readClass(fields: LinkFields, fault: Fault): ClassFields {
  const t = texts.classLink, lesson = fields.get('lesson'), step = fields.get('step'), group = fields.get('class'), own = fields.get('own'), language = fields.get('lang') ?? null, theme = fields.get('theme');
  if (lesson !== undefined && !LESSON.test(lesson)) fault('lesson', shorten(lesson), t.lesson);
  if (step !== undefined && !STEP.test(step)) fault('step', shorten(step), t.step);
  if (group !== undefined && !isGroup(group)) fault('class', shorten(group), t.group(MOST_GROUP));
  if (own !== undefined && own !== '1') fault('own', shorten(own), '1');
  if (language !== null && !isLanguage(language)) fault('lang', shorten(language), t.language);
  if (theme !== undefined && !THEMES.includes(theme)) fault('theme', shorten(theme), t.theme);
  return {
    ...(lesson === undefined ? {} : { lesson }), ...(step === undefined ? {} : { step: Number(step) }), ...(group === undefined ? {} : { group }), ...(own === '1' ? { own: true } : {}),
    ...(isLanguage(language) ? { language } : {}), ...(theme === undefined ? {} : { theme: theme as Theme }),
  };
}

export const isGroup = (text: string): boolean => text.length > 0 && text.length <= MOST_GROUP && /^[\p{L}\p{N} ._-]+$/u.test(text);

export function writeClass({ lesson, step, group, own, language, theme }: ClassFields, fields: LinkFields): void {
  if (lesson !== undefined) fields.set('lesson', lesson);
  if (step !== undefined) fields.set('step', String(step));
  if (group !== undefined) fields.set('class', group);
  if (own === true) fields.set('own', '1');
  if (language !== undefined) fields.set('lang', language);
  if (theme !== undefined) fields.set('theme', theme);
}

/** Under what it is remembered who somebody is in a class. */
export const PUPIL_KEY = 'pupil';

/** The seed of one pupil of a class: another one for each, the same whenever that pupil comes back. */
export const seedOf = (group: string, pupil: string): string => `${group}/${pupil}`.slice(0, 80);
