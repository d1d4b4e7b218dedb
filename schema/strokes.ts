// Strokes of a brush as documents say them: their shapes, what the checks ask of them, and the way there and back.
import type * as z from 'zod/mini';
import { KIND_NAMES, STROKE_NAMES, STROMA_RADIUS, SUBSTANCES, mostSites } from '../sim';
import type { Point, Stroke, Track, Whom } from '../sim';
import type { ScenarioDocument } from './document';
import { faults } from './faults';
import type { Expected } from './faults';
import { LARGEST_BRUSH, LARGEST_SIZE, MOST_ANTIGEN, MOST_CELLS, MOST_INJECTED, MOST_PLACED, MOST_STROKE_POINTS, MOST_VESSELS } from './limits';
import type { Patch } from './patch';
import { FIELD_NAMES, parameterSpecs } from './registry';
import type { Problem } from './problem';
import { Report } from './report';
import { choice, flag, list, optional, quantity, record, reference } from './vocabulary';

/** What a stroke may name: labels of populations and clones, and products. */
export interface Named {
  readonly clones: readonly string[];
  readonly products: readonly string[];
}

const coordinate = quantity(-LARGEST_SIZE, LARGEST_SIZE, 'µm', 'µm from the centre of the patch');
const point = (doc: string) => list(coordinate, 2, 3, 'coordinates', doc);
const radius = quantity(0.5, LARGEST_BRUSH, 'µm', 'how far around its way the brush reaches');
const track = { along: list(point('µm from the centre of the patch'), 1, MOST_STROKE_POINTS, 'points', 'the way of the brush, from point to point; a single point is a dab'), radius };
const share = (doc: string) => optional(quantity(0, 1, '', doc));
const molecules = (doc: string) => optional(quantity(0, MOST_ANTIGEN, 'molecules', doc));

/** With an example of what such a stroke says. */
const such = (example: string): Expected => () => faults.such.stroke(example);

/** Fields that answer to what is put into them; oxygen is always at its balance. */
const FOLLOWED = FIELD_NAMES.filter((name) => SUBSTANCES[name].solver !== 'steady');

function whom({ clones, products }: Named) {
  return {
    kind: optional(choice(KIND_NAMES, 'only cells of this kind')),
    clone: optional(reference(clones, 'clone', 'only cells of this population or clone')),
    product: optional(reference(products, 'product', 'only CAR-T cells of this product')),
  };
}

/** The strokes of an action; exactly one thing is done in each. */
export function strokeShape(named: Named) {
  return {
    place: optional(record({
      ...track,
      clone: optional(reference(named.clones, 'clone', 'new cells are of this population or clone; the first that is called so')),
      product: optional(reference(named.products, 'product', 'new cells are CAR-T cells of this product')),
      kind: optional(choice(['stroma'], 'new cells are stroma that belongs to no population')),
      density: share('share of the sites of a close packing that get a cell; 1 if left out'),
      instead: optional(flag('true: cells in the way are taken out; otherwise their sites stay empty')),
      antigenA: molecules('on each new cell, in place of what its clone has'), antigenB: molecules('see antigenA'),
    }, such('{"along": [[0, 0], [80, 0]], "radius": 30, "clone": "blasts", "density": 0.5}'))),
    remove: optional(record({ ...track, ...whom(named), share: share('share of the cells that go; 1 if left out') }, such('{"along": [[0, 0]], "radius": 50, "kind": "tumor"}'))),
    alter: optional(record({
      ...track, ...whom(named), antigen: choice(['A', 'B'], 'which antigen of tumour and healthy cells'),
      times: optional(quantity(0, 1000, '', 'factor by which it is multiplied')), to: molecules('number to which it is set'), share: share('share of the cells that change; 1 if left out'),
    }, such('{"along": [[0, 0]], "radius": 50, "antigen": "A", "times": 0.1}'))),
    move: optional(record({
      from: point('middle of the brush where the cells are taken up'), to: point('where it lets them down'), radius, ...whom(named),
    }, such('{"from": [0, 0], "to": [100, 0], "radius": 40}'))),
    inject: optional(record({
      ...track, field: choice(FOLLOWED, 'the substance; one that the scenario follows'), amount: quantity(0, MOST_INJECTED, '', 'added to its concentration under the brush, in its unit'),
    }, such('{"along": [[0, 0]], "radius": 40, "field": "ifng", "amount": 1000}'))),
    vessel: optional(record({ at: point('its centre') }, () => faults.such.vessel('{"at": [0, 0]}'))),
  };
}

type Shape = ReturnType<typeof strokeShape>;
export type StrokeDocument = { readonly [K in keyof Shape]?: z.infer<Shape[K]> };

/** Labels that a value gives to its populations and their clones, whatever else is wrong with it. */
export function cloneLabels(value: unknown): string[] {
  const populations = entries(value, 'populations');
  return populations.flatMap((one) => [one, ...entries(one, 'clones')]).flatMap((one) => (typeof one['label'] === 'string' ? [one['label']] : []));
}

const MOST_ENTRIES = 100;

function entries(value: unknown, key: string): Readonly<Record<string, unknown>>[] {
  const found: unknown = typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
  return Array.isArray(found) ? found.slice(0, MOST_ENTRIES).filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null) : [];
}

/** Checks of the one stroke that an action is, if it is one. */
export function checkStroke(doc: ScenarioDocument, action: StrokeDocument, at: string, patch: Patch | null, report: Report): void {
  const name = STROKE_NAMES.find((one) => action[one] !== undefined), path = `${at}.${name}`;
  if (name === undefined || !report.isClean(at)) return;
  if (patch !== null) for (const [where, place] of placesOf(action)) patch.checkPoint(`${path}.${where}`, place.length === 2 ? [...place, 0] : place, 0, report);
  if (action.place !== undefined) checkPlacing(doc, action.place, path, patch, report);
  if (action.alter !== undefined && (action.alter.times === undefined) === (action.alter.to === undefined)) report.add(path, action.alter, faults.strokes.either);
  if (action.inject !== undefined && report.isClean('fields') && doc.fields?.[action.inject.field] === undefined) {
    const on = FOLLOWED.filter((field) => doc.fields?.[field] !== undefined);
    report.add(`${path}.field`, action.inject.field, on.length === 0 ? faults.strokes.none : faults.strokes.fields(on.join(', ')), on);
  }
}

function placesOf({ place, remove, alter, move, inject, vessel }: StrokeDocument): [string, readonly number[]][] {
  if (vessel !== undefined) return [['at', vessel.at]];
  if (move !== undefined) return [['from', move.from], ['to', move.to]];
  return (place ?? remove ?? alter ?? inject)?.along.map((one, n): [string, readonly number[]] => [`along[${n}]`, one]) ?? [];
}

function checkPlacing(doc: ScenarioDocument, place: NonNullable<StrokeDocument['place']>, path: string, patch: Patch | null, report: Report): void {
  const { clone, product, kind, antigenA, antigenB } = place;
  if ([clone, product, kind].filter((one) => one !== undefined).length !== 1) return report.add(path, place, faults.exactlyOneOf('clone, product', 'kind'));
  if (clone === undefined) for (const [name, value] of Object.entries({ antigenA, antigenB })) if (value !== undefined) report.add(`${path}.${name}`, value, faults.strokes.noAntigen);
  const most = patch === null || !report.isClean(path, 'populations', 'parameters') ? 0 : Math.ceil(sitesOf(doc, place, patch));
  if (most > MOST_PLACED) report.add(path, faults.value.roomFor(String(most)), faults.strokes.most(String(MOST_PLACED)));
}

/** All strokes of a list together bring no more cells than a run may hold; where cells are in the way none are brought, so that a small patch is never overfilled. */
export function checkStrokes(doc: ScenarioDocument, actions: readonly StrokeDocument[], path: string, patch: Patch | null, report: Report): void {
  const vessels = (doc.vessels?.count ?? doc.vessels?.points?.length ?? 0) + actions.filter(({ vessel }) => vessel !== undefined).length;
  if (report.isClean('vessels') && vessels > MOST_VESSELS) report.add(path, faults.value.vessels(String(vessels)), faults.strokes.vessels(String(MOST_VESSELS)));
  if (patch === null || !report.isClean('populations', 'parameters', path)) return;
  const placings = actions.flatMap(({ place }) => (place === undefined ? [] : [place]));
  const placed = placings.reduce((sum, place) => sum + (place.density ?? 1) * sitesOf(doc, place, patch), 0), room = placings.reduce((most, place) => Math.max(most, sitesOf(doc, { ...place, along: [[0, 0], [LARGEST_SIZE, 0]], radius: LARGEST_SIZE }, patch)), 0);
  if (Math.min(placed, room) > MOST_CELLS) report.add(path, faults.value.placed(String(Math.ceil(placed))), faults.strokes.all(String(MOST_CELLS)));
}

/** Cells that a stroke may bring, at most. */
function sitesOf(doc: ScenarioDocument, place: NonNullable<StrokeDocument['place']>, patch: Patch): number {
  const cart = doc.parameters?.['infuse.cartRadius'] ?? parameterSpecs([]).get('infuse.cartRadius')?.value ?? 4;
  const usual = STROMA_RADIUS, population = doc.populations.find((one) => one.label === place.clone || one.clones?.some(({ label }) => label === place.clone));
  const size = place.product !== undefined ? cart : place.clone === undefined ? usual : population?.radius ?? usual;
  return mostSites({ along: place.along.map(toPoint), radius: place.radius }, size, patch.dimensions, patch.extent);
}

const toPoint = ([x = 0, y = 0, z = 0]: readonly number[]): Point => [x, y, z];
const toTrack = ({ along, radius: reach }: { readonly along: readonly (readonly number[])[]; readonly radius: number }): Track => ({ along: along.map(toPoint), radius: reach });
const toWhom = ({ kind, clone, product }: { readonly [K in keyof Whom]?: Whom[K] | undefined }): Whom => ({ ...(kind === undefined ? {} : { kind }), ...(clone === undefined ? {} : { clone }), ...(product === undefined ? {} : { product }) });

/** The stroke of a sound document; null if its action is none. */
export function toStroke({ place, remove, alter, move, inject, vessel }: StrokeDocument): Stroke | null {
  if (vessel !== undefined) return { vessel: { at: toPoint(vessel.at) } };
  if (place !== undefined) {
    const { clone, product, kind, density = 1, instead = false, antigenA, antigenB } = place;
    return { place: {
      ...toTrack(place), ...(clone === undefined ? {} : { clone }), ...(product === undefined ? {} : { product }), ...(kind === undefined ? {} : { kind }), density, instead,
      ...(antigenA === undefined ? {} : { antigenA }), ...(antigenB === undefined ? {} : { antigenB }),
    } };
  }
  if (remove !== undefined) return { remove: { ...toTrack(remove), ...toWhom(remove), share: remove.share ?? 1 } };
  if (alter !== undefined) {
    const { antigen, times, to } = alter;
    return { alter: { ...toTrack(alter), ...toWhom(alter), antigen, ...(times === undefined ? {} : { times }), ...(to === undefined ? {} : { to }), share: alter.share ?? 1 } };
  }
  if (move !== undefined) return { move: { from: toPoint(move.from), to: toPoint(move.to), radius: move.radius, ...toWhom(move) } };
  return inject === undefined ? null : { inject: { ...toTrack(inject), field: inject.field, amount: inject.amount } };
}

/** A third coordinate of 0 may be left out, in a patch of either kind. */
const writePoint = ([x, y, z]: Point): number[] => (z === 0 ? [x, y] : [x, y, z]);
const writeTrack = ({ along, radius: reach }: Track) => ({ along: along.map(writePoint), radius: reach });

/** As short as a person would write it. */
export function writeStroke(stroke: Stroke): StrokeDocument {
  if ('place' in stroke) {
    const { along: _1, radius: _2, density, instead, ...rest } = stroke.place;
    return { place: { ...writeTrack(stroke.place), ...rest, ...(density === 1 ? {} : { density }), ...(instead ? { instead } : {}) } };
  }
  if ('remove' in stroke) {
    const { along: _1, radius: _2, share: part, ...rest } = stroke.remove;
    return { remove: { ...writeTrack(stroke.remove), ...rest, ...(part === 1 ? {} : { share: part }) } };
  }
  if ('alter' in stroke) {
    const { along: _1, radius: _2, share: part, ...rest } = stroke.alter;
    return { alter: { ...writeTrack(stroke.alter), ...rest, ...(part === 1 ? {} : { share: part }) } };
  }
  if ('move' in stroke) return { move: { ...stroke.move, from: writePoint(stroke.move.from), to: writePoint(stroke.move.to) } };
  if ('vessel' in stroke) return { vessel: { at: writePoint(stroke.vessel.at) } };
  const { field, amount } = stroke.inject;
  return { inject: { ...writeTrack(stroke.inject), field, amount } };
}

export type ReadStroke = { readonly ok: true; readonly stroke: Stroke } | { readonly ok: false; readonly problems: readonly Problem[] };

/** A stroke of a stranger, checked as if it stood in this document. */
export function readStroke(request: unknown, doc: ScenarioDocument): ReadStroke {
  const report = new Report(), named = { products: Object.keys(doc.products ?? {}), clones: cloneLabels(doc) };
  const result = record(strokeShape(named), such('{"remove": {"along": [[0, 0]], "radius": 50}}')).safeParse(request);
  if (!result.success) report.addIssues(result.error.issues, request);
  else {
    const names = STROKE_NAMES.filter((name) => result.data[name] !== undefined);
    if (names.length !== 1) report.add('', request, faults.exactlyOne(STROKE_NAMES.join(', ')));
  }
  const stroke = result.success && report.isEmpty ? toStroke(result.data) : null;
  return stroke === null ? { ok: false, problems: report.problems() } : { ok: true, stroke };
}
