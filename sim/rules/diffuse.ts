// Diffuse: oxygen, attractant and cytokines spread, decay and are taken up.
import { planDiffusion } from '../core/diffusion';
import type { DiffusionPlan } from '../core/diffusion';
import { defineParams } from '../core/params';
import type { SteadyProblem } from '../core/steadyState';
import { defineRule } from '../rule';
import { SUBSTANCES } from '../substances/table';

export const params = defineParams('diffuse', {
  tolerance: {
    value: 1e-5, unit: '', min: 1e-10, max: 1e-2, scale: 'log', evidence: 'numerical', source: 'assumed',
    doc: 'Relative residual at which the steady oxygen field counts as solved. At 1e-5 the error stays below about 0.02 mmHg, and ten times closer costs about one iteration more.',
  },
});

interface Plan {
  readonly steady: SteadyProblem | null;
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
      const spread = world.values[field.name];
      const D = spread['diffusion'], decay = spread['decay'];
      return SUBSTANCES[field.name].solver === 'steady'
        ? { steady: { diffusion: D, decay, tolerance: p.tolerance }, implicit: null }
        : { steady: null, implicit: planDiffusion(grid, D, decay, dt, field.fixedWalls) };
    });
    return { plans };
  },
  run(world, { plans }) {
    const { active, diffusion } = world.fields;
    for (let f = 0; f < active.length; f++) {
      const { steady, implicit } = plans[f];
      if (steady) active[f].settle(steady);
      if (implicit) active[f].spread(diffusion, implicit);
    }
  },
});
