// Interleukin-6: made by macrophages that active CAR-T cells have stirred up.
import { defineSubstance } from './substance';

export const il6 = defineSubstance({
  label: 'IL-6', title: 'interleukin-6', keywords: ['IL6', 'cytokine', 'cytokine release', 'CRS', 'tocilizumab', 'fever'],
  unit: 'pg/mL', doc: 'interleukin-6 from macrophages that active CAR-T cells have stirred up: what is seen in the tissue; fever follows the serum, which the vessels fill',
  weight: 21, solver: 'implicit',
  diffusion: { value: 1800, min: 600, max: 6000, source: 'assumed', evidence: 'assumed' },
  decay: { value: 0.003, min: 0.0005, max: 0.05, source: 'assumed', evidence: 'assumed' },
  parameters: {
    il6Rate: {
      value: 160, unit: 'molecules/min', min: 0, max: 5000, scale: 'log', evidence: 'assumed', source: 'norelli2018 pleuralFluid lichtenstein2021',
      title: 'IL-6 from macrophages',
      doc: 'IL-6 made by a fully activated inflammatory macrophage: that these cells are the source is known; the rate is chosen by hand so that a fluid around CAR-T cells and the serum hold about as much as in patients.',
    },
    il6VesselClearance: {
      value: 6000, unit: 'µm³/min', min: 0, max: 200000, evidence: 'taken from a model', source: 'dogra2020',
      title: 'IL-6 carried away by a vessel',
      doc: 'Volume of tissue that one vessel clears of IL-6 per minute. That of IFN-γ, a protein of about the same size.',
    },
  },
  makers: [{ rate: { macrophage: 'il6Rate' }, only: 'inflammatory', gives: 'molecules', signal: 'activation' }],
  takers: [],
  blood: { clearance: 'il6VesselClearance', serum: 'il6' },
  initial: 0, max: 1e9,
  picture: { hue: [300, 190], least: 10 },
});
