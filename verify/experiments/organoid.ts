// The published organoid model laid over its data: cells, radius and CAR-T survival of both programs, over 30 days.
import type { Arm, Bar, Experiment, FigurePlan } from '../experiment';
import { difference, onDay, ratio } from '../quantities';
import type { Quantity } from '../quantities';
import { hurried } from '../quick';
import { numberOf, referenceRows } from '../reference';
import type { Role } from '../roles';
import { presetScenario } from '../scenario';
import { interpolate, mean } from '../../ensemble/statistics';
import { MINUTES_PER_DAY } from '../../sim';

const FILE = 'organoid_luque2024.csv';
const UNTREATED = 'untreated', TREATED = 'one dose';
/** Both published programs add the force of every pair twice. */
export const FORCES_TWICE = { 'repel.repulsionTumor': 20, 'repel.repulsionMixed': 44.721359549995796, 'repel.repulsionCart': 100, 'repel.adhesionTumor': 0.8 } as const;
/** The dose under other contacts, to the nadir: forces as the programs count them, and with as many attachments more as they cost. */
const VARIANTS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  'one dose, forces twice': FORCES_TWICE,
  'one dose, forces twice, attachment 5 percent up': { ...FORCES_TWICE, 'attach.rate': 0.0137 },
};
const DAYS = { full: 30, quick: 1 } as const;
/** Minutes between two samples, as published. */
const EVERY = 720;

/** ±10 % of the mean of both programs; ±5 %; the band of both, widened by 15 %. Set before the model was run. */
const CELLS_BAR = 0.1, RADIUS_BAR = 0.05, BAND_BAR = 0.15;
const UNTREATED_DAYS = [2, 5, 10, 15, 20, 25, 30];
/** In a hurry. */
const QUICK_DAYS = [1];
/** With one dose the two sets scatter about one curve up to this day; later their regrowth parts, by a fifth on day 20. */
const LAST_POOLED = 8;
/** Days on which both sets are one, and days on which each stands for itself. */
const POOLED_DAYS = [2, 3, 3.5, 4, 5, 6, 7, LAST_POOLED], BAND_DAYS = [9, 10, 10.5, 12, 15, 20, 25, 30];
/** What a point read off the plots may be wrong by, cells. */
const READING_ERROR = 120;
/** Standard deviations of one set about both that the mean of ours may be away from theirs, besides the reading error. */
const POOLED_DEVIATIONS = 2;
/** Largest departure of the share of CAR-T cells alive, and the days on which it is read. */
const SURVIVAL_BAR = 0.03;
const SURVIVAL: readonly (readonly [number, number])[] = [[2, 0.965], [4, 0.92], [8, 0.77], [9.5, 0.61], [10, 0.24], [10.5, 0]];

/** When the last CAR-T cells have gone. */
const NADIR = 10.5;
/** Survivors at the nadir, read off the plots of classes and of oncoprotein of CARTopiaX: no more than about. */
const SURVIVORS = { fast: 177, fastBar: 1 / 3, oncoprotein: 0.7, oncoproteinBar: 0.05 } as const;

/** Nothing here was measured: the data are what the programs came to. */
const ROLE: Role = { is: 'implementation', because: 'the model runs the rules and numbers of the two programs whose output is the reference' };

/** Runs of an arm that is about the mean alone: they differ by less than 2 %, and each takes ten minutes. */
const FEW = 3;

function armOf(name: string, preset: string, days: number, seeds: Arm['seeds'], set: Readonly<Record<string, number>> = {}): Arm {
  return {
    name, seeds,
    work: { start: { preset, set }, until: days * MINUTES_PER_DAY, every: EVERY, columns: ['cart_alive', 'mean_antigen', 'mean_oxygen_tumor'], measures: name === UNTREATED ? ['census'] : ['census', 'classes'] },
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

/** Relative standard deviation of one set about the mean of both, over the days on which they agree. */
function scatter({ days, cartopiax, cartAbm }: Published): number {
  const squares = days.flatMap((day, n) => (day > 0 && day <= LAST_POOLED ? [((cartopiax[n] - cartAbm[n]) / (0.5 * (cartopiax[n] + cartAbm[n]))) ** 2 / 2] : []));
  return Math.sqrt(mean(squares));
}

/** Both sets as one: their mean, give or take their scatter and the reading error. */
const pooled = (data: Published): Limits => {
  const share = POOLED_DEVIATIONS * scatter(data);
  return (a, b) => {
    const middle = 0.5 * (a + b), away = share * middle + READING_ERROR;
    return [middle - away, middle + away];
  };
};

const isShort = (horizon: number): boolean => horizon < DAYS.full;

function untreatedBars(horizon: number): Bar[] {
  const cells = published('no_treatment', 'tumour_cells'), radius = published('no_treatment', 'tumour_radius_um');
  const days = isShort(horizon) ? QUICK_DAYS : UNTREATED_DAYS;
  return [
    ...days.map((day) => compare(UNTREATED, 'tumor_cells', 'untreated: tumour cells', '', cells, day, around(CELLS_BAR))),
    ...days.map((day) => compare(UNTREATED, 'tumor_reach_um', 'untreated: radius', 'µm', radius, day, around(RADIUS_BAR))),
  ];
}

function treatedBars(horizon: number): Bar[] {
  const cells = published('dose_1to1_day0', 'tumour_cells');
  const dose = presetScenario('organoid-one-dose').schedule.reduce((sum, item) => sum + ('infuse' in item ? item.infuse.count : 0), 0);
  const onDays = (days: readonly number[], limits: Limits) => (
    days.filter((day) => day <= horizon).map((day) => compare(TREATED, 'tumor_cells', 'one dose: tumour cells', '', cells, day, limits))
  );
  return [
    ...onDays(isShort(horizon) ? QUICK_DAYS : POOLED_DAYS, pooled(cells)), ...onDays(BAND_DAYS, band),
    ...SURVIVAL.filter(([day]) => day <= horizon).map(([day, share]): Bar => ({
      what: `one dose: share of CAR-T cells alive, day ${day}`, unit: '', published: String(share), words: `${share} ± ${SURVIVAL_BAR}`,
      value: ratio(onDay(TREATED, 'cart_alive', day), dose), from: share - SURVIVAL_BAR, to: share + SURVIVAL_BAR, by: 'mean', role: ROLE,
    })),
    ...(isShort(horizon) ? [] : [turningPoint(cells), ...survivorBars(), ...variantBars(), regrowth(cells), ...oncoproteinBars()]),
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

/** Who is left when the last CAR-T cells have gone. How many were left decides who: see the notes to this target. */
function survivorBars(): Bar[] {
  const { fast, fastBar, oncoprotein, oncoproteinBar } = SURVIVORS;
  return [
    { what: `one dose: living tumour cells, day ${NADIR}`, unit: '', value: onDay(TREATED, 'tumor_living', NADIR) },
    {
      what: `one dose: living tumour cells with oncoprotein of at least 1, day ${NADIR}`, unit: '', published: `about ${fast}`, words: `${fast} ± a third`,
      value: onDay(TREATED, 'tumor_fast', NADIR), from: (1 - fastBar) * fast, to: (1 + fastBar) * fast, by: 'mean', role: ROLE,
    },
    {
      what: `one dose: mean oncoprotein, day ${NADIR}`, unit: '', published: `about ${oncoprotein}`, words: `${oncoprotein} ± ${oncoproteinBar}`,
      value: onDay(TREATED, 'mean_antigen', NADIR), from: oncoprotein - oncoproteinBar, to: oncoprotein + oncoproteinBar, by: 'mean', role: ROLE,
    },
  ];
}

/** How much a little more or less contact does to the survivors: shown, not judged, for the default is the other one. */
function variantBars(): Bar[] {
  const { fast, oncoprotein } = SURVIVORS;
  return Object.keys(VARIANTS).flatMap((arm): Bar[] => [
    { what: `${arm}: tumour cells, day ${LAST_POOLED}`, unit: '', value: onDay(arm, 'tumor_cells', LAST_POOLED) },
    { what: `${arm}: tumour cells, day ${NADIR}`, unit: '', value: onDay(arm, 'tumor_cells', NADIR) },
    { what: `${arm}: living tumour cells with oncoprotein of at least 1, day ${NADIR}`, unit: '', published: `about ${fast}`, value: onDay(arm, 'tumor_fast', NADIR) },
    { what: `${arm}: mean oncoprotein, day ${NADIR}`, unit: '', published: `about ${oncoprotein}`, value: onDay(arm, 'mean_antigen', NADIR) },
  ]);
}

/** How often what was left has multiplied, whatever was left. */
function regrowth({ days, cartopiax, cartAbm }: Published): Bar {
  const first = 11, end = DAYS.full, fold = (cells: readonly number[]) => interpolate(days, cells, end) / interpolate(days, cells, first);
  const a = fold(cartopiax), b = fold(cartAbm), [from, to] = band(a, b);
  return {
    what: `one dose: regrowth, tumour cells on day ${end} over day ${first}`, unit: '', published: `${a.toFixed(1)} / ${b.toFixed(1)}`, words: `${from.toFixed(1)}–${to.toFixed(1)}`,
    value: ratio(onDay(TREATED, 'tumor_cells', end), onDay(TREATED, 'tumor_cells', first)), from, to, by: 'mean', role: ROLE,
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
  const days = quick ? DAYS.quick : DAYS.full, runs = [armOf(UNTREATED, 'organoid-untreated', days, FEW), armOf(TREATED, 'organoid-one-dose', days, 'all')];
  return {
    name: 'organoid', title: 'The published organoid model, untreated and with one dose',
    doc: 'The presets organoid-untreated and organoid-one-dose run the rules of a published model (Luque 2024, re-implemented as CARTopiaX). Their tumour cells, counted living and dead as the two programs count them, their radius (the farthest tumour cell) and the survival of their CAR-T cells are laid over the means of five runs of both programs, read off the plots. With one dose the two sets are pooled up to day 8, where they scatter about one curve by 1.7 %: there the mean of ours may differ by two of these standard deviations and the reading error of 120 cells. Afterwards they part, and each stands for itself: the band of both, widened by 15 %. Of the survivors on day 10.5 the plots give only about how many are fast and how much oncoprotein they carry. Two variants, run to that day, show how much a few per cent more or fewer attachments do to them: forces of pairs that count twice, as in both programs, and these with an attachment rate 5 % up.',
    sources: ['luque2024', 'cartopiax'], data: [FILE], seeds: 8,
    uncompared: 'Any other regimen: the reference data hold the untreated organoid and one dose. Two doses are not compared here, so no prediction of them is counted.',
    arms: [
      ...(quick ? runs.map((arm) => hurried(arm)) : runs),
      ...(quick ? [] : Object.entries(VARIANTS).map(([name, set]) => armOf(name, 'organoid-one-dose', NADIR, FEW, set))),
    ],
    bars: [...untreatedBars(days), ...treatedBars(days)], figures: figures(),
  };
}
