// From what the page asks to load – a preset's name or a document's text – to the beginning of a run.
import { KINDS, PRESETS, changeDocument, isRecord, kindOf, loadPreset, parseChanges, parseRecord, parseScenario, problemsOfChanges } from '../schema';
import type { ScenarioDocument } from '../schema';
import { counted } from '../schema/plural';
import { checkParameters, isObject, problem, refuse } from './checks';
import { failure, ok } from './failures';
import type { LiveAction, Promised } from './course';
import type { Start } from './run';
import type { Failure, PresetInfo, Problem, Result } from './simApi';

export interface Opened {
  readonly start: Start;
  readonly live: readonly LiveAction[];
  /** Minute to go to after loading. */
  readonly until: number;
  /** What a record promises of its end; null if there is no record, or it was not to be replayed as it is. */
  readonly promised: Promised | null;
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
  if (!isObject(request)) return refuse([problem('', request, 'a request to load a preset or a document')]);
  const file = typeof request['file'] === 'string' ? request['file'] : '';
  const source = withChanges(openSource(request, file), request['changes'], file);
  if (!source.ok) return source;
  const { start } = source.value;
  const seed = request['seed'] ?? start.seed;
  if (typeof seed !== 'string' || seed === '' || seed.length > LONGEST_SEED) {
    return refuse([problem('seed', seed, `a text of 1 to ${LONGEST_SEED} characters`)], file);
  }
  const set = checkParameters(request['set'] ?? {}, start.scenario, file);
  if (!set.ok) return set;
  const late = Object.keys(set.value).length === 0 ? [] : problemsOfChanges(start.document, { set: set.value });
  if (late.length > 0) return refuse(late, file);
  const live = request['actions'] ?? source.value.live;
  if (!isActions(live)) return refuse([problem('actions', live, 'a list of actions, each with its tick')], file);
  const until = request['until'] ?? source.value.until;
  if (typeof until !== 'number' || !(until >= 0)) return refuse([problem('until', until, 'a number of minutes from 0')], file);
  const asSaved = seed === start.seed && Object.keys(set.value).length === 0 && live === source.value.live;
  return ok({ start: { ...start, seed, set: set.value }, live, until, promised: asSaved ? source.value.promised : null });
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
  return ok({ start: { ...start, scenario, document, seed, altered: { original, changes } }, live: [], until: 0, promised: null });
}

/** The page hands back only what the worker has told it: form is all that is looked at. */
function isActions(value: unknown): value is readonly LiveAction[] {
  return Array.isArray(value) && value.every((one) => isObject(one) && Number.isSafeInteger(one['tick']) && isObject(one['action']));
}

function openSource({ preset, text }: Readonly<Record<string, unknown>>, file: string): Result<Opened> {
  if (typeof preset === 'string') {
    const parsed = loadPreset(preset);
    if (!parsed.ok) return badDocument(PRESETS.has(preset) ? parsed.file : file, parsed.problems);
    const { scenario, document } = parsed;
    return ok({ start: { scenario, document, preset, seed: scenario.seed, set: {} }, live: [], until: 0, promised: null });
  }
  if (typeof text !== 'string') return refuse([problem('', { preset, text }, 'the name of a preset or the text of a document')], file);
  if (isRecord(text)) {
    const parsed = parseRecord(text, file);
    if (!parsed.ok) return badDocument(parsed.file, parsed.problems);
    const { scenario, document, seed, actions, until, hash } = parsed;
    const start = { scenario, document, preset: null, seed, set: {} };
    return ok({ start, live: actions, until: until / scenario.clock.ticksPerMinute, promised: { tick: until, hash } });
  }
  const parsed = parseScenario(text, file);
  if (!parsed.ok) return badDocument(parsed.file, otherKind(text) ?? parsed.problems);
  const { scenario, document } = parsed;
  return ok({ start: { scenario, document, preset: null, seed: scenario.seed, set: {} }, live: [], until: 0, promised: null });
}

/** A file of a run that is none to be opened is called what it is, instead of all that it is not; null for others. */
function otherKind(text: string): readonly Problem[] | null {
  const kind = kindOf(text);
  if (kind === null || kind === 'scenario') return null;
  return [{ path: '', value: KINDS[kind], expected: `${KINDS.scenario} or ${KINDS.record}`, suggestion: '' }];
}

function badDocument(file: string, problems: readonly Problem[]): Failure {
  const faults = counted(problems.length, 'problem');
  return failure('bad-document', `${file === '' ? 'The document' : file} cannot be opened: it has ${faults}.`, problems, file);
}
