// The tables a run writes: opened before anything is computed, filled while it goes on, consistent after an interruption.
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { showValue } from '../schema';
import { BYTE_ORDER_MARK, commentLines, csvLine } from '../schema/csv';
import { observedColumns, observedRow } from '../schema/observed';
import { factsOf, provenanceOf, tableMetadata, unitsOf } from '../schema/provenance';
import type { Column } from '../schema/provenance';
import { CAUSE_NAMES, EVENT_KINDS, EVENT_NAMES, KIND_NAMES, minutesOf, readAssays } from '../sim';
import type { World } from '../sim';
import { badDocument, problem } from './fault';
import type { BadInput } from './fault';
import { LineFile, keptBytes, unwritable } from './lineFile';
import type { Place } from './place';

export { writeWhole } from './writeWhole';

/** Added to the name of a table for what lies beside it, as “CSV on the Web” has it. */
export const BESIDE = '-metadata.json';

export const PROVENANCE = ['beside', 'inline', 'none'] as const;

/** How tables are written. */
export interface Style {
  /** Where it is said which run a table comes from: in a file beside it, in comment lines, nowhere. */
  readonly provenance: (typeof PROVENANCE)[number];
  /** Whether a byte order mark begins the file, as Excel likes it. */
  readonly bom: boolean;
  /** Ticks between two rows. */
  readonly rowEvery: number;
  /** Rows of an earlier run up to the present tick stay. */
  readonly resumed: boolean;
  /** What was asked for on the command line. */
  readonly command: string;
}

/** A file that is filled while the run goes on. */
export interface Output {
  /** Why nothing is written any more, or null. */
  readonly fault: BadInput | null;
  readonly hasFailed: boolean;
  /** The other end of a pipe has been closed. */
  readonly isReaderGone: boolean;
  close(world: World, complete: boolean): void;
  /** What lies beside the file. */
  metadata(world: World, complete: boolean): unknown;
}

/** A table that grows row by row, one moment after the other. */
abstract class GrowingTable implements Output {
  private readonly file: LineFile;
  private lastMinutes = -1;

  protected constructor(private readonly place: Place, private readonly columns: readonly Column[], world: World, private readonly style: Style, closingRowMoves: boolean) {
    const header = csvLine(columns.map(({ name }) => name));
    const kept = style.resumed && !place.isStream && existsSync(place.target) ? this.keep(header, world, closingRowMoves) : 0;
    this.file = new LineFile(place, kept);
    if (kept > 0) return;
    const isInline = style.provenance === 'inline';
    const facts = isInline ? commentLines({ ...beginningOf(world), command: style.command, units: unitsOf(columns), ...meaningsOf(columns) }) : '';
    this.file.line(`${style.bom ? BYTE_ORDER_MARK : ''}${facts}${header}`);
    this.file.flush();
  }

  get fault(): BadInput | null {
    return this.file.fault;
  }

  get hasFailed(): boolean {
    return this.file.hasFailed;
  }

  get isReaderGone(): boolean {
    return this.file.isReaderGone;
  }

  /** Adds what there is to tell of this moment, once. */
  row(world: World): void {
    const minutes = minutesOf(world);
    if (minutes <= this.lastMinutes) return;
    this.lastMinutes = minutes;
    this.tell(world, (fields) => this.file.line(csvLine(fields)));
    this.file.flush();
  }

  close(world: World, complete: boolean): void {
    if (this.style.provenance === 'inline') this.file.line(commentLines(endOf(world, complete)).trimEnd());
    this.file.close();
  }

  metadata(world: World, complete: boolean): unknown {
    return tableMetadata(basename(this.place.target), this.columns, provenanceOf(world), { command: this.style.command, complete });
  }

  protected abstract tell(world: World, add: (fields: readonly (number | string)[]) => void): void;

  /** Bytes of the rows of an earlier run up to the present tick. A row cut off by a crash has no line end and is dropped. */
  private keep(header: string, world: World, closingRowMoves: boolean): number {
    const { path, target } = this.place, now = minutesOf(world);
    // The last row of a run that ended between two rows is its present moment: this run goes on, and so the row moves on.
    const moves = closingRowMoves && world.tick % this.style.rowEvery !== 0;
    let isRow = false;
    return keptOf(path, target, (line) => {
      if (!isRow && /^\ufeff?#/.test(line)) return true;
      if (!isRow) {
        if (line.replace(BYTE_ORDER_MARK, '') !== header) throw badDocument(path, [problem('line 1', showValue(line.slice(0, 40)), 'the header of a table written by this version, to append to')]);
        return (isRow = true);
      }
      const minutes = line === '' || line.startsWith('#') ? NaN : Number(line.split(',', 1)[0]);
      if (!(minutes < now || (minutes === now && !moves))) return false;
      this.lastMinutes = minutes;
      return true;
    });
  }
}

/** The table of observables: one row per recording time and one for the end; the first column is the time. */
export class TableFile extends GrowingTable {
  private readonly values: Float64Array;

  constructor(place: Place, world: World, style: Style) {
    super(place, observedColumns(world), world, style, true);
    this.values = new Float64Array(observedColumns(world).length);
  }

  protected tell(world: World, add: (fields: readonly number[]) => void): void {
    add([...observedRow(world, this.values)]);
  }
}

const ASSAY_COLUMNS: readonly Column[] = [
  { name: 'time_min', unit: 'min', doc: 'simulated time' }, { name: 'assay', unit: '', doc: 'the instrument', type: 'string' },
  { name: 'quantity', unit: '', doc: 'what it read', type: 'string' }, { name: 'unit', unit: '', doc: 'unit of the value', type: 'string' },
  { name: 'value', unit: '', doc: 'the reading; empty: nothing could be read' },
  { name: 'limit', unit: '', doc: 'below or above: beyond what the instrument can tell', type: 'string' },
];

/** What the virtual instruments read: one row per reading, at the times at which it is asked for a row. */
export class AssayFile extends GrowingTable {
  /** `closingRowMoves`: the last reading stands for the end of the run, not for a time that was asked for. */
  constructor(place: Place, world: World, style: Style, closingRowMoves: boolean) {
    super(place, ASSAY_COLUMNS, world, style, closingRowMoves);
  }

  protected tell(world: World, add: (fields: readonly (number | string)[]) => void): void {
    const minutes = minutesOf(world);
    for (const { assay, quantity, unit, value, limit } of readAssays(world)) add([minutes, assay, quantity, unit, value, limit]);
  }
}

/** Begins a line of an events file that tells of the run, not of an event. */
export const RUN_LINE = '{"provenance":';

/** Every event of the run as one JSON object a line. */
export class EventFile implements Output {
  private readonly file: LineFile;

  constructor(private readonly place: Place, world: World, private readonly style: Style) {
    const kept = style.resumed && !place.isStream && existsSync(place.target) ? keepEvents(place, world.tick) : 0;
    this.file = new LineFile(place, kept);
    if (kept > 0 || style.provenance !== 'inline') return;
    this.file.line(runLine({ run: provenanceOf(world), command: style.command, events: EVENT_KINDS, codes: codesIn(world) }));
    this.file.flush();
  }

  get fault(): BadInput | null {
    return this.file.fault;
  }

  get hasFailed(): boolean {
    return this.file.hasFailed;
  }

  get isReaderGone(): boolean {
    return this.file.isReaderGone;
  }

  /** Events of the step just made, which began at `tick`. */
  step(world: World, tick: number): void {
    const { count, kind, a, b, x, y, z, value } = world.events;
    const minutes = tick / world.scenario.clock.ticksPerMinute;
    for (let n = 0; n < count; n++) {
      this.file.line(JSON.stringify({ tick, minutes, event: EVENT_NAMES[kind[n]], a: a[n], b: b[n], x: x[n], y: y[n], z: z[n], value: value[n] }));
    }
  }

  close(world: World, complete: boolean): void {
    if (this.style.provenance === 'inline') this.file.line(runLine({ end: endOf(world, complete) }));
    this.file.close();
  }

  metadata(world: World, complete: boolean): unknown {
    return { url: encodeURI(basename(this.place.target)), events: EVENT_KINDS, codes: codesIn(world), run: provenanceOf(world), command: this.style.command, complete };
  }
}

/** What the numbers in events stand for, each list from 0. */
export const codesOf = (drugs: readonly string[]) => ({ 'cause of death': CAUSE_NAMES, 'kind of cell': KIND_NAMES, 'list of drugs': drugs });
const codesIn = ({ pharmacy }: World) => codesOf(pharmacy.drugs.map(({ name }) => name));

const runLine = (facts: unknown) => `${RUN_LINE}${JSON.stringify(facts)}}`;

/** What is known when the first line is written; the state of the end stands in the last lines, under `endHash`. */
function beginningOf(world: World): Record<string, string | number> {
  const { timeMin, tick, hash, ...rest } = factsOf(provenanceOf(world));
  return { ...rest, startTimeMin: timeMin, startTick: tick, startHash: hash, end: 'the last lines of this table tell time, tick and hash of the end' };
}

const meaningsOf = (columns: readonly Column[]) => Object.fromEntries(columns.map(({ name, doc }) => [`meaning of ${name}`, doc]));

function endOf(world: World, complete: boolean): Record<string, string | number | boolean> {
  const { timeMin, tick, hash } = provenanceOf(world);
  return { endTimeMin: timeMin, endTick: tick, endHash: hash, complete };
}

function keepEvents({ path, target }: Place, tick: number): number {
  let count = 0;
  return keptOf(path, target, (line) => {
    if (line.startsWith(RUN_LINE)) return count++ === 0;
    count++;
    const match = /^\{"tick":(\d{1,10}),/.exec(line);
    if (match === null) throw badDocument(path, [problem(`line ${count}`, showValue(line.slice(0, 40)), 'a line of events, to append to')]);
    return Number(match[1]) < tick;
  });
}

function keptOf(path: string, target: string, keep: (line: string) => boolean): number {
  try {
    return keptBytes(target, keep);
  } catch (error) {
    throw unwritable(path, error);
  }
}
