// Whether a stroke that a snapshot tells of can be carried out: names that are known, numbers that are numbers.
import { KIND_NAMES } from '../cells';
import { fieldOf } from '../fields';
import type { World } from '../world';
import type { Stroke, Whom } from './stroke';

const isNumber = (value: unknown): boolean => typeof value === 'number' && value - value === 0;
const isPoint = (point: unknown): boolean => Array.isArray(point) && point.length === 3 && point.every(isNumber);
const isTrack = ({ along, radius }: { readonly along?: unknown; readonly radius?: unknown }): boolean => Array.isArray(along) && along.length > 0 && along.every(isPoint) && isNumber(radius);

export function faultOfStroke(stroke: Stroke, world: World): boolean {
  const knows = ({ kind, clone, product }: Whom): boolean => (kind === undefined || KIND_NAMES.includes(kind))
    && (clone === undefined || world.clones.some(({ label }) => label === clone)) && (product === undefined || world.products.some(({ name }) => name === product));
  if ('place' in stroke) {
    const { place } = stroke;
    return !(isTrack(place) && knows(place) && isNumber(place.density) && [place.clone, place.product, place.kind].filter((one) => one !== undefined).length === 1);
  }
  if ('remove' in stroke) return !(isTrack(stroke.remove) && knows(stroke.remove) && isNumber(stroke.remove.share));
  if ('alter' in stroke) return !(isTrack(stroke.alter) && knows(stroke.alter) && isNumber(stroke.alter.share) && isNumber(stroke.alter.to ?? stroke.alter.times));
  if ('move' in stroke) return !(isPoint(stroke.move.from) && isPoint(stroke.move.to) && isNumber(stroke.move.radius) && knows(stroke.move));
  if ('vessel' in stroke) return !isPoint(stroke.vessel.at);
  return !(isTrack(stroke.inject) && isNumber(stroke.inject.amount) && fieldOf(world.fields, stroke.inject.field) !== null);
}
