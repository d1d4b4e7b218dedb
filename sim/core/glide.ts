// Moves cells that do not walk: the damped Adams–Bashforth step of each, capped, and kept within the walls.
//
// dx = pace·(1.5·v − 0.5·v_before), second order in the step. All arrays are by place of the neighbour list.
import { withSlack } from './arena';
import type { Doubles } from './arena';
import type { Kernels } from './kernels';
import type { PairForces } from './pairForces';

/** Weights of the present velocity and of that of the step before. */
export const AB_NOW = 1.5, AB_BEFORE = 0.5;

/** Pace of a cell that stays where it is. */
export const ANCHORED = -1;

/** Where cells may go, µm. */
export interface Room {
  readonly halfX: number;
  readonly halfY: number;
  readonly halfZ: number;
  /** Nothing happens along z. */
  readonly flat: boolean;
  /** Whoever leaves at one side comes back at the other. */
  readonly periodic: boolean;
}

export class Glide {
  private readonly blocks: { readonly beforeX: Doubles; readonly beforeY: Doubles; readonly beforeZ: Doubles; readonly pace: Doubles };

  /** @param forces which hold the positions and the velocities */
  constructor(private readonly kernels: Kernels, private readonly forces: PairForces) {
    const { arena } = kernels;
    this.blocks = { beforeX: arena.doubles(), beforeY: arena.doubles(), beforeZ: arena.doubles(), pace: arena.doubles() };
  }

  /** Velocity of the step before. */
  get beforeX(): Float64Array {
    return this.blocks.beforeX.array;
  }

  get beforeY(): Float64Array {
    return this.blocks.beforeY.array;
  }

  get beforeZ(): Float64Array {
    return this.blocks.beforeZ.array;
  }

  /** Minutes by which a cell follows its velocity: the step, damped; or ANCHORED. */
  get pace(): Float64Array {
    return this.blocks.pace.array;
  }

  reserve(count: number): void {
    if (this.pace.length < count) this.kernels.arena.reserve(withSlack(count), ...Object.values(this.blocks));
  }

  /** Moves the first `count` places, an even number, by at most `largestStep` µm each; a patch is wider than that. */
  move(count: number, largestStep: number, room: Room): void {
    const { code } = this.kernels;
    if (code === null) {
      this.moveHere(count, largestStep, room);
      return;
    }
    const { x, y, z, radius, velocityX, velocityY, velocityZ } = this.forces.blocks, { beforeX, beforeY, beforeZ, pace } = this.blocks;
    code.usePlaces(x.address, y.address, z.address, radius.address, velocityX.address, velocityY.address, velocityZ.address);
    code.useMemory(beforeX.address, beforeY.address, beforeZ.address, pace.address);
    code.glide(Number(room.flat), Number(room.periodic), count, largestStep, room.halfX, room.halfY, room.halfZ);
  }

  private moveHere(count: number, largestStep: number, { halfX, halfY, halfZ, flat, periodic }: Room): void {
    const { x, y, z, radius, velocityX, velocityY, velocityZ } = this.forces, { beforeX, beforeY, beforeZ, pace } = this;
    for (let q = 0; q < count; q++) {
      const vx = velocityX[q], vy = velocityY[q], vz = flat ? 0 : velocityZ[q], step = pace[q], r = radius[q];
      const dx = step * (AB_NOW * vx - AB_BEFORE * beforeX[q]);
      const dy = step * (AB_NOW * vy - AB_BEFORE * beforeY[q]);
      const dz = flat ? 0 : step * (AB_NOW * vz - AB_BEFORE * beforeZ[q]);
      beforeX[q] = vx;
      beforeY[q] = vy;
      if (!flat) beforeZ[q] = vz;
      if (step < 0) continue;
      const scale = scaleOf(dx, dy, dz, largestStep);
      x[q] = keepIn(x[q] + dx * scale + 0, halfX, r, periodic);
      y[q] = keepIn(y[q] + dy * scale + 0, halfY, r, periodic);
      if (!flat) z[q] = keepIn(z[q] + dz * scale + 0, halfZ, r, periodic);
    }
  }
}

/** What a step is multiplied by so that it is no longer than the largest; 1, which changes no bit, for all others. */
export function scaleOf(dx: number, dy: number, dz: number, largestStep: number): number {
  const squared = dx * dx + dy * dy + dz * dz;
  return squared > largestStep * largestStep ? largestStep / Math.sqrt(squared) : 1;
}

/** Where a cell of that radius ends up that wants to be there. */
export function keepIn(position: number, half: number, radius: number, periodic: boolean): number {
  return periodic ? around(position, half) : within(position, half - radius);
}

/** Whoever leaves at one side comes back at the other. Pairs across the wall do not touch: the tumour stays clear of it. */
function around(position: number, half: number): number {
  const folded = position > half ? position - 2 * half : position < -half ? position + 2 * half : position;
  return folded > half || folded < -half ? aroundOften(folded, half) : folded;
}

/** Of a step that is longer than the patch, what remains after all its turns. */
function aroundOften(position: number, half: number): number {
  return within(position - 2 * half * Math.round(position / (2 * half)), half);
}

/** Between two walls that are closer than the cell is wide it stands in the middle. */
function within(position: number, limit: number): number {
  if (limit < 0) return 0;
  return position > limit ? limit : position < -limit ? -limit : position;
}
