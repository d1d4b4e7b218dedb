// What a lesson says around its own words.
import { gaps, open, text } from '../../../locales/words';
import english from '../../../locales/en/lesson.ftl?raw';
import { roomTexts } from '../language';

export const LESSON_NAMES = {
  loading: text, failed: text, close: text,
  list: { intro: text, minutes: gaps<[n: number]>('n'), done: text, progress: gaps<[done: number, of: number]>('done', 'of'), levels: open({ school: text, college: text, university: text, medicine: text }) },
  step: gaps<[n: number, of: number]>('n', 'of'), back: text, next: text, finish: text, left: gaps<[n: number]>('n'), allDone: text, isDone: text,
  show: text, goTo: gaps<[moment: string]>('moment'), playTo: gaps<[moment: string]>('moment'), stop: text, inThisRun: gaps<[what: string]>('what'),
  pick: { nothing: text, next: text, life: text, wrongKind: gaps<[name: string]>('name'), fewKills: gaps<[name: string, kills: number]>('name', 'kills'), right: gaps<[name: string]>('name') },
  predict: { hint: text, point: gaps<[day: string]>('day'), keep: text, kept: text, yours: text, happened: text, chart: gaps<[what: string, unit: string]>('what', 'unit'), words: gaps<[guess: string, value: string]>('guess', 'value') },
  measure: { run: gaps<[label: string]>('label'), record: gaps<[label: string]>('label'), runShort: text, recordShort: text, which: text, none: text, thisRun: text, at: gaps<[moment: string]>('moment') },
  ask: { answer: text, check: text, right: text, wrong: text, missing: text, yourAnswer: text, again: text, show: text, shown: gaps<[answer: string]>('answer') },
  band: { run: gaps<[n: number]>('n'), cancel: text, progress: gaps<[done: number, of: number]>('done', 'of'), result: gaps<[low: string, high: string, n: number]>('low', 'high', 'n'), yours: gaps<[value: string]>('value'), inside: text, outside: text, nothing: text, failed: text },
  reveal: { waits: text },
  end: {
    title: text, intro: text, tasks: gaps<[done: number, of: number]>('done', 'of'), score: gaps<[right: number, of: number]>('right', 'of'), first: gaps<[first: number, of: number]>('first', 'of'), name: text, nameHint: text, group: text,
    handin: text, code: text, copy: text, copied: text, save: text, print: text, again: text, more: text, openTasks: gaps<[n: number]>('n'), noName: text,
  },
  teacher: { title: text, aims: text, before: text, time: text, curriculum: text, misconceptions: text, answers: text, followUps: text, references: text },
} as const;

export const LESSON_TEXTS = roomTexts(LESSON_NAMES, 'lesson', english);
