// Cellular kinetics: CAR-T cells of the patch trade places with those of the patient's blood.
import { chance } from '../core/math';
import { defineParams } from '../core/params';
import { daughterKey } from '../core/random';
import type { Stream } from '../core/random';
import { voxelAt } from '../core/voxels';
import type { VoxelGrid } from '../core/voxels';
import { Kind, isLiving } from '../cells';
import { equipmentOf, letIn, letOut, roomFor } from '../entry';
import type { Equipment } from '../entry';
import { rosterOf } from '../roster';
import { defineRule } from '../rule';
import { MINUTES_PER_DAY } from '../units';
import { streamOf } from '../world';
import type { World } from '../world';

export const params = defineParams('cellularKinetics', {
  homing: {
    value: 1, unit: '1/d', min: 0, max: 50, evidence: 'assumed', source: 'assumed',
    title: 'Entry into the patch', doc: 'Rate at which a CAR-T cell of the blood and the rest of the body comes into the tissue that the patch stands for. Antigen does not draw it there: it holds those that have come.',
  },
  exitRate: {
    value: 1, unit: '1/d', min: 0, max: 50, evidence: 'assumed', source: 'assumed',
    title: 'Rate of leaving the patch',
    doc: 'Rate at which an unbound CAR-T cell close to a vessel leaves for the blood.',
  },
  exitDistance: {
    value: 30, unit: 'µm', min: 5, max: 200, evidence: 'assumed', source: 'assumed',
    title: 'Distance from a vessel for leaving', doc: 'Distance from a vessel within which cells can leave. Without vessels they leave from anywhere.',
  },
});

interface Derived {
  readonly stream: Stream;
  readonly equipment: Equipment;
  readonly enterChance: number;
  readonly leaveChance: number;
  /** 1 for every voxel from which cells can leave. */
  readonly exits: Uint8Array;
  readonly moving: { rows: Int32Array };
}

/** Draws of a cell, by its key. */
const DRAW_LEAVE = 0, DRAW_ENTER = 1;

export const cellularKinetics = defineRule({
  name: 'cellularKinetics',
  title: 'Cellular kinetics: blood and patch', keywords: ['expansion', 'persistence', 'trafficking', 'homing', 'recirculation', 'egress', 'Cmax', 'AUC'],
  doc: 'CAR-T cells of the blood come into the patch through its vessels, unbound ones close to a vessel leave it. A cell takes with it all that it is, and lives by the same rates on both sides.',
  equation: 'P(enter) = 1 − e^(−homing·dt);  P(leave) = 1 − e^(−exit·dt) for unbound cells within the distance of a vessel',
  params,
  derive(p, world, { dt }): Derived {
    const days = dt / MINUTES_PER_DAY, on = world.scenario.body !== null;
    return {
      stream: streamOf(world, 'cellularKinetics'), equipment: equipmentOf(world, world.values['infuse']['cartRadius']),
      enterChance: chance(p.homing, days), leaveChance: chance(p.exitRate, days),
      exits: on ? exitsOf(world, p.exitDistance) : new Uint8Array(0), moving: { rows: new Int32Array(0) },
    };
  },
  run(world, d) {
    if (world.scenario.body === null) return;
    // Those who have just come in stay for this step.
    const leaving = findLeavers(world, d);
    for (let n = 0; n < leaving; n++) letOut(world, d.moving.rows[n]);
    const before = world.blood.cells.count - leaving;
    remove(world, d.moving.rows, leaving);
    enter(world, d, before);
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

/** Unbound living cells close to a vessel whose time has come, in the order of rows. */
function findLeavers(world: World, { stream, leaveChance, exits, moving }: Derived): number {
  const { life, partner, boundCount, key, x, y, z } = world.cells.columns, { rows, first } = rosterOf(world);
  let found = 0;
  if (!(leaveChance > 0)) return found;
  for (let k = first[Kind.Cart], end = first[Kind.Cart + 1]; k < end; k++) {
    const i = rows[k];
    if (!isLiving(life[i]) || partner[i] >= 0 || boundCount[i] > 0) continue;
    if (exits[voxelAt(world.fields.grid, x[i], y[i], z[i])] === 0 || stream.unit(world.tick, key[i], DRAW_LEAVE) >= leaveChance) continue;
    note(moving, found++, i);
  }
  return found;
}

/** Of the first `before` cells of the blood, those whose time has come settle in the patch as far as there is room; the others stay. */
function enter(world: World, d: Derived, before: number): void {
  const { cells } = world.blood, { life, key } = cells.columns;
  let room = d.enterChance > 0 && before > 0 ? roomFor(world, d.equipment) : 0, found = 0;
  for (let i = 0; i < before && room > 0; i++) {
    if (!isLiving(life[i]) || d.stream.unit(world.tick, key[i], DRAW_ENTER) >= d.enterChance) continue;
    note(d.moving, found++, i);
    letIn(world, d.equipment, i, daughterKey(key[i], world.tick));
    room--;
  }
  remove(world.blood, d.moving.rows, found);
}

function note(moving: Derived['moving'], place: number, row: number): void {
  if (moving.rows.length <= place) {
    const longer = new Int32Array(Math.max(64, 2 * place));
    longer.set(moving.rows);
    moving.rows = longer;
  }
  moving.rows[place] = row;
}

function remove({ cells, neighbors }: World, rows: Int32Array, count: number): void {
  if (count === 0) return;
  cells.removeRows(rows, count);
  neighbors.valid = false;
}
