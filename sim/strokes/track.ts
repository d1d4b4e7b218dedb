// Where a brush goes: what lies on its track, and the sites of a close packing there.
import type { Dimensions, Point } from '../scenario';
import type { Track } from './stroke';

/** As closely packed populations start: a little nearer than touching. */
const PACKING = 0.93;
const ROW_HEIGHT = 0.8660254037844386, CUBE = 0.7071067811865476;

export interface Box {
  readonly low: Point;
  readonly high: Point;
}

export function boxOfTrack({ along, radius }: Track, margin = 0): Box {
  const low: [number, number, number] = [Infinity, Infinity, Infinity], high: [number, number, number] = [-Infinity, -Infinity, -Infinity];
  for (const point of along) {
    for (let axis = 0; axis < 3; axis++) {
      low[axis] = Math.min(low[axis], point[axis] - radius - margin);
      high[axis] = Math.max(high[axis], point[axis] + radius + margin);
    }
  }
  return { low, high };
}

/** Whether a point lies on the track: no farther than its radius from the line through its points. */
export function isOnTrack({ along, radius }: Track, x: number, y: number, z: number): boolean {
  const reach = radius * radius;
  for (let n = 0; n < along.length; n++) {
    const a = along[n], b = along[Math.min(n + 1, along.length - 1)];
    const ux = b[0] - a[0], uy = b[1] - a[1], uz = b[2] - a[2], px = x - a[0], py = y - a[1], pz = z - a[2];
    const length = ux * ux + uy * uy + uz * uz;
    const t = length > 0 ? Math.max(0, Math.min(1, (px * ux + py * uy + pz * uz) / length)) : 0;
    const dx = px - t * ux, dy = py - t * uy, dz = pz - t * uz;
    if (dx * dx + dy * dy + dz * dz <= reach) return true;
  }
  return false;
}

/** Distance between neighbouring sites, µm. */
export function spacingOf(cellRadius: number): number {
  return 2 * cellRadius * PACKING;
}

/** At most so many sites can lie on a track, for the checks. @param patch its area or volume, µm² or µm³ */
export function mostSites(track: Track, cellRadius: number, dimensions: Dimensions, patch: number): number {
  const { along, radius } = track, s = spacingOf(cellRadius), reach = radius + s;
  let way = 0;
  for (let n = 1; n < along.length; n++) {
    const [dx, dy, dz] = [0, 1, 2].map((axis) => along[n][axis] - along[n - 1][axis]);
    way += Math.sqrt(dx * dx + dy * dy + dz * dz);
  }
  const extent = dimensions === 2 ? 2 * reach * way + Math.PI * reach * reach : Math.PI * reach * reach * (way + (4 / 3) * reach);
  return Math.min(extent, patch) / (dimensions === 2 ? ROW_HEIGHT * s * s : CUBE * s * s * s);
}

/**
 * Calls `visit` with every site of a close packing on the track within the walls: hexagonal in 2-D, face-centred cubic in 3-D,
 * from the first point of the track on, which is a site itself. Sites are counted in the order of the lattice, so that their
 * numbers depend on nothing but the stroke.
 */
export function eachSite(track: Track, cellRadius: number, dimensions: Dimensions, half: Point, visit: (x: number, y: number, z: number, site: number) => void): void {
  const { low, high } = boxOfTrack(track), [ox, oy, oz] = track.along[0], s = spacingOf(cellRadius);
  const gapX = dimensions === 2 ? s : CUBE * s, gapY = dimensions === 2 ? ROW_HEIGHT * s : CUBE * s, gapZ = CUBE * s;
  const first = (from: number, origin: number, gap: number) => Math.ceil((from - origin) / gap) - 1;
  const last = (to: number, origin: number, gap: number) => Math.floor((to - origin) / gap) + 1;
  const [k0, k1] = dimensions === 2 ? [0, 0] : [first(Math.max(low[2], -half[2]), oz, gapZ), last(Math.min(high[2], half[2]), oz, gapZ)];
  const [j0, j1] = [first(Math.max(low[1], -half[1]), oy, gapY), last(Math.min(high[1], half[1]), oy, gapY)];
  const [i0, i1] = [first(Math.max(low[0], -half[0]), ox, gapX), last(Math.min(high[0], half[0]), ox, gapX)];
  let site = 0;
  for (let k = k0; k <= k1; k++) {
    for (let j = j0; j <= j1; j++) {
      for (let i = i0; i <= i1; i++) {
        if (dimensions === 3 && ((i + j + k) & 1) !== 0) continue;
        const x = ox + gapX * (dimensions === 2 ? i + 0.5 * (j & 1) : i), y = oy + gapY * j, z = oz + gapZ * k;
        if (x < -half[0] || x > half[0] || y < -half[1] || y > half[1] || z < -half[2] || z > half[2]) continue;
        if (isOnTrack(track, x, y, z)) visit(x, y, z, site++);
      }
    }
  }
}
