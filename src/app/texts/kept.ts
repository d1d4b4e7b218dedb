// What the page says of what it keeps between visits and on the device, of how a run ended, and on its first tour.
import { form, gaps, list, text } from '../../../locales/words';

export const KEPT_TEXTS = {
  offer: gaps<[clock: string, title: string]>('clock', 'title'),
  newVersion: text,
  onDevice: text, notOnDevice: text,
  faults: { full: gaps<[what: string]>('what'), unable: gaps<[what: string]>('what'), long: gaps<[what: string]>('what') },
} as const;

export const ENDING_TEXTS = {
  label: text, next: text, close: text,
  titles: { cleared: text, escaped: text, relapsed: text, held: text, grown: text, over: text, idle: text, limit: text, fault: text },
  said: {
    cleared: text, escaped: gaps<[antigen: string]>('antigen'), relapsed: text, held: gaps<[now: string, start: string]>('now', 'start'), grown: gaps<[now: string, start: string]>('now', 'start'),
    over: text, idle: text, limit: gaps<[most: string]>('most'), fault: text,
  },
  storm: form<{ grade: number; clock: string }>('grade', 'clock'),
  goTo: gaps<[clock: string]>('clock'), back: text, open: gaps<[title: string]>('title'),
} as const;

export const TOUR_TEXTS = {
  label: text, invite: text, next: text, back: text, done: text, skip: text, failed: text, at: gaps<[n: number, all: number]>('n', 'all'),
  titles: list(5), said: list(5),
} as const;
