// The schedule as a strip of time: where each entry stands, and how a time is written that was pointed at.
import { MINUTES_PER_DAY, MINUTES_PER_HOUR, parseDuration, parseMoment } from '../../../sim/units';
import { isDict, isList, valueAt } from './json';
import type { Json } from './json';
import { entryName } from './words';

export interface StripEntry {
  readonly n: number;
  readonly minutes: number;
  readonly name: string;
}

export interface Strip {
  /** Minutes: the first entry before the start, or the start, and the end of the run. */
  readonly from: number;
  readonly to: number;
  readonly entries: readonly StripEntry[];
}

/** Null while there is no end, or nothing to show. */
export function stripOf(draft: Json): Strip | null {
  const schedule = valueAt(draft, ['schedule']), to = read(valueAt(draft, ['duration']), parseDuration);
  if (!isList(schedule) || !(to > 0)) return null;
  const entries = schedule.flatMap((entry, n): StripEntry[] => {
    const minutes = isDict(entry) ? read(entry['at'], parseMoment) : NaN;
    return Number.isFinite(minutes) ? [{ n, minutes, name: entryName(entry, n) }] : [];
  });
  return entries.length === 0 ? null : { from: Math.min(0, ...entries.map(({ minutes }) => minutes)), to, entries };
}

function read(value: Json | undefined, parse: (value: string | number) => number): number {
  return typeof value === 'string' || typeof value === 'number' ? parse(value) : NaN;
}

/** In the largest unit that is whole: "-4d", "36h", "90 min". */
export function writtenTime(minutes: number): string {
  const size = Math.abs(minutes), sign = minutes < 0 ? '-' : '';
  if (size > 0 && size % MINUTES_PER_DAY === 0) return `${sign}${size / MINUTES_PER_DAY}d`;
  return size % MINUTES_PER_HOUR === 0 ? `${sign}${size / MINUTES_PER_HOUR}h` : `${sign}${size} min`;
}

/** As fine as a strip can be pointed at. */
export function roundedTime(minutes: number, { from, to }: Strip): number {
  const step = to - from > 3 * MINUTES_PER_DAY ? MINUTES_PER_HOUR : 10;
  return Math.min(to, Math.round(minutes / step) * step);
}

/** Days at which the strip has a line. */
export function daysOf({ from, to }: Strip, most = 12): readonly number[] {
  const first = Math.ceil(from / MINUTES_PER_DAY), last = Math.floor(to / MINUTES_PER_DAY), step = [1, 2, 5, 7, 10, 20, 50, 100, 365, 1000].find((one) => (last - first) / one <= most) ?? 1000;
  return Array.from({ length: last - first + 1 }, (_, n) => first + n).filter((day) => day % step === 0);
}
