// Where a program's words go: two streams that tests can replace.

export interface Terminal {
  out(line: string): void;
  err(line: string): void;
  /** Whether stderr is a person's terminal, where a progress bar makes sense. */
  readonly isInteractive: boolean;
}

export const realTerminal: Terminal = {
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
  isInteractive: process.stderr.isTTY === true,
};

/** Columns padded to equal width, for reading. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, n) => (widths[n] = Math.max(widths[n] ?? 0, cell.length)));
  return rows.map((row) => row.map((cell, n) => (n === row.length - 1 ? cell : cell.padEnd(widths[n]))).join('  ').trimEnd()).join('\n');
}
