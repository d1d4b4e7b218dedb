// A broken promise inside the model stops the run at once and says which promise it was.

/** Thrown when the model contradicts itself: always a fault of the program, never of a scenario. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError';
}

export function invariant(condition: boolean, message: string): asserts condition {
  if (!condition) throw new InvariantError(message);
}
