// One measured column for every drug: how much of it is in the body or the medium.
import type { OwnDrug } from '../scenario';
import { DRUGS } from './drugs';
import { drugSpecs } from './pharmacy';

export interface DrugColumn {
  readonly name: string;
  readonly unit: string;
  readonly doc: string;
  /** Its variable of the body. */
  readonly drug: string;
}

/** `antiPD1` → `anti_pd1`. */
const snake = (name: string): string => name.replace(/([a-z\d])([A-Z])/g, '$1_$2').toLowerCase();

/** Stands before the name of a drug that a document defines; those of the model have their plain names. */
export const OWN_DRUG_PREFIX = 'drug_';
/** The same for those who read a table. */
export const OWN_DRUG_WORDS = `${OWN_DRUG_PREFIX} marks a drug that the scenario defines, spelt as there, so that it is taken for no other column`;

/** Name of the column: a drug of the document's own cannot take the name of another column, of this version or a later one. */
export function drugColumn(drug: string): string {
  return Object.hasOwn(DRUGS, drug) ? snake(drug) : `${OWN_DRUG_PREFIX}${drug}`;
}

export function drugColumns(own: Readonly<Record<string, OwnDrug>> = {}): DrugColumn[] {
  return [...drugSpecs(own)].map(([drug, { label }]) => {
    const doc = `${label} in the body, or in the medium of a dish, in standard doses`;
    return { name: drugColumn(drug), unit: 'doses', doc: Object.hasOwn(DRUGS, drug) ? doc : `${doc}; ${OWN_DRUG_WORDS}`, drug };
  });
}
