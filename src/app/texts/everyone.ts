// What is said to those who go through the picture by keys and by ear, and the words of tables beside drawings.
import { form, gaps, text } from '../../../locales/words';

const placed = gaps<[place: string]>('place');

export const EVERYONE_TEXTS = {
  /** Where something is in the picture, by the names of `Place` in whereabouts.ts. */
  place: placed,
  /** In which direction something lies, by the names of `Outer`. */
  side: gaps<[side: string]>('side'),
  where: { tumor: placed, cart: placed, remains: placed }, whereAll: gaps<[parts: string]>('parts'),
  cell: form<{ cell: string; id: string; doing: string; place: string; near: string }>('cell', 'id', 'doing', 'place', 'near'),
  near: gaps<[cell: string, distance: string, side: string]>('cell', 'distance', 'side'),
  sheet: { cells: text, quarter: text, half: text, threeQuarters: text, unseen: text, tenth: text, nineTenths: text, mean: text, from: text, to: text, of: gaps<[side: string, what: string]>('side', 'what') },
  noneThere: gaps<[side: string]>('side'), noCells: text, pictureOf: gaps<[side: string]>('side'),
} as const;
