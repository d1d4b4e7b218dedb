// Interferon-γ: made by CAR-T cells that hold a target and read its antigen, taken up by receptors, carried away by the blood.
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
    ifngUptake: {
      value: 31, unit: 'molecules/min', min: 0, max: 500, evidence: 'taken from a model', source: 'hickey',
      title: 'IFN-γ uptake of tumour and healthy cells',
      doc: 'IFN-γ that a tumour or healthy cell takes up when all its receptors are taken: 1860 an hour in a published program. Lines of tumour cells differ much: they have 400 to 15 000 receptors.',
    },
    ifngUptakeMacrophage: {
      value: 83, unit: 'molecules/min', min: 0, max: 500, evidence: 'measured', source: 'ifngReceptor1985',
      title: 'IFN-γ uptake of macrophages',
      doc: 'The same for a macrophage: monocytes in a dish degraded about 5000 molecules an hour.',
    },
    ifngReceptorHalf: {
      value: 21000, unit: 'pg/mL', min: 500, max: 100000, scale: 'log', evidence: 'estimate', source: 'ifngReceptor1985',
      title: 'IFN-γ that takes half of its receptors',
      doc: 'IFN-γ at which half of the receptors are taken. Measured is the binding, at 4 °C: a constant of 4–12·10⁸ per mol/L, so half at 0.8–2.5 nmol/L; 1.25 nmol/L of 17 kDa.',
    },
    ifngVesselClearance: {
      value: 6000, unit: 'µm³/min', min: 0, max: 200000, evidence: 'taken from a model', source: 'dogra2020',
      title: 'IFN-γ carried away by a vessel',
      doc: 'Volume of tissue that one vessel clears of IFN-γ per minute. A drawn vessel stands for all of its surroundings, about 9·10⁵ µm³ in the presets; particles of 9 nm leave tumour vessels at 2.8·10⁻⁷ cm/s, vessels have 40 mm² in a mm³ of tumour, which comes to 0.007 of that volume a minute. The protein is smaller, so it is rather more; sinusoids of the marrow are wider still.',
    },
  },
  makers: [{ rate: { cart: 'ifngRate' }, gives: 'molecules', bound: true, signal: 'growthSignal' }],
  takers: [
    { rate: { tumor: 'ifngUptake', healthy: 'ifngUptake', macrophage: 'ifngUptakeMacrophage' }, clears: 'receptors', half: 'ifngReceptorHalf' },
  ],
  blood: { clearance: 'ifngVesselClearance', serum: 'ifng' },
  initial: 0, max: 1e9,
  picture: { hue: [272, 116], least: 10 },
});
