// Columns of the parts: each product's CAR-T cells and each clone's tumour cells beside the sum of all.
import { KIND_NAMES } from '../cells';
import { cloneStates } from '../clones';
import type { Scenario } from '../scenario';
import type { KindName } from './crowd';
import type { Observable } from './types';

/** Number of a product or clone, and what it is called. */
export interface Part {
  readonly index: number;
  readonly label: string;
  /** From which the end of the column's name is made. */
  readonly key: string;
}

/** A scenario of more clones than this has no column for each: the table would be wider than anybody reads. */
const MOST_PARTS = 24;

/** The parts of a column; none where there is only one, which the sum tells already. */
export function partsOf({ split, name }: Observable, scenario: Scenario): readonly Part[] {
  if (split === undefined) return [];
  const parts = split === 'product' ? productsOf(scenario) : clonesOf(scenario, name.startsWith('healthy') ? 'healthy' : 'tumor');
  return parts.length > 1 && parts.length <= MOST_PARTS ? parts : [];
}

function productsOf({ products }: Scenario): Part[] {
  return Object.entries(products).map(([key, { label }], index) => ({ index, label, key }));
}

function clonesOf(scenario: Scenario, kind: KindName): Part[] {
  return cloneStates(scenario).flatMap((clone, index) => (clone.kind === KIND_NAMES.indexOf(kind) ? [{ index, label: clone.label, key: clone.label }] : []));
}

/** `CD19+ blasts` → `cd19_pos_blasts`: lower-case letters, digits and underscores, so that no program stumbles over a header. */
export function slugOf(label: string): string {
  return label
    .replace(/\+(?![A-Za-z0-9])/g, ' pos ')
    .replace(/[-\u2212](?![A-Za-z0-9])/g, ' neg ')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replaceAll(' ', '_');
}

/** `<column>_<part>`, with a number behind where that name is taken. */
export function namePart(column: string, { key, index }: Part, taken: ReadonlySet<string>): string {
  const wanted = `${column}_${slugOf(key) || index + 1}`;
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : `${wanted}_${n}`;
    if (!taken.has(name)) return name;
  }
}
