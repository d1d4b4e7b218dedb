// What the teacher's desk says.
import { gaps, text } from '../../../locales/words';
import english from '../../../locales/en/desk.ftl?raw';
import { roomTexts } from '../language';

export const DESK_NAMES = {
  title: text, intro: text, loading: text, lessonsFailed: text,
  what: text, lessons: text, scenario: text, openScenario: gaps<[title: string]>('title'), byHand: text,
  page: text, ui: text, parts: text, hide: text, lock: text, hideOf: gaps<[part: string]>('part'), lockOf: gaps<[part: string]>('part'), nothingToLock: text, byMode: text, ofLesson: text, noSafe: text,
  single: { title: text, intro: text, name: text, lock: text, free: text, isLocked: text, isFree: text, remove: gaps<[name: string]>('name'), unknown: gaps<[name: string]>('name'), meant: gaps<[name: string]>('name') },
  class: { title: text, code: text, codeHint: text, same: text, own: text, ownHint: text, seed: text, seedHint: text, language: text, theme: text, asPupil: text, dark: text, light: text },
  lacks: { group: text, badGroup: text, badSeed: text },
  trial: { title: text, note: text, size: text, computer: text, phone: text, waits: text },
  result: {
    title: text, link: text, copy: text, copied: text, notCopied: text, loopback: text, tooLong: text, qr: text, qrTooLong: text, large: text, largeIntro: text, largeCode: gaps<[code: string]>('code'), close: text,
    frame: text, copyFrame: text,
  },
  files: {
    title: text, one: text, oneNote: text, saved: gaps<[file: string, size: string]>('file', 'size'), making: text, none: text,
    scorm: text, scormNote: text, scormLesson: text,
  },
  /** Of a lesson within a learning platform. */
  platform: { none: text, refused: text, long: text, done: text, doneWith: gaps<[score: number]>('score') },
} as const;

export const DESK_TEXTS = roomTexts(DESK_NAMES, 'desk', english);
