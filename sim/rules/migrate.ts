// Migrate: CAR-T cells search by a persistent random walk, drawn towards the attractant.
import { defineParams } from '../core/params';
import { direction } from '../core/distributions';
import { log } from '../core/math';
import { gradientAt } from '../core/voxels';
import { Kind, isLiving } from '../cells';
import { fieldOf } from '../fields';
import { rosterOf } from '../roster';
import { defineRule } from '../rule';
import { streamOf } from '../world';

export const params = defineParams('migrate', {
  freeSpeed: {
    value: 5, unit: 'µm/min', min: 0, max: 15, evidence: 'taken from a model', source: 'cartopiax luque2024',
    title: 'CAR-T speed in loose tissue',
    doc: 'Speed of a searching CAR-T cell in loose tissue: the nominal one of the published organoid model.',
  },
  denseSpeed: {
    value: 2, unit: 'µm/min', min: 0, max: 15, evidence: 'assumed', source: 'ghaffarizadeh2018 cartopiax',
    title: 'CAR-T speed in dense tissue',
    doc: 'Speed where cells are packed tightly: between the 1 µm/min that immune cells have in one published program and the 5 µm/min of another.',
  },
  densePressure: {
    value: 0.3, unit: '', min: 0.01, max: 5, scale: 'log', evidence: 'assumed', source: 'assumed',
    title: 'Pressure of dense tissue',
    doc: 'Pressure (sum of squared overlaps) at which tissue counts as dense; speed falls linearly up to it. A searching cell in a packed tumour at rest feels 0.1–0.2 in 2-D and about 0.05 in 3-D: set that for the dense speed there.',
  },
  persistence: {
    value: 10, unit: 'min', min: 1, max: 60, evidence: 'taken from a model', source: 'cartopiax luque2024',
    title: 'Time a CAR-T cell walks straight',
    doc: 'Mean time between two changes of direction.',
  },
  bias: {
    value: 0.5, unit: '', min: 0, max: 1, evidence: 'taken from a model', source: 'cartopiax luque2024',
    title: 'Strength of chemotaxis',
    doc: 'Pull of the attractant on a new direction: 0 = pure random walk, 1 = straight up the gradient.',
  },
  sensitivity: {
    value: 1e-4, unit: '1/µm', min: 1e-7, max: 1e-1, scale: 'log', evidence: 'assumed', source: 'assumed',
    title: 'Attractant gradient for half of the chemotaxis',
    doc: 'Gradient of the attractant at which a cell follows with half of its bias.',
  },
});

/** One draw decides the waiting time, draws from here on the direction. */
const FIRST_DIRECTION_DRAW = 4;

export const migrate = defineRule({
  name: 'migrate',
  title: 'Migration and chemotaxis', keywords: ['motility', 'infiltration', 'persistent random walk', 'chemokine', 'speed', 'search'],
  doc: 'An unbound CAR-T cell walks straight, and after a random time turns to a new direction biased up the attractant’s gradient.',
  equation: 'direction = bias·s·∇c/|∇c| + (1 − bias·s)·random, s = |∇c|/(|∇c| + sensitivity); waiting time ~ Exp(persistence)',
  params,
  derive(p, world, { every, dt }) {
    return {
      ...p, every, ticksPerPersistence: (p.persistence / dt) * every,
      stream: streamOf(world, 'migrate'), gradient: new Float64Array(3), heading: new Float64Array(3),
    };
  },
  run(world, d) {
    const c = world.cells.columns;
    const attractant = fieldOf(world.fields, 'attractant');
    const dimensions = world.scenario.domain.dimensions;
    const { heading, gradient } = d;
    const { rows, first } = rosterOf(world);
    for (let k = first[Kind.Cart], end = first[Kind.Cart + 1]; k < end; k++) {
      const i = rows[k];
      if (!isLiving(c.life[i]) || c.partner[i] >= 0 || c.boundCount[i] > 0) {
        c.speed[i] = 0;
        continue;
      }
      const crowded = Math.min(1, c.pressure[i] / d.densePressure);
      c.speed[i] = (d.freeSpeed + (d.denseSpeed - d.freeSpeed) * crowded) * (1 - c.hypoxicStall[i]);
      if (world.tick < c.turnTick[i]) continue;
      const key = c.key[i];
      const wait = -log(1 - d.stream.unit(world.tick, key, 0)) * d.ticksPerPersistence;
      c.turnTick[i] = world.tick + Math.max(d.every, Math.round(wait));
      direction(d.stream, world.tick, key, dimensions, heading, FIRST_DIRECTION_DRAW);
      if (attractant) {
        gradientAt(world.fields.grid, attractant.value, c.x[i], c.y[i], c.z[i], gradient);
        bend(heading, gradient, d.bias, d.sensitivity);
      }
      c.directionX[i] = heading[0];
      c.directionY[i] = heading[1];
      c.directionZ[i] = heading[2];
    }
  },
});

/** Turns a unit heading towards the gradient and keeps it a unit vector. */
function bend(heading: Float64Array, gradient: Float64Array, bias: number, sensitivity: number): void {
  const steepness = Math.sqrt(gradient[0] * gradient[0] + gradient[1] * gradient[1] + gradient[2] * gradient[2]);
  if (!(steepness > 0)) return;
  const pull = (bias * steepness) / (steepness + sensitivity);
  let length = 0;
  for (let axis = 0; axis < 3; axis++) {
    heading[axis] = (pull * gradient[axis]) / steepness + (1 - pull) * heading[axis];
    length += heading[axis] * heading[axis];
  }
  length = Math.sqrt(length);
  if (length < 1e-9) return;
  for (let axis = 0; axis < 3; axis++) heading[axis] = heading[axis] / length;
}
