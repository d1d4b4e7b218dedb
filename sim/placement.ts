// Where the first cells and the vessels stand.
import { pointInShell } from './core/distributions';
import { daughterKey } from './core/random';
import type { Stream } from './core/random';
import type { Dimensions, Placement, Point, Population, Scenario } from './scenario';
import type { World } from './world';

/** Closely packed cells start a little nearer than touching: adhesion keeps them there. */
const PACKING = 0.93;
const JITTER = 0.15;

/** Coordinates x, y, z of every cell of a population, one after the other. */
export function placeCells(world: World, population: Population, stream: Stream, family: number): Float64Array {
  const { dimensions, size } = world.scenario.domain;
  const { placement, count, radius } = population;
  if (placement.shape === 'positions') return Float64Array.from(placement.points.flat());
  if ((placement.shape === 'disc' || placement.shape === 'sphere') && placement.radius === null) {
    return packed(placement.center, count, radius, dimensions, stream, family);
  }
  if (placement.shape === 'layers') return layered(placement.radius, radius, count);
  if (placement.shape === 'monolayer') return monolayer(count, size, radius, stream, family);
  return scattered(placement, count, size, dimensions, radius, stream, family);
}

function scattered(
  placement: Placement, count: number, size: Point, dimensions: Dimensions, radius: number, stream: Stream, family: number,
): Float64Array {
  const points = new Float64Array(3 * count);
  const point = new Float64Array(3);
  for (let n = 0; n < count; n++) {
    const key = daughterKey(family, n);
    if (placement.shape === 'ring') {
      pointInShell(stream, 0, key, dimensions, placement.inner / placement.outer, point);
      for (let axis = 0; axis < 3; axis++) points[3 * n + axis] = placement.center[axis] + placement.outer * point[axis];
    } else if (placement.shape === 'disc' || placement.shape === 'sphere') {
      pointInShell(stream, 0, key, dimensions, 0, point);
      for (let axis = 0; axis < 3; axis++) points[3 * n + axis] = placement.center[axis] + placement.radius! * point[axis];
    } else {
      for (let axis = 0; axis < dimensions; axis++) {
        points[3 * n + axis] = (stream.unit(0, key, axis) - 0.5) * Math.max(0, size[axis] - 2 * radius);
      }
    }
  }
  return points;
}

/** The lattice points nearest to the centre: hexagonal in 2-D, face-centred cubic in 3-D, with a little jitter. */
function packed(center: Point, count: number, radius: number, dimensions: Dimensions, stream: Stream, family: number): Float64Array {
  const spacing = 2 * radius * PACKING;
  const sites = dimensions === 2 ? hexagonalSites(count) : cubicSites(count);
  sites.sort((a, b) => a[3] - b[3] || a[2] - b[2] || a[1] - b[1] || a[0] - b[0]);
  const points = new Float64Array(3 * count);
  for (let n = 0; n < count; n++) {
    const site = sites[n], key = daughterKey(family, n);
    for (let axis = 0; axis < dimensions; axis++) {
      points[3 * n + axis] = center[axis] + spacing * (site[axis] + JITTER * (stream.unit(0, key, axis) - 0.5));
    }
  }
  return points;
}

/** Number of cells of this radius in the layers of a ball, both in µm. */
export function countLayers(ballRadius: number, cellRadius: number): number {
  return layerSites(ballRadius, cellRadius).length / 3;
}

/** The sites in the order of layers; a population of fewer cells leaves the last ones empty. */
function layered(ballRadius: number, cellRadius: number, count: number): Float64Array {
  const points = new Float64Array(3 * count);
  points.set(layerSites(ballRadius, cellRadius).slice(0, 3 * count));
  return points;
}

/** Rows 2 r apart, √3 r between rows and between layers, every other row shifted by r and every other layer by r/2, as CARTopiaX packs them. */
function layerSites(ballRadius: number, r: number): number[] {
  const gap = r * Math.sqrt(3), sites: number[] = [];
  const last = (spacing: number) => Math.floor((2 * ballRadius) / spacing);
  for (let k = 0; k <= last(gap); k++)
    for (let i = 0; i <= last(gap); i++)
      for (let j = 0; j <= last(2 * r); j++) {
        const x = -ballRadius + i * gap + 0.5 * r * (k & 1), y = -ballRadius + j * 2 * r + r * (i & 1), z = -ballRadius + k * gap;
        if (x * x + y * y + z * z <= ballRadius * ballRadius) sites.push(x, y, z);
      }
  return sites;
}

/** x, y, z in units of the nearest distance, and the squared distance from the origin. */
type Site = [number, number, number, number];

function hexagonalSites(count: number): Site[] {
  const rowHeight = 0.8660254037844386;
  const reach = Math.ceil(Math.sqrt(count * 0.35)) + 2;
  const sites: Site[] = [];
  for (let j = -2 * reach; j <= 2 * reach; j++) {
    for (let i = -2 * reach; i <= 2 * reach; i++) {
      const x = i + 0.5 * (j & 1), y = j * rowHeight;
      const squared = x * x + y * y;
      if (squared <= 2.2 * reach * reach) sites.push([x, y, 0, squared]);
    }
  }
  return sites;
}

function cubicSites(count: number): Site[] {
  const half = 0.7071067811865476;
  let reach = 2;
  while (reach * reach * reach * 0.5 < count) reach++;
  reach += 2;
  const sites: Site[] = [];
  for (let k = -reach; k <= reach; k++)
    for (let j = -reach; j <= reach; j++)
      for (let i = -reach; i <= reach; i++) {
        if ((i + j + k) & 1) continue;
        const squared = (i * i + j * j + k * k) * 0.5;
        if (squared <= reach * reach * 0.5) sites.push([i * half, j * half, k * half, squared]);
      }
  return sites;
}

function monolayer(count: number, size: Point, radius: number, stream: Stream, family: number): Float64Array {
  const width = Math.max(0, size[0] - 2 * radius), height = Math.max(0, size[1] - 2 * radius);
  // Where a cell is as wide as the patch there is one row, or one column, of them.
  const columns = width === 0 ? 1 : height === 0 ? Math.max(1, count) : Math.max(1, Math.ceil(Math.sqrt((count * width) / height)));
  const rows = Math.max(1, Math.ceil(count / columns));
  const points = new Float64Array(3 * count);
  for (let n = 0; n < count; n++) {
    const key = daughterKey(family, n);
    // Spread the gaps of an incomplete lattice evenly instead of leaving the last row short.
    const site = Math.floor((n * columns * rows) / count);
    const i = site % columns, j = Math.floor(site / columns);
    points[3 * n] = ((i + 0.5 + 0.5 * (stream.unit(0, key, 0) - 0.5)) / columns - 0.5) * width;
    points[3 * n + 1] = ((j + 0.5 + 0.5 * (stream.unit(0, key, 1) - 0.5)) / rows - 0.5) * height;
  }
  return points;
}

/** Given vessels as they are; a number of vessels is spread evenly with chance (best of many candidates). */
export function placeVessels(scenario: Scenario, stream: Stream): readonly Point[] {
  const { vessels, domain } = scenario;
  if (!('count' in vessels)) return vessels;
  const chosen: Point[] = [];
  const CANDIDATES = 24;
  const extent = domain.size.map((s) => s * 0.92);
  for (let n = 0; n < vessels.count; n++) {
    let best: Point = [0, 0, 0], bestGap = -1;
    for (let k = 0; k < CANDIDATES; k++) {
      const at = (axis: number) => (stream.unit(0, n, 3 * k + axis) - 0.5) * extent[axis];
      const candidate: Point = [at(0), at(1), domain.dimensions === 3 ? at(2) : 0];
      let gap = Infinity;
      for (const other of chosen) {
        const dx = candidate[0] - other[0], dy = candidate[1] - other[1], dz = candidate[2] - other[2];
        gap = Math.min(gap, dx * dx + dy * dy + dz * dz);
      }
      if (gap > bestGap) {
        bestGap = gap;
        best = candidate;
      }
    }
    chosen.push(best);
  }
  return chosen;
}
