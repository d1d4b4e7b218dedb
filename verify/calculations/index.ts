// Everything that experiments compute otherwise than by one run of a scenario; a new calculation is one line here.
import { named } from '../../ensemble/names';
import { balls } from './balls';
import type { Calculation } from './calculation';
import { cells } from './cells';
import { fields } from './fields';

export const CALCULATIONS: readonly Calculation[] = [balls, cells, fields];

export const calculationCalled = (name: string): Calculation => named('a calculation', CALCULATIONS, name);
