// Names of the words for one cell: its life in sentences, and the lines of its report.
import { form, gaps, open, text } from '../locales/words';
import type { CAUSE_NAMES, CELL_COLUMNS, KIND_NAMES, LIFE_NAMES } from '../sim';

const named = gaps<[id: string]>('id'), withWho = gaps<[who: string]>('who');
/** Of a cell, by its kind; `other` where that is no longer known. */
const cell = { tumor: named, cart: named, healthy: named, stroma: named, macrophage: named, other: named } as const satisfies Readonly<Record<(typeof KIND_NAMES)[number] | 'other', typeof named>>;
const synapseEnd = gaps<[who: string, span: string, hits: number]>('who', 'span', 'hits');
type Whose = 'killer' | 'product';

export const LIFE = {
  /** “tumour cell 12”, standing for itself. */
  cell,
  /** The same within a sentence, where some languages want an article. */
  the: cell,
  cause: {
    'none': text, 'killed by a CAR-T cell': text, 'lack of oxygen': text, 'contraction': text, 'activation-induced death': text, 'cytokines of a neighbouring attack': text,
    'the suicide switch': text, 'the end of its life span': text, 'unknown': text,
  } satisfies Readonly<Record<(typeof CAUSE_NAMES)[number] | 'unknown', typeof text>>,
  killedBy: named, killedAfter: gaps<[id: string, minutes: string]>('id', 'minutes'), hitsBy: gaps<[hits: number, carts: number]>('hits', 'carts'),
  died: gaps<[who: string, clock: string, because: string]>('who', 'clock', 'because'), lives: gaps<[who: string, clock: string, because: string]>('who', 'clock', 'because'),
  unbound: text, bound: form<{ bonds: number; carts: number; minutes: string; hits: number; holders: number; ids: string }>('bonds', 'carts', 'minutes', 'hits', 'holders', 'ids'),
  molecules: gaps<[n: number, antigen: string]>('n', 'antigen'), amount: gaps<[amount: string, antigen: string, unit: string]>('amount', 'antigen', 'unit'), amounts: gaps<[one: string, other: string]>('one', 'other'),
  /** What an amount is counted in, by the model. */
  measure: open({ organoid: text }),
  carries: gaps<[when: 'now' | 'then', what: string]>('when', 'what'), unseen: form<{ carries: string; whose: Whose; product: string }>('carries', 'whose', 'product'),
  half: form<{ carries: string; times: string; threshold: string; whose: Whose; product: string }>('carries', 'times', 'threshold', 'whose', 'product'),
  takes: form<{ carries: string; threshold: string; whose: Whose; product: string }>('carries', 'threshold', 'whose', 'product'),
  faint: gaps<[carries: string]>('carries'), sheltered: gaps<[share: string]>('share'), killerBrake: gaps<[share: string]>('share'), brake: gaps<[share: string]>('share'),
  oxygen: gaps<[oxygen: string, start: string]>('oxygen', 'start'), condition: gaps<[activation: string, exhaustion: string]>('activation', 'exhaustion'),
  productive: gaps<[share: string]>('share'), spared: text, damage: gaps<[damage: string, hits: string]>('damage', 'hits'),
  record: { none: text, kills: gaps<[kills: number, synapses: number]>('kills', 'synapses'), pace: gaps<[minutes: string]>('minutes'), rest: gaps<[minutes: string]>('minutes'), bound: gaps<[share: string]>('share') },
  fate: { alive: text, inBlood: text, gone: text, killed: gaps<[id: string, clock: string]>('id', 'clock'), died: gaps<[cause: string, clock: string]>('cause', 'clock') },
  /** What a cell did or suffered, without the cell itself: lines of a list. */
  story: {
    infused: gaps<[product: string]>('product'), infusedToBlood: gaps<[product: string]>('product'), someProduct: text, homed: text,
    bound: gaps<[who: string, signal: string]>('who', 'signal'), wasBound: gaps<[who: string, signal: string]>('who', 'signal'),
    killed: synapseEnd, wasKilled: synapseEnd, letGo: synapseEnd, wasLetGo: synapseEnd, lostTarget: synapseEnd, outlived: synapseEnd,
    divided: named, dividedInBlood: named, born: gaps<[id: string, generation: string]>('id', 'generation'), dying: gaps<[cause: string]>('cause'),
    exhausted: gaps<[kills: number]>('kills'), memory: text, recalled: text, activated: text, tore: gaps<[n: number, who: string]>('n', 'who'), wasTorn: gaps<[n: number, who: string]>('n', 'who'),
    left: text, cleared: text, placed: text, takenOut: text, moved: text, altered: gaps<[antigen: string]>('antigen'),
    switched: named, lost: gaps<[antigen: string, id: string]>('antigen', 'id'), dimmed: gaps<[antigen: string, id: string]>('antigen', 'id'),
  },
} as const;

const line = { label: text, doc: text } as const;

export const REPORT = {
  /** Columns of the table of cells that are lines of the report. */
  columns: {
    subset: line, differentiation: line, lysisSignal: line, growthSignal: line, speed: line, brake: line, hypoxicBrake: line, hypoxicStall: line, priming: line, carCount: line, kills: line,
    activation: line, exhaustion: line, fixedExhaustion: line, granules: line, divisionsLeft: line, clone: line, cycle: line, cycleTime: line, oxygen: line, pressure: line, boundCount: line,
    damage: line, pdl1: line, protection: line, radius: line, generation: line,
  } satisfies Readonly<Partial<Record<keyof typeof CELL_COLUMNS, typeof line>>>,
  /** What the antigen is, by the model. */
  antigen: open({ tissue: text, organoid: text }),
  product: line, targets: line, costimulation: line, boundFor: line, torn: line, inflamed: text, cycles: line, lineage: line, mother: line,
  age: { label: text, infused: text, born: text },
  state: { label: text, cart: text, target: text, blood: text, gone: text },
  values: {
    laidByHand: text, infused: text, fromStart: text, switched: text, inBlood: text, clearedAway: text, takenOut: text,
    exhausted: text, memory: text, boundTo: withWho, movingOn: text, searching: text,
    attacked: text, resting: text, cycling: text, hypoxic: gaps<[state: string]>('state'),
    stage: { alive: text, quiescent: text, apoptotic: text, necrotic: text, lysed: text } satisfies Readonly<Record<(typeof LIFE_NAMES)[number], typeof text>>,
    killedBy: gaps<[stage: string, id: string]>('stage', 'id'), diedOf: gaps<[stage: string, cause: string]>('stage', 'cause'),
  },
} as const;
