// A world as bytes and back: scenario, record and every bit of state, with a checksum.
import type { KernelChoice, Kernels } from './core/kernels';
import { bytesOf } from './core/columns';
import { createVoxelGrid } from './core/voxels';
import type { ColumnType } from './core/columns';
import { bytesPerCell } from './cells';
import { createEmptyWorld } from './create';
import { rebuildNeighbors } from './neighbors';
import { faultOfRestored } from './restored';
import { layVesselsOfPast } from './strokes/carryOut';
import type { Body, ProtocolState } from './patient/body';
import type { Arrival, TimedAction, World } from './world';
import type { Scenario } from './scenario';

/** Thrown for a file that is no snapshot, a damaged one, or one of another version. */
export class SnapshotError extends Error {
  override readonly name = 'SnapshotError';
}

const MAGIC = 'CARTLAB1';
/** Changes whenever the meaning of the bytes does. */
const FORMAT = 4;
/** Still read where there is no patient: those had two numbers in place of the cells of the blood. 2 has no tallies of kills. */
const FORMER_FORMATS = [2, 3];
const WITHOUT_TALLIES = 2;
const PREFIX = MAGIC.length + 8;

interface Header {
  readonly format: number;
  readonly scenario: Scenario;
  readonly seed: string;
  readonly tick: number;
  readonly nextAction: number;
  readonly nextId: number;
  /** Range of the neighbour list, 0 when it has to be built anew. */
  readonly neighborRange: number;
  readonly actions: readonly TimedAction[];
  readonly arrivals: readonly Arrival[];
  readonly values: Record<string, Record<string, number>>;
  readonly totals: readonly number[];
  /** Not in format 2; null where they are not known. */
  readonly killsByProduct?: readonly (number | null)[];
  readonly killsByKind?: readonly (number | null)[];
  readonly body: Body;
  readonly protocols: readonly ProtocolState[];
  readonly count: number;
  /** Cells of the blood; not in former formats. */
  readonly bloodCount?: number;
  readonly columns: readonly string[];
  readonly fields: readonly string[];
}

/** The whole state. Layout: magic, header length, checksum, header as ASCII JSON, columns, fields (little-endian, 8-byte aligned). */
export function save(world: World): Uint8Array {
  const { cells, fields } = world;
  const header: Header = {
    format: FORMAT, scenario: world.scenario, seed: world.seed, tick: world.tick, nextAction: world.nextAction,
    nextId: world.nextId, neighborRange: world.neighbors.valid ? world.neighbors.range : 0, actions: world.actions, arrivals: world.arrivals,
    values: world.values, totals: [...world.events.totals],
    killsByProduct: [...world.events.killsByProduct.subarray(0, world.products.length)], killsByKind: [...world.events.killsByKind], body: world.body, protocols: world.protocols, count: cells.count, bloodCount: world.blood.cells.count,
    columns: cells.names.map((name) => `${name}:${cells.specs[name as keyof typeof cells.specs].type}`),
    fields: fields.active.map((f) => f.name),
  };
  const text = asciiJson(header);
  const parts = partsOf(world);
  const start = align(PREFIX + text.length);
  const bytes = new Uint8Array(parts.reduce((at, part) => align(at + part.byteLength), start));
  for (let i = 0; i < MAGIC.length; i++) bytes[i] = MAGIC.charCodeAt(i);
  writeWord(bytes, MAGIC.length, text.length);
  for (let i = 0; i < text.length; i++) bytes[PREFIX + i] = text.charCodeAt(i);
  let at = start;
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at = align(at + part.byteLength);
  }
  writeWord(bytes, MAGIC.length + 4, checksum(bytes));
  return bytes;
}

/** What follows the header: columns of the patch, fields, columns of the blood. */
function partsOf({ cells, fields, blood }: World): ArrayBufferView[] {
  return [
    ...cells.names.map((name) => cells.column(name).subarray(0, cells.count)),
    ...fields.active.map((f) => f.value),
    ...blood.cells.names.map((name) => blood.cells.column(name).subarray(0, blood.cells.count)),
  ];
}

/** The world a snapshot holds. Throws SnapshotError. @param kernels as for a new world; they are no part of a snapshot */
export function restore(bytes: Uint8Array, kernels?: KernelChoice | Kernels): World {
  const header = readHeader(bytes);
  try {
    return rebuild(header, bytes, kernels);
  } catch (error) {
    if (error instanceof SnapshotError) throw error;
    throw new SnapshotError('the snapshot’s parts contradict each other', { cause: error });
  }
}

/** The world a snapshot holds, as another run that has been the same so far: its scenario, and what is still to be done there. Whoever asks knows that both have been one (`ensemble/shared.ts`). */
export function restoreAs(bytes: Uint8Array, { scenario, actions }: Pick<World, 'scenario' | 'actions'>): World {
  return rebuild({ ...readHeader(bytes), scenario, actions }, bytes, undefined);
}

/** The scenario a snapshot carries, unchecked: whoever got it from a stranger checks it before the world is rebuilt. */
export function scenarioOfSnapshot(bytes: Uint8Array): unknown {
  return readHeader(bytes).scenario;
}

/** A column or a field within a snapshot. */
export interface SnapshotPart {
  /** `x`, `blood.x`, `field.oxygen` */
  readonly name: string;
  readonly type: ColumnType;
  /** Where it begins, bytes. */
  readonly at: number;
  /** How many values it has. */
  readonly length: number;
  /** Voxels of a field along x, y and z; x runs fastest. */
  readonly shape?: readonly [number, number, number];
}

/** So many bytes come before the first part. @param bytes at least its first bytes */
export function headLength(bytes: Uint8Array): number {
  return align(PREFIX + readWord(bytes, MAGIC.length));
}

/** Where everything lies, for whoever stores many snapshots. @param head the snapshot, at least up to its first part */
export function partsOfSnapshot(head: Uint8Array): SnapshotPart[] {
  const { columns, fields, count, bloodCount = 0, scenario: { domain } } = JSON.parse(textOf(head)) as Header;
  const typed = columns.map((column) => column.split(':') as [string, ColumnType]);
  const { nx, ny, nz, count: voxels } = createVoxelGrid(domain.size, domain.voxel, domain.dimensions);
  let at = headLength(head);
  const part = (name: string, type: ColumnType, length: number): SnapshotPart => {
    const begins = at;
    at = align(at + length * bytesOf(type));
    return { name, type, at: begins, length };
  };
  return [
    ...typed.map(([name, type]) => part(name, type, count)),
    ...fields.map((name) => ({ ...part(`field.${name}`, 'f64', voxels), shape: [nx, ny, nz] as const })),
    ...typed.map(([name, type]) => part(`blood.${name}`, type, bloodCount)),
  ];
}

function rebuild(header: Header, bytes: Uint8Array, kernels: KernelChoice | Kernels | undefined): World {
  if (header.bloodCount === undefined && header.scenario.body !== null) throw new SnapshotError('the snapshot of a patient was written by an earlier edition, in which the blood had no cells');
  const world = createEmptyWorld(header.scenario, header.seed, [...header.actions], kernels);
  world.tick = header.tick;
  world.nextAction = header.nextAction;
  world.nextId = header.nextId;
  world.arrivals.push(...header.arrivals.map((a) => ({ ...a })));
  for (const group of Object.keys(world.values)) Object.assign(world.values[group], header.values[group]);
  world.events.totals.set(header.totals);
  readTally(world.events.killsByProduct, header.format, header.killsByProduct);
  readTally(world.events.killsByKind, header.format, header.killsByKind);
  if (!Object.keys(world.body).every((name) => typeof header.body[name] === 'number')) throw new SnapshotError('the snapshot was written by a version with another body');
  Object.assign(world.body, header.body);
  world.protocols.forEach((state, n) => Object.assign(state, header.protocols[n]));
  if (header.protocols.length !== world.protocols.length) throw new SnapshotError('the snapshot’s parts contradict each other');
  readArrays(world, header, bytes);
  const fault = faultOfRestored(world);
  if (fault !== null) throw new SnapshotError(`the snapshot’s parts contradict each other: ${fault}`);
  layVesselsOfPast(world);
  if (header.neighborRange > 0) rebuildNeighbors(world, header.neighborRange);
  return world;
}

/** What was not counted from the beginning is unknown, not 0. */
function readTally(tally: Float64Array, format: number, saved: readonly (number | null)[] | undefined): void {
  if (format === WITHOUT_TALLIES) tally.fill(NaN);
  else tally.set(saved!.map((count) => count ?? NaN));
}

function readHeader(bytes: Uint8Array): Header {
  for (let i = 0; i < MAGIC.length; i++) {
    if (bytes[i] !== MAGIC.charCodeAt(i)) throw new SnapshotError('this is not a CAR-T Lab snapshot');
  }
  const length = readWord(bytes, MAGIC.length);
  if (PREFIX + length > bytes.length) throw new SnapshotError('the snapshot is cut short');
  if (readWord(bytes, MAGIC.length + 4) !== checksum(bytes)) throw new SnapshotError('the snapshot is damaged: its checksum does not match');
  let header: Header | null;
  try {
    header = JSON.parse(textOf(bytes)) as Header | null;
  } catch {
    throw new SnapshotError('the snapshot’s header cannot be read');
  }
  if (header === null || (header.format !== FORMAT && !FORMER_FORMATS.includes(header.format))) {
    throw new SnapshotError(`the snapshot has format ${header?.format}, this program reads formats ${[...FORMER_FORMATS, FORMAT].join(', ')}`);
  }
  const counts = [header.tick, header.nextAction, header.nextId, header.count, header.format === FORMAT ? header.bloodCount! : 0];
  if (!counts.every((n) => Number.isSafeInteger(n) && n >= 0) || !(header.neighborRange >= 0) || typeof header.seed !== 'string') {
    throw new SnapshotError('the snapshot’s header cannot be read');
  }
  return header;
}

function textOf(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0, length = readWord(bytes, MAGIC.length); i < length; i++) text += String.fromCharCode(bytes[PREFIX + i]);
  return text;
}

function readArrays(world: World, header: Header, bytes: Uint8Array): void {
  const { cells, fields } = world;
  const expected = cells.names.map((name) => `${name}:${cells.specs[name as keyof typeof cells.specs].type}`);
  if (expected.join() !== header.columns.join() || fields.active.map((f) => f.name).join() !== header.fields.join()) {
    throw new SnapshotError('the snapshot was written by a version with other cell columns or fields');
  }
  const { blood } = world, bloodCount = header.bloodCount ?? 0;
  if ((header.count + bloodCount) * bytesPerCell() > bytes.length) throw new SnapshotError('the snapshot is cut short');
  cells.reserve(header.count);
  cells.count = header.count;
  blood.cells.reserve(bloodCount);
  blood.cells.count = bloodCount;
  let at = align(PREFIX + readWord(bytes, MAGIC.length));
  for (const part of partsOf(world)) {
    if (at + part.byteLength > bytes.length) throw new SnapshotError('the snapshot is cut short');
    new Uint8Array(part.buffer, part.byteOffset, part.byteLength).set(bytes.subarray(at, at + part.byteLength));
    at = align(at + part.byteLength);
  }
}

/** JSON in ASCII only, so that one character is one byte. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(/[^\x20-\x7e]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** FNV-1a over everything but the checksum itself. */
function checksum(bytes: Uint8Array): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < bytes.length; i++) {
    if (i >= MAGIC.length + 4 && i < PREFIX) continue;
    h = Math.imul(h ^ bytes[i], 0x01000193);
  }
  return h >>> 0;
}

function align(n: number): number {
  return (n + 7) & ~7;
}

function writeWord(bytes: Uint8Array, at: number, value: number): void {
  for (let k = 0; k < 4; k++) bytes[at + k] = (value >>> (8 * k)) & 0xff;
}

function readWord(bytes: Uint8Array, at: number): number {
  return ((bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24)) >>> 0);
}
