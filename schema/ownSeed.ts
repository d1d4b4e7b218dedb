// Whether changes give a run a seed of its own, which then counts more than the seed that everybody else has.
import type { Change } from './changes';

export const setsSeed = (changes: readonly Change[]): boolean => changes.some((change) => 'set' in change && change.set === 'seed');
