// The books of one cytokine, kept from cells, rates and levels: what a step should make, lose and send to the serum.
import { Kind, Polarity, Subset, drugEffect, fieldOf, isLiving } from '../../sim';
import type { World } from '../../sim';

export type CytokineName = 'ifng' | 'il2' | 'il6' | 'tnf';

const AVOGADRO = 6.02214076e23;
const WEIGHT = { ifng: 17, il2: 15.5, il6: 21, tnf: 17.3 } as const;
/** pg/mL in a µm³ of one molecule. */
const perMolecule = (name: CytokineName): number => ((WEIGHT[name] * 1000) / AVOGADRO) * 1e24;

const FOLLOWED = { ifng: 'cytokineRelease.ifngHalfLife', il6: 'cytokineRelease.il6HalfLife' } as const;
const parameter = (world: World, key: string): number => world.values[key.slice(0, key.indexOf('.'))][key.slice(key.indexOf('.') + 1)];
export const sum = (values: Iterable<number>): number => {
  let total = 0;
  for (const value of values) total += value;
  return total;
};

/** Molecules that the cell in row i makes a minute. */
function madeBy(world: World, name: CytokineName, i: number): number {
  const { kind, life, subset, partner, growthSignal, activation } = world.cells.columns, secrete = world.values['secrete'];
  if (!isLiving(life[i])) return 0;
  const signal = kind[i] === Kind.Cart && partner[i] >= 0 ? growthSignal[i] : 0;
  const inflamed = kind[i] === Kind.Macrophage && subset[i] === Polarity.Inflammatory ? activation[i] : 0;
  if (name === 'ifng') return secrete['ifngRate'] * signal;
  if (name === 'il2') return subset[i] === Subset.CD4 ? secrete['il2Rate'] * signal : 0;
  return name === 'il6' ? secrete['il6Rate'] * inflamed : secrete['tnfRateCart'] * signal + secrete['tnfRateMacrophage'] * inflamed;
}

/** µm³ that the cell in row i clears a minute where there is that much. */
function clearedBy(world: World, name: CytokineName, i: number, level: number): number {
  const { kind, life } = world.cells.columns, secrete = world.values['secrete'], k = kind[i];
  if (!isLiving(life[i])) return 0;
  if (name === 'il2') return k === Kind.Cart ? secrete['il2Uptake'] : 0;
  if (name !== 'ifng' || k === Kind.Cart || k === Kind.Stroma) return 0;
  const molecules = k === Kind.Macrophage ? secrete['ifngUptakeMacrophage'] : secrete['ifngUptake'];
  return (molecules * perMolecule('ifng')) / (secrete['ifngReceptorHalf'] + level);
}

/** All in pg/mL times µm³. */
export interface Entry {
  made: number;
  decayed: number;
  takenUp: number;
  carriedAway: number;
  stored: number;
}

/** What a step of the field should do, reckoned from the world before it. */
export function entryOf(world: World, name: CytokineName, dt: number): Omit<Entry, 'stored'> {
  const field = fieldOf(world.fields, name)!, { grid } = world.fields, volume = grid.h ** 3, { x, y, z } = world.cells.columns;
  const value = Float64Array.from(field.value), source = new Float64Array(grid.count), sink = new Float64Array(grid.count);
  for (let i = 0; i < world.cells.count; i++) {
    const v = voxelOf(world, [x[i], y[i], z[i]]);
    source[v] += (madeBy(world, name, i) * perMolecule(name)) / volume;
    sink[v] += clearedBy(world, name, i, field.value[v]) / volume;
  }
  const carriedAway = carry(world, name, value, dt);
  const reacted = value.map((u, v) => (u + dt * source[v]) / (1 + dt * sink[v]));
  const axes = grid.nz > 1 ? 3 : 2, kept = (1 + (parameter(world, `${name}.decay`) * dt) / axes) ** -axes;
  return {
    made: dt * sum(source) * volume, takenUp: dt * sum(reacted.map((u, v) => u * sink[v])) * volume,
    decayed: sum(reacted) * (1 - kept) * volume, carriedAway: carriedAway * volume,
  };
}

/** Takes from `value` what the vessels carry away, and says how much that is. */
function carry(world: World, name: CytokineName, value: Float64Array, dt: number): number {
  const { grid } = world.fields, share = ratesOf(world, name).map((r) => 1 - Math.exp(-r * dt));
  const serum = name === 'ifng' || name === 'il6' ? (world.scenario.body === null ? 0 : world.body[name]) : 0;
  const level = serum / (1 + sum(share) * inSerum(world, grid.h ** 3));
  let carried = 0;
  for (let v = 0; v < share.length; v++) {
    const amount = share[v] * (value[v] - level);
    carried += amount;
    value[v] -= amount;
  }
  return carried;
}

const RATES = new WeakMap<World, Map<CytokineName, Float64Array>>();

/** Share of every voxel that the vessels in its reach clear a minute. They stand still, and no run here changes what they clear. */
function ratesOf(world: World, name: CytokineName): Float64Array {
  const known = RATES.get(world) ?? new Map<CytokineName, Float64Array>();
  RATES.set(world, known);
  const found = known.get(name);
  if (found) return found;
  const { grid } = world.fields, rate = new Float64Array(grid.count), reach = parameter(world, 'perfuse.reach');
  const centre = (v: number): [number, number, number] => [((v % grid.nx) + 0.5) * grid.h - grid.halfX, ((Math.floor(v / grid.nx) % grid.ny) + 0.5) * grid.h - grid.halfY, (Math.floor(v / (grid.nx * grid.ny)) + 0.5) * grid.h - grid.halfZ];
  for (const vessel of world.vessels) {
    const own = voxelOf(world, vessel), z = grid.nz === 1 ? 0 : 1;
    const near = [...rate.keys()].filter((v) => v === own || Math.hypot(centre(v)[0] - vessel[0], centre(v)[1] - vessel[1], z * (centre(v)[2] - vessel[2])) <= reach);
    for (const v of near) rate[v] += parameter(world, `secrete.${name}VesselClearance`) / near.length / grid.h ** 3;
  }
  known.set(name, rate);
  return rate;
}

function voxelOf({ fields: { grid } }: World, [x, y, z]: readonly [number, number, number]): number {
  const index = (p: number, half: number, n: number) => Math.min(n - 1, Math.max(0, Math.floor((p + half) / grid.h)));
  return (index(z, grid.halfZ, grid.nz) * grid.ny + index(y, grid.halfY, grid.ny)) * grid.nx + index(x, grid.halfX, grid.nx);
}

/** pg/mL of the serum that one pg/mL in that many µm³ of the patch comes to. */
export function inSerum(world: World, volume: number): number {
  return ((world.scenario.body?.scale ?? 0) * volume * 1e-12) / parameter(world, 'cytokineRelease.volume');
}

/** pg/mL of the serum in a step from cells themselves, where no field follows what they make. */
export function straightToSerum(world: World, name: 'ifng' | 'il6', dt: number): number {
  if (fieldOf(world.fields, name)) return 0;
  let molecules = 0;
  for (let i = 0; i < world.cells.count; i++) molecules += madeBy(world, name, i);
  return molecules * dt * inSerum(world, perMolecule(name));
}

/** What the serum loses in a step in which `inflow` comes to it evenly: the integral of its level, by Simpson’s rule. */
export function lostBySerum(world: World, name: 'ifng' | 'il6', before: number, inflow: number, dt: number): number {
  const basal = name === 'il6' ? parameter(world, 'cytokineRelease.il6Basal') : 0, steps = 40;
  const free = name === 'il6' ? 1 - parameter(world, 'cytokineRelease.receptorShare') * drugEffect(world, 'il6Clearance') : 1;
  const k = (Math.LN2 / (60 * parameter(world, FOLLOWED[name]))) * free;
  const above = (t: number) => (before - basal) * Math.exp(-k * t) + ((inflow / dt) * (1 - Math.exp(-k * t))) / k;
  const weights = Array.from({ length: steps + 1 }, (_, n) => (n === 0 || n === steps ? 1 : n % 2 === 1 ? 4 : 2));
  return k * ((dt / steps / 3) * sum(weights.map((w, n) => w * above((n * dt) / steps))));
}
