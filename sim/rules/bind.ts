// Bind: a searching CAR-T cell that touches a target may form a synapse with it.
import { Claims } from '../core/claims';
import { clamp, log } from '../core/math';
import { defineParams } from '../core/params';
import type { Stream } from '../core/random';
import { Kind, isLiving, isTarget } from '../cells';
import { Event } from '../events';
import { ensureNeighbors, firstCart } from '../neighbors';
import { rosterOf } from '../roster';
import { defineRule } from '../rule';
import { bindPair, report } from '../verbs';
import { streamOf } from '../world';
import type { World } from '../world';
import { attachSignalFor, lysisSignalFor, recognitionOf } from './recognise';
import type { Recognition } from './recognise';

export const params = defineParams('bind', {
  attachRate: {
    value: 0.2, unit: '1/min', min: 0, max: 1, evidence: 'taken from a model', source: 'luque2024',
    title: 'Rate of synapse formation',
    doc: 'Rate at which a full contact with a strong target becomes a synapse.',
  },
  contactFull: {
    value: 1, unit: '', min: 0.7, max: 1.25, evidence: 'assumed', source: 'cartopiax',
    title: 'Distance of a complete contact',
    doc: 'Distance of the centres, in sums of the radii, up to which a contact is complete.',
  },
  contactNone: {
    value: 1.15, unit: '', min: 0.7, max: 1.25, evidence: 'assumed', source: 'cartopiax',
    title: 'Distance without contact',
    doc: 'Distance of the centres, in sums of the radii, from which there is no contact.',
  },
  perTarget: {
    value: 3, unit: 'cells', min: 1, max: 8, integer: true, evidence: 'assumed', source: 'weigelin2021',
    title: 'CAR-T cells per target',
    doc: 'CAR-T cells that can hold one target at the same time.',
  },
  loadedAbove: {
    value: 1000, unit: 'molecules', min: 10, max: 1e6, scale: 'log', evidence: 'assumed', source: 'hamieh2019',
    title: 'Torn antigen that makes a CAR-T cell a target',
    doc: 'Torn antigen from which a CAR-T cell is itself a target for others (fratricide).',
  },
});

interface Derived {
  readonly attachRate: number;
  readonly dt: number;
  readonly full: number;
  readonly none: number;
  readonly perTarget: number;
  readonly loadedAbove: number;
  readonly stream: Stream;
  readonly recognition: Recognition;
  readonly claims: Claims;
  readonly scratch: Scratch;
}

interface Scratch {
  /** Per row: the earliest contact's waiting time (min) … */
  wait: Float64Array;
  /** … and its target; of use for CAR-T cells only. */
  choice: Int32Array;
  /** Rows still to be settled. */
  pending: Int32Array;
  /** Some CAR-T cell carries enough torn antigen to be a target. */
  loaded: boolean;
}

export const bind = defineRule({
  name: 'bind',
  title: 'Synapse formation', keywords: ['immunological synapse', 'conjugate', 'attachment', 'engagement', 'fratricide'],
  doc: 'Contacts turn into synapses at a rate set by the signal and the closeness; several CAR-T cells may hold one target, and one loaded with antigen is a target too.',
  equation: 'waiting time of each contact ~ Exp(k·s·closeness), s = s_L, before priming s_A; the first one within dt binds; surplus claims lose to the earlier one',
  params,
  derive(p, world, { dt }): Derived {
    return {
      attachRate: p.attachRate, dt, full: p.contactFull, none: Math.max(p.contactNone, p.contactFull + 1e-6), perTarget: p.perTarget, loadedAbove: p.loadedAbove,
      stream: streamOf(world, 'bind'), recognition: recognitionOf(world), claims: new Claims(),
      scratch: { wait: new Float64Array(0), choice: new Int32Array(0), pending: new Int32Array(0), loaded: false },
    };
  },
  run(world, d) {
    ensureNeighbors(world);
    reserve(d.scratch, world.cells.count, world.cells.capacity);
    const { choice, pending } = d.scratch, { antigenA, antigenB } = world.cells.columns;
    const { rows, first } = rosterOf(world);
    const begin = first[Kind.Cart], end = first[Kind.Cart + 1];
    d.scratch.loaded = false;
    for (let k = begin; k < end; k++) {
      const i = rows[k];
      choice[i] = NOBODY;
      if (antigenA[i] + antigenB[i] > d.loadedAbove) d.scratch.loaded = true;
    }
    raceContacts(world, d);
    let left = 0;
    for (let k = begin; k < end; k++) {
      const i = rows[k];
      if (choice[i] !== NOBODY) pending[left++] = i;
    }
    settle(world, d, left);
  },
});

const NOBODY = -1;

function reserve(scratch: Scratch, needed: number, capacity: number): void {
  if (scratch.wait.length >= needed) return;
  scratch.wait = new Float64Array(capacity);
  scratch.choice = new Int32Array(capacity);
  scratch.pending = new Int32Array(capacity);
}

/** A free CAR-T cell that is ready to bind. */
function isSeeker(world: World, row: number): boolean {
  const { kind, life, partner, readyTick } = world.cells.columns;
  return kind[row] === Kind.Cart && isLiving(life[row]) && partner[row] < 0 && readyTick[row] <= world.tick;
}

/** A living tumour, healthy or antigen-loaded CAR-T cell with a free place. */
function isOpen(world: World, row: number, d: Derived): boolean {
  const { kind, life, boundCount } = world.cells.columns;
  return (isTarget(kind[row]) || (d.scratch.loaded && isLoaded(world, row, d.loadedAbove))) && isLiving(life[row]) && boundCount[row] < d.perTarget;
}

function isLoaded(world: World, row: number, loadedAbove: number): boolean {
  const { kind, antigenA, antigenB } = world.cells.columns;
  return kind[row] === Kind.Cart && antigenA[row] + antigenB[row] > loadedAbove;
}

/** Every contact of a searching CAR-T cell draws a waiting time; the shortest within this step is its choice. */
function raceContacts(world: World, d: Derived): void {
  const { order, start, end: ends, pairs } = world.neighbors;
  const n = world.cells.count;
  // Pairs with a walking cell stand in its own list; those of slow cells matter only where a slow cell seeks.
  for (let q = firstCart(world); q < n; q++) {
    const mine = order[q];
    const seeks = isSeeker(world, mine);
    const open = isOpen(world, mine, d);
    if (!seeks && !open) continue;
    const end = ends[q];
    for (let p = start[q]; p < end; p++) {
      const other = order[pairs[p]];
      if (seeks && isOpen(world, other, d)) contact(world, d, mine, other);
      if (open && isSeeker(world, other)) contact(world, d, other, mine);
    }
  }
}

function contact(world: World, d: Derived, cart: number, target: number): void {
  const c = world.cells.columns;
  const dx = c.x[cart] - c.x[target], dy = c.y[cart] - c.y[target], dz = c.z[cart] - c.z[target];
  const reach = c.radius[cart] + c.radius[target];
  const squared = dx * dx + dy * dy + dz * dz;
  if (squared >= d.none * d.none * reach * reach) return;
  const closeness = clamp((d.none - Math.sqrt(squared) / reach) / (d.none - d.full), 0, 1);
  // Keyed by both cells: every contact has a draw of its own, whatever the order in which contacts are met.
  // Two CAR-T cells may each seize the other: one draw for either direction.
  const direction = c.kind[target] === Kind.Cart && c.key[cart] > c.key[target] ? 1 : 0;
  const draw = d.stream.unit(world.tick, c.key[cart] ^ c.key[target], direction);
  if (draw >= d.attachRate * closeness * d.dt) return; // 1 − e^(−x) ≤ x: too late even at full signal
  const rate = d.attachRate * closeness * attachSignalFor(world, d.recognition, cart, target);
  const wait = rate > 0 ? -log(1 - draw) / rate : Infinity;
  if (wait >= d.dt) return;
  const { wait: best, choice } = d.scratch;
  const rival = choice[cart];
  if (rival >= 0 && (wait > best[cart] || (wait === best[cart] && c.id[target] > c.id[rival]))) return;
  best[cart] = wait;
  choice[cart] = target;
}

/** Fills each target's free places in order of waiting time, then of id. */
function settle(world: World, d: Derived, pendingCount: number): void {
  const c = world.cells.columns;
  const { choice, pending, wait } = d.scratch;
  let left = pendingCount;
  while (left > 0) {
    d.claims.begin(world.cells.count);
    for (let p = 0; p < left; p++) {
      const cart = pending[p];
      d.claims.propose(choice[cart], cart, wait[cart], c.id[cart]);
    }
    let kept = 0;
    for (let p = 0; p < left; p++) {
      const cart = pending[p], target = choice[cart];
      if (d.claims.winner(target) === cart) {
        bindPair(world, cart, target);
        report(world, Event.bind, cart, c.id[target], lysisSignalFor(world, d.recognition, cart, target));
      } else pending[kept++] = cart;
    }
    left = 0;
    for (let p = 0; p < kept; p++) {
      const cart = pending[p];
      if (c.boundCount[choice[cart]] < d.perTarget) pending[left++] = cart;
    }
  }
}
