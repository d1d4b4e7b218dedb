// Attach: in the organoid model a free CAR-T cell close to a tumour cell with enough oncoprotein takes hold of it, one per target.
import { Claims } from '../../core/claims';
import { clamp, happens, log, mayHappen } from '../../core/math';
import { defineParams } from '../../core/params';
import type { Values } from '../../core/params';
import type { Stream } from '../../core/random';
import { Kind, isLiving } from '../../cells';
import { Event } from '../../events';
import { ensureNeighbors } from '../../neighbors';
import { defineRule } from '../../rule';
import { bindPair, report } from '../../verbs';
import { streamOf, valuesOf } from '../../world';
import type { World } from '../../world';

export const params = defineParams('attach', {
  rate: {
    value: 0.013, unit: '1/min', min: 0, max: 1, scale: 'log', evidence: 'taken from a model', source: 'cartopiax',
    title: 'Rate of attachment in the organoid',
    doc: 'Rate at which a complete contact with a tumour cell full of oncoprotein becomes a synapse. CARTopiaX fitted it to its own test of contact; the original program uses 0.2 with another one.',
  },
  distanceFull: {
    value: 14, unit: 'µm', min: 1, max: 20, evidence: 'taken from a model', source: 'cartopiax luque2024',
    title: 'Distance of a complete contact in the organoid',
    doc: 'Distance of the centres up to which a contact is complete.',
  },
  distanceNone: {
    value: 18, unit: 'µm', min: 1, max: 20, evidence: 'taken from a model', source: 'cartopiax luque2024',
    title: 'Distance without contact in the organoid',
    doc: 'Distance of the centres from which there is no contact.',
  },
  oncoproteinNone: {
    value: 0.5, unit: '', min: 0, max: 2, evidence: 'taken from a model', source: 'cartopiax luque2024',
    title: 'Oncoprotein that is not seen',
    doc: 'Oncoprotein below which a tumour cell is neither seen nor killed (1 is the mean).',
  },
  oncoproteinFull: {
    value: 2, unit: '', min: 0.1, max: 5, evidence: 'taken from a model', source: 'cartopiax luque2024',
    title: 'Oncoprotein that is seen fully',
    doc: 'Oncoprotein from which a tumour cell is seen and killed at the full rate.',
  },
});

/** How strongly the CAR sees a tumour cell with this much oncoprotein, 0–1; the same for attaching and killing. */
export function visibility(oncoprotein: number, none: number, full: number): number {
  return clamp((oncoprotein - none) / Math.max(1e-9, full - none), 0, 1);
}

/** The two levels of oncoprotein between which visibility rises, for the rule `strike` as well. */
export function sightOf(world: World): { readonly none: number; readonly full: number } {
  const p = valuesOf(world, params);
  return { none: p.oncoproteinNone, full: p.oncoproteinFull };
}

interface Derived extends Values<typeof params.specs> {
  readonly dt: number;
  readonly stream: Stream;
  readonly claims: Claims;
}

export const attach = defineRule({
  name: 'attach',
  title: 'Attachment in the organoid', keywords: ['synapse', 'binding', 'oncoprotein', 'antigen recognition'],
  doc: 'A free CAR-T cell takes hold of a tumour cell near by, the more readily the closer it is and the more oncoprotein it carries; a target is held by one CAR-T cell only.',
  equation: 'rate of a contact = k·clamp((p − 0.5)/1.5, 0, 1)·clamp((18 − d)/4, 0, 1);  P(attach) = 1 − exp(−dt·Σ rates)',
  params,
  derive(p, world, { dt }): Derived {
    return { ...p, dt, stream: streamOf(world, 'attach'), claims: new Claims() };
  },
  run(world, d) {
    ensureNeighbors(world);
    const { kind, life, partner, readyTick, key, id } = world.cells.columns;
    const { order, slowCount, count, start, end } = world.neighbors;
    d.claims.begin(world.cells.count);
    let claimants = 0;
    // A CAR-T cell is motile: its own list holds all its pairs with tumour cells.
    for (let q = slowCount; q < count; q++) {
      const cart = order[q];
      if (kind[cart] !== Kind.Cart || partner[cart] >= 0 || !isLiving(life[cart]) || readyTick[cart] > world.tick) continue;
      if (!isNearSlow(world, q, d.distanceNone)) continue;
      const draw = d.stream.unit(world.tick, key[cart]), contacts = end[q] - start[q];
      // Most draws would be too large were all contacts complete and seen fully: then nobody need be looked at more closely.
      if (!mayHappen(draw, contacts * d.rate, d.dt)) continue;
      // Of competing exponential waiting times the first falls within dt with this probability, whoever it belongs to.
      if (!happens(draw, totalRate(world, d, q), d.dt)) continue;
      d.claims.propose(chooseTarget(world, d, q), cart, d.stream.unit(world.tick, key[cart], 1), id[cart]);
      claimants++;
    }
    if (claimants > 0) settle(world, d);
  },
});

/** Rate at which this pair forms a synapse, 1/min; 0 where the target is dead, held, unseen or too far away. */
function contactRate(world: World, d: Derived, cart: number, target: number): number {
  const { kind, life, boundCount, antigenA, x, y, z } = world.cells.columns;
  if (kind[target] !== Kind.Tumor || boundCount[target] !== 0 || !isLiving(life[target])) return 0;
  const dx = x[cart] - x[target], dy = y[cart] - y[target], dz = z[cart] - z[target];
  const squared = dx * dx + dy * dy + dz * dz;
  if (squared >= d.distanceNone * d.distanceNone) return 0;
  const seen = visibility(antigenA[target], d.oncoproteinNone, d.oncoproteinFull);
  return d.rate * seen * clamp((d.distanceNone - Math.sqrt(squared)) / Math.max(1e-9, d.distanceNone - d.distanceFull), 0, 1);
}

/** Whether anybody who does not walk, as tumour cells never do, is this close to the CAR-T cell at place q: told without looking at the table. */
function isNearSlow(world: World, q: number, distance: number): boolean {
  const { start, end, pairs, slowCount } = world.neighbors, { x, y, z } = world.forces;
  const xq = x[q], yq = y[q], zq = z[q];
  for (let p = start[q]; p < end[q]; p++) {
    const j = pairs[p];
    if (j >= slowCount) break; // partners ascend
    const dx = xq - x[j], dy = yq - y[j], dz = zq - z[j];
    if (dx * dx + dy * dy + dz * dz < distance * distance) return true;
  }
  return false;
}

/** Sum over the contacts of the CAR-T cell at place q. */
function totalRate(world: World, d: Derived, q: number): number {
  const { order, start, end, pairs } = world.neighbors;
  let sum = 0;
  for (let p = start[q]; p < end[q]; p++) sum += contactRate(world, d, order[q], order[pairs[p]]);
  return sum;
}

/** The contact with the shortest waiting time, each drawn by the pair's own key: no order of the list matters. */
function chooseTarget(world: World, d: Derived, q: number): number {
  const { key, id } = world.cells.columns;
  const { order, start, end, pairs } = world.neighbors;
  const cart = order[q];
  let best = Infinity, choice = -1;
  for (let p = start[q]; p < end[q]; p++) {
    const target = order[pairs[p]], rate = contactRate(world, d, cart, target);
    if (rate === 0) continue;
    const wait = -log(1 - d.stream.unit(world.tick, key[cart] ^ key[target], 2)) / rate;
    if (choice >= 0 && (wait > best || (wait === best && id[target] > id[choice]))) continue;
    best = wait;
    choice = target;
  }
  return choice;
}

/** Each claimed target goes to the claimant with the smallest draw; the others stay free until the next step. */
function settle(world: World, d: Derived): void {
  const { id, antigenA } = world.cells.columns;
  for (let target = 0; target < world.cells.count; target++) {
    const cart = d.claims.winner(target);
    if (cart < 0) continue;
    bindPair(world, cart, target);
    report(world, Event.bind, cart, id[target], visibility(antigenA[target], d.oncoproteinNone, d.oncoproteinFull));
  }
}
