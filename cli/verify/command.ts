// The command `verify` and its options.
import type { Command } from 'commander';
import { once } from '../once';
import type { Terminal } from '../terminal';
import type { VerifyOptions } from './verify';

export function addVerify(program: Command, terminal: Terminal, finish: (code: number) => void): void {
  program.command('verify').description('compare the model with published data; exit code 1 when a comparison fails')
    .argument('[target...]', 'what to compare (see --list); left out: everything')
    .option('--list', 'list the targets')
    .option('--quick', 'shortened comparisons, minutes in total')
    .option('--seeds <n>', 'runs per arm, with seeds 1 … n (default: as each experiment says, 5; with --quick 2)', once('--seeds'))
    .option('--jobs <n>', 'threads, 1 or 2 (default: 2 where the machine has them); results are the same', once('--jobs'))
    .option('--out <folder>', 'where finished runs and figures are kept; what is there is not run again (default: out/verify)', once('--out'))
    .option('--write', 'bring docs/VALIDATION.md and its figures up to date')
    .option('--fit', 'fit the glioma lines again instead, and write the result into verify/gliomaParameters.json (long)')
    .option('--json', 'print the table as one line of JSON')
    .action(async (targets: string[], options: VerifyOptions) => {
      const { verify } = await import('./verify');
      finish(await verify(targets, options, terminal));
    });
}
