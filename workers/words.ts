// Numbers and times in words, the same in the inspector, on the timeline and in messages.
import { numberWords } from '../schema/numberWords';

/** “45 min”, “3.5 h”, “2.25 d” */
export function spanWords(minutes: number): string {
  if (minutes < 90) return `${short(minutes)} min`;
  return minutes < 2880 ? `${short(minutes / 60)} h` : `${short(minutes / 1440)} d`;
}

/** About three digits that matter, as everywhere. */
export const short = (value: number): string => numberWords(value);
