// The preset “split-dosing” shows what it claims, with five seeds.
import { expect, it } from 'vitest';
import { claim } from '../../verify/claims/split-dosing';
import { PATIENCE, SEEDS, failures } from '../support/claims';

it(claim.doc, () => {
  expect(failures(claim, { seeds: SEEDS, share: 1 })).toEqual([]);
}, PATIENCE);
