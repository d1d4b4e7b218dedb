// Oxygen: taken up by every cell of the tissue but stroma, supplied by vessels and by the medium at the walls.
import { defineSubstance } from './substance';

export const oxygen = defineSubstance({
  label: 'oxygen', title: 'oxygen', keywords: ['O2', 'pO2', 'partial pressure', 'hypoxia', 'normoxia'],
  unit: 'mmHg', doc: 'partial pressure of oxygen; eaten by every living cell',
  weight: null, solver: 'steady',
  diffusion: { value: 1e5, min: 2e4, max: 1.7e5, source: 'cartopiax', evidence: 'taken from a model' },
  decay: { value: 0.1, min: 0.01, max: 1, source: 'cartopiax', evidence: 'taken from a model' },
  parameters: {
    oxygenUptakeTumor: {
      value: 10, unit: '1/min', min: 0, max: 20, evidence: 'taken from a model', source: 'cartopiax',
      title: 'Oxygen uptake of tumour cells',
      doc: 'Oxygen uptake of a living tumour cell, per minute and per share of the voxel it fills.',
    },
    oxygenUptakeOther: {
      value: 1, unit: '1/min', min: 0, max: 20, evidence: 'taken from a model', source: 'cartopiax',
      title: 'Oxygen uptake of CAR-T and healthy cells',
      doc: 'The same for CAR-T and healthy cells.',
    },
    oxygenUptakeDead: {
      value: 0.1, unit: '', min: 0, max: 1, evidence: 'taken from a model', source: 'cartopiax',
      title: 'Oxygen uptake of dying cells',
      doc: 'Share of its uptake that a dying cell keeps; burst cells take up nothing.',
    },
    vesselOxygen: {
      value: 40, unit: 'mmHg', min: 5, max: 100, evidence: 'assumed', source: 'assumed',
      title: 'Oxygen in the vessels',
      doc: 'Oxygen pressure in the blood of a vessel.',
    },
    vesselSupply: {
      value: 960000, unit: 'µm³/min', min: 0, max: 4000000, evidence: 'assumed', source: 'assumed',
      title: 'Oxygen exchange of a vessel',
      doc: 'Volume of tissue whose oxygen one vessel exchanges per minute, whatever the size of a voxel: about what 138 blasts of 5.5 µm radius empty.',
    },
    wallOxygen: {
      value: 38, unit: 'mmHg', min: 0, max: 160, evidence: 'taken from a model', source: 'cartopiax',
      title: 'Oxygen outside the walls',
      doc: 'Oxygen pressure in the medium outside the walls.',
    },
    wallSupply: {
      value: 0, unit: '1/min', min: 0, max: 1000, evidence: 'numerical', source: 'assumed',
      title: 'Oxygen exchange through the walls',
      doc: 'Exchange rate between that medium and each voxel of the walls; 0 = closed or held by the field’s boundary. The published programs set the walls anew once in a field step of 0.01 min: 100.',
    },
    splitStep: {
      value: 0, unit: 'min', min: 0, max: 0.1, evidence: 'numerical', source: 'assumed',
      title: 'Step that alternates diffusion and uptake of oxygen',
      doc: 'Step in which diffusion and uptake of oxygen alternate in the published programs (0.01): their cells feel the oxygen just after the uptake. 0 = both at once.',
    },
  },
  makers: [],
  takers: [{
    rate: { tumor: 'oxygenUptakeTumor', cart: 'oxygenUptakeOther', healthy: 'oxygenUptakeOther', macrophage: 'oxygenUptakeOther' },
    clears: 'share', dying: 'oxygenUptakeDead',
  }],
  vessels: { level: 'vesselOxygen', volume: 'vesselSupply' },
  walls: { level: 'wallOxygen', rate: 'wallSupply' },
  splitStep: 'splitStep',
  initial: 38, max: 760,
  picture: { hue: [268, 222], least: 20 },
});
