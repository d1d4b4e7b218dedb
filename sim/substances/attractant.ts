// Attractant: what living tumour cells give off and T cells follow.
import { defineSubstance } from './substance';

export const attractant = defineSubstance({
  label: 'attractant', title: 'chemoattractant', keywords: ['chemokine', 'chemotaxis', 'CXCL9', 'CXCL10', 'immunostimulatory factor'],
  unit: 'a.u.', doc: 'immunostimulatory factor that living tumour cells give off and T cells follow',
  weight: null, solver: 'implicit',
  diffusion: { value: 1000, min: 100, max: 1e4, source: 'cartopiax', evidence: 'taken from a model' },
  decay: { value: 0.016, min: 0.001, max: 0.2, source: 'cartopiax', evidence: 'taken from a model' },
  parameters: {
    attractantRate: {
      value: 10, unit: '1/min', min: 0, max: 50, evidence: 'taken from a model', source: 'cartopiax',
      title: 'Attractant from tumour cells',
      doc: 'Secretion of attractant by a living tumour cell towards saturation 1. Dead cells secrete nothing.',
    },
  },
  makers: [{ rate: { tumor: 'attractantRate' }, gives: 'saturating' }],
  takers: [],
  initial: 0, max: 1000,
  picture: { hue: [300, 256], least: 0.1 },
});
