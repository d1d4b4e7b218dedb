// What happened in the last step: every binding, hit, kill, division and death, with names and places.
import { KIND_NAMES, NO_PRODUCT } from './cells';

/** Kinds of event. `a` is the cell that acts, `b` the one acted on (0 if none), `value` as stated. */
export const EVENT_KINDS = {
  infusion: 'CAR-T cell a of a dose enters the patch or, where there is a patient, the blood; value: its product',
  bind: 'CAR-T cell a forms a synapse with target b; value: killing signal',
  hit: 'CAR-T cell a delivers a hit to target b; value: damage afterwards',
  kill: 'CAR-T cell a kills target b; value: minutes since the synapse formed',
  detach: 'CAR-T cell a lets go of target b without killing it; value: minutes bound',
  division: 'cell a divides, its daughter is b; value: generation of the daughter',
  mutation: 'daughter b of a loses or dims an antigen for good; value: 0 for A lost, 1 for B lost, 2 for A dimmed, 3 for B dimmed, 4 for both lost by a switch of lineage',
  death: 'cell a starts to die; value: cause of death',
  exhaustion: 'CAR-T cell a becomes exhausted; value: kills so far',
  memory: 'CAR-T cell a becomes a memory cell; value: generation',
  recall: 'memory CAR-T cell a becomes an effector again',
  activation: 'CAR-T cell a becomes activated; value: its growth signal',
  trogocytosis: 'CAR-T cell a tears antigen from b; value: molecules taken',
  drug: 'a drug is given; a: its number in the list of drugs; value: standard doses',
  grade: 'the grade of cytokine release syndrome changes; value: the new grade',
  departure: 'CAR-T cell a leaves the patch for the blood; value: kind of cell',
  removal: 'remains of cell a are cleared; value: kind of cell',
  homing: 'CAR-T cell a comes from the blood into the patch; value: its product',
  placement: 'cell a is placed into the patch by hand; value: its kind',
  extraction: 'cell a is taken out of the patch by hand; value: its kind',
  alteration: 'an antigen of cell a is changed by hand, for good; value: 0 for A, 1 for B',
  shift: 'cell a is moved to another place by hand; value: its kind',
  vessel: 'a vessel is laid by hand; a: its number among the vessels',
  injection: 'a substance is injected by hand; a: its number in the list of fields; value: what is added to its concentration where the brush went',
} as const;

/** Values of the event `mutation`. */
export const Mutation = { LostA: 0, LostB: 1, DimmedA: 2, DimmedB: 3, Switched: 4 } as const;

export type EventKind = keyof typeof EVENT_KINDS;
export const EVENT_NAMES = Object.keys(EVENT_KINDS) as readonly EventKind[];
export const Event = Object.fromEntries(EVENT_NAMES.map((name, i) => [name, i])) as Readonly<Record<EventKind, number>>;

/** Events of one step, as columns; emptied when the next step begins. */
export class EventLog {
  count = 0;
  /** What is pushed now happens in the blood, which has no places. */
  elsewhere = false;
  /** How often each kind has happened since the run began, in the order of EVENT_NAMES. */
  readonly totals = new Float64Array(EVENT_NAMES.length);
  /** Kills so far by the killer's product and by the kind of its target: sums of the events, kept for the tables. */
  readonly killsByProduct = new Float64Array(NO_PRODUCT + 1);
  readonly killsByKind = new Float64Array(KIND_NAMES.length);
  kind = new Uint8Array(256);
  a = new Uint32Array(256);
  b = new Uint32Array(256);
  x = new Float64Array(256);
  y = new Float64Array(256);
  z = new Float64Array(256);
  value = new Float64Array(256);
  /** 1 for what happened in the blood: its place means nothing. */
  inBlood = new Uint8Array(256);

  clear(): void {
    this.count = 0;
  }

  push(kind: number, a: number, b: number, x: number, y: number, z: number, value: number): void {
    if (this.count === this.kind.length) this.grow();
    const n = this.count++;
    this.kind[n] = kind;
    this.a[n] = a;
    this.b[n] = b;
    this.x[n] = x;
    this.y[n] = y;
    this.z[n] = z;
    this.value[n] = value;
    this.inBlood[n] = this.elsewhere ? 1 : 0;
    this.totals[kind] = this.totals[kind] + 1;
  }

  private grow(): void {
    const size = this.kind.length * 2;
    const wider = <A extends Uint8Array | Uint32Array | Float64Array>(fresh: A, old: A): A => {
      fresh.set(old);
      return fresh;
    };
    this.kind = wider(new Uint8Array(size), this.kind);
    this.a = wider(new Uint32Array(size), this.a);
    this.b = wider(new Uint32Array(size), this.b);
    this.x = wider(new Float64Array(size), this.x);
    this.y = wider(new Float64Array(size), this.y);
    this.z = wider(new Float64Array(size), this.z);
    this.value = wider(new Float64Array(size), this.value);
    this.inBlood = wider(new Uint8Array(size), this.inBlood);
  }
}
