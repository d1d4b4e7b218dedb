// Finished runs on disk: one line each, and beside it the samples of all runs as plain numbers. What a crash tears off at the end is dropped when it is opened again.
import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import type { RunResult } from '../../ensemble/experiment/carryOut';
import type { Plan } from '../../ensemble/experiment/plan';
import { showValue } from '../../schema';
import { DISK, writeAll } from '../disk';
import { badDocument, problem } from '../fault';
import type { BadInput } from '../fault';
import { LineFile, keptBytes, unwritable } from '../lineFile';
import { placeOf } from '../place';
import { isTooLong } from './runJobs';

/** A run that has been carried out. Wall time stands here and in no table of results: it is never the same twice. */
export interface Finished {
  readonly run: number;
  readonly result: RunResult;
  /** s */
  readonly wall: number;
}

interface Line {
  readonly run: number;
  readonly id: string;
  readonly wall: number;
  readonly status: RunResult['status'];
  readonly reason: string;
  readonly outcomes: readonly (number | null)[];
  readonly end: number | null;
  readonly hash: string;
  /** First byte and number of its samples in the file beside. */
  readonly at: number;
  readonly samples: number;
}

const seriesFile = (path: string): string => path.replace(/\.journal$/, '.samples');

/** Columns that are kept at every sample, `time_min` first. */
const keptColumns = ({ experiment: { document: { series = [] } } }: Plan): string[] => (series.length === 0 ? [] : [...new Set(['time_min', ...series])]);

export class Journal {
  private readonly lines: LineFile;
  private samples: number | null = null;
  private size = 0;

  /** Goes on with what is there. */
  constructor(private readonly path: string, private readonly plan: Plan) {
    this.lines = new LineFile(placeOf(path), existsSync(path) ? keptBytes(path, (line) => lineOf(line) !== null) : 0);
    if (keptColumns(plan).length === 0) return;
    try {
      this.samples = DISK.open(seriesFile(path), 'a');
      this.size = fstatSync(this.samples).size;
    } catch (error) {
      throw unwritable(seriesFile(path), error);
    }
  }

  get fault(): BadInput | null {
    return this.lines.fault;
  }

  /** The samples first: a line that is there has all that it speaks of. */
  add({ run, result, wall }: Finished): void {
    const { status, reason, outcomes, endMinutes, hash } = result, columns = keptColumns(this.plan), at = this.size;
    const samples = columns.length === 0 ? 0 : (result.series['time_min']?.length ?? 0);
    if (samples > 0) this.addSamples(Float64Array.from(columns.flatMap((name) => result.series[name])));
    const line: Line = { run, id: this.plan.runAt(run).id, wall: Math.round(wall * 1000) / 1000, status, reason, outcomes: outcomes.map(orNull), end: orNull(endMinutes), hash, at, samples };
    this.lines.line(JSON.stringify(line));
    this.lines.flush();
    if (this.lines.fault !== null) throw this.lines.fault;
  }

  private addSamples(values: Float64Array): void {
    const { written, error } = writeAll(DISK, this.samples!, new Uint8Array(values.buffer), null);
    this.size += written;
    if (error !== null) throw unwritable(seriesFile(this.path), error);
  }

  close(): void {
    this.lines.close();
    if (this.samples === null) return;
    DISK.sync(this.samples);
    DISK.close(this.samples);
  }
}

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);
const orNaN = (value: number | null): number => value ?? NaN;

function lineOf(text: string): Line | null {
  try {
    const line = JSON.parse(text) as Partial<Line>;
    return Number.isInteger(line.run) && typeof line.id === 'string' && Array.isArray(line.outcomes) ? (line as Line) : null;
  } catch {
    return null;
  }
}

const CHUNK = 1 << 20, NEWLINE = 10;

/** Where each finished run of a plan stands, in a few bytes a run; results are read when they are asked for. */
export class Shelf {
  /** Number of the journal from 1; 0: the run is not there. */
  private readonly journal: Uint16Array;
  private readonly at: Float64Array;
  private readonly length: Uint32Array;
  /** 1: it took too long when it was last carried out, so it is there but may be tried again. */
  private readonly wasTooLong: Uint8Array;
  private readonly handles: { readonly path: string; readonly lines: number; readonly samples: number | null }[] = [];
  /** Runs that stand in two journals. */
  readonly doubles: number[] = [];
  finished = 0;

  constructor(private readonly plan: Plan) {
    this.journal = new Uint16Array(plan.runs);
    this.at = new Float64Array(plan.runs);
    this.length = new Uint32Array(plan.runs);
    this.wasTooLong = new Uint8Array(plan.runs);
  }

  has(run: number): boolean {
    return this.journal[run] !== 0;
  }

  take(path: string): void {
    const lines = openSync(path, 'r'), file = seriesFile(path), number = this.handles.push({ path, lines, samples: existsSync(file) ? openSync(file, 'r') : null });
    eachLine(lines, (text, at, length) => {
      const line = lineOf(text);
      if (line === null) throw badDocument(path, [problem(`byte ${at}`, showValue(text), 'a finished run; this journal is damaged')]);
      if (line.run < 0 || line.run >= this.plan.runs || line.id !== this.plan.runAt(line.run).id) throw badDocument(path, [problem(`byte ${at}`, `run ${line.run} with id ${line.id}`, 'a run of this experiment')]);
      this.shelve(line, number, at, length);
    });
  }

  /** A run that took too long gives way to what came of it another time. */
  private shelve(line: Line, number: number, at: number, length: number): void {
    const { run } = line, isThere = this.has(run), takesTooLong = isTooLong(line);
    if (isThere && takesTooLong) return;
    if (isThere && this.wasTooLong[run] === 0) return void this.doubles.push(run);
    if (!isThere) this.finished++;
    this.journal[run] = number;
    this.at[run] = at;
    this.length[run] = length;
    this.wasTooLong[run] = takesTooLong ? 1 : 0;
  }

  read(run: number): Finished {
    const { lines, samples, path } = this.handles[this.journal[run] - 1], bytes = new Uint8Array(this.length[run]);
    readSync(lines, bytes, 0, bytes.length, this.at[run]);
    const line = lineOf(new TextDecoder().decode(bytes))!, columns = keptColumns(this.plan), values = new Float64Array(columns.length * line.samples);
    if (values.length > 0 && (samples === null || readSync(samples, new Uint8Array(values.buffer), 0, values.byteLength, line.at) < values.byteLength)) throw badDocument(seriesFile(path), [problem('', 'a file that ends too early', `the samples of run ${run}`)]);
    const series = line.samples === 0 ? {} : Object.fromEntries(columns.map((name, n) => [name, [...values.subarray(n * line.samples, (n + 1) * line.samples)]]));
    const { status, reason, outcomes, end, hash, wall } = line;
    return { run, wall, result: { status, reason, outcomes: outcomes.map(orNaN), endMinutes: orNaN(end), hash, series } };
  }

  /** The numbers of runs that are not there. */
  *missing(): Generator<number> {
    for (let run = 0; run < this.plan.runs; run++) if (!this.has(run)) yield run;
  }

  /** The numbers of runs that are not there, and of those that took too long: another bound, or another day, may let them end. */
  *open(isMine: (run: number) => boolean): Generator<number> {
    for (let run = 0; run < this.plan.runs; run++) if ((!this.has(run) || this.wasTooLong[run] === 1) && isMine(run)) yield run;
  }

  close(): void {
    for (const { lines, samples } of this.handles.splice(0)) {
      closeSync(lines);
      if (samples !== null) closeSync(samples);
    }
  }
}

/** Whole lines of a file; a last one without its end is not told. */
function eachLine(handle: number, take: (line: string, at: number, length: number) => void): void {
  const decoder = new TextDecoder();
  let chunk = new Uint8Array(CHUNK), held = 0, place = 0;
  for (;;) {
    if (held === chunk.length) {
      const larger = new Uint8Array(2 * chunk.length);
      larger.set(chunk);
      chunk = larger;
    }
    const count = readSync(handle, chunk, held, chunk.length - held, place + held), end = held + count;
    let begin = 0;
    for (let at = chunk.indexOf(NEWLINE, held); at >= 0 && at < end; at = chunk.indexOf(NEWLINE, begin)) {
      take(decoder.decode(chunk.subarray(begin, at)), place + begin, at - begin);
      begin = at + 1;
    }
    if (count === 0) return;
    chunk.copyWithin(0, begin, end);
    held = end - begin;
    place += begin;
  }
}
