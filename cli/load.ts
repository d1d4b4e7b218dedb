// Finds and reads what a command was pointed at: a preset by name, a document, a record, a snapshot.
import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { PRESETS, isRecord, loadPreset, nearest, parseRecord, parseScenario, toDocument } from '../schema';
import type { FileKind, RunRecord, ScenarioDocument } from '../schema';
import { LESSONS, loadLesson } from '../schema/lessons';
import { isExperiment, parseExperiment } from '../schema/experiment/parse';
import type { Experiment } from '../schema/experiment/parse';
import { isLesson, parseLesson } from '../schema/parseLesson';
import type { LessonDocument } from '../schema/lesson';
import type { Lesson, ParsedLesson } from '../schema/parseLesson';
import { InvariantError, SnapshotError, checkInvariants, restore, scenarioOfSnapshot } from '../sim';
import type { Scenario, World } from '../sim';
import type { KernelChoice, Kernels } from '../sim/core/kernels';
import { BadInput, badDocument, problem } from './fault';
import { readWhole } from './input';
import { otherKind, refuseOther } from './otherKind';

/** Bytes of a document; what is written is a small part of that. */
export const LONGEST_FILE = 200_000_000;
/** Bytes of a snapshot, for those who write it and those who read it: more than Node reads in one piece would be lost. */
export const LARGEST_SNAPSHOT = 2_000_000_000;

interface LoadedScenario {
  readonly scenario: Scenario;
  readonly document: ScenarioDocument;
  readonly file: string;
  /** Everything that was read: the document and the tables beside it; nothing for a preset. */
  readonly files: readonly string[];
}

/** The scenario of a preset or a file. */
export function loadScenario(source: string): LoadedScenario {
  if (PRESETS.has(source)) return { ...checked(loadPreset(source), source), files: [] };
  mustLookLikeFile(source);
  return scenarioIn(readText(source), source);
}

/** A lesson that comes with the program, or one in a file. */
export function loadLessonOf(source: string): Lesson {
  if (LESSONS.has(source)) return soundLesson(loadLesson(source));
  if (!looksLikeFile(source)) soundLesson(loadLesson(source));
  return lessonIn(readText(source), source);
}

function lessonIn(text: string, source: string): Lesson {
  if (!isLesson(text)) refuseOther(text, source, ['lesson']);
  return soundLesson(parseLesson(text, source, { readFile: (name) => readBeside(source, name) }));
}

function soundLesson(parsed: ParsedLesson): Lesson {
  if (!parsed.ok) throw badDocument(parsed.file, parsed.problems);
  return parsed;
}

/** An experiment in a file; what lies beside it may be its scenario. */
export function loadExperiment(source: string): Experiment {
  return experimentIn(readText(source), source);
}

function experimentIn(text: string, source: string): Experiment {
  if (!isExperiment(text)) refuseOther(text, source, ['experiment']);
  const parsed = parseExperiment(text, source, { readFile: (name) => readBeside(source, name) });
  if (!parsed.ok) throw badDocument(parsed.file, parsed.problems);
  return parsed;
}

/** A scenario, a record, a lesson or an experiment, whichever the file holds; `courses`: null but for a record. The file is read once, so that it may be a pipe. */
export function loadDocument(source: string): { readonly scenario: Scenario; readonly courses: RunRecord['courses'] | null; readonly lesson?: LessonDocument; readonly experiment?: Experiment } {
  if (PRESETS.has(source)) return { ...loadScenario(source), courses: null };
  if (LESSONS.has(source)) return { ...loadLessonOf(source), courses: null };
  mustLookLikeFile(source);
  const text = readText(source);
  if (isLesson(text)) return { ...lessonIn(text, source), courses: null };
  if (isExperiment(text)) {
    const experiment = experimentIn(text, source);
    return { scenario: experiment.scenario, courses: null, experiment };
  }
  return isRecord(text) ? recordIn(text, source) : { ...scenarioIn(text, source, ['scenario', 'record', 'lesson', 'experiment']), courses: null };
}

function mustLookLikeFile(source: string): void {
  if (looksLikeFile(source)) return;
  const names = [...PRESETS.keys()];
  throw badDocument(source, [problem('', JSON.stringify(source), `a file, or a preset: ${names.join(', ')}`, nearest(source, names))]);
}

function scenarioIn(text: string, source: string, expected: readonly FileKind[] = ['scenario']): LoadedScenario {
  const files = [source];
  const readFile = (name: string) => {
    files.push(resolve(dirname(source), name));
    return readBeside(source, name);
  };
  const parsed = parseScenario(text, source, { readFile });
  if (!parsed.ok) refuseOther(text, source, expected);
  return { ...checked(parsed, source), files };
}

function checked(parsed: ReturnType<typeof parseScenario>, file: string): Omit<LoadedScenario, 'files'> {
  if (!parsed.ok) throw badDocument(parsed.file, parsed.problems);
  return { scenario: parsed.scenario, document: parsed.document, file };
}

export function loadRecord(file: string): RunRecord {
  if (PRESETS.has(file) && !existsSync(file)) throw otherKind('scenario', 'the name of a preset', file, ['record']);
  return recordIn(readText(file), file);
}

function recordIn(text: string, file: string): RunRecord {
  const parsed = parseRecord(text, file);
  if (!parsed.ok) refuseOther(text, file, ['record']);
  if (!parsed.ok) throw badDocument(parsed.file, parsed.problems);
  return parsed;
}

export function loadSnapshot(file: string, kernels: KernelChoice | Kernels = 'fast'): World {
  const bytes = readWhole(file, LARGEST_SNAPSHOT);
  try {
    checkSnapshotScenario(file, scenarioOfSnapshot(bytes));
    const world = restore(bytes, kernels);
    checkInvariants(world);
    return world;
  } catch (error) {
    if (error instanceof SnapshotError && bytes.length <= LONGEST_FILE) refuseOther(new TextDecoder().decode(bytes), file, ['snapshot']);
    if (error instanceof SnapshotError || error instanceof InvariantError) throw badDocument(file, [problem('', 'this file', `a snapshot written by --save (${error.message})`)]);
    throw error;
  }
}

/** A snapshot holds a scenario, and a checksum protects it from damage only: it goes through the checks of any other scenario. */
function checkSnapshotScenario(file: string, given: unknown): void {
  let text: string;
  try {
    text = JSON.stringify(toDocument(given as Scenario));
  } catch {
    throw new SnapshotError('its scenario is none');
  }
  const parsed = parseScenario(text, file);
  if (!parsed.ok) throw badDocument(file, parsed.problems.map((fault) => ({ ...fault, path: fault.path === '' ? 'scenario' : `scenario.${fault.path}` })));
  // Whatever the document does not say would be read from the snapshot all the same.
  if (inOrder(parsed.scenario) !== inOrder(given)) throw new SnapshotError('its scenario is not as this program writes it');
}

/** JSON with the keys of every object in alphabetical order. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (
    typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part));
}

function looksLikeFile(source: string): boolean {
  return /[/\\.]/.test(source) || existsSync(source);
}

function readBeside(document: string, name: string): { readonly text: string } | { readonly fault: string } {
  try {
    return { text: readText(resolve(dirname(document), name)) };
  } catch (error) {
    if (error instanceof BadInput) return { fault: 'a file beside the document that can be read' };
    throw error;
  }
}

export function readText(file: string): string {
  return new TextDecoder().decode(readWhole(file, LONGEST_FILE));
}
