// The medium of a dish: how much of each drug is around the cells when there is no patient, and how long it stays.
//
// One number says how much of a drug is around the cells, in a body or in a dish: `world.body`, in standard doses. In a dish
// a dose stands for the concentration that it makes in the blood, so that one law of effect serves both.
import type { OwnDrug, Scenario } from '../scenario';
import { drugSpecs } from './pharmacy';

/** A drug of the medium. */
export interface MediumDrug {
  /** At the start, in standard doses. */
  readonly doses: number;
  /** Minutes; null: it stays as it is. */
  readonly halfLife: number | null;
}

/** Drugs of the medium by name; those that are not named are not in it, and stay once they are added. */
export type Medium = Readonly<Record<string, MediumDrug>>;

/** µg/mL that one standard dose stands for in a medium, or undefined where nobody has said. */
export function concentrationOf(drug: string, own: Readonly<Record<string, OwnDrug>> = {}): number | undefined {
  return drugSpecs(own).get(drug)?.concentration?.value;
}

/** Standard doses in the medium at the start, by drug; nothing in a scenario that is no dish. */
export function mediumDoses({ medium = {} }: Pick<Scenario, 'medium'>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(medium).map(([drug, { doses }]) => [drug, doses]));
}

/**
 * Half-life of a drug where it is, minutes; null: it stays. Without a patient and without a medium the patch is tissue of
 * somebody who is not followed, and drugs leave as they leave a patient.
 */
export function halfLifeIn({ medium }: Pick<Scenario, 'medium'>, drug: string, ofPatient: number): number | null {
  return medium === undefined ? ofPatient : medium[drug]?.halfLife ?? null;
}
