// A smaller patch of the same tissue: fewer cells on less room, so that every density stays what it was.
import type { Placement, Point, Population, Scenario, Scheduled } from '../sim';

/**
 * The scenario on a `share` of its area (2-D) or volume (3-D): sides, cells, doses and vessels shrink alike, and one cell of
 * the patch stands for more cells of the body. Sides stay whole numbers of voxels, so the true share may differ a little.
 * Distances that biology sets – reach of signals, of oxygen – stay: a spheroid made smaller is better fed.
 */
export function shrunk(scenario: Scenario, share: number): Scenario {
  if (!(share > 0 && share <= 1)) throw new Error(`a share lies above 0 and not above 1, not at ${share}`);
  if (share === 1) return scenario;
  const { domain } = scenario;
  const axes = domain.dimensions;
  const linear = axes === 2 ? Math.sqrt(share) : Math.cbrt(share);
  const size = domain.size.map((side, axis) => (axis < axes ? domain.voxel * Math.max(3, Math.round((side * linear) / domain.voxel)) : side)) as unknown as Point;
  let kept = 1;
  for (let axis = 0; axis < axes; axis++) kept *= size[axis] / domain.size[axis];
  const scale: Scale = { linear, kept, size };
  return {
    ...scenario,
    domain: { ...domain, size },
    vessels: 'count' in scenario.vessels ? { count: amount(scenario.vessels.count, kept) } : thinned(scenario.vessels, scale),
    populations: scenario.populations.map((population) => shrunkPopulation(population, scale)),
    schedule: scenario.schedule.map((item) => shrunkItem(item, kept)),
    body: scenario.body === null ? null : { ...scenario.body, scale: scenario.body.scale / kept },
  };
}

interface Scale {
  /** Factor of every length. */
  readonly linear: number;
  /** Factor of every number of cells. */
  readonly kept: number;
  readonly size: Point;
}

/** What is there at all does not vanish. */
const amount = (count: number, kept: number) => (count === 0 ? 0 : Math.max(1, Math.round(count * kept)));

function shrunkItem(item: Scheduled, kept: number): Scheduled {
  if (!('infuse' in item)) return item;
  // In cells of the smaller patch: rounded, it may no longer be what was said in cells of the patient.
  const { cells: _, count, ...infuse } = item.infuse;
  return { ...item, infuse: { ...infuse, count: amount(count, kept) } };
}

function shrunkPopulation(population: Population, scale: Scale): Population {
  const placement = shrunkPlacement(population.placement, scale);
  const count = placement.shape === 'positions' ? placement.points.length : amount(population.count, scale.kept);
  // A rare clone of the full patch stays a cell of the smaller one.
  const clones = population.clones.map((clone) => {
    const present = Math.round(clone.fraction * population.count) > 0;
    return present ? { ...clone, fraction: Math.max(clone.fraction, 1 / count) } : clone;
  });
  return { ...population, placement, count, clones };
}

function shrunkPlacement(placement: Placement, scale: Scale): Placement {
  const { linear } = scale;
  const moved = (point: Point): Point => [point[0] * linear, point[1] * linear, point[2] * linear];
  switch (placement.shape) {
    case 'disc':
    case 'sphere':
      return { ...placement, center: moved(placement.center), radius: placement.radius === null ? null : placement.radius * linear };
    case 'ring':
      return { ...placement, center: moved(placement.center), inner: placement.inner * linear, outer: placement.outer * linear };
    case 'positions':
      return { shape: 'positions', points: cropped(placement.points, scale.size) };
    default:
      return placement;
  }
}

/** Given places keep their distances: those outside the smaller patch go. */
function cropped(points: readonly Point[], size: Point): readonly Point[] {
  return points.filter((point) => point.every((position, axis) => Math.abs(position) <= size[axis] / 2));
}

/** Given vessels move together and every so many stay. */
function thinned(points: readonly Point[], { linear, kept }: Scale): readonly Point[] {
  const wanted = amount(points.length, kept);
  return Array.from({ length: wanted }, (_, n) => {
    const [x, y, z] = points[Math.floor(((n + 0.5) * points.length) / wanted)];
    return [x * linear, y * linear, z * linear] as const;
  });
}
