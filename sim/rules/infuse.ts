// Infuse: CAR-T cells of a dose arrive in the patch, through the vessels or from outside the tumour.
import { daughterKey } from '../core/random';
import type { Stream } from '../core/random';
import { direction, pointInShell } from '../core/distributions';
import { defineParams } from '../core/params';
import { Fate, Kind, Subset, isLiving } from '../cells';
import { Event } from '../events';
import { halfExtents } from '../neighbors';
import { REFERENCE_DOUBLINGS } from '../products';
import type { PRODUCT_PARAMS } from '../products';
import { defineRule } from '../rule';
import { report, setVolume, volumeOfRadius } from '../verbs';
import { streamOf } from '../world';
import type { Arrival, World } from '../world';
import type { Values } from '../core/params';
import { params as proliferate } from './proliferate';
import { params as kill } from './kill';
import { valuesOf } from '../world';

export const params = defineParams('infuse', {
  cartRadius: {
    value: 4, unit: 'µm', min: 3, max: 6, evidence: 'measured', source: 'hickey',
    doc: 'Radius of a CAR-T cell. Published models range from 3.5 µm (175 µm³) to 3.75 µm; activated blasts are larger.',
  },
  ringDistance: {
    value: 50, unit: 'µm', min: 0, max: 500, evidence: 'assumed', source: 'cartopiax',
    doc: 'With entry “ring”, how far outside the tumour’s edge the cells are placed.',
  },
});

interface Derived {
  readonly volume: number;
  readonly ringDistance: number;
  readonly stream: Stream;
  readonly point: Float64Array;
  readonly store: number;
  readonly divisions: number;
  readonly firstCycle: number;
}

export const infuse = defineRule({
  name: 'infuse',
  doc: 'CAR-T cells of each dose enter evenly over the stated time, at vessels, around the tumour, at the edge or anywhere.',
  params,
  derive(p, world): Derived {
    const growth = valuesOf(world, proliferate);
    return {
      volume: volumeOfRadius(p.cartRadius), ringDistance: p.ringDistance, stream: streamOf(world, 'infuse'),
      point: new Float64Array(3), store: valuesOf(world, kill).granuleStore,
      divisions: growth.maxDivisions, firstCycle: -growth.lag / growth.divisionTime,
    };
  },
  run(world, d) {
    const { arrivals } = world;
    for (const arrival of arrivals) {
      const elapsed = world.tick - arrival.fromTick;
      if (elapsed < 0 || arrival.arrived >= arrival.count) continue;
      const due = elapsed >= arrival.overTicks
        ? arrival.count
        : Math.min(arrival.count, Math.floor((arrival.count * (elapsed + 1)) / (arrival.overTicks + 1)) + 1);
      if (arrival.arrived >= due) continue;
      const reach = arrival.entry === 'ring' ? tumorReach(world) + d.ringDistance : 0;
      while (arrival.arrived < due) enter(world, d, arrival, arrival.arrived++, reach);
    }
  },
});

/** Adds one CAR-T cell; its key comes from dose and ordinal, so twin runs infuse the same cells. */
function enter(world: World, d: Derived, arrival: Arrival, ordinal: number, reach: number): void {
  const key = daughterKey(arrival.family, ordinal);
  placeArrival(world, d, arrival, key, reach);
  const row = world.cells.add();
  const c = world.cells.columns;
  const made = world.values[world.products[arrival.product]!.group] as Values<typeof PRODUCT_PARAMS.specs>;
  c.id[row] = world.nextId++;
  c.key[row] = key;
  c.kind[row] = Kind.Cart;
  c.motile[row] = 1;
  c.product[row] = arrival.product;
  c.fate[row] = d.stream.unit(0, key, 4) < made.memoryFraction ? Fate.Memory : Fate.Effector;
  c.subset[row] = d.stream.unit(0, key, 5) < made.cd4Fraction ? Subset.CD4 : Subset.CD8;
  c.bornTick[row] = world.tick;
  c.lifeTick[row] = world.tick;
  c.x[row] = d.point[0]!;
  c.y[row] = d.point[1]!;
  c.z[row] = d.point[2]!;
  c.birthVolume[row] = d.volume;
  setVolume(world, row, d.volume);
  c.granules[row] = d.store;
  c.divisionsLeft[row] = Math.max(1, Math.round(d.divisions + REFERENCE_DOUBLINGS - made.cultureDoublings));
  c.cycle[row] = d.firstCycle;
  c.turnTick[row] = world.tick;
  world.neighbors.valid = false;
  report(world, Event.infusion, row, 0, arrival.product);
}

/** Writes the entry point to `d.point`; a ring begins at `reach` from the centre. */
function placeArrival(world: World, d: Derived, arrival: Arrival, key: number, reach: number): void {
  const [hx, hy, hz] = halfExtents(world);
  const dimensions = world.scenario.domain.dimensions;
  const { stream, point } = d;
  if (arrival.entry === 'vessels' && world.vessels.length > 0) {
    const vessel = world.vessels[Math.floor(stream.unit(0, key, 0) * world.vessels.length)]!;
    direction(stream, 1, key, dimensions, point);
    // One cell diameter from the vessel's middle: arrivals do not pile up on one point.
    for (let axis = 0; axis < 3; axis++) point[axis] = vessel[axis]! + 10 * point[axis]!;
  } else if (arrival.entry === 'ring') {
    const outer = Math.min(reach + 40, Math.max(reach + 1, Math.min(hx, hy)));
    pointInShell(stream, 1, key, dimensions, reach / outer, point);
    for (let axis = 0; axis < 3; axis++) point[axis] = point[axis]! * outer;
  } else {
    point[0] = (2 * stream.unit(0, key, 1) - 1) * hx;
    point[1] = (2 * stream.unit(0, key, 2) - 1) * hy;
    point[2] = (2 * stream.unit(0, key, 3) - 1) * hz;
    if (arrival.entry === 'edge') pushToEdge(point, hx, hy);
  }
  point[0] = Math.max(-hx, Math.min(hx, point[0]!));
  point[1] = Math.max(-hy, Math.min(hy, point[1]!));
  point[2] = Math.max(-hz, Math.min(hz, point[2]!));
}

/** Moves a point to the nearest of the four side walls. */
function pushToEdge(point: Float64Array, hx: number, hy: number): void {
  const gapX = hx - Math.abs(point[0]!), gapY = hy - Math.abs(point[1]!);
  if (gapX < gapY) point[0] = point[0]! < 0 ? -hx : hx;
  else point[1] = point[1]! < 0 ? -hy : hy;
}

/** Distance from the centre to the farthest living tumour cell, µm. */
function tumorReach(world: World): number {
  const { kind, life, x, y, z } = world.cells.columns;
  let farthest = 0;
  for (let i = 0; i < world.cells.count; i++) {
    if (kind[i] !== Kind.Tumor || !isLiving(life[i]!)) continue;
    const squared = x[i]! * x[i]! + y[i]! * y[i]! + z[i]! * z[i]!;
    if (squared > farthest) farthest = squared;
  }
  return Math.sqrt(farthest);
}
