// What the page says of films of the run.
import { gaps, text } from '../../../locales/words';

export const FILM_TEXTS = {
  title: text, loading: text, failed: text,
  moments: gaps<[from: string, to: string]>('from', 'to'), marked: gaps<[from: string, to: string]>('from', 'to'), whole: gaps<[from: string, to: string]>('from', 'to'), both: gaps<[one: string, other: string]>('one', 'other'),
  preview: text,
  kind: text, kinds: { webm: text, mp4: text, gif: text },
  obstacles: { insecure: text, noCodecs: text, webm: text, mp4: text },
  width: text, length: text, rate: text, frames: text,
  drawn: text, parts: { title: text, clock: text, legend: text, scaleBar: text },
  plan: gaps<[n: number, gap: string, size: string]>('n', 'gap', 'size'), about: gaps<[size: string]>('size'), atMost: gaps<[size: string]>('size'), short: gaps<[n: number, seconds: string]>('n', 'seconds'),
  note: text, go: text, again: text, cancel: text, close: text,
  looking: gaps<[done: number, all: number]>('done', 'all'), frame: gaps<[done: number, all: number]>('done', 'all'), filming: gaps<[done: number, all: number, bytes: string, size: string]>('done', 'all', 'bytes', 'size'), returning: text,
  saved: gaps<[file: string, n: number, seconds: string, size: string]>('file', 'n', 'seconds', 'size'), cancelled: text, stopped: gaps<[reached: string, wanted: string]>('reached', 'wanted'), cannot: gaps<[reason: string]>('reason'),
} as const;
