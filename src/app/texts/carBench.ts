// What the bench says on which a CAR is designed.
import { gaps, text } from '../../../locales/words';

export const BENCH_TEXTS = {
  title: text, loading: text, failed: text,
  intro: text,
  product: text, targets: text, domain: text, hinge: text, more: text, back: text,
  gates: { one: gaps<[one: string]>('one'), or: gaps<[a: string, b: string]>('a', 'b'), and: gaps<[a: string, b: string]>('a', 'b'), not: gaps<[one: string, other: string]>('one', 'other') },
  cells: gaps<[clock: string]>('clock'), axis: gaps<[antigen: string]>('antigen'), none: text,
  kills: text, grows: text, before: text,
  forbids: gaps<[antigen: string]>('antigen'),
  other: gaps<[antigen: string, molecules: string]>('antigen', 'molecules'), without: gaps<[antigen: string]>('antigen'),
  group: gaps<[label: string, cells: number]>('label', 'cells'), outcome: gaps<[killed: string, feeding: string]>('killed', 'feeding'),
  histogram: gaps<[label: string, antigen: string]>('label', 'antigen'),
  about: text,
  verdict: {
    tumor: gaps<[killed: string, feeding: string]>('killed', 'feeding'), noTumor: text,
    spared: gaps<[labels: string]>('labels'), waits: text, healthy: gaps<[label: string, killed: string]>('label', 'killed'),
    bCells: gaps<[signal: string]>('signal'),
    growth: gaps<[perDay: string, divisions: number]>('perDay', 'divisions'),
  },
  never: text,
  table: { title: text, group: text, count: text, holds: text, killed: text, feeding: text, pace: text },
  try: {
    title: text, dose: text, entry: text,
    twin: text, twinNote: text, start: text, startNote: text,
    now: text, nowNote: gaps<[clock: string]>('clock'), madeBefore: text,
    same: text, domain: gaps<[name: string]>('name'), hinge: gaps<[name: string]>('name'), value: gaps<[title: string, value: string]>('title', 'value'), label: gaps<[product: string, words: string]>('product', 'words'),
  },
} as const;
