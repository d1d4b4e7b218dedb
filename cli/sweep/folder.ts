// The folder of an experiment: the frozen document, the plan that was made of it, and journals of finished runs.
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { version } from '../../package.json';
import type { Plan } from '../../ensemble/experiment/plan';
import { modelIdentity, showValue } from '../../schema';
import type { Experiment } from '../../schema/experiment/parse';
import { hashText } from '../../sim';
import { BadInput, badDocument, problem, reasonOf, showPath } from '../fault';
import { writeWhole } from '../writeWhole';

const PLAN_FORMAT = 'cart-lab/plan';
export const PLAN_FILE = 'plan.json', DOCUMENT_FILE = 'experiment.json';
const JOURNAL = /^runs(?:-(\d+)-of-(\d+))?\.journal$/;

/** What makes results comparable: all of it must be the same for a folder to be gone on with. */
export interface FrozenPlan {
  readonly format: typeof PLAN_FORMAT;
  readonly experiment: string;
  readonly program: string;
  /** Fingerprint of the model. */
  readonly model: string;
  /** Of the document with its scenario written out. */
  readonly document: string;
  readonly points: number;
  readonly replicates: number;
  readonly runs: number;
}

/** A part of the runs: those whose number leaves `index` − 1 when divided by `count`. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** The document as anybody can carry it out: with the scenario written out, whatever becomes of presets and files. */
export function frozenDocument({ document, base }: Pick<Experiment, 'document' | 'base'>): string {
  return `${JSON.stringify({ ...document, base: { scenario: base } }, null, 1)}\n`;
}

export function frozenPlan(plan: Plan): FrozenPlan {
  const { experiment, runs, points } = plan, { name, fingerprint } = modelIdentity(experiment.scenario.model);
  return { format: PLAN_FORMAT, experiment: experiment.document.name, program: version, model: `${name} ${fingerprint}`, document: hashText(frozenDocument(experiment)), points: points.count, replicates: experiment.replicates, runs };
}

export const journalName = (shard: Shard | null): string => (shard === null ? 'runs.journal' : `runs-${shard.index}-of-${shard.count}.journal`);

/** Journals of a folder, whole or of shards, in the order of their names. */
export function journalsIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => JOURNAL.test(name)).sort().map((name) => join(folder, name));
}

/** Makes the folder or finds it made for the same plan; a folder of anything else is left as it is. */
export function claimFolder(folder: string, plan: Plan): void {
  const frozen = frozenPlan(plan);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new BadInput(`${showPath(folder)}: cannot be written; ${reasonOf(error)}.`);
  }
  const there = entriesOf(folder);
  if (there.includes(PLAN_FILE)) return checkSame(folder, readPlan(folder), frozen);
  const others = there.filter((name) => !name.endsWith('.lock') && !name.endsWith('.part') && name !== DOCUMENT_FILE);
  if (others.length > 0) throw badDocument(folder, [problem('', `a folder with ${others.length === 1 ? 'a file' : `${others.length} files`}, such as ${showValue(others[0])}`, 'a new or empty folder, or one that a sweep of this experiment has made')]);
  writeWhole(join(folder, DOCUMENT_FILE), frozenDocument(plan.experiment));
  // Last: a folder counts as made once it is there.
  writeWhole(join(folder, PLAN_FILE), `${JSON.stringify(frozen, null, 1)}\n`);
}

function entriesOf(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    throw new BadInput(`${showPath(folder)}: cannot be read; ${reasonOf(error)}.`);
  }
}

export function readPlan(folder: string): FrozenPlan {
  const file = join(folder, PLAN_FILE);
  if (!existsSync(file)) throw badDocument(folder, [problem('', `a folder without ${PLAN_FILE}`, 'a folder that a sweep has made')]);
  try {
    const plan = JSON.parse(readFileSync(file, 'utf8')) as FrozenPlan;
    if (plan.format === PLAN_FORMAT) return plan;
  } catch {
    // Told below.
  }
  throw badDocument(file, [problem('', 'this file', `a plan that a sweep has written ("format": ${showValue(PLAN_FORMAT)})`)]);
}

const SAID: Readonly<Partial<Record<keyof FrozenPlan, string>>> = { program: 'the version of the program that began it', model: 'the model that began it', document: 'the experiment as it was when the folder was begun', replicates: 'the replicates that were begun' };

/** Names every difference; the folder stays untouched. */
export function checkSame(folder: string, then: FrozenPlan, now: FrozenPlan): void {
  const keys = (Object.keys(now) as (keyof FrozenPlan)[]).filter((key) => then[key] !== now[key]);
  if (keys.length === 0) return;
  throw badDocument(join(folder, PLAN_FILE), keys.map((key) => problem(key, showValue(now[key]), `${SAID[key] ?? 'what the folder was begun with'} (${showValue(then[key])}), or another folder than ${basename(folder)}`)));
}
