// The draft of a scenario: read and written letter by letter, changed in one place only, undone and redone.
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begin, insert, move, put, redo, rename, step, undo } from '../../src/app/build/draft';
import { readDraft, writeDraft } from '../../src/app/build/draftText';
import { readPath, valueAt } from '../../src/app/build/json';
import type { Json } from '../../src/app/build/json';
import { joinPath } from '../../schema/paths';

const folder = new URL('../../scenarios/', import.meta.url);
const presets = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'scenario.schema.json');
const textOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
/** Lines of the second text that the first has not, and the other way round. */
const changedLines = (a: string, b: string): [string[], string[]] => {
  const one = a.split('\n'), two = b.split('\n');
  return [one.filter((line) => !two.includes(line)), two.filter((line) => !one.includes(line))];
};

describe('the text of a draft', () => {
  it('has twenty presets to be tried on', () => expect(presets.length).toBeGreaterThanOrEqual(20));

  it.each(presets)('%s is written as it was read, also after a change that was undone', (name) => {
    const text = textOf(name), draft = readDraft(text);
    expect(draft).toEqual(JSON.parse(text));
    expect(writeDraft(draft)).toBe(text);
    const changed = step(begin(draft), put(draft, ['title'], 'Another one'));
    expect(writeDraft(undo(changed).present)).toBe(text);
    const [before, after] = changedLines(text, writeDraft(changed.present));
    expect([before.length, after]).toEqual([1, ['  "title": "Another one",']]);
    // And a change deep inside touches its own line.
    const deep = put(draft, ['populations', 0, 'label'], 'x'), lines = changedLines(text, writeDraft(deep));
    expect(lines[0]).toHaveLength(1);
    expect(JSON.parse(writeDraft(deep))).toEqual(deep);
  });

  it('keeps numbers as people write them, beside others that are changed', () => {
    const text = '{ "a": 2.5e7, "b": [1.0, 2.00, 3], "c": "\\u00b5m" }';
    expect(writeDraft(put(readDraft(text), ['b', 2], 4))).toBe('{ "a": 2.5e7, "b": [1.0, 2.00, 4], "c": "\\u00b5m" }');
    expect(writeDraft(put(readDraft(text), ['a'], 1))).toBe('{ "a": 1, "b": [1.0, 2.00, 3], "c": "\\u00b5m" }');
    expect(writeDraft(put(put(readDraft(text), ['a'], 1), ['a'], 25_000_000))).toBe(text);
  });

  it.each([
    ['line ends of another system', '{\r\n\t"a": {\r\n\t\t"b": 1\r\n\t}\r\n}\r\n', '{\r\n\t"a": {\r\n\t\t"b": 1\r\n\t},\r\n\t"c": [1, 2]\r\n}\r\n'],
    ['no line end at the end', '{"a":{"b":1}}', '{ "a": {"b":1}, "c": [1, 2] }'],
    ['a mark of byte order and blanks', '\n {\n    "a": { "b": 1 }\n }  ', '\n {\n    "a": { "b": 1 },\n    "c": [1, 2]\n}  '],
  ])('keeps %s', (_, text, changed) => {
    expect(writeDraft(readDraft(text))).toBe(text);
    expect(writeDraft(put(readDraft(text), ['c'], [1, 2]))).toBe(changed);
  });

  it('writes what is new on one line where it fits, and in the style of what it replaces', () => {
    const draft = put({ format: 'x', populations: [] }, ['populations'], [{ kind: 'tumor', placement: { shape: 'disc' } }]);
    expect(writeDraft(draft)).toBe('{\n  "format": "x",\n  "populations": [{ "kind": "tumor", "placement": { "shape": "disc" } }]\n}\n');
    const long = put(draft, ['populations', 0, 'label'], 'long '.repeat(20));
    expect(writeDraft(long)).toContain('\n    {\n      "kind": "tumor",\n');
    expect(writeDraft(put(readDraft('{\n  "a": [\n    1\n  ]\n}\n'), ['a', 0], 2))).toBe('{\n  "a": [\n    2\n  ]\n}\n');
  });

  it('reads any JSON as JSON.parse does, and comes back to it', () => {
    fc.assert(fc.property(fc.json(), fc.constantFrom(undefined, 2, '\t'), (text, indent) => {
      const spaced = JSON.stringify(JSON.parse(text), null, indent), draft = readDraft(spaced);
      if (/__proto__|constructor|prototype/.test(text)) return;
      expect(draft).toEqual(JSON.parse(text));
      expect(writeDraft(draft)).toBe(typeof draft === 'object' && draft !== null ? spaced : `${spaced}\n`);
      expect(JSON.parse(writeDraft({ a: draft, b: [draft] }))).toEqual({ a: draft, b: [draft] });
    }), { numRuns: 300 });
  });

  it('knows no key that plays with prototypes', () => {
    expect(Object.keys(readDraft('{"__proto__": {"a": 1}, "b": 2}') as object)).toEqual(['b']);
    expect(({} as { a?: number }).a).toBeUndefined();
  });
});

describe('steps', () => {
  const draft = { name: 'x', populations: [{ kind: 'a' }, { kind: 'b' }], products: { one: 1, two: 2 } } satisfies Json;

  it('change one place and nothing else, and nothing at all where nothing changes', () => {
    const next = put(draft, ['populations', 1, 'kind'], 'c') as typeof draft;
    expect(next).toEqual({ ...draft, populations: [{ kind: 'a' }, { kind: 'c' }] });
    expect(valueAt(next, ['populations', 0])).toBe(valueAt(draft, ['populations', 0]));
    expect(draft.populations).toEqual([{ kind: 'a' }, { kind: 'b' }]);
    expect(put(draft, ['name'], 'x')).toBe(draft);
    expect(put(draft, ['nothing'], undefined)).toBe(draft);
  });

  it('put a new key where it usually stands', () => {
    expect(Object.keys(put(draft, ['fields'], {}, ['name', 'fields', 'populations', 'products']) as object)).toEqual(['name', 'fields', 'populations', 'products']);
    expect(Object.keys(put(draft, ['record'], {}, ['name', 'populations', 'record']) as object)).toEqual(['name', 'populations', 'products', 'record']);
    expect(Object.keys(put(draft, ['unheard'], 1, ['name', 'populations']) as object).at(-1)).toBe('unheard');
  });

  it('take away, add, move and rename entries', () => {
    expect(put(draft, ['populations', 0], undefined)).toEqual({ ...draft, populations: [{ kind: 'b' }] });
    expect(valueAt(insert(draft, ['populations'], { kind: 'c' }), ['populations'])).toEqual([{ kind: 'a' }, { kind: 'b' }, { kind: 'c' }]);
    expect(valueAt(insert(draft, ['schedule'], 1), ['schedule'])).toEqual([1]);
    expect(valueAt(insert(draft, ['populations'], 1, 1), ['populations'])).toEqual([{ kind: 'a' }, 1, { kind: 'b' }]);
    expect(valueAt(move(draft, ['populations'], draft.populations, 0, 1), ['populations'])).toEqual([{ kind: 'b' }, { kind: 'a' }]);
    expect(move(draft, ['populations'], draft.populations, 0, 2)).toBe(draft);
    expect(Object.entries(valueAt(rename(draft, ['products'], draft.products, 'one', 'three'), ['products']) as object)).toEqual([['three', 1], ['two', 2]]);
    expect(rename(draft, ['products'], draft.products, 'one', 'two')).toBe(draft);
  });

  it('are undone and done again; letters typed in one field are one step', () => {
    let history = begin('');
    for (const text of ['a', 'ab', 'abc']) history = step(history, text, 'title');
    history = step(step(history, 'other', 'name'), 'more', 'title');
    expect([history.past, undo(history).present, undo(undo(history)).present, undo(undo(undo(history))).present]).toEqual([['', 'abc', 'other'], 'other', 'abc', '']);
    expect(redo(undo(history))).toEqual({ ...history, last: '' });
    expect(undo(begin('x')).present).toBe('x');
    expect(step(undo(history), 'new').future).toEqual([]);
    for (let n = 0; n < 400; n++) history = step(history, n);
    expect(history.past.length).toBe(300);
  });
});

describe('paths', () => {
  it('are read as problems write them', () => {
    for (const path of [[], ['populations', 0, 'count'], ['parameters', 'kill.hitRate'], ['products', 'a-b', 'gate'], ['watch', 12], ['products', 'a "b"', 'x']]) expect(readPath(joinPath(path))).toEqual(path);
    expect(readPath('line 3, column 7')).toEqual(['line 3, column 7']);
    expect(readPath('a[b')).toBeNull();
  });
});
