// Types of faults.mjs for the tests.
export const FAULTS: readonly {
  readonly name: string;
  readonly file: string;
  readonly find: string;
  readonly replace: string;
  readonly test: string;
  readonly caughtBy: string;
}[];
