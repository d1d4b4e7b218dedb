// Who is there at a moment, counted in one pass over the cells: what the milestones of a run are told by.
import { Fate, Kind, Life, isEscaped, isLiving, negativeBelow, targetingOf } from '../sim';
import type { World } from '../sim';

/** Each is what the column of the same meaning says; a test compares them. */
export interface Census {
  readonly tumor: number;
  /** Tumour cells that no CAR-T cell can see. */
  readonly escaped: number;
  readonly necrotic: number;
  readonly cart: number;
  readonly exhausted: number;
  readonly healthy: number;
  /** Means; 0 where nobody is there to measure. */
  readonly inflamed: number;
  readonly pdl1: number;
}

export function takeCensus(world: World): Census {
  const { kind, life, fate, antigenA, antigenB, activation, pdl1 } = world.cells.columns;
  const limit = negativeBelow(world), targeting = targetingOf(world.scenario);
  let tumor = 0, escaped = 0, necrotic = 0, cart = 0, exhausted = 0, healthy = 0, macrophages = 0, inflamed = 0, shown = 0;
  for (let i = 0; i < world.cells.count; i++) {
    const living = isLiving(life[i]);
    if (kind[i] === Kind.Tumor) {
      if (living) {
        tumor++;
        shown += pdl1[i];
        if (isEscaped(antigenA[i] < limit, antigenB[i] < limit, targeting)) escaped++;
      } else if (life[i] >= Life.Necrotic) necrotic++;
    } else if (!living) continue;
    else if (kind[i] === Kind.Cart) {
      cart++;
      if (fate[i] === Fate.Exhausted) exhausted++;
    } else if (kind[i] === Kind.Healthy) healthy++;
    else if (kind[i] === Kind.Macrophage) {
      macrophages++;
      inflamed += activation[i];
    }
  }
  return { tumor, escaped, necrotic, cart, exhausted, healthy, inflamed: macrophages > 0 ? inflamed / macrophages : 0, pdl1: tumor > 0 ? shown / tumor : 0 };
}
