// Infuse: CAR-T cells of a dose come into the patient's blood or, without a patient, straight into the patch.
import { daughterKey } from '../core/random';
import { defineParams } from '../core/params';
import { Kind, isLiving } from '../cells';
import { admit, admitToBlood, equipmentOf, roomFor } from '../entry';
import type { Equipment } from '../entry';
import { defineRule } from '../rule';
import type { Arrival, World } from '../world';

export const params = defineParams('infuse', {
  cartRadius: {
    value: 4, unit: 'µm', min: 3, max: 9, evidence: 'assumed', source: 'hickey prybutok2022',
    title: 'Radius of a CAR-T cell',
    doc: 'Radius of a CAR-T cell. Published models have 3.5 µm (175 µm³) and 3.75 µm; a little more is assumed here, since activated cells are larger. The organoid model makes them as large as tumour cells (8.41 µm).',
  },
  ringDistance: {
    value: 50, unit: 'µm', min: 0, max: 500, evidence: 'taken from a model', source: 'cartopiax',
    title: 'Distance of entering CAR-T cells from the tumour',
    doc: 'With entries “ring” and “outside”, how far from the tumour’s edge the cells are placed at least.',
  },
});

interface Derived extends Equipment {
  readonly ringDistance: number;
}

/** Cells that a vessel, or the ring around a tumour, lets in at one decision: more would lie on one another, and every pair is felt. */
const MOST_THROUGH_VESSEL = 1000, MOST_IN_RING = 10_000;

export const infuse = defineRule({
  name: 'infuse',
  title: 'Infusion', keywords: ['dose', 'adoptive transfer', 'E:T ratio', 'effector-to-target ratio', 'route of entry', 'drug product'],
  doc: 'CAR-T cells of each dose enter evenly over the stated time, at vessels, around the tumour, at the edge, anywhere, or anywhere outside the tumour. Where there is a patient, a dose through vessels goes into the blood, from which cells come to the patch by and by.',
  params,
  derive: (p, world): Derived => ({ ...equipmentOf(world, p.cartRadius), ringDistance: p.ringDistance }),
  run(world, d) {
    const { arrivals } = world;
    for (const arrival of arrivals) {
      const elapsed = world.tick - arrival.fromTick;
      if (elapsed < 0 || arrival.arrived >= arrival.count) continue;
      const planned = elapsed >= arrival.overTicks
        ? arrival.count
        : Math.min(arrival.count, Math.floor((arrival.count * (elapsed + 1)) / (arrival.overTicks + 1)) + 1);
      if (arrival.arrived >= planned) continue;
      // What finds no room now waits outside for a later decision.
      const due = isIntoBlood(world, arrival.entry) ? planned : Math.min(planned, arrival.arrived + doorway(world, arrival.entry), arrival.arrived + roomFor(world, d));
      const reach = arrival.entry === 'ring' || arrival.entry === 'outside' ? tumorReach(world) + d.ringDistance : 0;
      while (arrival.arrived < due) enter(world, d, arrival, arrival.arrived++, reach);
    }
  },
});

/** How many cells come in at one decision through this entry. */
function doorway({ vessels }: World, entry: Arrival['entry']): number {
  if (entry === 'vessels') return MOST_THROUGH_VESSEL * Math.max(1, vessels.length);
  return entry === 'ring' ? MOST_IN_RING : Infinity;
}

/** Whether such a dose goes into a patient's blood. */
export function isIntoBlood({ scenario }: World, entry: Arrival['entry']): boolean {
  return scenario.body !== null && entry === 'vessels';
}

/** One cell of a dose; its key comes from dose and ordinal, so twin runs infuse the same cells. */
function enter(world: World, d: Derived, arrival: Arrival, ordinal: number, reach: number): void {
  const key = daughterKey(arrival.family, ordinal), { product, entry } = arrival;
  if (isIntoBlood(world, entry)) admitToBlood(world, d, product, key);
  else admit(world, d, product, key, entry, reach);
}

/** Distance from the centre to the farthest living tumour cell, µm. */
function tumorReach(world: World): number {
  const { kind, life, x, y, z } = world.cells.columns;
  let farthest = 0;
  for (let i = 0; i < world.cells.count; i++) {
    if (kind[i] !== Kind.Tumor || !isLiving(life[i])) continue;
    const squared = x[i] * x[i] + y[i] * y[i] + z[i] * z[i];
    if (squared > farthest) farthest = squared;
  }
  return Math.sqrt(farthest);
}
