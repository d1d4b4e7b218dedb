// Runs a world and checks its invariants after every step, and in every seventh after every stage of it.
import { vi } from 'vitest';
import { checkInvariants, step } from '../../sim';
import type { World } from '../../sim';

/** Steps of which every stage is looked at: one in so many. No process goes by sevens, so each has its turn. */
const CLOSELY_EVERY = 7;

/** Runs `ticks` ticks; what breaks is thrown with the rule, or the step, and the tick in front. */
export function runWatched(world: World, ticks: number): void {
  let stage = 'start';
  const spies = world.pipeline.map(({ rule }) => {
    const run = rule.run.bind(rule);
    return vi.spyOn(rule, 'run').mockImplementation((w, derived) => {
      stage = rule.name;
      run(w, derived);
      if (w.tick % CLOSELY_EVERY === 0) checkInvariants(world);
    });
  });
  try {
    checkInvariants(world);
    for (let t = 0; t < ticks; t++) {
      step(world);
      checkInvariants(world);
    }
  } catch (error) {
    throw new Error(`after ${stage} in tick ${world.tick}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}
