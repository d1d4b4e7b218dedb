// Times as people type them: "3d 4h", "76 h", "1,5 d", "day 6, 04:30", "3 Tage 4 Std", "día 6"; a number needs its unit.
import { MINUTES_PER_DAY, MINUTES_PER_HOUR } from '../../sim/units';
import { readNumber } from './numbers';
import type { DecimalSign } from './numbers';

export type TimeReading =
  | { readonly ok: true; readonly minutes: number }
  /** `unit`: a bare number, which is minutes in a document, and days or hours in somebody's head. */
  | { readonly ok: false; readonly fault: 'words' | 'unit' | 'ambiguous' };

const LONGEST = 40;
/** Words for a span in every language of the page, whichever it speaks: what is copied from elsewhere is read too. */
const NAMED: readonly (readonly [minutes: number, names: string])[] = [
  [1, 'm min minute minutes minuten minuto minutos'],
  [MINUTES_PER_HOUR, 'h hour hours std stunde stunden hora horas'],
  [MINUTES_PER_DAY, 'd day days tag tage tagen día días dia dias'],
  [7 * MINUTES_PER_DAY, 'w week weeks woche wochen semana semanas'],
];
const PER: ReadonlyMap<string, number> = new Map(NAMED.flatMap(([minutes, names]) => names.split(' ').map((name) => [name, minutes])));
/** Numbers, words and what stands between them. */
const PIECES = /[\d.,]+|\p{L}+|[^\d.,\p{L}]+/gu;
const CLOCK = /^(?:(?:day|tag|d[ií]a)\s*(\d+)|(\d+)\s*(?:d(?:ays?)?|tage?n?|d[ií]as?))\s*(?:(?:,\s*)?(\d{1,2}):(\d{2}))?$/;
const WORDS: TimeReading = { ok: false, fault: 'words' };

export function readTime(text: string, decimal: DecimalSign = '.'): TimeReading {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed.length > LONGEST) return WORDS;
  const clean = trimmed.normalize().toLowerCase().replace('std.', 'std');
  const bare = readNumber(clean, decimal);
  if (bare.ok && bare.value === 0) return { ok: true, minutes: 0 };
  if (bare.ok || bare.fault === 'ambiguous') return { ok: false, fault: clean.startsWith('-') ? 'words' : 'unit' };
  const clock = CLOCK.exec(clean);
  if (clock) {
    const hours = Number(clock[3] ?? 0), minutes = Number(clock[4] ?? 0);
    if (hours > 23 || minutes > 59) return WORDS;
    return finite(Number(clock[1] ?? clock[2]) * MINUTES_PER_DAY + hours * MINUTES_PER_HOUR + minutes);
  }
  return readParts(clean, decimal);
}

function readParts(clean: string, decimal: DecimalSign): TimeReading {
  let total = 0, amount: number | null = null, parts = 0;
  for (const piece of clean.match(PIECES) ?? []) {
    if (piece.trim() === '' || (piece === ',' && amount === null && parts > 0)) continue;
    if (amount === null) {
      const number = readNumber(piece, decimal);
      if (!number.ok) return number.fault === 'ambiguous' ? { ok: false, fault: 'ambiguous' } : WORDS;
      amount = number.value;
      continue;
    }
    const minutes = PER.get(piece);
    if (minutes === undefined) return WORDS;
    total += amount * minutes;
    amount = null;
    parts++;
  }
  return amount === null && parts > 0 ? finite(total) : WORDS;
}

function finite(minutes: number): TimeReading {
  return Number.isFinite(minutes) ? { ok: true, minutes } : WORDS;
}
