// Random strokes of a brush that a scenario allows.
import { KIND_NAMES, SUBSTANCES } from '../../sim';
import type { Point, Scenario, Stroke, Whom } from '../../sim';
import { pick, whole } from './chance';

export function randomStroke({ domain, populations, products, fields }: Scenario, chance: () => number): Stroke {
  const tenth = (u: number) => Math.round(10 * u) / 10;
  const point = (): Point => [0, 1, 2].map((axis) => (axis < domain.dimensions ? tenth((chance() - 0.5) * domain.size[axis]) : 0)) as unknown as Point;
  const widest = Math.min(...domain.size.slice(0, domain.dimensions)), track = { along: Array.from({ length: whole(chance, 1, 4) }, point), radius: Math.max(1, tenth(widest * (0.02 + 0.1 * chance()))) };
  const clones = populations.flatMap((one) => [one, ...one.clones]).map(({ label }) => label), names = Object.keys(products), share = tenth(0.1 + 0.9 * chance());
  const whom = (): Whom => pick<() => Whom>(chance, [() => ({}), () => ({ kind: pick(chance, KIND_NAMES) }), ...(clones.length > 0 ? [() => ({ clone: pick(chance, clones) })] : []), ...(names.length > 0 ? [() => ({ product: pick(chance, names) })] : [])])();
  const followed = fields.filter(({ name }) => SUBSTANCES[name].solver !== 'steady');
  const place = { ...track, density: share, instead: chance() < 0.5 };
  return pick<() => Stroke>(chance, [
    ...(clones.length > 0 ? [() => ({ place: { ...place, clone: pick(chance, clones), ...(chance() < 0.3 ? { antigenA: 0 } : {}) } }) satisfies Stroke] : []),
    ...(names.length > 0 ? [() => ({ place: { ...place, product: pick(chance, names) } }) satisfies Stroke] : []),
    () => ({ remove: { ...track, ...whom(), share } }),
    () => ({ alter: { ...track, ...whom(), antigen: 'A', ...(chance() < 0.5 ? { times: tenth(3 * chance()) } : { to: whole(chance, 0, 2) }), share } }),
    () => ({ vessel: { at: point() } }),
    () => ({ move: { from: point(), to: point(), radius: 2 * track.radius, ...whom() } }),
    ...(followed.length > 0 ? [() => ({ inject: { ...track, field: pick(chance, followed).name, amount: tenth(1000 * chance()) } }) satisfies Stroke] : []),
  ])();
}
