// The patient's blood and the rest of the body, as a world of its own: the same time, chance, parameters and body, other cells, no places.
//
// A CAR-T cell of the blood is a cell like any other: it moves from one table to the other with all that it is. So one
// set of rates holds for it wherever it is, its divisions stay counted, and whoever follows it finds it again.
// Rejected: pools of effector and memory cells with equations of their own, which drifted apart from the cells' rules
// and gave every returning cell a fresh life.
import { Kind, createCells, isLiving } from '../cells';
import { createKernels } from '../core/kernels';
import { Drift } from '../neighbors';
import { Roster, rosterOf } from '../roster';
import { createNeighborList } from '../world';
import type { World } from '../world';

const FEW = 64;

/** Gives a world its blood. Everything but cells and their places is that of the patch, read and written there. */
export function withBlood(patch: Omit<World, 'blood'>): World {
  const world = patch as World, { grid, diffusion } = patch.fields;
  const own: Partial<World> = {
    place: 'blood', cells: createCells(FEW), roster: new Roster(), drift: new Drift(),
    fields: { grid, diffusion, active: [] }, vessels: [], neighbors: createNeighborList(createKernels('reference'), patch.model),
  };
  const blood = { ...own } as World;
  for (const name of Object.keys(patch) as (keyof World)[]) {
    if (name in own) continue;
    Object.defineProperty(blood, name, { enumerable: true, get: () => world[name], set: (value: unknown) => void ((world as unknown as Record<string, unknown>)[name] = value) });
  }
  return Object.assign(world, { blood });
}

/** Living CAR-T cells of the patient that the patch stands for, those of the patch and those of the blood; in patch cells. */
export function cartsOfPatient(world: World): number {
  return livingCarts(world) + livingCarts(world.blood);
}

/** Living CAR-T cells of one place: all, or those of one fate. */
export function livingCarts(place: World, wanted?: number): number {
  const { life, fate } = place.cells.columns, { rows, first } = rosterOf(place);
  let living = 0;
  for (let k = first[Kind.Cart], end = first[Kind.Cart + 1]; k < end; k++) {
    if (isLiving(life[rows[k]]) && (wanted === undefined || fate[rows[k]] === wanted)) living++;
  }
  return living;
}
