// Diffuse: oxygen, attractant and cytokines spread, decay and are taken up.
import { diffuse as diffuseStep, planDiffusion } from '../core/diffusion';
import type { DiffusionPlan } from '../core/diffusion';
import { defineParams } from '../core/params';
import { planSteadyState, solveSteadyState } from '../core/steadyState';
import type { SteadyStatePlan } from '../core/steadyState';
import { FIELD_SPECS } from '../fields';
import { defineRule } from '../rule';

export const params = defineParams('diffuse', {
  tolerance: {
    value: 1e-5, unit: '', min: 1e-10, max: 1e-2, scale: 'log', evidence: 'numerical', source: 'assumed',
    doc: 'Relative residual at which the steady oxygen field counts as solved. At 1e-5 the error stays below about 0.1 mmHg; at 1e-4 it reached 1.6 mmHg.',
  },
});

interface Plan {
  readonly steady: SteadyStatePlan | null;
  readonly implicit: DiffusionPlan | null;
}

export const diffuse = defineRule({
  name: 'diffuse',
  doc: 'Every field spreads; oxygen, which settles in seconds, goes straight to its steady state.',
  equation: '∂u/∂t = D·∇²u − (decay + sink)·u + source',
  params,
  derive(p, world, { dt }) {
    const { grid, active } = world.fields;
    const plans = active.map((field): Plan => {
      const spread = world.values[field.name]!;
      const D = spread['diffusion']!, decay = spread['decay']!;
      return FIELD_SPECS[field.name].solver === 'steady'
        ? { steady: planSteadyState(grid, D, decay, field.fixedWalls, p.tolerance), implicit: null }
        : { steady: null, implicit: planDiffusion(grid, D, decay, dt, field.fixedWalls) };
    });
    return { plans, dt };
  },
  run(world, { plans, dt }) {
    const { grid, active } = world.fields;
    for (let f = 0; f < active.length; f++) {
      const { value, source, sink } = active[f]!;
      const plan = plans[f]!;
      if (plan.steady) solveSteadyState(grid, plan.steady, value, source, sink);
      if (plan.implicit) {
        const wallValue = value[0]!; // the same in every wall voxel; unused where walls are closed
        for (let v = 0; v < value.length; v++) value[v] = (value[v]! + dt * source[v]!) / (1 + dt * sink[v]!);
        diffuseStep(grid, plan.implicit, value, wallValue);
      }
    }
  },
});
