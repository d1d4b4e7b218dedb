// The short version of a comparison: the same worlds on a part of their room, for a look at whether everything can be measured.
import type { Arm } from './experiment';

/** Share of the patch, or of the volume, in short versions that have no other. */
export const QUICK_SHARE = 0.2;

/** @throws where the arm calculates something other than a run, which has no room to be made smaller */
export function hurried(arm: Arm, share = QUICK_SHARE): Arm {
  if ('calculation' in arm.work) throw new Error(`${arm.name} runs no scenario: it has no room of which a share could be taken`);
  return { ...arm, work: { ...arm.work, share } };
}
