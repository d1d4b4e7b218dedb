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

/** Characters that move the cursor, change colours or the direction of writing; line ends and tabs are left. */
const UNPRINTABLE = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** The same words with everything a terminal would obey written out, as in JSON: nothing in a file may play with a screen. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, (char) => (char === '\n' || char === '\t' ? char : `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`));
}

/** The same on one line: what comes from a document must not look like words of the program. */
export function onOneLine(text: string): string {
  return printable(text.replaceAll('\n', ' '));
}

/** A terminal that is only ever given printable characters. */
export function guarded({ out, err, isInteractive }: Terminal): Terminal {
  return { out: (line) => out(printable(line)), err: (line) => err(printable(line)), isInteractive };
}

/** Columns padded to equal width, for reading. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, n) => (widths[n] = Math.max(widths[n] ?? 0, cell.length)));
  return rows.map((row) => row.map((cell, n) => (n === row.length - 1 ? cell : cell.padEnd(widths[n]))).join('  ').trimEnd()).join('\n');
}
