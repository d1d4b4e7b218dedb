// The model for other programs: what `import … from 'cart-lab'` gives. No page, no files, no clock; the same bits as page and command line.
import { PRESETS, formatProblems, loadPreset, parseScenario } from '../schema';
import { advance, minutesOf } from '../sim';
import type { Scenario, World } from '../sim';

export { advance, createWorld, hashWorld, liveActions, measured, minutesOf, observablesOf, restore, save, scheduleLive } from '../sim';
export type { Action, Column, CreateOptions, Scenario, World } from '../sim';

/** Names of the scenarios that come with it. */
export const presetNames: readonly string[] = [...PRESETS.keys()];

/**
 * The scenario of a preset by its name, or of a scenario document by its text. What is wrong with it is thrown as one error
 * that names every place, value and expectation.
 */
export function scenarioOf(presetOrText: string): Scenario {
  const parsed = presetOrText.trimStart().startsWith('{') ? parseScenario(presetOrText, 'document') : loadPreset(presetOrText);
  if (!parsed.ok) throw new Error(formatProblems(parsed.file, parsed.problems));
  return parsed.scenario;
}

/** Goes on until so many minutes have passed since the start; does nothing where they have already. */
export function advanceTo(world: World, minutes: number): void {
  const ticks = Math.round((minutes - minutesOf(world)) * world.scenario.clock.ticksPerMinute);
  if (ticks > 0) advance(world, ticks);
}
