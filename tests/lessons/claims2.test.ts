// What lessons claim comes out over several seeds: every third lesson, from number 3 on.
import { expect, it } from 'vitest';
import { PATIENCE } from '../support/claims';
import { failuresOf, lessonsOf } from '../support/lessons';

it.each(lessonsOf(2))('the lesson %s keeps what it says', (name) => {
  expect(failuresOf(name)).toEqual([]);
}, PATIENCE);
