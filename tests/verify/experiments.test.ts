// Every experiment is plain data that names only what is there: it survives JSON and threads, and runs the same afterwards.
import { describe, expect, it } from 'vitest';
import { EXPERIMENTS, experiments } from '../../verify';
import { calculationCalled } from '../../verify/calculations';
import { claims } from '../../verify/claims';
import type { Experiment, Work } from '../../verify/experiment';
import { judge } from '../../verify/judge';
import { measureCalled } from '../../verify/measures';
import { REDUCERS } from '../../verify/quantities';
import { collect } from '../../verify/results';
import { complete } from '../../ensemble/follow';
import { carryOut } from '../../verify/run';
import { scenarioOf } from '../../verify/scenario';
import { columnOf } from '../../ensemble/series';
import { PRESETS } from '../../schema';

const ALL = [...EXPERIMENTS, ...experiments(true)];

/** Every object within a value that has a string under that key. */
function having(key: string, value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = typeof (value as Record<string, unknown>)[key] === 'string' ? [value as Record<string, unknown>] : [];
  return [...own, ...Object.values(value).flatMap((inner) => having(key, inner))];
}

describe('experiments', () => {
  it('have names of their own, and arms and figures that make good file names', () => {
    expect(new Set(EXPERIMENTS.map(({ name }) => name)).size).toBe(EXPERIMENTS.length);
    for (const { name, arms, figures, bars } of ALL) {
      expect(new Set(arms.map((arm) => arm.name)).size, name).toBe(arms.length);
      expect([...arms.map((arm) => /^[\w .,:()–-]+$/.test(arm.name)), ...figures.map((figure) => /^[\w-]+$/.test(figure.name))].every(Boolean), name).toBe(true);
      expect(arms.length, name).toBeGreaterThan(0);
      expect(bars.length, name).toBeGreaterThan(0);
    }
  });

  it('are the same after JSON and after the copy that threads make', () => {
    for (const experiment of ALL) {
      expect(JSON.parse(JSON.stringify(experiment)), experiment.name).toEqual(experiment);
      expect(structuredClone(experiment), experiment.name).toEqual(experiment);
    }
  });

  it('ask for columns, measures, calculations, reducers and arms that exist', () => {
    const check = (work: Work): void => {
      if ('calculation' in work) calculationCalled(work.calculation);
      else {
        const scenario = scenarioOf(work);
        for (const column of work.columns) columnOf(scenario, column);
        (work.measures ?? []).forEach(measureCalled);
      }
    };
    for (const { name, arms, bars, figures } of ALL) {
      arms.forEach(({ work }) => check(work));
      const known = new Set(arms.map((arm) => arm.name));
      expect([...having('arm', bars), ...having('arm', figures)].map(({ arm }) => arm).filter((arm) => !known.has(String(arm))), name).toEqual([]);
      expect([...having('reduce', bars), ...having('reduce', figures)].map(({ reduce }) => reduce).filter((reduce) => !Object.hasOwn(REDUCERS, String(reduce))), name).toEqual([]);
    }
  });

  it('read only what their arms record', () => {
    for (const { name, arms, bars } of ALL) {
      for (const { arm, column } of having('column', bars)) {
        const { work } = arms.find((one) => one.name === arm)!;
        if ('calculation' in work || (work.measures ?? []).length > 0) continue;
        expect(['time_min', ...work.columns], `${name}, ${String(arm)}`).toContain(column);
      }
    }
  });

  it('run the same from data that has been text, seed by seed', () => {
    const short = (work: Work): Work => ('start' in work ? { ...work, until: 60, every: 30 } : work);
    const copy = JSON.parse(JSON.stringify(experiments(true))) as readonly Experiment[];
    for (const name of ['organoid-clock', 'kinetics', 'glioma', 'antigen', 'presets/solid-spheroid', 'presets/cd28-vs-41bb']) {
      const [ours, theirs] = [experiments(true), copy].map((all) => all.find((one) => one.name === name)!.arms.at(-1)!.work);
      expect(complete(carryOut(short(theirs), '3')), name).toEqual(complete(carryOut(short(ours), '3')));
    }
  });

  it('judge the same from data that has been text', () => {
    const experiment = EXPERIMENTS.find(({ name }) => name === 'presets/split-dosing')!;
    const run = (most: number) => ({ values: {}, series: { time_min: [0, 11_520, 23_040], tumor_alive: [100, 0, 0], serum_il6: [1, 10 * most, 1], patient_cart: [0, most, 1] } });
    const five = (first: number) => [first, 2, 2, 2, 2].map(run);
    const results = collect([['preset', five(2)], ['at once', five(3)], ['first step alone', five(2)]]);
    expect(judge(JSON.parse(JSON.stringify(experiment)) as Experiment, results)).toEqual(judge(experiment, results));
    expect(judge(experiment, results).rows.map(({ pass }) => pass)).toEqual([true, true, false, true, true, false, false]);
  });

  it('are one for every preset but the two that a target of their own compares', () => {
    expect(claims().map(({ preset }) => preset).sort()).toEqual([...PRESETS.keys()].filter((name) => !name.startsWith('organoid')).sort());
  });
});
