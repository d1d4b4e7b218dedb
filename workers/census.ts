// Who is there at a moment: the measured columns that the milestones of a run are told by, and the one number that is no column.
import { Kind, isLiving, measured } from '../sim';
import type { World } from '../sim';

/** Counts are of living cells but for the necrotic ones. */
export const CENSUS_COLUMNS = {
  tumor: 'tumor_alive', escaped: 'tumor_target_negative', necrotic: 'tumor_necrotic', cart: 'cart_alive', exhausted: 'cart_exhausted', healthy: 'healthy_alive',
  inflamed: 'mean_macrophage_activation',
} as const;

/** Means are 0 where nobody is there to measure. `pdl1`: mean of living tumour cells, molecules. */
export type Census = Readonly<Record<keyof typeof CENSUS_COLUMNS | 'pdl1', number>>;

export function takeCensus(world: World): Census {
  const values = measured(world), none = (value: number): number => (Number.isNaN(value) ? 0 : value);
  const { tumor, escaped, necrotic, cart, exhausted, healthy, inflamed } = CENSUS_COLUMNS;
  return {
    tumor: values[tumor], escaped: none(values[escaped]), necrotic: values[necrotic], cart: values[cart], exhausted: none(values[exhausted]), healthy: values[healthy],
    inflamed: none(values[inflamed]), pdl1: meanPdl1(world, values[tumor]),
  };
}

function meanPdl1({ cells: { count, columns: { kind, life, pdl1 } } }: World, tumor: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) if (kind[i] === Kind.Tumor && isLiving(life[i])) sum += pdl1[i];
  return tumor > 0 ? sum / tumor : 0;
}
