// A CAR-T product: which CAR the cells carry and how they were made.
import { defineParams } from './core/params';
import { USUAL_DIFFERENTIATION } from './differentiation';
import type { Hinge, Product } from './scenario';

/** Parameters every product has; their keys read `products.<name>.<parameter>`. */
export const PRODUCT_PARAMS = defineParams('products', {
  affinity: {
    value: 0.32, unit: 'nM', min: 0.01, max: 4000, scale: 'log', evidence: 'measured', source: 'ghorashian2019 seigner2023',
    title: 'Affinity (KD)',
    doc: 'Dissociation constant (KD) of the binding domain. FMC63, the binder of the licensed CD19 CARs: 0.32 nM; the low-affinity CAT, in the same study: 14 nM. Larger is weaker. Publications give FMC63 0.3 to 47 nM, and 2 to 6 where care was taken; below 15 nM it makes no difference here.',
  },
  cd4Fraction: {
    value: 0.5, unit: '', min: 0, max: 1, evidence: 'assumed', source: 'prybutok2022',
    title: 'Share of CD4 cells',
    doc: 'Share of CD4 cells in the infusion; the rest are CD8. CD4 cells make IL-2 and kill more slowly.',
  },
  carNumber: {
    value: 50000, unit: 'molecules', min: 1000, max: 500000, scale: 'log', evidence: 'taken from a model', source: 'prybutok2022',
    title: 'CARs per cell',
    doc: 'Median number of CARs on a resting cell. Published models use 5 000 to 50 000.',
  },
  carSpread: {
    value: 0.4, unit: '', min: 0, max: 1.5, evidence: 'assumed', source: 'assumed',
    title: 'Spread of CARs per cell',
    doc: 'Spread of the number of CARs between infused cells: standard deviation of its logarithm. Daughters keep their mother’s number.',
  },
  memoryFraction: {
    value: 0.2, unit: '', min: 0, max: 1, evidence: 'assumed', source: 'assumed',
    title: 'Share of memory cells',
    doc: 'Share of memory cells in the infusion: they live long and answer when they meet antigen.',
  },
  differentiationMean: {
    value: USUAL_DIFFERENTIATION, unit: '', min: 0, max: 1, evidence: 'assumed', source: 'sabatino2016 sommermeyer2016 fraietta2018 gattinoni2011 ghassemi2018',
    title: 'Differentiation of the product', keywords: ['naive', 'stem cell memory', 'Tscm', 'central memory', 'Tcm', 'effector memory', 'phenotype'],
    doc: 'How far the infused cells have differentiated: 0 naive-like, 0.5 as central memory cells, 1 terminally differentiated effectors. It acts through `proliferate.differentiationEffect`, `kill.differentiationEffect`, `contract.differentiationDeath` and `contract.differentiationMemory`, which are 0 by default. Less differentiated products did better in mice, and those of patients with a complete response read more genes of memory. How little is best is not agreed: one work makes cells from naive ones, another combines those of several subsets.',
  },
  differentiationSpread: {
    value: 0, unit: '', min: 0, max: 0.5, evidence: 'assumed', source: 'assumed',
    title: 'Spread of differentiation in the product',
    doc: 'Standard deviation of that between infused cells; who would come to lie beyond an end of the scale lies at that end.',
  },
  switch: {
    value: 0, unit: '', min: 0, max: 1, integer: true, evidence: 'assumed', source: 'assumed',
    title: 'Suicide switch',
    doc: '1: the cells carry a suicide switch (inducible caspase 9), which its drug triggers. 0: they do not.',
  },
  offRate: {
    value: 0, unit: '1/s', min: 0, max: 1, evidence: 'assumed', source: 'ghorashian2019 kramer2017',
    title: 'Off-rate of the binder',
    doc: 'How fast the binding domain lets go of its antigen (k_off); with `detach.dissociationShare` it shortens the time at a target that survives. FMC63 about 0.00007, the fast-off CAT about 0.003: KD times an on-rate of about 2·10⁵ per mol/L and second. That both bind about equally fast, so that the off-rate makes the difference of KD, is measured; the on-rate is assumed, and makers quote shorter half-lives. 0: plays no part.',
  },
  nonResponding: {
    value: 0, unit: '', min: 0, max: 0.99, evidence: 'assumed', source: 'assumed',
    title: 'Share of cells that never respond',
    doc: 'Share of the CAR-T cells that never respond, though they were transduced and count in the dose: they walk and die like the others, but have no CAR that signals. Not the same as transduction: T cells without a CAR are not followed. 0 leaves out that part of a product does nothing.',
  },
  transduction: {
    value: 1, unit: '', min: 0.02, max: 1, evidence: 'assumed', source: 'assumed',
    title: 'Transduction efficiency',
    doc: 'Share of the infused T cells that carry the CAR. 1: doses are counted in CAR-positive cells, as in trials. T cells without a CAR are not followed.',
  },
  cultureDoublings: {
    value: 5, unit: 'doublings', min: 0, max: 15, evidence: 'assumed', source: 'assumed',
    title: 'Doublings in culture',
    doc: 'Doublings in culture. Each one beyond five costs a division in the patient; each one less saves one: shorter cultures keep younger cells (direction known, size assumed).',
  },
  veinToVein: {
    value: 0, unit: 'd', min: 0, max: 90, evidence: 'assumed', source: 'assumed',
    title: 'Vein-to-vein time',
    doc: 'Days between taking the cells and giving them back: planned doses arrive that much later, and the tumour grows meanwhile; planned drugs keep their dates. 0: the run begins when the product is ready.',
  },
}, 'CAR product');

/** Doublings in culture that leave a cell all of its `proliferate.maxDivisions`. */
export const REFERENCE_DOUBLINGS = 5;

/** Hinge and transmembrane part of a product; where its document does not say, those that licensed products have with its signalling domain. */
export function hingeOf({ hinge, costimulation }: Pick<Product, 'hinge' | 'costimulation'>): Hinge {
  return hinge ?? (costimulation === 'CD28' ? 'CD28' : 'CD8');
}

/** A product as a world holds it; the numbers live in the world’s parameter values. */
export interface ProductState {
  readonly name: string;
  readonly group: string;
  readonly is41BB: boolean;
  /** Its hinge and transmembrane part are those of CD28, not of CD8. */
  readonly hasHingeCD28: boolean;
  readonly design: Product;
}

export function productState(name: string, group: string, design: Product): ProductState {
  return { name, group, is41BB: design.costimulation === '4-1BB', hasHingeCD28: hingeOf(design) === 'CD28', design };
}
