// How a CAR-T cell comes into the patch: through a vessel, around or outside the tumour, at the edge or anywhere.
import { direction, normal, pointInShell } from './core/distributions';
import { clamp, exp } from './core/math';
import type { Values } from './core/params';
import { Stream, streamId } from './core/random';
import { Fate, Kind, Subset } from './cells';
import { divisionsOf } from './differentiation';
import { Event } from './events';
import { halfExtents } from './neighbors';
import { REFERENCE_DOUBLINGS } from './products';
import type { PRODUCT_PARAMS } from './products';
import { params as kill } from './rules/kill';
import { params as proliferate } from './rules/proliferate';
import type { Infusion } from './scenario';
import { radiusOfVolume, report, setVolume, volumeOfRadius } from './verbs';
import { valuesOf } from './world';
import type { World } from './world';

/** Draws 0–5 decide place, fate and subset, 6 whether the cell ever responds, those from 16 on the number of CARs, those from the last one on how far it has differentiated. */
const RESPONSE_DRAW = 6, FIRST_CAR_DRAW = 16, FIRST_DIFFERENTIATION_DRAW = 2000;

/** What every cell that enters is given. */
export interface Equipment {
  readonly volume: number;
  readonly stream: Stream;
  readonly point: Float64Array;
  readonly store: number;
  readonly divisions: number;
  /** How these depend on the differentiation of the cell. */
  readonly divisionEffect: number;
  readonly firstCycle: number;
}

/** @param radius µm, of a CAR-T cell */
export function equipmentOf(world: World, radius: number): Equipment {
  const growth = valuesOf(world, proliferate);
  return {
    volume: volumeOfRadius(radius), stream: new Stream(world.runKey, streamId('infuse')),
    point: new Float64Array(3), store: valuesOf(world, kill).granuleStore,
    divisions: growth.maxDivisions, divisionEffect: growth.differentiationEffect, firstCycle: -growth.lag / growth.divisionTime,
  };
}

/** Adds one CAR-T cell of a dose to the patch; all that is chance about it follows from its key. Ring and outside begin `reach` µm from the centre. */
export function admit(world: World, e: Equipment, product: number, key: number, entry: Infusion['entry'], reach: number): void {
  place(world, e, entry, key, reach);
  const row = make(world, e, product, key);
  settle(world, e, row);
  report(world, Event.infusion, row, 0, product);
}

/** Adds one CAR-T cell at a given place: the very cell that a dose would have brought with this key. Returns its row. */
export function admitAt(world: World, e: Equipment, product: number, key: number, x: number, y: number, z: number): number {
  e.point[0] = x;
  e.point[1] = y;
  e.point[2] = z;
  const row = make(world, e, product, key);
  settle(world, e, row);
  return row;
}

/** Adds one CAR-T cell of a dose to the patient's blood: the very cell that `admit` would have made. */
export function admitToBlood({ blood, events }: World, e: Equipment, product: number, key: number): void {
  events.elsewhere = true;
  report(blood, Event.infusion, make(blood, e, product, key), 0, product);
  events.elsewhere = false;
}

/** A cell of the blood comes out of a vessel; its row there is still to be removed. @param draw key of the place it comes to */
export function letIn(world: World, e: Equipment, fromRow: number, draw: number): void {
  place(world, e, 'vessels', draw, 0);
  const row = world.cells.copyRow(fromRow, world.blood.cells);
  settle(world, e, row);
  report(world, Event.homing, row, 0, world.cells.columns.product[row]);
}

/** An unbound cell of the patch goes into the blood; its row in the patch is still to be removed. */
export function letOut(world: World, fromRow: number): void {
  const { cells } = world.blood, row = cells.copyRow(fromRow, world.cells), c = cells.columns;
  for (const column of [c.x, c.y, c.z, c.velocityX, c.velocityY, c.velocityZ, c.listX, c.listY, c.listZ, c.speed, c.pressure, c.stiffness]) column[row] = 0;
  c.brake[row] = 0;
  report(world, Event.departure, fromRow, 0, world.cells.columns.kind[fromRow]);
}

/** Puts a cell that has no place yet where `e.point` says. */
function settle(world: World, e: Equipment, row: number): void {
  const c = world.cells.columns;
  c.x[row] = e.point[0];
  c.y[row] = e.point[1];
  c.z[row] = e.point[2];
  c.turnTick[row] = world.tick;
  world.neighbors.valid = false;
}

/** A cell of a dose, at no place yet; returns its row. */
function make(world: World, e: Equipment, product: number, key: number): number {
  const row = world.cells.add();
  const c = world.cells.columns;
  const made = madeAs(world, product);
  c.id[row] = world.nextId++;
  c.key[row] = key;
  c.kind[row] = Kind.Cart;
  c.motile[row] = 1;
  c.product[row] = product;
  c.fate[row] = e.stream.unit(0, key, 4) < made.memoryFraction ? Fate.Memory : Fate.Effector;
  c.subset[row] = e.stream.unit(0, key, 5) < made.cd4Fraction ? Subset.CD4 : Subset.CD8;
  c.bornTick[row] = world.tick;
  c.lifeTick[row] = world.tick;
  c.birthVolume[row] = e.volume;
  setVolume(world, row, e.volume);
  // A cell that never responds has no CAR that signals, and nor have its daughters: every rule then reads nothing from its targets.
  c.carOwn[row] = e.stream.unit(0, key, RESPONSE_DRAW) < made.nonResponding ? 0 : made.carNumber * exp(made.carSpread * normal(e.stream, 0, key, FIRST_CAR_DRAW));
  c.carCount[row] = c.carOwn[row];
  c.granules[row] = e.store;
  c.differentiation[row] = made.differentiationSpread > 0
    ? clamp(made.differentiationMean + made.differentiationSpread * normal(e.stream, 0, key, FIRST_DIFFERENTIATION_DRAW), 0, 1) : made.differentiationMean;
  c.divisionsLeft[row] = divisionsOf(e.divisions + REFERENCE_DOUBLINGS - made.cultureDoublings, e.divisionEffect, c.differentiation[row]);
  c.cycle[row] = e.firstCycle;
  return row;
}

/** Living tissue and CAR-T cells together may take this share of the patch before nobody else is let in: cells are soft. */
const MOST_FILLED = 1.5;

/** How many more CAR-T cells find room in the patch. Those of a dose that do not wait outside. */
export function roomFor(world: World, e: Equipment): number {
  const { radius, volume } = world.cells.columns, { count } = world.cells;
  const { halfX, halfY, halfZ } = world.fields.grid, flat = world.scenario.domain.dimensions === 2;
  let filled = 0;
  if (flat) for (let i = 0; i < count; i++) filled += Math.PI * radius[i] * radius[i];
  else for (let i = 0; i < count; i++) filled += volume[i];
  const cart = radiusOfVolume(e.volume), size = flat ? Math.PI * cart * cart : e.volume;
  return Math.max(0, Math.floor((MOST_FILLED * 4 * halfX * halfY * (flat ? 1 : 2 * halfZ) - filled) / size));
}

function madeAs(world: World, product: number): Values<typeof PRODUCT_PARAMS.specs> {
  return world.values[world.products[product].group] as Values<typeof PRODUCT_PARAMS.specs>;
}

/** Writes the entry point to `e.point`. */
function place(world: World, e: Equipment, entry: Infusion['entry'], key: number, reach: number): void {
  const [hx, hy, hz] = halfExtents(world);
  const dimensions = world.scenario.domain.dimensions;
  const { stream, point } = e;
  if (entry === 'vessels' && world.vessels.length > 0) {
    const vessel = world.vessels[Math.floor(stream.unit(0, key, 0) * world.vessels.length)];
    direction(stream, 1, key, dimensions, point);
    // One cell diameter from the vessel's middle: arrivals do not pile up on one point.
    for (let axis = 0; axis < 3; axis++) point[axis] = vessel[axis] + 10 * point[axis];
  } else if (entry === 'ring') {
    const outer = Math.min(reach + 40, Math.max(reach + 1, Math.min(hx, hy)));
    pointInShell(stream, 1, key, dimensions, reach / outer, point);
    for (let axis = 0; axis < 3; axis++) point[axis] = point[axis] * outer;
  } else {
    anywhere(stream, key, FIRST_TRY, hx, hy, hz, point);
    // Refused points are drawn again; where the tumour fills the patch the last one stands.
    for (let attempt = 1; entry === 'outside' && attempt < MOST_TRIES && isWithin(point, reach); attempt++) {
      anywhere(stream, key, SECOND_TRY + 3 * (attempt - 1), hx, hy, hz, point);
    }
    if (entry === 'edge') pushToEdge(point, hx, hy);
  }
  point[0] = Math.max(-hx, Math.min(hx, point[0]));
  point[1] = Math.max(-hy, Math.min(hy, point[1]));
  point[2] = Math.max(-hz, Math.min(hz, point[2]));
}

/** Draws 1 to 3 place a cell, others decide on its fate; further tries come after all of them. */
const FIRST_TRY = 1, SECOND_TRY = 1000, MOST_TRIES = 100;

/** Writes a uniform point of the patch. */
function anywhere(stream: Stream, key: number, draw: number, hx: number, hy: number, hz: number, point: Float64Array): void {
  point[0] = (2 * stream.unit(0, key, draw) - 1) * hx;
  point[1] = (2 * stream.unit(0, key, draw + 1) - 1) * hy;
  point[2] = (2 * stream.unit(0, key, draw + 2) - 1) * hz;
}

function isWithin(point: Float64Array, reach: number): boolean {
  return point[0] * point[0] + point[1] * point[1] + point[2] * point[2] < reach * reach;
}

/** Moves a point to the nearest of the four side walls. */
function pushToEdge(point: Float64Array, hx: number, hy: number): void {
  const gapX = hx - Math.abs(point[0]), gapY = hy - Math.abs(point[1]);
  if (gapX < gapY) point[0] = point[0] < 0 ? -hx : hx;
  else point[1] = point[1] < 0 ? -hy : hy;
}
