// Expected errors are values: how the worker and its client word them.
import { words } from '../schema/words';
import type { Failure, FailureCode, Problem, Result } from './simApi';

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failure(code: FailureCode, message: string, problems: readonly Problem[] = [], file = ''): Failure {
  return { ok: false, code, message, file, problems };
}

/** The words of anything that was thrown, without a stack trace. */
export function wordsOf(thrown: unknown): string {
  const why = thrown instanceof Error ? thrown.message : String(thrown);
  return why === '' ? words.failures.noReason : why;
}

/** Something that should not have happened. */
export function internal(thrown: unknown): Failure {
  return failure('internal', words.failures.internal(wordsOf(thrown)));
}
