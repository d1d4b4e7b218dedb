// The published organoid model laid over its data: cells, radius and CAR-T survival of both programs, over 30 days.
import type { Arm, Bar, Experiment, FigurePlan } from '../experiment';
import { difference, onDay, ratio } from '../quantities';
import type { Quantity } from '../quantities';
import { numberOf, referenceRows } from '../reference';
import type { Role } from '../roles';
import { presetScenario } from '../scenario';
import { interpolate } from '../statistics';
import { MINUTES_PER_DAY } from '../../sim';

const FILE = 'organoid_luque2024.csv';
const UNTREATED = 'untreated', TREATED = 'one dose';
const DAYS = { full: 30, quick: 2 } as const;
/** Minutes between two samples, as published. */
const EVERY = 720;

/** ±10 % of the mean of both programs; ±5 %; the band of both, widened by 15 %. Set before the model was run. */
const CELLS_BAR = 0.1, RADIUS_BAR = 0.05, BAND_BAR = 0.15;
const UNTREATED_DAYS = [2, 5, 10, 15, 20, 25, 30], TREATED_DAYS = [2, 3.5, 5, 7, 10, 12, 15, 20, 25, 30];
/** Largest departure of the share of CAR-T cells alive, and the days on which it is read. */
const SURVIVAL_BAR = 0.03;
const SURVIVAL: readonly (readonly [number, number])[] = [[2, 0.965], [4, 0.92], [8, 0.77], [9.5, 0.61], [10, 0.24], [10.5, 0]];

/** Nothing here was measured: the data are what the programs came to. */
const ROLE: Role = { is: 'implementation', because: 'the model runs the rules and numbers of the two programs whose output is the reference' };

function armOf(name: string, preset: string, days: number): Arm {
  return {
    name, seeds: 'all',
    work: { start: { preset }, until: days * MINUTES_PER_DAY, every: EVERY, columns: ['cart_alive', 'mean_antigen', 'mean_oxygen_tumor'], measures: ['census'] },
  };
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

type Limits = (a: number, b: number) => readonly [number, number];
const around = (bar: number): Limits => (a, b) => [(1 - bar) * 0.5 * (a + b), (1 + bar) * 0.5 * (a + b)];
const band: Limits = (a, b) => [(1 - BAND_BAR) * Math.min(a, b), (1 + BAND_BAR) * Math.max(a, b)];

function compare(arm: string, column: string, name: string, unit: string, data: Published, day: number, limits: Limits): Bar {
  const a = interpolate(data.days, data.cartopiax, day), b = interpolate(data.days, data.cartAbm, day), [from, to] = limits(a, b);
  return { what: `${name}, day ${day}`, unit, published: `${round(a)} / ${round(b)}`, words: `${round(from)}–${round(to)}`, value: onDay(arm, column, day), from, to, by: 'mean', role: ROLE };
}

function untreatedBars(horizon: number): Bar[] {
  const cells = published('no_treatment', 'tumour_cells'), radius = published('no_treatment', 'tumour_radius_um');
  const days = UNTREATED_DAYS.filter((day) => day <= horizon);
  return [
    ...days.map((day) => compare(UNTREATED, 'tumor_cells', 'untreated: tumour cells', '', cells, day, around(CELLS_BAR))),
    ...days.map((day) => compare(UNTREATED, 'tumor_reach_um', 'untreated: radius', 'µm', radius, day, around(RADIUS_BAR))),
  ];
}

function treatedBars(horizon: number): Bar[] {
  const cells = published('dose_1to1_day0', 'tumour_cells');
  const dose = presetScenario('organoid-one-dose').schedule.reduce((sum, item) => sum + ('infuse' in item ? item.infuse.count : 0), 0);
  return [
    ...TREATED_DAYS.filter((day) => day <= horizon).map((day) => compare(TREATED, 'tumor_cells', 'one dose: tumour cells', '', cells, day, band)),
    ...SURVIVAL.filter(([day]) => day <= horizon).map(([day, share]): Bar => ({
      what: `one dose: share of CAR-T cells alive, day ${day}`, unit: '', published: String(share), words: `${share} ± ${SURVIVAL_BAR}`,
      value: ratio(onDay(TREATED, 'cart_alive', day), dose), from: share - SURVIVAL_BAR, to: share + SURVIVAL_BAR, by: 'mean', role: ROLE,
    })),
    ...(horizon < DAYS.full ? [] : [turningPoint(cells), ...oncoproteinBars()]),
  ];
}

/** The day with the fewest cells after the peak. */
function turningPoint(data: Published): Bar {
  const lowest = (values: readonly number[]) => data.days[values.indexOf(Math.min(...values))];
  const a = lowest(data.cartopiax), b = lowest(data.cartAbm), from = Math.min(a, b) - 0.5, to = Math.max(a, b) + 0.5;
  return {
    what: 'one dose: day of the fewest cells', unit: 'd', published: `${a} / ${b}`, words: `${from}–${to}`,
    value: { reduce: 'dayOfLowest', arm: TREATED, column: 'tumor_cells' }, from, to, by: 'mean', role: ROLE,
  };
}

/** The plots of oncoprotein give directions: it rises untreated, falls under attack, and rises again. */
function oncoproteinBars(): Bar[] {
  const rise = (arm: string, from: number, to: number): Quantity => difference(onDay(arm, 'mean_antigen', to), onDay(arm, 'mean_antigen', from));
  return [
    { what: 'untreated: change of mean oncoprotein, days 0–30', unit: '', published: 'rises', value: rise(UNTREATED, 0, 30), above: 0, role: ROLE },
    { what: 'one dose: change of mean oncoprotein, days 3–10', unit: '', published: 'falls', value: rise(TREATED, 3, 10), below: 0, role: ROLE },
    { what: 'one dose: change of mean oncoprotein, days 11–30', unit: '', published: 'rises', value: rise(TREATED, 11, 30), above: 0, role: ROLE },
  ];
}

function figures(): FigurePlan[] {
  const figure = (name: string, title: string, unit: string, arm: string, column: string, data: Published | null): FigurePlan => ({
    name: `organoid-${name}`, title, x: { label: 'days' }, y: { label: unit, from: 0 },
    curves: [
      ...(data === null ? [] : [{ kind: 'published', label: 'CARTopiaX', x: data.days, y: data.cartopiax } as const]),
      ...(data === null || data.cartAbm.length === 0 ? [] : [{ kind: 'published', label: 'CART-ABM', x: data.days, y: data.cartAbm } as const]),
      { kind: 'ours', label: 'ours', from: { curve: 'series', arm, column } },
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

export function organoid(quick: boolean): Experiment {
  const days = quick ? DAYS.quick : DAYS.full;
  return {
    name: 'organoid', title: 'The published organoid model, untreated and with one dose',
    doc: 'The presets organoid-untreated and organoid-one-dose run the rules of a published model (Luque 2024, re-implemented as CARTopiaX). Their tumour cells, counted living and dead as the two programs count them, their radius (the farthest tumour cell) and the survival of their CAR-T cells are laid over the means of five runs of both programs, read off the plots.',
    sources: ['luque2024', 'cartopiax'], data: [FILE], seeds: 5,
    uncompared: 'Any other regimen: the reference data hold the untreated organoid and one dose. Two doses are not compared here, so no prediction of them is counted.',
    arms: [armOf(UNTREATED, 'organoid-untreated', days), armOf(TREATED, 'organoid-one-dose', days)],
    bars: [...untreatedBars(days), ...treatedBars(days)], figures: figures(),
  };
}
