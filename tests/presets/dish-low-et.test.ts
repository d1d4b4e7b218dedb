// The preset “dish-low-et” shows what it claims, on a part of its floor and with three seeds.
import { expect, it } from 'vitest';
import { claim } from '../../verify/claims/dish-low-et';
import { PATIENCE, THREE_SEEDS, failures } from '../support/claims';

it(claim.doc, () => {
  expect(failures(claim, { seeds: THREE_SEEDS, share: 0.3 })).toEqual([]);
}, PATIENCE);
