// The published model of a tumour organoid (Luque 2024): oncoprotein around 1 instead of molecules, and no patient.
import { Fate } from '../../cells';
import { minutesIn } from '../../units';
import { valuesOf } from '../../world';
import type { World } from '../../world';
import type { Model } from '../model';
import { params as attach } from './attach';
import { params as mature } from './mature';
import { ORGANOID_PIPELINE } from './pipeline';

/** Oncoprotein that is too little to be seen: the rule `attach` says how much. */
const unseen = (world: World): number => valuesOf(world, attach).oncoproteinNone;

export const organoid: Model = {
  name: 'organoid',
  title: 'Published organoid',
  doc: 'The published model of a tumour organoid under CAR-T cells, rule for rule, so that a run can be laid over its data.',
  keywords: ['Luque', 'CARTopiaX', 'spheroid', 'oncoprotein', 'validation'],
  pipeline: ORGANOID_PIPELINE,
  hasPatient: false,
  // Its CAR-T cells neither tire nor remember.
  fates: [Fate.Effector],
  antigen: {
    unit: 'relative', doc: 'amount of oncoprotein; 1 is the mean at the start', legend: 'mean at start = 1', scale: { kind: 'linear', most: 2 }, names: ['A'],
    negativeBelow: unseen,
    stain: (world) => ({ background: 0, gate: unseen(world) }),
  },
  cycle: {
    times(world) {
      const p = valuesOf(world, mature);
      return { mean: minutesIn(mature, p, 'cycleTime'), spread: minutesIn(mature, p, 'cycleSpread') };
    },
    // The published organoid starts with full-grown cells of age 0.
    founderPhase: () => 0,
    newbornShare: 1,
    isShare: false,
  },
  // CAR-T cells feel tumour cells up to 21.13 µm away, newborn ones (6.68 + 8.41 µm) too.
  reach: 1.4,
  faultOf: ({ cells }, row) => (cells.columns.boundCount[row] <= 1 ? null : `is held by ${cells.columns.boundCount[row]} CAR-T cells, where one is the most`),
  idle: [
    'fate', 'subset', 'antigenB', 'pdl1', 'protection', 'damage', 'lysisSignal', 'growthSignal', 'activation', 'exhaustion', 'fixedExhaustion', 'hypoxicBrake', 'hypoxicStall', 'brake', 'priming', 'carCount', 'granules', 'divisionsLeft', 'differentiation',
  ],
  leavesOut: [
    'CAR-T cells do not multiply, tire or remember; a dose runs down with the life span of its cells.',
    'There is one antigen, the oncoprotein, which also drives growth; co-stimulation and gates of a product do nothing.',
    'There are no cytokines that act, no macrophages and no stroma.',
    'There is no patient, and so no blood, no fever and no drugs.',
    'It is as its authors wrote it: what they simplified is not mended here.',
  ],
};
