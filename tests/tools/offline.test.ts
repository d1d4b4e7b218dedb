// What makes the page installable: the list of its files, one name for each edition, and icons that are drawn.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { iconPng, iconSvg } from '../../tools/icon.mjs';
import { writeWorker } from '../../tools/offline.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cart-lab-offline-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), 'page');
  writeFileSync(join(folder, 'assets/a-1.js'), 'code');
  writeFileSync(join(folder, 'assets/a-1.js.map'), 'map');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function written(): { files: Record<string, string>; edition: string } {
  writeWorker(folder);
  const text = readFileSync(join(folder, 'serviceWorker.js'), 'utf8');
  return { files: JSON.parse(/^const FILES = (.*);$/m.exec(text)![1]) as Record<string, string>, edition: JSON.parse(/^const EDITION = (.*);$/m.exec(text)![1]) as string };
}

describe('the list of files', () => {
  it('holds all of them by content, the page itself as the folder, neither maps nor the worker', () => {
    const sha = (text: string) => createHash('sha256').update(text).digest('hex');
    expect(written().files).toEqual({ '': sha('page'), 'assets/a-1.js': sha('code') });
    expect(written().files).toEqual({ '': sha('page'), 'assets/a-1.js': sha('code') });
  });

  it('is another edition as soon as any file is another one, and the same one otherwise', () => {
    const { edition } = written();
    expect(written().edition).toBe(edition);
    writeFileSync(join(folder, 'index.html'), 'page, changed');
    expect(written().edition).not.toBe(edition);
  });
});

describe('the icon', () => {
  /** Rows of pixels, four bytes each; only what is written here has to be read. */
  function pixelsOf(png: Buffer) {
    expect(png.subarray(0, 8)).toEqual(Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]));
    const size = png.readUInt32BE(16), at = png.indexOf('IDAT'), rows = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
    return { size, pixel: (x: number, y: number) => [...rows.subarray(y * (1 + 4 * size) + 1 + 4 * x, y * (1 + 4 * size) + 5 + 4 * x)] };
  }

  it('shows the two cells, with round corners or to the edge', () => {
    const { size, pixel } = pixelsOf(iconPng(192)), full = pixelsOf(iconPng(192, { bleed: true }));
    expect(size).toBe(192);
    expect(pixel(0, 0)[3]).toBe(0);
    expect(full.pixel(0, 0)).toEqual([11, 18, 34, 255]);
    expect(pixel(Math.round(0.46 * 192), Math.round(0.7 * 192))).toEqual([196, 77, 147, 255]); // the tumour cell
    expect(pixel(Math.round(0.37 * 192), Math.round(0.27 * 192))).toEqual([15, 181, 162, 255]); // the CAR-T cell
  });

  it('keeps what must be seen in the circle to which a maskable icon is cut', () => {
    const svg = iconSvg({ bleed: true }), discs = [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"/g)].map(([, x, y, r]) => [Number(x), Number(y), Number(r)]);
    expect(discs.length).toBe(4);
    for (const [x, y, r] of discs) expect(Math.hypot(x - 50, y - 50) + r).toBeLessThanOrEqual(40);
    expect(iconSvg()).toContain('rx="20"');
  });
});
