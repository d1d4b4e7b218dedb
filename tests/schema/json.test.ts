// Our JSON reader reads what JSON.parse reads.
import { describe, expect, it } from 'vitest';
import { readJson } from '../../schema/json';
import { effortOf } from '../support/effort';

const TEXTS = [
  '{}', '[]', 'true', 'null', '"x"', '-0', '1e5', '1.25E-3', '0.1', '123456789012345678901234567890', '[1,[2,{"a":[]}],{}]', ' {"a" : 1 ,\n\t"b":[ ] } ',
  '"\\u00e9\\n\\t\\"\\\\\\/\\b\\f\\r"', '"é µm 😀"', '{"":{"":0}}', '"\\ud83d\\ude00"',
];
const BROKEN = ['', '{', '[', '"', '{"a"}', '{"a":}', '[1,]', '[,1]', '{"a":1,}', '01', '1.', '.5', '+1', '--1', '1e', 'tru', 'undefined', '[1 2]', '"\\x"', '"\\u12"', '{"a":1}}', "'a'", '\u00a0{}'];

describe('the JSON reader', () => {
  it.each(TEXTS)('reads %j as JSON.parse does', (text) => {
    expect(readJson(text)).toEqual({ ok: true, value: JSON.parse(text) as unknown, problems: [] });
  });

  it.each(BROKEN)('refuses %j as JSON.parse does', (text) => {
    expect(() => JSON.parse(text) as unknown).toThrow();
    expect(readJson(text)).toMatchObject({ ok: false, problems: [{ path: expect.stringMatching(/^line \d+, column \d+$/) as unknown }] });
  });

  it('finds a fault wherever a document is cut off', () => {
    const whole = '{"a": [1, 2.5e3, {"b": "c\\n"}], "d": null, "e": false}';
    for (let length = 0; length < whole.length; length++) {
      const result = readJson(whole.slice(0, length));
      expect(result.ok, whole.slice(0, length)).toBe(false);
      expect(result.problems[0].path).toMatch(/^line 1, column \d+$/);
    }
  });

  it('counts lines and columns from 1', () => {
    expect(readJson('{\n  "a": 1,\n  "b": ?\n}').problems[0]).toMatchObject({ path: 'line 3, column 8', value: '"?"' });
  });

  it('leaves prototypes alone', () => {
    const result = readJson('{"a": {"__proto__": {"polluted": 1}}}');
    expect(result).toMatchObject({ ok: true, problems: [{ path: 'a.__proto__' }] });
    expect(Object.getPrototypeOf((result as { value: { a: object } }).value.a)).toBe(Object.prototype);
  });

  it('reads a large document quickly', () => {
    const text = JSON.stringify(Array.from({ length: 60_000 }, (_, n) => ({ x: n / 7, label: `cell ${n}` })));
    let ok = false;
    expect(effortOf(() => (ok = readJson(text).ok))).toBeLessThan(200);
    expect(ok).toBe(true);
  });
});
