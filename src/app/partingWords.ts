// What is said of two runs beside each other: how far they were compared, and when they first differed.
import type { Parting } from './divergence';
import { formatClock } from './format';
import { texts } from './texts';

const t = texts.compare;

/** @param now minutes at which both stand: what was compared may be long before, because the runs themselves come first */
export function partingWords(parting: Parting, perMinute: number, now: number): string {
  const clock = (tick: number): string => formatClock(tick / perMinute);
  if (parting.is === 'searching') return t.searching;
  if (parting.is === 'parted') return parting.tick === 0 ? t.never : t.parted(clock(parting.tick));
  if (parting.tick < 0) return t.comparing;
  return parting.tick < Math.round(now * perMinute) ? t.checked(clock(parting.tick)) : t.same(clock(parting.tick));
}
