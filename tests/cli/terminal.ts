// A terminal for tests: remembers what was printed.
import { main } from '../../cli/main';
import type { Terminal } from '../../cli/terminal';

export interface Printed {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  /** The last line of stdout as JSON. */
  readonly json: Record<string, unknown>;
}

export type Program = (args: readonly string[], terminal: Terminal) => Promise<number> | number;

/** Runs a command in this process. */
export async function cli(args: readonly string[], program: Program = main): Promise<Printed> {
  const out: string[] = [], err: string[] = [];
  const code = await program(args, { out: (line) => out.push(line), err: (line) => err.push(line), isInteractive: false });
  const last = out.at(-1) ?? '';
  return { code, out: out.join('\n'), err: err.join('\n'), json: /^[[{]/.test(last) ? (JSON.parse(last) as Record<string, unknown>) : {} };
}
