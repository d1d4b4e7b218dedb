// The preset “lineage-switch” shows what it claims, on a part of its patch and with five seeds.
import { expect, it } from 'vitest';
import { claim } from '../../verify/claims/lineage-switch';
import { PATIENCE, SEEDS, failures } from '../support/claims';

it(claim.doc, () => {
  expect(failures(claim, { seeds: SEEDS, share: 0.25 })).toEqual([]);
}, PATIENCE);
