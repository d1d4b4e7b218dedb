// Finished runs as files: what a run left is kept by what decided it, and is never computed again.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Arm, ArmResult, Work } from '../../verify/experiment';
import { identityOf } from '../../verify/identity';
import { modelHashes } from '../../verify/model';
import { measureNames } from '../../verify/run';
import type { Outcome } from '../../verify/run';
import { withTime } from '../../ensemble/series';
import { BadInput, reasonOf } from '../fault';
import type { Job as AnyJob } from '../workJobs';
import { writeWhole } from '../outputs';

const FORMAT = 'cart-lab/verify-run';

/** One run that is wanted: who asks for it are experiment and arm. */
export interface Job extends AnyJob {
  /** Fingerprint of everything that decides the run; jobs of other experiments may have the same. */
  readonly key: string;
}

const shortHash = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** Which model this is, for documents: 12 hex digits. */
export const modelVersion = () => shortHash(modelHashes()).slice(0, 12);

/** The jobs of one arm: one for every seed. A key is a fingerprint of model, scenario or calculation, end and times of the samples, and seed. */
export function jobsOf(experiment: string, { name, work }: Pick<Arm, 'name' | 'work'>, seeds: readonly string[], model: readonly string[] = modelHashes()): Job[] {
  const identity = identityOf(work);
  return seeds.map((seed) => ({ experiment, arm: name, seed, work, key: shortHash([identity, seed, model]).slice(0, 16) }));
}

export class Store {
  constructor(private readonly folder: string) {}

  /** Fails now rather than after hours of computing. */
  prepare(): void {
    try {
      mkdirSync(this.folder, { recursive: true });
      writeWhole(join(this.folder, 'README.txt'), 'Finished runs of `verify`, one file each, named by what decides them. May be deleted; they are then computed again.\n');
    } catch (error) {
      throw error instanceof BadInput ? error : new BadInput(`${this.folder}: cannot be written; ${reasonOf(error)}.`);
    }
  }

  pathOf({ work, seed, key }: Job): string {
    return join(this.folder, 'runs', plain(subject(work)), `seed-${plain(seed)}-${key}.json`);
  }

  /** What is stored of the run; null if there is nothing, or only a damaged file. */
  read(job: Job): Outcome | null {
    const path = this.pathOf(job);
    if (!existsSync(path)) return null;
    try {
      return decode(readFileSync(path, 'utf8'), job.key);
    } catch {
      return null;
    }
  }

  /**
   * Adds an outcome to what is stored of the run: the same run, measured otherwise, has the same times and the same columns.
   * The renaming of the finished file is the moment at which it counts as done.
   */
  write(job: Job, { columns, measured }: Outcome): void {
    const path = this.pathOf(job), stored = this.read(job);
    mkdirSync(dirname(path), { recursive: true });
    writeWhole(path, encode(job, { columns: { ...stored?.columns, ...columns }, measured: { ...stored?.measured, ...measured } }));
  }

  /** The job that measures what is not stored yet; null if everything is. */
  missing(job: Job): Job | null {
    const stored = this.read(job);
    if (stored !== null && isComplete(stored, job.work)) return null;
    if (stored === null || !('start' in job.work)) return job;
    const { columns, measures = [], ...rest } = job.work, names = measureNames(job.work);
    return { ...job, work: { ...rest, columns: columns.filter((name) => !Object.hasOwn(stored.columns, name)), measures: measures.filter((_, n) => !Object.hasOwn(stored.measured, names[n])) } };
  }
}

function isComplete({ columns, measured }: Outcome, work: Work): boolean {
  return ('start' in work ? withTime(work.columns) : []).every((name) => Object.hasOwn(columns, name)) && measureNames(work).every((name) => Object.hasOwn(measured, name));
}

/** Jobs of one key become one that measures what all of them ask for. */
export function merged(jobs: readonly Job[]): Job[] {
  const byKey = new Map<string, Job>();
  for (const job of jobs) {
    const before = byKey.get(job.key);
    byKey.set(job.key, before === undefined ? job : { ...before, work: together(before.work, job.work) });
  }
  return [...byKey.values()];
}

function together(one: Work, other: Work): Work {
  if (!('start' in one) || !('start' in other)) return one;
  const union = (a: readonly string[] = [], b: readonly string[] = []) => [...new Set([...a, ...b])];
  return { ...one, columns: union(one.columns, other.columns), measures: union(one.measures, other.measures) };
}

/** The folder of a run: the preset or scenario, or the name of the calculation. */
function subject(work: Work): string {
  if ('calculation' in work) return work.calculation;
  return 'preset' in work.start ? work.start.preset : work.start.scenario.name;
}

const plain = (name: string) => name.replace(/[^\w.-]+/g, '_');

interface Stored {
  readonly format?: unknown;
  readonly key?: unknown;
  readonly columns: Record<string, (number | null)[]>;
  readonly measured: Record<string, { values: Record<string, number | null>; series: Record<string, (number | null)[]> }>;
}

function encode({ experiment, arm, seed, key }: Job, { columns, measured }: Outcome): string {
  return `${JSON.stringify({ format: FORMAT, key, seed, first: `${experiment}, ${arm}`, columns, measured })}\n`;
}

// JSON has no NaN: what could not be measured comes back as null.
const number = (value: number | null) => value ?? NaN;
const mapped = <A, B>(record: Readonly<Record<string, A>>, f: (value: A) => B): Record<string, B> => Object.fromEntries(Object.entries(record).map(([name, value]) => [name, f(value)]));

function decode(text: string, key: string): Outcome | null {
  const stored = JSON.parse(text) as Stored;
  if (stored.format !== FORMAT || stored.key !== key) return null;
  const list = (values: (number | null)[]) => values.map(number);
  return { columns: mapped(stored.columns, list), measured: mapped(stored.measured, ({ values, series }): ArmResult => ({ values: mapped(values, number), series: mapped(series, list) })) };
}
