// The receipt of a run: its record, who wrote it, and fingerprints of what it came to on the way, so that anybody can run it again and see where it departs.
import * as z from 'zod/mini';
import { version as program } from '../package.json';
import { MODEL_NAMES, hashWorld } from '../sim';
import type { Scenario, TimedAction, World } from '../sim';
import { onlyCourse } from './courses';
import type { ScenarioDocument } from './document';
import { faults } from './faults';
import type { Expected } from './faults';
import { readJson } from './json';
import { MOST_TICKS } from './limits';
import { modelIdentity } from './modelIdentity';
import type { ModelIdentity } from './modelIdentity';
import { nearest } from './nearest';
import type { BadDocument } from './parse';
import { PRESETS, loadPreset } from './presets';
import { RECORD_LIMITS, buildRecord, buildTreeRecord, isObject, readRecord, topLevelOf } from './record';
import type { RunRecord } from './record';
import { Report } from './report';
import { toDocument } from './toDocument';
import { choice, count, list, only, record, text } from './vocabulary';

export const RECEIPT_FORMAT = 'cart-lab/receipt';
const RECEIPT_VERSION = 1;
/** So many moments on the way are enough to see where a run departs, and few enough for a link. */
export const MOST_STATES = 16;

/** What the state was at a tick. */
export interface Moment {
  readonly tick: number;
  readonly hash: string;
}

export interface Receipt {
  /** Version of the program that wrote it. */
  readonly program: string;
  readonly model: ModelIdentity;
  /** Its `until` and `hash` are the moment that the receipt is about. */
  readonly record: RunRecord;
  /** Name of the preset that it was, parameter values aside; null: its scenario stands in the receipt. */
  readonly preset: string | null;
  /** Before that moment, in order of time. */
  readonly states: readonly Moment[];
}
export type ParsedReceipt = ({ readonly ok: true } & Receipt) | BadDocument;

const FINGERPRINT = /^[0-9a-f]{16}$/, EXPECTED: Expected = () => faults.receipt.fingerprint;

function fingerprint(doc: string) {
  return z.string({ error: EXPECTED }).check(z.regex(FINGERPRINT, { error: EXPECTED }), z.meta({ description: doc }));
}

const FRAME = record({
  format: only(RECEIPT_FORMAT, 'kind of document'),
  version: only(RECEIPT_VERSION, 'version of the format'),
  program: text(40, 'version of the program that wrote it', 1),
  model: record({ name: choice(MODEL_NAMES, 'its name'), fingerprint: fingerprint('of its rules, clocks, parameters and columns') }, () => faults.receipt.model),
  record: record({}, () => faults.receipt.record),
  states: list(record({ tick: count(0, MOST_TICKS, 'ticks', 'when it was so'), hash: fingerprint('of the state') }, () => faults.receipt.state('{"tick": 60, "hash": "9f2fe69f31b2f32b"}')), 0, MOST_STATES, 'states', 'what the run came to on its way'),
}, () => faults.receipt.whole);

/** Text → receipt, or every problem at once. */
export function parseReceipt(source: string, file: string): ParsedReceipt {
  const json = readJson(source, RECORD_LIMITS);
  if (!json.ok) return { ok: false, file, problems: json.problems };
  const report = new Report();
  for (const problem of json.problems) report.addProblem(problem);
  const value = json.value, given: unknown = isObject(value) ? value['record'] : undefined;
  const whole = readWhole(given, report), outer = isObject(value) && isObject(given) ? { ...value, record: {} } : value;
  const frame = FRAME.safeParse(outer);
  if (!frame.success) report.addIssues(frame.error.issues, outer);
  if (!frame.success || whole === null) return { ok: false, file, problems: report.problems() };
  const { program: writer, model, states } = frame.data;
  checkStates(states, whole, report);
  if (model.name !== whole.scenario.model) report.add('model.name', model.name, faults.receipt.modelOf(whole.scenario.model));
  if (!report.isEmpty) return { ok: false, file, problems: report.problems() };
  return { ok: true, program: writer, model, record: whole, preset: isObject(given) && typeof given['scenario'] === 'string' ? given['scenario'] : null, states };
}

/** The record inside, its problems told with where they stand in the receipt. */
function readWhole(given: unknown, report: Report): RunRecord | null {
  if (!isObject(given)) return null; // the frame says so
  const inner = new Report(), named = withPreset(given, inner), whole = named === null ? null : readRecord(named, inner);
  for (const problem of inner.problems()) report.addProblem({ ...problem, path: problem.path === '' ? 'record' : problem.path.startsWith('[') ? `record${problem.path}` : `record.${problem.path}` });
  return inner.isEmpty ? whole : null;
}

/** The name of a preset stands for its document. */
function withPreset(given: Readonly<Record<string, unknown>>, report: Report): Readonly<Record<string, unknown>> | null {
  const { scenario } = given;
  if (typeof scenario !== 'string') return given;
  const document = PRESETS.get(scenario), names = [...PRESETS.keys()];
  if (document !== undefined) return { ...given, scenario: JSON.parse(document) as unknown };
  report.addProblem({ path: 'scenario', value: JSON.stringify(scenario), expected: faults.receipt.preset(names.join(', ')), suggestion: nearest(scenario, names) });
  return null;
}

function checkStates(states: readonly Moment[], { until, hash }: RunRecord, report: Report): void {
  if (!FINGERPRINT.test(hash)) report.add('record.hash', hash === '' ? undefined : hash, faults.receipt.fingerprintAtEnd);
  states.forEach(({ tick }, n) => {
    if (n > 0 && tick <= states[n - 1].tick) report.add(`states[${n}].tick`, tick, faults.receipt.after(String(states[n - 1].tick)));
    if (tick >= until) report.add(`states[${n}].tick`, tick, faults.receipt.before(String(until)));
  });
}

export interface ReceiptParts {
  /** At the moment that the receipt is about. */
  readonly world: World;
  /** Of its start, parameter values that held from the start included. */
  readonly document: ScenarioDocument;
  /** Everything done by hand since. */
  readonly actions: readonly Pick<TimedAction, 'tick' | 'action'>[];
  readonly states: readonly Moment[];
}

/** The receipt document of a run; `parseReceipt` reads the same run back. */
export function buildReceipt({ world, document, actions, states }: ReceiptParts): Record<string, unknown> {
  const { scenario, seed, tick: until } = world, hash = hashWorld(world), preset = presetOf(scenario);
  const start = { format: RECEIPT_FORMAT, version: RECEIPT_VERSION, program, model: modelIdentity(scenario.model) };
  const before = states.filter(({ tick }) => tick < until);
  if (preset === null) return { ...start, record: buildRecord({ document, seed, until, actions, hash }), states: before };
  const { name, set } = preset, isPlain = Object.keys(set).length === 0;
  const whole = isPlain ? buildRecord({ document, seed, until, actions, hash })
    : buildTreeRecord({ document, courses: [{ ...onlyCourse(seed, actions, until, hash), set }], course: 0, until, hash });
  return { ...start, record: { ...whole, scenario: name }, states: before };
}

/** The preset that a scenario is, and the parameter values in which it differs; null: it is none. */
function presetOf(scenario: Scenario): { readonly name: string; readonly set: Readonly<Record<string, number>> } | null {
  const { name, parameters: now } = scenario, preset = PRESETS.has(name) ? loadPreset(name) : null;
  if (preset === null || !preset.ok) return null;
  const { parameters: then } = preset.scenario, bare = (one: Scenario) => JSON.stringify({ ...toDocument(one), seed: null, parameters: null });
  if (bare(preset.scenario) !== bare(scenario) || Object.keys(then).some((key) => !Object.hasOwn(now, key))) return null;
  return { name, set: Object.fromEntries(Object.entries(now).filter(([key, value]) => then[key] !== value)) };
}

/** Ticks at which a run from one to another is looked at for its receipt, the first among them, the last not. */
export function evenly(from: number, until: number): readonly number[] {
  const ticks = Array.from({ length: MOST_STATES }, (_, n) => from + Math.round(((until - from) * n) / MOST_STATES));
  return [...new Set(ticks)].filter((tick) => tick < until);
}

/** Whether a text is a receipt; what is no document at all is none. */
export function isReceipt(source: string): boolean {
  return topLevelOf(source)['format'] === RECEIPT_FORMAT;
}
