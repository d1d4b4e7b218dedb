// How large a film will be, as far as can be told before it is made, and better while it is.
import type { FilmKind, Plan } from './plan';

/** Bits a pixel of every frame that an encoder is given: cells are small and many, and move all at once. */
const BITS = 0.15;

export const bitrateOf = ({ width, height, rate }: Pick<Plan, 'width' | 'height' | 'rate'>): number => Math.round(BITS * width * height * rate);

/** Bytes, rather too many; null while the first picture is not there. @param frameBytes of one picture as a GIF */
export function bytesOf(kind: FilmKind, plan: Pick<Plan, 'width' | 'height' | 'rate' | 'ticks' | 'seconds'>, frameBytes: number): number | null {
  if (kind !== 'gif') return (bitrateOf(plan) * plan.seconds) / 8;
  return frameBytes === 0 ? null : frameBytes * plan.ticks.length;
}

/** What it will be in the end if it goes on as it began. */
export const extrapolated = (bytes: number, done: number, all: number): number => (done === 0 ? 0 : (bytes / done) * all);
