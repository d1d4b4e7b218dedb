// Checks of the counts that a design is asked for.

/** More points than this no list of runs can hold, and neighbouring strata would run together. */
export const MOST_POINTS = 1_048_576;
/** More factors than any model has parameters. */
export const MOST_FACTORS = 4096;

/** @param what the count in words: “number of points of a Latin hypercube” */
export function requireWhole(what: string, value: number, low: number, high: number): void {
  if (!Number.isInteger(value) || value < low || value > high) throw new RangeError(`${what} is ${value}; expected a whole number from ${low} to ${high}`);
}
