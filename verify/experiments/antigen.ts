// How much antigen a CAR-T cell needs, and what affinity and off-rate of its binder change, from a lysis assay in silico against four published ones.
import { MINUTES_PER_DAY } from '../../sim';
import type { Scenario, SourceKey } from '../../sim';
import { params as recognise } from '../../sim/rules/recognise';
import { bareScenario } from '../bare';
import type { Arm, Bar, Experiment, FigurePlan } from '../experiment';
import { difference, last, mean as meanOf, ratio } from '../quantities';
import type { Quantity } from '../quantities';
import { halfMaximum } from '../reducers/lysis';
import { numberOf, referenceRows } from '../reference';
import type { Role, Tuning } from '../roles';
import { mean } from '../../ensemble/statistics';

/** Molecules of saturation where a publication does not go on to more. */
const BRIGHT = 142_722;

interface Study {
  readonly study: string;
  readonly car: string;
  readonly title: string;
  readonly kd: number;
  readonly costimulation: 'CD28' | '4-1BB';
  /** Per second; left out where nobody has told it. */
  readonly offRate?: number;
  /** Effectors per target in the published assay. */
  readonly ratio: number;
  readonly assay: Assay;
  /** Densities that are run, as far as they are not more than the publication had. */
  readonly rungs: readonly number[];
  /** What its half-maximum shows, where there are densities enough to read one, … */
  readonly half?: Role;
  /** … and what its plateau shows. */
  readonly plateau: Role;
}

/** What no publication tells of an assay and was set by its strongest binder: who of the effectors responds, and how much antigen the receptor needs. */
interface Assay {
  readonly nonResponding: number;
  /** The standard number where it is left out. */
  readonly lysisThreshold?: number;
}

const WATANABE: Assay = { nonResponding: 0.74 }, GHORASHIAN: Assay = { nonResponding: 0.93 };
const ARCANGELI: Assay = { nonResponding: 0.85, lysisThreshold: 550 }, HERNANDEZ: Assay = { nonResponding: 0.15, lysisThreshold: 1000 };

/** What synapses are like in a pellet: neighbours that push by do not tear them, and their hits come early. */
const PELLET = 'synapses of a pellet', SYNAPSE = { 'repel.synapseSpring': 0.5, 'detach.tearDistance': 4, 'kill.burstTime': 30 };

const THRESHOLD = 'recognise.lysisThreshold';
const STANDARD = recognise.specs.lysisThreshold.value;
const assayTuning = (name: string, { nonResponding, lysisThreshold }: Assay, source: SourceKey): Tuning => ({
  name, how: 'calibrated', parameters: { [THRESHOLD]: lysisThreshold ?? STANDARD },
  besides: `the share of its effectors that never respond, ${nonResponding}${lysisThreshold === undefined ? '; the threshold is the standard one' : ''}`,
  to: 'the plateau and, where there is one, the half-maximum of the strongest binder of the study', data: ['antigen_dose_response.csv'], sources: [source],
});
const TUNINGS: readonly Tuning[] = [
  assayTuning('assay of Watanabe', WATANABE, 'watanabe2015'), assayTuning('assay of Arcangeli', ARCANGELI, 'arcangeli2017'),
  assayTuning('assay of Ghorashian', GHORASHIAN, 'ghorashian2019'), assayTuning('assay of Hernandez-Lopez', HERNANDEZ, 'hernandezlopez2021'),
  {
    name: PELLET, how: 'calibrated', parameters: SYNAPSE,
    to: 'by hand, for all studies alike, after the prediction for the fast-off binder had missed without them (0.83 times the lysis of FMC63): what others measured of synapses (the force that holds them, how soon a kill comes), not the size of the published difference',
    data: ['antigen_dose_response.csv'], sources: ['hosseini2009', 'davenport2018', 'lopez2013', 'jenkins2015', 'cazaux2019'],
  },
  {
    name: 'law of affinity', how: 'calibrated',
    parameters: { 'recognise.affinityExponent': recognise.specs.affinityExponent.value, 'recognise.affinityCeiling': recognise.specs.affinityCeiling.value },
    to: 'by hand, all published pairs of binders together, with the results of this comparison in view: no single study is met as well as by an exponent of its own',
    data: ['antigen_dose_response.csv', 'affinity_series.csv'], sources: ['arcangeli2017', 'hernandezlopez2021', 'chmielewski', 'liu2015', 'caruso2015'],
  },
];
const by = (name: string): Role => ({ is: 'calibrated', by: name }), LAW = by('law of affinity');
/** Watanabe’s numbers are the model’s own. */
const PUT_IN: Role = { is: 'implementation', because: '`recognise.lysisThreshold` and `recognise.growthThreshold` are drawn from this publication' };
/** Predictions until they had been missed; see the tuning. */
const CAT_ROLE = by(PELLET);

/** Ladders of densities; the last one is where the publication ends. */
const TO_HIGH = [27, 60, 100, 200, 350, 500, 1000, 1600, 5320, 26_990, BRIGHT], FEW = [27, 500, 3000, 22_307];
const CD123 = [60, 100, 200, 350, 500, 1000, 1600, 3000, 7500], HER2 = [200, 500, 1000, 1600, 3000, 7500, 22_307, 50_119, 158_489, 7_943_282];
const QUICK = new Set([27, 200, 500, 1600, 7500, 22_307, BRIGHT, 7_943_282]);

const STUDIES: readonly Study[] = [
  { study: 'Watanabe2015', car: 'CD20', title: 'CD20, 0.1 nM, CD28 (Watanabe)', kd: 0.1, costimulation: 'CD28', ratio: 1, assay: WATANABE, rungs: TO_HIGH, half: PUT_IN, plateau: by('assay of Watanabe') },
  { study: 'Arcangeli2017', car: 'WT', title: 'CD123, 1 nM, CD28-OX40 (Arcangeli)', kd: 1, costimulation: 'CD28', ratio: 5, assay: ARCANGELI, rungs: CD123, half: by('assay of Arcangeli'), plateau: by('assay of Arcangeli') },
  { study: 'Arcangeli2017', car: 'CAMH1', title: 'CD123, 1 nM, another binder (Arcangeli)', kd: 1, costimulation: 'CD28', ratio: 5, assay: ARCANGELI, rungs: CD123, half: by('assay of Arcangeli'), plateau: by('assay of Arcangeli') },
  { study: 'Arcangeli2017', car: 'CAML', title: 'CD123, 900 nM, CD28-OX40 (Arcangeli)', kd: 900, costimulation: 'CD28', ratio: 5, assay: ARCANGELI, rungs: CD123, half: LAW, plateau: LAW },
  { study: 'HernandezLopez2021', car: 'High Affinity', title: 'HER2, 17.6 nM, 4-1BB (Hernandez-Lopez)', kd: 17.6, costimulation: '4-1BB', ratio: 1, assay: HERNANDEZ, rungs: HER2, half: by('assay of Hernandez-Lopez'), plateau: by('assay of Hernandez-Lopez') },
  { study: 'HernandezLopez2021', car: 'Low Affinity', title: 'HER2, 210 nM, 4-1BB (Hernandez-Lopez)', kd: 210, costimulation: '4-1BB', ratio: 1, assay: HERNANDEZ, rungs: HER2, half: LAW, plateau: LAW },
  { study: 'Ghorashian2019', car: 'FMC', title: 'CD19, 0.32 nM, 4-1BB (Ghorashian)', kd: 0.323, offRate: 0.000068, costimulation: '4-1BB', ratio: 6.4, assay: GHORASHIAN, rungs: FEW, plateau: by('assay of Ghorashian') },
  { study: 'Ghorashian2019', car: 'CAT', title: 'CD19, 14 nM, fast off, 4-1BB (Ghorashian)', kd: 14, offRate: 0.0031, costimulation: '4-1BB', ratio: 6.4, assay: GHORASHIAN, rungs: FEW, plateau: CAT_ROLE },
];
/** Hours of the assay, minutes between two samples. */
const HOURS = 4, EVERY = 30;
const END = (HOURS * 60) / MINUTES_PER_DAY;
/** Molecules of the threshold test. */
const DIM = 500;

const nameOf = ({ study, car }: Study) => `${study} ${car}`;
const armName = (one: Study, molecules: number) => `${nameOf(one)} ${molecules}`;

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
    products: {
      car: {
        label: one.car, costimulation: one.costimulation, gate: { kind: 'single', antigen: 'A' },
        parameters: { affinity: one.kd, nonResponding: one.assay.nonResponding, offRate: one.offRate ?? 0 },
      },
    },
    parameters: { ...SYNAPSE, ...(one.assay.lysisThreshold === undefined ? {} : { [THRESHOLD]: one.assay.lysisThreshold }) },
    schedule: [{ at: 0, note: '', infuse: { product: 'car', count: effectors, entry: 'random', over: 0 } }],
    disabled: ['grow', 'divide', 'proliferate'],
  });
}

const armOf = (one: Study, molecules: number, targets: number): Arm => ({
  name: armName(one, molecules), seeds: 'all',
  work: { start: { scenario: coculture(one, molecules, targets) }, until: HOURS * 60, every: EVERY, columns: ['tumor_alive', 'mean_ifng'] },
});

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

const lysis = (one: Study, molecules: number): Quantity => ({ reduce: 'lysis', arm: armName(one, molecules), day: END });

/** Published lysis at the highest density, above the background where one was measured. */
function publishedPlateau(one: Study): number {
  const { lysis: killed, background } = publishedLysis(one);
  return killed.at(-1)! - background;
}

const PLATEAU_WITHIN = 0.1;

function plateauBar(one: Study): Bar {
  const published = publishedPlateau(one);
  return {
    what: `${one.title}: lysis at the highest density`, unit: '', published: published.toFixed(2), value: lysis(one, one.rungs.at(-1)!), by: 'mean', role: one.plateau,
    from: published - PLATEAU_WITHIN, to: published + PLATEAU_WITHIN,
  };
}

function halfBars(one: Study, rungs: readonly number[]): Bar[] {
  if (one.half === undefined) return [];
  const { antigen, lysis: killed, background } = publishedLysis(one);
  // Below the lowest density with antigen lies the background, at about one molecule.
  const published = halfMaximum([1, ...antigen], [background, ...killed], background);
  return [{
    what: `${one.title}: antigen at half-maximal lysis`, unit: 'molecules', published: String(Math.round(published)), by: 'mean', role: one.half,
    value: { reduce: 'halfMaximum', molecules: rungs, lysis: rungs.map((rung) => lysis(one, rung)) },
    from: published / 2, to: published * 2, words: `${Math.round(published / 2)} … ${Math.round(published * 2)} (a factor 2)`,
  }];
}

/** Lysis rises wherever the published one does; on the plateau chance alone makes steps of a few hundredths. */
const orderBar = (one: Study, rungs: readonly number[]): Bar => ({
  what: `${one.title}: smallest step of lysis from one density to the next higher`, unit: '', published: 'rises with antigen',
  value: { reduce: 'smallestStep', of: rungs.map((rung) => lysis(one, rung)) }, from: -0.05,
  role: { is: 'implementation', because: 'a killing signal that rises with antigen is the equation of the rule `recognise`' },
});

function dimBar(one: Study): Bar {
  const { lysis: killed } = publishedLysis(one), published = killed[0] / killed.at(-1)!;
  return {
    what: `${one.title}: lysis at 27 molecules, share of that at saturation`, unit: '', published: published.toFixed(2), by: 'mean',
    value: ratio(lysis(one, 27), lysis(one, one.rungs.at(-1)!)), to: 2 * published,
    role: {
      is: 'predicted', from: 'thresholds drawn from another receptor, and an assumed factor for its hinge', source: 'ghorashian2019', limits: 'before the first stored result',
      known: 'Easy: the limit has one side, and every threshold well above 27 molecules keeps it. The data have no value without antigen, so that the published lysis at 27 molecules may be background.',
    },
  };
}

function thresholdBars(one: Study): Bar[] {
  const ifng = (molecules: number) => last(armName(one, molecules), 'mean_ifng');
  return [
    { what: `lysis at ${DIM} molecules`, unit: '', published: 'killing still goes on', value: lysis(one, DIM), above: 0.05, role: PUT_IN },
    { what: `IFN-γ at ${DIM} molecules, share of its maximum`, unit: '', published: 'cytokine threshold about 10 × that of lysis', value: ratio(ifng(DIM), ifng(BRIGHT)), below: 0.2, role: PUT_IN },
  ];
}

/** CAT against FMC63 in one assay: the published order. */
const fastOffBar = (slow: Study, fast: Study): Bar => ({
  what: 'lysis with the fast-off binder, of that with FMC63', unit: '', published: (publishedPlateau(fast) / publishedPlateau(slow)).toFixed(2),
  value: ratio(lysis(fast, fast.rungs.at(-1)!), lysis(slow, slow.rungs.at(-1)!)), by: 'mean', from: 1, to: 1.5, role: CAT_ROLE,
});

/** Of one binder less than of another at every density that both were run with, the weaker one never ahead. */
const affinityBar = (strong: Study, weak: Study, rungs: readonly number[]): Bar => ({
  what: `${weak.title}: most that it lyses more than the stronger binder, over all densities`, unit: '', published: 'no more, within the errors',
  value: { reduce: 'largest', of: rungs.map((rung) => difference(meanOf(lysis(weak, rung)), meanOf(lysis(strong, rung)))) }, to: 0.05,
  role: { is: 'implementation', because: 'thresholds that rise and signals that fall with KD are the equations of the rule `recognise`' },
});

function figure(studies: readonly Study[]): FigurePlan {
  const curves = studies.filter(({ half, car }) => half !== undefined && car !== 'CAMH1').flatMap((one): FigurePlan['curves'] => {
    const { antigen, lysis: killed, error, background } = publishedLysis(one);
    return [
      { kind: 'published', label: one.title.replace(/, (CD28|4-1BB).*\(/, ' ('), group: one.title, x: antigen, y: killed, spread: error },
      { kind: 'ours', label: 'model', group: one.title, from: { curve: 'quantities', x: one.rungs, values: one.rungs.map((rung) => lysis(one, rung)), plus: background } },
    ];
  });
  return { name: 'antigen-lysis', title: 'Lysis against antigen after four hours', x: { label: 'antigen (molecules per cell)', scale: 'log' }, y: { label: 'share of targets lysed', from: 0, to: 1 }, curves };
}

export function antigen(quick: boolean): Experiment {
  const targets = quick ? 60 : 200;
  const studies = STUDIES.map((one) => ({ ...one, rungs: quick ? one.rungs.filter((rung) => QUICK.has(rung)) : one.rungs }));
  const called = (car: string) => studies.find((one) => one.car === car)!;
  return {
    name: 'antigen', title: 'Antigen density, affinity and lysis', seeds: 5, tunings: TUNINGS,
    doc: 'Targets of one antigen density and CAR-T cells lie together for four hours at the published ratio (1:1 Watanabe, 5:1 Arcangeli, 6.4:1 Ghorashian; for Hernandez-Lopez, whose ratio and hours the data do not tell, 1:1). Published lysis levels off below 1 however much antigen there is: a share of the effectors never responds. That share, and the threshold of the receptor, are set by the strongest binder of each study; its other binders follow by KD or off-rate. In all of them synapses hold in the crowd and hits come early in a synapse (`kill.burstTime`). Compared: whether lysis rises with antigen, at which density it is half-maximal, what it comes to at the highest density (both above the background without antigen, where one was measured), whether binders come in order of their affinity, and that dim cells are killed while hardly any IFN-γ is made. Ghorashian gives two densities only, too few for a half-maximum. Two readings at one density are averaged: those of Arcangeli at 1600 molecules, of two cell lines, are 0.68 and 0.33.',
    sources: ['watanabe2015', 'arcangeli2017', 'ghorashian2019', 'hernandezlopez2021'], data: ['antigen_dose_response.csv'],
    uncompared: 'The series of affinity_series.csv, whose densities are not in molecules or whose lysis does not rise with them: the range of `recognise.affinityCeiling` is drawn from them, no run is compared. Single cells of a line differ in antigen, in the runs they do not.',
    arms: studies.flatMap((one) => one.rungs.map((molecules) => armOf(one, molecules, targets))),
    bars: [
      ...studies.map((one) => orderBar(one, one.rungs)),
      ...studies.flatMap((one) => halfBars(one, one.rungs)),
      ...studies.map(plateauBar),
      affinityBar(called('WT'), called('CAML'), called('WT').rungs), affinityBar(called('High Affinity'), called('Low Affinity'), called('High Affinity').rungs),
      fastOffBar(called('FMC'), called('CAT')),
      ...studies.filter(({ study }) => study === 'Ghorashian2019').map(dimBar),
      ...thresholdBars(studies[0]),
    ],
    figures: [figure(studies)],
  };
}
