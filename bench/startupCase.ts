// Getting started: from the text of a document to a world that has taken its first step.
import { createWorld, hashWorld, step } from '../sim';
import type { World } from '../sim';
import type { BenchCase } from './case';
import { bytesHeld } from './memory';
import { niche } from './scenarios';

export const startupCase: BenchCase = {
  name: 'startup',
  doc: 'read and check the default preset, compile the kernels, create the world, take one step; the slowest repetition is the first, with a cold engine',
  cells: 0,
  steps: 1,
  warm: 0,
  prepare(cells) {
    let world: World | null = null;
    const started = (): World => {
      if (world === null) throw new Error('not started yet');
      return world;
    };
    return {
      minutesPerStep: 0,
      advance(steps) {
        for (let n = 0; n < steps; n++) {
          world = createWorld(niche(cells));
          step(world);
        }
        return steps === 0 ? 0 : steps * started().cells.count;
      },
      hash: () => hashWorld(started()),
      cells: () => started().cells.count,
      bytesPerCell: () => bytesHeld(started()) / started().cells.count,
    };
  },
};
