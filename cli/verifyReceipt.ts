// `verify-receipt`: each receipt run once more, confirmed, or told where it departs and why.
import { parseReceipt, receiptCarried } from '../schema';
import type { Receipt } from '../schema';
import { clockWords } from '../schema/clockWords';
import { checkReceipt } from './checkReceipt';
import { BadInput, EXIT, badDocument, problem, showPath } from './fault';
import { readWhole } from './input';
import { onInterrupt } from './interrupt';
import { LONGEST_FILE } from './load';
import { refuseOther } from './otherKind';
import { showProgress } from './progress';
import type { Progress } from './progress';
import { onOneLine } from './terminal';
import type { Terminal } from './terminal';

interface ReceiptOptions {
  readonly anyVersion?: boolean;
  readonly json?: boolean;
}

/** 0: all are confirmed; 1: one departs; 2: one cannot be read. Each is told of, whatever becomes of the others. */
export async function verifyReceipts(files: readonly string[], options: ReceiptOptions, terminal: Terminal): Promise<number> {
  const interrupt = onInterrupt();
  let code: number = EXIT.ok;
  try {
    for (const file of files) {
      const outcome = await verify(file, options, terminal, interrupt.happened);
      if (outcome === EXIT.interrupted) return outcome;
      code = Math.max(code, outcome);
    }
  } finally {
    interrupt.forget();
  }
  return code;
}

async function verify(file: string, { anyVersion = false, json = false }: ReceiptOptions, terminal: Terminal, isStopped: () => boolean): Promise<number> {
  let receipt: Receipt;
  try {
    receipt = receiptIn(file);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    if (json) terminal.out(JSON.stringify({ file, confirmed: false, reasons: error.message.split('\n').slice(1).map((line) => line.trim()), departs: null, compared: 0 }));
    else terminal.err(error.message);
    return EXIT.badInput;
  }
  let progress: Progress | null = null;
  const verdict = await checkReceipt(receipt, {
    anyVersion, isStopped, begin: (world, until) => { progress = showProgress(world, until, terminal.isInteractive); }, onSlice: (world) => progress?.update(world),
  }).finally(() => progress?.stop());
  if (verdict === null) return EXIT.interrupted;
  const { confirmed, reasons, compared } = verdict, { scenario, seed, until, hash } = receipt.record;
  if (json) terminal.out(JSON.stringify({ file, scenario: scenario.name, seed, until, hash, ...verdict }));
  else if (confirmed) terminal.out(`${showPath(file)}: confirmed. ${onOneLine(scenario.name)}, seed ${onOneLine(seed)}, ${clockWords(until / scenario.clock.ticksPerMinute)}, hash ${hash}; states compared: ${compared}`);
  else terminal.err(`${showPath(file)}: not confirmed\n${reasons.map((reason) => `  ${reason}.`).join('\n')}`);
  return confirmed ? EXIT.ok : EXIT.fault;
}

function receiptIn(file: string): Receipt {
  const text = receiptCarried(readWhole(file, LONGEST_FILE));
  if (text === null) throw badDocument(file, [problem('', 'a picture without a receipt', 'a receipt, or a picture that carries one')]);
  const parsed = parseReceipt(text, file);
  if (parsed.ok) return parsed;
  refuseOther(text, file, ['receipt']);
  throw badDocument(file, parsed.problems);
}
