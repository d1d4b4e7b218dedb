// Target: the impedance killing assay of two glioma lines, fitted at 1:4 and 1:20 and predicted at 1:8.
import { EFFECTORS, FITS, HOURS, LINES, RATIO, adherentAfter, cytolysis, dishArm, lateShare, meanCurve, publishedCytolysis, publishedIndex } from './dish';
import type { Line } from './dish';
import fits from './gliomaParameters.json';
import { interpolate, mean, rmse } from './statistics';
import type { Arm, Curve, Figure, Results, Row, Target, TargetOptions } from './types';

const RMSE_BAR = 0.12, LATE_BAR = 0.9;
const CONTROL = 'control';
/** Hours of the figure, after the effectors joined. */
const CURVE_HOURS = Array.from({ length: 25 }, (_, n) => 4 * n);
const QUICK_SHARE = 0.2;

const armName = (line: Line, effectors: number) => `${line} ${RATIO[effectors].replace(':', ' to ')}`;
const linesOf = ({ quick }: TargetOptions): readonly Line[] => (quick ? LINES.slice(1) : LINES);

function armsOf(options: TargetOptions): Arm[] {
  const share = options.quick ? QUICK_SHARE : 1;
  return [
    dishArm(CONTROL, 0, {}, share),
    ...linesOf(options).flatMap((line) => EFFECTORS.map((effectors) => dishArm(armName(line, effectors), effectors, FITS[line].parameters, share))),
  ];
}

/** Adherent cells of every seed at these hours. */
function adherent(results: Results, line: Line, effectors: number, hours: readonly number[]): number[][] {
  return results.of(armName(line, effectors)).map((result) => adherentAfter(hours, result, FITS[line].detachHours));
}

const controlCells = (results: Results, hours: readonly number[]) => meanCurve(results.of(CONTROL).map((result) => adherentAfter(hours, result, 1)));

function lysisRow(results: Results, line: Line, effectors: number): Row {
  const theirs = publishedCytolysis(line, effectors), control = controlCells(results, HOURS);
  const ours = cytolysis(meanCurve(adherent(results, line, effectors, HOURS)), control), error = rmse(ours, theirs);
  const used = effectors === 1250 ? 'predicted' : 'fitted';
  return {
    name: `${line}, ${RATIO[effectors]} (${used}): error of cytolysis at ${HOURS.join(', ')} h (ours: ${ours.map((value) => value.toFixed(2)).join(', ')})`, unit: '',
    published: theirs.map((value) => value.toFixed(2)).join(', '), bar: `RMSE at most ${RMSE_BAR}`, ours: [error], pass: error <= RMSE_BAR,
  };
}

/** Cell index a well of the model would show: its cells with the adhesion that cells of the published control well have at that time. */
function modelIndex(results: Results, line: Line, effectors: number): number[][] {
  const measured = publishedIndex(line, 0), control = controlCells(results, CURVE_HOURS);
  const perCell = CURVE_HOURS.map((hour, n) => interpolate(measured.hours, measured.index, hour) / control[n]);
  return adherent(results, line, effectors, CURVE_HOURS).map((cells) => cells.map((count, n) => count * perCell[n]));
}

function lateRow(results: Results, line: Line, effectors: number): Row {
  const control = publishedIndex(line, 0), published = lateShare(scaled(publishedIndex(line, effectors), control.index[0]), control);
  const ours = modelIndex(results, line, effectors).map((index) => lateShare({ hours: CURVE_HOURS, index }, control)), middle = mean(ours);
  const late = published >= LATE_BAR;
  return {
    name: `${line}, ${RATIO[effectors]}: share of the adhesion lost against control that is lost after 24 h`, unit: '', published: published.toFixed(2),
    bar: late ? `at least ${LATE_BAR}` : `within ${RMSE_BAR} of the published`, ours, pass: late ? middle >= LATE_BAR : Math.abs(middle - published) <= RMSE_BAR,
  };
}

/** Wells differ before the effectors join; like the published cytolysis, curves are compared relative to that moment. */
function scaled(curve: ReturnType<typeof publishedIndex>, start: number): ReturnType<typeof publishedIndex> {
  const factor = start / curve.index[0];
  return { hours: curve.hours, index: curve.index.map((value) => value * factor), sd: curve.sd.map((value) => value * factor) };
}

function figureOf(results: Results, line: Line): Figure {
  const control = publishedIndex(line, 0);
  const wells = EFFECTORS.flatMap((effectors): Curve[] => {
    const { hours, index, sd } = scaled(publishedIndex(line, effectors), control.index[0]);
    return [
      { kind: 'published', label: `${RATIO[effectors]} measured`, group: String(effectors), x: hours, y: index, spread: sd },
      { kind: 'ours', label: `${RATIO[effectors]} model${effectors === 1250 ? ', predicted' : ', fitted'}`, group: String(effectors), x: CURVE_HOURS, runs: modelIndex(results, line, effectors) },
    ];
  });
  return {
    name: `glioma-${line.toLowerCase()}`, title: `Killing assay of ${line}`, x: { label: 'hours after the effectors joined', from: 0, to: 96 }, y: { label: 'cell index', from: 0 },
    curves: [{ kind: 'published', label: 'control measured', group: 'control', x: control.hours, y: control.index, spread: control.sd }, ...wells],
  };
}

const listed = (line: Line) => `${line}: ${Object.entries(FITS[line].parameters).map(([key, value]) => `\`${key}\` ${value}`).join(', ')}, a killed cell lets go after ${FITS[line].detachHours} h (error on the wells used: ${fits.lines[line].rmse})`;

export const glioma: Target = {
  name: 'glioma', title: 'Glioma cells in a dish, few CAR-T cells',
  doc: 'The preset dish-low-et is the assay: targets for 26.6 h alone, then 1:4, 1:8 or 1:20 CAR-T cells, no lack of oxygen. The cell index measures adhesion: living cells, and killed ones until they let go. The adhesion of one cell at each time is taken from the published control well, so that cytolysis, 1 − CI/CI(control), compares cells with cells. Two numbers per well do not come from the fit: the ratio and the time. That almost all of the killing comes after 24 h is asked of the wells in which it was measured; of the others, the measured share.',
  sources: ['brummer2022'], data: ['glioma_percent_cytolysis.csv', 'glioma_killcurves_4h.csv'],
  calibrated: `${LINES.map(listed).join('; ')}. ${fits.note} ${fits.method}`,
  arms: armsOf,
  judge: (results, options) => ({
    rows: linesOf(options).flatMap((line) => [
      ...EFFECTORS.map((effectors) => lysisRow(results, line, effectors)),
      ...EFFECTORS.map((effectors) => lateRow(results, line, effectors)),
    ]),
    figures: linesOf(options).map((line) => figureOf(results, line)),
  }),
};
