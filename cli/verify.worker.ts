// A thread of `verify` and `pairs`.
import { serveJobs } from './threadProgram';
import { computeWork } from './workJobs';

serveJobs(computeWork);
