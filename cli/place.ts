// Where an output goes: a file of its own, or a stream such as a pipe, a device or the program's own standard output.
import { realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

export interface Place {
  /** As the person wrote it. */
  readonly path: string;
  /** Without links: what a new version replaces. */
  readonly target: string;
  /** Bytes go there and are gone: nothing to lock, to cut or to replace. */
  readonly isStream: boolean;
  /** Number of an open file of this program, or null. */
  readonly handle: number | null;
}

const STANDARD: Readonly<Record<string, number>> = { '/dev/stdout': 1, '/dev/stderr': 2 };
const OPEN_FILE = /^\/(?:dev|proc\/self)\/fd\/(\d{1,4})$/;

export function placeOf(path: string): Place {
  const handle = STANDARD[path] ?? numberIn(path);
  if (handle !== null) return { path, target: path, isStream: true, handle };
  const stats = statSync(path, { throwIfNoEntry: false });
  const isStream = stats !== undefined && !stats.isFile() && !stats.isDirectory();
  return { path, target: isStream ? resolve(path) : withoutLinks(path), isStream, handle: null };
}

function numberIn(path: string): number | null {
  const match = OPEN_FILE.exec(path);
  return match === null ? null : Number(match[1]);
}

/** The file itself need not exist, its folder may not either: that is for others to complain about. */
function withoutLinks(path: string): string {
  const whole = resolve(path);
  try {
    return realpathSync(whole);
  } catch {
    const folder = dirname(whole);
    return folder === whole ? whole : join(withoutLinks(folder), basename(whole));
  }
}

/** Nothing is lost when two outputs go there. */
export function isSink({ path }: Place): boolean {
  return path === '/dev/null';
}
