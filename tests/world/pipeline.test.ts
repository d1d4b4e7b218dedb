// The schedule of a step, pinned: which process comes after which, and on which clock.
import { describe, expect, it, vi } from 'vitest';
import { ORGANOID_PIPELINE, PIPELINE, RULES, advance, createWorld, step, ticksBetween, timingOf } from '../../sim';
import { blank } from '../support/scenarios';

describe('pipeline', () => {
  it('runs these rules in this order on these clocks', () => {
    expect(PIPELINE.map(({ rule, every }) => `${rule.name} ${every}`)).toEqual([
      'infuse decision', 'pharmacokinetics decision', 'secrete field', 'perfuse field', 'diffuse field', 'migrate mechanics', 'repel mechanics',
      'bind mechanics', 'recognise mechanics', 'kill mechanics', 'trogocytosis mechanics', 'detach mechanics', 'bystanderKilling decision',
      'suicideSwitch decision', 'pressure decision', 'hypoxia decision', 'hypoxicImpairment decision',
      'nicheProtection decision', 'gatePriming decision', 'carDownmodulation decision',
      'checkpoint decision', 'immunosuppression decision', 'macrophageActivation decision', 'activate decision', 'exhaust decision',
      'proliferate decision', 'contract decision', 'antigenRecovery decision', 'grow decision', 'differentiate decision', 'divide decision', 'clear decision',
      'cellularKinetics decision', 'lymphocytes decision', 'homeostaticCytokines decision', 'cytokineRelease decision',
    ]);
  });

  it('runs the organoid model’s rules in this order on these clocks', () => {
    expect(ORGANOID_PIPELINE.map(({ rule, every }) => `${rule.name} ${every}`)).toEqual([
      'infuse decision', 'secrete field', 'diffuse field', 'wander mechanics', 'strike mechanics', 'attach mechanics', 'repel mechanics',
      'pressure decision', 'hypoxia decision', 'swell decision', 'mature decision', 'age decision', 'divide decision', 'clear decision',
    ]);
    expect(createWorld(blank({ model: 'organoid' })).pipeline).toBe(ORGANOID_PIPELINE);
  });

  it('names parameters, rule and sentence alike', () => {
    for (const rule of RULES) {
      expect(rule.params.group).toBe(rule.name);
      expect(rule.doc).toMatch(/^[\p{L}].*\.$/u);
    }
  });

  it('runs every rule when its clock strikes, from tick 0, and not otherwise; a disabled one never', () => {
    const clock = { ticksPerMinute: 10, fieldEvery: 5, mechanicsEvery: 2, decisionEvery: 20 };
    const world = createWorld(blank({ clock, disabled: ['pressure'] })), runs = new Map<string, number[]>();
    const spies = PIPELINE.map(({ rule }) => vi.spyOn(rule, 'run').mockImplementation((w) => {
      runs.set(rule.name, [...(runs.get(rule.name) ?? []), w.tick]);
    }));
    advance(world, 41);
    spies.forEach((spy) => spy.mockRestore());
    for (const { rule, every } of PIPELINE) {
      const ticks = Array.from({ length: 41 }, (_, t) => t).filter((t) => t % ticksBetween(world, every) === 0);
      expect(runs.get(rule.name) ?? [], rule.name).toEqual(rule.name === 'pressure' ? [] : ticks);
    }
    expect(world.tick).toBe(41);
  });

  it('tells each rule its own step in minutes and ticks', () => {
    const world = createWorld(blank({ clock: { ticksPerMinute: 10, fieldEvery: 5, mechanicsEvery: 1, decisionEvery: 60 } }));
    expect(timingOf(world, 'field')).toEqual({ dt: 0.5, every: 5 });
    expect(timingOf(world, 'mechanics')).toEqual({ dt: 0.1, every: 1 });
    expect(timingOf(world, 'decision')).toEqual({ dt: 6, every: 60 });
  });

  it('derives again only after a parameter changed', () => {
    const world = createWorld(blank({ schedule: [{ at: 3, note: '', set: { 'kill.rest': 1 } }] }));
    const spy = vi.spyOn(PIPELINE[0].rule, 'derive');
    const calls = Array.from({ length: 6 }, () => {
      step(world);
      return spy.mock.calls.length;
    });
    spy.mockRestore();
    expect(calls).toEqual([1, 1, 1, 2, 2, 2]);
  });
});
