// Cellular kinetics: CAR-T cells of the blood multiply, contract and trade places with those of the patch; B and normal T cells follow.
import { exp, pow } from '../core/math';
import { defineParams } from '../core/params';
import type { Values } from '../core/params';
import { daughterKey, streamId } from '../core/random';
import type { Stream } from '../core/random';
import { voxelAt } from '../core/voxels';
import type { VoxelGrid } from '../core/voxels';
import { Fate, Kind, isLiving } from '../cells';
import { admit, equipmentOf, roomFor } from '../entry';
import type { Equipment } from '../entry';
import { Event } from '../events';
import { bCellSignals } from '../patient/bCells';
import { drugEffect } from '../patient/effect';
import { rosterOf } from '../roster';
import { defineRule } from '../rule';
import { MINUTES_PER_DAY } from '../units';
import { report } from '../verbs';
import { streamOf } from '../world';
import type { World } from '../world';

export const params = defineParams('cellularKinetics', {
  bloodShare: {
    value: 0.1, unit: '', min: 0, max: 1, evidence: 'assumed', source: 'assumed',
    title: 'Share of a dose that stays in the blood', doc: 'Share of a dose given through vessels that stays in the blood and the rest of the body instead of settling in the patch.',
  },
  expansion: {
    value: 1.3, unit: '1/d', min: 0, max: 3, evidence: 'fitted', source: 'stein2019',
    title: 'Growth rate of CAR-T cells in the blood', doc: 'Growth rate of CAR-T cells in the blood at full drive and with all the room there is; set so that they double in about 0.8 days, as in patients.',
  },
  driveTime: {
    value: 1, unit: 'd', min: 0.1, max: 5, evidence: 'assumed', source: 'assumed',
    title: 'Time in which the body follows the patch', doc: 'Time in which the rest of the body follows the activation of CAR-T cells in the patch.',
  },
  contraction: {
    value: 0.16, unit: '1/d', min: 0, max: 2, evidence: 'fitted', source: 'stein2019',
    title: 'Decline of effectors in the blood', doc: 'Rate of decline of effectors in the blood without antigen: the first, fast phase in patients.',
  },
  memoryRate: {
    value: 0.00124, unit: '1/d', min: 0, max: 0.1, scale: 'log', evidence: 'fitted', source: 'stein2019',
    title: 'Rate of memory formation in the blood', doc: 'Rate at which calm effectors in the blood become memory cells: the persisting share of the peak (0.0079) times the difference of the two rates of decline.',
  },
  memoryDeath: {
    value: 0.0032, unit: '1/d', min: 0, max: 0.1, evidence: 'fitted', source: 'stein2019',
    title: 'Decline of memory cells in the blood', doc: 'Rate of decline of memory cells in the blood: the second, slow phase in patients.',
  },
  recall: {
    value: 1, unit: '1/d', min: 0, max: 5, evidence: 'assumed', source: 'assumed',
    title: 'Recall of memory cells in the blood', doc: 'Rate at which memory cells in the blood become effectors again at full drive.',
  },
  capacity: {
    value: 6.96e10, unit: 'cells', min: 1e8, max: 1e13, scale: 'log', evidence: 'taken from a model', source: 'kimmel2021',
    title: 'CAR-T cells a patient has room for', doc: 'CAR-T cells at which the patient has no room for more.',
  },
  homing: {
    value: 0.15, unit: '1/d', min: 0, max: 5, evidence: 'assumed', source: 'assumed',
    title: 'Entry into the patch under antigen', doc: 'Rate at which effectors of the blood enter the patch at full drive.',
  },
  homingRest: {
    value: 0.002, unit: '1/d', min: 0, max: 1, evidence: 'assumed', source: 'assumed',
    title: 'Entry into the patch without antigen', doc: 'Rate at which effectors and memory cells of the blood enter a patch without antigen.',
  },
  exitRate: {
    value: 1, unit: '1/d', min: 0, max: 50, evidence: 'assumed', source: 'assumed',
    title: 'Rate of leaving the patch', doc: 'Rate at which an unbound effector close to a vessel leaves for the blood. Memory cells stay.',
  },
  exitDistance: {
    value: 30, unit: 'µm', min: 5, max: 200, evidence: 'assumed', source: 'assumed',
    title: 'Distance from a vessel for leaving', doc: 'Distance from a vessel within which cells can leave. Without vessels they leave from anywhere.',
  },
  normalTCapacity: {
    value: 500, unit: 'cells/µL', min: 50, max: 3000, evidence: 'taken from a model', source: 'kimmel2021',
    title: 'Normal T cells in the blood', doc: 'Normal T cells at rest: those of a patient at the start, and to which the blood returns.',
  },
  normalTRegrowth: {
    value: 0.17, unit: '1/d', min: 0, max: 1, evidence: 'taken from a model', source: 'kimmel2021',
    title: 'Regrowth of normal T cells', doc: 'Rate at which normal T cells return to their number, on a logarithmic scale.',
  },
  competition: {
    value: 0.6, unit: '', min: 0, max: 1, evidence: 'assumed', source: 'kimmel2021',
    title: 'Growth lost to normal T cells', doc: 'Share of the growth of CAR-T cells that normal T cells at their full number take away: they compete for cytokines and room.',
  },
  depletionRate: {
    value: 5, unit: '1/d', min: 0, max: 20, evidence: 'assumed', source: 'assumed',
    title: 'Lymphocyte death under lymphodepletion', doc: 'Death rate of normal lymphocytes under plenty of lymphodepleting drugs; one course leaves about 3 %.',
  },
  bCellLevel: {
    value: 200, unit: 'cells/µL', min: 10, max: 1000, evidence: 'assumed', source: 'assumed',
    title: 'Normal B cells in the blood', doc: 'Normal B cells at rest: those of a patient at the start, and to which the blood returns.',
  },
  bCellRegrowth: {
    value: 0.02, unit: '1/d', min: 0, max: 0.5, evidence: 'assumed', source: 'assumed',
    title: 'Regrowth of B cells', doc: 'Rate at which B cells come back once nothing kills them.',
  },
  bCellKill: {
    value: 3, unit: '1/d', min: 0, max: 20, evidence: 'assumed', source: 'assumed',
    title: 'Death rate of B cells under CAR-T cells', doc: 'Death rate of B cells at full killing signal and many CAR-T cells.',
  },
  bCellHalf: {
    value: 1e8, unit: 'cells', min: 1e6, max: 1e11, scale: 'log', evidence: 'assumed', source: 'assumed',
    title: 'CAR-T cells for half of the B-cell killing', doc: 'CAR-T cells in the patient that kill B cells at half the full rate.',
  },
  switchDeath: {
    value: 50, unit: '1/d', min: 0, max: 200, evidence: 'assumed', source: 'assumed',
    title: 'CAR-T death in the blood under the suicide switch', doc: 'Death rate of CAR-T cells in the blood under plenty of the drug that triggers their suicide switch, times the share of the given cells that carry one: the blood is not kept apart by product.',
  },
});

interface Derived {
  readonly p: Values<typeof params.specs>;
  /** Days of one step. */
  readonly days: number;
  readonly stream: Stream;
  readonly equipment: Equipment;
  readonly exits: Uint8Array;
  readonly leavers: { rows: Int32Array };
  /** Killing signal of every product on a normal B cell. */
  readonly onBCells: readonly number[];
  /** 1 for every product that carries a suicide switch. */
  readonly carriers: readonly number[];
}

const HOMING_FAMILY = streamId('homing');

export const cellularKinetics = defineRule({
  name: 'cellularKinetics',
  title: 'Cellular kinetics in the blood', keywords: ['expansion', 'persistence', 'B-cell aplasia', 'trafficking', 'homing', 'lymphodepletion', 'Cmax', 'AUC'],
  doc: 'CAR-T cells of the blood grow while those of the patch are active, then decline in two phases; some enter the patch, others leave it; B cells and normal T cells fall and recover.',
  equation: 'dE/dt = (expansion·drive·room − (contraction + memoryRate)·(1 − drive))·E − homing + exits;  dM/dt = memoryRate·(1 − drive)·E − memoryDeath·M',
  params,
  derive(p, world, { dt }): Derived {
    const on = world.scenario.body !== null;
    return {
      p, days: dt / MINUTES_PER_DAY, stream: streamOf(world, 'cellularKinetics'), equipment: equipmentOf(world, world.values['infuse']['cartRadius']),
      exits: on ? exitsOf(world, p.exitDistance) : new Uint8Array(0), leavers: { rows: new Int32Array(0) }, onBCells: on ? bCellSignals(world) : [],
      carriers: world.products.map((product) => (world.values[product.group]['switch'] > 0 ? 1 : 0)),
    };
  },
  run(world, d) {
    if (world.scenario.body === null) return;
    leave(world, d);
    enter(world, d);
    followPatch(world, d);
    turnOver(world, d);
    changeLymphocytes(world, d);
  },
});

/** 1 for every voxel whose middle is within reach of a vessel; 1 everywhere if there is none. */
function exitsOf(world: World, distance: number): Uint8Array {
  const { grid } = world.fields;
  const near = new Uint8Array(grid.count);
  near.fill(world.vessels.length === 0 ? 1 : 0);
  for (const vessel of world.vessels) markNear(grid, vessel, distance, near);
  return near;
}

function markNear(grid: VoxelGrid, [x, y, z]: readonly [number, number, number], distance: number, near: Uint8Array): void {
  const { nx, ny, nz, h, halfX, halfY, halfZ } = grid;
  near[voxelAt(grid, x, y, z)] = 1;
  for (let k = 0, v = 0; k < nz; k++)
    for (let j = 0; j < ny; j++)
      for (let i = 0; i < nx; i++, v++) {
        const dx = (i + 0.5) * h - halfX - x, dy = (j + 0.5) * h - halfY - y, dz = nz > 1 ? (k + 0.5) * h - halfZ - z : 0;
        if (dx * dx + dy * dy + dz * dz <= distance * distance) near[v] = 1;
      }
}

/** Unbound effectors close to a vessel go into the blood. */
function leave(world: World, d: Derived): void {
  const { kind, life, fate, partner, boundCount, key, x, y, z } = world.cells.columns;
  const { rows, first } = rosterOf(world);
  const chanceToLeave = 1 - exp(-d.p.exitRate * d.days);
  let gone = 0;
  for (let k = first[Kind.Cart], end = first[Kind.Cart + 1]; k < end; k++) {
    const i = rows[k];
    if (!isLiving(life[i]) || fate[i] !== Fate.Effector || partner[i] >= 0 || boundCount[i] > 0) continue;
    if (d.exits[voxelAt(world.fields.grid, x[i], y[i], z[i])] === 0 || d.stream.unit(world.tick, key[i]) >= chanceToLeave) continue;
    if (d.leavers.rows.length <= gone) d.leavers.rows = grown(d.leavers.rows, world.cells.capacity);
    d.leavers.rows[gone++] = i;
    report(world, Event.departure, i, 0, kind[i]);
  }
  if (gone === 0) return;
  world.cells.removeRows(d.leavers.rows, gone);
  world.neighbors.valid = false;
  world.body.bloodCart += gone;
}

function grown(rows: Int32Array, capacity: number): Int32Array {
  const larger = new Int32Array(capacity);
  larger.set(rows);
  return larger;
}

/** Cells of the blood settle in the patch, one by one. */
function enter(world: World, d: Derived): void {
  const { body } = world, { p, days } = d;
  const wanted = arrivalsOf(body.bloodCart, p.homing * body.cartDrive + p.homingRest, days, d.stream.unit(world.tick, HOMING_FAMILY, 0));
  const wantedMemory = arrivalsOf(body.bloodMemory, p.homingRest, days, d.stream.unit(world.tick, HOMING_FAMILY, 1));
  if (wanted + wantedMemory === 0) return;
  // Where the patch is full they stay in the blood.
  const room = roomFor(world, d.equipment), effectors = Math.min(wanted, room), memory = Math.min(wantedMemory, room - effectors);
  const family = daughterKey(HOMING_FAMILY, world.tick);
  for (let n = 0; n < effectors + memory; n++) {
    const key = daughterKey(family, n);
    admit(world, d.equipment, productInBlood(world, d.stream.unit(0, key)), n < effectors ? Fate.Effector : Fate.Memory, key, 'vessels', 0);
  }
  body.bloodCart -= effectors;
  body.bloodMemory -= memory;
}

/** Whole cells that enter in a step, never more than there are; the draw decides about the broken one. */
function arrivalsOf(cells: number, rate: number, days: number, draw: number): number {
  return Math.min(Math.floor(cells), Math.floor(cells * (1 - exp(-rate * days)) + draw));
}

/** Product of a cell of the blood: by the shares of the doses given so far. */
function productInBlood(world: World, draw: number): number {
  let total = 0;
  for (const arrival of world.arrivals) total += arrival.arrived;
  let left = draw * total, product = 0;
  for (const arrival of world.arrivals) {
    product = arrival.product;
    left -= arrival.arrived;
    if (left < 0) break;
  }
  return product;
}

/** The patch is the sample: what its CAR-T cells feel is what those elsewhere come to feel. */
function followPatch(world: World, { p, days }: Derived): void {
  const { life, activation } = world.cells.columns, { body } = world;
  const { rows, first } = rosterOf(world);
  let cells = 0, sum = 0;
  for (let k = first[Kind.Cart], end = first[Kind.Cart + 1]; k < end; k++) {
    const i = rows[k];
    if (!isLiving(life[i])) continue;
    cells++;
    sum += activation[i];
  }
  const drive = cells > 0 ? sum / cells : 0;
  body.cartDrive += (drive - body.cartDrive) * (1 - exp(-days / p.driveTime));
}

/** Growth, two-phased decline, recall, and the suicide switch; exact for constant drive. */
function turnOver(world: World, { p, days, carriers }: Derived): void {
  const { body } = world, drive = body.cartDrive;
  const patients = (body.bloodCart + body.bloodMemory) * world.scenario.body!.scale;
  const room = Math.max(0, 1 - p.competition * Math.min(1, body.normalT / p.normalTCapacity) - patients / p.capacity);
  const triggered = drugEffect(world, 'suicideSwitch');
  const switched = triggered > 0 ? p.switchDeath * carriedShare(world, carriers) * triggered : 0, calm = 1 - drive;
  const net = p.expansion * drive * room * (1 + drugEffect(world, 'cartGrowth')) - (p.contraction + p.memoryRate) * calm - switched;
  const before = body.bloodCart, after = before * exp(net * days);
  const recalled = body.bloodMemory * (1 - exp(-p.recall * drive * days));
  const kept = (body.bloodMemory - recalled) * exp(-(p.memoryDeath + switched) * days);
  body.bloodCart = after + recalled;
  body.bloodMemory = kept + p.memoryRate * calm * days * 0.5 * (before + after);
}

/** Share of the cells given so far whose product carries the suicide switch. */
function carriedShare(world: World, carriers: readonly number[]): number {
  let all = 0, carrying = 0;
  for (const { product, arrived } of world.arrivals) {
    all += arrived;
    carrying += arrived * carriers[product];
  }
  return all > 0 ? carrying / all : 0;
}

/** Lymphodepletion and CAR-T cells take B and normal T cells away; both come back. */
function changeLymphocytes(world: World, { p, days, onBCells }: Derived): void {
  const { body } = world;
  const spared = exp(-p.depletionRate * drugEffect(world, 'lymphocyteDeath') * days);
  const share = Math.max(1e-6, (body.normalT * spared) / p.normalTCapacity);
  body.normalT = p.normalTCapacity * pow(share, exp(-p.normalTRegrowth * days));
  const carts = (body.bloodCart + body.bloodMemory) * world.scenario.body!.scale;
  const death = (p.bCellKill * strongest(world, onBCells) * carts) / (carts + p.bCellHalf);
  const rate = p.bCellRegrowth + death, level = rate > 0 ? (p.bCellRegrowth * p.bCellLevel) / rate : body.bCells;
  body.bCells = level + (body.bCells * spared - level) * exp(-rate * days);
}

/** Signal of the product that kills B cells best, of those that have been given. */
function strongest(world: World, signals: readonly number[]): number {
  let best = 0;
  for (const arrival of world.arrivals) if (arrival.arrived > 0) best = Math.max(best, signals[arrival.product]);
  return best;
}
