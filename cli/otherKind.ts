// A file that was meant for another command: said in one line, with the command that takes it.
import { KINDS, kindOf } from '../schema';
import type { FileKind } from '../schema';
import { BadInput, showPath } from './fault';

/** What each is taken by; the two that are for other programs by none. */
const TAKEN_BY: Readonly<Record<FileKind, (file: string) => string>> = {
  scenario: (file) => `run ${file}`,
  record: (file) => `replay ${file}`,
  lesson: (file) => `lesson ${file}`,
  experiment: (file) => `sweep ${file}`,
  receipt: (file) => `verify-receipt ${file}`,
  snapshot: (file) => `run --resume ${file}`,
  events: (file) => `lineage ${file}`,
  table: () => '',
  description: () => '',
};

/** Throws when the text is soundly something else than one of `expected`; a faulty one of those is for others to describe. */
export function refuseOther(text: string, file: string, expected: readonly FileKind[]): void {
  const kind = kindOf(text);
  if (kind !== null && !expected.includes(kind)) throw otherKind(kind, KINDS[kind], file, expected);
}

export function otherKind(kind: FileKind, called: string, file: string, expected: readonly FileKind[]): BadInput {
  const name = showPath(file), command = TAKEN_BY[kind](name);
  const instead = command === '' ? 'it is for other programs, no command takes it' : `the command for it is: ${command}`;
  return new BadInput(`${name}: this is ${called}; expected ${eitherOf(expected.map((one) => KINDS[one]))}; ${instead}`);
}

/** “a scenario, the record of a run or a lesson” */
const eitherOf = (names: readonly string[]): string => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names[names.length - 1]}`);
