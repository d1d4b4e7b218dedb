// From a document to runs: points of every design, seeds, ids, and rows that are the same by whomever they are made.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { carryOut } from '../../ensemble/experiment/carryOut';
import { Plan } from '../../ensemble/experiment/plan';
import { complete } from '../../ensemble/follow';
import { parseExperiment } from '../../schema/experiment/parse';
import type { Experiment } from '../../schema/experiment/parse';

type Doc = Record<string, unknown>;
const EXAMPLE = JSON.parse(readFileSync(join(import.meta.dirname, '../../examples/dose-and-antigen.json'), 'utf8')) as Doc;

function experiment(changes: Doc = {}): Experiment {
  const parsed = parseExperiment(JSON.stringify({ ...EXAMPLE, ...changes }), 'experiment.json');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems, null, 1));
  return parsed;
}
const plan = (changes: Doc = {}): Plan => new Plan(experiment(changes));
const pointsOf = (made: Plan): unknown[] => Array.from({ length: made.points.count }, (_, n) => made.points.at(n));
const X = { name: 'x', parameter: 'kill.hitRate', range: { from: 0.1, to: 0.3 } }, Y = { name: 'y', path: 'seed', values: [1, 2, 3] };

describe('the points', () => {
  it('of a grid are all combinations, the last factor fastest', () => {
    const made = plan();
    expect(made.points.count).toBe(20);
    expect(made.runs).toBe(100);
    expect(pointsOf(made).slice(0, 6)).toEqual([[0.5, 300], [0.5, 300 * Math.sqrt(10)], [0.5, 3000], [0.5, 3000 * Math.sqrt(10)], [0.5, 30000], [1, 300]].map((row) => row.map((x) => expect.closeTo(x, 8) as number)));
  });

  it.each([
    ['latin-hypercube', { points: 7 }, 7], ['latin-hypercube', { points: 7, spaced: true }, 7], ['sobol', { points: 8 }, 8], ['sobol', { points: 8, scrambled: true }, 8], ['morris', { trajectories: 3 }, 9],
    ['saltelli', { points: 4 }, 16], ['saltelli', { points: 4, second: true }, 24], ['one-at-a-time', {}, 6], ['table', { rows: [{ x: 0.2, y: 2 }] }, 1],
  ])('of a %s %j are as many as are counted, each within its factors, and the same for the same seed', (kind, more, count) => {
    const of = (): unknown[] => pointsOf(plan({ factors: [X, Y], design: { kind, ...more } })), points = of() as [number | null, number | null][];
    expect(points).toHaveLength(count);
    for (const [x, y] of points) {
      if (x !== null) expect(x >= 0.1 && x <= 0.3).toBe(true);
      if (y !== null) expect([1, 2, 3]).toContain(y);
    }
    expect(of()).toEqual(points);
  });

  it('one at a time begin with the scenario as it is', () => expect(pointsOf(plan({ factors: [X, Y], design: { kind: 'one-at-a-time' } }))).toEqual([[null, null], [0.1, null], [0.3, null], [null, 1], [null, 2], [null, 3]]));

  it('of distributions follow them', () => {
    const of = (distribution: Doc): number[] => (pointsOf(plan({ factors: [{ name: 'x', path: 'populations[kind=tumor].antigenA.median', distribution }], design: { kind: 'sobol', points: 1024 } })) as [number][]).map(([x]) => x).sort((a, b) => a - b);
    const lognormal = of({ kind: 'lognormal', median: 5000, logSd: 0.5 });
    expect(lognormal[512]).toBeCloseTo(5000, 6);
    expect(Math.log(lognormal[861] / 5000)).toBeCloseTo(0.5, 2); // 84.1 % lie below one deviation
    expect(of({ kind: 'triangular', from: 0, mode: 1000, to: 4000 })[256]).toBeCloseTo(1000, 6); // a quarter below the mode
    expect(of({ kind: 'normal', mean: 5000, sd: 100 })[512]).toBeCloseTo(5000, 6);
    expect(of({ kind: 'loguniform', from: 10, to: 1000 })[512]).toBeCloseTo(100, 6);
  });

  it('are whole numbers where that is asked for', () => expect(pointsOf(plan({ factors: [{ name: 'n', multiply: 'schedule[infuse].infuse.count', range: { from: 1, to: 3, steps: 4 }, whole: true }], design: { kind: 'grid' } }))).toEqual([[1], [2], [3]]));
});

describe('a run', () => {
  it('has a seed and an id of its own, which stay the same when the experiment grows', () => {
    const few = plan({ replicates: 2 }), many = plan({ replicates: 3 }), all = Array.from({ length: many.runs }, (_, n) => many.runAt(n));
    expect(new Set(all.map(({ seed }) => seed)).size).toBe(many.runs);
    expect(new Set(all.map(({ id }) => id)).size).toBe(many.runs);
    const twin = all.find(({ point, replicate }) => point === 3 && replicate === 1);
    expect(few.runAt(7)).toEqual({ ...twin, run: 7 });
  });

  it('draws with the seeds of all points where that is asked for', () => {
    const made = plan({ commonSeeds: true });
    expect(made.runAt(0).seed).toBe(made.runAt(5).seed);
    expect(made.runAt(0).seed).not.toBe(made.runAt(1).seed);
    expect(made.runAt(0).id).not.toBe(made.runAt(5).id);
  });

  it.each<[string, Doc]>([['until', { until: '12h' }], ['every', { every: '2h' }], ['outcomes', { outcomes: [{ name: 'left', value: 'last(tumor_alive)' }] }], ['base', { base: { preset: 'dish-low-et' } }], ['seed', { seed: 'other' }], ['limits', { limits: { cells: 1000 } }]])('of another %s has another id', (_, changes) =>
    expect(plan(changes).runAt(0).id).not.toBe(plan().runAt(0).id));

  it('has the same id whatever the experiment is called', () => expect(plan({ title: 'Another title', name: 'other' }).runAt(0).id).toBe(plan().runAt(0).id));

  const short = { until: '2h', every: '30min' };
  it('is what its own scenario gives, measured by its outcomes', () => {
    const made = plan({ ...short, factors: [{ name: 'effectors', multiply: 'schedule[infuse].infuse.count', values: [4] }] }), result = complete(carryOut(made, made.runAt(0)));
    expect(result).toMatchObject({ status: 'ended', reason: '', endMinutes: 120, hash: expect.stringMatching(/^[0-9a-f]{16}$/) as string });
    expect(result.series['time_min']).toEqual([0, 30, 60, 90, 120]);
    expect(Object.keys(result.series).sort()).toEqual(['kills_total', 'time_min', 'tumor_alive']);
    expect(result.outcomes[0]).toBe(result.series['tumor_alive'].at(-1)! / result.series['tumor_alive'][0]);
    expect(complete(carryOut(made, made.runAt(0)))).toEqual(result);
  });

  it('is ended by a rule, at once or after it has held for a while', () => {
    const run = (rule: Doc) => {
      const made = plan({ ...short, stop: [rule] });
      return complete(carryOut(made, made.runAt(0)));
    };
    expect(run({ when: 'time_min >= 30' })).toMatchObject({ status: 'stopped', reason: 'time_min >= 30', endMinutes: 30 });
    expect(run({ when: 'time_min >= 30', for: '1h' })).toMatchObject({ status: 'stopped', endMinutes: 90 });
    expect(run({ when: 'tumor_alive < 0' })).toMatchObject({ status: 'ended', endMinutes: 120 });
  });

  it('beyond its limits has no outcome, and says why', () => {
    for (const limits of [{ cells: 100 }, { cellSteps: 5000 }]) {
      const made = plan({ ...short, limits }), { status, reason, outcomes } = complete(carryOut(made, made.runAt(0)));
      expect([status, outcomes.every(Number.isNaN)]).toEqual(['over', true]);
      expect(reason).toMatch(/\d+ cell/);
    }
  });

  it('that cannot begin is a row with its reason', () => {
    const made = plan({ ...short, factors: [X, { name: 'n', path: 'populations[kind=tumor].count', values: [100, 510] }], design: { kind: 'sobol', points: 2 } });
    const { status, reason } = complete(carryOut(made, { ...made.runAt(0), values: [0.2, 1e9] }));
    expect(status).toBe('failed');
    expect(reason).toMatch(/count/);
  });
});
