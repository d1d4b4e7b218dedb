// The preset “b-all-niche” shows what it claims, on a part of its patch and with two seeds.
import { expect, it } from 'vitest';
import { claim } from '../../verify/claims/b-all-niche';
import { PATIENCE, TWO_SEEDS, failures } from '../support/claims';

it(claim.doc, () => {
  expect(failures(claim, { seeds: TWO_SEEDS, share: 0.5 })).toEqual([]);
}, PATIENCE);
