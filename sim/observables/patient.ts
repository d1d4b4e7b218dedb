// Measured of the patient around the patch: blood counts, cytokines, temperature, grades, and the level of every drug there is.
import { Fate } from '../cells';
import { cartsOfPatient, livingCarts } from '../patient/blood';
import { BODY_VARIABLES } from '../patient/body';
import type { Body, BodyVariable } from '../patient/body';
import { drugColumns } from '../patient/columns';
import type { DrugColumn } from '../patient/columns';
import { DRUGS } from '../patient/drugs';
import { drugSpecs } from '../patient/pharmacy';
import { il6SignalOf, params as cytokineRelease } from '../rules/cytokineRelease';
import type { Scenario } from '../scenario';
import { valuesOf } from '../world';
import { CHARTS, fieldColour } from './charts';
import { bodyValue, value } from './measures';
import { DRUGGABLE, PATIENT, hasCarts, isGiven } from './needs';
import type { Measure, Observable, Placement } from './types';

interface Words {
  readonly title: string;
  readonly doc: string;
  readonly keywords: readonly string[];
  readonly line?: Placement;
  occurs?(scenario: Scenario): boolean;
}

/** A column of the patient; its proof is a patient in whom this one value is unlike all others. */
function column(name: string, unit: string, words: Words, measure: Measure, body: Partial<Body>, proven: number): Observable {
  return { name, unit, group: 'patient', ...words, measure, need: PATIENT, proof: { scale: 1000, body, value: proven } };
}

const plain = (name: string, variable: BodyVariable, words: Words, proven: number): Observable =>
  column(name, BODY_VARIABLES[variable].unit, words, bodyValue(variable), { [variable]: proven }, proven);

/** Cells of the patient by the `patient_scale`: a number of its own, which no reader should take for that of the patient. */
const PATCH_CELLS = 'patch cells';

export const PATIENT_COLUMNS: readonly Observable[] = [
  column('patient_scale', 'cells', { title: 'patient cells per patch cell', doc: 'cells of the patient that one cell of the patch stands for', keywords: ['scale'] },
    value('`body.scale` of the scenario', (world) => world.scenario.body?.scale ?? NaN), {}, 1000),
  {
    name: 'blood_cart', title: 'CAR-T cells in the blood', unit: PATCH_CELLS, group: 'patient', doc: 'living CAR-T cells in the blood and the rest of the body, in patch cells: effector, memory and exhausted ones', keywords: ['cellular kinetics', 'transgene copies', 'circulating'],
    measure: value('count of living CAR-T cells of the blood', ({ blood }) => livingCarts(blood)), need: PATIENT, occurs: hasCarts, line: { chart: CHARTS.blood, colour: 'cart' },
    proof: { scale: 1000, blood: 'cart 0 0\ncart 0 0\ncart 0 0 fate=memory\ncart 0 0 fate=memory\ncart 0 0 fate=exhausted\ncart 0 0 fate=exhausted\ncart 0 0 life=apoptotic', cells: 'cart 9 9', value: 6 },
  },
  {
    name: 'blood_cart_memory', title: 'memory CAR-T cells in the blood', unit: PATCH_CELLS, group: 'patient', doc: 'memory CAR-T cells among those in the blood, in patch cells', keywords: ['persistence', 'memory'],
    measure: value('count of living memory CAR-T cells of the blood', ({ blood }) => livingCarts(blood, Fate.Memory)), need: PATIENT, occurs: hasCarts, line: { chart: CHARTS.blood, colour: 'cartMemory', label: 'memory among them', dashed: true },
    proof: { scale: 1000, blood: 'cart 0 0\ncart 0 0 fate=memory\ncart 0 0 fate=memory\ncart 0 0 fate=memory\ncart 0 0 fate=memory life=apoptotic', cells: 'cart 9 9 fate=memory', value: 3 },
  },
  {
    name: 'patient_cart', title: 'CAR-T cells of the patient', unit: 'cells', group: 'patient', doc: 'living CAR-T cells of the patient whom the patch stands for: those of the patch and of the blood, times the scale', keywords: ['cellular kinetics', 'expansion', 'Cmax', 'AUC', 'fold expansion'],
    measure: value('count of living CAR-T cells of patch and blood × `body.scale`', (world) => cartsOfPatient(world) * (world.scenario.body?.scale ?? NaN)), need: PATIENT,
    proof: { scale: 1000, blood: 'cart 0 0\ncart 0 0 life=apoptotic', cells: 'cart 9 9\ntumor 30 0', value: 2000 },
  },
  plain('b_cells', 'bCells', { title: 'B cells', doc: 'normal B cells in the blood', keywords: ['B-cell aplasia', 'aplasia', 'hypogammaglobulinaemia'], line: { chart: CHARTS.bCells, colour: 'healthy' } }, 123.5),
  plain('b_cells_lost_drugs', 'bCellsLostToDrugs', { title: 'B cells lost to lymphodepletion', doc: 'normal B cells that lymphodepletion has killed so far, before the start and since', keywords: ['B-cell aplasia', 'fludarabine', 'cyclophosphamide'], line: { chart: CHARTS.bCells, colour: 'division', label: 'lost to lymphodepletion' } }, 171.5),
  plain('b_cells_lost_cart', 'bCellsLostToCart', { title: 'B cells lost to CAR-T cells', doc: 'normal B cells that CAR-T cells have taken so far: those killed in the blood, and those that killed precursors of the marrow did not become', keywords: ['B-cell aplasia', 'on-target off-tumour'], line: { chart: CHARTS.bCells, colour: 'cart', label: 'lost to CAR-T cells' }, occurs: hasCarts }, 88.25),
  plain('serum_il15', 'il15', { title: 'serum IL-15', doc: 'IL-15 in the serum, which stands for IL-7 as well; it rises when T cells are gone', keywords: ['homeostatic cytokines', 'lymphodepletion', 'interleukin-15', 'interleukin-7', 'IL-7'], line: { chart: CHARTS.homeostatic, colour: fieldColour('il2') } }, 31.5),
  plain('normal_t', 'normalT', { title: 'normal T cells', doc: 'normal T cells in the blood', keywords: ['lymphodepletion', 'lymphopenia'], line: { chart: CHARTS.blood, colour: 'division', right: true, dashed: true } }, 345.5),
  plain('serum_il6', 'il6', { title: 'serum IL-6', doc: 'IL-6 in the serum, as a laboratory measures it', keywords: ['CRS', 'cytokine release', 'interleukin-6'], line: { chart: CHARTS.cytokines, colour: fieldColour('il6') } }, 77.5),
  column('il6_signal', '', {
    title: 'IL-6 signal', doc: 'share of IL-6 receptors that signal, 0–1', keywords: ['receptor occupancy', 'tocilizumab', 'gp130'], line: { chart: CHARTS.signals, colour: 'tumor' },
  }, value('IL-6 in the serum and the cover of its receptor by tocilizumab, at this moment', (world) => il6SignalOf(world, valuesOf(world, cytokineRelease).il6Half)), { il6: 13, tocilizumab: 0.1 }, 0.25),
  plain('serum_il1', 'il1', { title: 'serum IL-1', doc: 'IL-1 in the serum', keywords: ['ICANS', 'neurotoxicity', 'anakinra'] }, 8.75),
  plain('serum_ifng', 'ifng', { title: 'serum IFN-γ', doc: 'IFN-γ in the serum', keywords: ['CRS', 'cytokine release', 'interferon gamma'], line: { chart: CHARTS.cytokines, colour: fieldColour('ifng'), right: true } }, 640.5),
  plain('crp', 'crp', { title: 'C-reactive protein', doc: 'C-reactive protein', keywords: ['CRP', 'inflammation'] }, 55.25),
  plain('temperature_c', 'temperature', { title: 'temperature', doc: 'body temperature', keywords: ['fever', 'CRS'], line: { chart: CHARTS.fever, colour: 'kill', right: true } }, 39.25),
  plain('vascular_leak', 'vascularLeak', { title: 'vascular leak', doc: 'leakiness of the vessels, 0–1', keywords: ['capillary leak', 'hypotension', 'CRS'], line: { chart: CHARTS.signals, colour: 'vessel', dashed: true } }, 0.625),
  plain('crs_grade', 'crsGrade', { title: 'CRS grade', doc: 'grade of cytokine release syndrome (ASTCT), 0–4', keywords: ['cytokine release syndrome', 'ASTCT', 'toxicity'], line: { chart: CHARTS.fever, colour: 'tumor' } }, 3),
  plain('crs_peak', 'crsPeak', { title: 'highest CRS grade so far', doc: 'highest grade so far', keywords: ['cytokine release syndrome', 'ASTCT'] }, 4),
  plain('neurotoxicity', 'neurotoxicity', { title: 'neurotoxicity', doc: 'neurotoxicity index, 0–1', keywords: ['ICANS', 'encephalopathy', 'neurotoxicity'], line: { chart: CHARTS.signals, colour: 'division', dashed: true } }, 0.375),
];

/** Level of a drug: a new one has its column, line and proof by itself. Drugs can be given to a patch without a patient too. */
function drugRow({ name, unit, doc, drug }: DrugColumn, place: number, own: Scenario['drugs']): Observable {
  const { label, keywords } = drugSpecs(own).get(drug)!;
  return {
    name, title: label, unit, group: 'drugs', doc, keywords: ['pharmacokinetics', 'dose', ...keywords],
    measure: bodyValue(drug), need: DRUGGABLE, occurs: isGiven(drug), line: { chart: CHARTS.drugs, colour: `series:${place}` },
    proof: { body: { [drug]: 0.375 + place }, value: 0.375 + place },
  };
}

export const DRUG_COLUMNS: readonly Observable[] = drugColumns().map((column, place) => drugRow(column, place, {}));

/** Those of the drugs that a document defines itself. */
export function ownDrugColumns({ drugs = {} }: Scenario): Observable[] {
  return drugColumns(drugs).flatMap((column, place) => (Object.hasOwn(DRUGS, column.drug) ? [] : [drugRow(column, place, drugs)]));
}
