// What must hold after every step, whatever the parameters: checked by tests after every rule.
import { InvariantError, invariant } from './core/assert';
import type { AnyColumn } from './core/columns';
import { Fate, Kind, NO_PRODUCT, isLiving, isTarget } from './cells';
import { faultOfKept } from './kept';
import { halfExtents } from './neighbors';
import { volumeOfRadius } from './verbs';
import type { World } from './world';

/** Throws InvariantError naming the first broken promise. */
export function checkInvariants(world: World): void {
  const seen = new Uint8Array(world.nextId);
  for (const place of [world, world.blood]) {
    checkCells(place, seen);
    checkSynapses(place);
  }
  const stale = faultOfKept(world);
  if (stale !== null) throw new InvariantError(stale);
  checkBody(world);
  for (const { name, value } of world.fields.active) {
    for (let v = 0; v < value.length; v++) if (!(value[v] >= 0 && value[v] < Infinity)) throw new InvariantError(`${name} is ${value[v]} in voxel ${v}`);
  }
}

function checkBody({ body }: World): void {
  for (const name of Object.keys(body)) if (!(body[name] >= 0 && body[name] < Infinity)) throw new InvariantError(`the body’s ${name} is ${body[name]}`);
  for (const name of ['il6Signal', 'vascularLeak', 'endothelium', 'neurotoxicity'] as const) {
    if (!isShare(body[name])) throw new InvariantError(`the body’s ${name} is ${body[name]}, which is no share`);
  }
  for (const name of ['crsGrade', 'crsPeak'] as const) {
    if (!(Number.isInteger(body[name]) && body[name] <= 4)) throw new InvariantError(`the body’s ${name} is ${body[name]}`);
  }
}

/** @param seen by id: 1 for cells that were met before, in the patch or in the blood */
function checkCells(world: World, seen: Uint8Array): void {
  const { cells } = world;
  const c = cells.columns;
  const half = halfExtents(world);
  for (const name of cells.names) {
    const column = cells.column(name), i = firstUnbounded(column, cells.count);
    if (i >= 0) throw new InvariantError(`${name} of cell ${c.id[i]} is ${column[i]}`);
  }
  for (let i = 0; i < cells.count; i++) {
    const id = c.id[i];
    const fault = seen[id] === 1 ? 'is there twice' : faultOf(world, i, half);
    if (fault !== null) throw new InvariantError(`cell ${id} ${fault}`);
    seen[id] = 1;
  }
}

/** The first row that is no number or without bound, or -1. Tests ask after every rule: whole columns are passed by their sum, where such a value always shows. */
function firstUnbounded(column: AnyColumn, count: number): number {
  if (column instanceof Float64Array ? isBounded64(column, count) : column instanceof Float32Array ? isBounded32(column, count) : true) return -1;
  return column.subarray(0, count).findIndex((u: number) => !Number.isFinite(u));
}

function isBounded64(column: Float64Array, count: number): boolean {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += 0 * column[i];
  return sum === 0;
}

function isBounded32(column: Float32Array, count: number): boolean {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += 0 * column[i];
  return sum === 0;
}

/** What is wrong with a cell, or null. */
function faultOf(world: World, i: number, [hx, hy, hz]: readonly [number, number, number]): string | null {
  const c = world.cells.columns;
  if (!(c.id[i] > 0 && c.id[i] < world.nextId)) return 'has an id that was never given';
  if (!(Math.abs(c.x[i]) <= hx && Math.abs(c.y[i]) <= hy && Math.abs(c.z[i]) <= hz)) return 'left the patch';
  if (!(c.volume[i] > 0 && c.birthVolume[i] > 0)) return `has volume ${c.volume[i]}`;
  if (Math.abs(volumeOfRadius(c.radius[i]) / c.volume[i] - 1) > 1e-9) return 'has a radius that does not fit its volume';
  if (!(c.antigenA[i] >= 0 && c.antigenB[i] >= 0 && c.damage[i] >= 0 && c.pressure[i] >= 0)) return 'has a negative amount';
  const own = world.model.faultOf(world, i);
  if (own !== null) return own;
  if (!(isShare(c.activation[i]) && isShare(c.exhaustion[i]))) return 'has an activation or exhaustion that is no share';
  if (!(c.fixedExhaustion[i] >= 0 && c.fixedExhaustion[i] <= c.exhaustion[i])) return 'has more fixed exhaustion than exhaustion, or less than none';
  if (!(isShare(c.lysisSignal[i]) && isShare(c.growthSignal[i]))) return 'has a signal that is no share';
  if (!(isShare(c.brake[i]) && isShare(c.priming[i]) && isShare(c.protection[i]))) return 'has a brake, priming or protection that is no share';
  if (!(isShare(c.hypoxicBrake[i]) && isShare(c.hypoxicStall[i]))) return 'loses a share to lack of oxygen that is no share';
  if (!isShare(c.differentiation[i])) return `has differentiated to ${c.differentiation[i]}`;
  if (!(c.ownA[i] >= 0 && c.ownB[i] >= 0 && c.pdl1[i] >= 0 && c.carCount[i] >= 0)) return 'has a negative number of molecules';
  if (!isLiving(c.life[i]) && c.speed[i] !== 0) return 'is dead and walks';
  if (c.kind[i] !== Kind.Cart) return c.product[i] === NO_PRODUCT && c.partner[i] === -1 && c.motile[i] === 0 ? null : 'behaves like a CAR-T cell';
  if (!(c.product[i] < world.products.length)) return 'has no product';
  if (!(c.granules[i] >= 0 && c.divisionsLeft[i] >= 0)) return 'has spent more than it had';
  return c.fate[i] <= Fate.Exhausted ? null : `has fate ${c.fate[i]}`;
}

function isShare(u: number): boolean {
  return u >= 0 && u <= 1;
}

function checkSynapses(world: World): void {
  const { kind, life, partner, boundCount, id } = world.cells.columns;
  const held = new Int32Array(world.cells.count);
  for (let i = 0; i < world.cells.count; i++) {
    const target = partner[i];
    if (target < 0) continue;
    invariant(target < world.cells.count, `CAR-T cell ${id[i]} is bound to row ${target}`);
    invariant(isLiving(life[i]), `dead CAR-T cell ${id[i]} is bound`);
    invariant(target !== i && (isTarget(kind[target]) || kind[target] === Kind.Cart), `CAR-T cell ${id[i]} is bound to cell ${id[target]}, which is no target`);
    held[target] = held[target] + 1;
  }
  for (let i = 0; i < world.cells.count; i++) {
    if (boundCount[i] !== held[i]) throw new InvariantError(`cell ${id[i]} counts ${boundCount[i]} synapses, has ${held[i]}`);
  }
}
