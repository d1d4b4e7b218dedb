// `npm run cases [-- folder]`: holds every input that once went wrong against its row of the table; one line an input.
import { join } from 'node:path';
import { reasonOf } from '../../cli/fault';
import { onOneLine, realTerminal } from '../../cli/terminal';
import type { Terminal } from '../../cli/terminal';
import { inputsOf, judge } from './judge';

/** Returns the exit code: 1 if one input is not treated as it must be. */
export async function main(args: readonly string[], terminal: Terminal = realTerminal): Promise<number> {
  const folder = args[0] ?? join(process.env['CART_LAB_ROOT'] ?? '.', 'tests/fixtures/cases');
  let inputs: string[];
  try {
    inputs = inputsOf(folder);
  } catch (error) {
    terminal.err(`${folder}: expected a folder of inputs: ${reasonOf(error)}`);
    return 2;
  }
  let different = 0;
  for (const input of inputs) {
    const { says, difference } = await judge(folder, input);
    if (difference !== '') different++;
    terminal.out(onOneLine(difference === '' ? `ok       ${input}: ${says}` : `DIFFERS  ${input}: ${difference}${says === '' ? '' : ` (asked: ${says})`}`));
  }
  terminal.out(`${inputs.length - different} as demanded, ${different} not`);
  return different > 0 || inputs.length === 0 ? 1 : 0;
}
