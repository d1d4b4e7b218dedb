// Which antigens the CAR-T cells of a scenario look for, and which loss hides a tumour cell from all of them.
import type { Gate, Scenario } from './scenario';
import type { World } from './world';

/** Antigen below which a tumour cell counts as negative, in the measure of the world's model. */
export function negativeBelow(world: World): number {
  return world.model.antigen.negativeBelow(world);
}

export interface Targeting {
  readonly a: boolean;
  readonly b: boolean;
  /** Both antigens are needed: losing one is escape. */
  readonly both: boolean;
}

/** Taken from the gates of all products; antigen A where there is none. */
export function targetingOf({ products }: Pick<Scenario, 'products'>): Targeting {
  const gates = Object.values(products).map(({ gate }) => gate);
  if (gates.length === 0) return { a: true, b: false, both: false };
  const losingA = gates.every((gate) => isBlind(gate, true, false)), losingB = gates.every((gate) => isBlind(gate, false, true));
  return { a: losingA || !losingB, b: losingB || !losingA, both: losingA && losingB };
}

/** Whether a product no longer sees a cell that has lost these antigens. */
function isBlind(gate: Gate, lostA: boolean, lostB: boolean): boolean {
  switch (gate.kind) {
    case 'or': return lostA && lostB;
    case 'and': return lostA || lostB;
    default: return gate.antigen === 'A' ? lostA : lostB;
  }
}

/** Whether no CAR-T cell can see a cell that has lost these antigens. */
export function isEscaped(lostA: boolean, lostB: boolean, { a, b, both }: Targeting): boolean {
  if (both) return lostA || lostB;
  return (!a || lostA) && (!b || lostB);
}
