// Changes that touch two cells or several columns at once, so that no rule can do half of one.
import { cbrt } from './core/math';
import { Cause, Kind, Life, isLiving } from './cells';
import { Event } from './events';
import type { Dosing } from './scenario';
import type { World } from './world';

const FOUR_THIRDS_PI = (4 / 3) * Math.PI;

export function volumeOfRadius(radius: number): number {
  return FOUR_THIRDS_PI * radius * radius * radius;
}

export function radiusOfVolume(volume: number): number {
  return cbrt(volume / FOUR_THIRDS_PI);
}

/** Sets volume and radius together. */
export function setVolume(world: World, row: number, volume: number): void {
  world.cells.columns.volume[row] = volume;
  world.cells.columns.radius[row] = radiusOfVolume(volume);
  world.drift.grownKnown = false;
  world.drift.dressedFor = null;
}

/** The radii of many rows whose volumes have just been written: for less than as many times `setVolume`. */
export function followVolumes(world: World, rows: Int32Array, count: number): void {
  if (count === 0) return;
  const { volume, radius } = world.cells.columns, { cubeRoots } = world;
  cubeRoots.reserve(count);
  const { numbers, roots } = cubeRoots;
  for (let n = 0; n < count; n++) numbers[n] = volume[rows[n]] / FOUR_THIRDS_PI;
  cubeRoots.extract(count);
  for (let n = 0; n < count; n++) radius[rows[n]] = roots[n];
  world.drift.grownKnown = false;
  world.drift.dressedFor = null;
}

/** Reports an event at a cell's place. */
export function report(world: World, kind: number, row: number, b: number, value: number): void {
  const { id, x, y, z } = world.cells.columns;
  world.events.push(kind, id[row], b, x[row], y[row], z[row], value);
}

/** A CAR-T cell has killed its target: both carry the other's name or number from now on, and the tallies grow. */
export function creditKill(world: World, killer: number, target: number, minutesBound: number): void {
  const { id, kind, kills, killer: killerOf, product } = world.cells.columns, { killsByProduct, killsByKind } = world.events;
  kills[killer] = kills[killer] + 1;
  killerOf[target] = id[killer];
  killsByProduct[product[killer]] = killsByProduct[product[killer]] + 1;
  killsByKind[kind[target]] = killsByKind[kind[target]] + 1;
  report(world, Event.kill, killer, id[target], minutesBound);
}

/** A CAR-T cell and a target form a synapse. */
export function bindPair(world: World, cart: number, target: number): void {
  const { partner, boundCount, boundTick } = world.cells.columns;
  partner[cart] = target;
  boundTick[cart] = world.tick;
  boundCount[target] = boundCount[target] + 1;
}

/** A CAR-T cell lets go of its target and may bind again from `readyTick` on. */
export function release(world: World, cart: number, readyTick: number): void {
  const c = world.cells.columns;
  const target = c.partner[cart];
  if (target < 0) return;
  c.boundCount[target] = c.boundCount[target] - 1;
  c.partner[cart] = -1;
  c.readyTick[cart] = readyTick;
  c.lysisSignal[cart] = 0;
  c.growthSignal[cart] = 0;
}

function beginDeath(world: World, row: number, life: number, cause: number): void {
  const c = world.cells.columns;
  if (!isLiving(c.life[row])) return;
  if (c.kind[row] === Kind.Cart) release(world, row, world.tick);
  c.life[row] = life;
  c.lifeTick[row] = world.tick;
  c.cause[row] = cause;
  c.speed[row] = 0;
  if (c.kind[row] === Kind.Tumor) world.drift.fall(row);
  report(world, Event.death, row, c.killer[row], cause);
}

/** The cell enters apoptosis: it lets go, stops, shrinks and is cleared later. */
export function markApoptotic(world: World, row: number, cause: number): void {
  beginDeath(world, row, Life.Apoptotic, cause);
}

/** The cell dies for lack of oxygen: it swells and bursts. */
export function markNecrotic(world: World, row: number): void {
  beginDeath(world, row, Life.Necrotic, Cause.Starved);
}

/** The whole dose is in the blood, or in the medium of a dish, at once; how it leaves is the rule `pharmacokinetics`. */
export function addDose({ body }: Pick<World, 'body'>, { drug, doses }: Dosing): void {
  body[drug] += doses;
}

/** The same as an event of the run. */
export function giveDrug(world: World, { drug, doses }: Dosing): void {
  addDose(world, { drug, doses });
  world.events.push(Event.drug, world.pharmacy.drugs.findIndex(({ name }) => name === drug), 0, 0, 0, 0, doses);
}
