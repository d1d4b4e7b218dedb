// `npm run fuzz -- [--count 2000] [--from 1]`: random documents at the ends of all ranges, one seed each; prints what breaks and a tally.
import { parseArgs } from 'node:util';
import { onOneLine, realTerminal } from '../../cli/terminal';
import type { Terminal } from '../../cli/terminal';
import { examine } from './fuzz';
import type { Finding } from './fuzz';

const MOST = 1_000_000, TELL_EVERY = 500;

/** Returns the exit code: 1 if a document breaks something. `tests/fuzz/fuzz.ts` makes the same document of the same seed. */
export function main(args: readonly string[], terminal: Terminal = realTerminal): number {
  const asked = read(args);
  if (typeof asked === 'string') {
    terminal.err(asked);
    return 2;
  }
  const tally: Record<Finding['outcome'], number> = { refused: 0, ran: 0, stopped: 0, broken: 0 };
  for (let n = 0; n < asked.count; n++) {
    const { seed, outcome, words } = examine(asked.from + n);
    tally[outcome]++;
    if (outcome === 'broken' || outcome === 'stopped') terminal.out(onOneLine(`${outcome}  seed ${seed}: ${words}`));
    if ((n + 1) % TELL_EVERY === 0 && n + 1 < asked.count) terminal.err(`${n + 1} of ${asked.count}`);
  }
  terminal.out(`${asked.count} documents from seed ${asked.from}: ${tally.refused} refused with a reason, ${tally.ran} ran with every promise kept, ${tally.stopped} stopped with a reason, ${tally.broken} broken`);
  return tally.broken > 0 ? 1 : 0;
}

function read(args: readonly string[]): { readonly count: number; readonly from: number } | string {
  try {
    const { values } = parseArgs({ args: [...args], options: { count: { type: 'string', default: '2000' }, from: { type: 'string', default: '1' } } });
    const [count, from] = [values.count, values.from].map(Number);
    const isWhole = (value: number): boolean => Number.isInteger(value) && value >= 1 && value <= MOST;
    return isWhole(count) && isWhole(from) ? { count, from } : `--count ${values.count} --from ${values.from}: expected whole numbers from 1 to ${MOST}`;
  } catch (error) {
    return onOneLine(error instanceof Error ? error.message : String(error));
  }
}
