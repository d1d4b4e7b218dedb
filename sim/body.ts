// The patient around the patch: what blood, immune system, cytokines and drugs are, as a few numbers.
import type { Scenario } from './scenario';

interface BodySpec {
  readonly unit: string;
  readonly doc: string;
  /** Value of a patient before the infusion. */
  readonly initial: number;
}

/** State variables of the body; all zero changes and no rule acts when a scenario has no body. */
export const BODY_VARIABLES = {
  bloodCart: { unit: 'cells', doc: 'CAR-T effector cells in the blood and the rest of the body, in patch cells (multiply by the scale for the patient)', initial: 0 },
  bloodMemory: { unit: 'cells', doc: 'memory CAR-T cells in the blood and the rest of the body, in patch cells', initial: 0 },
  cartDrive: { unit: '', doc: 'how strongly antigen in the patch drives CAR-T cells in the rest of the body, 0–1', initial: 0 },
  bCells: { unit: 'cells/µL', doc: 'normal B cells in the blood', initial: 200 },
  normalT: { unit: 'cells/µL', doc: 'normal T cells in the blood', initial: 500 },
  il6: { unit: 'pg/mL', doc: 'IL-6 in the serum, as a laboratory measures it', initial: 2 },
  il6Signal: { unit: '', doc: 'share of IL-6 receptors that signal, 0–1: what the patient feels', initial: 0 },
  il1: { unit: 'pg/mL', doc: 'IL-1 in the serum', initial: 0 },
  ifng: { unit: 'pg/mL', doc: 'IFN-γ in the serum', initial: 0 },
  crp: { unit: 'mg/L', doc: 'C-reactive protein, which follows the IL-6 signal within a day', initial: 2 },
  temperature: { unit: '°C', doc: 'body temperature', initial: 36.8 },
  vascularLeak: { unit: '', doc: 'leakiness of the vessels, 0–1: low blood pressure and oxygen need', initial: 0 },
  crsGrade: { unit: 'grade', doc: 'grade of cytokine release syndrome (ASTCT), 0–4', initial: 0 },
  crsPeak: { unit: 'grade', doc: 'highest grade so far', initial: 0 },
  endothelium: { unit: '', doc: 'activation of the small vessels of the brain, 0–1: between IL-1 and neurotoxicity', initial: 0 },
  neurotoxicity: { unit: '', doc: 'neurotoxicity index, 0–1, driven by IL-1 with a delay', initial: 0 },
  tocilizumab: { unit: 'doses', doc: 'tocilizumab in the blood, in standard doses', initial: 0 },
  anakinra: { unit: 'doses', doc: 'anakinra in the blood, in standard doses', initial: 0 },
  corticosteroid: { unit: 'doses', doc: 'corticosteroid still at work (longer than it is in the blood), in standard doses', initial: 0 },
  antiPD1: { unit: 'doses', doc: 'anti-PD-1 antibody in the blood, in standard doses', initial: 0 },
  suicideSwitch: { unit: 'doses', doc: 'the drug that triggers the suicide switch, in standard doses', initial: 0 },
  lymphodepletion: { unit: 'doses', doc: 'fludarabine and cyclophosphamide in the blood, in standard courses', initial: 0 },
} as const satisfies Readonly<Record<string, BodySpec>>;

export type BodyVariable = keyof typeof BODY_VARIABLES;
export const BODY_NAMES = Object.keys(BODY_VARIABLES) as readonly BodyVariable[];
export type Body = Record<BodyVariable, number>;

/** What a standing order has done so far. */
export interface ProtocolState {
  /** When the sign was seen and the dose is due; −1 while waiting for the sign. */
  dueTick: number;
  /** From when it may act again; −1 before its first dose. */
  readyTick: number;
  given: number;
}

export function createBody(): Body {
  return Object.fromEntries(BODY_NAMES.map((name) => [name, BODY_VARIABLES[name].initial])) as Body;
}

export function createProtocols(scenario: Scenario): ProtocolState[] {
  return scenario.protocols.map(() => ({ dueTick: -1, readyTick: -1, given: 0 }));
}
