// No text can hold the program up: every pattern in the sources, and every reader of user text, needs time in proportion to length.
//
// A pattern with two neighbours that can match the same characters takes a thousand times longer here than one without,
// so processor time can tell them apart on any machine; it is compared with a simple loop in the same process.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../cli/settings';
import { parseRecord, parseScenario } from '../schema';
import { ENGLISH_GLOSSARY } from '../schema/glossary';
import { readPositions } from '../schema/positions';
import { parseDecimal, parseDuration } from '../sim';
import { readNumber } from '../src/app/numbers';
import { readTime } from '../src/app/times';
import { parseLink } from '../src/app/url';
import { blank } from './support/scenarios';

const root = fileURLToPath(new URL('..', import.meta.url));
const FOLDERS = ['sim', 'schema', 'workers', 'src', 'cli', 'locales'];

interface Pattern {
  readonly where: string;
  readonly regex: RegExp;
}

function patternsOf(path: string): Pattern[] {
  const file = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/'), flags = node.text.slice(end + 1);
      found.push({ where: `${path}: ${node.text}`, regex: new RegExp(node.text.slice(1, end), flags.replace('g', '')) });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const patterns = FOLDERS.flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name)).flatMap((entry) => patternsOf(join(entry.parentPath, entry.name).slice(root.length))));

/** Patterns that only ever see short texts, and why these cannot be long. */
const SHORT_TEXTS: Readonly<Record<string, string>> = {
  '\\B(?=(\\d{3})+$)': 'the digits of one number',
  '(\\d+(?:\\.\\d+)?)\\s*([a-z]+)': 'a time on the page, refused beyond 40 characters',
  '([A-Za-z]\\w*(?:\\.[A-Za-z][\\w-]*)+)': 'a story or a line of a document, refused beyond 4000 characters',
  '\\d+ of the \\d+ biological parameters \\(\\d+ %\\)': 'the README, which nobody but us writes',
};

/** ms of processor time. */
function timed(work: () => void): number {
  const before = process.cpuUsage().user;
  work();
  return (process.cpuUsage().user - before) / 1000;
}

/** ms for a plain pass over a million characters. */
function calibration(): number {
  const text = 'x'.repeat(1_000_000);
  let sum = 0;
  const once = () => {
    for (let i = 0; i < text.length; i++) sum = (sum * 31 + text.charCodeAt(i)) | 0;
  };
  once();
  const time = timed(once);
  expect(sum).not.toBe(1);
  return Math.max(time, 1);
}

const REPEATED = [' ', '1', 'a', '.', '-', ',', '\n', '"', '=', '#', '1.', 'a.', ' ,', '1 ', 'a1', '../'];
const BEFORE = ['', '1', 'a', 'day 1', '1d', 'a.b', '"', '1.'], AFTER = ['', 'x', '!'];
const LENGTH = 40_000;
const TEXTS = REPEATED.flatMap((part) => BEFORE.flatMap((before) => AFTER.map((after) => before + part.repeat(LENGTH / part.length) + after)));

describe('patterns', () => {
  it('are found', () => {
    expect(patterns.length).toBeGreaterThan(25);
  });

  it('take time in proportion to the length of a text', () => {
    const unit = calibration();
    // A pass over 40 000 characters takes a twentieth of the unit; a pattern that grows with the square, hundreds of units.
    const slow = patterns.filter(({ regex }) => !(regex.source in SHORT_TEXTS) && TEXTS.some((text) => timed(() => regex.test(text)) > 20 * unit && timed(() => regex.test(text)) > 20 * unit));
    expect(slow.map(({ where }) => where)).toEqual([]);
  });

  it.each([[/^\s*\d+\s*(min)?\s*$/, `1${' '.repeat(LENGTH)}x`], [/^(\d+\.?\d*)$/, `${'1'.repeat(LENGTH)}x`], [/^(a+)+$/, `${'a'.repeat(26)}!`]])('would be caught: %s', (bad, text) => {
    expect(timed(() => bad.test(text))).toBeGreaterThan(20 * calibration());
  });
});

const MILLION = 1_000_000;
const LONG = [' ', '1', '.', 'a', '-', ',', ';', '\n', '\t', '"', '1.', '1,', ' 1', '%20', '&', '=', '\u2028', 'µ'].map((part) => part.repeat(MILLION / part.length));
const doc = (part: object) => JSON.stringify({ format: 'cart-lab/scenario', version: 1, name: 'n', title: 't', duration: 60, domain: { dimensions: 2, size: [200, 200] }, populations: [], ...part });
const table = (csv: string) => doc({ populations: [{ kind: 'tumor', label: 'l', antigenA: 1, placement: { shape: 'positions', csv } }] });

const READERS: readonly (readonly [string, (text: string) => unknown])[] = [
  ['a number', parseDecimal],
  ['a duration', parseDuration],
  ['a time on the page', (text) => readTime(text)],
  ['a number on the page', (text) => readNumber(text, '.')],
  ['a document', (text) => parseScenario(text, 'x.json')],
  ['a record', (text) => parseRecord(text, 'x.json')],
  ['a duration in a document', (text) => parseScenario(doc({ duration: `1${text}x` }), 'x.json')],
  ['every text of a document', (text) => parseScenario(doc({ name: text, title: text, seed: text, products: { [text]: {} } }), 'x.json')],
  ['a table of cells', (text) => readPositions(text, 2)],
  ['a row of a table', (text) => parseScenario(table(`x_um,y_um\n1,${text}x`), 'x.json')],
  ['the header of a table', (text) => parseScenario(table(`x_um,${text}y_um\n1,2`), 'x.json')],
  ['a story with words of the glossary', (text) => ENGLISH_GLOSSARY.mark(`CAR${text}memory`)],
  ['an option', (text) => {
    try {
      return readSettings({ set: [`kill.hitRate=1${text}x`, `${text}=1`], until: `1${text}x`, every: text, seed: text }, blank(), 0);
    } catch {
      return null;
    }
  }],
];

describe('a text of a million characters', () => {
  it.each(READERS)('is read in one pass as %s', (_what, read) => {
    const unit = calibration();
    for (const text of LONG) expect(timed(() => read(text)) / unit, JSON.stringify(text.slice(0, 3))).toBeLessThan(2000);
  });

  it('is read in one pass as a link', async () => {
    const unit = calibration();
    for (const text of LONG) {
      for (const link of [text, `#set=kill.hitRate:1${text}x`, `#at=1${text}x`, `#seed=${text}`, `#set=${text}`]) {
        const before = process.cpuUsage().user;
        await parseLink(link);
        expect((process.cpuUsage().user - before) / 1000 / unit, JSON.stringify(link.slice(0, 20))).toBeLessThan(2000);
      }
    }
  });
});
