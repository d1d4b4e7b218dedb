// Push and pull between touching cells: repulsion k·(1 − d/R)², adhesion a·(1 − d/S)² with S = 1.25·R.
//
// R is the sum of the radii, d the distance of the centres. The law and its constants are PhysiCell's
// (Ghaffarizadeh 2018); overdamped, so a force is a velocity (µm/min).
import type { NeighborList } from './neighborList';

/** Adhesion reaches this multiple of the sum of the radii. */
export const ADHESION_REACH = 1.25;

/** Per-place inputs and velocity outputs of the kernel, in the neighbour list's sorted order. */
export class PairForces {
  x = new Float64Array(0);
  y = new Float64Array(0);
  z = new Float64Array(0);
  radius = new Float64Array(0);
  /** Square root of the cell's adhesion; a pair's adhesion is the product. */
  adhesion = new Float64Array(0);
  /** 0 or 1; a pair's repulsion is `repulsion[sum of both]`. */
  stiffness = new Uint8Array(0);
  velocityX = new Float64Array(0);
  velocityY = new Float64Array(0);
  velocityZ = new Float64Array(0);
  /** Repulsion of soft–soft, soft–stiff and stiff–stiff pairs, µm/min. */
  readonly repulsion = new Float64Array(3);
  private hits = new Int32Array(256);

  reserve(count: number): void {
    if (this.x.length >= count) return;
    const capacity = Math.ceil(count * 1.25) + 64;
    for (const name of ['x', 'y', 'z', 'radius', 'adhesion', 'velocityX', 'velocityY', 'velocityZ'] as const) {
      this[name] = new Float64Array(capacity);
    }
    this.stiffness = new Uint8Array(capacity);
  }

  /** Sums the forces of every listed pair within reach into the velocities, each pair once, in list order. */
  accumulate(list: NeighborList): void {
    const { x, y, z, radius, adhesion, stiffness, repulsion, velocityX, velocityY, velocityZ } = this;
    const { start, pairs, count } = list;
    velocityX.fill(0, 0, count);
    velocityY.fill(0, 0, count);
    velocityZ.fill(0, 0, count);
    for (let q = 0; q < count; q++) {
      const from = start[q]!, to = start[q + 1]!;
      const n = this.filter(q, from, to, pairs);
      const hits = this.hits;
      const xq = x[q]!, yq = y[q]!, zq = z[q]!, rq = radius[q]!, aq = adhesion[q]!, sq = stiffness[q]!;
      let sumX = 0, sumY = 0, sumZ = 0;
      for (let p = 0; p < n; p++) {
        const j = hits[p]!;
        let dx = xq - x[j]!;
        const dy = yq - y[j]!, dz = zq - z[j]!;
        let d = Math.sqrt(dx * dx + dy * dy + dz * dz);
        if (d < 1e-5) {
          if (d === 0) dx = 1e-5; // two cells on one point part along x, or they would never part
          d = 1e-5;
        }
        const reach = d / (rq + radius[j]!);
        const t = 1 - 0.8 * reach;
        let f = -(aq * adhesion[j]! * (t * t));
        if (reach < 1) {
          const u = 1 - reach;
          f = f + repulsion[sq + stiffness[j]!]! * (u * u);
        }
        f = f / d;
        const fx = f * dx, fy = f * dy, fz = f * dz;
        sumX = sumX + fx;
        sumY = sumY + fy;
        sumZ = sumZ + fz;
        velocityX[j] = velocityX[j]! - fx;
        velocityY[j] = velocityY[j]! - fy;
        velocityZ[j] = velocityZ[j]! - fz;
      }
      velocityX[q] = velocityX[q]! + sumX;
      velocityY[q] = velocityY[q]! + sumY;
      velocityZ[q] = velocityZ[q]! + sumZ;
    }
  }

  /** Branch-free first pass: the listed places truly within reach go to `hits`; separating the passes pays twofold. */
  private filter(q: number, from: number, to: number, pairs: Int32Array): number {
    if (to - from > this.hits.length) this.hits = new Int32Array(2 * (to - from));
    const { x, y, z, radius, hits } = this;
    const xq = x[q]!, yq = y[q]!, zq = z[q]!, rq = radius[q]!;
    let n = 0;
    for (let p = from; p < to; p++) {
      const j = pairs[p]!;
      const dx = xq - x[j]!, dy = yq - y[j]!, dz = zq - z[j]!;
      const cut = ADHESION_REACH * (rq + radius[j]!);
      hits[n] = j;
      if (dx * dx + dy * dy + dz * dz < cut * cut) n++;
    }
    return n;
  }
}
