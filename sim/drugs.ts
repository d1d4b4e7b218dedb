// The drugs and switches a patient can be given, and how fast each leaves the body.
import type { DrugName } from './scenario';

interface DrugSpec {
  readonly label: string;
  /** What one standard dose is. */
  readonly dose: string;
  readonly doc: string;
}

export const DRUGS: Readonly<Record<DrugName, DrugSpec>> = {
  tocilizumab: { label: 'tocilizumab', dose: '8 mg/kg (12 mg/kg below 30 kg)', doc: 'antibody that blocks the IL-6 receptor: the signal falls, the measured IL-6 rises' },
  anakinra: { label: 'anakinra', dose: '100 mg', doc: 'blocks the IL-1 receptor: helps against fever and neurotoxicity' },
  corticosteroid: { label: 'corticosteroid', dose: '10 mg dexamethasone', doc: 'calms macrophages and T cells alike' },
  antiPD1: { label: 'anti-PD-1 antibody', dose: '200 mg', doc: 'takes the PD-1 brake off T cells' },
  suicideSwitch: { label: 'suicide switch', dose: '0.4 mg/kg rimiducid', doc: 'drives CAR-T cells that carry the switch into apoptosis' },
  lymphodepletion: { label: 'lymphodepletion', dose: '1 course (fludarabine 90 mg/m², cyclophosphamide 900 mg/m²)', doc: 'removes most normal lymphocytes and so makes room for CAR-T cells' },
};

/** Standard doses of an antagonist that cover half of its receptors. */
const HALF_COVER = 0.1;

/** Share of its receptors that an antagonist covers, 0–1: one dose practically all, a trace none. */
export function blockOf(doses: number): number {
  const squared = doses * doses;
  return squared / (squared + HALF_COVER * HALF_COVER);
}

export const DRUG_NAMES = Object.keys(DRUGS) as readonly DrugName[];
