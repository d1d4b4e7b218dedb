// Finished runs as files: one JSON file per target, arm and seed; what is there is never computed again.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BadInput, reasonOf } from '../fault';
import { writeWhole } from '../outputs';
import type { Arm, ArmResult } from './types';
import { MODEL_VERSION } from './version';

const FORMAT = 'cart-lab/verify-result';

/** One run that is wanted. */
export interface Job {
  readonly target: string;
  readonly arm: string;
  readonly seed: string;
  readonly quick: boolean;
  /** Fingerprint of everything that decides the result. */
  readonly key: string;
}

export function jobOf(target: string, arm: Arm, seed: string, quick: boolean, model = MODEL_VERSION): Job {
  const identity = JSON.stringify([target, arm.name, arm.identity, seed, model]);
  return { target, arm: arm.name, seed, quick, key: createHash('sha256').update(identity).digest('hex').slice(0, 16) };
}

export class Store {
  constructor(private readonly folder: string) {}

  /** Fails now rather than after hours of computing. */
  prepare(): void {
    try {
      mkdirSync(this.folder, { recursive: true });
      writeWhole(join(this.folder, 'README.txt'), 'Finished runs of `verify`: one file per target, arm and seed, named by what decides them. May be deleted; they are then computed again.\n');
    } catch (error) {
      throw error instanceof BadInput ? error : new BadInput(`${this.folder}: cannot be written; ${reasonOf(error)}.`);
    }
  }

  pathOf({ target, arm, seed, key }: Job): string {
    return join(this.folder, ...target.split('/').map(plain), plain(arm), `seed-${plain(seed)}-${key}.json`);
  }

  has(job: Job): boolean {
    return this.read(job) !== null;
  }

  /** The stored result; null if there is none, or only a damaged one. */
  read(job: Job): ArmResult | null {
    const path = this.pathOf(job);
    if (!existsSync(path)) return null;
    try {
      return decode(readFileSync(path, 'utf8'), job.key);
    } catch {
      return null;
    }
  }

  /** The renaming of the finished file is the moment at which the run counts as done. */
  write(job: Job, result: ArmResult): void {
    const path = this.pathOf(job);
    mkdirSync(dirname(path), { recursive: true });
    writeWhole(path, encode(job, result));
  }
}

const plain = (name: string) => name.replace(/[^\w.-]+/g, '_');

function encode({ target, arm, seed, key }: Job, { values, series }: ArmResult): string {
  return `${JSON.stringify({ format: FORMAT, target, arm, seed, key, values, series })}\n`;
}

function decode(text: string, key: string): ArmResult | null {
  const stored = JSON.parse(text) as { format?: unknown; key?: unknown; values: Record<string, number | null>; series: Record<string, (number | null)[]> };
  if (stored.format !== FORMAT || stored.key !== key) return null;
  // JSON has no NaN: what could not be measured comes back as null.
  const number = (value: number | null) => value ?? NaN;
  return {
    values: Object.fromEntries(Object.entries(stored.values).map(([name, value]) => [name, number(value)])),
    series: Object.fromEntries(Object.entries(stored.series).map(([name, list]) => [name, list.map(number)])),
  };
}
