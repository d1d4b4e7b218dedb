// Wander: in the organoid model a CAR-T cell takes a short step at each turn, half by chance and half up the attractant.
import { direction } from '../../core/distributions';
import { log } from '../../core/math';
import { defineParams } from '../../core/params';
import { gradientAt } from '../../core/voxels';
import { Kind, isLiving } from '../../cells';
import { fieldOf } from '../../fields';
import { rosterOf } from '../../roster';
import { defineRule } from '../../rule';
import { streamOf } from '../../world';

export const params = defineParams('wander', {
  speed: {
    value: 5, unit: 'µm/min', min: 0, max: 20, evidence: 'taken from a model', source: 'cartopiax luque2024',
    title: 'CAR-T speed during a step in the organoid',
    doc: 'Speed during the short step a CAR-T cell takes when it turns.',
  },
  stepTime: {
    value: 0.1, unit: 'min', min: 0.01, max: 10, scale: 'log', evidence: 'taken from a model', source: 'cartopiax',
    title: 'Duration of a CAR-T step in the organoid',
    doc: 'How long that step lasts. The published programs apply the speed in one mechanics step of 0.1 min per turn only, so the mean speed is 0.05 µm/min and not 5.',
  },
  persistence: {
    value: 10, unit: 'min', min: 1, max: 60, evidence: 'taken from a model', source: 'cartopiax luque2024',
    title: 'Time between turns of a CAR-T cell in the organoid',
    doc: 'Mean time between two turns.',
  },
  bias: {
    value: 0.5, unit: '', min: 0, max: 1, evidence: 'taken from a model', source: 'cartopiax luque2024',
    title: 'Strength of chemotaxis in the organoid',
    doc: 'Share of the attractant’s direction in a new direction; the rest is chance.',
  },
});

/** One draw decides the waiting time, draws from here on the direction. */
const FIRST_DIRECTION_DRAW = 4;

export const wander = defineRule({
  name: 'wander',
  title: 'Migration in the organoid', keywords: ['motility', 'chemotaxis', 'random walk'],
  doc: 'At random times a living, unbound CAR-T cell turns to a new direction, half random and half up the attractant, and takes one short step.',
  equation: 'P(turn) = dt/persistence;  direction ∝ bias·∇c/|∇c| + (1 − bias)·random;  displacement = speed·stepTime',
  params,
  derive(p, world, { every, dt }) {
    const probability = Math.min(1, dt / p.persistence);
    return {
      bias: p.bias, every,
      // The step is spread over one mechanics step, so that its length does not depend on the clock.
      speed: (p.speed * p.stepTime) / dt,
      logStay: probability < 1 ? log(1 - probability) : -Infinity,
      stream: streamOf(world, 'wander'), gradient: new Float64Array(3), heading: new Float64Array(3),
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
      c.speed[i] = 0;
      if (world.tick < c.turnTick[i] || !isLiving(c.life[i])) continue;
      const key = c.key[i];
      // Number of steps until the next turn, the turn's own included: the trials with success probability dt/persistence.
      const steps = 1 + Math.floor(log(1 - d.stream.unit(world.tick, key, 0)) / d.logStay);
      const isNew = c.turnTick[i] === c.bornTick[i];
      c.turnTick[i] = world.tick + steps * d.every;
      if (isNew || c.partner[i] >= 0) continue;
      direction(d.stream, world.tick, key, dimensions, heading, FIRST_DIRECTION_DRAW);
      if (attractant) {
        gradientAt(world.fields.grid, attractant.value, c.x[i], c.y[i], c.z[i], gradient);
        bend(heading, gradient, d.bias);
      }
      c.directionX[i] = heading[0];
      c.directionY[i] = heading[1];
      c.directionZ[i] = heading[2];
      c.speed[i] = d.speed;
    }
  },
});

/** Mixes a unit heading with the gradient's direction and makes it a unit vector again. */
function bend(heading: Float64Array, gradient: Float64Array, bias: number): void {
  const steepness = Math.sqrt(gradient[0] * gradient[0] + gradient[1] * gradient[1] + gradient[2] * gradient[2]);
  if (!(steepness > 0)) return;
  let squared = 0;
  for (let axis = 0; axis < 3; axis++) {
    heading[axis] = (bias * gradient[axis]) / steepness + (1 - bias) * heading[axis];
    squared += heading[axis] * heading[axis];
  }
  const length = Math.sqrt(squared);
  if (length < 1e-9) return;
  for (let axis = 0; axis < 3; axis++) heading[axis] = heading[axis] / length;
}
