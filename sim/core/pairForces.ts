// Push and pull between touching cells: repulsion k·(1 − d/R)², adhesion a·(1 − d/S)² with S = 1.25·R.
//
// R is the sum of the radii, d the distance of the centres. The law and its constants are PhysiCell's
// (Ghaffarizadeh 2018); overdamped, so a force is a velocity (µm/min).
import { invariant } from './assert';
import { withSlack } from './arena';
import type { Bytes, Doubles, Integers } from './arena';
import { firstOf } from './crew';
import type { Crew } from './crew';
import type { KernelCode, Kernels } from './kernels';
import type { NeighborList } from './neighborList';

/** Adhesion reaches this multiple of the sum of the radii. */
export const ADHESION_REACH = 1.25;

/** Room for the pairs of one block of the kernel, and how much is added when a cell has more. */
const ROOM = 512;
/** Most cells in a block of the kernel (BLOCK in sim/kernels/passes.ts). */
const BLOCK = 256;
/** Numbers of a share's dump: it fills cache lines of its own. */
const DUMP = 16;

/** Per-place inputs and velocity outputs of the kernel, in the neighbour list's sorted order. */
export class PairForces {
  readonly blocks: {
    readonly x: Doubles; readonly y: Doubles; readonly z: Doubles; readonly radius: Doubles; readonly adhesion: Doubles;
    readonly stiffness: Bytes; readonly velocityX: Doubles; readonly velocityY: Doubles; readonly velocityZ: Doubles;
    readonly repulsion: Doubles;
  };
  private readonly scratch: {
    readonly place: Doubles; readonly trait: Doubles; readonly sum: Doubles;
    /** These are laid out once for every share. */
    readonly hit: Integers; readonly apart: Doubles; readonly force: Doubles; readonly total: Doubles; readonly dump: Doubles;
  };
  private room = 0;
  private hits = new Int32Array(256);

  /** @param kernels those of the list */
  constructor(private readonly kernels: Kernels) {
    const { arena } = kernels;
    const doubles = () => arena.doubles();
    this.blocks = {
      x: doubles(), y: doubles(), z: doubles(), radius: doubles(), adhesion: doubles(), stiffness: arena.bytes(),
      velocityX: doubles(), velocityY: doubles(), velocityZ: doubles(), repulsion: doubles(),
    };
    this.scratch = { place: doubles(), trait: doubles(), sum: doubles(), hit: arena.integers(), apart: doubles(), force: doubles(), total: doubles(), dump: doubles() };
    arena.reserve(3, this.blocks.repulsion);
  }

  /** Whether WebAssembly does the work. */
  get isFast(): boolean {
    return this.kernels.code !== null;
  }

  get x(): Float64Array {
    return this.blocks.x.array;
  }

  get y(): Float64Array {
    return this.blocks.y.array;
  }

  get z(): Float64Array {
    return this.blocks.z.array;
  }

  get radius(): Float64Array {
    return this.blocks.radius.array;
  }

  /** Square root of the cell's adhesion; a pair's adhesion is the product. */
  get adhesion(): Float64Array {
    return this.blocks.adhesion.array;
  }

  /** 0 or 1; a pair's repulsion is `repulsion[sum of both]`. */
  get stiffness(): Uint8Array {
    return this.blocks.stiffness.array;
  }

  get velocityX(): Float64Array {
    return this.blocks.velocityX.array;
  }

  get velocityY(): Float64Array {
    return this.blocks.velocityY.array;
  }

  get velocityZ(): Float64Array {
    return this.blocks.velocityZ.array;
  }

  /** Repulsion of soft–soft, soft–stiff and stiff–stiff pairs, µm/min. */
  get repulsion(): Float64Array {
    return this.blocks.repulsion.array;
  }

  reserve(count: number): void {
    if (this.x.length >= count) return;
    const { arena, crew } = this.kernels, { x, y, z, radius, adhesion, stiffness, velocityX, velocityY, velocityZ } = this.blocks;
    const capacity = withSlack(count);
    arena.reserve(capacity, x, y, z, radius, adhesion, stiffness, velocityX, velocityY, velocityZ);
    if (crew === null) return;
    // Two cells of room behind the last: the kernel takes cells in twos.
    const { place, trait, sum, total, dump } = this.scratch;
    arena.reserve(4 * (capacity + 2), place, sum);
    arena.reserve(2 * (capacity + 2), trait);
    arena.reserve(4 * BLOCK * crew.size, total);
    arena.reserve(DUMP * crew.size, dump);
    this.reserveBlock(Math.max(ROOM, this.room), crew.size);
  }

  /** The largest squared distance of the places in [from, to) from where they were listed, µm². */
  farthest(list: NeighborList, from: number, to: number): number {
    const { code } = this.kernels, { blocks } = this;
    if (code === null) return this.farthestHere(list, from, to);
    const at = 8 * from;
    return code.farthest(
      to - from, blocks.x.address + at, blocks.y.address + at, blocks.z.address + at,
      list.blocks.x.address + at, list.blocks.y.address + at, list.blocks.z.address + at,
    );
  }

  private farthestHere(list: NeighborList, from: number, to: number): number {
    const { x, y, z } = this, { x: listX, y: listY, z: listZ } = list;
    let farthest = 0;
    for (let q = from; q < to; q++) {
      const dx = x[q] - listX[q], dy = y[q] - listY[q], dz = z[q] - listZ[q];
      const moved = dx * dx + dy * dy + dz * dz;
      if (moved > farthest) farthest = moved;
    }
    return farthest;
  }

  /** Sums the forces of every listed pair within reach into the velocities, each pair once, in list order. */
  accumulate(list: NeighborList): void {
    invariant(list.kernels === this.kernels, 'list and forces lie in one arena');
    if (this.kernels.crew === null) this.accumulateHere(list);
    else this.accumulateByKernel(list, this.kernels.crew);
  }

  private accumulateByKernel(list: NeighborList, crew: Crew): void {
    const { shares, count } = list;
    crew.run(shares, (code, share) => {
      this.lend(list, code, share);
      return code.interleave(firstOf(share, shares, count), firstOf(share + 1, shares, count));
    });
    let flat = 1;
    for (let share = 0; share < shares; share++) flat = Math.min(flat, crew.result(share));
    for (let missing = -1; missing !== 0; ) {
      crew.run(shares, (code, share) => {
        this.lend(list, code, share);
        const own = list.forceShare(share);
        code.useShare(own.slowFrom, own.slowTo, own.fastFrom, own.fastTo);
        return code.accumulate(flat, own.slowBefore, own.slowInner, own.fastBefore, own.fastInner, own.fastOuter, own.fastBehind);
      });
      missing = 0;
      for (let share = 0; share < shares; share++) missing = Math.max(missing, crew.result(share));
      if (missing > 0) this.widen(missing);
    }
  }

  /** Tells the kernel where everything lies just now; another sum over pairs may have its own trait in place of adhesion. */
  lend(list: NeighborList, code: KernelCode, share: number, trait = this.blocks.adhesion): void {
    const { x, y, z, radius, stiffness, velocityX, velocityY, velocityZ, repulsion } = this.blocks, { room } = this;
    const { place, trait: traits, sum, hit, apart, force, total, dump } = this.scratch, { start, end, pairs } = list.blocks;
    code.useCells(x.address, y.address, z.address, radius.address, trait.address, stiffness.address);
    code.usePairs(start.address, end.address, pairs.address, velocityX.address, velocityY.address, velocityZ.address, repulsion.address);
    code.useScratch(
      place.address, traits.address, sum.address, hit.address + 8 * room * share, apart.address + 32 * room * share,
      force.address + 8 * room * share, room, total.address + 32 * BLOCK * share, dump.address + 8 * DUMP * share,
    );
  }

  /** Makes room for a cell with that many pairs. */
  widen(pairs: number): void {
    this.reserveBlock(pairs + ROOM, this.kernels.crew?.size ?? 1);
  }

  /** Room for the pairs of one block, for every share. */
  private reserveBlock(room: number, shares: number): void {
    const { hit, apart, force } = this.scratch, { arena } = this.kernels;
    this.room = room + (room % 2);
    arena.reserve(2 * this.room * shares, hit);
    arena.reserve(4 * this.room * shares, apart);
    arena.reserve(this.room * shares, force);
  }

  private accumulateHere(list: NeighborList): void {
    const { x, y, z, radius, adhesion, stiffness, repulsion, velocityX, velocityY, velocityZ } = this;
    const { start, end, pairs, count } = list;
    velocityX.fill(0, 0, count);
    velocityY.fill(0, 0, count);
    velocityZ.fill(0, 0, count);
    for (let q = 0; q < count; q++) {
      const from = start[q], to = end[q];
      const n = this.filter(q, from, to, pairs);
      const hits = this.hits;
      const xq = x[q], yq = y[q], zq = z[q], rq = radius[q], aq = adhesion[q], sq = stiffness[q];
      let sumX = 0, sumY = 0, sumZ = 0;
      for (let p = 0; p < n; p++) {
        const j = hits[p];
        let dx = xq - x[j];
        const dy = yq - y[j], dz = zq - z[j];
        let d = Math.sqrt(dx * dx + dy * dy + dz * dz);
        if (d < 1e-5) {
          if (d === 0) dx = 1e-5; // two cells on one point part along x, or they would never part
          d = 1e-5;
        }
        const reach = d / (rq + radius[j]);
        const t = 1 - 0.8 * reach;
        let f = -(aq * adhesion[j] * (t * t));
        if (reach < 1) {
          const u = 1 - reach;
          f = f + repulsion[sq + stiffness[j]] * (u * u);
        }
        f = f / d;
        const fx = f * dx, fy = f * dy, fz = f * dz;
        sumX = sumX + fx;
        sumY = sumY + fy;
        sumZ = sumZ + fz;
        velocityX[j] = velocityX[j] - fx;
        velocityY[j] = velocityY[j] - fy;
        velocityZ[j] = velocityZ[j] - fz;
      }
      velocityX[q] = velocityX[q] + sumX;
      velocityY[q] = velocityY[q] + sumY;
      velocityZ[q] = velocityZ[q] + sumZ;
    }
  }

  /** Branch-free first pass: the listed places truly within reach go to `hits`; separating the passes pays twofold. */
  private filter(q: number, from: number, to: number, pairs: Int32Array): number {
    if (to - from > this.hits.length) this.hits = new Int32Array(2 * (to - from));
    const { x, y, z, radius, hits } = this;
    const xq = x[q], yq = y[q], zq = z[q], rq = radius[q];
    let n = 0;
    for (let p = from; p < to; p++) {
      const j = pairs[p];
      const dx = xq - x[j], dy = yq - y[j], dz = zq - z[j];
      const cut = ADHESION_REACH * (rq + radius[j]);
      hits[n] = j;
      if (dx * dx + dy * dy + dz * dz < cut * cut) n++;
    }
    return n;
  }
}
