// Jobs of `verify` and `pairs`: a piece of work and a seed.
import type { Computation } from '../ensemble/follow';
import type { Work } from '../verify/experiment';
import { carryOut } from '../verify/run';
import type { Outcome } from '../verify/run';
import type { Program } from './jobs';

/** One run that is wanted; the first two are for people. */
export interface Job {
  readonly experiment: string;
  readonly arm: string;
  readonly seed: string;
  readonly work: Work;
}

export const computeWork = ({ work, seed }: Job): Computation<Outcome> => carryOut(work, seed);

export const WORK_PROGRAM: Program<Job, Outcome> = { file: 'verify.worker.js', compute: computeWork, nameOf: ({ experiment, arm, seed }) => `${experiment}, ${arm}, seed ${seed}` };
