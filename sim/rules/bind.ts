// Bind: a searching CAR-T cell that touches a target may form a synapse with it.
import { Claims } from '../core/claims';
import { clamp, log } from '../core/math';
import { defineParams } from '../core/params';
import type { Stream } from '../core/random';
import { Kind, isLiving, isTarget } from '../cells';
import { Event } from '../events';
import { ensureNeighbors } from '../neighbors';
import { defineRule } from '../rule';
import { bindPair, report } from '../verbs';
import { streamOf } from '../world';
import type { World } from '../world';
import { lysisSignalOn, recognitionOf } from './recognise';
import type { Recognition } from './recognise';

export const params = defineParams('bind', {
  attachRate: {
    value: 0.2, unit: '1/min', min: 0, max: 1, evidence: 'fitted', source: 'luque2024',
    doc: 'Rate at which a full contact with a strong target becomes a synapse.',
  },
  contactFull: {
    value: 1, unit: '', min: 0.7, max: 1.25, evidence: 'assumed', source: 'cartopiax',
    doc: 'Distance of the centres, in sums of the radii, up to which a contact is complete.',
  },
  contactNone: {
    value: 1.15, unit: '', min: 0.7, max: 1.25, evidence: 'assumed', source: 'cartopiax',
    doc: 'Distance of the centres, in sums of the radii, from which there is no contact.',
  },
  perTarget: {
    value: 3, unit: 'cells', min: 1, max: 8, integer: true, evidence: 'assumed', source: 'weigelin2021',
    doc: 'CAR-T cells that can hold one target at the same time.',
  },
});

interface Derived {
  readonly attachRate: number;
  readonly dt: number;
  readonly full: number;
  readonly none: number;
  readonly perTarget: number;
  readonly stream: Stream;
  readonly recognition: Recognition;
  readonly claims: Claims;
  readonly scratch: Scratch;
}

interface Scratch {
  /** Per row: the earliest contact's waiting time (min) … */
  wait: Float64Array;
  /** … and its target. */
  choice: Int32Array;
  /** Rows still to be settled. */
  pending: Int32Array;
  /** Per place of the neighbour list: what its cell can do in this step. */
  role: Uint8Array;
}

const IDLE = 0, SEEKER = 1, TARGET = 2;

export const bind = defineRule({
  name: 'bind',
  doc: 'Contacts turn into synapses at a rate set by the killing signal and the closeness; several CAR-T cells may hold one target.',
  equation: 'waiting time of each contact ~ Exp(k·s_L·closeness); the first one within dt binds; surplus claims lose to the earlier one',
  params,
  derive(p, world, { dt }): Derived {
    return {
      attachRate: p.attachRate, dt, full: p.contactFull, none: Math.max(p.contactNone, p.contactFull + 1e-6), perTarget: p.perTarget,
      stream: streamOf(world, 'bind'), recognition: recognitionOf(world), claims: new Claims(),
      scratch: { wait: new Float64Array(0), choice: new Int32Array(0), pending: new Int32Array(0), role: new Uint8Array(0) },
    };
  },
  run(world, d) {
    ensureNeighbors(world);
    const n = world.cells.count;
    reserve(d.scratch, n, world.cells.capacity);
    const seekersAmongSlow = assignRoles(world, d);
    // Pairs with a walking cell stand in its own list; those of slow cells matter only where a slow cell seeks.
    raceContacts(world, d, seekersAmongSlow ? 0 : world.neighbors.slowCount);
    let pending = 0;
    for (let i = 0; i < n; i++) if (d.scratch.choice[i]! >= 0) d.scratch.pending[pending++] = i;
    settle(world, d, pending);
  },
});

function reserve(scratch: Scratch, needed: number, capacity: number): void {
  if (scratch.wait.length >= needed) return;
  scratch.wait = new Float64Array(capacity);
  scratch.choice = new Int32Array(capacity);
  scratch.pending = new Int32Array(capacity);
  scratch.role = new Uint8Array(capacity);
}

/**
 * Seekers are free, ready CAR-T cells; targets are living tumour and healthy cells with a free place.
 * Says whether a slow cell is among the seekers.
 */
function assignRoles(world: World, d: Derived): boolean {
  const { kind, life, partner, readyTick, boundCount } = world.cells.columns;
  const { order, slowCount } = world.neighbors;
  const { role } = d.scratch;
  const n = world.cells.count;
  let seekersAmongSlow = false;
  for (let q = 0; q < n; q++) {
    const i = order[q]!;
    if (!isLiving(life[i]!)) role[q] = IDLE;
    else if (kind[i] === Kind.Cart) role[q] = partner[i]! < 0 && readyTick[i]! <= world.tick ? SEEKER : IDLE;
    else role[q] = isTarget(kind[i]!) && boundCount[i]! < d.perTarget ? TARGET : IDLE;
    if (q < slowCount && role[q] === SEEKER) seekersAmongSlow = true;
  }
  return seekersAmongSlow;
}

/** Every contact of a searching CAR-T cell draws a waiting time; the shortest within this step is its choice. Pairs of places before `from` are passed over. */
function raceContacts(world: World, d: Derived, from: number): void {
  const { order, start, pairs } = world.neighbors;
  const { role, choice } = d.scratch;
  const n = world.cells.count;
  choice.fill(-1, 0, n);
  for (let q = from; q < n; q++) {
    const mine = role[q]!;
    if (mine === IDLE) continue;
    const end = start[q + 1]!;
    for (let p = start[q]!; p < end; p++) {
      const place = pairs[p]!;
      if (mine + role[place]! !== SEEKER + TARGET) continue;
      if (mine === SEEKER) contact(world, d, order[q]!, order[place]!);
      else contact(world, d, order[place]!, order[q]!);
    }
  }
}

function contact(world: World, d: Derived, cart: number, target: number): void {
  const c = world.cells.columns;
  const dx = c.x[cart]! - c.x[target]!, dy = c.y[cart]! - c.y[target]!, dz = c.z[cart]! - c.z[target]!;
  const reach = c.radius[cart]! + c.radius[target]!;
  const squared = dx * dx + dy * dy + dz * dz;
  if (squared >= d.none * d.none * reach * reach) return;
  const closeness = clamp((d.none - Math.sqrt(squared) / reach) / (d.none - d.full), 0, 1);
  // Keyed by both cells: every contact has a draw of its own, whatever the order in which contacts are met.
  const draw = d.stream.unit(world.tick, c.key[cart]! ^ c.key[target]!);
  if (draw >= d.attachRate * closeness * d.dt) return; // 1 − e^(−x) ≤ x: too late even at full signal
  const rate = d.attachRate * closeness * lysisSignalOn(world, d.recognition, c.product[cart]!, target);
  const wait = rate > 0 ? -log(1 - draw) / rate : Infinity;
  if (wait >= d.dt) return;
  const { wait: best, choice } = d.scratch;
  const rival = choice[cart]!;
  if (rival >= 0 && (wait > best[cart]! || (wait === best[cart]! && c.id[target]! > c.id[rival]!))) return;
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
      const cart = pending[p]!;
      d.claims.propose(choice[cart]!, cart, wait[cart]!, c.id[cart]!);
    }
    let kept = 0;
    for (let p = 0; p < left; p++) {
      const cart = pending[p]!, target = choice[cart]!;
      if (d.claims.winner(target) === cart) {
        bindPair(world, cart, target);
        report(world, Event.bind, cart, c.id[target]!, lysisSignalOn(world, d.recognition, c.product[cart]!, target));
      } else pending[kept++] = cart;
    }
    left = 0;
    for (let p = 0; p < kept; p++) {
      const cart = pending[p]!;
      if (c.boundCount[choice[cart]!]! < d.perTarget) pending[left++] = cart;
    }
  }
}
