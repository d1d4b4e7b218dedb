// What the page says of a span of the run.
import { gaps, text } from '../../../locales/words';

export const SPAN_TEXTS = {
  label: text,
  words: gaps<[from: string, to: string]>('from', 'to'),
  from: text, to: text, save: text, film: text, clear: text,
} as const;
