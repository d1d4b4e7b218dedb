// The impedance killing assay of two glioma lines, fitted at 1:4 and 1:20, predicted at 1:8 and with dexamethasone.
import {
  CART_ADHESION, DEXAMETHASONE, EFFECTORS, FIRST_HOURS, FITS, HOURS, LINES, RATIO, dishWork, lateShare, publishedCytolysis, publishedCytolysisAt, publishedIndex, publishedWithDexamethasone, scaled,
} from '../dish';
import type { Line } from '../dish';
import type { Bar, Experiment, FigurePlan } from '../experiment';
import { ADHESION_WELL, HELD, USED } from '../gliomaFit';
import fits from '../gliomaParameters.json';
import { difference } from '../quantities';
import type { Quantity } from '../quantities';
import { QUICK_SHARE } from '../quick';
import type { Wells } from '../reducers/dish';
import type { LIMITS_SET, Role, Tuning } from '../roles';

/** Of all hours together and of the late share. */
const RMSE_BAR = 0.1, SHARE_BAR = 0.12, LATE_BAR = 0.9;
/** Hour at which wells with and without the drug are compared. */
const DRUG_HOUR = 96;
const CONTROL = 'control';

const armName = (line: Line, effectors: number) => `${line} ${RATIO[effectors].replace(':', ' to ')}`;
const drugName = (line: Line, effectors: number) => `${armName(line, effectors)} dexamethasone`;
const wellsOf = (line: Line, effectors: number, arm = armName(line, effectors)): Wells => ({ arm, control: CONTROL, detachHours: FITS[line].detachHours, cartAdhesion: CART_ADHESION });

/** Wells that the fit never saw. */
const isHeldOut = (effectors: number) => !USED.some((used) => used === effectors);

function roleOf(line: Line, effectors: number, known: string, limits: keyof typeof LIMITS_SET): Role {
  if (!isHeldOut(effectors)) return { is: 'fitted', by: line };
  return { is: 'predicted', from: `the fit ${line}`, source: 'brummer2022', limits, known: `The fit never saw this well; its ratio lies between the two that were fitted. After the first stored comparison, in which it was a hit, too, rules of killing were changed and the fit was repeated.${known}` };
}

function lysisBar(line: Line, effectors: number): Bar {
  const theirs = publishedCytolysis(line, effectors);
  const ours = HOURS.map((hour): Quantity => ({ reduce: 'cytolysis', ...wellsOf(line, effectors), hour }));
  return {
    what: `${line}, ${RATIO[effectors]} (${isHeldOut(effectors) ? 'predicted' : 'fitted'}): error of cytolysis at ${HOURS.join(', ')} h`, beside: { words: 'ours: %', values: ours }, unit: '',
    published: theirs.map((value) => value.toFixed(2)).join(', '), words: `RMSE at most ${RMSE_BAR}`, value: { reduce: 'rmse', of: ours, published: theirs }, to: RMSE_BAR,
    role: roleOf(line, effectors, ' The limit was set for five hours with the adhesion of CAR-T cells, after results without it: 0.12 for the four hours from 24 on.', 'with results in view'),
  };
}

function lateBar(line: Line, effectors: number): Bar {
  const control = publishedIndex(line, 0), published = lateShare(scaled(publishedIndex(line, effectors), control.index[0]), control);
  const isLate = published >= LATE_BAR;
  return {
    what: `${line}, ${RATIO[effectors]}: share of the adhesion lost against control that is lost after 24 h`, unit: '', published: published.toFixed(2), by: 'mean',
    value: { reduce: 'lateShare', ...wellsOf(line, effectors), line },
    role: roleOf(line, effectors, ' Another reading of the same well, put together with the published control well: not independent of the row on its cytolysis.', 'before the first stored result'),
    ...(isLate ? { from: LATE_BAR } : { from: published - SHARE_BAR, to: published + SHARE_BAR, words: `within ${SHARE_BAR} of the published` }),
  };
}

/** The first half day: next to nobody is killed, so that it shows what CAR-T cells add to the cell index. */
function firstBar(line: Line, effectors: number): Bar {
  const theirs = publishedCytolysisAt(line, effectors, FIRST_HOURS);
  const ours = FIRST_HOURS.map((hour): Quantity => ({ reduce: 'cytolysis', ...wellsOf(line, effectors), hour }));
  return {
    what: `${line}, ${RATIO[effectors]}: error of cytolysis in the first half day, at ${FIRST_HOURS.join(', ')} h`, beside: { words: 'ours: %', values: ours }, unit: '',
    published: theirs.map((value) => value.toFixed(2)).join(', '), words: `RMSE at most ${RMSE_BAR}`, value: { reduce: 'rmse', of: ours, published: theirs }, to: RMSE_BAR,
    role: roleOf(line, effectors, ` What a bound CAR-T cell adds was found in one well, ${ADHESION_WELL.line} with ${RATIO[ADHESION_WELL.effectors]}, at these hours.${line === 'PBT128' ? ' The two control wells of this line differ by a third when the effectors join; every cytolysis of its first hours is uncertain by as much as is compared.' : ''}`, 'with results in view'),
  };
}

/** Cytolysis with dexamethasone less that without, against control wells with as much of the drug. */
function drugBar(line: Line, effectors: number): Bar {
  const change = publishedWithDexamethasone(line, effectors, DRUG_HOUR) - publishedCytolysis(line, effectors, [DRUG_HOUR])[0];
  const isLess = change < -SHARE_BAR;
  return {
    what: `${line}, ${RATIO[effectors]}: change of cytolysis at ${DRUG_HOUR} h by ${DEXAMETHASONE} dexamethasone`, unit: '', published: change.toFixed(2), by: 'mean',
    value: drugChange(line, effectors),
    ...(isLess ? { below: 0, words: 'less, as published' } : { from: -SHARE_BAR, to: SHARE_BAR, words: `no change beyond ${SHARE_BAR}, as published` }),
    role: {
      is: 'predicted', from: `the fit ${line}`, source: 'brummer2022', limits: 'with results in view',
      known: `Nothing was fitted to wells with dexamethasone. That it takes at most half of killing and growth, and half of that at one standard dose, was assumed before these wells were among the reference data; that it takes something at all was known from this publication.${line === 'PBT030' ? ' In this line dexamethasone makes the control wells adhere more from the first day on, which cytolysis takes for killing: these wells show less of the drug than there is.' : ''}`,
    },
  };
}

const drugChange = (line: Line, effectors: number): Quantity => difference(
  { reduce: 'cytolysis', ...wellsOf(line, effectors, drugName(line, effectors)), hour: DRUG_HOUR }, { reduce: 'cytolysis', ...wellsOf(line, effectors), hour: DRUG_HOUR });

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
    name: line, how: 'fitted', parameters: picked(false), held: picked(true), besides: `a killed cell lets go after ${detachHours} h${line === ADHESION_WELL.line ? `; a CAR-T cell that holds a target adds the adhesion of ${CART_ADHESION} tumour cells (${fits.adhesion.note})` : ''}`, points: fits.lines[line].points,
    to: fits.lines[line].note, data: ['glioma_percent_cytolysis.csv'], sources: ['brummer2022'], error: `root mean square ${fits.lines[line].rmse}`, method: fits.lines[line].method,
  };
}

export function glioma(quick: boolean): Experiment {
  const lines = quick ? LINES.slice(1) : LINES, share = quick ? QUICK_SHARE : 1;
  return {
    name: 'glioma', title: 'Glioma cells in a dish, few CAR-T cells',
    doc: 'The preset dish-low-et is the assay: targets for 26.6 h alone, then 1:4, 1:8 or 1:20 CAR-T cells, no lack of oxygen. The cell index measures adhesion: living cells, killed ones until they let go, and what CAR-T cells add that hold a living target; all values are compared raw, below zero too. What a bound CAR-T cell adds was found in the first half day of one well and used in all. The adhesion of one cell at each time is taken from the published control well, so that cytolysis, 1 − CI/CI(control), compares cells with cells. Two numbers per well do not come from the fit: the ratio and the time. Dexamethasone is in the medium from the start and constant; it acts on CAR-T cells only, so that the control well without it serves for both. That almost all of the killing comes after 24 h is asked of the wells in which it was measured; of the others, the measured share.',
    sources: ['brummer2022'], data: ['glioma_percent_cytolysis.csv', 'glioma_killcurves_4h.csv', 'glioma_dexamethasone.csv'], seeds: 5,
    tunings: LINES.map(tuningOf),
    uncompared: 'Cytolysis at 120 h. Of the wells with dexamethasone those between 0 and 1 µg/mL, and the course with it: only the change at 96 h is compared. What dexamethasone does to the glioma cells themselves: in PBT030 the control wells adhere up to twice as much with it.',
    arms: [
      { name: CONTROL, seeds: 'all', work: dishWork(0, {}, share) },
      ...lines.flatMap((line) => EFFECTORS.map((effectors) => ({ name: armName(line, effectors), seeds: 'all' as const, work: dishWork(effectors, FITS[line].parameters, share) }))),
      ...lines.flatMap((line) => EFFECTORS.map((effectors) => ({ name: drugName(line, effectors), seeds: 'all' as const, work: dishWork(effectors, FITS[line].parameters, share, true) }))),
    ],
    bars: lines.flatMap((line) => [...EFFECTORS.map((effectors) => lysisBar(line, effectors)), ...EFFECTORS.map((effectors) => firstBar(line, effectors)), ...EFFECTORS.map((effectors) => lateBar(line, effectors)), ...EFFECTORS.map((effectors) => drugBar(line, effectors))]),
    figures: lines.map(figureOf),
  };
}
