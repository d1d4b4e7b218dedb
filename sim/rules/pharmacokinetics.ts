// Pharmacokinetics: drugs leave the body, each at its own pace, and standing orders give one when the patient shows a sign.
import { halfLifeDecay } from '../core/math';
import { defineParams } from '../core/params';
import { DRUG_NAMES } from '../drugs';
import { defineRule } from '../rule';
import { giveDrug } from '../verbs';
import { ticksOf } from '../world';
import type { World } from '../world';

export const params = defineParams('pharmacokinetics', {
  tocilizumab: {
    value: 10, unit: 'd', min: 6, max: 16, evidence: 'measured', source: 'labels',
    doc: 'Half-life of tocilizumab in the blood: 6 days after one small dose, up to 16 at steady state.',
  },
  anakinra: {
    value: 5, unit: 'h', min: 3, max: 8, evidence: 'measured', source: 'labels',
    doc: 'Half-life of anakinra in the blood.',
  },
  corticosteroid: {
    value: 36, unit: 'h', min: 4, max: 54, evidence: 'measured', source: 'labels',
    doc: 'Half-life of the effect of dexamethasone: it leaves the blood with about 4 hours but acts for 36–54.',
  },
  antiPD1: {
    value: 22, unit: 'd', min: 6, max: 27, evidence: 'measured', source: 'labels',
    doc: 'Half-life of an anti-PD-1 antibody (pembrolizumab) in the blood.',
  },
  suicideSwitch: {
    value: 3, unit: 'h', min: 0.5, max: 12, evidence: 'measured', source: 'iuliucci2001',
    doc: 'Half-life of rimiducid in the blood: from 7 % of its peak after 2 hours to 1 % after 10.',
  },
  lymphodepletion: {
    value: 12, unit: 'h', min: 4, max: 48, evidence: 'assumed', source: 'assumed',
    doc: 'Half-life of fludarabine and cyclophosphamide together (active metabolites: 7–20 hours).',
  },
});

const HOURLY: ReadonlySet<string> = new Set(['anakinra', 'corticosteroid', 'suicideSwitch', 'lymphodepletion']);

/** Less than this is nothing, standard doses: far below any effect. */
const TRACE = 1e-9;

export const pharmacokinetics = defineRule({
  name: 'pharmacokinetics',
  title: 'Drug pharmacokinetics',
  keywords: ['PK', 'clearance', 'elimination', 'dosing', 'half-life', 'standing order', 'tocilizumab', 'anakinra', 'steroid', 'dexamethasone', 'pembrolizumab', 'rimiducid', 'fludarabine'],
  doc: 'Drugs leave the body exponentially; a standing order gives its drug some time after the patient shows the sign it waits for.',
  equation: 'dose ← dose·2^(−dt/halfLife);  order: sign at t → drug at t + delay',
  params,
  derive(p, world, { dt }) {
    return {
      keep: DRUG_NAMES.map((drug) => halfLifeDecay(p[drug] * (HOURLY.has(drug) ? 60 : 1440), dt)),
      delayTicks: world.scenario.protocols.map((order) => Math.round(order.delay * world.scenario.clock.ticksPerMinute)),
      againTicks: world.scenario.protocols.map(({ again }) => (again === null ? -1 : ticksOf(world, again))),
    };
  },
  run(world, d) {
    const { body } = world;
    for (let n = 0; n < DRUG_NAMES.length; n++) {
      const drug = DRUG_NAMES[n];
      if (body[drug] > 0) body[drug] = body[drug] * d.keep[n] < TRACE ? 0 : body[drug] * d.keep[n];
    }
    if (world.scenario.body !== null) for (let n = 0; n < world.protocols.length; n++) follow(world, n, d.delayTicks[n], d.againTicks[n]);
  },
});

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
