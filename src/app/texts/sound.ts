// What the page says of the sound of a run.
import { gaps, text } from '../../../locales/words';

export const SOUND_TEXTS = {
  title: text, off: text, volume: text, tone: text, none: text,
  kills: text, toneWords: gaps<[what: string, from: string, to: string]>('what', 'from', 'to'), rest: text,
} as const;
