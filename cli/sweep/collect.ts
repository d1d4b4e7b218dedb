// `collect`: joins the parts of an experiment, from one folder or several, into its tables; refuses gaps and doubles by name.
import { join } from 'node:path';
import { Plan } from '../../ensemble/experiment/plan';
import { BadInput, badDocument, problem } from '../fault';
import { loadExperiment } from '../load';
import { lockAll } from '../lock';
import { placeOf } from '../place';
import type { Terminal } from '../terminal';
import { DOCUMENT_FILE, PLAN_FILE, checkSame, frozenPlan, journalsIn, readPlan } from './folder';
import { Shelf } from './journal';
import { tellOf } from './sweep';

export function collect(folders: readonly string[], options: { readonly json?: boolean }, terminal: Terminal): number {
  const [folder] = folders, frozen = readPlan(folder);
  for (const other of folders.slice(1)) checkSame(other, readPlan(other), frozen);
  const plan = new Plan(loadExperiment(join(folder, DOCUMENT_FILE)));
  checkSame(folder, frozen, frozenPlan(plan));
  const lock = lockAll([placeOf(join(folder, PLAN_FILE))]), shelf = new Shelf(plan);
  try {
    for (const path of folders.flatMap(journalsIn)) shelf.take(path);
    if (shelf.doubles.length > 0) throw badDocument(folder, [problem('', `${listOf(shelf.doubles)} in more than one part`, 'each run in one part: give folders and shards once')]);
    const missing = [...firstOf(shelf.missing(), MOST_NAMED + 1)];
    if (missing.length > 0) throw new BadInput(`${folder}: ${plan.runs - shelf.finished} of ${plan.runs} runs are missing: ${listOf(missing)}. To carry them out: cart-lab sweep ${join(folder, DOCUMENT_FILE)} --out ${folder}`);
    return tellOf(folder, plan, shelf, () => false, options, terminal);
  } finally {
    shelf.close();
    lock.release();
  }
}

const MOST_NAMED = 40;

/** “runs 3, 4, 9 …” */
function listOf(runs: readonly number[]): string {
  return `runs ${runs.slice(0, MOST_NAMED).join(', ')}${runs.length > MOST_NAMED ? ' …' : ''}`;
}

function* firstOf<T>(all: Iterable<T>, most: number): Generator<T> {
  let n = 0;
  for (const one of all) {
    if (n++ >= most) return;
    yield one;
  }
}
