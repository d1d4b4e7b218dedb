// A broken promise inside the model stops the run at once and says which promise it was.

/** Thrown when the model contradicts itself: always a fault of the program, never of a scenario. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError';
}

export function invariant(condition: boolean, message: string): asserts condition {
  if (!condition) throw new InvariantError(message);
}

/** The one promise that a scenario can break: it is known by these last words. */
export const TOO_CROWDED = 'too many cells lie in one place';

/** Why a run cannot go on, with the process and the tick. Whatever a rule throws becomes one of these. */
export class RunFault extends Error {
  override readonly name = 'RunFault';

  /** @param rule the process after which it was found, or '' when it was found between two steps */
  constructor(readonly reason: string, readonly rule: string, readonly tick: number, cause?: unknown) {
    super(rule === '' ? `${reason} (tick ${tick})` : `${reason}, after the rule ${rule} (tick ${tick})`, { cause });
  }
}
