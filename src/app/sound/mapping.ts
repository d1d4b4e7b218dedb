// What is heard of what is seen: kills as plucks, a cytokine as a tone. Plain numbers; nothing here makes a sound.
import { MarkKind } from '../../render/codes';

/** One kill. */
export interface Pluck {
  /** −1 left … 1 right, as in the patch. */
  readonly pan: number;
  /** Hz; the higher up in the patch, the higher. */
  readonly frequency: number;
  readonly gain: number;
  /** Seconds from now. */
  readonly delay: number;
}

export interface Tone {
  readonly frequency: number;
  /** 0: silent. */
  readonly gain: number;
}

const WORDS_PER_MARK = 5;
/** Steps of a pentatonic scale, in semitones: whatever sounds together sounds well. */
const SCALE = [0, 2, 4, 7, 9] as const, OCTAVES = 2;
/** Hz, at the lower edge: C4; two octaves above it at the upper. */
const LOWEST = 261.63;
/** Not quite to one ear: a kill at the edge is heard by both. */
const WIDEST = 0.9;
const LOUDEST = 0.32;
/** Kills of one picture that are heard; of more, some from its whole time. */
export const MOST_PLUCKS = 12;

/** Hz of a place, 0 at the lower edge of the patch and 1 at the upper. */
export function pitchOf(share: number): number {
  const steps = SCALE.length * OCTAVES, n = Math.round(clamp(share, 0, 1) * steps), octave = Math.floor(n / SCALE.length);
  return LOWEST * 2 ** (octave + SCALE[n % SCALE.length]! / 12);
}

/** The kills among the marks of a frame, spread over the time until the next one. @param seconds until then */
export function plucksOf(marks: Float32Array, [width, height]: readonly [number, number, ...number[]], seconds: number): readonly Pluck[] {
  const kills: number[] = [];
  for (let at = 0; at + WORDS_PER_MARK <= marks.length; at += WORDS_PER_MARK) if (marks[at] === MarkKind.Kill) kills.push(at);
  const every = Math.max(1, kills.length / MOST_PLUCKS), heard = Array.from({ length: Math.min(MOST_PLUCKS, kills.length) }, (_, n) => kills[Math.floor(n * every)]!);
  const oldest = heard.reduce((most, at) => Math.max(most, marks[at + 4]!), 0), gain = LOUDEST / Math.sqrt(Math.max(1, heard.length));
  return heard.map((at): Pluck => ({
    pan: clamp((2 * marks[at + 1]!) / width, -1, 1) * WIDEST, frequency: pitchOf(marks[at + 2]! / height + 0.5), gain,
    delay: oldest > 0 ? (1 - marks[at + 4]! / oldest) * seconds : 0,
  }));
}

/** Levels between which a cytokine is told apart, pg/mL: silent below, as high and loud as it gets above. */
export const TONE_FROM = 1, TONE_TO = 10_000;
/** Hz: A2, and two octaves above it. */
const TONE_LOW = 110, TONE_OCTAVES = 2, TONE_LOUDEST = 0.1;

/** Every tenfold of the level is half an octave. */
export function toneOf(level: number): Tone {
  const share = level > TONE_FROM ? clamp(Math.log(level / TONE_FROM) / Math.log(TONE_TO / TONE_FROM), 0, 1) : 0;
  return { frequency: TONE_LOW * 2 ** (TONE_OCTAVES * share), gain: TONE_LOUDEST * share };
}

/** What ears make of a slider: half of it is half as loud. */
export const volumeOf = (share: number): number => clamp(share, 0, 1) ** 2;

const clamp = (value: number, low: number, high: number): number => (Number.isNaN(value) ? low : Math.min(high, Math.max(low, value)));
