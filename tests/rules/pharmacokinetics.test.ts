// Pharmacokinetics: doses leave at their own pace, standing orders act when, as often and as late as they say.
import { describe, expect, it } from 'vitest';
import { createWorld, hashWorld, restore, save, step } from '../../sim';
import type { DrugName, Protocol, Scenario, World } from '../../sim';
import { eventsOf, runRule, tinyWorld } from '../support/tinyWorld';
import { blank } from '../support/scenarios';

/** In minutes, reckoned by hand; `tests/patient/drugs.test.ts` goes through every drug by its own declaration. */
const HALF_LIVES = {
  tocilizumab: 10 * 1440, anakinra: 300, corticosteroid: 36 * 60, antiPD1: 22 * 1440, suicideSwitch: 180, lymphodepletion: 720,
} as const satisfies Partial<Record<DrugName, number>>;

const order = (over: Partial<Protocol> = {}): Protocol => ({
  note: '', when: { variable: 'crsGrade', atLeast: 2 }, delay: 0, give: { drug: 'tocilizumab', doses: 1 }, again: null, ...over,
});

/** A patient with standing orders and a decision every 6 ticks of a minute; only `pharmacokinetics` runs. */
function ward(protocols: readonly Protocol[], over: Partial<Scenario> = {}): World {
  const disabled = ['infuse', 'secrete', 'diffuse', 'migrate', 'repel', 'bind', 'recognise', 'kill', 'detach', 'pressure', 'hypoxia', 'cellularKinetics', 'macrophageActivation', 'cytokineRelease', 'divide', 'clear'];
  return createWorld(blank({ body: { scale: 1e7 }, protocols, disabled, ...over }));
}

/** Steps through `minutes`; returns the minutes at which a drug was given. */
function given(world: World, minutes: number): number[] {
  const times: number[] = [];
  for (let t = 0; t < minutes; t++) {
    step(world);
    for (const _ of eventsOf(world, 'drug')) times.push(world.tick - 1);
  }
  return times;
}

describe('pharmacokinetics: drugs leave', () => {
  it.each(Object.entries(HALF_LIVES))('half of the %s is gone after %i minutes, whatever the step', (drug, halfLife) => {
    for (const decisionEvery of [60, 600]) {
      const world = tinyWorld('', { clock: { decisionEvery } });
      world.body[drug] = 3;
      runRule(world, 'pharmacokinetics', (halfLife * 10) / decisionEvery);
      expect(world.body[drug]).toBeCloseTo(1.5, 9);
    }
  });

  it('nothing is left in the end, not even a trace', () => {
    const world = tinyWorld('', { clock: { decisionEvery: 600 } });
    world.body.anakinra = 1;
    runRule(world, 'pharmacokinetics', 400);
    expect(world.body.anakinra).toBe(0);
  });

  it('leaves the rest of the body alone', () => {
    const world = tinyWorld('');
    const before = { ...world.body };
    runRule(world, 'pharmacokinetics', 50);
    expect(world.body).toEqual(before);
  });
});

describe('pharmacokinetics: standing orders', () => {
  it('gives once, at the sign, and reports it', () => {
    const world = ward([order()]);
    expect(given(world, 60)).toEqual([]);
    world.body.crsGrade = 1;
    expect(given(world, 60)).toEqual([]);
    world.body.crsGrade = 2;
    expect(given(world, 600)).toEqual([120]);
    expect(world.body.tocilizumab).toBeGreaterThan(0.9);
    expect(world.protocols[0].given).toBe(1);
  });

  it('waits for the delay even when the sign passes', () => {
    const world = ward([order({ delay: 90 })]);
    world.body.crsGrade = 3;
    step(world);
    world.body.crsGrade = 0;
    expect(given(world, 600)).toEqual([90]);
  });

  it('acts again only after the pause, and only while the sign lasts', () => {
    const world = ward([order({ again: 480, give: { drug: 'anakinra', doses: 2 } })]);
    world.body.crsGrade = 2;
    expect(given(world, 1000)).toEqual([0, 480, 960]);
    world.body.crsGrade = 1;
    expect(given(world, 1000)).toEqual([]);
  });

  it('keeps several orders apart, and a drug that one gives can be the sign of another', () => {
    const first = order(), second = order({ when: { variable: 'tocilizumab', atLeast: 0.5 }, delay: 60, give: { drug: 'corticosteroid', doses: 1 } });
    const world = ward([first, second]);
    world.body.crsGrade = 2;
    expect(given(world, 300)).toEqual([0, 60]);
    expect(world.protocols.map((p) => p.given)).toEqual([1, 1]);
  });

  it('does nothing for a patch without a patient', () => {
    const world = ward([order()], { body: null });
    world.body.crsGrade = 4;
    expect(given(world, 60)).toEqual([]);
  });

  it('is resumed in the middle of a delay to the last bit', () => {
    const world = ward([order({ delay: 90, again: 480 })]);
    world.body.crsGrade = 2;
    for (let t = 0; t < 47; t++) step(world);
    const twin = restore(save(world));
    expect(given(twin, 1000)).toEqual(given(world, 1000));
    expect(hashWorld(twin)).toBe(hashWorld(world));
  });
});
