// From outcomes to what they say: each design with its own statistics, on outcomes whose truth is known.
import { describe, expect, it } from 'vitest';
import { analyse } from '../../ensemble/experiment/analyse';
import { Plan } from '../../ensemble/experiment/plan';
import { parseExperiment } from '../../schema/experiment/parse';

const factor = (name: string, parameter: string, values?: readonly number[]) => ({ name, parameter, ...(values === undefined ? { range: { from: 0, to: 0.1 } } : { values }) });
const FACTORS = [factor('a', 'kill.hitRate'), factor('b', 'kill.restingShare'), factor('c', 'repel.adhesionTumor')];

function planOf(design: Record<string, unknown>, factors: readonly unknown[] = FACTORS, replicates = 1): Plan {
  const parsed = parseExperiment(JSON.stringify({ format: 'cart-lab/experiment', version: 1, name: 'e', title: 'E', base: { preset: 'dish-low-et' }, factors, design, replicates, outcomes: [{ name: 'y', value: 'last(tumor_alive)' }] }), 'e.json');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return new Plan(parsed);
}

/** Outcomes of a function of the factors in place of runs. */
const outcomesOf = (plan: Plan, y: (values: readonly number[], replicate: number) => number): number[] => Array.from({ length: plan.runs }, (_, run) => {
  const { values, replicate } = plan.runAt(run);
  return y(values as readonly number[], replicate);
});

function rowsOf(plan: Plan, outcomes: readonly number[], name: string): Record<string, string | number>[] {
  const { columns, rows } = analyse(plan, [outcomes]).find((table) => table.name === name)!;
  return rows.map((row) => Object.fromEntries(columns.map((column, n) => [column.name, row[n]])));
}

describe('what comes of', () => {
  it('Morris’ trajectories are effects: of a straight line its slope, without spread', () => {
    const plan = planOf({ kind: 'morris', trajectories: 6 }), rows = rowsOf(plan, outcomesOf(plan, ([a, b]) => 30 * a - 10 * b), 'morris');
    expect(rows.map(({ factor: name }) => name)).toEqual(['a', 'b', 'c']);
    [[3, 3], [-1, 1], [0, 0]].forEach(([mu, star], n) => {
      expect(rows[n]['mu']).toBeCloseTo(mu, 9);
      expect(rows[n]['mu_star']).toBeCloseTo(star, 9);
      expect(rows[n]['sigma']).toBeCloseTo(0, 9);
    });
  });

  it('Saltelli’s tables are shares of the variance, of pairs, too', () => {
    const plan = planOf({ kind: 'saltelli', points: 256, second: true }), outcomes = outcomesOf(plan, ([a, b]) => 2 * a + b), rows = rowsOf(plan, outcomes, 'sobol');
    [0.8, 0.2, 0].forEach((share, n) => {
      expect(rows[n]['first']).toBeCloseTo(share, 1);
      expect(rows[n]['total']).toBeCloseTo(share, 1);
    });
    for (const { second } of rowsOf(plan, outcomes, 'sobol_pairs')) expect(Math.abs(Number(second))).toBeLessThan(0.05);
  });

  it('a hypercube are rank correlations; replicates count as their mean, a point without a value not at all', () => {
    const plan = planOf({ kind: 'latin-hypercube', points: 60 }, FACTORS, 2), outcomes = outcomesOf(plan, ([a, b], replicate) => (replicate === 0 ? NaN : a * a - b));
    outcomes[0] = outcomes[1] = NaN;
    const [a, b, c] = rowsOf(plan, outcomes, 'prcc');
    expect([a['n'], a['left_out']]).toEqual([59, 1]);
    expect(a['coefficient']).toBeLessThan(1);
    expect(b['coefficient']).toBeLessThan(-0.9);
    expect(b['p']).toBeLessThan(1e-6);
    expect(c['p']).toBeGreaterThan(0.001);
  });

  it('a grid are responses by level and by pair of levels', () => {
    const plan = planOf({ kind: 'grid' }, [factor('a', 'kill.hitRate', [0.1, 0.2]), { name: 'kind', levels: [{ label: 'x' }, { label: 'y' }] }], 3), outcomes = outcomesOf(plan, ([a, kind], replicate) => 100 * a + (String(kind) === 'y' ? 5 : 0) + replicate);
    const rows = rowsOf(plan, outcomes, 'response');
    expect(rows.map(({ factor: name, level, n, mean, median }) => [name, level, n, mean, median])).toEqual([['a', '0.1', 6, 13.5, 13.5], ['a', '0.2', 6, 23.5, 23.5], ['kind', 'x', 6, 16, 16], ['kind', 'y', 6, 21, 21]]);
    expect(rowsOf(plan, outcomes, 'response_pairs').map(({ level_1, level_2, mean }) => [level_1, level_2, mean])).toEqual([['0.1', 'x', 11], ['0.1', 'y', 16], ['0.2', 'x', 21], ['0.2', 'y', 26]]);
  });

  it('one at a time are responses, the scenario as it is among them', () => {
    const plan = planOf({ kind: 'one-at-a-time' }, [factor('a', 'kill.hitRate', [0.1, 0.2])]), tables = analyse(plan, [[1, 2, 3]]);
    expect(tables.map(({ name }) => name)).toEqual(['response']);
    expect(tables[0].rows.map((row) => [row[2], row[5]])).toEqual([['0.1', 2], ['0.2', 3], ['as in the scenario', 1]]);
  });
});
