// Kill: bound CAR-T cells deliver hits; hits add up, fade, and enough of them kill.
import { Claims } from '../core/claims';
import { exp, happens, log } from '../core/math';
import { defineParams } from '../core/params';
import type { Values } from '../core/params';
import { Cause, Kind, Subset, isLiving } from '../cells';
import { differentiationFactor } from '../differentiation';
import { Event } from '../events';
import { rosterOf } from '../roster';
import { defineRule } from '../rule';
import { creditKill, markApoptotic, release, report } from '../verbs';
import { minutesOf, streamOf, ticksOf } from '../world';
import type { World } from '../world';

export const params = defineParams('kill', {
  hitRate: {
    value: 0.0667, unit: '1/min', min: 0, max: 0.5, evidence: 'taken from a model', source: 'cartopiax luque2024',
    title: 'Hit rate of a CAR-T cell',
    doc: 'Hits per minute of a bound CD8 CAR-T cell at full killing signal: one in 15 minutes, as in the published organoid model.',
  },
  hitsToKill: {
    value: 1, unit: 'hits', min: 1, max: 10, evidence: 'estimate', source: 'weigelin2021',
    title: 'Hits that kill',
    doc: 'Hits within the damage memory that kill: one for a leukaemic blast, since lymphoma cells were seen to be killed at one blow or not at all; about three for a solid-tumour cell, as found in melanoma. From four on fewer are enough when they come fast, by lethalShare.',
  },
  damageMemory: {
    value: 50, unit: 'min', min: 5, max: 240, evidence: 'estimate', source: 'weigelin2021',
    title: 'Time in which damage fades',
    doc: 'Time in which sub-lethal damage fades to 1/e. Published: three hits kill if less than about 50 minutes lie between them.',
  },
  lethalShare: {
    value: 0.7, unit: '', min: 0.3, max: 1, evidence: 'assumed', source: 'weigelin2021',
    title: 'Share of the hits that must last',
    doc: 'Share of the hits that must be left unrepaired to kill: at 0.7 three hits a quarter of an hour apart kill, three hits 25 minutes apart do not.',
  },
  cd4Factor: {
    value: 0.5, unit: '', min: 0, max: 1, evidence: 'assumed', source: 'liadi2015',
    title: 'Hit rate of CD4 relative to CD8 cells',
    doc: 'Hit rate of a CD4 CAR-T cell relative to a CD8 one: slower, but it kills.',
  },
  exhaustionEffect: {
    value: 0.9, unit: '', min: 0, max: 1, evidence: 'assumed', source: 'cherkassky2016',
    title: 'Killing lost to exhaustion',
    doc: 'Share of the hit rate that full exhaustion takes away.',
  },
  hypoxiaEffect: {
    value: 0, unit: '', min: 0, max: 1, evidence: 'estimate', source: 'berahovich2019 vuillefroy2015',
    title: 'Effect of lack of oxygen on killing',
    doc: 'Share of its hit rate that a CAR-T cell loses when lack of oxygen has stopped its cycle. At 1 % oxygen CAR-T cells and mouse CD8 cells killed as well as in air, so the default is none; yet such CAR-T cells released less granzyme B: whoever follows that sets more.',
  },
  differentiationEffect: {
    value: 0, unit: '', min: -4, max: 4, evidence: 'assumed', source: 'gattinoni2005 ghassemi2018',
    title: 'Effect of differentiation on killing',
    doc: 'How the hit rate depends on differentiation d: it is multiplied by 1 + w·(d − 0.5), and never falls below none. Above 0 more differentiated cells hit more often: in vitro mouse CD8 cells killed the better the more they had differentiated. CAR-T cells taken from culture earlier had differentiated less and worked better in vitro too: whoever follows that sets less than 0. 0: it makes no difference.',
  },
  granuleStore: {
    value: 4, unit: 'packets', min: 1, max: 50, evidence: 'assumed', source: 'hickey',
    title: 'Lytic packets in store',
    doc: 'Lytic packets of a full CAR-T cell; each hit uses one.',
  },
  granuleRefill: {
    value: 0.01, unit: 'packets/min', min: 0, max: 1, evidence: 'estimate', source: 'weigelin2021',
    title: 'Refill of lytic packets',
    doc: 'Packets made per minute, about fourteen a day: bounds lasting serial killing, with more in bursts. Chosen so that a cell kills two to eight targets a day; 1–20 were found.',
  },
  productive: {
    value: 0.4, unit: '', min: 0.05, max: 1, evidence: 'estimate', source: 'cazaux2019',
    title: 'Share of synapses that kill',
    doc: 'Share of synapses in which the CAR-T cell delivers hits at all: in the marrow not every contact leads to killing. Chosen so that killing takes at most 25 minutes, as filmed there.',
  },
  burstTime: {
    value: 0, unit: 'min', min: 0, max: 120, evidence: 'assumed', source: 'davenport2018 lopez2013 cazaux2019 jenkins2015',
    title: 'Time in which the hits of a synapse wane',
    doc: 'How early the hits of a synapse come: their rate falls to 1/e in this time, from a start so much higher that a cell which stays as long as at a target that survives (`detach.boundTime`, in the mean) hits as often as without. 0: at one rate all the time. Measured: killer cells breach their target 65 to 100 seconds after their signal and let go of it after 8.5 minutes; signals of a CAR set in fast and soon decrease, and lytic granules come early; in the marrow CAR-T cells had engaged, killed and let go within 25 minutes. At 30 minutes a kill takes 7 minutes in the mean and 96 of 100 come within 25; at one rate 14 minutes, and 83 of 100. The number itself is assumed.',
  },
  restingShare: {
    value: 1, unit: '', min: 0, max: 1, evidence: 'assumed', source: 'brummer2022',
    title: 'Hit rate before activation',
    doc: 'Share of its hit rate that a CAR-T cell has before it is activated; 1 = killing does not wait for activation, below that killing sets in slowly, as in dishes.',
  },
  rest: {
    value: 5, unit: 'min', min: 0, max: 120, evidence: 'assumed', source: 'davenport2018',
    title: 'Pause after a kill',
    doc: 'Pause between a kill and the next binding.',
  },
});

/** What decides how often a CAR-T cell hits, and how many hits kill. */
export interface KillLaw extends Values<typeof params.specs> {
  /** minutes between two steps */
  readonly dt: number;
  /** Share of the damage that lasts over a step. */
  readonly fade: number;
  readonly refill: number;
  /** Damage that kills. */
  readonly lethal: number;
  /** Factor on the hit rate in the first step of a synapse, and how it wanes from tick to tick. */
  readonly burst: number;
  readonly wanePerTick: number;
}

export function killLawOf(p: Values<typeof params.specs>, world: Pick<World, 'values' | 'scenario'>, dt: number): KillLaw {
  return { ...p, ...burstOf(p.burstTime, world, dt), dt, fade: exp(-dt / p.damageMemory), refill: p.granuleRefill * dt, lethal: p.lethalShare * p.hitsToKill };
}

/** Share of its hit rate that a CAR-T cell has by its own state. */
export function abilityOf(d: KillLaw, exhaustion: number, brake: number, hypoxicBrake: number, activation: number, isCD4: boolean, differentiation: number): number {
  return (1 - d.exhaustionEffect * exhaustion) * (1 - brake) * (1 - d.hypoxiaEffect * hypoxicBrake) * (d.restingShare + (1 - d.restingShare) * activation) * (isCD4 ? d.cd4Factor : 1) * differentiationFactor(d.differentiationEffect, differentiation);
}

/** Hits per minute in a productive synapse that has lasted so many ticks. */
export function hitRateOf(d: KillLaw, lysisSignal: number, ability: number, protection: number, ticks: number): number {
  const steady = d.hitRate * lysisSignal * ability * (1 - protection);
  return d.burst === 1 ? steady : steady * d.burst * exp(-ticks * d.wanePerTick);
}

export const kill = defineRule({
  name: 'kill',
  inBlood: true,
  title: 'Killing', keywords: ['lysis', 'cytotoxicity', 'perforin', 'granzyme', 'serial killing', 'additive cytotoxicity', 'potency'],
  doc: 'Each CAR-T cell in a productive synapse hits at a rate set by its killing signal, activation, exhaustion and brake, lower on a sheltered target and, if asked for, later in the synapse; damage from all attackers adds up and fades; the lethal hit starts apoptosis.',
  equation: 'hit rate = k·s_L·(r + (1 − r)·activation)·(1 − w·exhaustion)·(1 − brake)·(1 − w_O₂·h_O₂)·max(0, 1 + w_d·(d − 0.5))·(1 − protection)·b in a productive synapse, else 0;  b = (1 + T/τ_b)·e^(−t/τ_b) after t minutes of it, T = detach.boundTime, or 1;  damage ← damage·e^(−dt/τ) + hits;  dies when damage ≥ lethalShare·n',
  params,
  derive(p, world, { dt }) {
    return {
      ...killLawOf(p, world, dt), restTicks: p.rest > 0 ? ticksOf(world, p.rest) : 0,
      stream: streamOf(world, 'kill'), synapses: streamOf(world, 'kill.synapse'), claims: new Claims(),
      damaged: { patch: createDamaged(), blood: createDamaged() },
    };
  },
  run(world, d) {
    const c = world.cells.columns;
    d.claims.begin(world.cells.count);
    const damaged = damagedOf(world, d.damaged[world.place]);
    fadeDamage(world, d.fade, damaged);
    const { rows, first } = rosterOf(world);
    for (let k = first[Kind.Cart], end = first[Kind.Cart + 1]; k < end; k++) {
      const i = rows[k];
      if (!isLiving(c.life[i])) continue;
      if (c.granules[i] < d.granuleStore) c.granules[i] = Math.min(d.granuleStore, c.granules[i] + d.refill);
      const target = c.partner[i];
      if (target < 0 || !isLiving(c.life[target]) || c.granules[i] < 1 || c.lysisSignal[i] === 0) continue;
      // Drawn from the tick in which the synapse formed: settled once and for all without being stored.
      if (d.synapses.unit(c.boundTick[i], c.key[i]) >= d.productive) continue;
      const able = abilityOf(d, c.exhaustion[i], c.brake[i], c.hypoxicBrake[i], c.activation[i], c.subset[i] === Subset.CD4, c.differentiation[i]);
      const rate = hitRateOf(d, c.lysisSignal[i], able, c.protection[target], world.tick - c.boundTick[i]);
      const draw = d.stream.unit(world.tick, c.key[i]);
      if (!happens(draw, rate, d.dt)) continue;
      c.granules[i] = c.granules[i] - 1;
      if (c.damage[target] === 0) damaged.rows[damaged.count++] = target;
      c.damage[target] = c.damage[target] + 1;
      // Waiting time until the hit, min: raw draws would favour hitters with a low rate.
      d.claims.propose(target, i, -log(1 - draw) / rate, c.id[i]);
      report(world, Event.hit, i, c.id[target], c.damage[target]);
    }
    killDamaged(world, d);
  },
});

/** Factor on the hit rate in the first step of a synapse, exact over the step, and how it wanes from tick to tick. */
function burstOf(burstTime: number, world: Pick<World, 'values' | 'scenario'>, dt: number): { readonly burst: number; readonly wanePerTick: number } {
  if (burstTime === 0) return { burst: 1, wanePerTick: 0 };
  const step = dt / burstTime, usualStay = world.values['detach']['boundTime'];
  return { burst: (1 + usualStay / burstTime) * (1 - exp(-step)) / step, wanePerTick: 1 / (burstTime * world.scenario.clock.ticksPerMinute) };
}

/** The few rows with damage, of one place: noted, so that nobody else need be looked at until rows come, go or move. */
export interface Damaged {
  rows: Int32Array;
  count: number;
  /** State of the table (`Table.layout`) that these rows belong to. */
  layout: number;
}

function createDamaged(): Damaged {
  return { rows: new Int32Array(0), count: 0, layout: -1 };
}

function damagedOf({ cells }: World, damaged: Damaged): Damaged {
  if (damaged.layout === cells.layout) return damaged;
  if (damaged.rows.length < cells.capacity) damaged.rows = new Int32Array(cells.capacity);
  const { damage } = cells.columns, { rows } = damaged;
  let count = 0;
  for (let i = 0, n = cells.count; i < n; i++) if (damage[i] > 0) rows[count++] = i;
  damaged.count = count;
  damaged.layout = cells.layout;
  return damaged;
}

/** Rows without damage left leave the list. */
function fadeDamage(world: World, fade: number, damaged: Damaged): void {
  const { damage } = world.cells.columns, { rows } = damaged;
  let left = 0;
  for (let k = 0; k < damaged.count; k++) {
    const i = rows[k], before = damage[i];
    damage[i] = before < 1e-6 ? 0 : before * fade;
    if (damage[i] > 0) rows[left++] = i;
  }
  damaged.count = left;
}

/** Targets hit in this step whose damage is lethal die; the kill goes to the hitter whose hit came first. */
function killDamaged(world: World, d: { claims: Claims; lethal: number; restTicks: number }): void {
  const c = world.cells.columns;
  const hit = d.claims.sortPrizes();
  // First all credit, then all deaths: a killer may be hit itself in the same step.
  for (let n = 0; n < hit; n++) {
    const target = d.claims.prize(n), killer = d.claims.winner(target);
    if (c.damage[target] < d.lethal) continue;
    const sinceSynapse = minutesOf(world) - c.boundTick[killer] / world.scenario.clock.ticksPerMinute;
    creditKill(world, killer, target, sinceSynapse);
    release(world, killer, world.tick + d.restTicks);
  }
  for (let n = 0; n < hit; n++) {
    const target = d.claims.prize(n);
    if (c.damage[target] >= d.lethal) markApoptotic(world, target, Cause.Killed);
  }
}
