// The preset “split-dosing” shows what it claims, on half of its patch and with one seed.
import { expect, it } from 'vitest';
import { claim } from '../../verify/claims/split-dosing';
import { ONE_SEED, PATIENCE, failures } from '../support/claims';

it(claim.doc, () => {
  expect(failures(claim, { seeds: ONE_SEED, share: 0.5 })).toEqual([]);
}, PATIENCE);
