// Which model a stored result belongs to: a fingerprint of the source text of the core, comments left out.
import { createHash } from 'node:crypto';

const FILES = import.meta.glob<string>(['../../sim/**/*.ts', '!../../sim/kernels/**'], { eager: true, query: '?raw', import: 'default' });

/** 12 hex digits; another rule, number or order of rules gives another one. */
export const MODEL_VERSION = fingerprint(FILES);

export function fingerprint(files: Readonly<Record<string, string>>): string {
  const hash = createHash('sha256');
  for (const path of Object.keys(files).sort()) hash.update(`${path}\n${codeOf(files[path])}\n`);
  return hash.digest('hex').slice(0, 12);
}

/** The text without blank lines, indentation and whole-line comments: mending a sentence does not throw days of runs away. */
function codeOf(text: string): string {
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '' && !/^(\/\/|\/\*|\*)/.test(line)).join('\n');
}
