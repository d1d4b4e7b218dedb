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

const TIME_UNITS: Readonly<Record<string, number>> = { min: 1, h: MINUTES_PER_HOUR, d: MINUTES_PER_DAY, w: 7 * MINUTES_PER_DAY };

/** Minutes of "90", "90 min", "36h", "14d", "2w"; NaN if the text is no duration. */
export function parseDuration(text: string | number): number {
  if (typeof text === 'number') return Number.isFinite(text) && text >= 0 ? text : NaN;
  const match = /^\s*(\d+(?:\.\d+)?)\s*(min|h|d|w)?\s*$/.exec(text);
  return match ? Number(match[1]) * TIME_UNITS[match[2] ?? 'min'] : NaN;
}
