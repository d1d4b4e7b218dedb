// The claim of a preset: what it must visibly show, run at full size by `verify presets` and at reduced size by a test.
import { checkParameters, formatProblems, loadPreset } from '../../schema';
import type { Scenario, SourceKey } from '../../sim';
import { collect } from './results';
import { reduced } from './reduce';
import { complete, scenarioArm } from './simulate';
import type { Watcher } from './simulate';
import type { Arm, Figure, Results, Row } from './types';

/** One way of running the preset: as it is, or with changes. */
export interface ClaimArm {
  readonly name: string;
  /** Parameter values that hold from the start. */
  readonly set?: Readonly<Record<string, number>>;
  /** Any other change: other doses, another product, no drug. Gets the full-size scenario. */
  readonly change?: (scenario: Scenario) => Scenario;
  /** What a smaller patch needs besides fewer cells on less room. Gets the scenario made smaller, and the full one. */
  readonly fit?: (smaller: Scenario, full: Scenario) => Scenario;
  /** Days of this arm; left out: those of the claim. */
  readonly days?: number;
  readonly watch?: () => Watcher;
  /** Name and version of what `watch` measures. */
  readonly measures?: string;
}

/**
 * `cli/verify/claims/<preset>.ts` exports one of these as `claim`.
 * `rows` must judge by shares and ratios, not by numbers of cells, so that it holds at reduced size, too.
 */
export interface Claim {
  readonly preset: string;
  /** The sentence the rows check. */
  readonly doc: string;
  readonly sources: readonly SourceKey[];
  readonly days: number;
  /** Minutes between two samples; left out: as the preset records. */
  readonly every?: number;
  /** Observables to keep; left out: all of them. */
  readonly columns?: readonly string[];
  readonly arms: readonly ClaimArm[];
  rows(results: Results): readonly Row[];
  figures?(results: Results): readonly Figure[];
}

export interface ClaimOptions {
  readonly seeds: readonly string[];
  /** Of the patch and its cells; 1 = the preset as it is. */
  readonly share: number;
}

/** Runs a claim in this thread, from the beginning. */
export function runClaim(claim: Claim, { seeds, share }: ClaimOptions): readonly Row[] {
  const arms = claimArms(claim, share);
  return claim.rows(collect(arms.map((arm) => [arm.name, seeds.map((seed) => complete(arm.run(seed)))] as const)));
}

/** The arms of a claim on a share of the patch. */
export function claimArms(claim: Claim, share: number): Arm[] {
  const parsed = loadPreset(claim.preset);
  if (!parsed.ok) throw new Error(formatProblems(parsed.file, parsed.problems));
  return claim.arms.map((arm) => {
    const changed = withValues(arm.change?.(parsed.scenario) ?? parsed.scenario, arm.set ?? {});
    const smaller = reduced(changed, share);
    return scenarioArm({
      name: arm.name, scenario: arm.fit?.(smaller, changed) ?? smaller, days: arm.days ?? claim.days,
      ...(claim.every === undefined ? {} : { every: claim.every }), ...(claim.columns === undefined ? {} : { columns: claim.columns }),
      ...(arm.watch === undefined ? {} : { watch: arm.watch }), ...(arm.measures === undefined ? {} : { measures: arm.measures }),
    });
  });
}

/** The scenario with these parameter values; a misspelt key is a fault, not silence. */
export function withValues(scenario: Scenario, set: Readonly<Record<string, number>>): Scenario {
  const problems = checkParameters(scenario, set);
  if (problems.length > 0) throw new Error(formatProblems(scenario.name, problems));
  return { ...scenario, parameters: { ...scenario.parameters, ...set } };
}
