// The preset “b-all-niche” shows what it claims, on a part of its patch and with one seed.
import { expect, it } from 'vitest';
import { claim } from '../../verify/claims/b-all-niche';
import { ONE_SEED, PATIENCE, failures } from '../support/claims';

it(claim.doc, () => {
  expect(failures(claim, { seeds: ONE_SEED, share: 0.35 })).toEqual([]);
}, PATIENCE);
