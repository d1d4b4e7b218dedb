// The published organoid model laid over its data: cells, radius and CAR-T survival of both programs, over 30 days.
import { formatProblems, loadPreset } from '../../schema';
import { Kind } from '../../sim';
import type { Scenario, World } from '../../sim';
import { numberOf, referenceRows } from './reference';
import { scenarioArm } from './simulate';
import type { Watcher } from './simulate';
import { interpolate, mean } from './statistics';
import type { Arm, Figure, Results, Row, Target } from './types';

const FILE = 'organoid_luque2024.csv';
const UNTREATED = 'untreated', TREATED = 'one dose';
const DAYS = { full: 30, quick: 2 } as const;
/** Minutes between two samples, as published. */
const EVERY = 720;
const MINUTES_PER_DAY = 1440;

/** Bars of the brief: ±10 % of the mean of both programs; ±5 %; the band of both, widened by 15 %. */
const CELLS_BAR = 0.1, RADIUS_BAR = 0.05, BAND_BAR = 0.15;
const UNTREATED_DAYS = [2, 5, 10, 15, 20, 25, 30], TREATED_DAYS = [2, 3.5, 5, 7, 10, 12, 15, 20, 25, 30];
/** Largest departure of the share of CAR-T cells alive, and the days on which it is read. */
const SURVIVAL_BAR = 0.03;
const SURVIVAL: readonly (readonly [number, number])[] = [[2, 0.965], [4, 0.92], [8, 0.77], [9.5, 0.61], [10, 0.24], [10.5, 0]];

/** The scenario of a preset. */
export function organoidScenario(name: 'organoid-untreated' | 'organoid-one-dose'): Scenario {
  const parsed = loadPreset(name);
  if (!parsed.ok) throw new Error(formatProblems(parsed.file, parsed.problems));
  return parsed.scenario;
}

/** Tumour cells living and dead, as both programs count them, and the distance of the farthest one from the centre. */
export function countAll(): Watcher {
  const cells: number[] = [], reach: number[] = [];
  return {
    sample(world) {
      const [count, farthest] = census(world);
      cells.push(count);
      reach.push(farthest);
    },
    finish: () => ({ values: {}, series: { tumor_cells: cells, tumor_reach_um: reach } }),
  };
}

function census({ cells: { columns: { kind, x, y, z }, count } }: World): readonly [number, number] {
  let tumor = 0, farthest = 0;
  for (let i = 0; i < count; i++) {
    if (kind[i] !== Kind.Tumor) continue;
    tumor++;
    farthest = Math.max(farthest, x[i] * x[i] + y[i] * y[i] + z[i] * z[i]);
  }
  return [tumor, Math.sqrt(farthest)];
}

export const MEASURES = 'all tumour cells and the farthest, 1';

function armOf(name: string, scenario: Scenario, days: number): Arm {
  return scenarioArm({ name, scenario, days, every: EVERY, columns: ['cart_alive', 'mean_antigen', 'mean_oxygen_tumor'], watch: countAll, measures: MEASURES });
}

interface Published {
  readonly days: readonly number[];
  readonly cartopiax: readonly number[];
  /** Empty where only one program is plotted. */
  readonly cartAbm: readonly number[];
}

function published(scenario: string, quantity: string): Published {
  const rows = referenceRows(FILE).filter((row) => row['scenario'] === scenario && row['quantity'] === quantity);
  const both = rows.every((row) => row['cart_abm_mean'] !== '');
  return {
    days: rows.map((row) => numberOf(row, 'day')), cartopiax: rows.map((row) => numberOf(row, 'cartopiax_mean')),
    cartAbm: both ? rows.map((row) => numberOf(row, 'cart_abm_mean')) : [],
  };
}

const round = (value: number) => (value >= 1000 ? String(Math.round(value / 10) * 10) : String(Math.round(value)));

/** Days on which an arm has been run. */
const reached = (days: readonly number[], horizon: number) => days.filter((day) => day <= horizon);

/** One value per seed on a day. */
function on(results: Results, arm: string, series: string, day: number): number[] {
  const times = results.series(arm, 'time_min');
  return results.series(arm, series).map((values, n) => interpolate(times[n], values, day * MINUTES_PER_DAY));
}

function compare(results: Results, arm: string, series: string, name: string, unit: string, data: Published, day: number, limits: (a: number, b: number) => readonly [number, number]): Row {
  const a = interpolate(data.days, data.cartopiax, day), b = interpolate(data.days, data.cartAbm, day);
  const [low, high] = limits(a, b), ours = on(results, arm, series, day), middle = mean(ours);
  return {
    name: `${name}, day ${day}`, unit, published: `${round(a)} / ${round(b)}`, bar: `${round(low)}–${round(high)}`,
    ours, pass: middle >= low && middle <= high,
  };
}

const around = (bar: number) => (a: number, b: number) => [(1 - bar) * 0.5 * (a + b), (1 + bar) * 0.5 * (a + b)] as const;
const band = (a: number, b: number) => [(1 - BAND_BAR) * Math.min(a, b), (1 + BAND_BAR) * Math.max(a, b)] as const;

function untreatedRows(results: Results, horizon: number): Row[] {
  const cells = published('no_treatment', 'tumour_cells'), radius = published('no_treatment', 'tumour_radius_um');
  return [
    ...reached(UNTREATED_DAYS, horizon).map((day) => compare(results, UNTREATED, 'tumor_cells', 'untreated: tumour cells', '', cells, day, around(CELLS_BAR))),
    ...reached(UNTREATED_DAYS, horizon).map((day) => compare(results, UNTREATED, 'tumor_reach_um', 'untreated: radius', 'µm', radius, day, around(RADIUS_BAR))),
  ];
}

function treatedRows(results: Results, horizon: number): Row[] {
  const cells = published('dose_1to1_day0', 'tumour_cells');
  return [
    ...reached(TREATED_DAYS, horizon).map((day) => compare(results, TREATED, 'tumor_cells', 'one dose: tumour cells', '', cells, day, band)),
    ...SURVIVAL.filter(([day]) => day <= horizon).map(([day, share]): Row => {
      const dose = organoidScenario('organoid-one-dose').schedule.reduce((sum, item) => sum + ('infuse' in item ? item.infuse.count : 0), 0);
      const ours = on(results, TREATED, 'cart_alive', day).map((alive) => alive / dose);
      return {
        name: `one dose: share of CAR-T cells alive, day ${day}`, unit: '', published: String(share), bar: `${share} ± ${SURVIVAL_BAR}`,
        ours, pass: Math.abs(mean(ours) - share) <= SURVIVAL_BAR,
      };
    }),
    ...(horizon < DAYS.full ? [] : [turningPoint(results, cells), ...oncoproteinRows(results)]),
  ];
}

/** The day with the fewest cells after the peak. */
function turningPoint(results: Results, data: Published): Row {
  const lowest = (values: readonly number[]) => values.indexOf(Math.min(...values));
  const days = results.series(TREATED, 'tumor_cells').map((values, n) => results.series(TREATED, 'time_min')[n][lowest(values)] / MINUTES_PER_DAY);
  const a = data.days[lowest(data.cartopiax)], b = data.days[lowest(data.cartAbm)];
  return {
    name: 'one dose: day of the fewest cells', unit: 'd', published: `${a} / ${b}`, bar: `${Math.min(a, b) - 0.5}–${Math.max(a, b) + 0.5}`, ours: days,
    pass: mean(days) >= Math.min(a, b) - 0.5 && mean(days) <= Math.max(a, b) + 0.5,
  };
}

/** The plots of oncoprotein give directions: it rises untreated, falls under attack, and rises again. */
function oncoproteinRows(results: Results): Row[] {
  const rise = (arm: string, from: number, to: number) => on(results, arm, 'mean_antigen', to).map((value, n) => value - on(results, arm, 'mean_antigen', from)[n]);
  const row = (name: string, ours: number[], up: boolean): Row => (
    { name, unit: '', published: up ? 'rises' : 'falls', bar: up ? '> 0' : '< 0', ours, pass: ours.every((value) => (up ? value > 0 : value < 0)) }
  );
  return [
    row('untreated: change of mean oncoprotein, days 0–30', rise(UNTREATED, 0, 30), true),
    row('one dose: change of mean oncoprotein, days 3–10', rise(TREATED, 3, 10), false),
    row('one dose: change of mean oncoprotein, days 11–30', rise(TREATED, 11, 30), true),
  ];
}

function figures(results: Results): Figure[] {
  const figure = (name: string, title: string, unit: string, arm: string, series: string, data: Published | null): Figure => ({
    name: `organoid-${name}`, title, x: { label: 'days' }, y: { label: unit, from: 0 },
    curves: [
      ...(data === null ? [] : [{ kind: 'published', label: 'CARTopiaX', x: data.days, y: data.cartopiax } as const]),
      ...(data === null || data.cartAbm.length === 0 ? [] : [{ kind: 'published', label: 'CART-ABM', x: data.days, y: data.cartAbm } as const]),
      { kind: 'ours', label: 'ours', x: results.series(arm, 'time_min')[0].map((minute) => minute / MINUTES_PER_DAY), runs: results.series(arm, series) },
    ],
  });
  return [
    figure('untreated-cells', 'Untreated organoid', 'tumour cells', UNTREATED, 'tumor_cells', published('no_treatment', 'tumour_cells')),
    figure('untreated-radius', 'Untreated organoid', 'radius, µm', UNTREATED, 'tumor_reach_um', published('no_treatment', 'tumour_radius_um')),
    figure('untreated-oncoprotein', 'Untreated organoid', 'mean oncoprotein', UNTREATED, 'mean_antigen', null),
    figure('dose-cells', 'Organoid with one 1:1 dose', 'tumour cells', TREATED, 'tumor_cells', published('dose_1to1_day0', 'tumour_cells')),
    figure('dose-carts', 'Organoid with one 1:1 dose', 'living CAR-T cells', TREATED, 'cart_alive', published('dose_1to1_day0', 'live_car_t')),
    figure('dose-oncoprotein', 'Organoid with one 1:1 dose', 'mean oncoprotein', TREATED, 'mean_antigen', null),
  ];
}

export const organoidTarget: Target = {
  name: 'organoid', title: 'The published organoid model, untreated and with one dose',
  doc: 'The presets organoid-untreated and organoid-one-dose run the rules of a published model (Luque 2024, re-implemented as CARTopiaX). Their tumour cells, counted living and dead as the two programs count them, their radius (the farthest tumour cell) and the survival of their CAR-T cells are laid over the means of five runs of both programs, read off the plots.',
  sources: ['luque2024', 'cartopiax'], data: [FILE],
  arms({ quick }) {
    const days = quick ? DAYS.quick : DAYS.full;
    return [armOf(UNTREATED, organoidScenario('organoid-untreated'), days), armOf(TREATED, organoidScenario('organoid-one-dose'), days)];
  },
  judge(results, { quick }) {
    const horizon = quick ? DAYS.quick : DAYS.full;
    return { rows: [...untreatedRows(results, horizon), ...treatedRows(results, horizon)], figures: figures(results) };
  },
};
