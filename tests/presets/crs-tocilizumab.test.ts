// The preset “crs-tocilizumab” shows what it claims, with two seeds.
import { expect, it } from 'vitest';
import { claim } from '../../verify/claims/crs-tocilizumab';
import { PATIENCE, TWO_SEEDS, failures } from '../support/claims';

it(claim.doc, () => {
  expect(failures(claim, { seeds: TWO_SEEDS, share: 1 })).toEqual([]);
}, PATIENCE);
