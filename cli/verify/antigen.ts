// Target: how much antigen a CAR-T cell needs, from a lysis assay of four hours in silico against three published ones.
import type { Scenario } from '../../sim';
import { bareScenario } from './bench';
import { numberOf, referenceRows } from './reference';
import { scenarioArm } from './simulate';
import { firstCrossing, mean } from './statistics';
import type { Arm, Curve, Figure, Results, Row, Target, TargetOptions } from './types';

interface Study {
  readonly study: string;
  readonly car: string;
  readonly title: string;
  readonly kd: number;
  readonly costimulation: 'CD28' | '4-1BB';
  /** Effectors per target in the published assay; the middle one where several were pooled. */
  readonly ratio: number;
}

const STUDIES: readonly Study[] = [
  { study: 'Watanabe2015', car: 'CD20', title: 'CD20, 0.1 nM, CD28 (Watanabe)', kd: 0.1, costimulation: 'CD28', ratio: 3 },
  { study: 'Arcangeli2017', car: 'WT', title: 'CD123, 1 nM, CD28-OX40 (Arcangeli)', kd: 1, costimulation: 'CD28', ratio: 5 },
  { study: 'Arcangeli2017', car: 'CAML', title: 'CD123, 900 nM, CD28-OX40 (Arcangeli)', kd: 900, costimulation: 'CD28', ratio: 5 },
  { study: 'Ghorashian2019', car: 'FMC', title: 'CD19, 0.32 nM, 4-1BB (Ghorashian)', kd: 0.323, costimulation: '4-1BB', ratio: 6.4 },
  { study: 'Ghorashian2019', car: 'CAT', title: 'CD19, 14 nM, 4-1BB (Ghorashian)', kd: 14, costimulation: '4-1BB', ratio: 6.4 },
];
const HOURS = 4, EVERY = 1;
const LADDER = [10, 27, 60, 100, 200, 350, 500, 1000, 1600, 3000, 7500, 22_307, 142_722];
const QUICK_LADDER = [27, 200, 500, 1600, 7500, 142_722];
/** Molecules of the threshold test, and of saturation. */
const DIM = 500, BRIGHT = 142_722;

const nameOf = ({ study, car }: Study) => `${study} ${car}`;
const ladder = ({ quick }: TargetOptions) => (quick ? QUICK_LADDER : LADDER);

/** A pellet of targets and effectors for four hours: no growth, no oxygen, IFN-γ collecting in the medium. */
function coculture(one: Study, molecules: number, targets: number): Scenario {
  const effectors = Math.round(targets * one.ratio), side = 20 * Math.ceil(Math.sqrt(targets * 95 + effectors * 50) * 1.5 / 20);
  return bareScenario({
    name: 'coculture', domain: { dimensions: 2, size: [side, side, 20], voxel: 20, walls: 'closed' },
    clock: { ticksPerMinute: 2, fieldEvery: 2, mechanicsEvery: 1, decisionEvery: 12 },
    fields: [{ name: 'ifng', initial: 0, boundary: null }],
    populations: [{
      kind: 'tumor', label: 'targets', count: targets, placement: { shape: 'random' }, radius: 5.5,
      antigenA: { distribution: 'constant', value: molecules }, antigenB: { distribution: 'constant', value: 0 }, clones: [],
    }],
    products: { car: { label: one.car, costimulation: one.costimulation, gate: { kind: 'single', antigen: 'A' }, parameters: { affinity: one.kd } } },
    schedule: [{ at: 0, note: '', infuse: { product: 'car', count: effectors, entry: 'random', over: 0 } }],
    disabled: ['grow', 'divide', 'proliferate'],
  });
}

function armOf(one: Study, molecules: number, { quick }: TargetOptions): Arm {
  const targets = quick ? 60 : 200;
  return scenarioArm({
    name: `${nameOf(one)} ${molecules}`, scenario: coculture(one, molecules, targets), days: HOURS / 24, every: EVERY, columns: ['tumor_alive', 'mean_ifng'],
  });
}

/** Share of the targets gone after these minutes (left out: at the end), one per seed. */
function lysis(results: Results, one: Study, molecules: number, minutes = HOURS * 60): number[] {
  return results.series(`${nameOf(one)} ${molecules}`, 'tumor_alive').map((alive) => 1 - alive[Math.round(minutes / EVERY)] / alive[0]);
}

/**
 * Minutes after which bright targets are lysed to the published plateau, on the mean of the seeds. Published lysis stops at 0.4–0.8 even
 * where antigen abounds; at the same level of completeness, not after everything is dead, half-maxima can be compared.
 */
function plateauMinutes(results: Results, one: Study): number {
  const { lysis: killed, background } = publishedLysis(one), plateau = killed.at(-1)! - background;
  for (let minutes = EVERY; minutes < HOURS * 60; minutes += EVERY) if (mean(lysis(results, one, BRIGHT, minutes)) >= plateau) return minutes;
  return HOURS * 60;
}

interface Published {
  readonly antigen: number[];
  readonly lysis: number[];
  readonly error: number[];
}

/** Measurements of one study with antigen, those at one density averaged, in order of density. */
export function publishedLysis({ study, car }: Pick<Study, 'study' | 'car'>): Published & { readonly background: number } {
  const rows = referenceRows('antigen_dose_response.csv').filter((row) => row['study'] === study && row['car'] === car);
  const antigen = [...new Set(rows.map((row) => numberOf(row, 'antigen_molecules_per_cell')))].sort((a, b) => a - b);
  const at = (density: number, column: string) => mean(rows.filter((row) => numberOf(row, 'antigen_molecules_per_cell') === density).map((row) => numberOf(row, column)));
  const seen = antigen.filter((density) => density > 0);
  return {
    antigen: seen, lysis: seen.map((density) => at(density, 'lysis_fraction')), error: seen.map((density) => at(density, 'lysis_err')),
    background: antigen[0] === 0 ? at(0, 'lysis_fraction') : 0,
  };
}

/**
 * Antigen at which lysis above background is half of what it is at the highest density; straight lines over the logarithm of the density.
 * NaN when the lowest density already gives more, or nothing is lysed.
 */
export function halfMaximum(antigen: readonly number[], killed: readonly number[], background = 0): number {
  const level = background + (killed.at(-1)! - background) / 2;
  return killed.at(-1)! > background ? Math.exp(firstCrossing(antigen.map(Math.log), killed, level)) : NaN;
}

function halfRows(results: Results, one: Study, options: TargetOptions): Row[] {
  const { antigen, lysis: killed, background } = publishedLysis(one);
  // Below the lowest density with antigen lies the background, at about one molecule.
  const published = halfMaximum([1, ...antigen], [background, ...killed], background);
  const rungs = ladder(options), seeds = results.of(`${nameOf(one)} ${rungs[0]}`).map((_, seed) => seed);
  const after = (minutes: number) => seeds.map((seed) => halfMaximum([1, ...rungs], [0, ...rungs.map((rung) => lysis(results, one, rung, minutes)[seed])]));
  const plateau = plateauMinutes(results, one), ours = after(plateau), middle = mean(ours);
  const row = { unit: 'molecules', published: String(Math.round(published)) };
  return [
    { ...row, name: `${one.title}: antigen at half-maximal lysis, read at the published plateau (after ${plateau} min)`, bar: `${Math.round(published / 2)} … ${Math.round(published * 2)} (a factor 2)`, ours, pass: middle >= published / 2 && middle <= published * 2 },
    { ...row, name: `${one.title}: the same, read after ${HOURS} h, when our bright targets are all dead`, bar: '–', ours: after(HOURS * 60), pass: null },
  ];
}

/** Lysis rises wherever the published one does, a hundredth aside. */
function orderRow(results: Results, one: Study, options: TargetOptions): Row {
  const rungs = ladder(options), means = rungs.map((rung) => mean(lysis(results, one, rung)));
  const steps = means.slice(1).map((value, n) => value - means[n]);
  return {
    name: `${one.title}: smallest step of lysis from one density to the next higher`, unit: '', published: 'rises with antigen', bar: 'at least −0.02',
    ours: [Math.min(...steps)], pass: steps.every((step) => step >= -0.02),
  };
}

function dimRow(results: Results, one: Study): Row {
  const { lysis: killed } = publishedLysis(one), published = killed[0] / killed.at(-1)!;
  const ours = lysis(results, one, 27).map((value, seed) => value / lysis(results, one, BRIGHT)[seed]);
  return { name: `${one.title}: lysis at 27 molecules, share of that at saturation`, unit: '', published: published.toFixed(2), bar: `at most ${(2 * published).toFixed(2)}`, ours, pass: mean(ours) <= 2 * published };
}

function thresholdRows(results: Results): Row[] {
  const one = STUDIES[0], killed = lysis(results, one, DIM);
  const ifng = (molecules: number) => results.series(`${nameOf(one)} ${molecules}`, 'mean_ifng').map((series) => series.at(-1)!);
  const share = ifng(DIM).map((value, seed) => value / ifng(BRIGHT)[seed]);
  return [
    { name: `lysis at ${DIM} molecules`, unit: '', published: 'killing still goes on', bar: 'above 0.05', ours: killed, pass: killed.every((value) => value > 0.05) },
    { name: `IFN-γ at ${DIM} molecules, share of its maximum`, unit: '', published: 'cytokine threshold about 10 × that of lysis', bar: 'below 0.2', ours: share, pass: share.every((value) => value < 0.2) },
  ];
}

function figure(results: Results, options: TargetOptions): Figure {
  const shown = [STUDIES[0], STUDIES[1], STUDIES[2], STUDIES[3]], rungs = ladder(options);
  const curves = shown.flatMap((one): Curve[] => {
    const { antigen, lysis: killed, error } = publishedLysis(one), seeds = results.of(`${nameOf(one)} ${rungs[0]}`);
    return [
      { kind: 'published', label: one.title.replace(/, CD28.*\(|, 4-1BB \(/, ' ('), group: one.title, x: antigen, y: killed, spread: error },
      { kind: 'ours', label: 'model', group: one.title, x: rungs, runs: seeds.map((_, seed) => rungs.map((rung) => publishedLysis(one).background + lysis(results, one, rung, plateauMinutes(results, one))[seed])) },
    ];
  });
  return { name: 'antigen-lysis', title: 'Lysis against antigen, read at the published plateau', x: { label: 'antigen (molecules per cell)', scale: 'log' }, y: { label: 'share of targets lysed', from: 0, to: 1 }, curves };
}

export const antigen: Target = {
  name: 'antigen', title: 'Antigen density, affinity and lysis',
  doc: 'Targets of one antigen density and CAR-T cells lie together for four hours at the published ratio (5:1 Arcangeli, 6.4:1 Ghorashian, 3:1 for Watanabe, who pooled 10:1, 3:1 and 1:1). Compared: whether lysis rises with antigen, at which density it is half-maximal (measured above the background without antigen; where two readings exist at one density their mean), and that dim cells are killed while hardly any IFN-γ is made. Ghorashian gives two densities only, too few for a half-maximum. Published lysis levels off at 0.4–0.8 however much antigen there is; in the model bright targets are all dead after four hours. Half-maxima are therefore read at the moment when bright targets of the model are lysed as far as in the publication; those after four hours are shown, not judged.',
  sources: ['watanabe2015', 'arcangeli2017', 'ghorashian2019'], data: ['antigen_dose_response.csv'],
  arms: (options) => STUDIES.flatMap((one) => ladder(options).map((molecules) => armOf(one, molecules, options))),
  judge: (results, options) => ({
    rows: [
      ...STUDIES.map((one) => orderRow(results, one, options)),
      ...STUDIES.slice(0, 3).flatMap((one) => halfRows(results, one, options)),
      ...STUDIES.slice(3).map((one) => dimRow(results, one)),
      ...thresholdRows(results),
    ],
    figures: [figure(results, options)],
  }),
};
