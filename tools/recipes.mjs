// `npm run recipes`: follows every recipe of CONTRIBUTING.md on a copy of its own, and counts the files and lines it touches.
//
//   npm run recipes                        the table: what each costs, and whether the suites it touches are green
//   npm run recipes -- rule model          those whose heading holds one of the words
//   npm run recipes -- --count             the table without any test
//   npm run recipes -- --full              types, lint and all unit tests on every copy; several minutes each
//
// Tests, words for the documents and what is generated are counted apart. The exit code is 1 where a recipe costs more than it may, or leaves anything red.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './buildOnce.mjs';
import { COMMON_SUITES, RECIPES, costOf, isWithin, makeBranch, runHere, runTests, sectionOf, writeDocuments } from './recipeBook.mjs';

const FLAGS = ['--full', '--count'];
const asked = process.argv.slice(2);
const flags = asked.filter((word) => word.startsWith('--')), words = asked.filter((word) => !word.startsWith('--'));
const recipes = RECIPES.filter(({ heading }) => words.length === 0 || words.some((word) => heading.toLowerCase().includes(word.toLowerCase())));
const unknown = flags.filter((flag) => !FLAGS.includes(flag));
if (unknown.length > 0) stop(`No such option: ${unknown.join(', ')}. There are: ${FLAGS.join(', ')}`);
if (recipes.length === 0) stop(`No recipe is called so. There are:\n  ${RECIPES.map(({ heading }) => heading).join('\n  ')}`);

const guide = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
const rows = [];
for (const recipe of recipes) rows.push(await follow(recipe));
console.log(tableOf(rows.map(({ cells }) => cells)));
process.exitCode = rows.every(({ ok }) => ok) ? 0 : 1;

function stop(reason) {
  console.error(reason);
  process.exit(2);
}

async function follow({ heading, most, suites }) {
  const branch = makeBranch(sectionOf(guide, heading));
  try {
    const costs = costOf(branch.blocks), documents = await writeDocuments(branch.folder);
    const { green, outcome } = await check(branch.folder, heading, [...suites, ...COMMON_SUITES]);
    const within = isWithin(costs, most);
    const cells = [
      heading, filesOf(costs.source), linesOf(costs.source), wordsOf(most), within ? 'yes' : 'NO',
      costs.beside.files === 0 ? 'none' : `${filesOf(costs.beside)}; ${linesOf(costs.beside)}`,
      documents.length === 0 ? 'none' : `${documents.length} changed; ${documents.reduce((sum, { lines }) => sum + lines, 0)} lines`, outcome,
    ];
    return { cells, ok: within && green };
  } finally {
    branch.remove();
  }
}

/** What the tests say of a copy; what failed is told at once. */
async function check(folder, heading, suites) {
  if (flags.includes('--count')) return { green: true, outcome: 'not run' };
  const started = Date.now(), { failed, outcome } = await (flags.includes('--full') ? whole(folder) : touched(folder, suites));
  console.error(`${heading}: ${outcome}, ${Math.round((Date.now() - started) / 1000)} s`);
  if (failed !== '') console.error(failed);
  return { green: failed === '', outcome };
}

async function touched(folder, suites) {
  const { passed, failed } = await runTests(folder, suites);
  return { failed: failed.join('\n'), outcome: failed.length === 0 ? `${passed} passed` : `${failed.length} FAILED` };
}

async function whole(folder) {
  const { code, words: said } = await runHere(folder, 'tools/test.mjs', 'typecheck', 'lint', 'unit');
  return { failed: code === 0 ? '' : said, outcome: said.trim().split('\n').at(-1) };
}

function filesOf({ files, created }) {
  return [created > 0 ? `${created} new` : '', files > created ? `${files - created} changed` : ''].filter(Boolean).join(', ');
}

function linesOf({ lines, newLines }) {
  return [newLines > 0 ? `${newLines} new` : '', lines > 0 ? `${lines} added` : ''].filter(Boolean).join(', ');
}

function wordsOf({ files, lines }) {
  return `${files} source file${files === 1 ? '' : 's'}${lines === undefined ? '' : `; ${lines} added`}`;
}

function tableOf(body) {
  const all = [['recipe', 'source files', 'their lines', 'at most', 'kept', 'tests and words', 'generated documents', 'checks'], ...body];
  const widths = all[0].map((_, column) => Math.max(...all.map((row) => row[column].length)));
  return all.map((row) => row.map((cell, column) => cell.padEnd(widths[column])).join('  ').trimEnd()).join('\n');
}
