// What the patient of a preset gets and carries.
import { presetScenario } from './scenario';

/** CAR-T cells that the preset gives the patient. */
export function doseOf(preset: string): number {
  const { schedule } = presetScenario(preset);
  return schedule.reduce((sum, item) => sum + ('infuse' in item ? item.infuse.count : 0), 0) * scaleOf(preset);
}

/** Tumour cells of the patient at the start. */
export function burdenOf(preset: string): number {
  const { populations } = presetScenario(preset);
  return populations.reduce((sum, { kind, count }) => sum + (kind === 'tumor' ? count : 0), 0) * scaleOf(preset);
}

/** Cells of the patient that one cell of the patch stands for; a preset without a patient has no such number. */
function scaleOf(preset: string): number {
  const { body } = presetScenario(preset);
  if (body === null) throw new Error(`preset ${preset} has no patient`);
  return body.scale;
}
