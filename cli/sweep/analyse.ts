// `analyse`: what the runs of a folder say, by the statistics that the design of their experiment was made for, as tables.
import { join } from 'node:path';
import { analyse as tablesOf } from '../../ensemble/experiment/analyse';
import type { AnalysisTable } from '../../ensemble/experiment/analyse';
import { Plan } from '../../ensemble/experiment/plan';
import { measuredWords } from '../../schema/numberWords';
import { BadInput, EXIT } from '../fault';
import { loadExperiment } from '../load';
import { table } from '../terminal';
import type { Terminal } from '../terminal';
import { writeTable } from '../wholeTable';
import { DOCUMENT_FILE, checkSame, frozenPlan, journalsIn, readPlan } from './folder';
import { Shelf } from './journal';

export function analyse(folder: string, options: { readonly json?: boolean }, terminal: Terminal): number {
  const frozen = readPlan(folder), plan = new Plan(loadExperiment(join(folder, DOCUMENT_FILE))), shelf = new Shelf(plan);
  checkSame(folder, frozen, frozenPlan(plan));
  try {
    for (const path of journalsIn(folder)) shelf.take(path);
    if (shelf.finished < plan.runs) throw new BadInput(`${folder}: ${plan.runs - shelf.finished} of ${plan.runs} runs are missing; expected all of them. cart-lab collect ${folder} names them.`);
    const tables = tablesOf(plan, outcomesOf(plan, shelf)), origin = { experiment: frozen.experiment, document: frozen.document, seed: plan.experiment.seed };
    for (const { name, title, columns, rows } of tables) writeTable(join(folder, `${name}.csv`), columns, rows, title, origin);
    if (options.json === true) terminal.out(JSON.stringify(tables.map(({ name, columns, rows }) => ({ name, rows: rows.map((row) => Object.fromEntries(columns.map((column, n) => [column.name, Number.isNaN(row[n]) ? null : row[n]]))) }))));
    else terminal.out(tables.map((one) => wordsOf(one, folder)).join('\n\n'));
    return EXIT.ok;
  } finally {
    shelf.close();
  }
}

function outcomesOf(plan: Plan, shelf: Shelf): Float64Array[] {
  const outcomes = plan.experiment.outcomes.map(() => new Float64Array(plan.runs));
  for (let run = 0; run < plan.runs; run++) shelf.read(run).result.outcomes.forEach((value, n) => void (outcomes[n][run] = value));
  return outcomes;
}

const MOST_ROWS = 60;

function wordsOf({ name, title, columns, rows }: AnalysisTable, folder: string): string {
  const shown = rows.slice(0, MOST_ROWS).map((row) => row.map((field) => (typeof field === 'number' ? measuredWords(field) : field)));
  return `${title}\n${table([columns.map((column) => column.name), ...shown])}${rows.length > MOST_ROWS ? `\n… ${rows.length - MOST_ROWS} more rows` : ''}\n${join(folder, `${name}.csv`)}`;
}
