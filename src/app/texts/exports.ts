// What the page says of receipts, figures and posters; its messages are a file of their own.
import { gaps, text } from '../../../locales/words';
import english from '../../../locales/en/exports.ftl?raw';
import { roomTexts } from '../language';

export const EXPORT_NAMES = {
  both: gaps<[one: string, other: string]>('one', 'other'),
  receipt: {
    waiting: text, lead: text, scenario: text, seed: text, moment: text, state: text, version: text, model: text,
    code: text, scan: text, noCode: text, tooLong: text, whole: text, save: text, copyText: text, copied: text, print: text,
    heading: text,
  },
  figure: {
    format: text, formats: { png2: text, png4: text, svg: text }, ground: text, grounds: { light: text, dark: text },
    panels: text, picture: text, says: text,
    parts: { title: text, time: text, seed: text, legend: text, colours: text, scaleBar: text, letters: text, caption: text },
    preview: text, nothing: text, save: text, saving: text, saved: text, failed: text,
  },
  poster: {
    lead: text, days: text, hint: text, fault: gaps<[end: string, most: number]>('end', 'most'), even: text, evenly: gaps<[n: number]>('n'),
    go: text, cancel: text, cancelled: text, taking: gaps<[n: number, all: number]>('n', 'all'), saved: text, failed: text,
  },
} as const;

export const EXPORT_TEXTS = roomTexts(EXPORT_NAMES, 'exports', english);
