// A dose in cells of the patch or in cells of the patient: what one comes to in the other, and when that says something else.
import { concentrationOf } from '../sim';
import type { Scenario } from '../sim';
import type { ActionDocument } from './document';
import { faults } from './faults';
import { MOST_CELLS } from './limits';
import { numberWords } from './numberWords';
import type { Report } from './report';
import { cellsOfPatch } from './scale';
import { words } from './words';

/** Share of a dose that whole cells of the patch may add to it or take from it. */
const MOST_ROUNDED = 0.2;

type InfusionDocument = NonNullable<ActionDocument['infuse']>;

/** A dose is said once, and what it comes to in whole cells of the patch is still about that dose. @param scale of the patient; undefined where it cannot be known */
export function checkDoseWords({ count, cells }: InfusionDocument, scale: number | null | undefined, path: string, report: Report): void {
  if (count === undefined && cells === undefined) return report.add(`${path}.count`, undefined, faults.doses.either);
  if (count !== undefined && cells !== undefined) return report.add(`${path}.cells`, cells, faults.doses.notBoth);
  if (cells === undefined || scale === undefined) return;
  if (scale === null) return report.add(`${path}.cells`, cells, faults.doses.noPatient);
  const exact = cells / scale, whole = cellsOfPatch({ cells }, scale), one = numberWords(scale);
  if (exact < 1 - 1e-9) report.add(`${path}.cells`, cells, faults.doses.least(one));
  else if (whole > MOST_CELLS) report.add(`${path}.cells`, cells, faults.doses.most(numberWords(MOST_CELLS * scale), one));
  else if (Math.abs(whole / exact - 1) > MOST_ROUNDED) {
    const below = Math.floor(exact);
    report.add(`${path}.cells`, cells, faults.doses.whole({ scale: one, below: numberWords(below * scale), above: numberWords((below + 1) * scale), dose: numberWords(exact) }));
  }
}

/** “, which stand for 4 × 10⁷ in the patient”, behind so many cells of the patch; nothing without a patient. */
export function standsFor(count: number, scale: number | null): string {
  return scale === null ? '' : words.deeds.standsFor(count, numberWords(count * scale));
}

/** What so many standard doses make in a medium; '' where nobody has said. */
export function concentrationWords(drug: string, doses: number, drugs: Scenario['drugs']): string {
  const one = concentrationOf(drug, drugs);
  return one === undefined ? '' : `${numberWords(Number((doses * one).toPrecision(3)))} µg/mL`;
}
