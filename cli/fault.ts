// Faults a person can mend: a message for stderr and the exit code 2, never a stack trace.
import { formatProblems } from '../schema';
import type { Problem } from '../schema';

/** `closedPipe`: what a shell reports of a program ended by SIGPIPE. */
export const EXIT = { ok: 0, fault: 1, badInput: 2, interrupted: 130, closedPipe: 141 } as const;

/** Thrown by commands when what they were given is wrong. */
export class BadInput extends Error {}

/** Thrown when a run cannot go on; its message says where and why. */
export class RunStopped extends Error {}

export function badDocument(file: string, problems: readonly Problem[]): BadInput {
  return new BadInput(formatProblems(showPath(file), problems));
}

const LONGEST_PATH = 300;

/** A path in a message: on one line, and never nothing. */
export function showPath(path: string): string {
  const line = path.replaceAll('\n', '\\n').replaceAll('\r', '\\r');
  return line.trim() === '' ? JSON.stringify(path) : line.length <= LONGEST_PATH ? line : `${line.slice(0, LONGEST_PATH)}…`;
}

export function problem(path: string, value: string, expected: string, suggestion = ''): Problem {
  return { path, value, expected, suggestion };
}

/** The reason of a failed file operation in plain words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file or folder', EACCES: 'it may not be read or written', EISDIR: 'it is a folder', ENOTDIR: 'a part of its path is not a folder',
    EROFS: 'the disk is read-only', ENOSPC: 'the disk is full', EDQUOT: 'the quota of the disk is used up', EIO: 'the disk reports a fault', EPERM: 'it may not be read or written', ENAMETOOLONG: 'its name is too long',
    ERR_INVALID_ARG_VALUE: 'no file can have such a name', ELOOP: 'its links lead in a circle',
  };
  return known[code] ?? (error instanceof Error ? error.message.split('\n', 1)[0] : String(error));
}
