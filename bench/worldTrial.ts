// A whole world as a workload: steps it, counts cells and voxels, and times every rule.
import { RuleTimer } from '../cli/ruleTimer';
import { createWorld, hashWorld, step, ticksBetween } from '../sim';
import type { Scenario, World } from '../sim';
import type { KernelChoice, Kernels } from '../sim/core/kernels';
import type { Trial } from './case';
import { bytesHeld } from './memory';

/** @param afterStep what the workload does with the world after each step, as part of it */
export function worldTrial(scenario: Scenario, kernels: KernelChoice | Kernels = 'fast', afterStep: (world: World) => void = () => undefined): Trial {
  const world = createWorld(scenario, { kernels });
  const timer = new RuleTimer();
  const mechanicsEvery = ticksBetween(world, 'mechanics'), fieldEvery = ticksBetween(world, 'field');
  const { active, grid } = world.fields;
  let voxelUpdates = 0;
  return {
    minutesPerStep: 1 / world.scenario.clock.ticksPerMinute,
    advance(steps) {
      let cellSteps = 0;
      for (let n = 0; n < steps; n++) {
        const moves = world.tick % mechanicsEvery === 0;
        if (world.tick % fieldEvery === 0) voxelUpdates += active.length * grid.count;
        step(world, timer);
        afterStep(world);
        if (moves) cellSteps += world.cells.count;
      }
      return cellSteps;
    },
    hash: () => hashWorld(world),
    cells: () => world.cells.count,
    bytesPerCell: () => bytesHeld(world) / Math.max(1, world.cells.count),
    voxelUpdates: () => voxelUpdates,
    rules: () => timer.milliseconds(),
  };
}
