// Tumour necrosis factor: made by inflammatory macrophages and by CAR-T cells that hold a target, each at a rate of its own.
import { defineSubstance } from './substance';

export const tnf = defineSubstance({
  label: 'TNF', title: 'tumour necrosis factor', keywords: ['TNF-α', 'TNFA', 'tumor necrosis factor alpha', 'cytokine', 'bystander killing'],
  unit: 'pg/mL', doc: 'tumour necrosis factor from active CAR-T cells and inflammatory macrophages',
  weight: 17.3, solver: 'implicit',
  diffusion: { value: 1800, min: 600, max: 6000, source: 'assumed', evidence: 'assumed' },
  decay: { value: 0.005, min: 0.0005, max: 0.05, source: 'assumed', evidence: 'assumed' },
  parameters: {
    tnfRateCart: {
      value: 150, unit: 'molecules/min', min: 0, max: 5000, evidence: 'assumed', source: 'assumed',
      title: 'TNF from CAR-T cells',
      doc: 'TNF made by a bound CAR-T cell at full growth signal.',
    },
    tnfRateMacrophage: {
      value: 150, unit: 'molecules/min', min: 0, max: 5000, evidence: 'assumed', source: 'assumed',
      title: 'TNF from macrophages',
      doc: 'TNF made by a fully activated inflammatory macrophage.',
    },
    tnfVesselClearance: {
      value: 6000, unit: 'µm³/min', min: 0, max: 200000, evidence: 'taken from a model', source: 'dogra2020',
      title: 'TNF carried away by a vessel',
      doc: 'Volume of tissue that one vessel clears of TNF per minute. That of IFN-γ, a protein of about the same size.',
    },
  },
  makers: [
    { rate: { macrophage: 'tnfRateMacrophage' }, only: 'inflammatory', gives: 'molecules', signal: 'activation' },
    { rate: { cart: 'tnfRateCart' }, gives: 'molecules', bound: true, signal: 'growthSignal' },
  ],
  takers: [],
  blood: { clearance: 'tnfVesselClearance' },
  initial: 0, max: 1e9,
  picture: { hue: [240, 90], least: 10 },
});
