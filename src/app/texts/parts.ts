// What the parts of the page are called, for whoever leaves them out or locks them, and what is said of a locked one.
import { gaps, text } from '../../../locales/words';

export const PARTS_TEXTS = {
  names: {
    top: text, scenarios: text, lessons: text, desk: text, seed: text, panel: text, story: text, experiments: text, parameters: text, parameterList: text, charts: text, ward: text, cell: text,
    legend: text, sound: text, zoom: text, captions: text, transport: text, time: text, speed: text, span: text, courses: text, doses: text, drugs: text, brush: text, bench: text,
    compare: text, builder: text, save: text, share: text, theme: text, language: text, palette: text, help: text,
  },
  modes: { full: text, story: text, picture: text, none: text },
  hidden: gaps<[part: string]>('part'),
  locked: gaps<[part: string]>('part'),
  /** Beside a single parameter. */
  fixed: text,
  link: { ui: text, hide: text, lock: text, most: gaps<[n: number]>('n'), embed: text },
} as const;
