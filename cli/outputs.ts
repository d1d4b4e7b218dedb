// The files a run writes: opened before anything is computed, filled while it goes on, consistent after an interruption.
import { accessSync, closeSync, constants, existsSync, fsyncSync, ftruncateSync, openSync, readFileSync, renameSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { EVENT_NAMES, minutesOf, observablesOf, observe, readAssays } from '../sim';
import type { World } from '../sim';
import { BadInput, badDocument, problem, reasonOf } from './fault';

/** Bytes collected before they go to disk. */
const BUFFER = 1 << 16;

/** A text file that grows line by line. */
class LineFile {
  private waiting: string[] = [];
  private size = 0;
  private readonly handle: number;

  constructor(readonly path: string, kept: string) {
    this.handle = openSync(path, existsSync(path) ? 'r+' : 'w');
    ftruncateSync(this.handle, 0);
    writeSync(this.handle, kept, 0);
    this.size = Buffer.byteLength(kept);
  }

  line(text: string): void {
    this.waiting.push(text);
    if (this.waiting.length * 80 > BUFFER) this.flush();
  }

  flush(): void {
    if (this.waiting.length === 0) return;
    const text = `${this.waiting.join('\n')}\n`;
    this.waiting = [];
    this.size += writeSync(this.handle, text, this.size);
  }

  close(): void {
    this.flush();
    fsyncSync(this.handle);
    closeSync(this.handle);
  }
}

/** The table of observables: one row per recording time, the first column is the time. */
export class TableFile {
  private readonly file: LineFile;
  private readonly values: Float64Array;
  private lastMinutes: number;

  /** `world`: where the run begins; rows of an earlier run up to there are kept when it is resumed. */
  constructor(path: string, world: World, resumed: boolean) {
    const columns = observablesOf(world.scenario), header = columns.map(({ name }) => name).join(',');
    const kept = resumed ? keepRows(path, minutesOf(world), header) : { text: `${header}\n`, lastMinutes: -1 };
    this.values = new Float64Array(columns.length);
    this.lastMinutes = kept.lastMinutes;
    this.file = open(path, kept.text);
  }

  row(world: World): void {
    observe(world, this.values);
    if (this.values[0] <= this.lastMinutes) return;
    this.lastMinutes = this.values[0];
    this.file.line(Array.from(this.values, (value) => (Number.isNaN(value) ? '' : value)).join(','));
    this.file.flush();
  }

  close(): void {
    this.file.close();
  }
}

function keepRows(path: string, minutes: number, expected: string): { readonly text: string; readonly lastMinutes: number } {
  const [header, ...rows] = existing(path).split('\n');
  if (header === '') return { text: `${expected}\n`, lastMinutes: -1 };
  if (header !== expected) throw badDocument(path, [problem('line 1', JSON.stringify(header.slice(0, 40)), 'the header of a table written by this version, to append to')]);
  // A row cut off by a crash has no line end and is dropped with the last piece of the split.
  const kept = rows.slice(0, -1).filter((row) => Number(row.split(',', 1)[0]) <= minutes);
  const last = kept.at(-1);
  return { text: [expected, ...kept, ''].join('\n'), lastMinutes: last === undefined ? -1 : Number(last.split(',', 1)[0]) };
}

const ASSAY_HEADER = 'time_min,assay,quantity,unit,value,limit';

/** What the virtual instruments read: one row per reading, at the times at which it is asked for a row. */
export class AssayFile {
  private readonly file: LineFile;
  private lastMinutes: number;

  constructor(path: string, world: World, resumed: boolean) {
    const kept = resumed ? keepRows(path, minutesOf(world), ASSAY_HEADER) : { text: `${ASSAY_HEADER}\n`, lastMinutes: -1 };
    this.lastMinutes = kept.lastMinutes;
    this.file = open(path, kept.text);
  }

  row(world: World): void {
    const minutes = minutesOf(world);
    if (minutes <= this.lastMinutes) return;
    this.lastMinutes = minutes;
    for (const { assay, quantity, unit, value, limit } of readAssays(world)) {
      this.file.line([minutes, assay, quantity, unit, Number.isNaN(value) ? '' : value, limit].join(','));
    }
    this.file.flush();
  }

  close(): void {
    this.file.close();
  }
}

/** Every event of the run as one JSON object a line. */
export class EventFile {
  private readonly file: LineFile;

  constructor(path: string, world: World, resumed: boolean) {
    const lines = resumed ? existing(path).split('\n').slice(0, -1) : [];
    const kept = lines.filter((line) => isBefore(line, world.tick, path));
    this.file = open(path, kept.map((line) => `${line}\n`).join(''));
  }

  /** Events of the step just made, which began at `tick`. */
  step(world: World, tick: number): void {
    const { count, kind, a, b, x, y, z, value } = world.events;
    const minutes = tick / world.scenario.clock.ticksPerMinute;
    for (let n = 0; n < count; n++) {
      this.file.line(JSON.stringify({ tick, minutes, event: EVENT_NAMES[kind[n]], a: a[n], b: b[n], x: x[n], y: y[n], z: z[n], value: value[n] }));
    }
  }

  close(): void {
    this.file.close();
  }
}

function isBefore(line: string, tick: number, path: string): boolean {
  const match = /^\{"tick":(\d+),/.exec(line);
  if (match === null) throw badDocument(path, [problem('', JSON.stringify(line.slice(0, 40)), 'a line of events, to append to')]);
  return Number(match[1]) < tick;
}

function existing(path: string): string {
  try {
    return existsSync(path) ? readFileSync(path, 'utf8') : '';
  } catch (error) {
    throw unwritable(path, error);
  }
}

function open(path: string, kept: string): LineFile {
  try {
    return new LineFile(path, kept);
  } catch (error) {
    throw unwritable(path, error);
  }
}

/** Fails now rather than after hours of computing. */
export function checkWritable(path: string): void {
  try {
    if (existsSync(path)) {
      if (statSync(path).isDirectory()) throw new BadInput(unwritableText(path, 'it is a folder'));
      accessSync(path, constants.W_OK);
    }
    const folder = dirname(resolve(path));
    if (!statSync(folder).isDirectory()) throw new BadInput(unwritableText(path, `${folder} is not a folder`));
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw error instanceof BadInput ? error : unwritable(path, error);
  }
}

/** Writes a file whole or not at all. */
export function writeWhole(path: string, content: Uint8Array | string): void {
  const draft = `${path}.part`;
  try {
    writeFileSync(draft, content);
    renameSync(draft, path);
  } catch (error) {
    throw unwritable(path, error);
  }
}

function unwritable(path: string, error: unknown): BadInput {
  return error instanceof BadInput ? error : new BadInput(unwritableText(path, reasonOf(error)));
}

const unwritableText = (path: string, reason: string) => `${path}: cannot be written; ${reason}.`;
