// The impedance killing assay of two glioma lines, fitted at 1:4 and 1:20 and predicted at 1:8.
import { EFFECTORS, FITS, HOURS, LINES, RATIO, dishWork, lateShare, publishedCytolysis, publishedIndex, scaled } from '../dish';
import type { Line } from '../dish';
import type { Bar, Experiment, FigurePlan } from '../experiment';
import { FIT_HOURS, HELD, USED } from '../gliomaFit';
import fits from '../gliomaParameters.json';
import type { Quantity } from '../quantities';
import type { Wells } from '../reducers/dish';
import type { Role, Tuning } from '../roles';

const RMSE_BAR = 0.12, LATE_BAR = 0.9;
const CONTROL = 'control';
const QUICK_SHARE = 0.2;

const armName = (line: Line, effectors: number) => `${line} ${RATIO[effectors].replace(':', ' to ')}`;
const wellsOf = (line: Line, effectors: number): Wells => ({ arm: armName(line, effectors), control: CONTROL, detachHours: FITS[line].detachHours });

/** Wells that the fit never saw. */
const isHeldOut = (effectors: number) => !USED.some((used) => used === effectors);

function roleOf(line: Line, effectors: number, known: string): Role {
  if (!isHeldOut(effectors)) return { is: 'fitted', by: line };
  return { is: 'predicted', from: `the fit ${line}`, source: 'brummer2022', limits: 'before the first stored result', known: `The fit never saw this well; its ratio lies between the two that were fitted. After the first stored comparison, in which it was a hit, too, rules of killing were changed and the fit was repeated.${known}` };
}

function lysisBar(line: Line, effectors: number): Bar {
  const theirs = publishedCytolysis(line, effectors);
  const ours = HOURS.map((hour): Quantity => ({ reduce: 'cytolysis', ...wellsOf(line, effectors), hour }));
  return {
    what: `${line}, ${RATIO[effectors]} (${isHeldOut(effectors) ? 'predicted' : 'fitted'}): error of cytolysis at ${HOURS.join(', ')} h`, beside: { words: 'ours: %', values: ours }, unit: '',
    published: theirs.map((value) => value.toFixed(2)).join(', '), words: `RMSE at most ${RMSE_BAR}`, value: { reduce: 'rmse', of: ours, published: theirs }, to: RMSE_BAR, role: roleOf(line, effectors, ''),
  };
}

function lateBar(line: Line, effectors: number): Bar {
  const control = publishedIndex(line, 0), published = lateShare(scaled(publishedIndex(line, effectors), control.index[0]), control);
  const isLate = published >= LATE_BAR;
  return {
    what: `${line}, ${RATIO[effectors]}: share of the adhesion lost against control that is lost after 24 h`, unit: '', published: published.toFixed(2), by: 'mean',
    value: { reduce: 'lateShare', ...wellsOf(line, effectors), line },
    role: roleOf(line, effectors, ' Another reading of the same well, put together with the published control well: not independent of the row on its cytolysis.'),
    ...(isLate ? { from: LATE_BAR } : { from: published - RMSE_BAR, to: published + RMSE_BAR, words: `within ${RMSE_BAR} of the published` }),
  };
}

function figureOf(line: Line): FigurePlan {
  const control = publishedIndex(line, 0);
  const wells = EFFECTORS.flatMap((effectors): FigurePlan['curves'] => {
    const { hours, index, sd } = scaled(publishedIndex(line, effectors), control.index[0]);
    return [
      { kind: 'published', label: `${RATIO[effectors]} measured`, group: String(effectors), x: hours, y: index, spread: sd },
      { kind: 'ours', label: `${RATIO[effectors]} model${isHeldOut(effectors) ? ', predicted' : ', fitted'}`, group: String(effectors), from: { curve: 'cellIndex', wells: wellsOf(line, effectors), line } },
    ];
  });
  return {
    name: `glioma-${line.toLowerCase()}`, title: `Killing assay of ${line}`, x: { label: 'hours after the effectors joined', from: 0, to: 96 }, y: { label: 'cell index', from: 0 },
    curves: [{ kind: 'published', label: 'control measured', group: 'control', x: control.hours, y: control.index, spread: control.sd }, ...wells],
  };
}

function tuningOf(line: Line): Tuning {
  const { parameters, detachHours } = FITS[line], picked = (held: boolean) => Object.fromEntries(Object.entries(parameters).filter(([key]) => Object.hasOwn(HELD, key) === held));
  return {
    name: line, how: 'fitted', parameters: picked(false), held: picked(true), besides: `a killed cell lets go after ${detachHours} h`, points: USED.length * FIT_HOURS.length,
    to: fits.note, data: ['glioma_percent_cytolysis.csv'], sources: ['brummer2022'], error: `root mean square ${fits.lines[line].rmse}`, method: fits.method,
  };
}

export function glioma(quick: boolean): Experiment {
  const lines = quick ? LINES.slice(1) : LINES, share = quick ? QUICK_SHARE : 1;
  return {
    name: 'glioma', title: 'Glioma cells in a dish, few CAR-T cells',
    doc: 'The preset dish-low-et is the assay: targets for 26.6 h alone, then 1:4, 1:8 or 1:20 CAR-T cells, no lack of oxygen. The cell index measures adhesion: living cells, and killed ones until they let go. The adhesion of one cell at each time is taken from the published control well, so that cytolysis, 1 − CI/CI(control), compares cells with cells. Two numbers per well do not come from the fit: the ratio and the time. That almost all of the killing comes after 24 h is asked of the wells in which it was measured; of the others, the measured share.',
    sources: ['brummer2022'], data: ['glioma_percent_cytolysis.csv', 'glioma_killcurves_4h.csv'], seeds: 5,
    tunings: LINES.map(tuningOf),
    uncompared: 'Cytolysis at 12 h, which the fit used and no bar judges, and at 120 h. The wells with dexamethasone are not in the reference data.',
    arms: [
      { name: CONTROL, seeds: 'all', work: dishWork(0, {}, share) },
      ...lines.flatMap((line) => EFFECTORS.map((effectors) => ({ name: armName(line, effectors), seeds: 'all' as const, work: dishWork(effectors, FITS[line].parameters, share) }))),
    ],
    bars: lines.flatMap((line) => [...EFFECTORS.map((effectors) => lysisBar(line, effectors)), ...EFFECTORS.map((effectors) => lateBar(line, effectors))]),
    figures: lines.map(figureOf),
  };
}
