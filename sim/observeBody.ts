// What is measured of the patient: blood counts, cytokines, temperature, grades and drugs; all 0 when the patch stands alone.
import type { Observable } from './observe';
import type { BodyVariable } from './patient/body';
import { drugColumns } from './patient/columns';
import type { World } from './world';

type Value = (world: World) => number;

/** A column that is 0 without a body. */
const column = (name: string, unit: string, doc: string, value: Value): Observable => ({
  name, unit, doc, value: (world) => (world.scenario.body === null ? 0 : value(world)),
});

const plain = (name: string, unit: string, doc: string, variable: BodyVariable): Observable => column(name, unit, doc, (w) => w.body[variable]);

export const BODY_OBSERVABLES: readonly Observable[] = [
  column('patient_scale', 'cells', 'cells of the patient that one cell of the patch stands for; 0: the patch stands alone', (w) => w.scenario.body!.scale),
  column('blood_cart', 'cells', 'CAR-T cells in the blood and the rest of the body, in patch cells', (w) => w.body.bloodCart + w.body.bloodMemory),
  plain('blood_cart_memory', 'cells', 'memory CAR-T cells among them', 'bloodMemory'),
  plain('b_cells', 'cells/µL', 'normal B cells in the blood', 'bCells'),
  plain('normal_t', 'cells/µL', 'normal T cells in the blood', 'normalT'),
  plain('serum_il6', 'pg/mL', 'IL-6 in the serum, as a laboratory measures it', 'il6'),
  plain('il6_signal', '', 'share of IL-6 receptors that signal, 0–1', 'il6Signal'),
  plain('serum_il1', 'pg/mL', 'IL-1 in the serum', 'il1'),
  plain('serum_ifng', 'pg/mL', 'IFN-γ in the serum', 'ifng'),
  plain('crp', 'mg/L', 'C-reactive protein', 'crp'),
  plain('temperature_c', '°C', 'body temperature', 'temperature'),
  plain('vascular_leak', '', 'leakiness of the vessels, 0–1', 'vascularLeak'),
  plain('crs_grade', 'grade', 'grade of cytokine release syndrome (ASTCT), 0–4', 'crsGrade'),
  plain('crs_peak', 'grade', 'highest grade so far', 'crsPeak'),
  plain('neurotoxicity', '', 'neurotoxicity index, 0–1', 'neurotoxicity'),
  // Without a body a drug can still be given to the patch, so these columns always tell its level.
  ...drugColumns().map(({ drug, ...column }): Observable => ({ ...column, value: (w) => w.body[drug] })),
];
