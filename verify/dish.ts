// The impedance killing assay of glioma cells in silico: a monolayer on which few CAR-T cells are dropped after a day.
import type { Change } from '../schema';
import type { ArmResult, ScenarioWork } from './experiment';
import fits from './gliomaParameters.json';
import { numberOf, referenceRows } from './reference';
import { TIME } from './series';
import { interpolate, mean } from './statistics';

export const LINES = ['PBT030', 'PBT128'] as const;
export type Line = (typeof LINES)[number];

/** Effectors plated on 10 000 targets. */
export const EFFECTORS = [2500, 1250, 500] as const;
export const TARGETS_PLATED = 10_000;
export const RATIO: Readonly<Record<number, string>> = { 2500: '1:4', 1250: '1:8', 500: '1:20' };
/** Minutes from plating to the arrival of the effectors: 26.6 h. */
export const JOIN = 1596;
/** Hours after the effectors joined at which cytolysis is compared. */
export const HOURS = [24, 48, 72, 96] as const;
/** Minutes from plating: a little more than 96 h after the effectors joined. */
const UNTIL = JOIN + 100 * 60;
const EVERY = 120;

/** What was fitted for each line, and how. */
export const FITS: Readonly<Record<Line, LineFit>> = fits.lines;

export interface LineFit {
  readonly parameters: Readonly<Record<string, number>>;
  /** Hours from the lethal hit until a cell has let go of the floor: what the electrodes feel comes later than the kill. */
  readonly detachHours: number;
}

/** The dish of the preset with these effectors, on a share of its floor; 0 effectors: a control well. */
export function dishWork(effectors: number, parameters: Readonly<Record<string, number>>, share: number): ScenarioWork {
  return { start: { preset: 'dish-low-et', changes: wellWith(effectors), set: parameters }, share, until: UNTIL, every: EVERY, columns: ['tumor_alive', 'cart_alive', 'kills_total', 'mean_exhaustion'] };
}

/** One dose after a day, of as many effectors on the targets of the dish as were plated on 10 000. */
function wellWith(effectors: number): readonly Change[] {
  if (effectors === 0) return [{ set: 'schedule', to: [] }];
  return [
    { set: 'schedule', to: [{ at: JOIN, infuse: { product: 'cart', count: 1, entry: 'random' } }] },
    { multiply: 'schedule[infuse].infuse.count', by: effectors / TARGETS_PLATED, of: 'populations[0].count' },
  ];
}

/** Cells that still hold on to the floor at these hours after the effectors joined: the living, and those killed less than `detachHours` ago. */
export function adherentAfter(hours: readonly number[], { series }: ArmResult, detachHours: number): number[] {
  const at = (name: string, minute: number) => interpolate(series[TIME], series[name], minute);
  return hours.map((hour) => {
    const now = JOIN + 60 * hour;
    return at('tumor_alive', now) + at('kills_total', now) - at('kills_total', now - 60 * detachHours);
  });
}

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
