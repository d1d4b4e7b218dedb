// Repel: touching cells push and pull each other, synapses hold, walls stop; then everybody moves.
import { AB_BEFORE, AB_NOW, ANCHORED, keepIn, scaleOf } from '../core/glide';
import type { Room } from '../core/glide';
import { defineParams } from '../core/params';
import { Kind, isLiving } from '../cells';
import { ensureNeighbors, firstCart } from '../neighbors';
import { defineRule } from '../rule';
import type { World } from '../world';

export const params = defineParams('repel', {
  repulsionTumor: {
    value: 10, unit: 'µm/min', min: 0, max: 50, evidence: 'taken from a model', source: 'cartopiax',
    title: 'Repulsion between tumour cells',
    doc: 'Repulsion between two tumour or healthy cells. Both published organoid programs add the force of every pair twice, which doubles this and the other strengths.',
  },
  repulsionMixed: {
    value: 22.360679774997898, unit: 'µm/min', min: 0, max: 50, evidence: 'taken from a model', source: 'cartopiax',
    title: 'Repulsion between CAR-T and other cells',
    doc: 'Repulsion between a CAR-T cell and another cell (√500).',
  },
  repulsionCart: {
    value: 50, unit: 'µm/min', min: 0, max: 100, evidence: 'taken from a model', source: 'cartopiax',
    title: 'Repulsion between CAR-T cells',
    doc: 'Repulsion between two CAR-T cells.',
  },
  adhesionTumor: {
    value: 0.4, unit: 'µm/min', min: 0, max: 5, evidence: 'taken from a model', source: 'cartopiax',
    title: 'Adhesion between tumour cells',
    doc: 'Adhesion between living tumour cells; all other pairs do not stick.',
  },
  adhesionDead: {
    value: 0, unit: '', min: 0, max: 1, evidence: 'assumed', source: 'assumed',
    title: 'Adhesion of dead tumour cells',
    doc: 'Adhesion of a dead tumour cell as a share of a living one’s. The published organoid model lets dead cells stick like living ones (1).',
  },
  synapseSpring: {
    value: 0.05, unit: '1/min', min: 0, max: 0.5, evidence: 'assumed', source: 'cartopiax',
    title: 'Pull along a synapse',
    doc: 'Pull of a bound CAR-T cell towards its target, per µm between the centres, while the two do not touch. The published organoid program has 0.01.',
  },
  attraction: {
    value: 0, unit: '1/min', min: 0, max: 0.1, evidence: 'assumed', source: 'assumed',
    title: 'Pull of CAR-T cells towards tumour cells',
    doc: 'Pull of a living CAR-T cell towards every tumour cell in reach, dead or alive, per µm between the centres. Only the published organoid model has it (0.01).',
  },
  attractionGap: {
    value: 17.83, unit: 'µm', min: 0, max: 30, evidence: 'taken from a model', source: 'cartopiax',
    title: 'Shortest distance of that pull between CAR-T and tumour cells',
    doc: 'Distance of the centres below which that pull rests.',
  },
  attractionReach: {
    value: 21.13, unit: 'µm', min: 0, max: 30, evidence: 'taken from a model', source: 'cartopiax',
    title: 'Reach of that pull between CAR-T and tumour cells',
    doc: 'Distance of the centres beyond which that pull is not felt.',
  },
  damping: {
    value: 0.5, unit: '', min: 0, max: 5, evidence: 'numerical', source: 'assumed',
    title: 'Damping of long mechanics steps',
    doc: 'Steps are divided by 1 + damping·dt·stiffness, so that long steps cannot overshoot; 0 = plain Adams–Bashforth, for steps of 0.1 min.',
  },
  largestStep: {
    value: 1, unit: 'µm', min: 0.1, max: 10, evidence: 'numerical', source: 'assumed',
    title: 'Largest mechanics step of a cell',
    doc: 'Cap on the displacement by forces in one mechanics step: keeps long steps stable.',
  },
});

interface Derived {
  readonly dt: number;
  readonly rootAdhesion: number;
  readonly rootAdhesionDead: number;
  readonly attraction: number;
  readonly attractionGap: number;
  readonly attractionReach: number;
  readonly synapseSpring: number;
  readonly largestStep: number;
  readonly damping: number;
  readonly repulsion: readonly [number, number, number];
}

export const repel = defineRule({
  name: 'repel',
  title: 'Cell mechanics', keywords: ['repulsion', 'adhesion', 'forces', 'stiffness', 'centre-based model'],
  doc: 'Cells that overlap push each other apart, tumour cells stick together, bound CAR-T cells are held at their target; friction dominates.',
  equation: 'v = Σ [k·(1 − d/R)² − a·(1 − d/1.25R)²];  dx = dt·(1.5·v − 0.5·v_before)/(1 + damping·dt·stiffness) + dt·speed·direction',
  params,
  derive(p, _world, { dt }): Derived {
    return {
      dt, rootAdhesion: Math.sqrt(p.adhesionTumor), rootAdhesionDead: Math.sqrt(p.adhesionTumor) * p.adhesionDead,
      attraction: p.attraction, attractionGap: p.attractionGap, attractionReach: p.attractionReach, synapseSpring: p.synapseSpring, largestStep: p.largestStep, damping: p.damping * dt,
      repulsion: [p.repulsionTumor, p.repulsionMixed, p.repulsionCart],
    };
  },
  run(world, d) {
    ensureNeighbors(world);
    const resting = firstCart(world) & ~1; // kernels take places in twos
    dress(world, d, resting);
    world.forces.accumulate(world.neighbors);
    pullSynapses(world, d.synapseSpring);
    if (d.attraction > 0) attract(world, d);
    const room = roomOf(world);
    world.glide.move(resting, d.largestStep, room);
    noteMoves(world, resting, room);
    walk(world, d, resting, room);
  },
});

/** Copies what the kernels read besides the positions into the list's order. Of the first `resting` places it mostly stands there. */
function dress(world: World, d: Derived, resting: number): void {
  const { glide, drift } = world, n = world.cells.count;
  world.forces.repulsion.set(d.repulsion);
  glide.reserve(n);
  if (drift.dressedFor !== d || drift.manyFell) {
    copyTraits(world, d, 0, resting);
    copyMemory(world, d, resting);
    drift.dressedFor = d;
  } else {
    const { order } = world.neighbors;
    for (let k = 0; k < drift.fallen.length; k++) world.forces.adhesion[order.indexOf(drift.fallen[k])] = d.rootAdhesionDead;
  }
  drift.fallen.length = 0;
  copyTraits(world, d, resting, n);
}

function copyTraits(world: World, d: Derived, from: number, to: number): void {
  const { radius, stiffness, adhesion } = world.forces;
  const { order } = world.neighbors;
  const { radius: R, kind, life } = world.cells.columns;
  for (let q = from; q < to; q++) {
    const i = order[q], what = kind[i];
    radius[q] = R[i];
    stiffness[q] = what === Kind.Cart ? 1 : 0;
    adhesion[q] = what !== Kind.Tumor ? 0 : isLiving(life[i]) ? d.rootAdhesion : d.rootAdhesionDead;
  }
}

function copyMemory(world: World, { dt, damping }: Derived, to: number): void {
  const { beforeX, beforeY, beforeZ, pace } = world.glide;
  const { order } = world.neighbors;
  const { velocityX, velocityY, velocityZ, kind, stiffness } = world.cells.columns;
  for (let q = 0; q < to; q++) {
    const i = order[q];
    beforeX[q] = velocityX[i];
    beforeY[q] = velocityY[i];
    beforeZ[q] = velocityZ[i];
    pace[q] = kind[i] === Kind.Stroma ? ANCHORED : dt / (1 + damping * stiffness[i]);
  }
}

/** A bound CAR-T cell is drawn to its target until the two touch. */
function pullSynapses(world: World, spring: number): void {
  const { x, y, z, radius, partner } = world.cells.columns;
  const { velocityX, velocityY, velocityZ } = world.forces;
  const { order } = world.neighbors;
  const n = world.cells.count;
  for (let q = firstCart(world); q < n; q++) {
    const i = order[q];
    const target = partner[i];
    if (target < 0) continue;
    const dx = x[target] - x[i], dy = y[target] - y[i], dz = z[target] - z[i];
    const distance = Math.sqrt(dx * dx + dy * dy + dz * dz);
    if (distance <= radius[i] + radius[target]) continue;
    velocityX[q] = velocityX[q] + spring * dx;
    velocityY[q] = velocityY[q] + spring * dy;
    velocityZ[q] = velocityZ[q] + spring * dz;
  }
}

/** Living CAR-T cells are drawn to the tumour cells in reach, which do not feel it. */
function attract(world: World, d: Derived): void {
  const { kind, life } = world.cells.columns;
  const { x, y, z, radius, velocityX, velocityY, velocityZ } = world.forces;
  const { order, start, end, pairs, slowCount, count, reach } = world.neighbors;
  for (let q = slowCount; q < count; q++) {
    if (kind[order[q]] !== Kind.Cart || !isLiving(life[order[q]])) continue;
    const xq = x[q], yq = y[q], zq = z[q], rq = radius[q];
    for (let p = start[q]; p < end[q]; p++) {
      const j = pairs[p];
      if (j >= slowCount) break; // partners ascend
      const dx = x[j] - xq, dy = y[j] - yq, dz = z[j] - zq, far = Math.min(d.attractionReach, reach * (rq + radius[j])); // no farther than the list is complete
      const squared = dx * dx + dy * dy + dz * dz;
      if (squared >= far * far || squared <= d.attractionGap * d.attractionGap || kind[order[j]] !== Kind.Tumor) continue;
      velocityX[q] = velocityX[q] + d.attraction * dx;
      velocityY[q] = velocityY[q] + d.attraction * dy;
      velocityZ[q] = velocityZ[q] + d.attraction * dz;
    }
  }
}

function roomOf(world: World): Room {
  const { halfX, halfY, halfZ } = world.fields.grid, { dimensions, walls } = world.scenario.domain;
  return { halfX, halfY, halfZ, flat: dimensions === 2, periodic: walls === 'periodic' };
}

/** Writes where the first places have gone to, and how fast, into the table. */
function noteMoves(world: World, to: number, { flat }: Room): void {
  const { x, y, z, velocityX, velocityY, velocityZ } = world.cells.columns;
  const { x: placeX, y: placeY, z: placeZ, velocityX: vx, velocityY: vy, velocityZ: vz } = world.forces;
  const { order } = world.neighbors, { pace } = world.glide;
  for (let q = 0; q < to; q++) {
    if (pace[q] < 0) continue;
    const i = order[q];
    x[i] = placeX[q];
    y[i] = placeY[q];
    velocityX[i] = vx[q];
    velocityY[i] = vy[q];
    if (flat) continue;
    z[i] = placeZ[q];
    velocityZ[i] = vz[q];
  }
}

/**
 * Moves the cells from place `from` on, which may walk, in the table and in the force kernel's inputs: the step of `Glide`
 * and the walk, whose velocity is constant between turns and enters directly. Nothing happens along z in a patch without height.
 */
function walk(world: World, d: Derived, from: number, { halfX, halfY, halfZ, flat, periodic }: Room): void {
  const { x, y, z, radius, kind, stiffness, speed, directionX, directionY, directionZ } = world.cells.columns;
  const { velocityX: beforeX, velocityY: beforeY, velocityZ: beforeZ } = world.cells.columns;
  const { velocityX, velocityY, velocityZ, x: placeX, y: placeY, z: placeZ } = world.forces;
  const { order } = world.neighbors, { dt, damping, largestStep } = d;
  const n = world.cells.count;
  for (let q = from; q < n; q++) {
    const i = order[q];
    if (kind[i] === Kind.Stroma) continue;
    const vx = velocityX[q], vy = velocityY[q];
    const step = dt / (1 + damping * stiffness[i]);
    const dx = step * (AB_NOW * vx - AB_BEFORE * beforeX[i]);
    const dy = step * (AB_NOW * vy - AB_BEFORE * beforeY[i]);
    let dz = 0;
    beforeX[i] = vx;
    beforeY[i] = vy;
    if (!flat) {
      const vz = velocityZ[q];
      dz = step * (AB_NOW * vz - AB_BEFORE * beforeZ[i]);
      beforeZ[i] = vz;
    }
    const scale = scaleOf(dx, dy, dz, largestStep);
    const path = dt * speed[i], r = radius[i];
    const walks = path !== 0; // most cells do not: their headings need not even be read
    const newX = keepIn(x[i] + dx * scale + (walks ? path * directionX[i] : 0), halfX, r, periodic);
    const newY = keepIn(y[i] + dy * scale + (walks ? path * directionY[i] : 0), halfY, r, periodic);
    const newZ = flat ? 0 : keepIn(z[i] + dz * scale + (walks ? path * directionZ[i] : 0), halfZ, r, periodic);
    x[i] = newX;
    y[i] = newY;
    z[i] = newZ;
    placeX[q] = newX;
    placeY[q] = newY;
    if (!flat) placeZ[q] = newZ;
  }
}
