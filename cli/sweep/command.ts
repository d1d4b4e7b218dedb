// The commands `sweep`, `collect` and `analyse` and their options.
import type { Command } from 'commander';
import { once } from '../once';
import type { Terminal } from '../terminal';
import type { SweepOptions } from './sweep';

export function addSweep(program: Command, terminal: Terminal, finish: (code: number) => void): void {
  program.command('sweep').description('carry out an experiment: all runs of its design, as tables')
    .argument('<experiment>', 'path of an experiment document')
    .option('--out <folder>', 'where finished runs and tables are kept; what is there is not run again (default: out/ and its name)', once('--out'))
    .option('--workers <n>', 'threads (default: as many as the machine has cores); results are the same', once('--workers'))
    .option('--shard <i/n>', 'carry out one of n parts, to be joined by collect', once('--shard'))
    .option('--bound <time>', 'wall time after which a run is given up and marked, such as 30min (default: none)', once('--bound'))
    .option('--run <number>', 'carry out one run alone and print its row', once('--run'))
    .option('--dry-run', 'say what it would take, from a short trial')
    .option('--json', 'print what came of it as one line of JSON')
    .action(async (source: string, options: SweepOptions) => finish(await (await import('./sweep')).sweep(source, options, terminal)));
  program.command('collect').description('join the parts of an experiment into its tables, or say which runs are missing')
    .argument('<folders...>', 'folder of a sweep, and others that hold parts of it')
    .option('--json', 'print what came of it as one line of JSON')
    .action(async (folders: string[], options: { json?: boolean }) => finish(await (await import('./collect')).collect(folders, options, terminal)));
  program.command('analyse').description('what the runs of an experiment say: Morris effects, Sobol’ indices, rank correlations or responses, as its design has it')
    .argument('<folder>', 'folder of a sweep')
    .option('--json', 'print the tables as one line of JSON')
    .action(async (folder: string, options: { json?: boolean }) => finish((await import('./analyse')).analyse(folder, options, terminal)));
}
