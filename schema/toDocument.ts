// Scenario → document: what is saved and shared, as short as a person would write it.
import { DEFAULT_MODEL, isStroke } from '../sim';
import type { Action, AntigenDistribution, Placement, Point, Population, Product, Protocol, Scenario } from '../sim';
import { MINUTES_PER_DAY, MINUTES_PER_HOUR } from '../sim/units';
import { FORMAT, VERSION } from './document';
import { writeDrugs } from './drugs';
import type { ActionDocument, AntigenDocument, PlacementDocument, PopulationDocument, ScenarioDocument } from './document';
import { writeMedium } from './medium';
import { writePositions } from './positions';
import { writeStroke } from './strokes';

export interface Changes {
  readonly seed?: string;
  /** Parameter values that replace the scenario's. */
  readonly set?: Readonly<Record<string, number>>;
}

/** A document that parses back to this scenario with these changes. */
export function toDocument(scenario: Scenario, changes: Changes = {}): ScenarioDocument {
  const { domain } = scenario;
  return {
    format: FORMAT, version: VERSION,
    name: scenario.name, title: scenario.title,
    ...(scenario.model === DEFAULT_MODEL ? {} : { model: scenario.model }),
    ...textsOf(scenario),
    seed: changes.seed ?? scenario.seed,
    duration: writeDuration(scenario.duration),
    domain: { dimensions: domain.dimensions, size: domain.size.slice(0, domain.dimensions), voxel: domain.voxel, ...(domain.walls === 'closed' ? {} : { walls: domain.walls }) },
    clock: { ...scenario.clock },
    antigens: { ...scenario.antigens },
    fields: Object.fromEntries(scenario.fields.map(({ name, initial, boundary }) => [name, { initial, boundary }])),
    vessels: 'count' in scenario.vessels
      ? { count: scenario.vessels.count }
      : { points: scenario.vessels.map((point) => writePoint(point, scenario)) },
    populations: scenario.populations.map((population) => writePopulation(population, scenario)),
    products: Object.fromEntries(Object.entries(scenario.products).map(([name, product]) => [name, writeProduct(product)])),
    ...writeDrugs(scenario.drugs, writeDuration),
    schedule: scenario.schedule.map(({ at, note, byHand, ...action }) => ({
      at: writeMoment(at), ...writeAction(action), ...(note === '' ? {} : { note }), ...(byHand ? { byHand } : {}),
    })),
    ...(scenario.protocols.length === 0 ? {} : { protocols: scenario.protocols.map(writeProtocol) }),
    ...(scenario.body === null ? {} : { body: { ...scenario.body } }),
    ...writeMedium(scenario.medium, writeDuration),
    parameters: { ...scenario.parameters, ...changes.set },
    rules: Object.fromEntries(scenario.disabled.map((name) => [name, false])),
    record: { every: writeDuration(scenario.record.every) },
  };
}

function textsOf(scenario: Scenario): Pick<ScenarioDocument, 'summary' | 'story' | 'watch' | 'experiments' | 'references' | 'claim'> {
  return {
    ...(scenario.summary === '' ? {} : { summary: scenario.summary }),
    ...(scenario.story === '' ? {} : { story: scenario.story }),
    ...(scenario.watch.length === 0 ? {} : { watch: [...scenario.watch] }),
    ...(scenario.experiments.length === 0 ? {} : { experiments: [...scenario.experiments] }),
    ...(scenario.references.length === 0 ? {} : { references: [...scenario.references] }),
    ...(scenario.claim === '' ? {} : { claim: scenario.claim }),
  };
}

/** Whole days and hours read better than minutes; anything else stays a number of minutes, so that nothing is rounded. */
export function writeDuration(minutes: number): string | number {
  if (minutes > 0 && minutes % MINUTES_PER_DAY === 0) return `${minutes / MINUTES_PER_DAY}d`;
  if (minutes > 0 && minutes % MINUTES_PER_HOUR === 0) return `${minutes / MINUTES_PER_HOUR}h`;
  return minutes;
}

/** "-5d" for five days before the start. */
export function writeMoment(minutes: number): string | number {
  if (minutes >= 0) return writeDuration(minutes);
  const written = writeDuration(-minutes);
  return typeof written === 'number' ? minutes : `-${written}`;
}

export function writeAction(action: Action): ActionDocument {
  if ('set' in action) return { set: { ...action.set } };
  if ('give' in action) return { give: { ...action.give } };
  if (isStroke(action)) return writeStroke(action);
  const { product, count, cells, entry, over } = action.infuse;
  return { infuse: { product, ...(cells === undefined ? { count } : { cells }), entry, ...(over === 0 ? {} : { over: writeDuration(over) }) } };
}

function writeProtocol({ note, when, delay, give, again }: Protocol): NonNullable<ScenarioDocument['protocols']>[number] {
  return {
    when: { ...when }, delay: writeDuration(delay), give: { ...give },
    ...(again === null ? {} : { again: writeDuration(again) }), ...(note === '' ? {} : { note }),
  };
}

function writePoint(point: Point, { domain }: Scenario): number[] {
  return point.slice(0, domain.dimensions);
}

function writePopulation(population: Population, scenario: Scenario): PopulationDocument {
  const { kind, label, count, radius, clones } = population;
  return {
    kind, label, count, radius,
    placement: writePlacement(population.placement, scenario),
    antigenA: writeAntigen(population.antigenA),
    antigenB: writeAntigen(population.antigenB),
    ...(population.polarity === undefined ? {} : { polarity: population.polarity }),
    ...(clones.length === 0 ? {} : {
      clones: clones.map((clone) => ({
        label: clone.label, fraction: clone.fraction, antigenA: writeAntigen(clone.antigenA), antigenB: writeAntigen(clone.antigenB),
      })),
    }),
  };
}

function writePlacement(placement: Placement, scenario: Scenario): PlacementDocument {
  switch (placement.shape) {
    case 'disc':
    case 'sphere':
      return { shape: placement.shape, center: writePoint(placement.center, scenario), ...(placement.radius === null ? {} : { radius: placement.radius }) };
    case 'ring':
      return { shape: 'ring', center: writePoint(placement.center, scenario), inner: placement.inner, outer: placement.outer };
    case 'layers':
      return { shape: 'layers', radius: placement.radius };
    case 'positions':
      return { shape: 'positions', csv: writePositions(placement.points, scenario.domain.dimensions) };
    default:
      return { shape: placement.shape };
  }
}

function writeAntigen(antigen: AntigenDistribution): AntigenDocument {
  return antigen.distribution === 'constant' ? antigen.value : { ...antigen };
}

function writeProduct({ label, costimulation, hinge, gate, parameters }: Product): NonNullable<ScenarioDocument['products']>[string] {
  return { label, costimulation, ...(hinge === undefined ? {} : { hinge }), gate: { ...gate }, ...parameters };
}
