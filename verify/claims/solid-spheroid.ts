// Claim of the preset “A solid tumour from outside”: a core that suffocates, a rim under attack.
import type { Change } from '../../schema';
import type { Claim } from '../claims';
import { value } from '../quantities';

/** The same cells, arriving through vessels within 60 µm of the middle. */
const FROM_WITHIN: readonly Change[] = [
  { set: 'vessels', to: { points: [[60, 0, 0], [-60, 0, 0], [0, 60, 0], [0, -60, 0], [0, 0, 60], [0, 0, -60]] } },
  { set: 'schedule[infuse].infuse.entry', to: 'vessels' },
];

export const claim: Claim = {
  preset: 'solid-spheroid',
  doc: 'A ball of 0.56 mm with oxygen and CAR-T cells from outside: the middle becomes necrotic, and nearly all kills happen in the outer quarter of the radius.',
  sources: ['ghaffarizadeh2018', 'weigelin2021'],
  days: 1.25, every: 720,
  columns: ['tumor_alive'],
  measures: ['depth'],
  // In a smaller ball oxygen must reach less far, in proportion, or it would feed the middle: reach goes with the root of D.
  following: [{ parameter: 'oxygen.diffusion', full: 1e5, power: 2 }],
  arms: [
    { name: 'preset' },
    { name: 'low oxygen uptake', set: { 'secrete.oxygenUptakeTumor': 5 }, days: 0.5 },
    { name: 'CAR-T cells from within', changes: FROM_WITHIN },
  ],
  bars: [
    { what: 'cells necrotic in the inner 30 % of the radius', unit: '', value: value('preset', 'necrotic in the core'), from: 0.4 },
    { what: 'the same, a quarter of the oxygen uptake', unit: '', value: value('low oxygen uptake', 'necrotic in the core'), to: 0.05 },
    { what: 'cells necrotic outside 60 % of the radius', unit: '', value: value('preset', 'necrotic outside'), to: 0.02 },
    { what: 'kills in the outer quarter of the radius, or beyond', unit: '', value: value('preset', 'kills at the rim'), from: 0.9 },
    { what: 'the same, CAR-T cells from vessels in the middle', unit: '', value: value('CAR-T cells from within', 'kills at the rim'), to: 0.5 },
  ],
};
