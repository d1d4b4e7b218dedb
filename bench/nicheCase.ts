// The default preset as a benchmark: the whole model, from search to killing, as the page plays it.
import { DEFAULT_PRESET, formatProblems, loadPreset } from '../schema';
import { bytesPerCell, createWorld, hashWorld, step, ticksBetween } from '../sim';
import type { Scenario } from '../sim';
import type { BenchCase } from './case';

export function niche(cells: number): Scenario {
  const parsed = loadPreset(DEFAULT_PRESET);
  if (!parsed.ok) throw new Error(formatProblems(parsed.file, parsed.problems));
  if (cells === 0) return parsed.scenario;
  const [first, ...others] = parsed.scenario.populations;
  return { ...parsed.scenario, populations: [{ ...first!, count: cells }, ...others] };
}

export const nicheCase: BenchCase = {
  name: 'niche',
  doc: 'the default preset, every rule on',
  cells: 0,
  steps: 720,
  warm: 720,
  prepare(cells) {
    const world = createWorld(niche(cells));
    const mechanicsEvery = ticksBetween(world, 'mechanics');
    return {
      minutesPerStep: 1 / world.scenario.clock.ticksPerMinute,
      advance(steps) {
        let cellSteps = 0;
        for (let n = 0; n < steps; n++) {
          const moves = world.tick % mechanicsEvery === 0;
          step(world);
          if (moves) cellSteps += world.cells.count;
        }
        return cellSteps;
      },
      hash: () => hashWorld(world),
      cells: () => world.cells.count,
      bytesPerCell,
    };
  },
};
