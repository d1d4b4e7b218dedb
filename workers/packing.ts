// Saved states in a third of their bytes and less: what most rows share is kept once, noise as it is, and the rest is deflated.
//
// Half of the columns hold one value for all cells, or for all but the CAR-T cells; others follow from a column beside them.
// What is left are mostly the low bytes of measured numbers, which no method makes smaller, so none is tried on them.
import { deflateSync, inflateSync } from 'fflate';
import { bytesOf, headLength, partsOfSnapshot } from '../sim';
import { Reader, Writer } from './bytes';
import { bestDegree, putBack, takenOff } from './forecast';
import type { Shape } from './forecast';
import { besideColumn, inOrder } from './guesses';

/** A snapshot, made small. */
export interface Packed {
  /** Bytes of the snapshot. */
  readonly whole: number;
  /** Bytes that look like noise. */
  readonly dense: Uint8Array;
  /** All others, deflated, and how many they are. */
  readonly loose: Uint8Array;
  readonly looseLength: number;
}

/** How the rows of a part are written: all alike; each one; those that differ from the commonest value, of a mask that follows or of an earlier one. */
const Mode = { Alike: 0, Each: 1, Some: 2, SomeAsBefore: 3 } as const;

/**
 * Bytes that are looked at to judge a plane, and the sum of squares of how often each is seen below which it counts as noise:
 * 256 equally likely ones come to 1534, 45 to 6300. Those would shrink by a third, in twice the time.
 */
const SAMPLE = 512, NO_NOISE = 6500;
/** More than is said about all parts together. */
const MOST_WORDS = 16_384;
/** Rows that are looked at to find the commonest value. */
const VOTES = 15;
/** The fastest: what can be made smaller is small at once, or not at all. */
const LEVEL = 1;

/** Room that is used again and again: to clear it for every snapshot would cost more than to fill it. */
const DENSE = new Writer(), LOOSE = new Writer();

export function packedBytes({ dense, loose }: Packed): number {
  return dense.byteLength + loose.byteLength;
}

export function pack(snapshot: Uint8Array): Packed {
  const head = snapshot.subarray(0, headLength(snapshot)), parts = partsOfSnapshot(head);
  const dense = DENSE.emptied(snapshot.length), loose = LOOSE.emptied(snapshot.length + MOST_WORDS), masks: Uint8Array[] = [];
  loose.put(head);
  for (const part of inOrder(parts)) {
    if (part.length === 0) continue;
    const values = snapshot.subarray(part.at, part.at + part.length * bytesOf(part.type)), out = { dense, loose, masks };
    packRows(part.shape === undefined ? besideColumn(values, part, parts, snapshot) : packLevels(values, part.shape, out), bytesOf(part.type), out);
  }
  return { whole: snapshot.length, dense: dense.written(), loose: deflateSync(loose.seen(), { level: LEVEL }), looseLength: loose.length };
}

export function unpack({ whole, dense, loose, looseLength }: Packed): Uint8Array {
  const snapshot = new Uint8Array(whole), from = new Reader(inflateSync(loose, { out: new Uint8Array(looseLength) })), noise = new Reader(dense), masks: Uint8Array[] = [];
  const head = from.take(headLength(from.bytes));
  snapshot.set(head);
  const parts = partsOfSnapshot(head);
  for (const part of inOrder(parts)) {
    if (part.length === 0) continue;
    const values = snapshot.subarray(part.at, part.at + part.length * bytesOf(part.type)), degree = part.shape === undefined ? 0 : from.byte();
    unpackRows(values, bytesOf(part.type), { dense: noise, loose: from, masks });
    if (part.shape === undefined) values.set(besideColumn(values, part, parts, snapshot));
    else putBack(values, part.shape, degree);
  }
  return snapshot;
}

/** Levels of a substance as what the best forecast of them leaves to be said. */
function packLevels(values: Uint8Array, shape: Shape, { loose }: Out): Uint8Array {
  const degree = bestDegree(values, shape);
  loose.byte(degree);
  return takenOff(values, shape, degree);
}

interface Out {
  readonly dense: Writer;
  readonly loose: Writer;
  readonly masks: Uint8Array[];
}

function packRows(values: Uint8Array, width: number, out: Out): void {
  const count = values.length / width, common = commonest(values, width), rows = rowsUnlike(values, width, common);
  const { loose, masks } = out;
  if (rows.length === 0) {
    loose.byte(Mode.Alike);
    loose.put(values.subarray(common * width, (common + 1) * width));
  } else if (rows.length > count - (count >> 2)) {
    loose.byte(Mode.Each);
    packPlanes(values, width, null, out);
  } else {
    const mask = maskOf(rows, count), known = masks.findIndex((one) => isSame(one, mask));
    loose.byte(known < 0 ? Mode.Some : Mode.SomeAsBefore);
    if (known < 0) {
      masks.push(mask);
      loose.put(mask);
    } else loose.byte(known);
    loose.put(values.subarray(common * width, (common + 1) * width));
    packPlanes(values, width, rows, out);
  }
}

/** First bytes of all rows, then second bytes of all rows …: each of them is of one nature. */
function packPlanes(values: Uint8Array, width: number, rows: Int32Array | null, { dense, loose }: Out): void {
  const count = rows === null ? values.length / width : rows.length, plane = new Uint8Array(count);
  for (let k = 0; k < width; k++) {
    if (rows === null) for (let i = 0, at = k; i < count; i++, at += width) plane[i] = values[at];
    else for (let i = 0; i < count; i++) plane[i] = values[rows[i] * width + k];
    const nature = natureOf(plane);
    loose.byte(nature);
    if (nature === Nature.Alike) loose.byte(plane[0]);
    else (nature === Nature.Noise ? dense : loose).put(plane);
  }
}

interface In {
  readonly dense: Reader;
  readonly loose: Reader;
  readonly masks: Uint8Array[];
}

function unpackRows(values: Uint8Array, width: number, from: In): void {
  const { loose, masks } = from, count = values.length / width, mode = loose.byte();
  if (mode === Mode.Each) return unpackPlanes(values, width, null, from);
  const rows = mode === Mode.Alike ? NO_ROWS : rowsOf(readMask(mode, count, from), count), common = loose.take(width);
  for (let at = 0; at < values.length; at++) values[at] = common[at % width];
  if (mode !== Mode.Alike) unpackPlanes(values, width, rows, { dense: from.dense, loose, masks });
}

function readMask(mode: number, count: number, { loose, masks }: In): Uint8Array {
  if (mode === Mode.SomeAsBefore) return masks[loose.byte()];
  const mask = loose.take((count + 7) >> 3);
  masks.push(mask);
  return mask;
}

function unpackPlanes(values: Uint8Array, width: number, rows: Int32Array | null, { dense, loose }: In): void {
  const count = rows === null ? values.length / width : rows.length;
  for (let k = 0; k < width; k++) {
    const nature = loose.byte(), plane = nature === Nature.Alike ? allOf(loose.byte(), count) : (nature === Nature.Noise ? dense : loose).take(count);
    if (rows === null) for (let i = 0, at = k; i < count; i++, at += width) values[at] = plane[i];
    else for (let i = 0; i < count; i++) values[rows[i] * width + k] = plane[i];
  }
}

function allOf(value: number, count: number): Uint8Array {
  const plane = new Uint8Array(count);
  plane.fill(value);
  return plane;
}

const NO_ROWS = new Int32Array(0);

/** A row that holds the value that most rows hold, or nearly most: some are asked. */
function commonest(values: Uint8Array, width: number): number {
  const count = values.length / width, votes = Math.min(VOTES, count);
  let best = 0, most = 0;
  for (let v = 0; v < votes; v++) {
    const row = Math.floor(((v + 0.5) * count) / votes);
    let agree = 0;
    for (let w = 0; w < votes; w++) if (isAlike(values, width, row, Math.floor(((w + 0.5) * count) / votes))) agree++;
    if (agree > most) [most, best] = [agree, row];
  }
  return best;
}

function isAlike(values: Uint8Array, width: number, a: number, b: number): boolean {
  for (let k = 0; k < width; k++) if (values[a * width + k] !== values[b * width + k]) return false;
  return true;
}

/** Room for a list of rows, used again and again. */
const ROWS = { rows: new Int32Array(0) };

/** Rows that do not hold what row `common` holds; valid until the next are asked for. */
function rowsUnlike(values: Uint8Array, width: number, common: number): Int32Array {
  const count = values.length / width;
  if (ROWS.rows.length < count) ROWS.rows = new Int32Array(2 * count);
  const { rows } = ROWS;
  let n = 0;
  if (width === 8) {
    const words = new Uint32Array(values.buffer, values.byteOffset, 2 * count), low = words[2 * common], high = words[2 * common + 1];
    for (let i = 0; i < count; i++) if (words[2 * i] !== low || words[2 * i + 1] !== high) rows[n++] = i;
  } else {
    const words = width === 4 ? new Uint32Array(values.buffer, values.byteOffset, count) : width === 2 ? new Uint16Array(values.buffer, values.byteOffset, count) : values;
    for (let i = 0, same = words[common]; i < count; i++) if (words[i] !== same) rows[n++] = i;
  }
  return rows.subarray(0, n);
}

function maskOf(rows: Int32Array, count: number): Uint8Array {
  const mask = new Uint8Array((count + 7) >> 3);
  for (let n = 0; n < rows.length; n++) mask[rows[n] >> 3] |= 1 << (rows[n] & 7);
  return mask;
}

function rowsOf(mask: Uint8Array, count: number): Int32Array {
  const rows = new Int32Array(count);
  let n = 0;
  for (let i = 0; i < count; i++) if ((mask[i >> 3] & (1 << (i & 7))) !== 0) rows[n++] = i;
  return rows.subarray(0, n);
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return a.length === b.length;
}

/** A plane of one byte throughout, one that looks as if all 256 were equally likely, or any other. */
const Nature = { Loose: 0, Noise: 1, Alike: 2 } as const;

const SEEN = new Uint16Array(256);

function natureOf(plane: Uint8Array): number {
  let n = 1;
  while (n < plane.length && plane[n] === plane[0]) n++;
  return n >= plane.length ? Nature.Alike : isNoise(plane) ? Nature.Noise : Nature.Loose;
}

function isNoise(plane: Uint8Array): boolean {
  if (plane.length < SAMPLE) return false;
  SEEN.fill(0);
  for (let n = 0; n < SAMPLE; n++) SEEN[plane[Math.floor((n * plane.length) / SAMPLE)]]++;
  let squares = 0;
  for (let b = 0; b < SEEN.length; b++) squares += SEEN[b] * SEEN[b];
  return squares < NO_NOISE;
}
