// The recipes of CONTRIBUTING.md, carried out on a copy of the sources just as a reader would carry them out in a branch.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './buildOnce.mjs';

/** What is made, not written; and what belongs to one checkout. */
const LEFT_OUT = /^(node_modules|out|coverage|dist|dist-.*|\.git|\.install-lock)$/;

/**
 * The six recipes: what each may cost at most – source files, new and changed ones alike, and lines in files that were there –
 * and the tests that it touches. Its own tests, its words for the documents and what is generated are counted apart.
 */
export const RECIPES = [
  { heading: 'Add a drug', most: { files: 2 }, suites: ['tests/patient/drugs.test.ts', 'tests/patient/ownDrug.test.ts'] },
  { heading: 'Add a cytokine', most: { files: 2 }, suites: ['tests/substances', 'tests/render/palette.test.ts', 'tests/rules/perfuse.test.ts', 'tests/schema/glossary.test.ts'] },
  { heading: 'Add an observable and its chart', most: { files: 1 }, suites: ['tests/observables/proofs.test.ts', 'tests/observables/parts.test.ts', 'tests/page/charts.test.ts'] },
  { heading: 'Add a drawn quantity', most: { files: 2 }, suites: ['tests/workers/drawn.test.ts', 'tests/render/palette.test.ts'] },
  { heading: 'Add a rule', most: { files: 2, lines: 2 }, suites: ['tests/rules/starve.test.ts', 'tests/world/pipeline.test.ts', 'tests/world/effects.test.ts'] },
  { heading: 'Add a model', most: { files: 2, lines: 1 }, suites: ['tests/models/assay.test.ts', 'tests/models/models.test.ts'] },
];

/** Suites that every recipe touches: style, circles, documents, and the golden runs that nothing added may move. */
export const COMMON_SUITES = ['tests/tidy.test.ts', 'tests/circles.test.ts', 'tests/documents.test.ts', 'tests/cli/docs.test.ts', 'tests/world/golden.test.ts'];

/** Code blocks of a document whose fence names a file, in their order. */
export function blocksOf(markdown) {
  return [...markdown.matchAll(/^```(\w+) (\S+)\n(.*?)^```$/gms)].map(([, language, path, text]) => ({ language, path, text }));
}

/** The part of a document under a heading of the second level. */
export function sectionOf(markdown, heading) {
  const from = markdown.indexOf(`\n## ${heading}\n`);
  if (from < 0) throw new Error(`no heading "${heading}"`);
  const to = markdown.indexOf('\n## ', from + 1);
  return markdown.slice(from + 1, to < 0 ? undefined : to);
}

/** Pieces of a diff that only adds: their lines without and with what is added. */
function hunksOf(diff) {
  return diff.trimEnd().split(/^@@.*\n/m).filter((piece) => piece !== '').map((piece) => {
    const lines = piece.trimEnd().split('\n');
    const stray = lines.find((line) => !/^[ +]/.test(line));
    if (stray !== undefined || !lines.some((line) => line.startsWith(' '))) throw new Error(`not a line of a diff that only adds: ${stray ?? lines[0]}`);
    return {
      before: lines.filter((line) => line.startsWith(' ')).map((line) => line.slice(1)),
      after: lines.map((line) => line.slice(1)),
    };
  });
}

/** Rows at which the lines stand one below the other. */
function placesOf(lines, wanted) {
  return lines.flatMap((_, row) => (wanted.every((line, n) => lines[row + n] === line) ? [row] : []));
}

/** The text with the lines of a diff added; those above and below them must stand there exactly once, one below the other. */
export function applyDiff(text, diff) {
  const lines = text.split('\n');
  for (const { before, after } of hunksOf(diff)) {
    const places = placesOf(lines, before);
    if (places.length !== 1) throw new Error(`the diff names lines that are not there once: ${before.join('\n')}`);
    lines.splice(places[0], before.length, ...after);
  }
  return lines.join('\n');
}

/** The text without the lines of a diff, where all of them are in it. */
export function takeBack(text, diff) {
  const lines = text.split('\n');
  for (const { before, after } of hunksOf(diff)) {
    const places = placesOf(lines, after);
    if (places.length !== 1) return text;
    lines.splice(places[0], after.length, ...before);
  }
  return lines.join('\n');
}

/** A copy of all that is written here. Not under node_modules, whose files are taken for packages. */
function copySources() {
  mkdirSync(join(root, 'out'), { recursive: true });
  const folder = mkdtempSync(join(root, 'out', 'contributing-'));
  for (const name of readdirSync(root)) {
    if (!LEFT_OUT.test(name)) cpSync(join(root, name), join(folder, name), { recursive: true, preserveTimestamps: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

/**
 * A copy of the sources with every block of the given part of the guide put in its place. In a branch where the example has been
 * followed already, the copy is taken back first.
 */
export function makeBranch(markdown) {
  const folder = copySources(), blocks = blocksOf(markdown);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    for (const block of blocks) undo(folder, block);
    for (const block of blocks) carryOut(folder, block);
    return { folder, blocks, remove };
  } catch (error) {
    remove();
    throw error;
  }
}

function undo(folder, { language, path, text }) {
  const file = join(folder, path);
  if (!existsSync(file)) return;
  const present = readFileSync(file, 'utf8');
  if (language === 'diff') writeFileSync(file, takeBack(present, text));
  else if (present === text) rmSync(file);
}

function carryOut(folder, { language, path, text }) {
  const file = join(folder, path);
  if (language === 'diff') return writeFileSync(file, applyDiff(readFileSync(file, 'utf8'), text));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text, { flag: 'wx' }); // a new file: it must not be there yet
}

/** What a recipe costs: source files, lines of new ones and lines in files that were there; and apart its tests and words for the documents. */
export function costOf(blocks) {
  const isBeside = ({ path }) => /^(tests|docs)\//.test(path);
  return { source: sumOf(blocks.filter((block) => !isBeside(block))), beside: sumOf(blocks.filter(isBeside)) };
}

function sumOf(blocks) {
  const fresh = blocks.filter(({ language }) => language !== 'diff'), diffs = blocks.filter(({ language }) => language === 'diff');
  const lines = (some, pattern) => some.reduce((sum, { text }) => sum + (text.match(pattern) ?? []).length, 0);
  return { files: new Set(blocks.map(({ path }) => path)).size, created: fresh.length, lines: lines(diffs, /^\+/gm), newLines: lines(fresh, /\n/g) };
}

/** Whether a recipe keeps within what it may cost. */
export function isWithin({ source }, { files, lines = Infinity }) {
  return source.files > 0 && source.files <= files && source.lines <= lines;
}

/** Runs `npm run docs` in a copy; what it rewrote, with the number of lines that differ. */
export async function writeDocuments(folder) {
  const before = new Map(), read = (path) => readFileSync(join(folder, path), 'utf8');
  for (const path of ['README.md', ...readdirSync(join(folder, 'docs')).map((name) => `docs/${name}`), 'scenarios/scenario.schema.json']) {
    if (/\.(md|json)$/.test(path)) before.set(path, read(path));
  }
  const { code, words } = await runHere(folder, 'tools/cli.mjs', '--entry=docs');
  if (code !== 0) throw new Error(`the documents cannot be generated:\n${words}`);
  return [...before].filter(([path, text]) => read(path) !== text).map(([path, text]) => ({ path, lines: linesBetween(text, read(path)) }));
}

/** Lines of the second text that the first has not. */
function linesBetween(text, later) {
  const left = new Map();
  for (const line of text.split('\n')) left.set(line, (left.get(line) ?? 0) + 1);
  return later.split('\n').filter((line) => {
    const n = left.get(line) ?? 0;
    left.set(line, n - 1);
    return n <= 0;
  }).length;
}

/** Test files run in a copy: how many tests passed, and the full names of those that did not, files that failed to load among them. */
export async function runTests(folder, files) {
  const report = join(folder, 'report.json');
  const { words } = await runHere(folder, 'node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', '--reporter=json', `--outputFile.json=${report}`, ...files);
  if (!existsSync(report)) return { passed: 0, failed: [words] };
  const { numPassedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  rmSync(report);
  return {
    passed: numPassedTests,
    failed: testResults.flatMap(({ name, status, message, assertionResults }) => [
      ...(status === 'failed' && assertionResults.length === 0 ? [`${name}: ${message}`] : []),
      ...assertionResults.filter((one) => one.status === 'failed').map(({ fullName, failureMessages }) => `${fullName}: ${failureMessages[0]}`),
    ]),
  };
}

/** A program of the copy run in the copy, as from a shell of its own: what surrounds this process, a test runner perhaps, is not told to it. */
export function runHere(folder, script, ...args) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_ENV|CART_LAB_ROOT)/.test(name)));
  return new Promise((resolve) => {
    let words = '';
    const child = spawn(process.execPath, [join(folder, script), ...args], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (words += bytes));
    child.on('close', (code) => resolve({ code, words }));
  });
}
