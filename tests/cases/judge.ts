// Holds every input of a folder against its row of the table.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CASES } from './table';
import type { Demand } from './verdicts';

export interface Verdict {
  /** Path of the input inside the folder. */
  readonly input: string;
  readonly says: string;
  /** '' when all is as demanded. */
  readonly difference: string;
}

/** Words about the inputs lie beside them. */
const isInput = (name: string): boolean => !name.endsWith('.md');

/** Every file of the folder, by its path in it. */
export function inputsOf(folder: string): string[] {
  return (readdirSync(folder, { recursive: true }) as string[])
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => isInput(name) && statSync(join(folder, name)).isFile())
    .sort();
}

/** An input that has no row differs: nobody has said what must happen to it. */
export async function judge(folder: string, input: string, cases: Readonly<Record<string, Demand>> = CASES): Promise<Verdict> {
  const demand = Object.hasOwn(cases, input) ? cases[input] : null;
  if (demand === null) return { input, says: '', difference: `no row for ${input} in tests/cases/table.ts` };
  try {
    return { input, says: demand.says, difference: await demand.look(join(folder, input)) };
  } catch (error) {
    return { input, says: demand.says, difference: `it throws ${error instanceof Error ? error.message.split('\n', 2).join(' ') : String(error)}` };
  }
}
