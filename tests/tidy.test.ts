// Style as a test: short files that open with a sentence, a test for every rule, nothing switched off, nothing left undone.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const MOST_LINES = 300;
const FOLDERS = ['sim', 'schema', 'workers', 'src', 'verify', 'cli', 'bench', 'tests', 'tools'];
const root = fileURLToPath(new URL('..', import.meta.url));

const files = FOLDERS.flatMap((folder) => filesUnder(folder)).filter((path) => /\.(ts|tsx|mts|mjs|js|css)$/.test(path));
const sources = files.filter((path) => /\.tsx?$/.test(path));

function filesUnder(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'));
}

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Lists `path:line text` for every line that matches. */
function linesMatching(paths: string[], pattern: RegExp): string[] {
  return paths.flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
  );
}

describe('tidiness', () => {
  it(`keeps every file within ${MOST_LINES} lines`, () => {
    const long = sources.map((path) => ({ path, lines: read(path).trimEnd().split('\n').length }));
    expect(long.filter(({ lines }) => lines > MOST_LINES)).toEqual([]);
  });

  it('opens every file of the core with a sentence', () => {
    const core = sources.filter((path) => /^sim\/(rules\/|core\/)?[^/]+\.ts$/.test(path));
    const silent = core.filter((path) => !/^(\/\/|\/\*\*?) +\p{L}.*/u.test(read(path).split('\n', 1)[0]));
    expect(silent).toEqual([]);
  });

  it('has a test for every rule', () => {
    const rules = sources.filter((path) => /^sim\/rules\/[^/]+\.ts$/.test(path)).map((path) => basename(path, '.ts'));
    const untested = rules.filter((rule) => rule !== 'index' && !existsSync(join(root, `tests/rules/${rule}.test.ts`)));
    expect(untested).toEqual([]);
  });

  it('switches no test off', () => {
    const tests = sources.filter((path) => /\.test\.tsx?$/.test(path) && path !== 'tests/tidy.test.ts');
    expect(linesMatching(tests, /\b(it|test|describe)(\.\w+)*\.(only|skip|todo|fails|skipIf|runIf)\b|(?<![.\w])(xit|xdescribe|fit|fdescribe)\(/)).toEqual([]);
  });

  it('leaves no note of work undone', () => {
    const others = files.filter((path) => path !== 'tests/tidy.test.ts');
    expect(linesMatching(others, /\b(TODO|FIXME|XXX|HACK)\b/)).toEqual([]);
  });

  it('suppresses no check of the compiler', () => {
    const others = sources.filter((path) => path !== 'tests/tidy.test.ts');
    expect(linesMatching(others, /@ts-(ignore|nocheck)/)).toEqual([]);
  });
});
