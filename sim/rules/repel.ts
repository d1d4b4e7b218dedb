// Repel: touching cells push and pull each other, synapses hold, walls stop; then everybody moves.
import { defineParams } from '../core/params';
import { Kind, isLiving } from '../cells';
import { ensureNeighbors, halfExtents } from '../neighbors';
import { defineRule } from '../rule';
import type { World } from '../world';

export const params = defineParams('repel', {
  repulsionTumor: {
    value: 10, unit: 'µm/min', min: 0, max: 50, evidence: 'fitted', source: 'cartopiax',
    doc: 'Repulsion between two tumour or healthy cells.',
  },
  repulsionMixed: {
    value: 22.360679774997898, unit: 'µm/min', min: 0, max: 50, evidence: 'fitted', source: 'cartopiax',
    doc: 'Repulsion between a CAR-T cell and another cell (√500).',
  },
  repulsionCart: {
    value: 50, unit: 'µm/min', min: 0, max: 100, evidence: 'fitted', source: 'cartopiax',
    doc: 'Repulsion between two CAR-T cells.',
  },
  adhesionTumor: {
    value: 0.4, unit: 'µm/min', min: 0, max: 5, evidence: 'fitted', source: 'cartopiax',
    doc: 'Adhesion between living tumour cells; all other pairs do not stick.',
  },
  synapseSpring: {
    value: 0.05, unit: '1/min', min: 0, max: 0.5, evidence: 'fitted', source: 'cartopiax',
    doc: 'Pull of a bound CAR-T cell towards its target, per µm between the centres, while the two do not touch.',
  },
  damping: {
    value: 2, unit: '', min: 0, max: 5, evidence: 'numerical', source: 'assumed',
    doc: 'Steps are divided by 1 + damping·dt·stiffness, so that long steps cannot overshoot; 0 = plain Adams–Bashforth, for steps of 0.1 min.',
  },
  largestStep: {
    value: 1, unit: 'µm', min: 0.1, max: 10, evidence: 'numerical', source: 'assumed',
    doc: 'Cap on the displacement by forces in one mechanics step: keeps long steps stable.',
  },
});

/** dx = dt·(1.5·v − 0.5·v_before): second order in the step. The walking velocity is constant between turns and enters directly. */
const AB_NOW = 1.5, AB_BEFORE = 0.5;

interface Derived {
  readonly dt: number;
  readonly rootAdhesion: number;
  readonly synapseSpring: number;
  readonly largestStep: number;
  readonly damping: number;
  readonly repulsion: readonly [number, number, number];
}

export const repel = defineRule({
  name: 'repel',
  doc: 'Cells that overlap push each other apart, tumour cells stick together, bound CAR-T cells are held at their target; friction dominates.',
  equation: 'v = Σ [k·(1 − d/R)² − a·(1 − d/1.25R)²];  dx = dt·(1.5·v − 0.5·v_before)/(1 + damping·dt·stiffness) + dt·speed·direction',
  params,
  derive(p, _world, { dt }): Derived {
    return {
      dt, rootAdhesion: Math.sqrt(p.adhesionTumor), synapseSpring: p.synapseSpring, largestStep: p.largestStep, damping: p.damping * dt,
      repulsion: [p.repulsionTumor, p.repulsionMixed, p.repulsionCart],
    };
  },
  run(world, d) {
    ensureNeighbors(world);
    gather(world, d);
    world.forces.accumulate(world.neighbors);
    pullSynapses(world, d.synapseSpring);
    move(world, d);
  },
});

/** Copies what the force kernel reads into the list's order. */
function gather(world: World, d: Derived): void {
  const { x, y, z, radius, kind, life } = world.cells.columns;
  const { forces, neighbors } = world;
  const n = world.cells.count;
  forces.reserve(n);
  forces.repulsion.set(d.repulsion);
  for (let q = 0; q < n; q++) {
    const i = neighbors.order[q]!;
    forces.x[q] = x[i]!;
    forces.y[q] = y[i]!;
    forces.z[q] = z[i]!;
    forces.radius[q] = radius[i]!;
    forces.stiffness[q] = kind[i] === Kind.Cart ? 1 : 0;
    forces.adhesion[q] = kind[i] === Kind.Tumor && isLiving(life[i]!) ? d.rootAdhesion : 0;
  }
}

/** A bound CAR-T cell is drawn to its target until the two touch. */
function pullSynapses(world: World, spring: number): void {
  const { x, y, z, radius, partner } = world.cells.columns;
  const { forces, neighbors } = world;
  for (let q = 0; q < world.cells.count; q++) {
    const i = neighbors.order[q]!;
    const target = partner[i]!;
    if (target < 0) continue;
    const dx = x[target]! - x[i]!, dy = y[target]! - y[i]!, dz = z[target]! - z[i]!;
    const distance = Math.sqrt(dx * dx + dy * dy + dz * dz);
    if (distance <= radius[i]! + radius[target]!) continue;
    forces.velocityX[q] = forces.velocityX[q]! + spring * dx;
    forces.velocityY[q] = forces.velocityY[q]! + spring * dy;
    forces.velocityZ[q] = forces.velocityZ[q]! + spring * dz;
  }
}

function move(world: World, d: Derived): void {
  const c = world.cells.columns;
  const { forces, neighbors } = world;
  const [hx, hy, hz] = halfExtents(world);
  for (let q = 0; q < world.cells.count; q++) {
    const i = neighbors.order[q]!;
    if (c.kind[i] === Kind.Stroma) continue;
    const vx = forces.velocityX[q]!, vy = forces.velocityY[q]!, vz = forces.velocityZ[q]!;
    const step = d.dt / (1 + d.damping * c.stiffness[i]!);
    let dx = step * (AB_NOW * vx - AB_BEFORE * c.velocityX[i]!);
    let dy = step * (AB_NOW * vy - AB_BEFORE * c.velocityY[i]!);
    let dz = step * (AB_NOW * vz - AB_BEFORE * c.velocityZ[i]!);
    c.velocityX[i] = vx;
    c.velocityY[i] = vy;
    c.velocityZ[i] = vz;
    const squared = dx * dx + dy * dy + dz * dz;
    if (squared > d.largestStep * d.largestStep) {
      const scale = d.largestStep / Math.sqrt(squared);
      dx *= scale;
      dy *= scale;
      dz *= scale;
    }
    const walk = d.dt * c.speed[i]!;
    const r = c.radius[i]!;
    c.x[i] = within(c.x[i]! + dx + walk * c.directionX[i]!, hx - r);
    c.y[i] = within(c.y[i]! + dy + walk * c.directionY[i]!, hy - r);
    c.z[i] = hz > 0 ? within(c.z[i]! + dz + walk * c.directionZ[i]!, hz - r) : 0;
  }
}

function within(position: number, limit: number): number {
  return position > limit ? limit : position < -limit ? -limit : position;
}
