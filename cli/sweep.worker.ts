// A thread of `sweep`: it is told the experiment once, and after that numbers of runs.
import { workerData } from 'node:worker_threads';
import { serveJobs } from './threadProgram';
import { computeRun } from './sweep/runJobs';
import type { RunJob, SweepSetUp } from './sweep/runJobs';
import { planOf } from './sweep/runJobs';

const plan = planOf(workerData as SweepSetUp);

serveJobs((job: RunJob) => computeRun(plan, job));
