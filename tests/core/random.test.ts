// Keyed chance: the reference's words, flat, independent between streams, cells, ticks and draws, and without memory.
import { describe, expect, it } from 'vitest';
import { Stream, daughterKey, runKeyOf, streamId, threefry } from '../../sim/core/random';

/** (high, cell, stream, tick, block) and the four words of the native reference (Threefry4x32, 12 rounds, low = 0). */
const REFERENCE = [
  [[0, 0, 0, 0, 0], [2842896589, 2846446978, 775215476, 4266688798]],
  [[1, 0, 0, 0, 0], [187245449, 2770768401, 3289656955, 821875646]],
  [[1, 2, 3, 4, 5], [786899595, 1279837839, 3559632229, 3510993216]],
  [[0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff], [4083225171, 3137653621, 1840056251, 3582996662]],
  [[0xdeadbeef, 0x12345678, 0x811c9dc5, 123456, 7], [1301363160, 2382591031, 3444757040, 957317456]],
  [[42, 17, 4, 1000, 0], [2028795623, 987586806, 4120529547, 3399592237]],
  [[42, 17, 4, 1000, 1], [839521740, 2905220624, 1692435740, 590807024]],
  [[0x80000000, 0x7fffffff, 1, 0x80000000, 2], [759016820, 4136937570, 120535406, 2842008308]],
] as const;

const key = runKeyOf('tests');

/** χ² of counts against a flat distribution. */
function chiSquared(counts: ArrayLike<number>): number {
  const n = counts.length;
  let total = 0, sum = 0;
  for (let k = 0; k < n; k++) total += counts[k];
  for (let k = 0; k < n; k++) sum += (counts[k] - total / n) ** 2 / (total / n);
  return sum;
}

/** Highest χ² of `cells` classes that a flat source exceeds once in a million (Wilson–Hilferty). */
function limit(classes: number): number {
  const k = classes - 1, t = 1 - 2 / (9 * k) + 4.75 * Math.sqrt(2 / (9 * k));
  return k * t * t * t;
}

function correlation(a: readonly number[], b: readonly number[]): number {
  const n = a.length;
  let ab = 0, aa = 0, bb = 0;
  for (let i = 0; i < n; i++) {
    const x = a[i] - 0.5, y = b[i] - 0.5;
    ab += x * y;
    aa += x * x;
    bb += y * y;
  }
  return ab / Math.sqrt(aa * bb);
}

describe('keyed chance', () => {
  it.each(REFERENCE)('gives the reference words for %j', ([high, cell, stream, tick, block], words) => {
    const out = new Uint32Array(4);
    threefry(high, 0, cell, stream, tick, block, out);
    expect([...out]).toEqual(words);
  });

  it('hands out the words of each block in order, as numbers in [0, 1)', () => {
    const stream = new Stream(key, streamId('kill')), out = new Uint32Array(4);
    for (let draw = 0; draw < 20; draw++) {
      threefry(key.high, key.low, 77, streamId('kill'), 1234, draw >> 2, out);
      expect(stream.bits(1234, 77, draw)).toBe(out[draw & 3]);
      expect(stream.unit(1234, 77, draw)).toBe(out[draw & 3] / 2 ** 32);
    }
    expect(stream.unit(5, 6)).toBe(stream.unit(5, 6, 0));
  });

  it('has no memory: other draws in between change nothing', () => {
    const stream = new Stream(key, 1), first = stream.unit(10, 20, 3);
    for (let n = 0; n < 100; n++) stream.unit(n, n, n);
    expect(stream.unit(10, 20, 3)).toBe(first);
    expect(new Stream(key, 1).unit(10, 20, 3)).toBe(first);
  });

  it('makes pinned, different run keys of seeds; a number and its text are one seed', () => {
    expect(runKeyOf(1)).toEqual(runKeyOf('1'));
    const keys = new Set(Array.from({ length: 1000 }, (_, n) => JSON.stringify(runKeyOf(n))));
    expect(keys.size).toBe(1000);
    expect(runKeyOf('1')).toEqual({ high: 136783636, low: 3300971500 });
  });

  it.each([
    ['cells', (stream: Stream, n: number) => stream.unit(0, n)],
    ['ticks', (stream: Stream, n: number) => stream.unit(n, 12345)],
    ['draws', (stream: Stream, n: number) => stream.unit(6, 12345, n)],
    ['keys of a lineage', (stream: Stream, n: number) => stream.unit(6, daughterKey(12345, n))],
  ])('is flat over %s, in the high and in the low bits', (_, draw) => {
    const stream = new Stream(key, streamId('migrate'));
    const high = new Float64Array(256), low = new Float64Array(256), serial = new Float64Array(256);
    let before = 0;
    for (let n = 0; n < 100_000; n++) {
      const bits = draw(stream, n) * 2 ** 32;
      high[Math.floor(bits / 2 ** 24)]++;
      low[bits % 256]++;
      serial[before * 16 + Math.floor(bits / 2 ** 28)]++;
      before = Math.floor(bits / 2 ** 28);
    }
    expect(chiSquared(high)).toBeLessThan(limit(256));
    expect(chiSquared(low)).toBeLessThan(limit(256));
    expect(chiSquared(serial)).toBeLessThan(limit(256));
  });

  it('is uncorrelated between streams, cells, ticks, draws and runs', () => {
    const n = 20_000, a = new Stream(key, streamId('bind'));
    const draws = (value: (i: number) => number) => Array.from({ length: n }, (_, i) => value(i));
    const base = draws((i) => a.unit(7, i));
    const other = new Stream(key, streamId('kill')), run = new Stream(runKeyOf('tests2'), streamId('bind'));
    const twin = new Stream({ high: key.high, low: key.low ^ 1 }, streamId('bind'));
    for (const rival of [
      draws((i) => other.unit(7, i)), draws((i) => a.unit(8, i)), draws((i) => a.unit(7, i, 1)), draws((i) => a.unit(7, i, 4)),
      draws((i) => a.unit(7, i + 1)), draws((i) => a.unit(7, i ^ 0x80000000)), draws((i) => run.unit(7, i)), draws((i) => twin.unit(7, i)),
    ]) {
      expect(Math.abs(correlation(base, rival))).toBeLessThan(5 / Math.sqrt(n));
    }
  });

  it('gives every process of the model a stream of its own', () => {
    const names = ['bind', 'hypoxia', 'contract', 'detach', 'divide', 'infuse', 'kill', 'migrate', 'populate', 'place', 'clones', 'vessels'];
    expect(new Set(names.map(streamId)).size).toBe(names.length);
    expect(streamId('')).toBe(0x811c9dc5);
    expect(streamId('a')).toBe(0xe40c292c); // published FNV-1a value
  });

  it('never gives two daughters of one mother the same key', () => {
    for (const mother of [0, 1, 0xffffffff, 123456789]) {
      const keys = Uint32Array.from({ length: 65_536 }, (_, birth) => daughterKey(mother, birth)).sort();
      expect(keys.filter((key, k) => key === keys[k + 1]).length).toBe(0);
    }
  });

  it('repeats keys across lineages no more often than chance', () => {
    // 2^17 keys of a growing family: n²/2^33 = 2 repeats expected, 13 happen once in a million families.
    const keys = new Uint32Array(1 << 17);
    keys[0] = streamId('population 0');
    for (let generation = 0, n = 1; n < keys.length; generation++, n *= 2) {
      // Mother m of n was born in the generation of her highest bit and has divided in each one since.
      for (let m = 0; m < n; m++) keys[n + m] = daughterKey(keys[m], generation - (32 - Math.clz32(m)));
    }
    keys.sort();
    let repeats = 0;
    for (let k = 1; k < keys.length; k++) if (keys[k] === keys[k - 1]) repeats++;
    expect(repeats).toBeLessThan(13);
  });
});
