// From the patch to the patient's serum: by which way a cytokine comes there, and what an amount in the patch comes to.
import { fieldOf } from '../fields';
import type { FieldName } from './table';
import type { World } from '../world';

/** µm³ in a mL */
const VOLUME_OF_MILLILITER = 1e12;

/**
 * Whether what cells make is in the serum at once and whole: where no field follows it through the tissue. A field loses
 * some to decay and to cells, and only its vessels carry on what is left; a substance never goes both ways.
 */
export function reachesSerumAtOnce(world: World, name: FieldName): boolean {
  return fieldOf(world.fields, name) === null;
}

/** pg/mL of the patient's serum that one pg/mL in that volume of the patch (µm³) comes to; 0 without a patient. */
export function serumPerVolume(world: World, volume: number): number {
  return ((world.scenario.body?.scale ?? 0) * (volume / VOLUME_OF_MILLILITER)) / world.values['cytokineRelease']['volume'];
}
