// How many cells of the patient one cell of the patch stands for, and what a dose is in cells of the patch.
import type { ActionDocument, ScenarioDocument } from './document';

/** Patch cells are thousands, a patient's tumour cells about 10¹¹ (MODEL.md). */
export const DEFAULT_SCALE = 1e7;

type Dose = Pick<NonNullable<ActionDocument['infuse']>, 'count' | 'cells'>;

/** Cells of the patient that one of the patch stands for; null without a patient. */
export function scaleOf({ body }: Pick<ScenarioDocument, 'body'>): number | null {
  return body === undefined || body === null ? null : body.scale ?? DEFAULT_SCALE;
}

/** Cells of the patch that a dose is: those it names, or those that stand for the patient's. */
export function cellsOfPatch({ count, cells }: Dose, scale: number | null): number {
  return count ?? Math.max(1, Math.round((cells ?? 0) / (scale ?? DEFAULT_SCALE)));
}
