// `verify-receipt`: each receipt run once more, confirmed, or told where it departs and why.
import { parseReceipt, receiptsCarried } from '../schema';
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

async function verify(file: string, options: ReceiptOptions, terminal: Terminal, isStopped: () => boolean): Promise<number> {
  const { json = false } = options;
  let receipts: readonly Receipt[];
  try {
    receipts = receiptsIn(file);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    if (json) terminal.out(JSON.stringify({ file, confirmed: false, reasons: error.message.split('\n').slice(1).map((line) => line.trim()), departs: null, compared: 0 }));
    else terminal.err(error.message);
    return EXIT.badInput;
  }
  let code: number = EXIT.ok;
  for (const [n, receipt] of receipts.entries()) {
    const outcome = await verifyOne(receipt, file, receipts.length > 1 ? SIDES[n] : '', options, terminal, isStopped);
    if (outcome === EXIT.interrupted) return outcome;
    code = Math.max(code, outcome);
  }
  return code;
}

/** Of a picture of two runs that were compared, as they stand in it. */
const SIDES = ['A', 'B'] as const;

/** @param side of two; '' for the only one */
async function verifyOne(receipt: Receipt, file: string, side: '' | (typeof SIDES)[number], { anyVersion = false, json = false }: ReceiptOptions, terminal: Terminal, isStopped: () => boolean): Promise<number> {
  let progress: Progress | null = null;
  const verdict = await checkReceipt(receipt, {
    anyVersion, isStopped, begin: (world, until) => { progress = showProgress(world, until, terminal.isInteractive); }, onSlice: (world) => progress?.update(world),
  }).finally(() => progress?.stop());
  if (verdict === null) return EXIT.interrupted;
  const name = side === '' ? showPath(file) : `${showPath(file)} (${side})`, { confirmed, reasons, compared } = verdict, { scenario, seed, until, hash } = receipt.record;
  if (json) terminal.out(JSON.stringify({ file, ...(side === '' ? {} : { side }), scenario: scenario.name, seed, until, hash, ...verdict }));
  else if (confirmed) terminal.out(`${name}: confirmed. ${onOneLine(scenario.name)}, seed ${onOneLine(seed)}, ${clockWords(until / scenario.clock.ticksPerMinute)}, hash ${hash}; states compared: ${compared}`);
  else terminal.err(`${name}: not confirmed\n${reasons.map((reason) => `  ${reason}.`).join('\n')}`);
  return confirmed ? EXIT.ok : EXIT.fault;
}

function receiptsIn(file: string): readonly Receipt[] {
  const texts = receiptsCarried(readWhole(file, LONGEST_FILE));
  if (texts.length === 0) throw badDocument(file, [problem('', 'a picture without a receipt', 'a receipt, or a picture that carries one')]);
  return texts.map((text) => {
    const parsed = parseReceipt(text, file);
    if (parsed.ok) return parsed;
    refuseOther(text, file, ['receipt']);
    throw badDocument(file, parsed.problems);
  });
}
