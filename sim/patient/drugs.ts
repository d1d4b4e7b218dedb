// The drugs a patient can be given: what one standard dose is, how fast it leaves, where it acts and how strongly.
//
// One row is a drug. Decay, effects, parameters, column, dialog, documents and tests follow from it. All drugs share one law:
// effect = strength·dⁿ/(dⁿ + halfⁿ) for d standard doses in the body.
import type { Evidence } from '../core/params';
import { days, hours } from '../units';
import type { Span } from '../units';
import type { EffectSite } from './sites';

/** A number with its range, and how it is known. */
interface Known {
  readonly value: number;
  readonly min?: number;
  readonly max?: number;
  readonly evidence: Evidence;
  readonly source: string;
  /** What one should know about the number; its meaning is told by its place. */
  readonly doc?: string;
}

export interface Act {
  readonly on: EffectSite;
  /** Effect of plenty of the drug. */
  readonly strength: Known;
  /** Where this effect needs another dose than the others of the drug. */
  readonly half?: Known;
  readonly hill?: number;
}

export interface DrugSpec {
  /** Its name in lists and sentences. */
  readonly label: string;
  /** What people call it or look for. */
  readonly keywords: readonly string[];
  /** What one standard dose is. */
  readonly dose: string;
  readonly doc: string;
  readonly halfLife: Span & Omit<Known, 'value' | 'min' | 'max'> & { readonly min: number; readonly max: number };
  /** µg/mL in the blood right after one standard dose: what a dose stands for in the medium of a dish. Left out: a medium is told in doses. */
  readonly concentration?: Known;
  /** Standard doses in the body that have half of the full effect. */
  readonly half: Known;
  /** How steeply the effect rises around that dose: a whole number from 1 to 4. */
  readonly hill: number;
  readonly acts: readonly Act[];
  /** What it does besides, in patients; the model leaves it out. */
  readonly sideEffects: readonly string[];
}

const ASSUMED = { evidence: 'assumed', source: 'assumed' } as const;
/** An antibody or antagonist: a tenth of a dose covers half of its receptors, a dose practically all, a trace none. */
const COVERS = { half: { value: 0.1, ...ASSUMED }, hill: 2 } as const;
const FULLY = { value: 1, ...ASSUMED } as const;

export const DRUGS = {
  tocilizumab: {
    label: 'tocilizumab', keywords: ['Actemra', 'RoActemra', 'IL-6 receptor', 'anti-IL-6R', 'CRS'],
    dose: '8 mg/kg (12 mg/kg below 30 kg)', doc: 'antibody that blocks the IL-6 receptor: the signal falls, the measured IL-6 rises',
    halfLife: { ...days(10), min: 6, max: 16, evidence: 'estimate', source: 'labels', doc: 'between the 6 days after one small dose and the 16 at steady state' },
    ...COVERS,
    acts: [
      { on: 'il6Signal', strength: FULLY },
      { on: 'il6Clearance', strength: FULLY },
      { on: 'cartGrowth', strength: { value: 0, evidence: 'fitted', source: 'stein2019', doc: 'in patients no impact was seen: the fitted factor is 1.2, and its authors call it none' } },
    ],
    sideEffects: ['infections', 'raised liver enzymes', 'low neutrophils'],
  },
  anakinra: {
    label: 'anakinra', keywords: ['Kineret', 'IL-1 receptor antagonist', 'ICANS', 'neurotoxicity'],
    dose: '100 mg', doc: 'blocks the IL-1 receptor: helps against fever and neurotoxicity',
    halfLife: { ...hours(5), min: 3, max: 8, evidence: 'measured', source: 'labels' },
    ...COVERS,
    acts: [{ on: 'il1Signal', strength: FULLY }],
    sideEffects: ['reactions at the place of injection', 'infections'],
  },
  corticosteroid: {
    label: 'corticosteroid', keywords: ['dexamethasone', 'steroid', 'glucocorticoid', 'methylprednisolone', 'ICANS', 'CRS'],
    dose: '10 mg dexamethasone', doc: 'calms macrophages and T cells alike',
    halfLife: { ...hours(36), min: 4, max: 54, evidence: 'estimate', source: 'labels', doc: 'that of its effect, as dexamethasone leaves the blood with about 4 hours but acts for 36–54' },
    concentration: { value: 0.16, evidence: 'estimate', source: 'tsuei1979', doc: '10 mg in about 60 litres, from clearance and half-life of dexamethasone in twelve adults' },
    ...COVERS,
    acts: [
      { on: 'macrophageActivation', strength: { value: 0.8, ...ASSUMED } },
      { on: 'endothelium', strength: { value: 0.6, ...ASSUMED } },
      {
        on: 'cartFunction', half: { value: 1, ...ASSUMED }, hill: 1,
        strength: { value: 0.5, evidence: 'assumed', source: 'brummer2022', doc: 'dexamethasone weakens killing in the dish; in patients the effect is small and disputed' },
      },
      { on: 'cartGrowth', strength: { value: 0, evidence: 'fitted', source: 'stein2019', doc: 'in patients no impact was seen' } },
    ],
    sideEffects: ['high blood sugar', 'infections', 'sleeplessness'],
  },
  antiPD1: {
    label: 'anti-PD-1 antibody', keywords: ['pembrolizumab', 'nivolumab', 'Keytruda', 'checkpoint inhibitor', 'checkpoint blockade', 'PD-L1'],
    dose: '200 mg', doc: 'takes the PD-1 brake off T cells',
    halfLife: { ...days(22), min: 6, max: 27, evidence: 'measured', source: 'labels', doc: 'that of pembrolizumab' },
    ...COVERS,
    acts: [{ on: 'pd1Brake', strength: { value: 0.9, evidence: 'assumed', source: 'cherkassky2016' } }],
    sideEffects: ['inflammation of healthy organs'],
  },
  suicideSwitch: {
    label: 'rimiducid (suicide switch)', keywords: ['AP1903', 'inducible caspase 9', 'iCasp9', 'safety switch'],
    dose: '0.4 mg/kg', doc: 'drives CAR-T cells that carry the switch into apoptosis',
    halfLife: { ...hours(3), min: 0.5, max: 12, evidence: 'measured', source: 'iuliucci2001', doc: 'from 7 % of its peak after 2 hours to 1 % after 10' },
    half: { value: 0.05, ...ASSUMED }, hill: 1,
    acts: [{ on: 'suicideSwitch', strength: FULLY }],
    sideEffects: [],
  },
  lymphodepletion: {
    label: 'lymphodepletion', keywords: ['fludarabine', 'cyclophosphamide', 'Flu/Cy', 'conditioning', 'lymphopenia'],
    dose: '1 course (fludarabine 90 mg/m², cyclophosphamide 900 mg/m²)', doc: 'removes most normal lymphocytes and so makes room for CAR-T cells',
    halfLife: { ...hours(12), min: 4, max: 48, ...ASSUMED, doc: 'that of both drugs together; active metabolites: 7–20 hours' },
    half: { value: 0.556, ...ASSUMED, doc: 'set so that one course leaves about 3 % of the lymphocytes, 34 per µL at the lowest' }, hill: 1,
    acts: [{ on: 'lymphocyteDeath', strength: FULLY }],
    sideEffects: ['low blood counts', 'infections', 'nausea'],
  },
} as const satisfies Readonly<Record<string, DrugSpec>>;

export type DrugName = keyof typeof DRUGS;
export const DRUG_NAMES = Object.keys(DRUGS) as readonly DrugName[];
