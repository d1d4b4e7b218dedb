// The impedance killing assay of glioma cells in silico: a monolayer on which few CAR-T cells are dropped after a day.
import type { Change } from '../schema';
import type { ArmResult, ScenarioWork } from './experiment';
import fits from './gliomaParameters.json';
import { numberOf, referenceRows } from './reference';
import { TIME } from '../ensemble/series';
import { interpolate, mean } from '../ensemble/statistics';

export const LINES = ['PBT030', 'PBT128'] as const;
export type Line = (typeof LINES)[number];

/** Effectors plated on 10 000 targets. */
export const EFFECTORS = [2500, 1250, 500] as const;
export const TARGETS_PLATED = 10_000;
export const RATIO: Readonly<Record<number, string>> = { 2500: '1:4', 1250: '1:8', 500: '1:20' };
/** Minutes from plating to the arrival of the effectors: 26.6 h. */
export const JOIN = 1596;
/** Hours after the effectors joined at which cytolysis is compared. */
export const HOURS = [12, 24, 48, 72, 96] as const;
/** The first half day, in which hardly a cell is killed: what the electrodes read of it is the assay's. */
export const FIRST_HOURS = [4, 8, 12] as const;
/** Minutes from plating: a little more than 96 h after the effectors joined. */
const UNTIL = JOIN + 100 * 60;
const EVERY = 120;

/** What was fitted for each line, and how. */
export const FITS: Readonly<Record<Line, LineFit>> = fits.lines;

/** Tumour cells' worth of adhesion that a CAR-T cell adds while it holds a living target: found in one well, used in all. */
export const CART_ADHESION: number = fits.adhesion.perBoundCart;

export interface LineFit {
  readonly parameters: Readonly<Record<string, number>>;
  /** Hours from the lethal hit until a cell has let go of the floor: what the electrodes feel comes later than the kill. */
  readonly detachHours: number;
}

/** What stands between the cells and what the electrodes read. */
export interface Plate extends Pick<LineFit, 'detachHours'> {
  readonly cartAdhesion: number;
}

/** In a well without effectors nobody is killed and nobody bound. */
export const BARE_PLATE: Plate = { detachHours: 1, cartAdhesion: 0 };

/** Dexamethasone in the medium of the treated wells, as it was highest in the experiment. */
export const DEXAMETHASONE = '1 µg/mL';

/** The dish of the preset with these effectors, on a share of its floor; 0 effectors: a control well. @param drug dexamethasone from the start */
export function dishWork(effectors: number, parameters: Readonly<Record<string, number>>, share: number, drug = false): ScenarioWork {
  const medium: readonly Change[] = drug ? [{ set: 'medium', to: { corticosteroid: DEXAMETHASONE } }] : [];
  return { start: { preset: 'dish-low-et', changes: [...wellWith(effectors), ...medium], set: parameters }, share, until: UNTIL, every: EVERY, columns: ['tumor_alive', 'cart_alive', 'cart_bound', 'kills_total', 'mean_exhaustion'] };
}

/** One dose after a day, of as many effectors on the targets of the dish as were plated on 10 000. */
function wellWith(effectors: number): readonly Change[] {
  if (effectors === 0) return [{ set: 'schedule', to: [] }];
  return [
    { set: 'schedule', to: [{ at: JOIN, infuse: { product: 'cart', count: 1, entry: 'random' } }] },
    { multiply: 'schedule[infuse].infuse.count', by: effectors / TARGETS_PLATED, of: 'populations[0].count' },
  ];
}

/**
 * Adhesion to the floor at these hours after the effectors joined, in tumour cells: the living, those killed less than
 * `detachHours` ago, and what CAR-T cells add that hold a living target.
 *
 * Why only these: if every CAR-T cell on the plate added to the cell index, wells cleared by ten thousand of them would
 * read well above zero; the published ones read a little below it. What CAR-T cells add goes with their targets.
 */
export function adherentAfter(hours: readonly number[], run: ArmResult, { detachHours, cartAdhesion }: Plate): number[] {
  const bound = boundAfter(hours, run);
  return hours.map((hour, n) => {
    const now = JOIN + 60 * hour;
    return numberAt(run, 'tumor_alive', now) + numberAt(run, 'kills_total', now) - numberAt(run, 'kills_total', now - 60 * detachHours) + cartAdhesion * bound[n];
  });
}

/** CAR-T cells that hold a target at these hours after the effectors joined. */
export function boundAfter(hours: readonly number[], run: ArmResult): number[] {
  return hours.map((hour) => numberAt(run, 'cart_bound', JOIN + 60 * hour));
}

const numberAt = ({ series }: ArmResult, name: string, minute: number): number => interpolate(series[TIME], series[name], minute);

/**
 * Cytolysis as the laboratory defines it, 1 − CI/CI(control). The cell index is adherent cells times adhesion per cell;
 * cells of treated and control wells are taken to spread alike, so adhesion cancels out.
 */
export function cytolysis(adherent: readonly number[], control: readonly number[]): number[] {
  return adherent.map((count, n) => 1 - count / control[n]);
}

/** Mean over the control wells' seeds. */
export function meanCurve(runs: readonly (readonly number[])[]): number[] {
  return runs[0].map((_, n) => mean(runs.map((run) => run[n])));
}

export function publishedCytolysis(line: string, effectors: number, hours: readonly number[] = HOURS): number[] {
  const row = referenceRows('glioma_percent_cytolysis.csv').find((one) => one['line'] === line && numberOf(one, 'effectors_plated') === effectors);
  if (row === undefined) throw new Error(`no cytolysis of ${line} with ${effectors} effectors`);
  return hours.map((hour) => numberOf(row, `cytolysis_${hour}h`));
}

/** The same at any hour, read off the published cell index. */
export function publishedCytolysisAt(line: string, effectors: number, hours: readonly number[]): number[] {
  const control = publishedIndex(line, 0), treated = publishedIndex(line, effectors);
  const growth = ({ hours: times, index }: KillCurve, hour: number) => interpolate(times, index, hour) / index[0];
  return hours.map((hour) => 1 - growth(treated, hour) / growth(control, hour));
}

/** With dexamethasone in both, the well and its control. @param dose µg/mL as the file has it */
export function publishedWithDexamethasone(line: string, effectors: number, hour: number, dose = 1): number {
  const growth = (wells: number): number => {
    const row = referenceRows('glioma_dexamethasone.csv').find((one) => one['line'] === line && numberOf(one, 'effectors_plated') === wells && numberOf(one, 'dex_ug_per_ml') === dose);
    if (row === undefined) throw new Error(`no wells of ${line} with ${wells} effectors and ${dose} µg/mL dexamethasone`);
    return numberOf(row, `ci_${hour}h`) / numberOf(row, 'ci_0h');
  };
  return 1 - growth(effectors) / growth(0);
}

export interface KillCurve {
  readonly hours: number[];
  readonly index: number[];
  readonly sd: number[];
}

/** Cell index of the wells with these effectors (0: control), from the moment the effectors joined. */
export function publishedIndex(line: string, effectors: number): KillCurve {
  const rows = referenceRows('glioma_killcurves_4h.csv').filter((one) => one['line'] === line && numberOf(one, 'effectors_plated') === effectors && numberOf(one, 'time_since_scan100_h') <= 98);
  const column = (name: string) => rows.map((row) => numberOf(row, name));
  return { hours: column('time_since_scan100_h'), index: column('cell_index_mean'), sd: column('cell_index_sd') };
}

/** Wells differ before the effectors join; like the published cytolysis, curves are compared relative to that moment. */
export function scaled(curve: KillCurve, start: number): KillCurve {
  const factor = start / curve.index[0];
  return { hours: curve.hours, index: curve.index.map((value) => value * factor), sd: curve.sd.map((value) => value * factor) };
}

/** Cell index that wells of the model would show: their cells with the adhesion that cells of the published control well have at that time. */
export function cellIndex(hours: readonly number[], adherent: readonly (readonly number[])[], control: readonly number[], line: string): number[][] {
  const measured = publishedIndex(line, 0);
  const perCell = hours.map((hour, n) => interpolate(measured.hours, measured.index, hour) / control[n]);
  return adherent.map((cells) => cells.map((count, n) => count * perCell[n]));
}

/** Share of the adhesion lost by 96 h, against the control, that is lost after 24 h. */
export function lateShare(treated: { readonly hours: readonly number[]; readonly index: readonly number[] }, control: { readonly hours: readonly number[]; readonly index: readonly number[] }): number {
  const lost = (hour: number) => interpolate(control.hours, control.index, hour) - interpolate(treated.hours, treated.index, hour);
  return 1 - lost(24) / lost(96);
}
