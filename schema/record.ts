// The record of a run: scenario + seed + everything done while it ran. It replays to the same hash.
import type * as z from 'zod/mini';
import type { Action, Scenario, TimedAction } from '../sim';
import { checkAction, hasVessels } from './checks';
import { actionShape } from './document';
import type { Definitions, ScenarioDocument } from './document';
import { checkDoseWords, scaleOf } from './dose';
import { actionWithCurrentKeys } from './formerNames';
import { LONGEST_TEXT, MOST_VALUES, readJson } from './json';
import { MOST_ACTIONS, MOST_TICKS } from './limits';
import { normalise, toAction } from './normalise';
import { checkScenario, definitionsIn } from './parse';
import type { BadDocument } from './parse';
import { Report } from './report';
import { writeAction } from './toDocument';
import { count, list, only, optional, record, text } from './vocabulary';

export const RECORD_FORMAT = 'cart-lab/record';
const RECORD_VERSION = 1;
/** Room for the largest scenario and for everything that may be done in it. */
const RECORD_LIMITS = { longest: LONGEST_TEXT + 1000 * MOST_ACTIONS, values: MOST_VALUES + 30 * MOST_ACTIONS };

export interface RunRecord {
  readonly scenario: Scenario;
  readonly document: ScenarioDocument;
  readonly seed: string;
  /** Tick at which the record ends. */
  readonly until: number;
  readonly actions: readonly { readonly tick: number; readonly action: Action }[];
  /** Hash of the state at `until`, or '' when the record has none. */
  readonly hash: string;
}
export type ParsedRecord = ({ readonly ok: true } & RunRecord) | BadDocument;

/** Everything but the scenario, which is checked as a document of its own. */
function frameSchema(defined: Definitions) {
  const tick = (doc: string) => count(0, MOST_TICKS, 'ticks', doc);
  const action = record({ tick: tick('at whose start it took effect'), ...actionShape(defined) }, 'an action such as {"tick": 60, "set": {"kill.hitRate": 0.1}}');
  return record({
    format: only(RECORD_FORMAT, 'kind of document'),
    version: only(RECORD_VERSION, 'version of the format'),
    scenario: record({}, 'a scenario document'),
    seed: text(200, 'seed of the run', 1),
    until: tick('tick at which the record ends'),
    actions: list(action, 0, MOST_ACTIONS, 'actions', 'what was done while the run was going, in order of time'),
    hash: optional(text(64, 'hash of the state at the end')),
  }, 'a record: an object with format, version, scenario, seed, until and actions');
}
type Frame = z.infer<ReturnType<typeof frameSchema>>;

/** Text → record, or every problem at once. */
export function parseRecord(text: string, file: string): ParsedRecord {
  const json = readJson(text, RECORD_LIMITS);
  if (!json.ok) return { ok: false, file, problems: json.problems };
  const report = new Report();
  for (const problem of json.problems) report.addProblem(problem);
  const document = readInner(json.value, report);
  const frame = readFrame(json.value, document, report);
  if (document === null || frame === null || !report.isEmpty) return { ok: false, file, problems: report.problems() };
  const scale = scaleOf(document);
  return {
    ok: true, scenario: normalise(document), document, seed: frame.seed, until: frame.until, hash: frame.hash ?? '',
    actions: frame.actions.map(({ tick, ...action }) => ({ tick, action: toAction(action, scale) })),
  };
}

function readInner(value: unknown, report: Report): ScenarioDocument | null {
  if (!isObject(value) || !isObject(value['scenario'])) return null;
  const inner = new Report();
  const document = checkScenario(value['scenario'], inner);
  for (const problem of inner.problems()) report.addProblem({ ...problem, path: joinInner(problem.path) });
  return document;
}

const joinInner = (path: string) => (path === '' ? 'scenario' : path.startsWith('[') ? `scenario${path}` : `scenario.${path}`);

function readFrame(value: unknown, document: ScenarioDocument | null, report: Report): Frame | null {
  // The scenario has its own checks; here only its being an object counts.
  const outer = isObject(value) ? { ...value, ...withoutScenario(value) } : value;
  const result = frameSchema(definitionsIn(document)).safeParse(outer);
  if (!result.success) {
    report.addIssues(result.error.issues, outer);
    return null;
  }
  const frame = result.data;
  let before = 0;
  frame.actions.forEach((action, n) => {
    const path = `actions[${n}]`;
    checkAction(action, path, report);
    if (action.tick < before) report.add(`${path}.tick`, action.tick, `a tick not before that of the action above (${before})`);
    if (action.tick > frame.until) report.add(`${path}.tick`, action.tick, `a tick not after the end of the record (${frame.until})`);
    if (action.infuse?.entry === 'vessels' && document !== null && !hasVessels(document)) {
      report.add(`${path}.infuse.entry`, 'vessels', 'ring, random or edge, because the scenario has no vessels');
    }
    if (action.infuse !== undefined) checkDoseWords(action.infuse, document === null ? undefined : scaleOf(document), `${path}.infuse`, report);
    before = Math.max(before, action.tick);
  });
  return frame;
}

function withoutScenario({ scenario, actions }: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return {
    ...(isObject(scenario) ? { scenario: {} } : {}),
    ...(Array.isArray(actions) ? { actions: actions.map(actionWithCurrentKeys) } : {}),
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export interface RecordParts {
  readonly document: ScenarioDocument;
  readonly seed: string;
  readonly until: number;
  readonly actions: readonly Pick<TimedAction, 'tick' | 'action'>[];
  readonly hash?: string;
}

/** The record document of a run; `parseRecord` reads the same run back. */
export function buildRecord({ document, seed, until, actions, hash }: RecordParts): Record<string, unknown> {
  return {
    format: RECORD_FORMAT, version: RECORD_VERSION, scenario: document, seed, until,
    actions: actions.map(({ tick, action }) => ({ tick, ...writeAction(action) })),
    ...(hash === undefined ? {} : { hash }),
  };
}

/** Whether a text is a record rather than a scenario; texts that are neither count as scenarios. */
export function isRecord(text: string): boolean {
  return topLevelOf(text)['format'] === RECORD_FORMAT;
}

/** The entries of the object that a text is; none if it is no object. */
export function topLevelOf(text: string): Readonly<Record<string, unknown>> {
  const json = readJson(text, RECORD_LIMITS);
  return json.ok && isObject(json.value) ? json.value : {};
}
