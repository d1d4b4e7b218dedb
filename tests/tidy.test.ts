// Style as a test: short files that open with a sentence, a test for every rule, nothing switched off, nothing left undone.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { MODELS, MODEL_NAMES, RULES, listParams, titleOfParameter } from '../sim';

const MOST_LINES = 300;
const FOLDERS = ['sim', 'locales', 'schema', 'ensemble', 'workers', 'src', 'verify', 'cli', 'bench', 'tests', 'tools'];
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
    const core = sources.filter((path) => /^sim\/(rules\/|core\/|models\/(\w+\/)?)?[^/]+\.ts$/.test(path));
    const silent = core.filter((path) => !/^(\/\/|\/\*\*?) +\p{L}.*/u.test(read(path).split('\n', 1)[0]));
    expect(silent).toEqual([]);
  });

  it('has one file, one test, one place in a pipeline and one heading for every rule', () => {
    const ruleFiles = sources.filter((path) => /^sim\/(rules|models\/\w+)\/\w+\.ts$/.test(path) && /\bdefineRule\(/.test(read(path)));
    expect(ruleFiles.map((path) => basename(path, '.ts')).sort()).toEqual(RULES.map(({ name }) => name).sort());
    expect(sources.filter((path) => /^sim\/rules\//.test(path) && !ruleFiles.includes(path))).toEqual([]);
    const tests = sources.filter((path) => /^tests\/(rules|models\/\w+)\/\w+\.test\.ts$/.test(path));
    expect(tests.sort()).toEqual(ruleFiles.map((path) => path.replace(/^sim\/(.*)\.ts$/, 'tests/$1.test.ts')).sort());
    const headings = read('docs/MODEL.md').match(/^### <a id="\w+">/gm) ?? [];
    expect(headings.sort()).toEqual(RULES.map(({ name }) => `### <a id="${name.toLowerCase()}">`).sort());
  });

  it('has one folder for every model, and keeps to it the rules that no other model has', () => {
    const folders = readdirSync(join(root, 'sim/models'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
    expect(folders.sort()).toEqual([...MODEL_NAMES].sort());
    for (const path of sources.filter((file) => /^sim\/models\/\w+\/\w+\.ts$/.test(file) && /\bdefineRule\(/.test(read(file)))) {
      const users = MODEL_NAMES.filter((model) => MODELS[model].pipeline.some(({ rule }) => rule.name === basename(path, '.ts')));
      expect(users, path).toEqual([path.split('/')[2]]);
    }
  });

  it('calls every rule, group and parameter by words of the field', () => {
    for (const { name, title, keywords } of RULES) {
      expect(title, name).toMatch(/^\p{Lu}/u);
      expect(keywords.length, name).toBeGreaterThan(1);
    }
    const untitled = listParams().filter(({ spec }) => spec.title === undefined).map(({ key }) => key);
    expect(untitled).toEqual([]);
    const titles = listParams().map(({ key, spec }) => titleOfParameter(key, spec));
    expect(titles.filter((title, n) => titles.indexOf(title) !== n)).toEqual([]);
    for (const title of titles) expect(title).toMatch(/^\p{Lu}/u);
  });

  it('asks the model what it does and nobody for its name', () => {
    const asking = new RegExp(`\\bmodel\\s*[!=]==\\s*'|[!=]==\\s*'(${MODEL_NAMES.join('|')})'|\\bis(${MODEL_NAMES.join('|')})\\b`, 'i');
    expect(linesMatching(sources.filter((path) => /^(sim|schema|workers|src|cli|bench)\//.test(path)), asking)).toEqual([]);
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
