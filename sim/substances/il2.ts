// Interleukin-2: made by CD4 CAR-T cells that hold a target, taken up by all CAR-T cells.
import { defineSubstance } from './substance';

export const il2 = defineSubstance({
  label: 'IL-2', title: 'interleukin-2', keywords: ['IL2', 'aldesleukin', 'T-cell growth factor', 'cytokine', 'CD25'],
  unit: 'pg/mL', doc: 'interleukin-2 from CD4 CAR-T cells; feeds proliferation',
  weight: 15.5, solver: 'implicit',
  diffusion: { value: 600, min: 300, max: 6000, source: 'prybutok2022', evidence: 'taken from a model' },
  decay: { value: 0.0017, min: 0.0005, max: 0.05, source: 'prybutok2022', evidence: 'taken from a model' },
  parameters: {
    il2Rate: {
      value: 293, unit: 'molecules/min', min: 0, max: 2000, evidence: 'taken from a model', source: 'prybutok2022',
      title: 'IL-2 from CD4 CAR-T cells',
      doc: 'IL-2 made by a bound CD4 CAR-T cell at full growth signal.',
    },
    il2Uptake: {
      value: 800, unit: 'µm³/min', min: 0, max: 6400, evidence: 'assumed', source: 'prybutok2022',
      title: 'IL-2 uptake of CAR-T cells',
      doc: 'Volume one CAR-T cell clears of IL-2 per minute: 2000 receptors times a binding rate, for which a published model has 0.04–3.2 µm³/min; 0.4 is assumed here.',
    },
    il2VesselClearance: {
      value: 6000, unit: 'µm³/min', min: 0, max: 200000, evidence: 'taken from a model', source: 'dogra2020',
      title: 'IL-2 carried away by a vessel',
      doc: 'Volume of tissue that one vessel clears of IL-2 per minute. That of IFN-γ, a protein of about the same size.',
    },
  },
  makers: [{ rate: { cart: 'il2Rate' }, only: 'CD4', gives: 'molecules', bound: true, signal: 'growthSignal' }],
  takers: [{ rate: { cart: 'il2Uptake' }, clears: 'volume' }],
  blood: { clearance: 'il2VesselClearance' },
  initial: 0, max: 1e9,
  picture: { hue: [256, 158], least: 10 },
});
