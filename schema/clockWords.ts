// A moment of a run, written in one way wherever it is told: in days from the start, and the time of that day.
import { MINUTES_PER_DAY, MINUTES_PER_HOUR } from '../sim/units';
import { countWords } from './numberWords';
import { words } from './words';

/** 8910 min → "day 6, 04:30"; before the start "day −5, 00:00". */
export function clockWords(minutes: number): string {
  const whole = Math.floor(minutes + 1e-6), day = Math.floor(whole / MINUTES_PER_DAY), rest = whole - day * MINUTES_PER_DAY;
  return words.clock(countWords(day), `${two(Math.floor(rest / MINUTES_PER_HOUR))}:${two(rest % MINUTES_PER_HOUR)}`);
}

const two = (n: number): string => String(n).padStart(2, '0');
