// Units of the model: µm, minutes, mmHg, molecules per cell, pg/mL; conversions live here and nowhere else.

export const MINUTES_PER_HOUR = 60;
export const MINUTES_PER_DAY = 1440;
const AVOGADRO = 6.02214076e23;

/** pg/mL made by one molecule per µm³ of a protein of `kiloDalton` (1 pg/mL = 1e-24 g/µm³). */
export function picogramsPerMilliliter(kiloDalton: number): number {
  return (kiloDalton * 1000) / AVOGADRO / 1e-24;
}

/** pg of one molecule of a protein of `kiloDalton`. */
export function picogramsPerMolecule(kiloDalton: number): number {
  return ((kiloDalton * 1000) / AVOGADRO) * 1e12;
}

/** Weights of the cytokines, kDa. */
export const IFNG_KILODALTON = 17, IL1_KILODALTON = 17, IL2_KILODALTON = 15.5, IL6_KILODALTON = 21, TNF_KILODALTON = 17.3;

const TIME_UNITS: Readonly<Record<string, number>> = { min: 1, h: MINUTES_PER_HOUR, d: MINUTES_PER_DAY, w: 7 * MINUTES_PER_DAY };

/** Longer texts are no numbers and no durations: patterns look at nothing longer, so that no text can hold the program up. */
export const LONGEST_NUMBER = 100;
/** No two neighbours of these patterns can match the same character: they are done in one pass. */
const DECIMAL = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/, SPAN = /^(\d+(?:\.\d+)?)\s*(min|h|d|w)?$/;

/** The number of "12", " -0.5 ", "1e-5"; NaN if the text is none, or one too large for any. */
export function parseDecimal(text: string): number {
  if (text.length > LONGEST_NUMBER || !DECIMAL.test(text.trim())) return NaN;
  const value = Number(text);
  return Number.isFinite(value) ? value : NaN;
}

/** Minutes of "90", "90 min", "36h", "14d", "2w"; NaN if the text is no duration. */
export function parseDuration(text: string | number): number {
  if (typeof text === 'number') return Number.isFinite(text) && text >= 0 ? text : NaN;
  const match = text.length > LONGEST_NUMBER ? null : SPAN.exec(text.trim());
  return match ? Number(match[1]) * TIME_UNITS[match[2] ?? 'min'] : NaN;
}
