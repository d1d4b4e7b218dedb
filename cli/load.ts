// Finds and reads what a command was pointed at: a preset by name, a document, a record, a snapshot.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { PRESETS, isRecord, loadPreset, nearest, parseRecord, parseScenario } from '../schema';
import type { RunRecord } from '../schema';
import { SnapshotError, restore } from '../sim';
import type { Scenario, World } from '../sim';
import type { KernelChoice, Kernels } from '../sim/core/kernels';
import { BadInput, badDocument, problem, reasonOf } from './fault';

/** Bytes of a document; what is written is a small part of that. */
const LONGEST_FILE = 200_000_000;
/** Bytes of a snapshot, for those who write it and those who read it: more than Node reads in one piece would be lost. */
export const LARGEST_SNAPSHOT = 2_000_000_000;

interface LoadedScenario {
  readonly scenario: Scenario;
  readonly file: string;
  /** Everything that was read: the document and the tables beside it; nothing for a preset. */
  readonly files: readonly string[];
}

/** The scenario of a preset or a file. */
export function loadScenario(source: string): LoadedScenario {
  if (PRESETS.has(source)) return { ...checked(loadPreset(source), source), files: [] };
  if (!looksLikeFile(source)) {
    const names = [...PRESETS.keys()];
    throw badDocument(source, [problem('', JSON.stringify(source), `a file, or a preset: ${names.join(', ')}`, nearest(source, names))]);
  }
  const files = [source];
  const readFile = (name: string) => {
    files.push(resolve(dirname(source), name));
    return readBeside(source, name);
  };
  return { ...checked(parseScenario(readText(source), source, { readFile }), source), files };
}

function checked(parsed: ReturnType<typeof parseScenario>, file: string): { readonly scenario: Scenario; readonly file: string } {
  if (!parsed.ok) throw badDocument(parsed.file, parsed.problems);
  return { scenario: parsed.scenario, file };
}

export function loadRecord(file: string): RunRecord {
  const parsed = parseRecord(readText(file), file);
  if (!parsed.ok) throw badDocument(parsed.file, parsed.problems);
  return parsed;
}

/** Whether a path leads to a record rather than a scenario. */
export function isRecordFile(source: string): boolean {
  return !PRESETS.has(source) && existsSync(source) && isRecord(readText(source));
}

export function loadSnapshot(file: string, kernels: KernelChoice | Kernels = 'fast'): World {
  try {
    return restore(readBytes(file, LARGEST_SNAPSHOT), kernels);
  } catch (error) {
    if (error instanceof SnapshotError) throw badDocument(file, [problem('', 'this file', `a snapshot written by --save (${error.message})`)]);
    throw error;
  }
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

function readText(file: string): string {
  return new TextDecoder().decode(readBytes(file));
}

function readBytes(file: string, most = LONGEST_FILE): Uint8Array {
  try {
    const { size } = statSync(file);
    if (size <= most) return readFileSync(file);
    throw badDocument(file, [problem('', `${Math.round(size / 1e6)} MB`, `a file of at most ${most / 1e6} MB`)]);
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw badDocument(file, [problem('', 'this file', `a file that can be read: ${reasonOf(error)}`)]);
  }
}
