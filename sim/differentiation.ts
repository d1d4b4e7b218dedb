// How far CAR-T cells have differentiated, from naive-like (0) to terminally differentiated effectors (1), and what rules make of it.
import type { Scenario } from './scenario';

/** That of a product of which nothing is said, about halfway, as central memory cells are: what depends on differentiation is at its usual rate here. */
export const USUAL_DIFFERENTIATION = 0.5;

/** What a rate is multiplied by; 1 for every cell while the weight is 0. */
export function differentiationFactor(weight: number, differentiation: number): number {
  return Math.max(0, 1 + weight * (differentiation - USUAL_DIFFERENTIATION));
}

/** Divisions of one response: whole ones, and one at least. */
export function divisionsOf(usual: number, weight: number, differentiation: number): number {
  return Math.max(1, Math.round(usual * differentiationFactor(weight, differentiation)));
}

/** Whether CAR-T cells of this scenario are ever anything else than usual: by their product, or because they differentiate. */
export function differentiates({ products, parameters, schedule }: Scenario): boolean {
  const said = [parameters, ...Object.values(products).map((product) => product.parameters), ...schedule.map((entry) => ('set' in entry ? entry.set : {}))];
  return said.some((values) => Object.entries(values).some(([key, value]) => {
    if (key.endsWith('differentiationMean')) return value !== USUAL_DIFFERENTIATION;
    return (key.endsWith('differentiationSpread') || key === 'differentiate.step') && value > 0;
  }));
}
