// From what the page asks to load – a preset's name or a document's text – to the beginning of a run.
import { KINDS, PRESETS, changeDocument, isReceipt, isRecord, kindOf, loadPreset, parseChanges, parseReceipt, parseRecord, parseScenario, problemsOfChanges, wholeCourse } from '../schema';
import type { BadDocument, RecordedCourse, RunRecord, ScenarioDocument } from '../schema';
import { faults } from '../schema/faults';
import { checkParameters, isObject, problem, refuse } from './checks';
import { failure, ok } from './failures';
import type { LiveAction, Promised } from './course';
import type { Start } from './start';
import { pastOf } from './tree';
import type { Past } from './tree';
import type { Failure, PresetInfo, Problem, Result } from './simApi';

export interface Opened {
  readonly start: Start;
  readonly past: Past;
  /** Minute to go to after loading. */
  readonly until: number;
}

const LONGEST_SEED = 200;

/** The presets as the page lists them. They are part of the program and checked by its tests, so here they are only read. */
export function listPresets(): PresetInfo[] {
  return [...PRESETS].map(([name, text]) => {
    const { title, summary, domain } = JSON.parse(text) as Pick<ScenarioDocument, 'title' | 'summary' | 'domain'>;
    return { name, title, summary: summary ?? '', dimensions: domain.dimensions };
  });
}

export function openRun(request: unknown): Result<Opened> {
  if (!isObject(request)) return refuse([problem('', request, faults.request.load)]);
  const file = typeof request['file'] === 'string' ? request['file'] : '';
  const source = readSource(request, file);
  if (!source.ok) return source;
  const { start: opened, past: told } = source.value, whole = wholeCourse(told.courses, told.course);
  const seed = request['seed'] ?? whole.seed;
  if (typeof seed !== 'string' || seed === '' || seed.length > LONGEST_SEED) {
    return refuse([problem('seed', seed, faults.textOf('1', String(LONGEST_SEED)))], file);
  }
  const set = checkParameters(request['set'] ?? {}, opened.scenario, file);
  if (!set.ok) return set;
  const isAsTold = seed === whole.seed && Object.keys(set.value).length === 0, start = isAsTold ? opened : { ...opened, seed, set: { ...whole.set, ...set.value } };
  const late = isAsTold ? [] : problemsOfChanges(start.document, { set: start.set });
  if (late.length > 0) return refuse(late, file);
  const { actions = isAsTold ? undefined : whole.actions, courses, course } = request;
  if (courses !== undefined && !(areCourses(courses) && typeof course === 'number' && Object.hasOwn(courses, course))) return refuse([problem('courses', courses, faults.request.courses)], file);
  if (actions !== undefined && !isActions(actions)) return refuse([problem('actions', actions, faults.request.actions)], file);
  // Whoever brings what was done along has been told it by the worker: there is nothing to compare.
  const promised = courses === undefined && request['actions'] === undefined ? request['promised'] : undefined, { duration, clock: { ticksPerMinute } } = start.scenario;
  if (promised !== undefined && !isPromise(promised, duration * ticksPerMinute)) return refuse([problem('state', promised, faults.request.state(String(duration * ticksPerMinute)))], file);
  const past = courses !== undefined ? { courses, course: course as number, promised: null } : actions !== undefined ? pastOf(start, actions, promised) : promised === undefined ? told : { ...told, promised };
  const until = request['until'] ?? (promised === undefined ? source.value.until : promised.tick / ticksPerMinute);
  if (typeof until !== 'number' || !(until >= 0)) return refuse([problem('until', until, faults.atLeast.minutes('0'))], file);
  return ok({ start, past, until });
}

/** Sources that were read last, by what was asked: they are the same for every seed, and reading takes longer than making the world. Long ones, such as records and tables of cells, are not held in memory for that. */
const KEPT = 2, LONGEST_KEPT = 100_000, kept = new Map<string, Result<Opened>>();

function readSource(request: Readonly<Record<string, unknown>>, file: string): Result<Opened> {
  const { preset, text, changes } = request, key = JSON.stringify([preset, text, changes, file]), known = kept.get(key);
  if (known !== undefined) return known;
  const source = withChanges(openSource(request, file), changes, file);
  // Faults are told in the language of their moment.
  if (source.ok && key.length <= LONGEST_KEPT) kept.set(key, source);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
  return source;
}

/** The same start after changes of its document; what had been done to the run belongs to the other one. */
function withChanges(source: Result<Opened>, given: unknown, file: string): Result<Opened> {
  if (!source.ok || given === undefined || (Array.isArray(given) && given.length === 0)) return source;
  const read = parseChanges(given);
  if (!read.ok) return refuse([read.problem], file);
  const { start } = source.value, { document: original } = start, { changes } = read;
  const changed = changeDocument(original, changes, file);
  if (!changed.ok) return badDocument(file, changed.problems);
  const { scenario, document } = changed, seed = document.seed === original.seed ? start.seed : scenario.seed;
  return ok(atStart({ ...start, scenario, document, seed, altered: { original, changes } }));
}

function isPromise(value: unknown, lastTick: number): value is Promised {
  return isObject(value) && typeof value['hash'] === 'string' && Number.isSafeInteger(value['tick']) && (value['tick'] as number) >= 0 && (value['tick'] as number) <= lastTick;
}

/** The page hands back only what the worker has told it: form is all that is looked at, here and below. */
export function areCourses(value: unknown): value is readonly RecordedCourse[] {
  return Array.isArray(value) && value.every((one, n) => isObject(one) && isActions(one['actions']) && (one['from'] === null || (typeof one['from'] === 'number' && one['from'] >= 0 && one['from'] < n)));
}

function isActions(value: unknown): value is readonly LiveAction[] {
  return Array.isArray(value) && value.every((one) => isObject(one) && Number.isSafeInteger(one['tick']) && isObject(one['action']));
}

function openSource({ preset, text }: Readonly<Record<string, unknown>>, file: string): Result<Opened> {
  if (typeof preset === 'string') {
    const parsed = loadPreset(preset);
    if (!parsed.ok) return PRESETS.has(preset) ? badDocument(parsed.file, parsed.problems) : badDocument(file, parsed.problems.map((unknown) => ({ ...unknown, path: 'preset' })));
    const { scenario, document } = parsed;
    return ok(atStart({ scenario, document, preset, seed: scenario.seed, set: {} }));
  }
  if (typeof text !== 'string') return refuse([problem('', { preset, text }, faults.request.source)], file);
  if (isRecord(text) || isReceipt(text)) {
    const parsed = recordIn(text, file);
    if (!parsed.ok) return badDocument(parsed.file, parsed.problems);
    const { scenario, document, preset, courses, course, until, hash } = parsed, [{ seed, set }] = courses;
    const start = { scenario, document, preset, seed, set };
    return ok({ start, past: { courses, course, promised: { tick: until, hash } }, until: until / scenario.clock.ticksPerMinute });
  }
  const parsed = parseScenario(text, file);
  if (!parsed.ok) return badDocument(parsed.file, otherKind(text) ?? parsed.problems);
  const { scenario, document } = parsed;
  return ok(atStart({ scenario, document, preset: null, seed: scenario.seed, set: {} }));
}

/** A receipt holds a record; it may name a preset. */
export function recordIn(text: string, file: string): ({ readonly ok: true; readonly preset: string | null } & RunRecord) | BadDocument {
  if (isReceipt(text)) {
    const parsed = parseReceipt(text, file);
    return parsed.ok ? { ok: true, preset: parsed.preset, ...parsed.record } : parsed;
  }
  const parsed = parseRecord(text, file);
  return parsed.ok ? { ...parsed, preset: null } : parsed;
}

const atStart = (start: Start): Opened => ({ start, past: pastOf(start), until: 0 });

/** A file of a run that is none to be opened is called what it is, instead of all that it is not; null for others. */
function otherKind(text: string): readonly Problem[] | null {
  const kind = kindOf(text);
  if (kind === null || kind === 'scenario') return null;
  return [{ path: '', value: KINDS[kind], expected: faults.openable, suggestion: '' }];
}

function badDocument(file: string, problems: readonly Problem[]): Failure {
  return failure('bad-document', faults.failed.document(file === '' ? faults.failed.theDocument : file, problems.length), problems, file);
}
