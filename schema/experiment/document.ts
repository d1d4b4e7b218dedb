// The experiment document: what a researcher varies, how often it is repeated, what is read of each run. Validation and the published JSON Schema both derive from this file.
import * as z from 'zod/mini';
import { faults } from '../faults';
import type { Expected } from '../faults';
import { LONGEST_PATH } from '../changes';
import { LONGEST_DURATION, MOST_CELLS } from '../limits';
import { changesList } from '../suggestions';
import { choice, count, described, dictionary, duration, flag, list, only, optional, quantity, record, text, variants } from '../vocabulary';
import { LONGEST_EXPRESSION } from './expression';

export const EXPERIMENT_FORMAT = 'cart-lab/experiment';
const EXPERIMENT_VERSION = 1;

const LONGEST_NAME = 60, LONGEST_LINE = 400, LONGEST_TEXT = 4000, LONGEST_KEY = 80;
export const MOST_FACTORS = 40, MOST_VALUES = 1000, MOST_OUTCOMES = 100, MOST_RUNS = 10_000_000;
const MOST_POINTS = 1_000_000, MOST_REPLICATES = 100_000, LARGEST = 1e15;

/** With an example of what such a part says. */
const such = (part: keyof typeof faults.experiment.such, example: string): Expected => () => faults.experiment.such[part](example);

const line = (doc: string) => text(LONGEST_LINE, doc, 1);
/** Becomes the name of a column. */
export const COLUMN_NAME = /^[A-Za-z][A-Za-z0-9_]*$/;
const columnName = (doc: string) => {
  const error = (): string => faults.experiment.name;
  return z.string({ error }).check(z.maxLength(LONGEST_NAME, { error, abort: true }), z.regex(COLUMN_NAME, { error }), z.meta({ description: doc }));
};
const number = (doc: string) => quantity(-LARGEST, LARGEST, '', doc);
const key = (doc: string) => text(LONGEST_KEY, doc, 1);
const path = (doc: string) => text(LONGEST_PATH, doc, 1);
const expression = (doc: string) => text(LONGEST_EXPRESSION, doc, 1);

/** What a value of a factor moves; several of them are moved together. */
const movesShape = {
  parameter: optional(key('key of a parameter that takes the value, such as kill.hitRate')),
  path: optional(path('path in the scenario document of what takes the value, such as schedule[infuse].at')),
  multiply: optional(path('path in the scenario document of a number that is multiplied by the value, such as schedule[infuse].infuse.count')),
} as const;
const move = record({ ...movesShape, times: optional(number('the value times this is what it takes; 1 if left out')) }, such('move', '{"parameter": "kill.hitRate", "times": 2}'));

const level = record({
  label: line('what it is called in tables'),
  set: optional(described(dictionary(number('value of a parameter'), () => faults.such.parameters('{"kill.hitRate": 0.1}')), 'parameter values valid from the start')),
  changes: optional(changesList),
}, such('level', '{"label": "CD28", "changes": [{"set": "products[cart19].costimulation", "to": "CD28"}]}'));

const range = record({
  from: number('lowest value'), to: number('highest value'),
  scale: optional(choice(['linear', 'log'], 'whether steps are even in the value or in its logarithm; linear if left out')),
  steps: optional(count(2, MOST_VALUES, 'values', 'values of a grid, both ends among them')),
}, such('range', '{"from": 0.01, "to": 1, "scale": "log", "steps": 5}'));

const DISTRIBUTION = such('distribution', '{"kind": "lognormal", "median": 15000, "logSd": 0.5}');
const distribution = variants('kind', ['normal', 'lognormal', 'uniform', 'loguniform', 'triangular'], [
  record({ kind: only('normal', ''), mean: number('mean'), sd: quantity(0, LARGEST, '', 'standard deviation') }, DISTRIBUTION),
  record({ kind: only('lognormal', ''), median: quantity(0, LARGEST, '', 'half of the draws are larger'), logSd: quantity(0, 10, '', 'standard deviation of the natural logarithm') }, DISTRIBUTION),
  record({ kind: only('uniform', ''), from: number('lowest value'), to: number('highest value') }, DISTRIBUTION),
  record({ kind: only('loguniform', ''), from: number('lowest value'), to: number('highest value') }, DISTRIBUTION),
  record({ kind: only('triangular', ''), from: number('lowest value'), mode: number('most likely value'), to: number('highest value') }, DISTRIBUTION),
], DISTRIBUTION);

const value = z.union([number('a number'), text(LONGEST_LINE, 'a text', 1), flag('yes or no')], { error: () => faults.experiment.value });

const factor = record({
  name: columnName('name of the factor, and of its column in the tables'), title: optional(line('what it is called in figures')), unit: optional(text(30, 'unit of its values; that of the parameter if left out')),
  ...movesShape, moves: optional(list(move, 1, 20, 'moves', 'several things that one value moves together')),
  values: optional(list(value, 1, MOST_VALUES, 'values', 'the values that it takes')),
  range: optional(range), distribution: optional(distribution),
  whole: optional(flag('true: values are rounded to whole numbers')),
  levels: optional(list(level, 1, MOST_VALUES, 'levels', 'named settings, for what is no number: another product, a rule switched off, several things at once')),
}, such('factor', '{"name": "affinity", "parameter": "bind.affinity", "range": {"from": 1, "to": 100, "scale": "log", "steps": 5}}'));

const points = (doc: string) => count(1, MOST_POINTS, 'points', doc);
export const DESIGN_NAMES = ['grid', 'latin-hypercube', 'sobol', 'morris', 'one-at-a-time', 'saltelli', 'table'] as const;
const design = variants('kind', DESIGN_NAMES, [
  record({ kind: only('grid', 'all combinations of the values') }, such('design', '{"kind": "grid"}')),
  record({ kind: only('latin-hypercube', 'one point in every slice of every factor'), points: points('how many points'), spaced: optional(flag('true: points are moved apart')) }, such('design', '{"kind": "latin-hypercube", "points": 50}')),
  record({ kind: only('sobol', 'points of a Sobol’ sequence, which fill the space evenly'), points: points('how many points'), scrambled: optional(flag('true: scrambled by the seed')) }, such('design', '{"kind": "sobol", "points": 64}')),
  record({ kind: only('morris', 'trajectories that move one factor at a time: elementary effects'), trajectories: count(2, 10_000, 'trajectories', 'how many'), levels: optional(count(2, 64, 'levels', 'levels of each factor, an even number; 4 if left out')) }, such('design', '{"kind": "morris", "trajectories": 10}')),
  record({ kind: only('one-at-a-time', 'the scenario as it is, and each factor moved alone') }, such('design', '{"kind": "one-at-a-time"}')),
  record({ kind: only('saltelli', 'what Sobol’ indices are computed from'), points: points('rows of each of the two matrices, best a power of two'), second: optional(flag('true: indices of pairs, too')) }, such('design', '{"kind": "saltelli", "points": 128}')),
  record({ kind: only('table', 'points that are given'), rows: list(dictionary(value, such('row', '{"affinity": 10, "dose": 2}')), 1, 100_000, 'rows', 'a value of every factor each, or the label of a level') }, such('design', '{"kind": "table", "rows": [{"affinity": 10}]}')),
], such('design', '{"kind": "grid"}'));

const outcome = record({
  name: columnName('name of the column'), value: expression('what is read of a run, such as last(tumor_alive), max(il6_blood), timeTo(tumor_alive < 1) or last(kills_total) / first(tumor_alive)'),
  title: optional(line('what it is called in figures')), unit: optional(text(30, 'its unit; that of the column if it is read of one alone')),
}, such('outcome', '{"name": "tumour", "value": "last(tumor_alive)"}'));

const stop = record({ when: expression('a condition on the columns at a moment, such as tumor_alive < 1'), for: optional(duration(0, LONGEST_DURATION, 'how long it has to hold; at once if left out')) }, such('stop', '{"when": "tumor_alive < 1", "for": "1d"}'));

export function experimentSchema(presets: readonly string[]) {
  return record({
    $schema: optional(text(LONGEST_LINE, 'address of the JSON Schema')),
    format: only(EXPERIMENT_FORMAT, 'kind of document'), version: only(EXPERIMENT_VERSION, 'version of the format'),
    name: text(LONGEST_NAME, 'short name, used for files', 1), title: line('heading'), text: optional(text(LONGEST_TEXT, 'the question, and what is expected')), references: optional(list(line('a source'), 0, 50, 'texts', 'sources')),
    base: record({
      preset: optional(choice(presets as readonly [string, ...string[]], 'name of a preset')), file: optional(line('name of a scenario file beside the experiment')),
      scenario: optional(record({}, () => faults.scenarioDocument)), changes: optional(changesList),
    }, such('base', '{"preset": "dish-low-et"}')),
    factors: list(factor, 0, MOST_FACTORS, 'factors', 'what is varied'),
    design,
    seed: optional(text(200, 'from which the seeds of all runs and the chance of the design are made; the scenario’s if left out', 1)),
    replicates: optional(count(1, MOST_REPLICATES, 'runs', 'runs at every point, each with a seed of its own; 1 if left out')),
    commonSeeds: optional(flag('true: the runs of all points draw with the same seeds, so that differences between points show with fewer of them')),
    until: optional(duration(1, LONGEST_DURATION, 'simulated time at which a run ends; the scenario’s duration if left out')),
    every: optional(duration(0, LONGEST_DURATION, 'time between two samples of the columns; the scenario’s if left out')),
    stop: optional(list(stop, 0, 20, 'rules', 'a run ends earlier as soon as one of these holds')),
    outcomes: list(outcome, 1, MOST_OUTCOMES, 'outcomes', 'what is read of each run: one column each'),
    series: optional(list(key('name of a column'), 0, 100, 'columns', 'columns that are kept at every sample')),
    limits: optional(record({
      cells: optional(count(1, MOST_CELLS, 'cells', 'a run that has more is stopped and marked')), cellSteps: optional(quantity(1, 1e15, '', 'cells, summed over all steps of the clock: a run that needs more is stopped and marked')),
    }, such('limits', '{"cells": 50000}'))),
  }, such('experiment', '{"format": "cart-lab/experiment", "version": 1, "name": "…", "base": {…}, "factors": […], "design": {"kind": "grid"}, "outcomes": […]}'));
}

export type ExperimentDocument = z.infer<ReturnType<typeof experimentSchema>>;
export type FactorDocument = ExperimentDocument['factors'][number];
export type DesignDocument = ExperimentDocument['design'];
export type DistributionDocument = NonNullable<FactorDocument['distribution']>;
export type LevelDocument = NonNullable<FactorDocument['levels']>[number];
export type FactorValue = z.infer<typeof value>;
