// The default preset as benchmarks: as the page plays it, and enlarged to tens of thousands of cells with a picture after every step.
import type { BenchCase } from './case';
import { createPainter } from './frameCase';
import { crowd, niche } from './scenarios';
import { worldTrial } from './worldTrial';

export const nicheCase: BenchCase = {
  name: 'niche',
  doc: 'the default preset, every rule on',
  cells: 0,
  steps: 720,
  warm: 720,
  prepare: (cells, kernels) => worldTrial(niche(cells), kernels),
};

export const crowdCase: BenchCase = {
  name: 'crowd2d',
  doc: 'the default preset enlarged at the same density, CAR-T cells present, every rule on, a frame after every step',
  cells: 50_000,
  steps: 60,
  warm: 120,
  prepare(cells, kernels) {
    const paint = createPainter();
    return worldTrial(crowd(cells), kernels, paint);
  },
};
