// The impedance killing assay of two glioma lines, fitted at 1:4 and 1:20 and predicted at 1:8.
import { EFFECTORS, FITS, HOURS, LINES, RATIO, dishWork, lateShare, publishedCytolysis, publishedIndex, scaled } from '../dish';
import type { Line } from '../dish';
import type { Bar, Experiment, FigurePlan } from '../experiment';
import fits from '../gliomaParameters.json';
import type { Quantity } from '../quantities';
import type { Wells } from '../reducers/dish';

const RMSE_BAR = 0.12, LATE_BAR = 0.9;
const CONTROL = 'control';
const QUICK_SHARE = 0.2;

const armName = (line: Line, effectors: number) => `${line} ${RATIO[effectors].replace(':', ' to ')}`;
const wellsOf = (line: Line, effectors: number): Wells => ({ arm: armName(line, effectors), control: CONTROL, detachHours: FITS[line].detachHours });

function lysisBar(line: Line, effectors: number): Bar {
  const theirs = publishedCytolysis(line, effectors);
  const ours = HOURS.map((hour): Quantity => ({ reduce: 'cytolysis', ...wellsOf(line, effectors), hour }));
  return {
    what: `${line}, ${RATIO[effectors]} (${effectors === 1250 ? 'predicted' : 'fitted'}): error of cytolysis at ${HOURS.join(', ')} h`, beside: { words: 'ours: %', values: ours }, unit: '',
    published: theirs.map((value) => value.toFixed(2)).join(', '), words: `RMSE at most ${RMSE_BAR}`, value: { reduce: 'rmse', of: ours, published: theirs }, to: RMSE_BAR,
  };
}

function lateBar(line: Line, effectors: number): Bar {
  const control = publishedIndex(line, 0), published = lateShare(scaled(publishedIndex(line, effectors), control.index[0]), control);
  const isLate = published >= LATE_BAR;
  return {
    what: `${line}, ${RATIO[effectors]}: share of the adhesion lost against control that is lost after 24 h`, unit: '', published: published.toFixed(2), by: 'mean',
    value: { reduce: 'lateShare', ...wellsOf(line, effectors), line },
    ...(isLate ? { from: LATE_BAR } : { from: published - RMSE_BAR, to: published + RMSE_BAR, words: `within ${RMSE_BAR} of the published` }),
  };
}

function figureOf(line: Line): FigurePlan {
  const control = publishedIndex(line, 0);
  const wells = EFFECTORS.flatMap((effectors): FigurePlan['curves'] => {
    const { hours, index, sd } = scaled(publishedIndex(line, effectors), control.index[0]);
    return [
      { kind: 'published', label: `${RATIO[effectors]} measured`, group: String(effectors), x: hours, y: index, spread: sd },
      { kind: 'ours', label: `${RATIO[effectors]} model${effectors === 1250 ? ', predicted' : ', fitted'}`, group: String(effectors), from: { curve: 'cellIndex', wells: wellsOf(line, effectors), line } },
    ];
  });
  return {
    name: `glioma-${line.toLowerCase()}`, title: `Killing assay of ${line}`, x: { label: 'hours after the effectors joined', from: 0, to: 96 }, y: { label: 'cell index', from: 0 },
    curves: [{ kind: 'published', label: 'control measured', group: 'control', x: control.hours, y: control.index, spread: control.sd }, ...wells],
  };
}

const listed = (line: Line) => `${line}: ${Object.entries(FITS[line].parameters).map(([key, value]) => `\`${key}\` ${value}`).join(', ')}, a killed cell lets go after ${FITS[line].detachHours} h (error on the wells used: ${fits.lines[line].rmse})`;

export function glioma(quick: boolean): Experiment {
  const lines = quick ? LINES.slice(1) : LINES, share = quick ? QUICK_SHARE : 1;
  return {
    name: 'glioma', title: 'Glioma cells in a dish, few CAR-T cells',
    doc: 'The preset dish-low-et is the assay: targets for 26.6 h alone, then 1:4, 1:8 or 1:20 CAR-T cells, no lack of oxygen. The cell index measures adhesion: living cells, and killed ones until they let go. The adhesion of one cell at each time is taken from the published control well, so that cytolysis, 1 − CI/CI(control), compares cells with cells. Two numbers per well do not come from the fit: the ratio and the time. That almost all of the killing comes after 24 h is asked of the wells in which it was measured; of the others, the measured share.',
    sources: ['brummer2022'], data: ['glioma_percent_cytolysis.csv', 'glioma_killcurves_4h.csv'], seeds: 5,
    calibrated: `${LINES.map(listed).join('; ')}. ${fits.note} ${fits.method}`,
    arms: [
      { name: CONTROL, seeds: 'all', work: dishWork(0, {}, share) },
      ...lines.flatMap((line) => EFFECTORS.map((effectors) => ({ name: armName(line, effectors), seeds: 'all' as const, work: dishWork(effectors, FITS[line].parameters, share) }))),
    ],
    bars: lines.flatMap((line) => [...EFFECTORS.map((effectors) => lysisBar(line, effectors)), ...EFFECTORS.map((effectors) => lateBar(line, effectors))]),
    figures: lines.map(figureOf),
  };
}
