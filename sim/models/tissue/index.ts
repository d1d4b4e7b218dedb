// Our model of tissue: antigen in molecules, cells that tire and remember, and a patient around the patch.
import { ADHESION_REACH } from '../../core/pairForces';
import { log } from '../../core/math';
import { Fate, Kind } from '../../cells';
import { params as grow } from '../../rules/grow';
import { minutesIn } from '../../units';
import { valuesOf } from '../../world';
import type { Model } from '../model';
import { PIPELINE } from './pipeline';

/** Antigen below which a tumour cell counts as negative, molecules: under the detection limit of flow cytometry. */
export const NEGATIVE_BELOW = 100;

export const tissue: Model = {
  name: 'tissue',
  title: 'Tissue',
  doc: 'CAR-T cells search, bind, kill, multiply and tire in a patch of tissue, with a patient around it if the scenario has one.',
  keywords: ['solid tumour', 'leukaemia', 'lymphoma', 'dish', 'co-culture', 'patient'],
  pipeline: PIPELINE,
  hasPatient: true,
  fates: [Fate.Effector, Fate.Memory, Fate.Exhausted],
  antigen: {
    unit: 'molecules', doc: 'molecules of the antigen on the surface', legend: 'molecules', scale: { kind: 'log' }, names: ['A', 'B'],
    negativeBelow: () => NEGATIVE_BELOW,
    stain: (_world, { flowBackground, flowGate }) => ({ background: flowBackground, gate: flowGate }),
  },
  cycle: {
    times(world) {
      const p = valuesOf(world, grow);
      return { mean: minutesIn(grow, p, 'cycleTime'), spread: minutesIn(grow, p, 'cycleSpread') };
    },
    // Age distribution of exponential growth: twice as many newborn cells as dividing ones.
    founderPhase: (draw) => -log(1 - 0.5 * draw) / log(2),
    // A cycling population has every age; the mean volume over the ages is 1/ln 2 ≈ 1.44 newborn volumes.
    newbornShare: log(2),
    isShare: true,
  },
  reach: ADHESION_REACH,
  faultOf({ cells }, row) {
    const { cycle, kind } = cells.columns;
    return cycle[row] <= 1 || kind[row] === Kind.Cart ? null : `is past the end of its cycle (${cycle[row]})`;
  },
  leavesOut: [
    'It is fitted to no patient and predicts none.',
    'Of the immune system only CAR-T cells and macrophages act: no dendritic cells, regulatory T cells, NK cells or neutrophils.',
    'A patch of some thousand cells stands for a tumour of 10⁹ to 10¹²; who escapes and in what order can be read, how often cannot.',
    'The patch has no lymph nodes, spleen or lungs around it; the blood knows numbers of cells, not the cells.',
    'Cells are spheres that do not deform; there are no fibres to walk along, and vessels take no room.',
    'There is oxygen, but no glucose and no acidity.',
    'Healthy cells do not divide, stroma stands still, and macrophages neither move nor arrive.',
    'The patient is a handful of equations: no organs of its own, no infection, no organ damage, no death.',
    'More than half of the biological numbers are assumed; the list of parameters says which.',
  ],
};
