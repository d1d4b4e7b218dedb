// How the packed workload moves: T cells turn now and then towards the gradient, everybody follows the forces (Adams–Bashforth).
import { firstOf } from '../../sim/core/crew';
import type { Crew, Job } from '../../sim/core/crew';
import type { Kernels } from '../../sim/core/kernels';
import type { PairForces } from '../../sim/core/pairForces';
import { threefry } from '../../sim/core/random';
import { ascentAt } from './gradient';
import { TO_UNIT } from './workload';
import type { PackedState } from './workload';

const DT = 0.1; // min
const SPEED = 4; // µm/min
const BIAS = 0.5;
const TURN_PROBABILITY = 0.01; // per step: a new direction every 10 min
const STREAM_TURN = 3;

const words = new Uint32Array(4);
const ascent = new Float64Array(3);
const random = new Float64Array(3);

/** Gives every T cell its first direction. */
export function startWalk(state: PackedState): void {
  for (let row = 0; row < state.count; row++) if (state.isT.array[row]) turn(state, row, 0);
}

/** Draws a new direction: half random, half up the gradient. */
function turn(state: PackedState, row: number, step: number): void {
  const { x, y, z, motionX, motionY, motionZ } = state.columns;
  randomDirection(state, row, step);
  ascentAt(state.gradient, x.array[row], y.array[row], z.array[row], ascent);
  const dx = (1 - BIAS) * random[0] + BIAS * ascent[0];
  const dy = (1 - BIAS) * random[1] + BIAS * ascent[1];
  const dz = (1 - BIAS) * random[2] + BIAS * ascent[2];
  let length = Math.sqrt(dx * dx + dy * dy + dz * dz);
  if (length < 1e-12) length = 1;
  motionX.array[row] = (SPEED * dx) / length;
  motionY.array[row] = (SPEED * dy) / length;
  if (state.dimensions === 3) motionZ.array[row] = (SPEED * dz) / length;
}

/** A uniform unit vector by Marsaglia's disc: square roots only, no trigonometry. */
function randomDirection({ seed, id, dimensions }: PackedState, row: number, step: number): void {
  let a: number, b: number, s: number;
  let pair = 2, block = 0;
  do {
    if (pair === 2) {
      threefry(seed, 0, id.array[row], STREAM_TURN, step, ++block, words);
      pair = 0;
    }
    a = 2 * (words[2 * pair] * TO_UNIT) - 1;
    b = 2 * (words[2 * pair + 1] * TO_UNIT) - 1;
    pair++;
    s = a * a + b * b;
  } while (s >= 1 || s < 1e-12);
  if (dimensions === 3) {
    const t = 2 * Math.sqrt(1 - s);
    random[0] = a * t;
    random[1] = b * t;
    random[2] = 1 - 2 * s;
  } else {
    random[0] = (a * a - b * b) / s;
    random[1] = (2 * a * b) / s;
    random[2] = 0;
  }
}

/** Moves every cell by one step with the velocities the forces gave it; then every share's own cells are looked at. */
export function integrate(state: PackedState, step: number, forces: PairForces, { crew }: Kernels, shares: number, look: Job): void {
  if (crew === null) integrateHere(state, step, forces);
  else integrateByKernel(state, step, forces, crew, shares, look);
}

function integrateByKernel(state: PackedState, step: number, forces: PairForces, crew: Crew, shares: number, look: Job): void {
  const { count, seed, id, dimensions, tRows, tCount, turning } = state;
  const { x, y, z, beforeX, beforeY, beforeZ, motionX, motionY, motionZ } = state.columns;
  const { velocityX, velocityY, velocityZ } = forces.blocks;
  const firstT = Array.from({ length: shares + 1 }, (_, share) => countBelow(tRows.array, tCount, firstOf(share, shares, count)));
  crew.run(shares, (code, share) => {
    const first = firstT[share], rows = tRows.address + 4 * first, n = firstT[share + 1] - first;
    return code.drawBelow(rows, n, id.address, seed, 0, STREAM_TURN, step, TURN_PROBABILITY, turning.address + 4 * first);
  });
  // A turn reads and writes the cell's own row only, so all can turn before anybody moves.
  for (let share = 0; share < shares; share++) {
    for (let n = firstT[share], end = n + crew.result(share); n < end; n++) turn(state, turning.array[n], step);
  }
  const axes = [[x, velocityX, beforeX, motionX], [y, velocityY, beforeY, motionY], [z, velocityZ, beforeZ, motionZ]] as const;
  crew.run(shares, (code, share) => {
    const first = firstOf(share, shares, count), o = 8 * first, n = firstOf(share + 1, shares, count) - first;
    for (const [position, velocity, before, motion] of dimensions === 3 ? axes : axes.slice(0, 2)) {
      code.addRows(tRows.address + 4 * firstT[share], firstT[share + 1] - firstT[share], velocity.address, motion.address);
      code.integrate(n, position.address + o, velocity.address + o, before.address + o, DT);
    }
    return look(code, share);
  });
}

/** How many of the ascending rows lie below a limit. */
function countBelow(rows: Int32Array, count: number, limit: number): number {
  let low = 0, high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle] < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function integrateHere(state: PackedState, step: number, forces: PairForces): void {
  const { count, seed, columns } = state, id = state.id.array, isT = state.isT.array;
  const { velocityX, velocityY, velocityZ } = forces;
  const x = columns.x.array, y = columns.y.array, z = columns.z.array;
  const beforeX = columns.beforeX.array, beforeY = columns.beforeY.array, beforeZ = columns.beforeZ.array;
  const motionX = columns.motionX.array, motionY = columns.motionY.array, motionZ = columns.motionZ.array;
  for (let i = 0; i < count; i++) {
    let vx = velocityX[i], vy = velocityY[i], vz = velocityZ[i];
    if (isT[i]) {
      threefry(seed, 0, id[i], STREAM_TURN, step, 0, words);
      if (words[0] * TO_UNIT < TURN_PROBABILITY) turn(state, i, step);
      vx = vx + motionX[i];
      vy = vy + motionY[i];
      vz = vz + motionZ[i];
    }
    x[i] = x[i] + DT * (1.5 * vx - 0.5 * beforeX[i]);
    y[i] = y[i] + DT * (1.5 * vy - 0.5 * beforeY[i]);
    z[i] = z[i] + DT * (1.5 * vz - 0.5 * beforeZ[i]);
    beforeX[i] = vx;
    beforeY[i] = vy;
    beforeZ[i] = vz;
  }
}
