// A CAR-T product: which CAR the cells carry and how they were made.
import { defineParams } from './core/params';
import type { Product } from './scenario';

/** Parameters every product has; their keys read `products.<name>.<parameter>`. */
export const PRODUCT_PARAMS = defineParams('products', {
  affinity: {
    value: 0.32, unit: 'nM', min: 0.01, max: 4000, scale: 'log', evidence: 'measured', source: 'ghorashian2019',
    doc: 'Dissociation constant (KD) of the binding domain. FMC63, the binder of the licensed CD19 CARs: 0.32 nM; the low-affinity CAT: 14 nM. Larger is weaker.',
  },
  cd4Fraction: {
    value: 0.5, unit: '', min: 0, max: 1, evidence: 'assumed', source: 'prybutok2022',
    doc: 'Share of CD4 cells in the infusion; the rest are CD8. CD4 cells make IL-2 and kill more slowly.',
  },
  memoryFraction: {
    value: 0.2, unit: '', min: 0, max: 1, evidence: 'assumed', source: 'assumed',
    doc: 'Share of memory cells in the infusion: they live long and answer when they meet antigen.',
  },
});

/** A product as a world holds it; the numbers live in the world’s parameter values. */
export interface ProductState {
  readonly name: string;
  readonly group: string;
  readonly is41BB: boolean;
  readonly design: Product;
}
