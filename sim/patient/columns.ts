// One measured column for every drug: how much of it is in the body.
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

/** Name of the column: a drug of the document's own cannot take the name of another column. */
export function drugColumn(drug: string): string {
  return Object.hasOwn(DRUGS, drug) ? snake(drug) : `drug_${drug}`;
}

export function drugColumns(own: Readonly<Record<string, OwnDrug>> = {}): DrugColumn[] {
  return [...drugSpecs(own)].map(([drug, { label }]) => ({ name: drugColumn(drug), unit: 'doses', doc: `${label} in the body, in standard doses`, drug }));
}
