// Writing to disks that are full, that take a few bytes at a time or whose reader has gone: no spliced line, no lost neighbour.
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DISK } from '../../cli/disk';
import type { Disk } from '../../cli/disk';
import { BadInput } from '../../cli/fault';
import { LineFile, keptBytes } from '../../cli/lineFile';
import { placeOf } from '../../cli/place';
import { writeWholeAt } from '../../cli/writeWhole';

let folder = '';
const at = (name: string) => join(folder, name);
const text = (name: string) => readFileSync(at(name), 'utf8');

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cart-lab-lines-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const failure = (code: string) => Object.assign(new Error(code), { code });

/** A disk with room for so many bytes that takes at most `bite` at a time. */
function small(room: number, bite: number, code = 'ENOSPC'): Disk {
  let left = room;
  return {
    ...DISK,
    write: (handle, bytes, offset, length, position) => {
      const count = Math.min(bite, length, left);
      if (count === 0) throw failure(code);
      left -= count;
      return DISK.write(handle, bytes, offset, count, position);
    },
  };
}

describe('a file that grows by lines', () => {
  it('arrives whole when the disk takes a few bytes at a time', () => {
    const file = new LineFile(placeOf(at('bites.txt')), 0, small(Infinity, 3));
    const lines = Array.from({ length: 40 }, (_, n) => `line ${n} with a µ`);
    lines.forEach((line, n) => {
      file.line(line);
      if (n % 7 === 0) file.flush();
    });
    file.close();
    expect(file.fault).toBeNull();
    expect(text('bites.txt')).toBe(`${lines.join('\n')}\n`);
  });

  it.each([0, 1, 9, 10, 11, 25, 39, 40])('ends with its last whole line when the disk is full after %s bytes, and names itself', (room) => {
    const file = new LineFile(placeOf(at('full.txt')), 0, small(room, 4));
    for (let n = 0; n < 8; n++) {
      file.line(`12345678${n}`);
      if (n % 3 === 2) file.flush();
    }
    file.close();
    const whole = Math.floor(room / 10);
    expect(text('full.txt')).toBe(Array.from({ length: whole }, (_, n) => `12345678${n}\n`).join(''));
    expect(file.fault).toBeInstanceOf(BadInput);
    expect(file.fault?.message).toBe(`${at('full.txt')}: cannot be written; the disk is full.`);
  });

  it('waits for a reader that is slow', () => {
    let refused = 0;
    const slow: Disk = { ...DISK, write: (...args) => {
      if (refused++ % 2 === 0) throw failure('EAGAIN');
      return DISK.write(...args);
    } };
    const file = new LineFile(placeOf(at('slow.txt')), 0, slow);
    file.line('one');
    file.flush();
    file.line('two');
    file.close();
    expect([text('slow.txt'), file.fault]).toEqual(['one\ntwo\n', null]);
  });

  it('takes a reader that has gone for no fault', () => {
    const file = new LineFile(placeOf(at('gone.txt')), 0, small(0, 1, 'EPIPE'));
    file.line('one');
    file.close();
    expect([file.fault, file.hasFailed, file.isReaderGone]).toEqual([null, true, true]);
  });

  it('tells of a disk that fails only when it is asked to keep what it took', () => {
    const file = new LineFile(placeOf(at('sync.txt')), 0, { ...DISK, sync: () => { throw failure('EIO'); } });
    file.line('one');
    file.close();
    expect(file.fault?.message).toContain('the disk reports a fault');
  });

  it('writes to a device that is always full', () => {
    const file = new LineFile(placeOf('/dev/full'), 0);
    file.line('one');
    file.close();
    expect(file.fault?.message).toBe('/dev/full: cannot be written; the disk is full.');
  });

  it('keeps the first lines of a file of any size', () => {
    const line = (n: number) => `${n},${'x'.repeat(n % 1000)}µ`;
    writeFileSync(at('long.txt'), `${Array.from({ length: 9000 }, (_, n) => line(n)).join('\n')}\n9000,cut off`);
    const upTo = (last: number) => keptBytes(at('long.txt'), (found) => {
      const n = Number(found.split(',')[0]);
      expect(found).toBe(line(n));
      return n <= last;
    });
    for (const last of [-1, 0, 1, 2345, 8999, 9999]) {
      const kept = Array.from({ length: Math.min(last, 8999) + 1 }, (_, n) => `${line(n)}\n`).join('');
      expect(upTo(last)).toBe(Buffer.byteLength(kept));
    }
  });

  it('stops at a line that no output writes', () => {
    writeFileSync(at('endless.txt'), `short\n${'x'.repeat(3_000_000)}\nmore\n`);
    const seen: number[] = [];
    expect(keptBytes(at('endless.txt'), (line) => seen.push(line.length) > 0)).toBe(6);
    expect(seen).toEqual([5, 200]);
  });
});

describe('a file that is written whole', () => {
  it('leaves the old one and no draft when the disk is full', () => {
    writeFileSync(at('old.snap'), 'old');
    expect(() => writeWholeAt(placeOf(at('old.snap')), 'something new', small(5, 2))).toThrow(`${at('old.snap')}: cannot be written; the disk is full.`);
    expect([text('old.snap'), existsSync(at('old.snap.part'))]).toEqual(['old', false]);
    writeWholeAt(placeOf(at('old.snap')), 'something new', small(Infinity, 2));
    expect(text('old.snap')).toBe('something new');
  });

  it('writes the file behind a link and keeps the link', () => {
    writeFileSync(at('target.json'), 'old');
    symlinkSync(at('target.json'), at('link.json'));
    writeWholeAt(placeOf(at('link.json')), 'new');
    expect([text('target.json'), placeOf(at('link.json')).target]).toEqual(['new', placeOf(at('target.json')).target]);
  });

  it('writes straight into a device instead of replacing it', () => {
    writeWholeAt(placeOf('/dev/null'), 'nothing');
    expect(placeOf('/dev/null').isStream).toBe(true);
    expect(() => writeWholeAt(placeOf('/dev/full'), 'nothing')).toThrow('/dev/full: cannot be written; the disk is full.');
  });

  it('writes into a file this program has open, by its number', () => {
    const handle = openSync(at('open.txt'), 'w');
    writeWholeAt(placeOf(`/dev/fd/${handle}`), 'through the number');
    closeSync(handle);
    expect(text('open.txt')).toBe('through the number');
  });
});
