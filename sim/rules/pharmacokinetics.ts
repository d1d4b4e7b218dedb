// Pharmacokinetics: drugs leave the body, each at its own pace, and stay in the medium of a dish; standing orders give one when the patient shows a sign.
import { halfLifeDecay } from '../core/math';
import { defineParams } from '../core/params';
import { DRUG_NAMES } from '../patient/drugs';
import { halfLifeIn } from '../patient/medium';
import { drugGroup } from '../patient/pharmacy';
import type { DrugState } from '../patient/pharmacy';
import { defineRule } from '../rule';
import { toMinutes } from '../units';
import { giveDrug } from '../verbs';
import { ticksOf } from '../world';
import type { World } from '../world';

/** Half-lives are parameters of the drugs (`sim/patient/drugs.ts`). */
export const params = defineParams('pharmacokinetics', {});

/** Less than this is nothing, standard doses: far below any effect. */
const TRACE = 1e-9;

export const pharmacokinetics = defineRule({
  name: 'pharmacokinetics',
  title: 'Drug pharmacokinetics',
  keywords: ['PK', 'clearance', 'elimination', 'dosing', 'half-life', 'standing order', 'tocilizumab', 'anakinra', 'steroid', 'dexamethasone', 'pembrolizumab', 'rimiducid', 'fludarabine'],
  doc: 'Drugs leave the body exponentially, and stay in the medium of a dish unless the scenario says otherwise; a standing order gives its drug some time after the patient shows the sign it waits for.',
  equation: 'dose ← dose·2^(−dt/halfLife);  order: sign at t → drug at t + delay',
  params,
  brings: DRUG_NAMES.map(drugGroup),
  derive(_p, world, { dt }) {
    return {
      keep: world.pharmacy.drugs.map((drug) => keptOf(world, drug, dt)),
      delayTicks: world.scenario.protocols.map((order) => Math.round(order.delay * world.scenario.clock.ticksPerMinute)),
      againTicks: world.scenario.protocols.map(({ again }) => (again === null ? -1 : ticksOf(world, again))),
    };
  },
  run(world, d) {
    eliminate(world, d.keep);
    if (world.scenario.body !== null) for (let n = 0; n < world.protocols.length; n++) follow(world, n, d.delayTicks[n], d.againTicks[n]);
  },
  /** Standing orders begin with the run. */
  before(world, d) {
    eliminate(world, d.keep);
  },
});

/** @param keep share of every drug that is left after a step */
function eliminate({ body, pharmacy: { drugs } }: World, keep: readonly number[]): void {
  for (let n = 0; n < drugs.length; n++) {
    const drug = drugs[n].name;
    if (body[drug] > 0) body[drug] = body[drug] * keep[n] < TRACE ? 0 : body[drug] * keep[n];
  }
}

/** Share of a drug that is still there after `dt` minutes. */
function keptOf({ scenario, values }: World, { name, group, spec }: DrugState, dt: number): number {
  const halfLife = halfLifeIn(scenario, name, toMinutes({ value: values[group]['halfLife'], unit: spec.halfLife.unit }));
  return halfLife === null ? 1 : halfLifeDecay(halfLife, dt);
}

/** One standing order: waits for its sign, then for its delay, then gives; a sign that passes meanwhile changes nothing. */
function follow(world: World, n: number, delay: number, again: number): void {
  const order = world.scenario.protocols[n], state = world.protocols[n];
  if (state.dueTick < 0) {
    const spent = state.given > 0 && (again < 0 || world.tick < state.readyTick);
    if (spent || world.body[order.when.variable] < order.when.atLeast) return;
    state.dueTick = world.tick + delay;
  }
  if (world.tick < state.dueTick) return;
  giveDrug(world, order.give);
  state.dueTick = -1;
  state.given++;
  state.readyTick = again < 0 ? -1 : world.tick + again;
}
