// Names of the words for what is done to a run, for how two scenarios differ, and for what many pairs of runs come to.
import { form, gaps, text } from '../locales/words';
import type { EntryName } from '../sim/scenario';

const onWhom = gaps<[whom: string]>('whom');

export const DEEDS = {
  over: gaps<[what: string, span: string]>('what', 'span'),
  /** How cells come in. */
  entries: { vessels: text, edge: text, random: text, ring: text, outside: text } satisfies Readonly<Record<EntryName, typeof text>>,
  /** Behind so many cells of the patch: what they are in the patient. */
  standsFor: gaps<[n: number, cells: string]>('n', 'cells'),
  moreInMedium: gaps<[drug: string, concentration: string]>('drug', 'concentration'),
  standardDose: text, standingOrder: text,
  /** What a CAR answers to. */
  targets: { or: gaps<[a: string, b: string]>('a', 'b'), both: gaps<[a: string, b: string]>('a', 'b'), and: gaps<[a: string, b: string]>('a', 'b'), not: gaps<[a: string, b: string]>('a', 'b') },
  /** On whom a brush works that is meant for no clone and no product; `any`: for all. */
  kinds: { tumor: text, cart: text, healthy: text, stroma: text, macrophage: text, any: text },
  stroke: {
    placed: gaps<[what: string]>('what'), removed: onWhom, moved: onWhom, injected: gaps<[substance: string]>('substance'), vessel: text,
    times: gaps<[antigen: string, times: string, whom: string]>('antigen', 'times', 'whom'), to: gaps<[antigen: string, amount: string, whom: string]>('antigen', 'amount', 'whom'),
  },
} as const;

export const DIFFER = {
  /** What stands where one of two scenarios has nothing. */
  none: text, never: text,
  on: text, off: text,
  medium: text, inMedium: gaps<[drug: string]>('drug'), level: gaps<[amount: string, halfLife: string]>('amount', 'halfLife'),
  clones: text, antigenA: text, antigenB: text,
  schedule: text, infusion: text, stroke: text, over: gaps<[what: string]>('what'), inPatient: gaps<[what: string]>('what'), forPatient: gaps<[cells: string, product: string]>('cells', 'product'),
  order: text, orderWhen: gaps<[deed: string, variable: string, least: string]>('deed', 'variable', 'least'), orderAgain: gaps<[order: string, span: string]>('order', 'span'),
} as const;

export const MANY = {
  after: gaps<[span: string]>('span'), onDay: gaps<[day: string]>('day'), onClock: gaps<[clock: string]>('clock'),
  /** What is compared, and when. */
  what: gaps<[title: string, when: string]>('title', 'when'),
  nothing: gaps<[what: string]>('what'),
  /** `kind`: “things”, which are counted, or “amount”. */
  equal: gaps<[kind: string, what: string, pairs: number]>('kind', 'what', 'pairs'),
  /** `way`: “more” or “fewer” things, a “higher” or “lower” amount. */
  share: gaps<[way: string, what: string, n: number, pairs: number]>('way', 'what', 'n', 'pairs'),
  single: gaps<[share: string, mean: string]>('share', 'mean'),
  decided: form<{ share: string; mean: string; low: string; high: string }>('share', 'mean', 'low', 'high'),
  /** `way` and `n`: the pairs that speak against it. */
  undecided: form<{ share: string; way: string; n: number; mean: string; low: string; high: string; needed: string }>('share', 'way', 'n', 'mean', 'low', 'high', 'needed'),
  needed: gaps<[n: number]>('n'), neverDecided: text,
  /** How the interval is made: said beside every result. */
  method: text,
} as const;

/** What the two ends of a scale mean by which cells are coloured. */
export const SCALE_ENDS = {
  resting: text, fullyActive: text, fresh: text, exhausted: text, naiveLike: text, terminalEffector: text, free: text, heldBack: text, unharmed: text, dying: text, none: text, full: text,
} as const;
