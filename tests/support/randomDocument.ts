// Random scenario documents with many values at the ends of their ranges: tiny and flat patches, huge cells, long steps, wild parameters.
import { BODY_NAMES, DRUG_NAMES, ENTRY_NAMES, FIELD_NAMES, MODELS, SUBSTANCES, idleGroups, listParams, splitKey } from '../../sim';
import type { ModelName, ParamEntry, Product } from '../../sim';
import { pick, whole } from './chance';

type Chance = () => number;
type Part = Record<string, unknown>;

/** Every product has the same parameters. */
const PRODUCT: Product = { label: '', costimulation: 'CD28', gate: { kind: 'or' }, parameters: {} };

/** A value of the declared range: an end of it, the default, or anywhere; never anything that depends on the engine. */
function extreme(chance: Chance, { spec }: ParamEntry): number {
  const value = pick(chance, [spec.min, spec.max, spec.value, spec.min + (spec.max - spec.min) * chance()]);
  return spec.integer === true ? Math.round(value) : value;
}

function antigen(chance: Chance): unknown {
  return pick(chance, [
    0, 15, 20_000, 1e7, { distribution: 'constant', value: 1e7 }, { distribution: 'lognormal', median: 1e7, logSd: 3 },
    { distribution: 'lognormal', median: 0, logSd: 0 }, { distribution: 'normal', mean: 0, sd: 1e7 },
  ]);
}

function placement(chance: Chance, dimensions: number, size: readonly number[], radius: number): Part {
  const half = Math.min(...size) / 2, shape = dimensions === 2 ? 'disc' : 'sphere';
  const point = () => size.map((extent) => (chance() - 0.5) * extent), onWall = size.map((extent) => extent / 2);
  return pick<Part>(chance, [
    { shape }, { shape, radius: half * (0.5 + 0.5 * chance()) }, { shape, center: size.map((extent) => (chance() - 0.5) * 0.2 * extent), radius: half * 0.5 },
    { shape: 'ring', inner: half * 0.5, outer: half }, { shape: 'random' }, { shape: 'monolayer' },
    ...(dimensions === 3 ? [{ shape: 'layers', radius: Math.min(half, 2 * radius) }] : []),
    { shape: 'positions', csv: [dimensions === 2 ? 'x_um,y_um' : 'x_um,y_um,z_um', ...[point(), point(), onWall].map((p) => p.join(','))].join('\n') },
  ]);
}

function population(chance: Chance, n: number, dimensions: number, size: readonly number[], model: ModelName): Part {
  const radius = pick(chance, [2, 4, 8.41, 12, 30]), place = placement(chance, dimensions, size, radius);
  // Few enough that most documents find room for them, and sometimes as many as the place might hold.
  const room = Math.floor((0.15 * size.reduce((product, extent) => product * extent, 1)) / (dimensions === 2 ? 3.2 * radius * radius : 4.2 * radius * radius * radius));
  const counted = place['shape'] === 'positions' || place['shape'] === 'layers' ? {} : { count: Math.min(pick(chance, [0, 1, 5, 60]), Math.max(1, room)) };
  return {
    kind: pick(chance, ['tumor', 'tumor', 'healthy', 'stroma', 'macrophage']), label: `p${n}`, radius, placement: place, ...counted,
    antigenA: antigen(chance), ...(model === 'tissue' ? { antigenB: antigen(chance) } : {}), ...(chance() < 0.3 ? { polarity: pick(chance, ['inflammatory', 'suppressive']) } : {}),
    ...(chance() < 0.3 ? { clones: [{ label: 'c0', fraction: pick(chance, [0, 0.5, 1]), antigenA: antigen(chance) }] } : {}),
  };
}

function schedule(chance: Chance, products: readonly string[], parameters: readonly ParamEntry[], hasVessels: boolean, model: ModelName): Part[] {
  return Array.from({ length: whole(chance, 0, 5) }, () => {
    const at = pick(chance, [0, 0, 1, 3, 20]), kind = chance();
    if (kind < 0.3) return { at, set: Object.fromEntries([pick(chance, parameters), pick(chance, parameters)].map((entry) => [entry.key, extreme(chance, entry)])) };
    if (kind < 0.5 && model === 'tissue') return { at, give: { drug: pick(chance, DRUG_NAMES), doses: pick(chance, [0.01, 1, 20]) } };
    const entry = pick(chance, ENTRY_NAMES.filter((name) => name !== 'vessels' || hasVessels));
    return { at, infuse: { product: pick(chance, products), count: pick(chance, [1, 5, 40, 150]), entry, over: pick(chance, [0, 1, 15]) } };
  });
}

function patient(chance: Chance, model: ModelName): Part {
  if (model === 'organoid' || chance() < 0.4) return {};
  const order = {
    when: { variable: pick(chance, BODY_NAMES), atLeast: pick(chance, [0, 1, 1e9]) }, delay: pick(chance, [0, 5]),
    give: { drug: pick(chance, DRUG_NAMES), doses: pick(chance, [0.01, 20]) }, again: pick(chance, [null, 1]),
  };
  return { body: { scale: pick(chance, [1, 1e7, 1e12]) }, ...(chance() < 0.5 ? { protocols: [order] } : {}) };
}

/** Mostly a valid document; the same chance gives the same one. */
export function randomDocument(chance: Chance): Part {
  const dimensions = pick(chance, [2, 2, 3]), voxel = pick(chance, [5, 10, 20, 50, 100]);
  const side = () => voxel * whole(chance, Math.ceil(10 / voxel), pick(chance, [Math.ceil(20 / voxel), Math.ceil(100 / voxel), Math.ceil(300 / voxel)]));
  const size = Array.from({ length: dimensions }, side), model = pick(chance, ['tissue', 'tissue', 'organoid'] as const);
  const mechanicsEvery = pick(chance, [1, 1, 2, 10, 100]), products = Array.from({ length: whole(chance, 1, 3) }, (_, n) => `car${n}`);
  const idle = idleGroups(model), known = listParams(Object.fromEntries(products.map((name) => [name, PRODUCT]))).filter(({ key }) => !idle.has(splitKey(key)[0]));
  const vessels = pick<Part | null>(chance, [null, { count: 0 }, { count: 3 }, { points: [size.map(() => 0), size.map((extent) => extent / 2)] }]);
  const hasVessels = vessels !== null && vessels['count'] !== 0, wild = pick(chance, [0, 0.05, 0.5]);
  return withEarlierDrug(chance, {
    format: 'cart-lab/scenario', version: 1, name: 'extreme', title: 'extreme', model, seed: `${whole(chance, 0, 1e6)}`, duration: 2000,
    domain: { dimensions, size, voxel, walls: pick(chance, ['closed', 'periodic']) },
    clock: { ticksPerMinute: pick(chance, [1, 1, 10, 1000]), fieldEvery: pick(chance, [1, 7, 60]), mechanicsEvery, decisionEvery: mechanicsEvery * pick(chance, [1, 5, 20]) },
    fields: Object.fromEntries(FIELD_NAMES.filter(() => chance() < 0.6).map((name) => {
      const { max } = SUBSTANCES[name];
      return [name, { initial: pick(chance, [0, 1, max]), boundary: pick(chance, [null, null, 0, max]) }];
    })),
    ...(vessels === null ? {} : { vessels }),
    populations: Array.from({ length: whole(chance, 0, 4) }, (_, n) => population(chance, n, dimensions, size, model)),
    products: Object.fromEntries(products.map((name) => [name, {
      costimulation: pick(chance, ['CD28', '4-1BB']),
      gate: model === 'organoid' ? { kind: 'single', antigen: 'A' } : pick<Part>(chance, [{ kind: 'single', antigen: 'A' }, { kind: 'or' }, { kind: 'and' }, { kind: 'not', antigen: 'B' }]),
    }])),
    schedule: schedule(chance, products, known, hasVessels, model),
    ...patient(chance, model),
    parameters: Object.fromEntries(known.filter(() => chance() < wild).map((entry) => [entry.key, extreme(chance, entry)])),
    rules: chance() < 0.7 ? {} : Object.fromEntries(MODELS[model].pipeline.filter(() => chance() < 0.15).map(({ rule }) => [rule.name, false])),
  });
}

/** Some patients have had a drug before the start. */
function withEarlierDrug(chance: Chance, document: Part): Part {
  if (document['body'] === undefined || chance() < 0.5) return document;
  const earlier = { at: pick(chance, [-1, -90, '-1d', '-5d']), give: { drug: pick(chance, DRUG_NAMES), doses: pick(chance, [0.01, 1, 20]) } };
  return { ...document, schedule: [...(document['schedule'] as Part[]), earlier] };
}
