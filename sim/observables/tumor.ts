// Measured of the tumour: its cells by state, clone and antigen, and its size.
import { Life, Lineage } from '../cells';
import { params as hypoxia } from '../rules/hypoxia';
import type { Scenario } from '../scenario';
import { NEGATIVE_BELOW } from '../models/tissue';
import { isEscaped, negativeBelow, targetingOf } from '../targeting';
import { oxygenReader } from '../felt';
import { valuesOf } from '../world';
import type { World } from '../world';
import { CHARTS } from './charts';
import type { Rows } from './crowd';
import { below, count, is, meanOf, overLiving, remains } from './measures';
import { OXYGEN } from './needs';
import { equivalentRadius } from './radius';
import type { Observable } from './types';

/** A product asks for antigen B, be it to attack or to spare. */
const asksForB = ({ products }: Scenario) => Object.values(products).some(({ gate }) => gate.kind !== 'single' || gate.antigen === 'B');

/** Its tumour cells can change their lineage from the start. */
const switchesLineage = ({ parameters }: Scenario) => (parameters['divide.switchProbability'] ?? 0) > 0;

function countHypoxic(world: World, { rows, from, to }: Rows): number {
  const { threshold } = valuesOf(world, hypoxia), oxygenOf = oxygenReader(world);
  let n = 0;
  for (let r = from; r < to; r++) if (oxygenOf(rows[r]) < threshold) n++;
  return n;
}

/** Those that no product can see. */
function countEscaped(world: World, { rows, from, to }: Rows): number {
  const { antigenA, antigenB } = world.cells.columns, limit = negativeBelow(world), targeting = targetingOf(world.scenario);
  const losingA = isEscaped(true, false, targeting), losingB = isEscaped(false, true, targeting);
  let n = 0;
  for (let r = from; r < to; r++) {
    const lostA = antigenA[rows[r]] < limit, lostB = antigenB[rows[r]] < limit;
    if (lostA ? losingA || lostB : lostB && losingB) n++;
  }
  return n;
}

export const TUMOR: readonly Observable[] = [
  {
    name: 'tumor_alive', title: 'tumour cells', unit: 'cells', group: 'tumor', doc: 'living tumour cells', keywords: ['tumour burden', 'blasts', 'relapse', 'response', 'regrowth'],
    measure: count('tumor'), split: 'clone', line: { chart: CHARTS.populations, colour: 'tumor' }, parts: CHARTS.clones,
    proof: { cells: 'tumor 0 0 antigenA=500 antigenB=500\ntumor 20 0 antigenA=500 life=quiescent\ntumor 40 0 antigenA=9\ntumor 60 0 life=apoptotic\ncart 80 0', value: 3 },
  },
  {
    name: 'tumor_quiescent', title: 'tumour cells at rest', unit: 'cells', group: 'tumor', doc: 'living tumour cells at rest', keywords: ['quiescence', 'dormancy', 'G0', 'contact inhibition'],
    measure: count('tumor', is('life', Life.Quiescent, 'at rest')),
    proof: { cells: 'tumor 0 0 life=quiescent\ntumor 20 0 life=quiescent\ntumor 40 0\ntumor 60 0 life=apoptotic\nhealthy 80 0 life=quiescent', value: 2 },
  },
  {
    name: 'tumor_apoptotic', title: 'tumour cells in apoptosis', unit: 'cells', group: 'tumor', doc: 'tumour cells in apoptosis', keywords: ['apoptosis', 'dying', 'caspase'],
    measure: remains('count of tumour cells whose life stage is apoptotic', (crowd) => crowd.apoptotic('tumor')),
    proof: { cells: 'tumor 0 0 life=apoptotic\ntumor 9 0 life=apoptotic\ntumor 20 0 life=necrotic\ncart 40 0 life=apoptotic\ntumor 60 0', value: 2 },
  },
  {
    name: 'tumor_necrotic', title: 'necrotic tumour cells', unit: 'cells', group: 'tumor', doc: 'necrotic and burst tumour cells', keywords: ['necrosis', 'necrotic core'],
    measure: remains('count of tumour cells whose life stage is necrotic or lysed', (crowd) => crowd.necrotic('tumor')),
    proof: { cells: 'tumor 0 0 life=necrotic\ntumor 20 0 life=lysed\ntumor 40 0 life=apoptotic\ntumor 60 0\nhealthy 80 0 life=necrotic', value: 2 },
  },
  {
    name: 'tumor_target_positive', title: 'tumour cells with target', unit: 'cells', group: 'tumor', doc: 'living tumour cells that the CAR-T cells of at least one product can see', keywords: ['antigen-positive', 'target-positive'],
    measure: overLiving('tumor', 'count of living tumour cells with enough antigen for the gate of some product', '', (world, rows) => rows.to - rows.from - countEscaped(world, rows)),
    proof: { cells: 'tumor 0 0 antigenA=500 antigenB=500\ntumor 20 0 antigenA=100 antigenB=100\ntumor 40 0 antigenA=500\ntumor 60 0 antigenB=500\ntumor 80 0 antigenB=500\ntumor 99 0 antigenA=99', gate: { kind: 'or' }, value: 5 },
  },
  {
    name: 'tumor_target_negative', title: 'tumour cells without target', unit: 'cells', group: 'tumor', doc: 'living tumour cells that no CAR-T cell can see: by the gates of all products', keywords: ['antigen escape', 'antigen-negative', 'antigen loss'],
    measure: overLiving('tumor', 'count of living tumour cells with too little antigen for the gate of every product', '', countEscaped),
    proof: { cells: 'tumor 0 0 antigenA=500 antigenB=500\ntumor 20 0 antigenA=500\ntumor 40 0 antigenA=500 antigenB=99\ntumor 60 0 antigenB=500\ntumor 80 0\ntumor 99 0 life=apoptotic', gate: { kind: 'and' }, value: 4 },
  },
  {
    name: 'tumor_antigen_negative', title: '{A}-negative tumour cells', unit: 'cells', group: 'antigen', doc: `living tumour cells with fewer than ${NEGATIVE_BELOW} molecules of antigen A (organoid model: too little oncoprotein to be seen)`,
    keywords: ['antigen loss', 'CD19-negative', 'escape'],
    measure: count('tumor', below('antigenA', negativeBelow, 'with too little antigen A')), line: { chart: CHARTS.populations, colour: 'tumorNegative', label: '{A}-negative' },
    proof: { cells: 'tumor 0 0 antigenA=500 antigenB=500\ntumor 20 0 antigenA=100\ntumor 40 0 antigenA=500\ntumor 60 0 antigenA=500\ntumor 80 0 antigenA=99 antigenB=500\ntumor 99 0\ntumor 120 0 life=apoptotic\ncart 140 0', gate: { kind: 'or' }, value: 2 },
  },
  {
    name: 'tumor_antigen_b_negative', title: '{B}-negative tumour cells', unit: 'cells', group: 'antigen', doc: `living tumour cells with fewer than ${NEGATIVE_BELOW} molecules of antigen B`, keywords: ['antigen loss', 'CD22-negative', 'escape'],
    measure: count('tumor', below('antigenB', negativeBelow, 'with too little antigen B')), line: { chart: CHARTS.populations, colour: 'division', label: '{B}-negative', dashed: true, when: asksForB },
    proof: { cells: 'tumor 0 0 antigenA=9 antigenB=99\ntumor 20 0 antigenA=9 antigenB=100\ntumor 40 0 antigenA=9 antigenB=100', value: 1 },
  },
  {
    name: 'tumor_switched', title: 'tumour cells of another lineage', unit: 'cells', group: 'antigen', doc: 'living tumour cells that have switched their lineage and with it lost both antigens', keywords: ['lineage switch', 'myeloid switch', 'AML', 'KMT2A', 'escape'],
    measure: count('tumor', is('lineage', Lineage.Switched, 'after a switch of lineage')), line: { chart: CHARTS.populations, colour: 'mutation', label: 'switched lineage', dashed: true, when: switchesLineage },
    proof: { cells: 'tumor 0 0 lineage=1\ntumor 20 0\ntumor 40 0 lineage=1\ntumor 60 0 lineage=1 life=apoptotic', value: 2 },
  },
  {
    name: 'tumor_hypoxic', title: 'hypoxic tumour cells', unit: 'cells', group: 'environment', doc: 'living tumour cells in less oxygen than `hypoxia.threshold`', keywords: ['hypoxia', 'low oxygen'],
    measure: overLiving('tumor', 'count of living tumour cells whose oxygen is below the threshold', '', countHypoxic), need: OXYGEN,
    // The first was there at the last step of the rule and felt plenty; the others are asked where they stand.
    proof: { cells: 'tumor 0 0 antigenA=500 antigenB=500 oxygen=20 bornTick=-99\ntumor 20 0 antigenA=500 antigenB=500 bornTick=60\ntumor 40 0 antigenA=500 antigenB=500 bornTick=60\ncart 60 0', fields: { oxygen: 14.5 }, minutes: 6.5, value: 2 },
  },
  {
    name: 'mean_antigen', title: 'mean {A} of tumour cells', unit: 'molecules', group: 'antigen', doc: 'mean antigen A of living tumour cells (organoid model: oncoprotein, 1 at the start)', keywords: ['antigen density', 'MFI', 'expression', 'CD19', 'oncoprotein'],
    measure: meanOf('antigenA', 'tumor'), split: 'clone', line: { chart: CHARTS.antigen, colour: 'tumor', label: '{A}' },
    proof: { cells: 'tumor 0 0 antigenA=100 antigenB=9\ntumor 20 0 antigenA=400 antigenB=9\ntumor 40 0 antigenA=9000 life=apoptotic\ncart 60 0 antigenA=7\nhealthy 80 0 antigenA=70', value: 250 },
  },
  {
    name: 'mean_antigen_b', title: 'mean {B} of tumour cells', unit: 'molecules', group: 'antigen', doc: 'mean antigen B of living tumour cells', keywords: ['antigen density', 'expression', 'CD22'],
    measure: meanOf('antigenB', 'tumor'), line: { chart: CHARTS.antigen, colour: 'division', label: '{B}', when: asksForB },
    proof: { cells: 'tumor 0 0 antigenA=9 antigenB=50\ntumor 20 0 antigenA=9 antigenB=350', value: 200 },
  },
  {
    name: 'tumor_radius_um', title: 'tumour radius', unit: 'µm', group: 'tumor', doc: 'radius of the disc or ball with the tumour’s radius of gyration; across a periodic wall as in the middle', keywords: ['tumour size', 'spheroid', 'radius of gyration', 'diameter'],
    measure: overLiving('tumor', '√2 (disc) or √(5/3) (ball) times the radius of gyration of living tumour cells, on the circle where walls are periodic', 'a living tumour cell', equivalentRadius),
    line: { chart: CHARTS.size, colour: 'tumor' },
    // 10 µm from the middle to either side, though they stand at opposite walls; √2 · 10.
    proof: { cells: 'tumor 190 0\ntumor -190 0\ncart 0 0', walls: 'periodic', value: 14.142135623730951 },
  },
];
