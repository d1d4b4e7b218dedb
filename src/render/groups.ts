// The groups of cells that the legend names, shows and hides.
import { Fate, Flag, Kind, Life } from './codes';
import type { Targeting } from '../../workers/simApi';

export type { Targeting };

export const GroupIndex = { Tumor: 0, Negative: 1, Exhausted: 2, Memory: 3, Healthy: 4, Stroma: 5, Apoptotic: 6, Necrotic: 7, Macrophage: 8, FirstProduct: 9 } as const;

const NAMES = ['tumor', 'tumor-negative', 'cart-exhausted', 'cart-memory', 'healthy', 'stroma', 'apoptotic', 'necrotic', 'macrophage'] as const;

export type CellGroup = (typeof NAMES)[number] | `cart-${number}`;
/** Things in the picture that are no cells but can be hidden too. */
export type ExtraGroup = 'synapses' | 'vessels' | 'marks';
export type Group = CellGroup | ExtraGroup;

/** CAR-T products told apart in the picture; later ones share the last place. */
export const MOST_PRODUCTS = 16;
export const GROUP_COUNT = GroupIndex.FirstProduct + MOST_PRODUCTS;

export function groupName(index: number): CellGroup {
  return index < GroupIndex.FirstProduct ? NAMES[index] : `cart-${index - GroupIndex.FirstProduct}`;
}

/** The flags that together mean “no CAR-T cell can see it”; escape is any of them when both antigens are needed. */
export function isNegative(flags: number, targeting: Targeting): boolean {
  const lostA = (flags & Flag.NegativeA) !== 0, lostB = (flags & Flag.NegativeB) !== 0;
  if (targeting.both) return lostA || lostB;
  return (!targeting.a || lostA) && (!targeting.b || lostB);
}

/** The group of a cell, from the bytes of its frame. */
export function groupOf(kind: number, life: number, fate: number, product: number, negative: boolean): number {
  if (life >= Life.Necrotic) return GroupIndex.Necrotic;
  if (life === Life.Apoptotic) return GroupIndex.Apoptotic;
  switch (kind) {
    case Kind.Cart:
      if (fate === Fate.Exhausted) return GroupIndex.Exhausted;
      if (fate === Fate.Memory) return GroupIndex.Memory;
      return GroupIndex.FirstProduct + Math.min(product, MOST_PRODUCTS - 1);
    case Kind.Healthy: return GroupIndex.Healthy;
    case Kind.Stroma: return GroupIndex.Stroma;
    case Kind.Macrophage: return GroupIndex.Macrophage;
    default: return negative ? GroupIndex.Negative : GroupIndex.Tumor;
  }
}
