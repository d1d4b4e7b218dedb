// Interferon-γ: made by CAR-T cells that hold a target and read its antigen.
import { defineSubstance } from './substance';

export const ifng = defineSubstance({
  label: 'IFN-γ', title: 'interferon-γ', keywords: ['interferon gamma', 'IFNG', 'cytokine', 'cytokine release', 'CRS'],
  unit: 'pg/mL', doc: 'interferon-γ from CAR-T cells whose growth signal is on',
  weight: 17, solver: 'implicit',
  diffusion: { value: 1800, min: 87, max: 6000, source: 'wells2015', evidence: 'taken from a model' },
  decay: { value: 0.0026, min: 0.001, max: 0.05, source: 'wells2015', evidence: 'taken from a model' },
  parameters: {
    ifngRate: {
      value: 1560, unit: 'molecules/min', min: 0, max: 6000, evidence: 'taken from a model', source: 'finley han2010',
      title: 'IFN-γ from CAR-T cells',
      doc: 'IFN-γ made by a bound CAR-T cell at full growth signal: 26 molecules per second, as a published program has it after a measurement of single cells.',
    },
  },
  makers: [{ rate: { cart: 'ifngRate' }, gives: 'molecules', bound: true, signal: 'growthSignal' }],
  takers: [],
  initial: 0, max: 1e9,
  picture: { hue: [272, 116], least: 10 },
});
