// The claims of the presets: what each must visibly show, run at full size by `verify presets` and at reduced size by a test.
import { MINUTES_PER_DAY } from '../sim';
import type { SourceKey } from '../sim';
import type { Change } from '../schema';
import type { Arm, Bar, Experiment, ScenarioWork } from './experiment';
import { isJudged } from './judge';

/** One way of running the preset: as it is, or with changes. */
export interface ClaimArm {
  readonly name: string;
  /** Other doses, another product, no drug: changes of the full-size document. */
  readonly changes?: readonly Change[];
  /** Parameter values that hold from the start. */
  readonly set?: Readonly<Record<string, number>>;
  /** Days of this arm; left out: those of the claim. */
  readonly days?: number;
}

/**
 * `verify/claims/<preset>.ts` exports one of these as `claim`.
 * Its bars must judge by shares and ratios, not by numbers of cells, so that they hold at reduced size, too.
 */
export interface Claim {
  readonly preset: string;
  /** The sentence the bars check. */
  readonly doc: string;
  readonly sources: readonly SourceKey[];
  readonly days: number;
  /** Minutes between two samples. */
  readonly every: number;
  /** Observables to keep. */
  readonly columns: readonly string[];
  readonly measures?: readonly string[];
  /** Parameters that follow the lengths of a smaller patch. */
  readonly following?: ScenarioWork['following'];
  readonly arms: readonly ClaimArm[];
  readonly bars: readonly Bar[];
}

const CLAIMS = import.meta.glob<Claim>('./claims/*.ts', { eager: true, import: 'claim' });
const QUICK_SHARE = 0.1;

export function claims(): readonly Claim[] {
  return Object.keys(CLAIMS).sort().map((path) => {
    const claim = CLAIMS[path];
    if (claim === undefined) throw new Error(`${path} exports no claim`);
    return claim;
  });
}

/** The claim as an experiment, on a share of the patch and its cells; 1 = the preset as it is. */
export function claimExperiment(claim: Claim, share: number): Experiment {
  return {
    name: `presets/${claim.preset}`, title: `Preset ${claim.preset}`, doc: claim.doc, sources: claim.sources, data: [], seeds: 5,
    arms: claim.arms.map((arm) => armOf(claim, arm, share)), bars: claim.bars.map((bar) => (isJudged(bar) ? { role: { is: 'claim' } as const, ...bar } : bar)), figures: [],
  };
}

export const claimExperiments = (quick: boolean): Experiment[] => claims().map((claim) => claimExperiment(claim, quick ? QUICK_SHARE : 1));

function armOf({ preset, days, every, columns, measures, following }: Claim, arm: ClaimArm, share: number): Arm {
  return {
    name: arm.name, seeds: 'all',
    work: {
      start: { preset, ...(arm.changes === undefined ? {} : { changes: arm.changes }), ...(arm.set === undefined ? {} : { set: arm.set }) },
      share, until: (arm.days ?? days) * MINUTES_PER_DAY, every, columns,
      ...(measures === undefined ? {} : { measures }), ...(following === undefined ? {} : { following }),
    },
  };
}
