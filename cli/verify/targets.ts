// Everything the model is compared with, in the order of the table; a new comparison is one line here.
import { antigen } from './antigen';
import { glioma } from './glioma';
import { kinetics } from './kinetics';
import { numerics } from './numerics';
import { organoidTarget } from './organoid';
import { organoidClockTarget } from './organoidClock';
import { claimTargets } from './presets';
import { singleCell } from './singleCell';
import { spheroid } from './spheroid';
import type { Target } from './types';

export const TARGETS: readonly Target[] = [
  numerics,
  organoidTarget,
  organoidClockTarget,
  glioma,
  antigen,
  kinetics,
  singleCell,
  spheroid,
  ...claimTargets(),
];

/** Stands for the claims of all presets. */
export const ALL_PRESETS = 'presets';

export function targetCalled(name: string): Target | undefined {
  return TARGETS.find((target) => target.name === name);
}
