// Everything that experiments measure besides columns; a new measure is one line here.
import { named } from '../../ensemble/names';
import { biography } from './biography';
import { census } from './census';
import { classes } from './classes';
import { depth } from './depth';
import type { Measure } from './measure';

export const MEASURES: readonly Measure[] = [biography, census, classes, depth];

export const measureCalled = (name: string): Measure => named('a measure', MEASURES, name);
