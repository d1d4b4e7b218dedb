// Secrete: cells and vessels tell each field what they give off and what they take up.
import { defineParams } from '../core/params';
import { defineRule } from '../rule';
import { EXCHANGE_PARAMETERS } from '../substances/table';
import { exchange, planExchange } from '../substances/exchange';

/** Declared by the substances, each beside those who make it and take it up. */
export const params = defineParams('secrete', EXCHANGE_PARAMETERS);

export const secrete = defineRule({
  name: 'secrete',
  title: 'Secretion, uptake and supply',
  keywords: ['cytokine', 'interferon gamma', 'interleukin', 'chemokine', 'perfusion', 'vessel', 'oxygen consumption', 'TGF-β'],
  doc: 'Cells give off what the table of substances says they make and take up what they use; vessels and walls exchange oxygen with blood and medium.',
  equation: 'source += rate·signal/V_voxel;  sink += uptake·V_cell/V_voxel',
  params,
  derive: (p, world) => planExchange(world, p),
  run: exchange,
});

/**
 * Oxygen a cell feels in voxel v. Alternating in steps τ, diffusion leaves u and uptake at rate s takes it down to
 * u/(1 + τ·s); the steady field with the sink s/(1 + τ·s) gives that u. Voxels that are supplied from outside keep it.
 */
export function feltOxygen(value: Float64Array, source: Float64Array, sink: Float64Array, v: number, splitStep: number): number {
  return source[v] > 0 ? value[v] : value[v] * Math.max(0, 1 - splitStep * sink[v]);
}
