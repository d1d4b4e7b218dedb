// Words that the page, its worker and the terminal share, in the language that was last asked for; English at first.
import english from '../locales/en/words.ftl?raw';
import { Dictionary } from '../locales/dictionary';
import { DISGUISES } from '../locales/disguises';
import type { Disguise } from '../locales/disguises';
import { Speaker } from '../locales/speaker';
import { gaps, text, wordsOf } from '../locales/words';
import { DEEDS, DIFFER, MANY, SCALE_ENDS } from './deedNames';
import { FAILURES } from './failureNames';
import { LIFE, REPORT } from './lifeNames';
import { countWords, writeDecimalsWith } from './numberWords';
import type { SourceKind } from '../sim/sources';

/** A language as it is told to a worker. */
export interface Spoken {
  readonly language: string;
  /** What that language has of `locales/…/words.ftl` and `faults.ftl`; '' for English. */
  readonly messages: string;
  readonly decimal: '.' | ',';
  /** What the model and its scenarios say, from English; left out for English. */
  readonly dictionary?: ReadonlyMap<string, string>;
  /** English in disguise, for trials of the page. */
  readonly disguise?: Disguise;
}

/** English in files that are loaded where they are needed. */
const known = [english];
let now: Spoken = { language: 'en', messages: '', decimal: '.' };
let speaker = speakerOf(now);

function speakerOf({ language, messages, dictionary, disguise }: Spoken): Speaker {
  const english = known.join('\n'), dress = disguise === undefined ? {} : { disguise: DISGUISES[disguise].change };
  return new Speaker({ count: countWords, language, messages: messages === '' ? [english] : [messages, english], dictionary: new Dictionary(dictionary), ...dress });
}

/** From now on shared words, and numbers, are those of a language. */
export function speakWith(spoken: Spoken): void {
  now = spoken;
  speaker = speakerOf(spoken);
  writeDecimalsWith(spoken.decimal);
}

/** Whoever speaks the shared words knows these messages, too. @param messages in English */
export function learn(messages: string): void {
  known.push(messages);
  speaker = speakerOf(now);
}

/** What the model or a scenario calls something, in the language of the reader; as it stands where it is not known. */
export const called = (name: string): string => speaker.dictionary.say(name);

/** Who speaks the shared words now. */
export const sharedSpeaker = (): Speaker => speaker;

const counted = gaps<[n: number]>('n');

export const WORDS = {
  /** A moment: the number of the day, and the time of that day. */
  clock: gaps<[day: string, time: string]>('day', 'time'),
  /** “1 cell”, “2 cells” */
  things: {
    cell: counted, 'CAR-T cell': counted, kill: counted, hit: counted, synapse: counted, molecule: counted, dose: counted, seed: counted, pair: counted, problem: counted, event: counted, descendant: counted,
  },
  /** Units that are things and not measures, behind a number that is written already. */
  units: {
    cells: counted, 'patch cells': counted, doses: counted, molecules: counted, divisions: counted, packets: counted, hits: counted, kills: counted, receptors: counted, 'CAR-T cells': counted, 'standard doses': counted, ticks: counted, vessels: counted, doublings: counted, grade: counted, runs: counted, 'a.u.': counted,
  },
  /** Behind a number: so many in each minute, hour, day, or of something else. */
  per: { min: text, h: text, d: text, division: text, other: gaps<[unit: string]>('unit') },
  cellsOf: gaps<[n: number, product: string]>('n', 'product'),
  /** Kinds of sources, before what they are called. */
  sources: { experiment: text, trial: text, fit: text, handbook: text, model: text, program: text, method: text } satisfies Readonly<Record<SourceKind, typeof text>>,
  deeds: DEEDS, differ: DIFFER, many: MANY, scaleEnds: SCALE_ENDS,
  life: LIFE, report: REPORT, failures: FAILURES,
} as const;

export const words = wordsOf(WORDS, sharedSpeaker);
