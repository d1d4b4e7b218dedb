// Trogocytosis: a CAR-T cell that lets go of a living target takes a piece of its surface along (trogocytosis).
import { defineParams } from '../core/params';
import type { Stream } from '../core/random';
import { Kind, isLiving } from '../cells';
import { Event } from '../events';
import { rosterOf } from '../roster';
import { defineRule } from '../rule';
import type { Gate } from '../scenario';
import { report } from '../verbs';
import { streamOf } from '../world';
import type { World } from '../world';
import { isParting, partingOf } from './detach';
import type { Parting } from './detach';

export const params = defineParams('trogocytosis', {
  probability: {
    value: 0.05, unit: '', min: 0, max: 1, evidence: 'assumed', source: 'hamieh2019',
    title: 'Share of contacts with trogocytosis',
    doc: 'Share of the contacts that end without a kill in which antigen is torn out. 0: no trogocytosis.',
  },
  share: {
    value: 0.3, unit: '', min: 0, max: 1, evidence: 'assumed', source: 'hamieh2019',
    title: 'Antigen torn out at a time',
    doc: 'Share of the target’s antigen that such a contact tears out: the effect is measured, the size is not.',
  },
  shown: {
    value: 0.1, unit: '', min: 0, max: 1, evidence: 'assumed', source: 'assumed',
    title: 'Torn antigen shown by the CAR-T cell',
    doc: 'Share of the torn antigen that the CAR-T cell shows on its surface; the rest disappears inside.',
  },
});

/** A bite of less leaves no trace. */
const LEAST_MOLECULES = 1;

interface Derived {
  readonly probability: number;
  /** Of the antigen on the target, what n biters of one step leave. */
  readonly kept: number;
  readonly shown: number;
  readonly parting: Parting;
  readonly stream: Stream;
  readonly gates: readonly Gate[];
  readonly idle: boolean;
  readonly bites: Bites;
}

/** The bites of one step, collected before any of them is taken. */
interface Bites {
  cart: Int32Array;
  target: Int32Array;
  /** Molecules each takes. */
  a: Float64Array;
  b: Float64Array;
}

export const trogocytosis = defineRule({
  name: 'trogocytosis',
  title: 'Trogocytosis', keywords: ['antigen stripping', 'antigen loss', 'nibbling', 'fratricide'],
  doc: 'A contact that ends without a kill may tear antigen from the target; the CAR-T cell then shows some of it.',
  equation: 'P = probability per non-lethal end of a synapse, less the share that comes apart by itself;  A_target ← A·(1 − share);  A_cart ← A_cart + shown·A·share',
  params,
  derive(p, world, { dt }): Derived {
    return {
      probability: p.probability, kept: 1 - p.share, shown: p.shown, parting: partingOf(world, dt), stream: streamOf(world, 'trogocytosis'),
      gates: world.products.map((product) => product.design.gate),
      // Without `detach` no contact ends.
      idle: p.probability === 0 || p.share === 0 || world.disabled.has('detach'),
      bites: { cart: new Int32Array(16), target: new Int32Array(16), a: new Float64Array(16), b: new Float64Array(16) },
    };
  },
  run(world, d) {
    if (d.idle) return;
    const count = collect(world, d);
    if (count === 0) return;
    weigh(world, d, count);
    take(world, d, count);
  },
});

/** Finds the cells that will let go in this step and bite; returns how many. */
function collect(world: World, d: Derived): number {
  const { life, partner, key, product } = world.cells.columns;
  const { rows, first } = rosterOf(world);
  let count = 0;
  for (let k = first[Kind.Cart], end = first[Kind.Cart + 1]; k < end; k++) {
    const i = rows[k];
    const target = partner[i];
    if (target < 0 || !isLiving(life[target]) || !isParting(world, d.parting, i, target)) continue;
    // Bonds that come apart by themselves tear nothing out.
    if (d.stream.unit(world.tick, key[i]) >= d.probability * d.parting.pulled[product[i]]) continue;
    if (count === d.bites.cart.length) widen(d.bites);
    d.bites.cart[count] = i;
    d.bites.target[count++] = target;
  }
  return count;
}

function widen(bites: Bites): void {
  const size = 2 * bites.cart.length;
  const cart = new Int32Array(size), target = new Int32Array(size);
  cart.set(bites.cart);
  target.set(bites.target);
  bites.cart = cart;
  bites.target = target;
  bites.a = new Float64Array(size);
  bites.b = new Float64Array(size);
}

/** Several biters of one target share alike what they tear out together, whoever comes first. */
function weigh(world: World, d: Derived, count: number): void {
  const { antigenA, antigenB, product } = world.cells.columns;
  const { cart, target, a, b } = d.bites;
  for (let n = 0; n < count; n++) {
    let onA = 0, onB = 0;
    for (let m = 0; m < count; m++) {
      if (target[m] !== target[n]) continue;
      const gate = d.gates[product[cart[m]]];
      if (reads(gate, 'A')) onA++;
      if (reads(gate, 'B')) onB++;
    }
    const gate = d.gates[product[cart[n]]];
    a[n] = reads(gate, 'A') ? (antigenA[target[n]] * (1 - power(d.kept, onA))) / onA : 0;
    b[n] = reads(gate, 'B') ? (antigenB[target[n]] * (1 - power(d.kept, onB))) / onB : 0;
  }
}

function take(world: World, d: Derived, count: number): void {
  const { antigenA, antigenB, id } = world.cells.columns;
  for (let n = 0; n < count; n++) {
    const cart = d.bites.cart[n], target = d.bites.target[n], a = d.bites.a[n], b = d.bites.b[n];
    if (a + b < LEAST_MOLECULES) continue;
    antigenA[target] = Math.max(0, antigenA[target] - a);
    antigenB[target] = Math.max(0, antigenB[target] - b);
    antigenA[cart] = antigenA[cart] + d.shown * a;
    antigenB[cart] = antigenB[cart] + d.shown * b;
    report(world, Event.trogocytosis, cart, id[target], a + b);
  }
}

/** A CAR tears out what it binds; the antigen that forbids is bound by another receptor. */
function reads(gate: Gate, antigen: 'A' | 'B'): boolean {
  return gate.kind === 'or' || gate.kind === 'and' || gate.antigen === antigen;
}

/** x^n for a small whole n. */
function power(x: number, n: number): number {
  let product = 1;
  for (let k = 0; k < n; k++) product *= x;
  return product;
}
