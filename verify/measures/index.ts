// Everything that experiments measure besides columns; a new measure is one line here.
import { named } from '../names';
import { biography } from './biography';
import { census } from './census';
import { depth } from './depth';
import type { Measure } from './measure';
import { products } from './products';

export const MEASURES: readonly Measure[] = [biography, census, depth, products];

export const measureCalled = (name: string): Measure => named('a measure', MEASURES, name);
