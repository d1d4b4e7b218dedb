// The clones of a scenario: numbers run through the populations in order, each population's main clone, then its subclones.
import { Kind } from './cells';
import type { PopulationKind, Scenario } from './scenario';

export const POPULATION_KINDS: Readonly<Record<PopulationKind, number>> = { tumor: Kind.Tumor, healthy: Kind.Healthy, stroma: Kind.Stroma, macrophage: Kind.Macrophage };

/** Of cells that belong to no population: stroma laid by hand. */
export const NO_CLONE = 65_535;

export interface CloneState {
  readonly label: string;
  readonly kind: number;
}

export function cloneStates(scenario: Pick<Scenario, 'populations'>): CloneState[] {
  return scenario.populations.flatMap((p) => [
    { label: p.label, kind: POPULATION_KINDS[p.kind] },
    ...p.clones.map((clone) => ({ label: clone.label, kind: POPULATION_KINDS[p.kind] })),
  ]);
}
