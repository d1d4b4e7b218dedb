// Runs the claim of a preset on a smaller patch and says in words which of its lines do not hold.
import { runClaim } from '../../cli/verify/claims';
import type { Claim, ClaimOptions } from '../../cli/verify/claims';

export const SEEDS = ['1', '2', '3', '4', '5'] as const;

/** Milliseconds: about ten seconds of work, with room for a busy machine. */
export const PATIENCE = 300_000;

/** Lines that fail, with what came out of every run. */
export function failures(claim: Claim, options: ClaimOptions): string[] {
  return runClaim(claim, options)
    .filter((row) => row.pass === false)
    .map((row) => `${row.name} should be ${row.bar}; it is ${row.ours.map((value) => Number(value.toPrecision(3))).join(', ')}`);
}
