// The comparison with the published organoid judges as its bars say, and the comparison of clocks by the spread between seeds.
import { describe, expect, it } from 'vitest';
import type { ArmResult, Experiment, Row } from '../../verify/experiment';
import { organoid } from '../../verify/experiments/organoid';
import { organoidClock } from '../../verify/experiments/organoidClock';
import { judge } from '../../verify/judge';
import { referenceRows } from '../../verify/reference';
import { collect } from '../../verify/results';

const times = Array.from({ length: 61 }, (_, n) => n * 720);

/** Mean of both programs, one value every 12 hours. */
function published(scenario: string, quantity: string): number[] {
  return referenceRows('organoid_luque2024.csv').filter((row) => row['scenario'] === scenario && row['quantity'] === quantity)
    .map((row) => (row['cart_abm_mean'] === '' ? Number(row['cartopiax_mean']) : (Number(row['cartopiax_mean']) + Number(row['cart_abm_mean'])) / 2));
}

const survival = times.map((minute) => 3957 * (minute < 14_400 ? (1 - minute / 14_400) ** (1 / 6) : minute === 14_400 ? 0.2423 : 0));

interface Changes {
  readonly untreated?: number;
  readonly treated?: number;
  readonly radius?: number;
  readonly carts?: number;
  readonly oncoprotein?: number;
  /** Living cells with much oncoprotein, and mean oncoprotein, on day 10.5. */
  readonly fast?: number;
  readonly survivors?: number;
  /** Tumour cells from day 12 on. */
  readonly regrowth?: number;
}

/** Runs that follow the published curves, each multiplied by a factor. */
function judged({ untreated = 1, treated = 1, radius = 1, carts = 1, oncoprotein = 1, fast = 1, survivors = 1, regrowth = 1 }: Changes): readonly Row[] {
  const scaled = (values: readonly number[], factor: number) => values.map((value) => value * factor);
  const control: ArmResult = { values: {}, series: {
    time_min: times, tumor_cells: scaled(published('no_treatment', 'tumour_cells'), untreated), tumor_reach_um: scaled(published('no_treatment', 'tumour_radius_um'), radius),
    cart_alive: times.map(() => 0), mean_antigen: times.map((minute) => 1 + (oncoprotein * minute) / 1e5), mean_oxygen_tumor: times,
  } };
  const dose: ArmResult = { values: {}, series: {
    time_min: times, tumor_cells: scaled(published('dose_1to1_day0', 'tumour_cells'), treated).map((cells, n) => (times[n] > 16_560 ? regrowth * cells : cells)),
    tumor_reach_um: times, cart_alive: scaled(survival, carts), tumor_living: scaled(published('dose_1to1_day0', 'tumour_cells'), treated), tumor_fast: times.map(() => 177 * fast),
    mean_antigen: times.map((minute) => 0.7 * survivors + Math.abs(minute - 15_120) / 1e5), mean_oxygen_tumor: times,
  } };
  return judge(organoid(false), collect(organoid(false).arms.map(({ name }) => [name, name === 'untreated' ? [control, control] : [dose, dose]]))).rows;
}

const failed = (rows: readonly Row[]) => rows.filter(({ pass }) => pass === false).map(({ name }) => name);

describe('organoid', () => {
  it('passes what lies on the published curves', () => {
    const rows = judged({});
    expect(failed(rows)).toEqual([]);
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.every(({ ours }) => ours.length === 2)).toBe(true);
    const shown = rows.filter(({ pass }) => pass === null).map(({ name }) => name);
    expect(shown.filter((name) => !name.startsWith('one dose, forces twice'))).toEqual(['one dose: living tumour cells, day 10.5']);
    expect(shown).toHaveLength(9);
  });

  it.each([
    [{ untreated: 1.09 }, 0], [{ untreated: 0.91 }, 0], [{ untreated: 1.11 }, 7], [{ untreated: 0.89 }, 7],
    [{ radius: 1.04 }, 0], [{ radius: 1.06 }, 7], [{ radius: 0.94 }, 7], [{ treated: 1.05 }, 0], [{ treated: 0.95 }, 0], [{ treated: 1.1 }, 7], [{ treated: 1.3 }, 16], [{ treated: 0.7 }, 16],
    [{ carts: 0.9 }, 4], [{ oncoprotein: -1 }, 1], [{ fast: 1.3 }, 0], [{ fast: 1.4 }, 1], [{ fast: 0.6 }, 1],
    [{ survivors: 1.06 }, 0], [{ survivors: 1.08 }, 1], [{ survivors: 0.9 }, 1], [{ regrowth: 1.1 }, 0], [{ regrowth: 1.3 }, 6], [{ regrowth: 0.7 }, 7],
  ] as const)('of runs changed by %j %i rows fail', (changes, count) => {
    const names = failed(judged(changes));
    expect(names.filter((name) => name.includes(Object.keys(changes)[0] === 'untreated' ? 'untreated' : ''))).toHaveLength(count);
    expect(names).toHaveLength(count);
  });

  it('takes both sets as one while they agree: two standard deviations of one set about both, and the reading error', () => {
    const row = judged({}).find(({ name }) => name === 'one dose: tumour cells, day 8')!, middle = (1744 + 1821) / 2;
    const both = referenceRows('organoid_luque2024.csv').filter((one) => one['scenario'] === 'dose_1to1_day0' && one['quantity'] === 'tumour_cells' && Number(one['day']) > 0 && Number(one['day']) <= 8);
    const squares = both.map((one) => (2 * (Number(one['cartopiax_mean']) - Number(one['cart_abm_mean'])) / (Number(one['cartopiax_mean']) + Number(one['cart_abm_mean']))) ** 2 / 2);
    const deviation = Math.sqrt(squares.reduce((a, b) => a + b, 0) / squares.length);
    expect(deviation).toBeCloseTo(0.017, 3);
    const away = 2 * deviation * middle + 120, round = (cells: number) => String(Math.round(cells / 10) * 10);
    expect(row.bar).toBe(`${round(middle - away)}–${round(middle + away)}`);
  });

  it('asks for eight seeds', () => {
    expect(organoid(false).seeds).toBe(8);
  });

  it('runs both presets for 30 days, one dose with every seed, and two variants to the nadir, or the presets for a day when it must be quick', () => {
    const days = ({ arms }: Experiment) => arms.map(({ work }) => ('until' in work ? work.until / 1440 : 0));
    expect(organoid(true).arms.map(({ name, seeds }) => [name, seeds])).toEqual([['untreated', 3], ['one dose', 'all']]);
    expect(organoid(false).arms.map(({ name }) => name)).toEqual(['untreated', 'one dose', 'one dose, forces twice', 'one dose, forces twice, attachment 5 percent up']);
    expect([days(organoid(false)), days(organoid(true))]).toEqual([[30, 30, 10.5, 10.5], [1, 1]]);
  });
});

describe('organoid-clock', () => {
  const experiment = organoidClock(false), arms = experiment.arms.map(({ name }) => name);
  const run = (cells: number): ArmResult => ({
    values: {}, series: { time_min: times, tumor_cells: times.map(() => cells), kills_total: times.map(() => 7), tumor_reach_um: times.map(() => 150), cart_alive: times },
  });
  const rowsOf = (reference: readonly number[], other: number) => (
    judge(experiment, collect(arms.map((name, n) => [name, n === 0 ? reference.map(run) : reference.map(() => run(other))]))).rows
  );

  it('allows a departure of two standard deviations between seeds, pooled over the clocks, and no larger', () => {
    // 20 within the reference, 0 within the three others: 10 over all.
    expect(failed(rowsOf([1000, 1020, 1040], 1039))).toEqual([]);
    expect(failed(rowsOf([1000, 1020, 1040], 1001))).toEqual([]);
    expect(failed(rowsOf([1000, 1020, 1040], 1041)).length).toBe(8 * (arms.length - 1));
    expect(failed(rowsOf([1000, 1020, 1040], 999)).length).toBe(8 * (arms.length - 1));
  });

  it('judges nothing by a single seed', () => {
    expect(rowsOf([1000], 2000).every(({ pass }) => pass === null)).toBe(true);
  });
});
