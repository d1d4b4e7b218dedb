// What a story suggests to try, and the parameters it is about: how a document writes them.
import { LONGEST_PATH } from './changes';
import type { Change } from './changes';
import { faults } from './faults';
import type { Expected } from './faults';
import { LONGEST_DURATION } from './limits';
import { duration, either, list, optional, quantity, record, text } from './vocabulary';
import * as z from 'zod/mini';
import type { Problem } from './problem';

const LONGEST_TEXT = 300, LONGEST_LABEL = 80, MOST_EXPERIMENTS = 50, MOST_CHANGES = 24;
/** The whole document is checked once more for each of them. */
export const MOST_CHANGING = 12;
export const MOST_KNOBS = 8;

const path = (doc: string) => optional(text(LONGEST_PATH, doc, 1));
const json = (doc: string) => optional(z.unknown().check(z.meta({ description: doc })));

const CHANGE: Expected = () => faults.such.change('{"set": "parameters[kill.hitRate]", "to": 0.1}');
/** All kinds in one object, so that a misspelt key is known for what was meant. */
const change = record({
  set: path('path of what gets another value, such as populations[kind=tumor].count or parameters[kill.hitRate]'), to: json('that value'),
  multiply: path('path of a number to be multiplied'), by: optional(quantity(0, 1e9, '', 'the factor')), of: path('path of the number that is multiplied, if it is another one'),
  remove: path('path of what is taken away, such as schedule[give]'),
  merge: path('path of entries of a list that become one'), adding: path('path in them of the number that is summed'),
  add: path('path of a list that gets one more entry, such as schedule'), entry: json('that entry'),
}, CHANGE);

export const changesList = list(change, 1, MOST_CHANGES, 'changes', 'what is changed in the document, in this order; the run then starts anew with the same seed');

const EXPERIMENT = '{"text": "Double the dose.", "change": [{"multiply": "schedule[infuse].infuse.count", "by": 2}]}', KNOB = '{"path": "kill.hitRate", "label": "how fast a CAR-T cell hits"}';
const suggested = text(LONGEST_TEXT, 'what to try');
export const experiments = list(either([
  suggested,
  record({
    text: text(LONGEST_TEXT, 'what to try, in words', 1),
    change: optional(changesList),
    goTo: optional(duration(0, LONGEST_DURATION, 'where the run is taken to be looked at')),
    colourBy: optional(text(LONGEST_LABEL, 'what cells are coloured by there, such as clone or antigenA', 1)),
  }, () => faults.such.experiment(EXPERIMENT)),
], () => faults.such.textOrExperiment(EXPERIMENT)),
0, MOST_EXPERIMENTS, 'experiments', 'what to try; with a change the page does it at the press of a button');

const key = text(LONGEST_LABEL, 'key of a parameter', 1);
export const knobs = list(either([
  key,
  record({ path: key, label: optional(text(LONGEST_LABEL, 'what it is called here, in plain words', 1)) }, () => faults.such.knob(KNOB)),
], () => faults.such.keyOrKnob(KNOB)),
1, MOST_KNOBS, 'knobs', 'the parameters this story is about: shown first');

export type SuggestionDocument = z.infer<typeof experiments>[number];
export type KnobDocument = z.infer<typeof knobs>[number];
type ChangeDocument = z.infer<typeof change>;

export const textOf = (experiment: SuggestionDocument): string => (typeof experiment === 'string' ? experiment : experiment.text);
export const keyOf = (knob: KnobDocument): string => (typeof knob === 'string' ? knob : knob.path);

/** What belongs to each kind of change: what it must have besides, and what it may have. */
const KINDS = {
  set: { must: ['to'], may: [] }, multiply: { must: ['by'], may: ['of'] }, remove: { must: [], may: [] }, merge: { must: ['adding'], may: [] }, add: { must: ['entry'], may: [] },
} as const satisfies Readonly<Record<string, { readonly must: readonly string[]; readonly may: readonly string[] }>>;
const KIND_NAMES = Object.keys(KINDS) as readonly (keyof typeof KINDS)[];

/** The change that is written so, or what is wrong with it. */
export function readChange(written: ChangeDocument): { readonly ok: true; readonly change: Change } | { readonly ok: false; readonly expected: string } {
  const given = Object.keys(written).filter((name) => written[name as keyof ChangeDocument] !== undefined), kinds = KIND_NAMES.filter((name) => given.includes(name));
  if (kinds.length !== 1) return { ok: false, expected: faults.exactlyOne(KIND_NAMES.join(', ')) };
  const [kind] = kinds, { must, may } = KINDS[kind];
  const missing = must.find((name) => !given.includes(name)), other = given.find((name) => name !== kind && ![...must, ...may].includes(name as never));
  if (missing !== undefined) return { ok: false, expected: faults.experiments.together(kind, missing) };
  if (other !== undefined) return { ok: false, expected: faults.experiments.beside(other, kind) };
  return { ok: true, change: written as Change };
}

/** The changes of an experiment of a sound document; none if it only tells or goes somewhere. */
export function changesOf(experiment: SuggestionDocument): readonly Change[] {
  return typeof experiment === 'string' ? [] : (experiment.change ?? []) as readonly Change[];
}

/** Changes from a stranger: a link, another page. */
export function parseChanges(value: unknown): { readonly ok: true; readonly changes: readonly Change[] } | { readonly ok: false; readonly problem: Problem } {
  const parsed = changesList.safeParse(value);
  const faulty = (at: string, expected: string) => ({ ok: false, problem: { path: `change${at}`, value: JSON.stringify(value).slice(0, 60), expected, suggestion: '' } }) as const;
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return faulty('', issue?.message ?? CHANGE());
  }
  for (const [n, one] of parsed.data.entries()) {
    const read = readChange(one);
    if (!read.ok) return faulty(`[${n}]`, read.expected);
  }
  return { ok: true, changes: parsed.data as readonly Change[] };
}

