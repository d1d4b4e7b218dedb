// The preset “dish-low-et” shows what it claims, on a part of its floor and with five seeds.
import { expect, it } from 'vitest';
import { claim } from '../../verify/claims/dish-low-et';
import { PATIENCE, SEEDS, failures } from '../support/claims';

it(claim.doc, () => {
  expect(failures(claim, { seeds: SEEDS, share: 0.3 })).toEqual([]);
}, PATIENCE);
