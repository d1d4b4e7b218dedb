// What is measured: the columns of every table, chart and CSV file, each with unit and meaning.
import { Fate, Kind, Life, isLiving } from './cells';
import { Event } from './events';
import { fieldOf } from './fields';
import { NEGATIVE_BELOW } from './models/tissue';
import { BODY_OBSERVABLES } from './observeBody';
import type { FieldName } from './scenario';
import { params as hypoxiaParams } from './rules/hypoxia';
import { minutesOf, valuesOf } from './world';
import type { World } from './world';

/** Antigen below which a tumour cell counts as negative, in the measure of the world's model. */
export function negativeBelow(world: World): number {
  return world.model.antigen.negativeBelow(world);
}

/** Sums over the cells of one moment. */
interface Census {
  readonly negativeBelow: number;
  tumor: number;
  quiescent: number;
  apoptotic: number;
  necrotic: number;
  negativeA: number;
  negativeB: number;
  healthy: number;
  cart: number;
  bound: number;
  exhausted: number;
  memory: number;
  cd4: number;
  antigenA: number;
  antigenB: number;
  activation: number;
  exhaustion: number;
  oxygen: number;
  hypoxic: number;
  x: number;
  y: number;
  z: number;
  squared: number;
}

export interface Observable {
  readonly name: string;
  readonly unit: string;
  readonly doc: string;
  readonly value: (world: World, census: Census) => number;
}

const observable = (name: string, unit: string, doc: string, value: Observable['value']): Observable => ({ name, unit, doc, value });
const mean = (sum: number, count: number) => (count > 0 ? sum / count : 0);

export const OBSERVABLES: readonly Observable[] = [
  observable('time_min', 'min', 'simulated time', (w) => minutesOf(w)),
  observable('tumor_alive', 'cells', 'living tumour cells', (_, c) => c.tumor),
  observable('tumor_quiescent', 'cells', 'living tumour cells at rest', (_, c) => c.quiescent),
  observable('tumor_apoptotic', 'cells', 'tumour cells in apoptosis', (_, c) => c.apoptotic),
  observable('tumor_necrotic', 'cells', 'necrotic and burst tumour cells', (_, c) => c.necrotic),
  observable('tumor_antigen_negative', 'cells', `living tumour cells with fewer than ${NEGATIVE_BELOW} molecules of antigen A (organoid model: too little oncoprotein to be seen)`, (_, c) => c.negativeA),
  observable('tumor_antigen_b_negative', 'cells', `living tumour cells with fewer than ${NEGATIVE_BELOW} molecules of antigen B`, (_, c) => c.negativeB),
  observable('tumor_hypoxic', 'cells', 'living tumour cells in less oxygen than `hypoxia.threshold`', (_, c) => c.hypoxic),
  observable('healthy_alive', 'cells', 'living healthy cells', (_, c) => c.healthy),
  observable('cart_alive', 'cells', 'living CAR-T cells', (_, c) => c.cart),
  observable('cart_bound', 'cells', 'CAR-T cells in a synapse', (_, c) => c.bound),
  observable('cart_exhausted', 'cells', 'exhausted CAR-T cells', (_, c) => c.exhausted),
  observable('cart_memory', 'cells', 'memory CAR-T cells', (_, c) => c.memory),
  observable('cart_cd4', 'cells', 'CD4 CAR-T cells', (_, c) => c.cd4),
  observable('kills_total', 'cells', 'targets killed by CAR-T cells so far', (w) => w.events.totals[Event.kill]),
  observable('divisions_total', 'divisions', 'divisions of all cells so far', (w) => w.events.totals[Event.division]),
  observable('mean_antigen', 'molecules', 'mean antigen A of living tumour cells', (_, c) => mean(c.antigenA, c.tumor)),
  observable('mean_antigen_b', 'molecules', 'mean antigen B of living tumour cells', (_, c) => mean(c.antigenB, c.tumor)),
  observable('mean_activation', '', 'mean activation of CAR-T cells, 0–1', (_, c) => mean(c.activation, c.cart)),
  observable('mean_exhaustion', '', 'mean exhaustion of CAR-T cells, 0–1', (_, c) => mean(c.exhaustion, c.cart)),
  observable('mean_oxygen_tumor', 'mmHg', 'mean oxygen at living tumour cells', (_, c) => mean(c.oxygen, c.tumor)),
  observable('mean_ifng', 'pg/mL', 'mean IFN-γ in the patch', (w) => fieldMean(w, 'ifng')),
  observable('mean_il2', 'pg/mL', 'mean IL-2 in the patch', (w) => fieldMean(w, 'il2')),
  observable('tumor_radius_um', 'µm', 'radius of the disc or ball with the tumour’s radius of gyration', (w, c) => equivalentRadius(w, c)),
  ...BODY_OBSERVABLES,
];

/** Writes the present values, in the order of OBSERVABLES, to `out`. */
export function observe(world: World, out: Float64Array): void {
  const census = takeCensus(world);
  for (let i = 0; i < OBSERVABLES.length; i++) out[i] = OBSERVABLES[i].value(world, census);
}

function takeCensus(world: World): Census {
  const c = world.cells.columns;
  const s: Census = {
    negativeBelow: negativeBelow(world),
    tumor: 0, quiescent: 0, apoptotic: 0, necrotic: 0, negativeA: 0, negativeB: 0, healthy: 0,
    cart: 0, bound: 0, exhausted: 0, memory: 0, cd4: 0, antigenA: 0, antigenB: 0, activation: 0, exhaustion: 0, oxygen: 0, hypoxic: 0,
    x: 0, y: 0, z: 0, squared: 0,
  };
  // Where oxygen is not modelled nobody lacks it.
  const hypoxia = fieldOf(world.fields, 'oxygen') ? valuesOf(world, hypoxiaParams).threshold : 0;
  for (let i = 0; i < world.cells.count; i++) {
    const kind = c.kind[i], life = c.life[i];
    if (kind === Kind.Cart) {
      if (isLiving(life)) countCart(world, s, i);
    } else if (kind === Kind.Tumor) {
      if (isLiving(life)) countTumor(world, s, i, hypoxia);
      else if (life === Life.Apoptotic) s.apoptotic++;
      else s.necrotic++;
    } else if (kind === Kind.Healthy && isLiving(life)) s.healthy++;
  }
  return s;
}

function countCart(world: World, s: Census, i: number): void {
  const c = world.cells.columns;
  s.cart++;
  if (c.partner[i] >= 0) s.bound++;
  if (c.fate[i] === Fate.Exhausted) s.exhausted++;
  if (c.fate[i] === Fate.Memory) s.memory++;
  s.cd4 += c.subset[i];
  s.activation += c.activation[i];
  s.exhaustion += c.exhaustion[i];
}

function countTumor(world: World, s: Census, i: number, hypoxia: number): void {
  const c = world.cells.columns;
  s.tumor++;
  if (c.life[i] === Life.Quiescent) s.quiescent++;
  if (c.antigenA[i] < s.negativeBelow) s.negativeA++;
  if (c.antigenB[i] < s.negativeBelow) s.negativeB++;
  s.antigenA += c.antigenA[i];
  s.antigenB += c.antigenB[i];
  s.oxygen += c.oxygen[i];
  if (c.oxygen[i] < hypoxia) s.hypoxic++;
  s.x += c.x[i];
  s.y += c.y[i];
  s.z += c.z[i];
  s.squared += c.x[i] * c.x[i] + c.y[i] * c.y[i] + c.z[i] * c.z[i];
}

function fieldMean(world: World, name: FieldName): number {
  const field = fieldOf(world.fields, name);
  if (!field) return 0;
  let sum = 0;
  for (let v = 0; v < field.value.length; v++) sum += field.value[v];
  return sum / field.value.length;
}

/** √2·Rg of a disc and √(5/3)·Rg of a ball are their radii. */
function equivalentRadius(world: World, c: Census): number {
  if (c.tumor === 0) return 0;
  const x = c.x / c.tumor, y = c.y / c.tumor, z = c.z / c.tumor;
  const gyration = Math.max(0, c.squared / c.tumor - (x * x + y * y + z * z));
  return Math.sqrt((world.scenario.domain.dimensions === 2 ? 2 : 5 / 3) * gyration);
}
