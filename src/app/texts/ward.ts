// What the strip chart of the ward says.
import { gaps, list, open, text } from '../../../locales/words';
export const WARD_TEXTS = {
  views: text, curves: text, ward: text, open: text, label: text, time: text,
  side: text, sideOf: gaps<[letter: string, name: string]>('letter', 'name'),
  /** What a number of the model stands for where it is not what a ward measures. */
  standsFor: open({
    vascular_leak: text,
    neurotoxicity: text,
    b_cells: text,
  }),
  spoken: gaps<[clock: string, words: string]>('clock', 'words'),
  table: text, day: text, highest: text, last: text, given: text,
  treat: text, doses: text, give: gaps<[drug: string]>('drug'), infuse: text, infuseNote: text,
  noSwitch: text,
  meaning: {
    title: text,
    crs: text,
    grades: list(5),
    fever: text,
    model: gaps<[fever: string, limits: string]>('fever', 'limits'),
    brain: text,
    source: text,
  },
} as const;
