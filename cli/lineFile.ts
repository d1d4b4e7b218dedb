// A text file or a pipe that grows line by line; when it cannot be written it falls silent and keeps the reason.
import { existsSync, openSync, closeSync, readSync } from 'node:fs';
import { BadInput, reasonOf, showPath } from './fault';
import { DISK, codeOf, writeAll } from './disk';
import type { Disk } from './disk';
import type { Place } from './place';

/** Bytes collected before they go to disk. */
const BUFFER = 1 << 16;
const NEWLINE = 10;

export class LineFile {
  private waiting: string[] = [];
  private length = 0;
  private size: number;
  private readonly handle: number;
  private failure: unknown = null;

  /** `kept`: bytes of an earlier run's file that stay, 0 to begin anew; a stream has none. */
  constructor(readonly place: Place, kept: number, private readonly disk: Disk = DISK) {
    const { target, isStream } = place;
    try {
      this.handle = place.handle ?? disk.open(target, isStream || !existsSync(target) ? 'w' : 'r+');
      if (!isStream) disk.truncate(this.handle, kept);
    } catch (error) {
      throw unwritable(place.path, error);
    }
    this.size = kept;
  }

  /** Why lines are no longer taken; null: they are. A reader that has gone away is no fault. */
  get fault(): BadInput | null {
    return this.failure === null || this.isReaderGone ? null : unwritable(this.place.path, this.failure);
  }

  get hasFailed(): boolean {
    return this.failure !== null;
  }

  /** The other end of the pipe has been closed: nobody wants more. */
  get isReaderGone(): boolean {
    return codeOf(this.failure) === 'EPIPE';
  }

  line(text: string): void {
    if (this.failure !== null) return;
    this.waiting.push(text);
    this.length += text.length;
    if (this.length > BUFFER) this.flush();
  }

  flush(): void {
    if (this.waiting.length === 0 || this.failure !== null) return;
    const bytes = new TextEncoder().encode(`${this.waiting.join('\n')}\n`);
    this.waiting = [];
    this.length = 0;
    const { written, error } = writeAll(this.disk, this.handle, bytes, this.place.isStream ? null : this.size);
    if (error === null) this.size += written;
    else this.fail(error, this.size + bytes.lastIndexOf(NEWLINE, written - 1) + 1, written);
  }

  close(): void {
    this.flush();
    try {
      if (!this.place.isStream) this.disk.sync(this.handle);
    } catch (error) {
      this.failure ??= error;
    }
    try {
      if (this.place.handle === null) this.disk.close(this.handle);
    } catch (error) {
      this.failure ??= error;
    }
  }

  /** Half a line would be spliced with the next one of a later run: the file ends with its last whole line. */
  private fail(error: unknown, whole: number, written: number): void {
    this.failure = error;
    if (this.place.isStream) return;
    try {
      this.disk.truncate(this.handle, written === 0 ? this.size : whole);
    } catch {
      // What could not be written cannot be cut either; the fault is told all the same.
    }
  }
}

/** Longer than any line that is written; what lies behind is not looked at. */
const LONGEST_LINE = 1 << 20;

/** Bytes of the lines from the start of a file that `keep` accepts; a last line without an end does not count. Reads files of any size. */
export function keptBytes(path: string, keep: (line: string) => boolean): number {
  const handle = openSync(path, 'r');
  const chunk = new Uint8Array(LONGEST_LINE), decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let kept = 0, held = 0;
  try {
    for (;;) {
      const count = readSync(handle, chunk, held, chunk.length - held, kept + held);
      const end = held + count;
      let begin = 0;
      for (let at = chunk.indexOf(NEWLINE, held); at >= 0 && at < end; at = chunk.indexOf(NEWLINE, begin)) {
        if (!keep(decoder.decode(chunk.subarray(begin, at)))) return kept + begin;
        begin = at + 1;
      }
      if (count === 0 || (begin === 0 && end === chunk.length)) {
        if (begin === 0 && end === chunk.length) keep(decoder.decode(chunk.subarray(0, 200)));
        return kept + begin;
      }
      chunk.copyWithin(0, begin, end);
      held = end - begin;
      kept += begin;
    }
  } finally {
    closeSync(handle);
  }
}

export function unwritable(path: string, error: unknown): BadInput {
  return error instanceof BadInput ? error : new BadInput(unwritableText(path, reasonOf(error)));
}

export const unwritableText = (path: string, reason: string) => `${showPath(path)}: cannot be written; ${reason}.`;
