// Time passes in ticks: a time between two of them cannot be kept, and is refused rather than moved in silence.

import { faults } from './faults';
import { plainWords } from './numberWords';

/** Of a tick: what arithmetic may lose on the way from text to minutes. */
const TOLERANCE = 1e-6;

/** The ticks of a time, or null where it is no whole number of them. */
export function wholeTicks(minutes: number, ticksPerMinute: number): number | null {
  const ticks = Math.round(minutes * ticksPerMinute);
  return Math.abs(minutes * ticksPerMinute - ticks) <= TOLERANCE ? ticks : null;
}

/** “a whole number of ticks (0.1 min), such as 0.4 min or 0.5 min”; `least`: the fewest ticks that may be. */
export function expectedTicks(minutes: number, ticksPerMinute: number, least: number): string {
  const below = Math.floor(minutes * ticksPerMinute), words = (ticks: number) => plainWords(Number((ticks / ticksPerMinute).toPrecision(12)));
  return below >= least ? faults.ticks.two(words(1), words(below), words(below + 1)) : faults.ticks.one(words(1), words(Math.max(below + 1, least)));
}
