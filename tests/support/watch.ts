// Runs a world and checks its invariants after every stage of every step.
import { vi } from 'vitest';
import { checkInvariants, step } from '../../sim';
import type { World } from '../../sim';

/** Runs `ticks` ticks; what breaks is thrown with the rule and the tick in front. */
export function runWatched(world: World, ticks: number): void {
  let stage = 'start';
  const spies = world.pipeline.map(({ rule }) => {
    const run = rule.run.bind(rule);
    return vi.spyOn(rule, 'run').mockImplementation((w, derived) => {
      stage = rule.name;
      run(w, derived);
      checkInvariants(world);
    });
  });
  try {
    checkInvariants(world);
    for (let t = 0; t < ticks; t++) step(world);
  } catch (error) {
    throw new Error(`after ${stage} in tick ${world.tick}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
