// The door to everything the model is compared with, in the order of the table; a new comparison is one line here.
import { claimExperiments } from './claims';
import type { Experiment, Plan } from './experiment';
import { antigen } from './experiments/antigen';
import { clinical } from './experiments/clinical';
import { glioma } from './experiments/glioma';
import { kinetics } from './experiments/kinetics';
import { numerics } from './experiments/numerics';
import { organoid } from './experiments/organoid';
import { organoidClock } from './experiments/organoidClock';
import { singleCell } from './experiments/singleCell';
import { spheroid } from './experiments/spheroid';
import { judge } from './judge';
import { collect } from './results';
import { complete } from '../ensemble/follow';
import { carryOut, resultOf } from './run';
import type { Verdict } from './experiment';

const PLANS: readonly Plan[] = [numerics, organoid, organoidClock, glioma, antigen, kinetics, clinical, singleCell, spheroid];

/** Stands for the claims of all presets. */
export const ALL_PRESETS = 'presets';

export function experiments(quick: boolean): readonly Experiment[] {
  return [...PLANS.map((plan) => plan(quick)), ...claimExperiments(quick)];
}

/** All of them at full length. */
export const EXPERIMENTS = experiments(false);

/** Runs an experiment in this thread, from the beginning. */
export function runExperiment(experiment: Experiment, seeds: readonly string[]): Verdict {
  const wanted = (arm: Experiment['arms'][number]) => (arm.seeds === 'all' ? seeds : seeds.slice(0, arm.seeds));
  return judge(experiment, collect(experiment.arms.map((arm) => [arm.name, wanted(arm).map((seed) => resultOf(complete(carryOut(arm.work, seed))))])));
}
