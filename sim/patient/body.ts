// The patient around the patch: normal lymphocytes, cytokines and drugs as a few numbers. CAR-T cells of the blood are cells: `blood.ts`.
import { DRUGS, DRUG_NAMES } from './drugs';
import type { DrugName } from './drugs';
import type { DrugState } from './pharmacy';

interface BodySpec {
  readonly unit: string;
  readonly doc: string;
  /** Key of the parameter that says its level at rest; 0 if left out. */
  readonly rest?: string;
}

/** State variables of the body besides the drugs; they change only when a scenario has a body. */
const VARIABLES = {
  bCells: { unit: 'cells/µL', doc: 'normal B cells in the blood', rest: 'lymphocytes.bCellLevel' },
  normalT: { unit: 'cells/µL', doc: 'normal T cells in the blood', rest: 'lymphocytes.normalTCapacity' },
  bCellsLostToDrugs: { unit: 'cells/µL', doc: 'B cells that lymphodepletion has killed so far' },
  bCellsLostToCart: { unit: 'cells/µL', doc: 'B cells that CAR-T cells have taken so far: those killed in the blood, and those that killed precursors of the marrow did not become' },
  il15: { unit: 'pg/mL', doc: 'IL-15 in the serum, which stands for IL-7 as well: it rises when T cells are gone', rest: 'homeostaticCytokines.il15Basal' },
  il6: { unit: 'pg/mL', doc: 'IL-6 in the serum, as a laboratory measures it', rest: 'cytokineRelease.il6Basal' },
  il6Signal: { unit: '', doc: 'share of IL-6 receptors that signal, 0–1: what the patient feels' },
  il1: { unit: 'pg/mL', doc: 'IL-1 in the serum' },
  ifng: { unit: 'pg/mL', doc: 'IFN-γ in the serum' },
  il6Inflow: { unit: 'pg/mL', doc: 'IL-6 that vessels have carried into the blood since the serum was last reckoned' },
  ifngInflow: { unit: 'pg/mL', doc: 'IFN-γ that vessels have carried into the blood since the serum was last reckoned' },
  crp: { unit: 'mg/L', doc: 'C-reactive protein, which follows the IL-6 signal within a day', rest: 'cytokineRelease.crpBasal' },
  temperature: { unit: '°C', doc: 'body temperature', rest: 'cytokineRelease.temperatureBasal' },
  vascularLeak: { unit: '', doc: 'leakiness of the vessels, 0–1: low blood pressure and oxygen need' },
  crsGrade: { unit: 'grade', doc: 'grade of cytokine release syndrome (ASTCT), 0–4' },
  crsPeak: { unit: 'grade', doc: 'highest grade so far' },
  endothelium: { unit: '', doc: 'activation of the small vessels of the brain, 0–1: between IL-1 and neurotoxicity' },
  neurotoxicity: { unit: '', doc: 'neurotoxicity index, 0–1, driven by IL-1 with a delay' },
} as const satisfies Readonly<Record<string, BodySpec>>;

export type BodyVariable = keyof typeof VARIABLES | DrugName;
/** Cytokines that are followed in the serum and come there from the vessels of the patch. */
export type SerumName = 'il6' | 'ifng';

/** What one variable is that holds how much of a drug there is. */
const levelOf = (label: string): BodySpec => ({ unit: 'doses', doc: `${label} in the body, or in the medium of a dish, in standard doses` });

export const BODY_VARIABLES: Readonly<Record<BodyVariable, BodySpec>> = {
  ...VARIABLES,
  ...Object.fromEntries(DRUG_NAMES.map((name) => [name, levelOf(DRUGS[name].label)])) as Record<DrugName, BodySpec>,
};
export const BODY_NAMES = Object.keys(BODY_VARIABLES) as readonly BodyVariable[];

/** Present values; those of drugs that a document defines lie under the names it gives them. */
export type Body = Record<BodyVariable, number> & Record<string, number>;

/** What a standing order has done so far. */
export interface ProtocolState {
  /** When the sign was seen and the dose is due; −1 while waiting for the sign. */
  dueTick: number;
  /** From when it may act again; −1 before its first dose. */
  readyTick: number;
  given: number;
}

/** Key of the parameter that says the level of a variable at rest; nothing if that is 0. */
export function restingKey(variable: string): string | undefined {
  return Object.hasOwn(BODY_VARIABLES, variable) ? BODY_VARIABLES[variable as BodyVariable].rest : undefined;
}

/** Level of a variable in a patient at rest, before any drug and any CAR-T cell. */
export function restingLevel(values: Readonly<Record<string, Readonly<Record<string, number>>>>, variable: string): number {
  const rest = restingKey(variable);
  if (rest === undefined) return 0;
  const dot = rest.lastIndexOf('.');
  return values[rest.slice(0, dot)][rest.slice(dot + 1)];
}

/** A patient at rest, or a dish. @param doses of drugs that are there from the start */
export function createBody(values: Readonly<Record<string, Readonly<Record<string, number>>>>, drugs: readonly DrugState[], doses: Readonly<Record<string, number>> = {}): Body {
  const names = new Set<string>([...BODY_NAMES, ...drugs.map(({ name }) => name)]);
  return Object.fromEntries([...names].map((name) => [name, doses[name] ?? restingLevel(values, name)])) as Body;
}

export function createProtocols(count: number): ProtocolState[] {
  return Array.from({ length: count }, () => ({ dueTick: -1, readyTick: -1, given: 0 }));
}
