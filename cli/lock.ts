// Two programs that write one file would splice it: each output is taken by a lock file beside it, which names its owner.
import { closeSync, openSync, readFileSync, statSync, unlinkSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { codeOf } from './disk';
import { BadInput } from './fault';
import { unwritable } from './lineFile';
import type { Place } from './place';

/** A lock without an owner inside is one that is just being made, or what a crash left; ms. */
const MAKING = 10_000;

interface Owner {
  readonly process: number;
  readonly host: string;
  readonly since: string;
}

export interface Lock {
  release(): void;
}

/** Takes all of them or none. */
export function lockAll(places: readonly Place[]): Lock {
  const taken: string[] = [];
  const release = () => taken.splice(0).forEach(forget);
  try {
    for (const place of places) if (!place.isStream) taken.push(take(place));
  } catch (error) {
    release();
    throw error;
  }
  return { release };
}

export const lockName = (target: string) => `${target}.lock`;

function take({ path, target }: Place): string {
  const lock = lockName(target);
  for (let tries = 0; ; tries++) {
    try {
      const handle = openSync(lock, 'wx');
      writeSync(handle, JSON.stringify({ process: process.pid, host: hostname(), since: new Date().toISOString() } satisfies Owner));
      closeSync(handle);
      return lock;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw unwritable(path, error);
      if (tries > 0 || !isLeftOver(lock)) throw new BadInput(takenText(path, lock));
      forget(lock);
    }
  }
}

/** Its process is gone, or it never got to write its name. Of a process on another machine nothing is known. */
function isLeftOver(lock: string): boolean {
  const owner = ownerOf(lock);
  if (owner === null) return ageOf(lock) > MAKING;
  if (owner.host !== hostname()) return false;
  try {
    process.kill(owner.process, 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}

function ownerOf(lock: string): Owner | null {
  try {
    const { process, host, since } = JSON.parse(readFileSync(lock, 'utf8')) as Partial<Owner>;
    return typeof process === 'number' && typeof host === 'string' && typeof since === 'string' ? { process, host, since } : null;
  } catch {
    return null;
  }
}

function ageOf(lock: string): number {
  const stats = statSync(lock, { throwIfNoEntry: false });
  return stats === undefined ? Infinity : Date.now() - stats.mtimeMs;
}

function takenText(path: string, lock: string): string {
  const owner = ownerOf(lock);
  const who = owner === null ? 'another run' : `another run (process ${owner.process} on ${owner.host} since ${owner.since})`;
  return `${path}: is being written by ${who}; expected a file that nobody else writes. If that run is gone, remove ${lock}.`;
}

function forget(lock: string): void {
  try {
    unlinkSync(lock);
  } catch {
    // Somebody has tidied up already.
  }
}
