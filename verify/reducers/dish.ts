// The impedance assay: cytolysis against the control well, and how late it comes.
import { BARE_PLATE, adherentAfter, cellIndex, cytolysis, lateShare, meanCurve, publishedIndex } from '../dish';
import type { Plate } from '../dish';
import type { Results } from '../experiment';
import type { Reducers } from '../quantities';

export interface Wells extends Plate {
  readonly arm: string;
  /** The arm without effectors. */
  readonly control: string;
}

export interface DishArguments {
  /** Of the mean of the runs, these hours after the effectors joined. */
  readonly cytolysis: Wells & { readonly hour: number };
  /** Share of the adhesion lost by 96 h that is lost after 24 h, with the adhesion of the published control well of the line. */
  readonly lateShare: Wells & { readonly line: string };
}

/** Hours after the effectors joined at which the cell index is drawn. */
export const CURVE_HOURS: readonly number[] = Array.from({ length: 25 }, (_, n) => 4 * n);

const adherent = (results: Results, wells: Wells, hours: readonly number[]) => results.of(wells.arm).map((run) => adherentAfter(hours, run, wells));
const ofControl = (results: Results, { control }: Wells, hours: readonly number[]) => meanCurve(results.of(control).map((run) => adherentAfter(hours, run, BARE_PLATE)));

/** The cell index of every run at the hours of the curve. */
export function indexCurves(results: Results, wells: Wells, line: string): number[][] {
  return cellIndex(CURVE_HOURS, adherent(results, wells, CURVE_HOURS), ofControl(results, wells, CURVE_HOURS), line);
}

export const DISH: Reducers<DishArguments> = {
  cytolysis: (results, args) => cytolysis(meanCurve(adherent(results, args, [args.hour])), ofControl(results, args, [args.hour])),
  lateShare(results, args) {
    const control = publishedIndex(args.line, 0);
    return indexCurves(results, args, args.line).map((index) => lateShare({ hours: CURVE_HOURS, index }, control));
  },
};
