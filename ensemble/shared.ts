// How long two runs are one and the same: until something is done in one of them that is not done in the other.
import { partingTick } from '../schema/lineage';
import type { Scenario, World } from '../sim';

/**
 * The last tick at which two worlds, both at tick 0, will be the same to the last bit whatever draws are made: Infinity where nothing
 * sets them apart, 0 where they differ from the start. Never too many, sometimes too few: a parameter of which nothing has come yet counts.
 */
export function sharedTicks(a: World, b: World): number {
  if (beginningOf(a) !== beginningOf(b)) return 0;
  return partingTick(a.actions, b.actions);
}

/** Everything that decides the state at tick 0 and all that follows by itself. */
function beginningOf({ scenario, seed, values }: World): string {
  const { schedule, ...rest } = scenario;
  return JSON.stringify([rest, schedule.filter(isBefore), seed, values]);
}

/** Done when the world is made. */
const isBefore = ({ at }: Scenario['schedule'][number]): boolean => at < 0;
