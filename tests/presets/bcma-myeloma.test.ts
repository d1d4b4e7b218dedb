// The preset “bcma-myeloma” shows what it claims, with one seed.
import { expect, it } from 'vitest';
import { claim } from '../../verify/claims/bcma-myeloma';
import { ONE_SEED, PATIENCE, failures } from '../support/claims';

it(claim.doc, () => {
  expect(failures(claim, { seeds: ONE_SEED, share: 0.35 })).toEqual([]);
}, PATIENCE);
