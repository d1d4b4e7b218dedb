// Random scenarios with random parameters over their whole ranges, for tests that only ask whether anything breaks.
import { DRUG_NAMES, ENTRY_NAMES, FIELD_NAMES, MODELS, countLayers, listParams } from '../../sim';
import type { AntigenDistribution, Gate, ParamEntry, Placement, Point, Population, Product, Scenario, Scheduled } from '../../sim';
import { exp, log } from '../../sim/core/math';
import { pick, whole } from './chance';
import { blank } from './scenarios';

type Chance = () => number;

/** A value of the declared range: often an end of it, else anywhere, spread evenly in logarithm for logarithmic ones. */
export function randomValue(chance: Chance, { spec }: ParamEntry): number {
  const end = chance();
  if (end < 0.12) return spec.min;
  if (end < 0.24) return spec.max;
  if (end < 0.5) return spec.value;
  const u = chance();
  // Own exp and log: with ** the same seed would make other scenarios in other engines.
  const value = spec.scale === 'log' && spec.min > 0 ? spec.min * exp(u * log(spec.max / spec.min)) : spec.min + (spec.max - spec.min) * u;
  return Math.min(spec.max, Math.max(spec.min, spec.integer ? Math.round(value) : value));
}

function randomAntigen(chance: Chance): AntigenDistribution {
  return pick(chance, [
    { distribution: 'constant', value: pick(chance, [0, 15, 500, 1e7]) },
    { distribution: 'lognormal', median: pick(chance, [300, 20_000]), logSd: chance() },
    { distribution: 'normal', mean: 1000, sd: 2000 },
  ] as const);
}

function randomPlacement(chance: Chance, half: Point, count: number): Placement {
  const center: Point = [whole(chance, -20, 20), whole(chance, -20, 20), 0], reach = Math.min(half[0], half[1]) - 30;
  return pick(chance, [
    { shape: 'disc', center, radius: null }, { shape: 'sphere', center, radius: reach }, { shape: 'disc', center, radius: 1 },
    { shape: 'ring', center, inner: reach * 0.999, outer: reach }, { shape: 'random' }, { shape: 'monolayer' }, ...(half[2] > 25 ? [{ shape: 'layers', radius: 25 } as const] : []),
    { shape: 'positions', points: Array.from({ length: count }, () => [(2 * chance() - 1) * half[0], (2 * chance() - 1) * half[1], 0] as const) },
  ] as const);
}

function randomPopulation(chance: Chance, half: Point): Population {
  const asked = pick(chance, [0, 1, 7, 30, 60]), radius = 3 + 5 * chance(), placement = randomPlacement(chance, half, asked);
  const count = placement.shape === 'layers' ? countLayers(placement.radius, radius) : asked;
  const share = chance() * 0.5;
  return {
    kind: pick(chance, ['tumor', 'tumor', 'healthy', 'stroma', 'macrophage'] as const), label: 'p', count, radius, placement, antigenA: randomAntigen(chance), antigenB: randomAntigen(chance),
    clones: Array.from({ length: whole(chance, 0, 2) }, () => ({ label: 'c', fraction: share, antigenA: randomAntigen(chance), antigenB: randomAntigen(chance) })),
  };
}

function randomProduct(chance: Chance): Product {
  const gates: readonly Gate[] = [
    { kind: 'single', antigen: 'A' }, { kind: 'single', antigen: 'B' }, { kind: 'or' }, { kind: 'and' },
    { kind: 'not', antigen: 'A' }, { kind: 'not', antigen: 'B' },
  ];
  return { label: 'x', costimulation: pick(chance, ['CD28', '4-1BB'] as const), gate: pick(chance, gates), parameters: {} };
}

function randomSchedule(chance: Chance, products: readonly string[], parameters: readonly ParamEntry[]): Scheduled[] {
  return Array.from({ length: whole(chance, 1, 6) }, () => {
    const at = pick(chance, [0, 0, 1, 3.3, 17, 40]);
    if (chance() < 0.35) {
      const entry = pick(chance, parameters);
      return { at, note: '', set: { [entry.key]: randomValue(chance, entry) } };
    }
    if (chance() < 0.25) return { at, note: '', give: { drug: pick(chance, DRUG_NAMES), doses: pick(chance, [0.01, 1, 20]) } };
    const over = pick(chance, [0, 1, 25]), count = pick(chance, [0, 1, 13, 40]);
    return { at, note: '', infuse: { product: pick(chance, products), count, over, entry: pick(chance, ENTRY_NAMES) } };
  });
}

/** A patch alone, or one with a patient around it and perhaps a standing order that acts at once. */
function randomPatient(chance: Chance): Pick<Scenario, 'protocols' | 'body'> {
  if (chance() < 0.4) return { protocols: [], body: null };
  const again = pick(chance, [null, 1, 30]), atLeast = pick(chance, [0, 1, 37]);
  const order = { note: '', when: { variable: pick(chance, ['crsGrade', 'temperature', 'il6'] as const), atLeast }, delay: pick(chance, [0, 10]), give: { drug: pick(chance, DRUG_NAMES), doses: 1 }, again };
  return { protocols: chance() < 0.5 ? [order] : [], body: { scale: pick(chance, [1, 1e7, 1e12]) } };
}

/** A small scenario in which anything may be so; the same chance gives the same one. */
export function randomScenario(chance: Chance): Scenario {
  const dimensions = pick(chance, [2, 2, 3] as const), voxel = pick(chance, [10, 20, 40]);
  const side = () => voxel * whole(chance, Math.ceil(90 / voxel), Math.ceil(220 / voxel));
  const size: Point = [side(), side(), dimensions === 3 ? side() : voxel];
  const half: Point = [size[0] / 2, size[1] / 2, dimensions === 3 ? size[2] / 2 : 0];
  const mechanicsEvery = pick(chance, [1, 1, 2]);
  const names = Array.from({ length: whole(chance, 1, 3) }, (_, n) => `car${n}`);
  const products = Object.fromEntries(names.map((name) => [name, randomProduct(chance)]));
  const known = listParams(products);
  const fields = FIELD_NAMES.filter(() => chance() < 0.6);
  const model = pick(chance, ['tissue', 'tissue', 'organoid'] as const), walls = model === 'organoid' ? 'periodic' : 'closed';
  return blank({
    seed: `${chance()}`, domain: { dimensions, size, voxel, walls },
    clock: { ticksPerMinute: pick(chance, [1, 2, 10]), fieldEvery: whole(chance, 1, 4), mechanicsEvery, decisionEvery: mechanicsEvery * whole(chance, 1, 5) },
    fields: fields.map((name) => ({ name, initial: pick(chance, [0, 1, 40]), boundary: pick(chance, [null, null, 0, 38]) })),
    vessels: chance() < 0.5 ? { count: whole(chance, 0, 6) } : [[10, -10, 0], [half[0], half[1], half[2]]],
    populations: Array.from({ length: whole(chance, 0, 3) }, () => randomPopulation(chance, half)),
    products, schedule: randomSchedule(chance, names, known).sort((a, b) => a.at - b.at),
    parameters: Object.fromEntries(known.filter(() => chance() < 0.4).map((entry) => [entry.key, randomValue(chance, entry)])),
    model, ...randomPatient(chance),
    disabled: chance() < 0.5 ? [] : MODELS[model].pipeline.map(({ rule }) => rule.name).filter(() => chance() < 0.15),
  });
}
