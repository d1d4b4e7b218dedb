// How many there are of everything in the legend: the very numbers of the columns, so that legend, charts and tables agree.
import type { Frame } from '../../workers/frameTypes';
import type { RunInfo } from '../../workers/simApi';
import { GroupIndex, MOST_PRODUCTS, groupName } from '../render/groups';
import type { Group } from '../render/groups';

/** The column that counts a group. */
const COLUMN: Readonly<Partial<Record<Group, string>>> = {
  tumor: 'tumor_target_positive', 'tumor-negative': 'tumor_target_negative', 'cart-exhausted': 'cart_exhausted', 'cart-memory': 'cart_memory',
  healthy: 'healthy_alive', stroma: 'stroma_alive', macrophage: 'macrophage_alive', apoptotic: 'cells_apoptotic', necrotic: 'cells_necrotic',
  synapses: 'cart_bound', marks: 'kills_total',
};

export function countGroups({ columns, products, vessels }: Pick<RunInfo, 'products' | 'vessels' | 'columns'>, { values }: Pick<Frame, 'values'>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>([['vessels', vessels.length]]);
  const add = (group: Group, value: number): void => void counts.set(group, (counts.get(group) ?? 0) + value);
  columns.forEach(({ name, of, part }, at) => {
    for (const [group, column] of Object.entries(COLUMN)) if (column === name) add(group as Group, values[at]);
    // A single product has no column of its own: it is the sum.
    if (of !== 'cart_effector' || (part === null) === products.length > 1) return;
    add(groupName(GroupIndex.FirstProduct + Math.min(part ?? 0, MOST_PRODUCTS - 1)), values[at]);
  });
  return counts;
}
