// The calls to the file system that writing needs, gathered so that tests can hand in a disk that is full, slow or gone.
import { closeSync, fsyncSync, ftruncateSync, openSync, renameSync, unlinkSync, writeSync } from 'node:fs';

export interface Disk {
  open(path: string, flags: string): number;
  /** Writes at most so many bytes and says how many it were; `position` null: where the file stands. */
  write(handle: number, bytes: Uint8Array, offset: number, length: number, position: number | null): number;
  truncate(handle: number, size: number): void;
  sync(handle: number): void;
  close(handle: number): void;
  rename(from: string, to: string): void;
  remove(path: string): void;
}

export const DISK: Disk = {
  open: (path, flags) => openSync(path, flags), write: writeSync, truncate: ftruncateSync, sync: fsyncSync,
  close: closeSync, rename: renameSync, remove: unlinkSync,
};

/** Wait before the other end of a pipe that is slow is tried again, ms. */
const PATIENCE = 5;

export function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PATIENCE);
}

/** Writes all bytes, in as many pieces as it takes; returns how many arrived together with what went wrong, or null. */
export function writeAll(disk: Disk, handle: number, bytes: Uint8Array, position: number | null): { readonly written: number; readonly error: unknown } {
  let written = 0;
  while (written < bytes.length) {
    try {
      const count = disk.write(handle, bytes, written, bytes.length - written, position === null ? null : position + written);
      if (count === 0) return { written, error: Object.assign(new Error('no byte was taken'), { code: 'ENOSPC' }) };
      written += count;
    } catch (error) {
      if (codeOf(error) !== 'EAGAIN') return { written, error };
      pause();
    }
  }
  return { written, error: null };
}

export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
