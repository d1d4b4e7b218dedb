// Cytokine release: the serum gets the cytokines of the patch and loses them, and the patient answers with fever, leaking vessels and, later, confusion.
import { exp, halfLifeDecay } from '../core/math';
import { defineParams } from '../core/params';
import type { Values } from '../core/params';
import { Kind, Polarity, isLiving } from '../cells';
import { gradeSyndrome } from '../patient/crsGrade';
import { drugEffect } from '../patient/effect';
import { rosterOf } from '../roster';
import { defineRule } from '../rule';
import { reachesSerumAtOnce } from '../substances/serum';
import { SUBSTANCES } from '../substances/table';
import { minutesIn, picogramsPerMolecule } from '../units';
import { valuesOf } from '../world';
import type { World } from '../world';
import { params as secrete } from './secrete';

export const params = defineParams('cytokineRelease', {
  volume: {
    value: 3000, unit: 'mL', min: 500, max: 20000, evidence: 'assumed', source: 'assumed',
    title: 'Plasma volume',
    doc: 'Volume of plasma in which cytokines are diluted.',
  },
  il1Rate: {
    value: 60, unit: 'molecules/min', min: 0, max: 2000, evidence: 'assumed', source: 'assumed',
    title: 'IL-1 from macrophages',
    doc: 'IL-1 made by a fully activated inflammatory macrophage.',
  },
  il6Basal: {
    value: 1, unit: 'pg/mL', min: 0, max: 20, evidence: 'assumed', source: 'assumed',
    title: 'IL-6 of a patient at rest',
    doc: 'IL-6 in the serum of a patient at rest: that at the start.',
  },
  il6HalfLife: {
    value: 1.5, unit: 'h', min: 0.3, max: 15, evidence: 'assumed', source: 'assumed',
    title: 'Half-life of IL-6',
    doc: 'Half-life of IL-6 in the blood while its receptors are free.',
  },
  receptorShare: {
    value: 0.8, unit: '', min: 0, max: 1, evidence: 'assumed', source: 'nishimoto2008',
    title: 'IL-6 cleared by its receptors',
    doc: 'Share of IL-6 that is cleared by its receptors. Blocking them makes the measured IL-6 rise: the direction is measured, the size is not.',
  },
  il1HalfLife: {
    value: 0.5, unit: 'h', min: 0.1, max: 6, evidence: 'assumed', source: 'assumed',
    title: 'Half-life of IL-1',
    doc: 'Half-life of IL-1 in the blood.',
  },
  ifngHalfLife: {
    value: 0.5, unit: 'h', min: 0.3, max: 12, evidence: 'measured', source: 'kurzrock1985',
    title: 'Half-life of IFN-γ',
    doc: 'Half-life of IFN-γ in the blood: 25–35 minutes after an injection of recombinant IFN-γ into a vein.',
  },
  il6Half: {
    value: 13, unit: 'pg/mL', min: 2, max: 5000, scale: 'log', evidence: 'assumed', source: 'lichtenstein2021',
    title: 'IL-6 for half of its signal',
    doc: 'IL-6 in the serum at which half of its free receptors signal: about what patients have on the day on which fever begins, 11–14 pg/mL in the median. Chosen by hand, also so that fever begins days before the peak of the CAR-T cells.',
  },
  leakIL6Half: {
    value: 96, unit: 'pg/mL', min: 10, max: 10000, scale: 'log', evidence: 'assumed', source: 'assumed',
    title: 'IL-6 for half of the leak',
    doc: 'IL-6 in the serum at which it opens the vessels half as much as it can: more than it takes to bring fever, so that grade 1 comes days before the higher grades.',
  },
  il1Half: {
    value: 40, unit: 'pg/mL', min: 1, max: 1000, scale: 'log', evidence: 'assumed', source: 'assumed',
    title: 'IL-1 for half of its signal',
    doc: 'The same for IL-1.',
  },
  ifngHalf: {
    value: 3000, unit: 'pg/mL', min: 50, max: 1e5, scale: 'log', evidence: 'assumed', source: 'assumed',
    title: 'IFN-γ for half of the leak',
    doc: 'IFN-γ in the serum at which it opens the vessels half as much as it can.',
  },
  temperatureBasal: {
    value: 36.8, unit: '°C', min: 36, max: 37.5, evidence: 'assumed', source: 'assumed',
    title: 'Temperature of a patient at rest',
    doc: 'Body temperature of a patient at rest: that at the start.',
  },
  feverRange: {
    value: 4, unit: '°C', min: 1, max: 5, evidence: 'assumed', source: 'assumed',
    title: 'Highest rise of the temperature',
    doc: 'Highest rise of the temperature.',
  },
  feverIL6: {
    value: 0.9, unit: '', min: 0, max: 1, evidence: 'assumed', source: 'norelli2018',
    title: 'Fever by IL-6 alone',
    doc: 'Share of the fever that IL-6 alone can bring about.',
  },
  feverIL1: {
    value: 0.25, unit: '', min: 0, max: 1, evidence: 'assumed', source: 'norelli2018',
    title: 'Fever by IL-1 alone',
    doc: 'Share of the fever that IL-1 alone can bring about.',
  },
  feverTime: {
    value: 2, unit: 'h', min: 0.2, max: 24, evidence: 'assumed', source: 'assumed',
    title: 'Time in which fever follows',
    doc: 'Time in which the temperature follows.',
  },
  leakIL6: {
    value: 0.75, unit: '', min: 0, max: 1, evidence: 'assumed', source: 'assumed',
    title: 'Vascular leak by IL-6 alone',
    doc: 'Share of the vessels’ leakiness that the IL-6 signal alone can bring about; less than its share of the fever, so that fever comes first.',
  },
  leakIFNG: {
    value: 0.1, unit: '', min: 0, max: 1, evidence: 'assumed', source: 'assumed',
    title: 'Vascular leak by IFN-γ alone',
    doc: 'The same for IFN-γ.',
  },
  leakTime: {
    value: 6, unit: 'h', min: 1, max: 96, evidence: 'assumed', source: 'assumed',
    title: 'Time in which the vascular leak follows',
    doc: 'Time in which leakiness follows.',
  },
  fever: {
    value: 38, unit: '°C', min: 37.5, max: 39, evidence: 'numerical', source: 'lee2019',
    title: 'Temperature of CRS grade 1',
    doc: 'Temperature that counts as fever: grade 1, by definition.',
  },
  grade2: {
    value: 0.3, unit: '', min: 0.05, max: 1, evidence: 'assumed', source: 'lee2019',
    title: 'Vascular leak of CRS grade 2',
    doc: 'Leakiness of grade 2: low blood pressure without pressors, or a little oxygen.',
  },
  grade3: {
    value: 0.45, unit: '', min: 0.05, max: 1, evidence: 'assumed', source: 'lee2019',
    title: 'Vascular leak of CRS grade 3',
    doc: 'Leakiness of grade 3: one pressor, or much oxygen.',
  },
  grade4: {
    value: 0.6, unit: '', min: 0.05, max: 1, evidence: 'assumed', source: 'lee2019',
    title: 'Vascular leak of CRS grade 4',
    doc: 'Leakiness of grade 4: several pressors, or ventilation.',
  },
  hysteresis: {
    value: 0.08, unit: '', min: 0, max: 0.3, evidence: 'assumed', source: 'assumed',
    title: 'Fall of the leak that lowers a CRS grade',
    doc: 'How far leakiness must fall below its threshold before a grade above 1 is lowered.',
  },
  feverHysteresis: {
    value: 0.5, unit: '°C', min: 0, max: 1, evidence: 'assumed', source: 'assumed',
    title: 'Fall of the temperature that ends fever',
    doc: 'How far the temperature must fall below that of fever before grade 1 ends.',
  },
  crpBasal: {
    value: 2, unit: 'mg/L', min: 0, max: 20, evidence: 'assumed', source: 'assumed',
    title: 'C-reactive protein of a patient at rest',
    doc: 'C-reactive protein of a patient at rest: that at the start.',
  },
  crpRange: {
    value: 300, unit: 'mg/L', min: 50, max: 500, evidence: 'assumed', source: 'assumed',
    title: 'C-reactive protein under a full IL-6 signal',
    doc: 'C-reactive protein under a full IL-6 signal.',
  },
  crpIL6Half: {
    value: 64, unit: 'pg/mL', min: 10, max: 5000, scale: 'log', evidence: 'assumed', source: 'assumed',
    title: 'IL-6 for half of the C-reactive protein',
    doc: 'IL-6 in the serum at which the liver makes half as much C-reactive protein as it can.',
  },
  crpHalfLife: {
    value: 19, unit: 'h', min: 10, max: 48, evidence: 'measured', source: 'pepys2003',
    title: 'Half-life of C-reactive protein',
    doc: 'Half-life of C-reactive protein in the blood.',
  },
  brainTime: {
    value: 36, unit: 'h', min: 4, max: 120, evidence: 'estimate', source: 'neelapu2017',
    title: 'Delay of neurotoxicity',
    doc: 'Time in which the small vessels of the brain follow IL-1, and again that in which neurotoxicity follows them: it begins days after fever.',
  },
  brainHalf: {
    value: 0.25, unit: '', min: 0.02, max: 1, evidence: 'assumed', source: 'assumed',
    title: 'Brain-vessel activation for half of the neurotoxicity',
    doc: 'Activation of the vessels of the brain that gives half of the full neurotoxicity.',
  },
});

/** IL-1 is followed in the blood only, so the table of substances does not know it; kDa. */
const IL1_KILODALTON = 17;

interface Derived {
  readonly p: Values<typeof params.specs>;
  readonly dt: number;
  /** pg/mL a minute in the patient's blood from one cell of the patch at full activity. */
  readonly il6PerCell: number;
  readonly il1PerCell: number;
  readonly ifngPerCell: number;
  /** 1/min */
  readonly clearance: { readonly il6: number; readonly il1: number; readonly ifng: number };
  readonly keep: { readonly crp: number; readonly fever: number; readonly leak: number; readonly brain: number };
}

export const cytokineRelease = defineRule({
  name: 'cytokineRelease',
  title: 'Cytokine release syndrome', keywords: ['CRS', 'ICANS', 'neurotoxicity', 'cytokine storm', 'toxicity', 'fever', 'ASTCT grade', 'IL-6', 'CRP'],
  doc: 'What vessels carry out of the patch fills the serum, and so does, whole, what cells make of a cytokine that no field follows; the IL-6 signal brings fever and leaking vessels, IL-1 days later neurotoxicity; grades follow fever and leakiness.',
  equation: 'dIL6/dt = inflow − k·(1 − ρ·toci)·(IL6 − basal);  signal = (1 − toci)·IL6/(IL6 + K);  T → 36.8 + range·(1 − Π(1 − wᵢ·sᵢ));  grade from T and leakiness, with hysteresis',
  params,
  derive(p, world, { dt }): Derived {
    const rates = valuesOf(world, secrete), perCell = (world.scenario.body?.scale ?? 0) / p.volume;
    const LN2 = 0.6931471805599453;
    return {
      p, dt,
      il6PerCell: rates.il6Rate * perCell * picogramsPerMolecule(SUBSTANCES.il6.weight!),
      il1PerCell: p.il1Rate * perCell * picogramsPerMolecule(IL1_KILODALTON),
      ifngPerCell: rates.ifngRate * perCell * picogramsPerMolecule(SUBSTANCES.ifng.weight!),
      clearance: { il6: LN2 / minutesIn(params, p, 'il6HalfLife'), il1: LN2 / minutesIn(params, p, 'il1HalfLife'), ifng: LN2 / minutesIn(params, p, 'ifngHalfLife') },
      keep: {
        crp: halfLifeDecay(minutesIn(params, p, 'crpHalfLife'), dt),
        fever: exp(-dt / minutesIn(params, p, 'feverTime')), leak: exp(-dt / minutesIn(params, p, 'leakTime')), brain: exp(-dt / minutesIn(params, p, 'brainTime')),
      },
    };
  },
  run(world, d) {
    if (world.scenario.body === null) return;
    fillSerum(world, d);
    feel(world, d);
    gradeSyndrome(world, d.p);
  },
});

/**
 * Cytokines in the serum: what vessels have carried there since the last time and, where no field follows it, what cells
 * make; IL-1 has no field. Exact for what comes evenly during the step.
 */
function fillSerum(world: World, { p, dt, il6PerCell, il1PerCell, ifngPerCell, clearance }: Derived): void {
  const { body } = world, inflamed = inflamedMacrophages(world);
  const il6Clearance = clearance.il6 * (1 - p.receptorShare * drugEffect(world, 'il6Clearance'));
  if (reachesSerumAtOnce(world, 'il6')) body.il6Inflow += inflamed * il6PerCell * dt;
  if (reachesSerumAtOnce(world, 'ifng')) body.ifngInflow += signallingCarts(world) * ifngPerCell * dt;
  body.il6 = p.il6Basal + filled(body.il6 - p.il6Basal, body.il6Inflow, il6Clearance, dt);
  body.il1 = filled(body.il1, inflamed * il1PerCell * dt, clearance.il1, dt);
  body.ifng = filled(body.ifng, body.ifngInflow, clearance.ifng, dt);
  body.il6Inflow = 0;
  body.ifngInflow = 0;
}

/** @param inflow pg/mL during the step @param clearance 1/min */
function filled(value: number, inflow: number, clearance: number, dt: number): number {
  const lost = clearance * dt, keep = exp(-lost);
  return value * keep + (lost > 1e-9 ? (inflow * (1 - keep)) / lost : inflow);
}

/** Sum of the activation of living inflammatory macrophages. */
function inflamedMacrophages(world: World): number {
  const { life, subset, activation } = world.cells.columns, { rows, first } = rosterOf(world);
  let sum = 0;
  for (let k = first[Kind.Macrophage], end = first[Kind.Macrophage + 1]; k < end; k++) {
    const i = rows[k];
    if (isLiving(life[i]) && subset[i] === Polarity.Inflammatory) sum += activation[i];
  }
  return sum;
}

/** Sum of the growth signals of bound CAR-T cells. */
function signallingCarts(world: World): number {
  const { life, partner, growthSignal } = world.cells.columns, { rows, first } = rosterOf(world);
  let sum = 0;
  for (let k = first[Kind.Cart], end = first[Kind.Cart + 1]; k < end; k++) {
    const i = rows[k];
    if (isLiving(life[i]) && partner[i] >= 0) sum += growthSignal[i];
  }
  return sum;
}

/** Share of IL-6 receptors that signal. It follows IL-6 and the antagonist at once, so that it holds at every moment, not only after a step. */
export function il6SignalOf(world: World, half: number): number {
  const { il6 } = world.body;
  return ((1 - drugEffect(world, 'il6Signal')) * il6) / (il6 + half);
}

/** What the cytokines do to the patient. */
function feel(world: World, { p, keep }: Derived): void {
  const { body } = world;
  body.il6Signal = il6SignalOf(world, p.il6Half);
  const il1Signal = ((1 - drugEffect(world, 'il1Signal')) * body.il1) / (body.il1 + p.il1Half);
  const ifngSignal = body.ifng / (body.ifng + p.ifngHalf);
  const heat = 1 - (1 - p.feverIL6 * body.il6Signal) * (1 - p.feverIL1 * il1Signal);
  const leak = 1 - (1 - p.leakIL6 * il6SignalOf(world, p.leakIL6Half)) * (1 - p.leakIFNG * ifngSignal);
  body.temperature = towards(body.temperature, p.temperatureBasal + p.feverRange * heat, keep.fever);
  body.vascularLeak = towards(body.vascularLeak, leak, keep.leak);
  body.crp = towards(body.crp, p.crpBasal + p.crpRange * il6SignalOf(world, p.crpIL6Half), keep.crp);
  body.endothelium = towards(body.endothelium, il1Signal * (1 - drugEffect(world, 'endothelium')), keep.brain);
  const squared = body.endothelium * body.endothelium;
  body.neurotoxicity = towards(body.neurotoxicity, squared / (squared + p.brainHalf * p.brainHalf), keep.brain);
}

function towards(value: number, target: number, keep: number): number {
  return target + (value - target) * keep;
}
