// What the command line says of a code that a pupil hands in.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cli } from '../cli/terminal';

/** What `cart-lab handin check` says of a code, with every measurement repeated. */
export async function accepted(code: string): Promise<{ readonly exit: number; readonly row: Readonly<Record<string, string | number>> }> {
  const folder = mkdtempSync(join(tmpdir(), 'handin-')), file = join(folder, 'codes.txt');
  try {
    writeFileSync(file, `${code}\n`);
    const { code: exit, json } = await cli(['handin', 'check', file, '--rerun', 'all', '--json']);
    return { exit, row: (json['handins'] as readonly Record<string, string | number>[])[0] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
