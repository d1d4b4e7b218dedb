// Fields against exact answers: a drop, a slab, orders of convergence, mass and supply.
import type { Calculation } from './calculation';
import { numberOption } from './calculation';
import { dropError, massError, orderOf, slabError, slabProfile, steadyBalanceError } from './spread';

export const fields: Calculation = {
  name: 'fields', version: 3, doc: 'errors and orders of diffusion and of the steady state; `profileVoxel` is the voxel of the drawn slab, µm',
  *run(options) {
    const { x, ours, exact } = slabProfile(numberOption(options, 'profileVoxel'));
    yield 0.2;
    const drop = dropError(20, 0.1);
    yield 0.4;
    // With fine voxels the error of a long step is what is left, and the other way round.
    const time = [4, 2].map((dt) => dropError(10, dt));
    yield 0.7;
    const space = [80, 40].map((h) => dropError(h, 0.01));
    return {
      values: {
        drop, timeOrder: orderOf(time[0], time[1]), spaceOrder: orderOf(space[0], space[1]),
        slab: slabError(20), slabOrder: orderOf(slabError(20), slabError(10)),
        mass: Math.max(massError(2, 400), massError(3, 200)), balance: steadyBalanceError(),
      },
      series: { x, ours, exact },
    };
  },
};
