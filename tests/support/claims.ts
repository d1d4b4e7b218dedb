// Runs the claim of a preset on a smaller patch and says in words which of its lines do not hold.
import { runExperiment } from '../../verify';
import { claimExperiment } from '../../verify/claims';
import type { Claim } from '../../verify/claims';
import { isJudged } from '../../verify/judge';

export const SEEDS = ['1', '2', '3', '4', '5'] as const;
/** Dear ones take three here, and patients, who take minutes each at full size, one; all of them five in `npm run cli -- verify presets`. */
export const THREE_SEEDS = SEEDS.slice(0, 3), ONE_SEED = SEEDS.slice(0, 1);

/** Milliseconds: about ten seconds of work, with room for a machine on which thirty others compute. */
export const PATIENCE = 1_800_000;

export interface ClaimOptions {
  readonly seeds: readonly string[];
  /** Of the patch and its cells; 1 = the preset as it is. */
  readonly share: number;
}

/** What so few seeds can judge, and the arms that it is about: a run that nothing looks at need not be made. */
function judgeable(claim: Claim, seeds: readonly string[]): Claim {
  const bars = claim.bars.filter((bar) => isJudged(bar) && seeds.length >= (bar.fewestSeeds ?? 1)), told = JSON.stringify(bars);
  return { ...claim, bars, arms: claim.arms.filter(({ name }) => told.includes(`"arm":${JSON.stringify(name)}`)) };
}

/** Lines that fail, with what came out of every run. */
export function failures(claim: Claim, { seeds, share }: ClaimOptions): string[] {
  return runExperiment(claimExperiment(judgeable(claim, seeds), share), seeds).rows
    .filter((row) => row.pass === false)
    .map((row) => `${row.name} should be ${row.bar}; it is ${row.ours.map((value) => Number(value.toPrecision(3))).join(', ')}`);
}
