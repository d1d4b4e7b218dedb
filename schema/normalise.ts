// Fills in every default of a checked document: what the model gets is complete, what a person writes stays short.
import type {
  Action, AntigenDistribution, Dosing, Gate, Placement, Point, Population, PopulationKind, Product, Scenario, Scheduled,
} from '../sim';
import { DEFAULT_MODEL, countLayers } from '../sim';
import { parseDuration, parseMoment } from '../sim/units';
import { cellsOfPatch, scaleOf } from './scale';
import { toDrugs } from './drugs';
import type { ActionDocument, AntigenDocument, PopulationDocument, ScenarioDocument } from './document';
import { textOf } from './suggestions';
import { toMedium } from './medium';
import { FIELD_NAMES, PRODUCT_PARAMS, SUBSTANCES } from './registry';
import { readPositions } from './positions';
import type { RowChoice } from './positions';
import { toStroke } from './strokes';

/** The published three clocks: 0.1 min for mechanics, 6 min for decisions; fields once a minute. */
export const DEFAULT_CLOCK = { ticksPerMinute: 10, fieldEvery: 10, mechanicsEvery: 1, decisionEvery: 60 } as const;
export const DEFAULT_VOXEL = 20;
const DEFAULT_SEED = '1';
const DEFAULT_RECORD_EVERY = 360;
const DEFAULT_ANTIGENS = { A: 'CD19', B: 'CD22' } as const;
/** µm; a tumour cell of 2494 µm³, the published organoid's. */
export const DEFAULT_RADIUS: Readonly<Record<PopulationKind, number>> = { tumor: 8.41, healthy: 8.41, stroma: 8.41, macrophage: 8.41 };
const NO_ANTIGEN: AntigenDistribution = { distribution: 'constant', value: 0 };

/** The scenario that a document without problems stands for. */
export function normalise(doc: ScenarioDocument): Scenario {
  const voxel = doc.domain.voxel ?? DEFAULT_VOXEL;
  const scale = scaleOf(doc);
  const [width, height, depth] = doc.domain.size as [number, number, number?];
  return {
    name: doc.name, title: doc.title, summary: doc.summary ?? '', story: doc.story ?? '',
    watch: doc.watch ?? [], experiments: (doc.experiments ?? []).map(textOf), references: doc.references ?? [], claim: doc.claim ?? '',
    model: doc.model ?? DEFAULT_MODEL,
    seed: String(doc.seed ?? DEFAULT_SEED),
    duration: parseDuration(doc.duration),
    domain: { dimensions: doc.domain.dimensions, size: [width, height, depth ?? voxel], voxel, walls: doc.domain.walls ?? 'closed' },
    clock: clockOf(doc),
    antigens: { A: doc.antigens?.A ?? DEFAULT_ANTIGENS.A, B: doc.antigens?.B ?? DEFAULT_ANTIGENS.B },
    fields: FIELD_NAMES.flatMap((name) => {
      const field = doc.fields?.[name];
      return field === undefined ? [] : [{ name, initial: field.initial ?? SUBSTANCES[name].initial, boundary: field.boundary ?? null }];
    }),
    vessels: doc.vessels?.count !== undefined ? { count: doc.vessels.count } : (doc.vessels?.points ?? []).map(toPoint),
    populations: doc.populations.map((population) => toPopulation(population, doc)),
    products: Object.fromEntries(Object.entries(doc.products ?? {}).map(([name, product]) => [name, toProduct(name, product)])),
    ...toDrugs(doc.drugs),
    schedule: (doc.schedule ?? []).map((item): Scheduled => ({ at: parseMoment(item.at), note: item.note ?? '', ...(item.byHand ? { byHand: true } : {}), ...toAction(item, scale) })),
    protocols: (doc.protocols ?? []).map((order) => ({
      note: order.note ?? '', when: order.when, delay: parseDuration(order.delay ?? 0), give: toDosing(order.give),
      again: order.again === undefined || order.again === null ? null : parseDuration(order.again),
    })),
    body: scale === null ? null : { scale },
    ...toMedium(doc.medium, toDrugs(doc.drugs).drugs),
    parameters: defined(doc.parameters ?? {}),
    disabled: Object.entries(doc.rules ?? {}).filter(([, on]) => on === false).map(([name]) => name),
    record: { every: parseDuration(doc.record?.every ?? DEFAULT_RECORD_EVERY) },
  };
}

export function clockOf({ clock }: Pick<ScenarioDocument, 'clock'>): Scenario['clock'] {
  return {
    ticksPerMinute: clock?.ticksPerMinute ?? DEFAULT_CLOCK.ticksPerMinute,
    fieldEvery: clock?.fieldEvery ?? DEFAULT_CLOCK.fieldEvery,
    mechanicsEvery: clock?.mechanicsEvery ?? DEFAULT_CLOCK.mechanicsEvery,
    decisionEvery: clock?.decisionEvery ?? DEFAULT_CLOCK.decisionEvery,
  };
}

/** Without the keys whose value is undefined, so that a spread does not overwrite a default. */
export function defined<V>(values: Readonly<Record<string, V | undefined>>): Record<string, V> {
  return Object.fromEntries(Object.entries(values).filter((entry): entry is [string, V] => entry[1] !== undefined));
}

export function toPoint(coordinates: readonly number[] = []): Point {
  return [coordinates[0] ?? 0, coordinates[1] ?? 0, coordinates[2] ?? 0];
}

/** @param scale of the patient, in which a dose may be said */
export function toAction(action: ActionDocument, scale: number | null): Action {
  if (action.give !== undefined) return { give: toDosing(action.give) };
  const stroke = toStroke(action);
  if (stroke !== null) return stroke;
  if (action.infuse === undefined) return { set: defined(action.set ?? {}) };
  const { product, cells, entry, over } = action.infuse;
  return { infuse: { product, count: cellsOfPatch(action.infuse, scale), ...(cells === undefined ? {} : { cells }), entry, over: parseDuration(over ?? 0) } };
}

function toDosing({ drug, doses }: NonNullable<ActionDocument['give']>): Dosing {
  return { drug, doses: doses ?? 1 };
}

function toPopulation(population: PopulationDocument, doc: ScenarioDocument): Population {
  const placement = toPlacement(population, doc), radius = population.radius ?? DEFAULT_RADIUS[population.kind];
  const antigenA = toAntigen(population.antigenA, NO_ANTIGEN), antigenB = toAntigen(population.antigenB, NO_ANTIGEN);
  return {
    kind: population.kind, label: population.label, placement, antigenA, antigenB,
    count: countOf(population, placement, radius), radius,
    ...(population.polarity === undefined ? {} : { polarity: population.polarity }),
    clones: (population.clones ?? []).map((clone) => ({
      label: clone.label, fraction: clone.fraction,
      antigenA: toAntigen(clone.antigenA, antigenA), antigenB: toAntigen(clone.antigenB, antigenB),
    })),
  };
}

/** Positions and layers carry the number of cells themselves. */
function countOf({ count }: PopulationDocument, placement: Placement, radius: number): number {
  if (placement.shape === 'positions') return placement.points.length;
  return placement.shape === 'layers' ? countLayers(placement.radius, radius) : (count ?? 0);
}

/** Rows of a table that are a population's: of the type it names, or of its own label or kind. */
export function rowsOf({ placement, label, kind }: PopulationDocument): RowChoice {
  const type = placement.shape === 'positions' ? placement.type : undefined;
  return type === undefined ? { names: [label, kind] } : { type };
}

function toPlacement(population: PopulationDocument, doc: ScenarioDocument): Placement {
  const { placement } = population;
  switch (placement.shape) {
    case 'disc':
    case 'sphere':
      return { shape: placement.shape, center: toPoint(placement.center), radius: placement.radius ?? null };
    case 'ring':
      return { shape: 'ring', center: toPoint(placement.center), inner: placement.inner, outer: placement.outer };
    case 'layers':
      return { shape: 'layers', radius: placement.radius };
    case 'positions':
      return { shape: 'positions', points: readPositions(placement.csv ?? '', doc.domain.dimensions, rowsOf(population)).points };
    default:
      return { shape: placement.shape };
  }
}

function toAntigen(antigen: AntigenDocument | undefined, otherwise: AntigenDistribution): AntigenDistribution {
  if (antigen === undefined) return otherwise;
  return typeof antigen === 'number' ? { distribution: 'constant', value: antigen } : antigen;
}

function toProduct(name: string, product: NonNullable<ScenarioDocument['products']>[string]): Product {
  const { label, costimulation, hinge, gate, ...numbers } = product;
  const parameters: Record<string, number> = {};
  for (const key of Object.keys(PRODUCT_PARAMS.specs) as (keyof typeof numbers)[]) {
    const value = numbers[key];
    if (value !== undefined) parameters[key] = value;
  }
  return { label: label ?? name, costimulation: costimulation ?? '4-1BB', ...(hinge === undefined ? {} : { hinge }), gate: toGate(gate), parameters };
}

function toGate(gate: NonNullable<ScenarioDocument['products']>[string]['gate']): Gate {
  if (gate === undefined || gate.kind === 'single') return { kind: 'single', antigen: gate?.antigen ?? 'A' };
  return gate.kind === 'not' ? { kind: 'not', antigen: gate.antigen } : { kind: gate.kind };
}
