// The preset “lineage-switch” shows what it claims, on a part of its patch and with three seeds.
import { expect, it } from 'vitest';
import { claim } from '../../verify/claims/lineage-switch';
import { PATIENCE, THREE_SEEDS, failures } from '../support/claims';

it(claim.doc, () => {
  expect(failures(claim, { seeds: THREE_SEEDS, share: 0.15 })).toEqual([]);
}, PATIENCE);
