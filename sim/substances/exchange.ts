// What cells, vessels and walls give each field and take from it: one loop for every way of giving or taking in the table.
import { KIND_NAMES, Life, isLiving } from '../cells';
import { voxelAt, voxelsAt, wallVoxels } from '../core/voxels';
import type { VoxelGrid } from '../core/voxels';
import type { FieldState } from '../fields';
import { rosterOf } from '../roster';
import { picogramsPerMilliliter } from '../units';
import type { World } from '../world';
import { SUBSETS } from './substance';
import type { KindName, Maker, Part, SignalName, Substance, Taker } from './substance';
import { SUBSTANCES } from './table';

type Values = Readonly<Record<string, number>>;

/** One entry of the table, ready to run. */
interface Pass {
  readonly feed: (world: World, field: FieldState, pass: Pass, voxels: Int32Array) => void;
  /** Rate by kind, in the unit that `feed` wants; 0: no part in it. */
  readonly rate: Float64Array;
  /** The only kind with a rate, or −1: several. */
  readonly kind: number;
  /** The only subset, or −1: all. */
  readonly subset: number;
  readonly bound: boolean;
  readonly signal: SignalName | null;
  /** Share of the rate that a dying cell keeps. */
  readonly dying: number;
  /** Level at which half of the receptors are taken. */
  readonly half: number;
  readonly perVoxel: number;
}

interface FieldPlan {
  readonly passes: readonly Pass[];
  readonly splitStep: number;
  readonly walls: { readonly voxels: Int32Array; readonly level: number; readonly rate: number };
  readonly vessels: { readonly level: number; readonly rate: number } | null;
}

export interface Exchange {
  /** In the order of `world.fields.active`. */
  readonly fields: readonly FieldPlan[];
  /** Voxel of every row; grows with the table of cells. */
  voxels: Int32Array;
}

export function planExchange(world: World, values: Values): Exchange {
  const { grid, active } = world.fields;
  const fields = active.map(({ name }) => planField(SUBSTANCES[name], grid, values));
  return { fields, voxels: new Int32Array(fields.length > 0 ? world.cells.capacity : 0) };
}

function planField({ weight, makers, takers, vessels, walls, splitStep }: Substance, grid: VoxelGrid, p: Values): FieldPlan {
  const voxelVolume = grid.h * grid.h * grid.h, perVoxel = 1 / voxelVolume;
  const making = (maker: Maker): Pass => ({
    ...partOf(maker, perVoxel, (name) => (maker.gives === 'saturating' ? p[name] * perVoxel : (p[name] / voxelVolume) * picogramsPerMilliliter(weight ?? 0))),
    feed: maker.gives === 'saturating' ? saturate : make, bound: maker.bound === true, signal: maker.signal ?? null,
  });
  const taking = (taker: Taker): Pass => ({
    ...partOf(taker, perVoxel, (name) => (taker.clears === 'share' ? p[name] : taker.clears === 'volume' ? p[name] / voxelVolume : (p[name] / voxelVolume) * picogramsPerMilliliter(weight ?? 0))),
    feed: taker.clears === 'share' ? consume : taker.clears === 'volume' ? clear : internalise,
    dying: taker.dying === undefined ? 0 : p[taker.dying], half: taker.half === undefined ? 0 : p[taker.half],
  });
  const wallRate = walls ? p[walls.rate] : 0;
  return {
    passes: [...makers.map(making), ...takers.map(taking)].filter(({ rate }) => rate.some((r) => r !== 0)),
    splitStep: splitStep === undefined ? 0 : p[splitStep],
    walls: { voxels: wallRate > 0 ? wallVoxels(grid) : new Int32Array(0), level: walls ? p[walls.level] : 0, rate: wallRate },
    vessels: vessels ? { level: p[vessels.level], rate: p[vessels.volume] * perVoxel } : null,
  };
}

function partOf(part: Part<string>, perVoxel: number, rateOf: (name: string) => number): Omit<Pass, 'feed'> {
  const kinds = Object.keys(part.rate) as KindName[], rate = new Float64Array(KIND_NAMES.length);
  for (const kind of kinds) rate[KIND_NAMES.indexOf(kind)] = rateOf(part.rate[kind]!);
  return {
    rate, perVoxel, kind: kinds.length === 1 ? KIND_NAMES.indexOf(kinds[0]) : -1, subset: part.only === undefined ? -1 : SUBSETS[part.only],
    bound: false, signal: null, dying: 0, half: 0,
  };
}

/** Fills source and sink of every field anew. */
export function exchange(world: World, plan: Exchange): void {
  const { active } = world.fields;
  if (active.length === 0) return;
  findVoxels(world, plan);
  for (let f = 0; f < active.length; f++) {
    const field = active[f], { passes, splitStep, walls, vessels } = plan.fields[f];
    field.source.fill(0);
    field.sink.fill(0);
    for (let n = 0; n < passes.length; n++) passes[n].feed(world, field, passes[n], plan.voxels);
    // What comes from outside comes after the cells' uptake has been noted.
    if (splitStep > 0) splitUptake(field, splitStep);
    for (const v of walls.voxels) supply(field, v, walls.rate, walls.level);
    if (vessels) for (const [x, y, z] of world.vessels) supply(field, voxelAt(world.fields.grid, x, y, z), vessels.rate, vessels.level);
  }
}

/** Each cell looks up its voxel once, however many fields it feeds. */
function findVoxels(world: World, plan: Exchange): void {
  const { count, capacity, columns: { x, y, z } } = world.cells;
  if (plan.voxels.length < count) plan.voxels = new Int32Array(capacity);
  voxelsAt(world.fields.grid, x, y, z, count, plan.voxels);
}

/** Molecules of living cells, per voxel. */
function make(world: World, { source }: FieldState, { rate, kind: only, subset: wanted, bound, signal }: Pass, voxels: Int32Array): void {
  const { kind, life, subset, partner } = world.cells.columns, driven = signal === null ? null : world.cells.columns[signal];
  const { rows, first } = rosterOf(world), end = only < 0 ? world.cells.count : first[only + 1];
  for (let k = only < 0 ? 0 : first[only]; k < end; k++) {
    const i = only < 0 ? k : rows[k], perMinute = rate[kind[i]];
    if (perMinute === 0 || !isLiving(life[i]) || (bound && partner[i] < 0) || (wanted >= 0 && subset[i] !== wanted)) continue;
    const v = voxels[i];
    source[v] = source[v] + (driven === null ? perMinute : perMinute * driven[i]);
  }
}

/** Towards saturation 1: what is there already counts as taken up. */
function saturate(world: World, { source, sink }: FieldState, { rate, kind: only, subset: wanted, bound, signal }: Pass, voxels: Int32Array): void {
  const { kind, life, subset, partner, volume } = world.cells.columns, driven = signal === null ? null : world.cells.columns[signal];
  const { rows, first } = rosterOf(world), end = only < 0 ? world.cells.count : first[only + 1];
  for (let k = only < 0 ? 0 : first[only]; k < end; k++) {
    const i = only < 0 ? k : rows[k], perVolume = rate[kind[i]];
    if (perVolume === 0 || !isLiving(life[i]) || (bound && partner[i] < 0) || (wanted >= 0 && subset[i] !== wanted)) continue;
    const v = voxels[i], given = driven === null ? perVolume * volume[i] : perVolume * volume[i] * driven[i];
    source[v] = source[v] + given;
    sink[v] = sink[v] + given;
  }
}

/** Uptake of a volume per cell, by living cells. */
function clear(world: World, { sink }: FieldState, { rate, kind: only, subset: wanted }: Pass, voxels: Int32Array): void {
  const { kind, life, subset } = world.cells.columns;
  const { rows, first } = rosterOf(world), end = only < 0 ? world.cells.count : first[only + 1];
  for (let k = only < 0 ? 0 : first[only]; k < end; k++) {
    const i = only < 0 ? k : rows[k];
    if (!isLiving(life[i]) || (wanted >= 0 && subset[i] !== wanted)) continue;
    const v = voxels[i];
    sink[v] = sink[v] + rate[kind[i]];
  }
}

/** Uptake by receptors of living cells, which is at most the rate however much there is. */
function internalise(world: World, { sink, value }: FieldState, { rate, kind: only, subset: wanted, half }: Pass, voxels: Int32Array): void {
  const { kind, life, subset } = world.cells.columns;
  const { rows, first } = rosterOf(world), end = only < 0 ? world.cells.count : first[only + 1];
  for (let k = only < 0 ? 0 : first[only]; k < end; k++) {
    const i = only < 0 ? k : rows[k], most = rate[kind[i]];
    if (most === 0 || !isLiving(life[i]) || (wanted >= 0 && subset[i] !== wanted)) continue;
    const v = voxels[i];
    sink[v] = sink[v] + most / (half + value[v]);
  }
}

/** Uptake in proportion to the cell's volume; dying cells keep a share of it until they burst. */
function consume(world: World, { sink }: FieldState, { rate, kind: only, subset: wanted, dying, perVoxel }: Pass, voxels: Int32Array): void {
  const { kind, life, subset, volume } = world.cells.columns;
  const { rows, first } = rosterOf(world), end = only < 0 ? world.cells.count : first[only + 1];
  for (let k = only < 0 ? 0 : first[only]; k < end; k++) {
    const i = only < 0 ? k : rows[k], perShare = rate[kind[i]];
    if (perShare === 0 || life[i] === Life.Lysed || (wanted >= 0 && subset[i] !== wanted)) continue;
    const v = voxels[i], taken = perShare * volume[i] * perVoxel;
    sink[v] = sink[v] + (isLiving(life[i]) ? taken : taken * dying);
  }
}

/** The uptake of a whole step, spread over the step: see `feltOxygen`. */
function splitUptake({ sink }: FieldState, splitStep: number): void {
  for (let v = 0; v < sink.length; v++) sink[v] = sink[v] / (1 + splitStep * sink[v]);
}

function supply({ source, sink }: FieldState, v: number, rate: number, level: number): void {
  source[v] = source[v] + rate * level;
  sink[v] = sink[v] + rate;
}
