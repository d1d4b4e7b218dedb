// What a film is to be: how large, how long, how many frames, and the tick of the run that each of them shows.
import type { Span } from '../span';

export const FILM_KINDS = ['webm', 'mp4', 'gif'] as const;
export type FilmKind = (typeof FILM_KINDS)[number];

/** Pixels. One picture is 4 to 3, as saved pictures are; two beside each other are 16 to 9, as slides are. */
export const WIDTHS = { one: [640, 960, 1280], two: [960, 1280, 1600] } as const;
/** How many runs are in the picture. */
export type Sides = keyof typeof WIDTHS;
/** Frames a second; of a GIF no more are shown. */
export const RATES = [5, 10, 15, 25, 30, 50] as const;
/** Seconds. */
export const LENGTH = { min: 0.1, max: 300 } as const;
export const FRAMES = { min: 2, max: 6000 } as const;

export const PARTS = ['title', 'clock', 'legend', 'scaleBar'] as const;
/** What is drawn besides the cells. */
export type Parts = Readonly<Record<(typeof PARTS)[number], boolean>>;

export interface FilmChoice {
  readonly kind: FilmKind;
  readonly width: number;
  readonly frames: number;
  /** Frames a second. */
  readonly rate: number;
  readonly parts: Parts;
}

export const USUAL: FilmChoice = { kind: 'webm', width: 960, frames: 250, rate: 25, parts: { title: true, clock: true, legend: true, scaleBar: true } };

export const heightOf = (width: number, sides: Sides): number => (sides === 'one' ? (width * 3) / 4 : (width * 9) / 16);

/** What was chosen for the other kind of film may be none of the widths of this one. */
export const widthFor = (width: number, sides: Sides): number => Math.min(Math.max(...WIDTHS[sides]), Math.max(Math.min(...WIDTHS[sides]), width));

export const framesOf = (seconds: number, rate: number): number => Math.min(FRAMES.max, Math.max(FRAMES.min, Math.round(seconds * rate)));

export interface Plan {
  readonly width: number;
  readonly height: number;
  readonly rate: number;
  /** The tick that each frame shows: evenly from the first of the span to its last, none twice. */
  readonly ticks: readonly number[];
  readonly ticksPerMinute: number;
  readonly seconds: number;
  /** Simulated minutes from one frame to the next. */
  readonly gap: number;
  /** Fewer frames than were asked for: the span has no more moments. */
  readonly isShort: boolean;
}

export function planOf({ width, frames, rate }: Pick<FilmChoice, 'width' | 'frames' | 'rate'>, span: Span, ticksPerMinute: number, sides: Sides = 'one'): Plan {
  const first = Math.round(span[0] * ticksPerMinute), last = Math.round(span[1] * ticksPerMinute), count = Math.min(frames, last - first + 1), steps = Math.max(1, count - 1);
  return {
    width, height: heightOf(width, sides), rate, ticksPerMinute, ticks: Array.from({ length: count }, (_, n) => first + Math.round(((last - first) * n) / steps)), seconds: count / rate,
    gap: (last - first) / steps / ticksPerMinute, isShort: count < frames,
  };
}

/** Moments over a plan at which colours are looked for: its first, its last, and some between. */
export function samplesOf({ ticks }: Pick<Plan, 'ticks'>, count: number): readonly number[] {
  const last = ticks.length - 1, some = Math.min(count, ticks.length);
  return Array.from({ length: some }, (_, n) => ticks[Math.round((last * n) / Math.max(1, some - 1))]!);
}
