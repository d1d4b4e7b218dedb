// The command line: the model without the page.
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { describe, gradesOfEvidence, params, presets, validate } from './catalogue';
import { BadInput, EXIT, RunStopped } from './fault';
import { printCoverage } from './coverage';
import { checkHandins } from './handin';
import type { HandinOptions } from './handin';
import { lesson } from './lesson';
import type { LessonOptions } from './lesson';
import { lineage } from './lineage';
import type { LineageOptions } from './lineage';
import { once } from './once';
import { PROVENANCE } from './outputs';
import type { PairOptions } from './pairs';
import { replay } from './replay';
import { run } from './run';
import type { RunOptions } from './settings';
import { guarded, onOneLine, realTerminal } from './terminal';
import type { Terminal } from './terminal';
import { addVerify } from './verify/command';
import { addSweep } from './sweep/command';
import { MOST_THREADS } from './threads';

/** Runs one command and returns the exit code; never throws. */
export async function main(args: readonly string[], given: Terminal = realTerminal): Promise<number> {
  const terminal = guarded(given);
  let code: number = EXIT.ok;
  const program = build(args, terminal, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.badInput;
    terminal.err(error instanceof BadInput || error instanceof RunStopped ? error.message : `Unexpected fault: ${firstLine(error)}`);
    return error instanceof BadInput ? EXIT.badInput : EXIT.fault;
  }
}

function build(args: readonly string[], terminal: Terminal, finish: (code: number) => void): Command {
  const program = new Command('cart-lab')
    .description('CAR-T Lab without the page: run, resume, replay and check scenarios.')
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.out(text.trimEnd()), writeErr: (text) => terminal.err(text.trimEnd()), outputError: (text) => terminal.err(onOneLine(text.trimEnd())) })
    .showSuggestionAfterError();

  program.command('run').description('run a preset or a scenario file')
    .argument('[source]', 'name of a preset or path of a scenario file; may be left out with --resume')
    .option('--seed <text>', 'seed of the run (default: the scenario’s)', once('--seed'))
    .option('--until <time>', 'simulated time at which to stop, such as 14d (default: the scenario’s duration)', once('--until'))
    .option('--set <key=value>', 'value of a parameter; may be given several times', gathered)
    .option('--every <time>', 'time between rows of the table (default: the scenario’s)', once('--every'))
    .option('--out <file.csv>', 'write the table of observables', once('--out'))
    .option('--assays <file.csv>', 'write what virtual instruments read: cell index, flow cytometry, ELISA', once('--assays'))
    .option('--assays-at <times>', 'times at which they read, such as 0,1d,36h (default: at every row of the table)', once('--assays-at'))
    .option('--events <file.ndjson>', 'write every event as a line of JSON', once('--events'))
    .option('--save <file.snap>', 'write a snapshot at the end or at Ctrl-C', once('--save'))
    .option('--resume <file.snap>', 'go on from a snapshot; --out and --events are appended to', once('--resume'))
    .option('--record <file.json>', 'write the record: scenario, seed and everything done', once('--record'))
    .option('--receipt <file.json>', 'write the receipt: the record with fingerprints of the way, for verify-receipt', once('--receipt'))
    .addOption(new Option('--provenance <where>', 'where tables say which run they come from: in a file beside them (…-metadata.json), inline in lines that begin with #, or none (default: beside)').argParser(once('--provenance', provenance)))
    .option('--bom', 'begin tables with a byte order mark, so that Excel reads µ and é')
    .option('--threads <n>', 'threads that share the work of a large colony; the result is the same (default: 1)', once('--threads', threadCount))
    .option('--timing', 'measure where the time goes, rule by rule')
    .option('--json', 'print the summary as one line of JSON')
    .action(async (source: string | undefined, options: RunOptions) => finish(await run(source, { ...options, command: commandLine(args) }, terminal)));

  program.command('replay').description('repeat a recorded run and compare the final state')
    .argument('<record>', 'path of a record document').option('--course <name or number>', 'the course to replay, to its end (default: the one that the run was on, to where it was saved)', once('--course'))
    .option('--json', 'print the summary as one line of JSON')
    .action(async (file: string, options: { course?: string; json?: boolean }) => finish(await replay(file, options, terminal)));
  program.command('verify-receipt').description('run again what receipts tell of and confirm it, or say where it departs and why')
    .argument('<receipts...>', 'paths of receipts, or of pictures that carry one')
    .option('--any-version', 'let another version of the program have written them, as long as the states agree')
    .option('--json', 'print a line of JSON for each')
    .action(async (files: string[], options: { anyVersion?: boolean; json?: boolean }) => finish(await (await import('./verifyReceipt')).verifyReceipts(files, options, terminal)));
  program.command('pairs').description('run a scenario and the same with a change over many seeds, and say whether what differs is more than chance')
    .argument('<source>', 'name of a preset or path of a scenario file')
    .option('--change <json>', 'change of the document in the other run, such as \'{"multiply": "schedule[infuse].infuse.count", "by": 2}\'; may be given several times', gathered)
    .option('--set <key=value>', 'value of a parameter in the other run; may be given several times', gathered)
    .option('--seeds <n>', 'pairs, with seeds 1 … n (default: 20)', once('--seeds'))
    .option('--until <time>', 'simulated time at which to compare, such as 10d (default: the scenario’s duration)', once('--until'))
    .option('--every <time>', 'time between rows of the table (default: the scenario’s)', once('--every'))
    .option('--measure <columns>', 'columns to compare, separated by commas (default: cart_alive, or tumor_alive)', once('--measure'))
    .option('--jobs <n>', 'threads (default: as many as the machine has cores); results are the same', once('--jobs'))
    .option('--out <file.csv>', 'write bands of both and the paired difference over time', once('--out'))
    .option('--json', 'print everything, the values of every seed included, as one line of JSON')
    .action(async (source: string, options: PairOptions) => finish(await (await import('./pairs')).pairs(source, options, terminal)));
  program.command('lineage').description('account for the events of a run: kills per CAR-T cell, times to kill, families, why a cell died')
    .argument('<events>', 'file written by run --events')
    .option('--cell <id>', 'why this cell died, and its ancestors', once('--cell', cellId)).option('--newick <id>', 'the family tree of this cell in Newick format', once('--newick', cellId))
    .option('--json', 'as one line of JSON')
    .action((file: string, options: LineageOptions) => finish(lineage(file, options, terminal)));
  program.command('validate').description('check a scenario, record or lesson document')
    .argument('<file>', 'path of the document, or name of a preset or lesson')
    .action((file: string) => finish(validate(file, terminal)));
  program.command('lesson').description('play the runs of a lesson without a pupil, over several seeds, and check what it claims')
    .argument('<source>', 'name of a lesson, or path of a lesson document').option('--seeds <n>', 'how many seeds, the lesson’s own first (default: 3)', once('--seeds')).option('--json', 'as one line of JSON')
    .action(async (source: string, options: LessonOptions) => finish(await lesson(source, options, terminal)));
  const handins = program.command('handin').description('what pupils hand in at the end of a lesson');
  handins.command('check').description('read the codes in a file, judge them anew, repeat what is in doubt, and print a table')
    .argument('<codes>', 'file with the codes, one after the other').option('--lesson <file>', 'the lesson document, where it did not come with the program', once('--lesson'))
    .option('--rerun <which>', 'measurements to be repeated: doubted, all or none (default: doubted)', once('--rerun')).option('--out <file.csv>', 'write the table', once('--out')).option('--json', 'as one line of JSON')
    .action(async (file: string, options: HandinOptions) => finish(await checkHandins(file, options, terminal)));
  program.command('presets').description('list the presets').option('--json', 'as one line of JSON')
    .action((options: { json?: boolean }) => finish(presets(options, terminal)));
  program.command('params').description('list the parameters: value, unit, range, evidence, meaning')
    .argument('[search]', 'words such as "CRS", hypoxia or kill.hitRate').option('--json', 'as one line of JSON').addHelpText('after', `\n${gradesOfEvidence()}`)
    .action((filter: string | undefined, options: { json?: boolean }) => finish(params(filter, options, terminal)));
  program.command('describe').description('print the models, their pipelines, the fields, the columns and the events')
    .argument('[search]', 'words such as trogocytosis or IL-6').option('--json', 'as one line of JSON')
    .option('--coverage', 'print instead where each entity, process and preset is coded and tested')
    .action((search: string | undefined, options: { json?: boolean; coverage?: boolean }) => finish(options.coverage === true ? printCoverage(options.json === true, terminal) : describe(search, options, terminal)));
  addSweep(program, terminal, finish);
  addVerify(program, terminal, finish);
  return program;
}

/** The words given, as a shell would take them. */
function commandLine(args: readonly string[]): string {
  return args.map((word) => (/^[\w./:=,@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)).join(' ');
}

const gathered = (text: string, before: readonly string[] = []): readonly string[] => [...before, text];

function cellId(text: string): number {
  if (/^[1-9]\d{0,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Expected the id of a cell, a whole number from 1.');
}

function threadCount(text: string): number {
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  if (value >= 1 && value <= MOST_THREADS) return value;
  throw new InvalidArgumentError(`Expected a whole number between 1 and ${MOST_THREADS}.`);
}

function provenance(text: string): (typeof PROVENANCE)[number] {
  const known = PROVENANCE.find((name) => name === text);
  if (known === undefined) throw new InvalidArgumentError(`Expected one of ${PROVENANCE.join(', ')}.`);
  return known;
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).split('\n', 1)[0];
}
