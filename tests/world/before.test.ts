// Before the start: drugs given on earlier days reach the first tick as they would in a run that had begun then.
import { describe, expect, it } from 'vitest';
import { DRUG_NAMES, MODELS, advance, createWorld, hashWorld, liveActions, restore, save } from '../../sim';
import type { Scenario, Scheduled, World } from '../../sim';
import { blank, niche } from '../support/scenarios';

const DAY = 1440, HALF_LIFE = 720;

const give = (at: number, doses = 1, drug = 'lymphodepletion'): Scheduled => ({ at, note: '', give: { drug, doses } });
const patient = (schedule: readonly Scheduled[], over: Partial<Scenario> = {}): World => createWorld(blank({ body: { scale: 1e7 }, schedule, ...over }));

describe('a drug given before the start', () => {
  it.each([[6], [60], [7]])('has left the body by half-lives until then, with decisions every %i min', (decisionEvery) => {
    const world = patient([give(-2 * DAY)], { clock: { ticksPerMinute: 1, fieldEvery: 1, mechanicsEvery: 1, decisionEvery } });
    // From the first decision at or after it to the start.
    const decisions = Math.floor((2 * DAY) / decisionEvery);
    expect(world.body.lymphodepletion).toBeCloseTo(2 ** ((-decisions * decisionEvery) / HALF_LIFE), 12);
  });

  it('adds to those of other days, in whatever order they are written', () => {
    const schedule = [give(-3 * DAY, 0.3), give(-5 * DAY, 0.5), give(-4 * DAY, 0.2), give(-4 * DAY, 0.1), give(-HALF_LIFE, 2, 'anakinra')];
    const expected = 0.5 * 2 ** -10 + 0.3 * 2 ** -8 + 0.3 * 2 ** -6;
    for (const order of [schedule, [...schedule].reverse()]) {
      const { body } = patient(order);
      expect(body.lymphodepletion).toBeCloseTo(expected, 12);
      expect(body.anakinra).toBeCloseTo(2 * 2 ** (-HALF_LIFE / 300), 12);
    }
  });

  it('is there in full when no decision lies between it and the start', () => {
    expect(patient([give(-5)]).body.lymphodepletion).toBe(1);
    expect(patient([give(-6)]).body.lymphodepletion).toBeCloseTo(2 ** (-6 / HALF_LIFE), 12);
  });

  it('leaves the patient bit by bit as a run that began on that day, and had no cell', () => {
    const before = patient([give(-3 * DAY), give(-2 * DAY, 0.5)]), run = patient([give(0), give(DAY, 0.5)]);
    advance(run, 3 * DAY);
    for (const name of [...DRUG_NAMES, 'normalT', 'bCells', 'bCellsLostToDrugs', 'il15'] as const) expect(before.body[name], name).toBe(run.body[name]);
    expect(before.body.lymphodepletion).toBeGreaterThan(0);
    expect(before.body.normalT).toBeLessThan(50);
    expect(before.body.il15).toBeGreaterThan(10);
    expect(before.body.bCellsLostToDrugs).toBeGreaterThan(150);
  });

  it('obeys the parameters from the start, and rules that are switched off', () => {
    const schedule = [give(-DAY)];
    expect(createWorld(blank({ body: { scale: 1 }, schedule }), { set: { 'drugs.lymphodepletion.halfLife': 24 } }).body.lymphodepletion).toBeCloseTo(0.5, 12);
    expect(patient(schedule, { disabled: ['pharmacokinetics'] }).body.lymphodepletion).toBe(1);
  });

  it('is no event and no action of the run, and moves neither clock nor standing orders', () => {
    const order = { note: '', when: { variable: 'lymphodepletion', atLeast: 0.9 }, delay: 0, give: { drug: 'tocilizumab', doses: 1 }, again: null };
    const world = patient([give(-5 * DAY), give(10)], { protocols: [order] });
    expect([world.tick, world.nextAction, world.events.count, world.events.totals.some((total) => total > 0)]).toEqual([0, 0, 0, false]);
    expect(world.actions.map(({ tick }) => tick)).toEqual([10]);
    expect(liveActions(world)).toEqual([]);
    expect(world.protocols).toEqual([{ dueTick: -1, readyTick: -1, given: 0 }]);
    expect(world.body.tocilizumab).toBe(0);
  });

  it('changes no cell of the patch, only the patient it lies in', () => {
    const scenario = { ...niche(0.2), body: { scale: 1e7 } };
    const without = createWorld(scenario), after = createWorld({ ...scenario, schedule: [give(-5 * DAY), ...scenario.schedule] });
    expect(after.cells.columns.x.subarray(0, after.cells.count)).toEqual(without.cells.columns.x.subarray(0, without.cells.count));
    expect(hashWorld(after)).not.toBe(hashWorld(without));
    Object.assign(after.body, without.body);
    expect(hashWorld(after)).toBe(hashWorld(without));
  });

  it('comes back from a snapshot and goes on to the same end', () => {
    const world = createWorld({ ...niche(0.2), body: { scale: 1e7 }, schedule: [give(-DAY), ...niche(0.2).schedule] });
    const again = restore(save(world));
    expect(hashWorld(again)).toBe(hashWorld(world));
    for (const one of [world, again]) advance(one, 300);
    expect(hashWorld(again)).toBe(hashWorld(world));
    expect(again.scenario.schedule[0].at).toBe(-DAY);
  });

  it('is passed over where there is no patient', () => {
    expect(createWorld(blank({ schedule: [give(-DAY)] })).body.lymphodepletion).toBe(0);
  });
});

describe('rules that concern the patient before the start', () => {
  it('decide on the clock of decisions, which is that of the days before', () => {
    const stages = Object.values(MODELS).flatMap(({ pipeline }) => pipeline.filter(({ rule }) => rule.before !== undefined));
    expect(stages.map(({ rule }) => rule.name)).toEqual(['pharmacokinetics', 'lymphocytes', 'homeostaticCytokines']);
    for (const { every } of stages) expect(every).toBe('decision');
  });
});
