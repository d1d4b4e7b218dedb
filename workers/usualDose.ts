// The dose that a scenario has in mind for a product: what forms begin with.
import type { Action, Infusion } from '../sim';

export type UsualDose = Pick<Infusion, 'count' | 'over' | 'entry'>;

/** Where nothing was ever infused. */
const NO_PLAN = { count: 100, over: 0 };

/** The first one of this product, or else of any. */
export function usualDose(actions: readonly Action[], product: string, hasVessels: boolean): UsualDose {
  const doses = actions.flatMap((action) => ('infuse' in action ? [action.infuse] : [])), dose = doses.find((one) => one.product === product) ?? doses[0];
  return dose === undefined ? { ...NO_PLAN, entry: hasVessels ? 'vessels' : 'edge' } : { count: dose.count, over: dose.over, entry: dose.entry };
}
