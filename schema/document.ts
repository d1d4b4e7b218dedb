// The scenario document: what a person writes, key by key. Validation and the published JSON Schema both derive from this file.
import type * as z from 'zod/mini';
import { DEFAULT_MODEL, ENTRY_NAMES, MODEL_NAMES, RULES, namesOfRule, titleOfParameter } from '../sim';
import type { OwnDrug, ParamSpec, StrokeName } from '../sim';
import { ownDrug } from './drugs';
import { experiments, knobs } from './suggestions';
import { medium } from './medium';
import { strokeShape } from './strokes';
import {
  EARLIEST_MOMENT, LARGEST_SIZE, LONGEST_DURATION, LONGEST_TABLE, MOST_ANTIGEN, MOST_DOSES, MOST_PROTOCOLS, MOST_CELLS, MOST_CELLS_OF_PATIENT, MOST_CLONES, MOST_POPULATIONS, MOST_SCHEDULED, MOST_VESSELS,
} from './limits';
import { faults } from './faults';
import type { Expected } from './faults';
import { BODY_NAMES, DRUG_NAMES, FIELD_NAMES, PRODUCT_PARAMS, SUBSTANCES, parameterSpecs } from './registry';
import {
  choice, count, described, dictionary, duration, either, flag, knownOrOwn, list, moment, nullable, only, optional, parameterValue, quantity, record, reference, text, titled, variants,
} from './vocabulary';

export const FORMAT = 'cart-lab/scenario';
export const VERSION = 1;

const LONGEST_NAME = 60, LONGEST_LINE = 300, LONGEST_STORY = 4000;
const POINT_DOC = 'µm from the centre of the patch';

const coordinate = quantity(-LARGEST_SIZE, LARGEST_SIZE, 'µm', POINT_DOC);
const point = (doc: string) => list(coordinate, 2, 3, 'coordinates', doc);
const length = (doc: string) => quantity(0, LARGEST_SIZE, 'µm', doc);
const molecules = (doc: string) => quantity(0, MOST_ANTIGEN, 'molecules', doc);
/** A part of a document with an example of it. */
const such = (what: Exclude<keyof typeof faults.such, 'infusion' | 'entry'>, example: string): Expected => () => faults.such[what](example);
const DISTRIBUTION: Expected = () => faults.distribution;
const lines = (doc: string) => list(text(LONGEST_LINE, doc), 0, 50, 'texts', doc);

const antigen = either(
  [
    molecules('the same number on every cell'),
    variants('distribution', ['constant', 'lognormal', 'normal'], [
      record({ distribution: only('constant', ''), value: molecules('on every cell') }, DISTRIBUTION),
      record({
        distribution: only('lognormal', ''), median: molecules('half of the cells have more'),
        logSd: quantity(0, 3, '', 'standard deviation of the natural logarithm'),
      }, DISTRIBUTION),
      record({ distribution: only('normal', ''), mean: molecules('mean'), sd: molecules('standard deviation') }, DISTRIBUTION),
    ], DISTRIBUTION),
  ],
  such('antigen', '{"distribution": "lognormal", "median": 15000, "logSd": 0.5}'),
);

const PLACEMENT = such('placement', '{"shape": "disc", "center": [0, 0]}');
const cluster = <const S extends 'disc' | 'sphere'>(shape: S, doc: string) => record({
  shape: only(shape, doc), center: optional(point('its centre; the patch’s centre if left out')),
  radius: optional(nullable(length('random within this radius; closely packed if left out'))),
}, PLACEMENT);

const placement = variants('shape', ['disc', 'sphere', 'ring', 'random', 'monolayer', 'layers', 'positions'], [
  cluster('disc', 'a disc, in 2-D'),
  cluster('sphere', 'a ball, in 3-D'),
  record({
    shape: only('ring', 'random between two radii'), center: optional(point('its centre')),
    inner: length('inner radius'), outer: length('outer radius'),
  }, PLACEMENT),
  record({ shape: only('random', 'anywhere in the patch') }, PLACEMENT),
  record({ shape: only('monolayer', 'evenly over the whole floor of the patch') }, PLACEMENT),
  record({ shape: only('layers', 'the published organoid: hexagonal layers in a ball at the patch’s centre, in 3-D'), radius: length('radius of the ball') }, PLACEMENT),
  record({
    shape: only('positions', 'given points'),
    csv: optional(text(LONGEST_TABLE, 'table of cells: a header with x_um, y_um and perhaps z_um and type, and one line per cell; or the columns x, y, z, type without a header')),
    file: optional(text(LONGEST_LINE, 'name of such a table beside the scenario file', 1)),
    type: optional(text(LONGEST_NAME, 'rows of this type only; without it, those of the population’s label or kind where the table has several types')),
  }, PLACEMENT),
], PLACEMENT);

const clone = record({
  label: text(LONGEST_NAME, 'name of the clone', 1), fraction: quantity(0, 1, '', 'share of the population'),
  antigenA: optional(antigen), antigenB: optional(antigen),
}, such('clone', '{"label": "CD19-negative", "fraction": 0.01, "antigenA": 0}'));

const population = record({
  kind: choice(['tumor', 'healthy', 'stroma', 'macrophage'], 'kind of cell'),
  label: text(LONGEST_NAME, 'name shown in legends', 1),
  count: optional(count(0, MOST_CELLS, 'cells', 'how many cells; may be left out for positions and layers')),
  radius: optional(quantity(2, 30, 'µm', 'radius of a cell')),
  placement,
  polarity: optional(choice(['inflammatory', 'suppressive'], 'what macrophages do: stir up inflammation, or hold T cells back')),
  antigenA: optional(antigen),
  antigenB: optional(antigen),
  clones: optional(list(clone, 0, MOST_CLONES, 'clones', 'parts of the population with other antigen levels')),
}, such('population', '{"kind": "tumor", "label": "blasts", "count": 1000, "placement": {"shape": "disc"}, "antigenA": 15000}'));

const GATE: Expected = () => faults.gate;
const gate = variants('kind', ['single', 'or', 'and', 'not'], [
  record({ kind: only('single', 'one antigen'), antigen: optional(choice(['A', 'B'], 'the antigen')) }, GATE),
  record({ kind: only('or', 'either antigen suffices') }, GATE),
  record({ kind: only('and', 'both antigens are needed') }, GATE),
  record({ kind: only('not', 'the antigen, unless the other one is present'), antigen: choice(['A', 'B'], 'the antigen') }, GATE),
], such('gate', '{"kind": "single", "antigen": "A"}'));

type ProductShape = { [K in keyof typeof PRODUCT_PARAMS.specs]: ReturnType<typeof optional<ReturnType<typeof parameterValue>>> };
const productShape = Object.fromEntries(
  Object.entries<ParamSpec>(PRODUCT_PARAMS.specs).map(([name, spec]) => [name, optional(parameterValue(spec))]),
) as ProductShape;

const product = record({
  label: optional(text(LONGEST_NAME, 'name shown in legends', 1)),
  costimulation: optional(choice(['4-1BB', 'CD28'], 'signalling domain')),
  hinge: optional(choice(['CD8', 'CD28'], 'origin of hinge and transmembrane part; left out: CD28 with CD28, CD8 with 4-1BB, as in the licensed products')),
  gate: optional(gate),
  ...productShape,
}, such('product', '{"label": "CD19 CAR", "costimulation": "4-1BB"}'));

const fieldShape = Object.fromEntries(FIELD_NAMES.map((name) => {
  const { title, doc, unit, max } = SUBSTANCES[name];
  return [name, optional(described(record({
    initial: optional(quantity(0, max, unit, 'value everywhere at the start')),
    boundary: optional(nullable(quantity(0, max, unit, 'fixed value at the walls; null: nothing passes the walls'))),
  }, such('field', '{"initial": 0, "boundary": null}')), doc.startsWith(title) ? doc : `${title}: ${doc}`))];
}));

export const PARAMETER_KEY = such('parameter', 'kill.hitRate');

/** What a document defines itself: names of products, drugs, and labels of populations and clones. */
export interface Definitions {
  readonly products: readonly string[];
  readonly drugs: Readonly<Record<string, OwnDrug>>;
  readonly clones: readonly string[];
}

const parameters = ({ products, drugs }: Definitions, what: Expected) => record(
  Object.fromEntries([...parameterSpecs(products, drugs)].map(([key, spec]) => [key, optional(parameterValue(spec, titleOfParameter(key, spec)))])), what, PARAMETER_KEY);

const DOSING = such('dose', '{"drug": "tocilizumab", "doses": 1}');
const dosing = ({ drugs }: Definitions) => record({
  drug: knownOrOwn(DRUG_NAMES, Object.keys(drugs), 'the drug'), doses: optional(quantity(0.01, MOST_DOSES, 'standard doses', 'how much; 1 if left out')),
}, DOSING);

const protocol = (defined: Definitions) => record({
  when: record({
    variable: knownOrOwn(BODY_NAMES, Object.keys(defined.drugs), 'what is watched'), atLeast: quantity(0, 1e9, '', 'level at which the order acts'),
  }, such('object', '{"variable": "crsGrade", "atLeast": 2}')),
  delay: optional(duration(0, LONGEST_DURATION, 'from the sign to the dose')),
  give: dosing(defined),
  again: optional(nullable(duration(1, LONGEST_DURATION, 'time before the same order may act again; null: once'))),
  note: optional(text(LONGEST_LINE, 'shown on the timeline')),
}, such('order', '{"when": {"variable": "crsGrade", "atLeast": 2}, "give": {"drug": "tocilizumab"}}'));

/** The action shared by schedules and records. */
export function actionShape(defined: Definitions) {
  return {
    infuse: optional(record({
      product: reference(defined.products, 'product', 'key under products'),
      count: optional(count(1, MOST_CELLS, 'cells', 'how many CAR-T cells of the patch')),
      cells: optional(quantity(1, MOST_CELLS_OF_PATIENT, 'cells', 'instead of count: how many CAR-T cells the patient gets, as many of the patch as stand for them (body.scale)')),
      entry: choice(ENTRY_NAMES, 'where they enter'),
      over: optional(duration(0, LONGEST_DURATION, 'time over which they arrive; 0 = all at once')),
    }, () => faults.such.infusion('{"product": "cart19", "cells": 1e8, "entry": "vessels"}', '{"product": "cart19", "count": 100, "entry": "edge", "over": "2h"}'))),
    give: optional(dosing(defined)),
    set: optional(parameters(defined, such('changes', '{"kill.hitRate": 0.1}'))),
    ...strokeShape(defined),
  };
}

let latest: { readonly key: string; readonly schema: ReturnType<typeof buildSchema> } | null = null;

/** The schema of a document that defines these products and drugs. The last one is kept: building it takes longer than using it. */
export function documentSchema(defined: Definitions): ReturnType<typeof buildSchema> {
  const key = JSON.stringify(defined);
  if (latest?.key !== key) latest = { key, schema: buildSchema(defined) };
  return latest.schema;
}

function buildSchema(defined: Definitions) {
  const ticks = (doc: string) => count(1, 100_000, 'ticks', doc);
  return record({
    $schema: optional(text(LONGEST_LINE, 'address of the JSON Schema')),
    format: only(FORMAT, 'kind of document'),
    version: only(VERSION, 'version of the format'),
    name: text(LONGEST_NAME, 'short name, used for files', 1),
    model: optional(choice(MODEL_NAMES, `the model that runs; ${DEFAULT_MODEL} if left out`)),
    title: text(LONGEST_LINE, 'heading', 1),
    summary: optional(text(LONGEST_LINE, 'one line')),
    story: optional(text(LONGEST_STORY, 'a paragraph for the reader')),
    watch: optional(lines('what to look for')),
    experiments: optional(experiments),
    knobs: optional(knobs),
    references: optional(lines('sources')),
    claim: optional(text(LONGEST_STORY, 'what it shows, in numbers that a test checks')),
    seed: optional(either([count(0, Number.MAX_SAFE_INTEGER, '', 'seed'), text(200, 'seed', 1)], () => faults.seed)),
    duration: duration(1, LONGEST_DURATION, 'simulated time'),
    domain: record({
      dimensions: either([only(2, ''), only(3, '')], () => faults.dimensions('2', '3')),
      size: list(quantity(10, LARGEST_SIZE, 'µm', 'extent of the patch'), 2, 3, 'lengths', 'width, height (and depth in 3-D); multiples of the voxel'),
      voxel: optional(quantity(5, 100, 'µm', 'side of a voxel of the fields')),
      walls: optional(choice(['closed', 'periodic'], 'whether cells are stopped at the walls or come back at the other side')),
    }, such('object', '{"dimensions": 2, "size": [1000, 1000], "voxel": 20}')),
    clock: optional(record({
      ticksPerMinute: optional(count(1, 1000, 'ticks', 'ticks in a minute')), fieldEvery: optional(ticks('between field steps')),
      mechanicsEvery: optional(ticks('between mechanics steps')), decisionEvery: optional(ticks('between decisions of cells; a multiple of mechanicsEvery')),
    }, () => faults.objectWith('ticksPerMinute, fieldEvery, mechanicsEvery, decisionEvery'))),
    antigens: optional(record({ A: optional(text(LONGEST_NAME, 'name of antigen A', 1)), B: optional(text(LONGEST_NAME, 'name of antigen B', 1)) }, such('object', '{"A": "CD19", "B": "CD22"}'))),
    fields: optional(record(fieldShape, such('object', '{"oxygen": {"initial": 38, "boundary": 38}}'))),
    vessels: optional(record({
      count: optional(count(0, MOST_VESSELS, 'vessels', 'spread over the patch')),
      points: optional(list(point(POINT_DOC), 0, MOST_VESSELS, 'points', 'centres of the vessels')),
    }, () => faults.either('{"count": 12}', '{"points": [[0, 0], [100, 50]]}'))),
    populations: list(population, 0, MOST_POPULATIONS, 'populations', 'the cells at the start'),
    products: optional(dictionary(product, such('products', '{"cart19": {"costimulation": "4-1BB"}}'))),
    drugs: optional(dictionary(ownDrug, such('drugs', '{"mydrug": {"halfLife": "12h", "acts": [{"on": "il6Signal", "strength": 0.9}]}}'))),
    schedule: optional(list(record({
      at: moment(EARLIEST_MOMENT, LONGEST_DURATION, 'when; drugs for a patient also before the start, such as "-5d"'), ...actionShape(defined), note: optional(text(LONGEST_LINE, 'shown on the timeline')),
      byHand: optional(flag('true: done by hand in the run this was saved from; a dose then waits for no making')),
    }, () => faults.such.entry('{"at": "0d", "infuse": {…}}', '{"at": "-5d", "give": {…}}')), 0, MOST_SCHEDULED, 'entries', 'infusions, drugs, parameter changes and strokes of a brush by time')),
    protocols: optional(list(protocol(defined), 0, MOST_PROTOCOLS, 'orders', 'drugs given when the patient shows a sign')),
    body: optional(nullable(record({
      scale: optional(quantity(1, 1e12, 'cells', 'cells of the patient that one cell of the patch stands for')),
    }, such('object', '{"scale": 1e7}')))),
    medium: optional(described(nullable(medium(Object.keys(defined.drugs))), 'the patch is the floor of a dish: drugs of its medium, which stay unless a half-life is given')),
    parameters: optional(parameters(defined, such('parameters', '{"kill.hitRate": 0.1}'))),
    rules: optional(record(Object.fromEntries(RULES.map((rule) => [rule.name, optional(titled(flag('false switches the rule off'), namesOfRule(rule).title))])), such('object', '{"exhaust": false}'))),
    record: optional(record({ every: duration(0.1, LONGEST_DURATION, 'time between rows') }, such('object', '{"every": "6h"}'))),
  }, () => faults.scenario);
}

export type ScenarioDocument = z.infer<ReturnType<typeof documentSchema>>;
export type PopulationDocument = ScenarioDocument['populations'][number];
export type PlacementDocument = PopulationDocument['placement'];
export type AntigenDocument = z.infer<typeof antigen>;
export type ActionDocument = Pick<NonNullable<ScenarioDocument['schedule']>[number], 'infuse' | 'set' | 'give' | StrokeName>;
