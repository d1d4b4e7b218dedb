// Suppressive factor: a stand-in for TGF-β, made by suppressive macrophages and, where the scenario says so, by tumour cells.
import { defineSubstance } from './substance';

export const suppressor = defineSubstance({
  label: 'suppressive factor', title: 'suppressive factor', keywords: ['TGF-β', 'TGFB', 'transforming growth factor', 'immunosuppression', 'M2', 'tumour microenvironment'],
  unit: 'a.u.', doc: 'TGF-β-like factor of a solid tumour that holds CAR-T cells back',
  weight: null, solver: 'implicit',
  diffusion: { value: 1560, min: 100, max: 6000, source: 'assumed', evidence: 'assumed' },
  decay: { value: 0.0099, min: 0.0005, max: 0.1, source: 'assumed', evidence: 'assumed' },
  parameters: {
    suppressorMacrophage: {
      value: 10, unit: '1/min', min: 0, max: 50, evidence: 'assumed', source: 'assumed',
      doc: 'Secretion of suppressive factor by a suppressive macrophage towards saturation 1, per share of the voxel it fills.',
    },
    suppressorTumor: {
      value: 0, unit: '1/min', min: 0, max: 50, evidence: 'assumed', source: 'assumed',
      doc: 'The same by a living tumour cell. Solid tumours make it; 0 leaves it out.',
    },
  },
  makers: [
    { rate: { macrophage: 'suppressorMacrophage' }, only: 'suppressive', gives: 'saturating' },
    { rate: { tumor: 'suppressorTumor' }, gives: 'saturating' },
  ],
  takers: [],
  initial: 0, max: 1000,
  picture: { hue: [230, 300], least: 0.1 },
});
