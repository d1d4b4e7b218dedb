// Reads what a command was pointed at: a file, a pipe or a terminal, never more of it than makes sense, and nothing that has no end.
import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { isatty } from 'node:tty';
import { codeOf, pause } from './disk';
import { badDocument, problem, reasonOf } from './fault';
import type { BadInput } from './fault';
import { placeOf } from './place';

/** How long a named pipe may wait for a program that opens its other end, ms. */
const PATIENCE = 3000;
const CHUNK = 1 << 16;
/** Characters of a line; more than anything that is written line by line. */
const LONGEST_LINE = 1 << 20;

interface Source {
  readonly file: string;
  readonly handle: number;
  /** It has a size and an end; everything else comes as it comes. */
  readonly isFile: boolean;
  /** A pipe with a name: whoever writes into it may come later. */
  readonly isNamedPipe: boolean;
}

/** All bytes of an input, at most so many. */
export function readWhole(file: string, most: number): Uint8Array {
  return reading(file, (source) => {
    if (source.isFile) {
      const { size } = fstatSync(source.handle);
      if (size > most) throw refused(file, `${Math.round(size / 1e6)} MB`, `a file of at most ${most / 1e6} MB`);
      return readFileSync(source.handle);
    }
    const chunks: Uint8Array[] = [];
    let size = 0;
    for (const chunk of chunksOf(source)) {
      size += chunk.length;
      if (size > most) throw refused(file, `more than ${most / 1e6} MB`, `an input of at most ${most / 1e6} MB`);
      chunks.push(chunk.slice());
    }
    return Buffer.concat(chunks);
  });
}

/** Hands on line by line an input of any size, without the line ends. */
export function eachLine(file: string, take: (line: string, number: number) => void): void {
  reading(file, (source) => {
    const decoder = new TextDecoder();
    let rest = '', number = 0;
    for (const chunk of chunksOf(source)) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = lines.pop()!;
      for (const line of lines) take(line.replace(/\r$/, ''), ++number);
      if (rest.length > LONGEST_LINE) throw badDocument(file, [problem(`line ${number + 1}`, `more than ${LONGEST_LINE} characters`, 'a shorter line')]);
    }
    if (rest !== '') take(rest.replace(/\r$/, ''), ++number);
  });
}

function reading<T>(file: string, read: (source: Source) => T): T {
  try {
    const handle = open(file);
    try {
      return read(sourceOf(file, handle));
    } finally {
      if (handle !== handleOf(file)) closeSync(handle);
    }
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    throw refused(file, 'this file', `a file that can be read: ${reasonOf(error)}`);
  }
}

/** Opening does not wait: for a pipe into which nobody writes that would be for ever. */
function open(file: string): number {
  try {
    return openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  } catch (error) {
    // What another program writes to may be a socket, which cannot be opened by name but is open already.
    const handle = codeOf(error) === 'ENXIO' ? handleOf(file) : null;
    if (handle === null) throw error;
    return handle;
  }
}

/** Number of the open file of this program that goes by such a name, or null. */
const handleOf = (file: string): number | null => (file === '/dev/stdin' ? 0 : placeOf(file).handle);

function sourceOf(file: string, handle: number): Source {
  const stats = fstatSync(handle);
  const isEndless = stats.isBlockDevice() || (stats.isCharacterDevice() && !isatty(handle) && !isEmpty(handle));
  if (isEndless) throw refused(file, 'a device', 'a file, or a pipe that another program fills');
  return { file, handle, isFile: stats.isFile() || stats.isDirectory(), isNamedPipe: stats.isFIFO() && handleOf(file) === null };
}

/** The null device ends at once; one that says anything says it without end. */
function isEmpty(handle: number): boolean {
  return readSome(handle, new Uint8Array(1)) === 0;
}

/** Piece by piece; a piece is good until the next one is asked for. */
function* chunksOf({ file, handle, isNamedPipe }: Source): Generator<Uint8Array> {
  const chunk = new Uint8Array(CHUNK), giveUp = performance.now() + PATIENCE;
  let isOpenThere = !isNamedPipe;
  for (;;) {
    const count = readSome(handle, chunk);
    if (count === 0 && isOpenThere) return;
    if (count === 0 && performance.now() > giveUp) throw refused(file, 'a pipe into which nobody writes', 'a file, or a pipe that another program fills');
    if (count !== 0) isOpenThere = true;
    if (count > 0) yield chunk.subarray(0, count);
    else pause();
  }
}

/** Bytes read; 0 at the end, or while nobody has opened the other end; -1 when the writer has not written yet. */
function readSome(handle: number, chunk: Uint8Array): number {
  try {
    return readSync(handle, chunk, 0, chunk.length, null);
  } catch (error) {
    if (codeOf(error) === 'EOF') return 0;
    if (codeOf(error) === 'EAGAIN') return -1;
    throw error;
  }
}

function refused(file: string, value: string, expected: string): BadInput {
  return badDocument(file, [problem('', value, expected)]);
}
