// Patients at clinical scale: dose, burden, expansion, cytokine release and its cytokines, and B-cell aplasia of every preset with a patient, against the label of its product and levels measured in patients.
import { MINUTES_PER_DAY, SUBSTANCES } from '../../sim';
import { claimExperiment, claims } from '../claims';
import type { Arm, Bar, Experiment } from '../experiment';
import { burdenOf, doseOf } from '../patient';
import { difference, highest, last, lowest, ratio } from '../quantities';
import type { Quantity } from '../quantities';
import { valuesIn } from '../roles';
import type { Role, Tuning } from '../roles';
import { presetScenario } from '../scenario';
import { SERUM_DATA, publishedAtOnset, publishedDayOfHighest, publishedHighest, publishedRise } from '../serum';
import type { PublishedRange } from '../serum';

interface Range {
  readonly from: number;
  readonly to: number;
  /** As published, in words. */
  readonly published: string;
}

/** A preset, and what the label of the product says that it resembles. */
interface Patient {
  readonly preset: string;
  readonly product: string;
  /** Cells. */
  readonly dose: Range;
  /** Days; left out where the patch has no macrophages, who make the cytokines. */
  readonly onset?: Range;
  readonly duration?: Range;
  /** It carries the target of the CAR. */
  readonly targetsB: boolean;
  /** A leukaemia, for which the trial was in which cytokines were measured; levels of others are shown beside, not judged. */
  readonly isLeukaemia: boolean;
}

const TISAGENLECLEUCEL = {
  product: 'tisagenlecleucel',
  dose: { from: 1e7, to: 2.5e8, published: '1e7–2.5e8 above 50 kg' },
  onset: { from: 1, to: 22, published: 'median 3 (1–22)' }, duration: { from: 1, to: 36, published: 'median 8 (1–36)' }, targetsB: true, isLeukaemia: true,
} as const;

const PATIENTS: readonly Patient[] = [
  { preset: 'b-all-niche', ...TISAGENLECLEUCEL },
  { preset: 'crs-tocilizumab', ...TISAGENLECLEUCEL },
  { preset: 'split-dosing', ...TISAGENLECLEUCEL, dose: { from: 1e8, to: 5e8, published: '1e8–5e8 in adults, in steps of 10, 30 and 60 %' } },
  { preset: 'cart-loss-relapse', product: 'tisagenlecleucel', dose: TISAGENLECLEUCEL.dose, targetsB: true, isLeukaemia: true },
  {
    preset: 'lbcl', product: 'axicabtagene ciloleucel', dose: { from: 1e8, to: 2e8, published: '2e6 per kg, at most 2e8' },
    onset: { from: 1, to: 12, published: 'median 2 (1–12)' }, duration: { from: 2, to: 58, published: 'median 7 (2–58)' }, targetsB: true, isLeukaemia: false,
  },
  {
    preset: 'bcma-myeloma', product: 'idecabtagene vicleucel', dose: { from: 1.5e8, to: 4.5e8, published: '1.5e8–4.5e8' },
    onset: { from: 1, to: 12, published: 'median 1 (1–12)' }, duration: { from: 1, to: 63, published: 'median 5 (1–63)' }, targetsB: false, isLeukaemia: false,
  },
];

const COLUMNS = ['patient_cart', 'crs_grade', 'crs_peak', 'b_cells', 'b_cells_lost_cart', 'b_cells_lost_drugs', 'serum_il6', 'serum_ifng'];

const TUNING: Tuning = {
  name: 'clinical scale', how: 'calibrated',
  parameters: valuesIn('b-all-niche', ['cytokineRelease.il6Half', 'cytokineRelease.leakIL6Half', 'macrophageActivation.rate', 'macrophageActivation.halfLife', 'lymphocytes.bCellKill']),
  besides: 'dose, number of cells and scale of every preset',
  to: 'So that dose, expansion, onset and length of cytokine release of the default preset and of the lymphoma come near the labels; the other presets take these numbers over.',
  data: [], sources: ['labels', 'stein2019'],
};
const IL6_TUNING: Tuning = {
  name: 'IL-6 levels', how: 'calibrated',
  parameters: valuesIn('b-all-niche', ['secrete.il6Rate', 'cytokineRelease.il6Basal', 'cytokineRelease.il6Half', 'cytokineRelease.leakIL6Half', 'cytokineRelease.crpIL6Half']),
  to: 'So that the tissue holds no more IL-6 than three times what was in a fluid around CAR-T cells, and half of the signal comes at the level that patients have when fever begins. What macrophages make and every level that a signal needs were lowered alike, by one number, so that onset, grade and length of cytokine release stayed what they had been.',
  data: [SERUM_DATA], sources: ['pleuralFluid', 'lichtenstein2021'],
};
const CHOSEN: Role = { is: 'calibrated', by: TUNING.name }, LEVEL_CHOSEN: Role = { is: 'calibrated', by: IL6_TUNING.name };

/** Expansion over the dose and day of the peak, alike for all products here. */
const FOLD: Range = { from: 100, to: 10_000, published: 'two to four powers of ten' }, PEAK: Range = { from: 7, to: 15, published: '9–15, by product' };
/** Of the normal number, by which patients count as without B cells; and the parameter that tells the normal number. */
const APLASIA = 0.1, B_CELLS = 'lymphocytes.bCellLevel';

/** Cytokines that the serum follows, and those among them that a preset follows through its patch. */
const CYTOKINES = ['il6', 'ifng'] as const;
type Cytokine = (typeof CYTOKINES)[number];
const followed = (preset: string) => CYTOKINES.filter((name) => presetScenario(preset).fields.some((field) => field.name === name));

const within = ({ from, to, published }: Range): Pick<Bar, 'published' | 'from' | 'to' | 'by' | 'role'> => ({ published, from, to, by: 'mean', role: CHOSEN });
const rounded = (value: number) => Number(value.toPrecision(2));

const LEVELS_FROM = 'Rate of secretion, plasma volume and vessels are standard numbers, most of them assumed or another model’s, and none was set by a level in patients. The patients are children and young adults with CD22 CAR-T cells. The range is where 90 % of them lie on one day if logarithms of levels follow a normal law, which is an assumption: the data tell median and interquartile range. It encloses two groups and is easily kept';
const SHAPE = 'The limits are two numbers, of the medians of two groups: how patients differ the data do not tell, so that a single patient may well lie outside. A patient’s own rise is steeper than that of medians, since not all are highest on one day.';
type Moment = 'onset' | 'highest' | 'shape';
const KNOWN: { readonly il6: Readonly<Record<'shape', string>>; readonly ifng: Readonly<Record<Moment, string>> } = {
  il6: {
    shape: `\`macrophageActivation.rate\` and \`cytokineRelease.il6Half\`, on which both levels depend, were chosen so that onset and length of cytokine release come near the labels. ${SHAPE} Many with features of HLH had tocilizumab, which makes IL-6 rise.`,
  },
  ifng: {
    onset: `When the onset is follows from IL-6, not from IFN-γ. ${LEVELS_FROM}. Its upper end lies above 2921 pg/mL, the highest reading in the data, which we take for the limit of the assay: what lies beyond is extrapolated.`,
    highest: `${LEVELS_FROM}. At first the limits were the middle halves, cut at 2921 pg/mL, which two of the three leukaemias miss. That is the highest reading in the data, which we take for the limit of the assay: what lies beyond, two of our levels among it, is held against an extrapolation.`,
    shape: `When the onset is follows from IL-6, not from IFN-γ. ${SHAPE} The highest reading in the data, 2921 pg/mL, is taken for the limit of the assay; of a group of which more than half had reached it the rise would be cut.`,
  },
};

const onsetOf = (arm: string): Quantity => ({ reduce: 'firstDay', arm, column: 'crs_grade', atLeast: 1 });

/** Limits for leukaemias; what was measured alone, for others. */
function against({ from, to, published }: PublishedRange, name: Cytokine, what: Moment, isLeukaemia: boolean): Partial<Bar> {
  if (!isLeukaemia) return { published: `after CD22 CAR-T cells: ${published}` };
  return { published, from, to, by: 'mean', role: roleOf(name, what) };
}

/** IL-6 was brought to its level; how steeply it comes there nobody chose, and IFN-γ neither. */
function roleOf(name: Cytokine, what: Moment): Role {
  if (name === 'ifng') return { is: 'predicted', from: 'the standard numbers', source: 'lichtenstein2021', limits: 'with results in view', known: KNOWN.ifng[what] };
  return what === 'shape' ? { is: 'predicted', from: 'the tuning clinical scale and the standard numbers', source: 'lichtenstein2021', limits: 'with results in view', known: KNOWN.il6.shape } : LEVEL_CHOSEN;
}

/** A cytokine in the serum of a patient with cytokine release: when it begins, at the most, and how steep and how long the way is from the one to the other. */
function inSerum({ preset: arm, isLeukaemia }: Patient, name: Cytokine, called: (what: string) => string): Bar[] {
  const column = `serum_${name}`, { label, unit } = SUBSTANCES[name];
  const first: Quantity = { reduce: 'atFirst', arm, column, trigger: 'crs_grade', atLeast: 1 };
  const delay = difference({ reduce: 'dayOfHighest', arm, column }, onsetOf(arm));
  return [
    { what: called(`${label} in the serum at the onset of cytokine release`), unit, value: first, ...against(publishedAtOnset(name), name, 'onset', isLeukaemia) },
    { what: called(`highest ${label} in the serum`), unit, value: highest(arm, column), ...against(publishedHighest(name), name, 'highest', isLeukaemia) },
    { what: called(`highest ${label} in the serum over that at the onset`), unit: 'fold', value: ratio(highest(arm, column), first), ...against(publishedRise(name), name, 'shape', isLeukaemia) },
    { what: called(`from the onset of cytokine release to the highest ${label} in the serum`), unit: 'd', value: delay, ...against(publishedDayOfHighest(name), name, 'shape', isLeukaemia) },
  ];
}

/**
 * IL-6 of one patient where CAR-T cells met lymphoma, and in the serum then, pg/mL; and how far from a single level is near
 * enough, a choice made here: one patient on one day, with a lymphoma where the presets have a leukaemia, and fluid of a body
 * cavity where they have marrow.
 */
const PLEURAL = { fluid: 1212.45, serum: 5.69, factor: 3 } as const;

/** Nothing nearer to the patch than that fluid was found for IL-6, and nothing at all for IFN-γ. */
const WHERE_CELLS_MEET: Readonly<Record<Cytokine, Partial<Bar>>> = {
  il6: {
    published: `${Math.round(PLEURAL.fluid)} in the pleural fluid of one patient with lymphoma, ${rounded(PLEURAL.serum)} in the serum then`,
    from: rounded(PLEURAL.fluid / PLEURAL.factor), to: rounded(PLEURAL.fluid * PLEURAL.factor), by: 'mean',
    role: LEVEL_CHOSEN,
  },
  ifng: {},
};

/** IL-6 and IFN-γ in the serum, and at the most in the patch where a field follows them. */
function levels(patient: Patient, called: (what: string) => string): Bar[] {
  const { preset } = patient;
  const inPatch = followed(preset).map((name): Bar => ({ what: called(`highest mean ${SUBSTANCES[name].label} in the patch`), unit: SUBSTANCES[name].unit, value: highest(preset, `mean_${name}`), ...WHERE_CELLS_MEET[name] }));
  return [...CYTOKINES.flatMap((name) => inSerum(patient, name, called)), ...inPatch];
}

function bars(patient: Patient): Bar[] {
  const { preset, product, dose, onset, duration, targetsB } = patient;
  const burden = burdenOf(preset), infused = doseOf(preset), arm = preset, column = 'patient_cart';
  const normal = valuesIn(preset, [B_CELLS])[B_CELLS];
  const called = (what: string) => `${preset} (${product}): ${what}`;
  return [
    { what: called('dose'), unit: 'cells', value: rounded(infused), ...within(dose) },
    { what: called('tumour cells of the patient at the start'), unit: 'cells', value: rounded(burden), published: '1e11–1e12 in leukaemia' },
    { what: called('tumour cells per CAR-T cell infused'), unit: '', value: rounded(burden / infused), published: 'about 1000' },
    { what: called('most CAR-T cells, over the dose'), unit: 'fold', value: ratio(highest(arm, column), infused), ...within(FOLD) },
    { what: called('day with most CAR-T cells'), unit: 'd', value: { reduce: 'dayOfHighest', arm, column }, ...within(PEAK) },
    ...(onset === undefined || duration === undefined ? [] : [
      { what: called('onset of cytokine release'), unit: 'd', value: onsetOf(arm), ...within(onset) },
      { what: called('highest grade of cytokine release'), unit: 'grade', value: highest(arm, 'crs_peak') },
      { what: called('length of cytokine release'), unit: 'd', value: { reduce: 'daysAtLeast', arm, column: 'crs_grade', atLeast: 1 }, ...within(duration) },
      ...levels(patient, called),
    ] satisfies Bar[]),
    { what: called('fewest B cells in the blood, of the normal number'), unit: '', value: ratio(lowest(arm, 'b_cells'), normal), ...(targetsB ? { published: 'aplasia in those who respond', to: APLASIA, by: 'mean', role: CHOSEN } : {}) },
    { what: called('B cells lost to lymphodepletion'), unit: 'cells/µL', value: last(arm, 'b_cells_lost_drugs') },
    { what: called('B cells lost to CAR-T cells'), unit: 'cells/µL', value: last(arm, 'b_cells_lost_cart') },
  ];
}

/** The run of the preset’s own claim, looked at with more columns, so that it is done once for both. */
function armOf({ preset }: Patient, share: number): Arm {
  const claim = claims().find((one) => one.preset === preset)!, [arm] = claimExperiment(claim, share).arms.filter(({ name }) => name === 'preset');
  if (!('start' in arm.work)) throw new Error(`the claim of ${preset} runs no scenario`);
  return { name: preset, seeds: arm.seeds, work: { ...arm.work, columns: [...new Set([...arm.work.columns, ...COLUMNS, ...followed(preset).map((name) => `mean_${name}`)])] } };
}

/** In a hurry: a tenth of one patch for two days, and only what the documents say. */
function quickly(patients: readonly Patient[]): Pick<Experiment, 'arms' | 'bars'> {
  const [arm] = patients.slice(0, 1).map((patient) => armOf(patient, 0.1));
  return { arms: [{ ...arm, work: { ...arm.work, until: 2 * MINUTES_PER_DAY } as Arm['work'] }], bars: patients.flatMap((patient) => bars(patient).slice(0, 3)) };
}

export function clinical(quick: boolean): Experiment {
  return {
    name: 'clinical', title: 'Patients at clinical scale',
    doc: 'Every preset with a patient who gets a product like one on the market: what the patient gets and carries, how far the CAR-T cells multiply, when cytokine release comes, how long it lasts and how much IL-6 and IFN-γ there is, and who takes the B cells, beside the label of the product and, for cytokines, the days of patients with CD22 CAR-T cells and the pleural fluid of one patient. A patch stands for the whole patient: each of its cells for ten to fifty million. The preset off-tumor gets no such product, and its patient is there for the suicide switch.',
    sources: ['labels', 'stein2019', 'frey2020', 'neelapu2017', 'lichtenstein2021', 'shah2020', 'pleuralFluid', 'hu2016'], data: [SERUM_DATA], seeds: 5, tunings: [TUNING, IL6_TUNING],
    uncompared: 'Grades by frequency: labels tell how many of a hundred patients have which grade, the runs of one preset are one patient. IFN-γ in the patch: no published level in marrow or lymphoma around CAR-T cells was found, nor one of a culture with its targets of which number of cells, volume and hours are told as well, so that it is shown alone. Highest level of each patient: the data are statistics of days, in which nobody’s own peak is told.',
    ...(quick ? quickly(PATIENTS) : { arms: PATIENTS.map((patient) => armOf(patient, 1)), bars: PATIENTS.flatMap(bars) }), figures: [],
  };
}
