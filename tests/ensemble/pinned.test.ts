// A study repeats for ever: the bits of every design and analysis are those of the version that first had it.
import { expect, it } from 'vitest';
import { studyFingerprints } from '../engines/studies';

it('has the bits it always had', () => {
  expect(studyFingerprints()).toEqual([
    'Sobol’ sequence 606e1dc5', 'Sobol’ sequence, scrambled ed5a1046',
    'Latin hypercube e041e396', 'Latin hypercube, spaced 7efa5a5e',
    'Morris 218e3605', 'Morris, chosen 4678f7ab', 'Saltelli 2c607880',
    'Morris effects 1dc7a207', 'Sobol’ indices 51460c8f', 'partial rank correlation 1edad96c', 'consistency 9a4b9570', 'response 3d97f2c8',
  ]);
});
