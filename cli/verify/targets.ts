// Everything the model is compared with, in the order of the table; a new comparison is one line here.
import { numerics } from './numerics';
import { organoidTarget } from './organoid';
import { claimTargets } from './presets';
import type { Target } from './types';

export const TARGETS: readonly Target[] = [
  numerics,
  organoidTarget,
  ...claimTargets(),
];

/** Stands for the claims of all presets. */
export const ALL_PRESETS = 'presets';

export function targetCalled(name: string): Target | undefined {
  return TARGETS.find((target) => target.name === name);
}
