// Bundles a command-line program when its sources changed, then runs it (Node 20 cannot run TypeScript itself).
//
//   node tools/cli.mjs [--entry=cli|bench|docs|cases|fuzz|courses] …arguments of the program
//
// Beside the program lies every *.worker.ts of cli/ and of its folder as *.worker.js, to be started with
// new Worker(new URL('./name.worker.js', import.meta.url)). CART_LAB_ROOT names the repository.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildOnce, CLI_SOURCES, root } from './buildOnce.mjs';
import { ensure, explainDamage } from './ensure.mjs';
import { buildForNode } from './nodeBuild.mjs';
import { plainRoot } from './plainRoot.mjs';

/** What a shell reports of a program that SIGPIPE has ended. */
const CLOSED_PIPE = 141;
const ENTRIES = { cli: 'cli/main.ts', bench: 'bench/main.ts', docs: 'cli/docs.ts', cases: 'tests/cases/main.ts', fuzz: 'tests/fuzz/main.ts', courses: 'tests/courses/main.ts' };

const args = process.argv.slice(2);
const name = args[0]?.startsWith('--entry=') ? args.shift().slice('--entry='.length) : 'cli';
const source = ENTRIES[name];
if (source === undefined || !existsSync(join(root, source))) {
  console.error(`There is no entry "${name}"${source ? `: ${source} is missing` : ''}.`);
  process.exit(2);
}

// Whoever reads the output may stop reading, as `head` does, and a terminal may be closed: that is no fault. Results come last, when
// files have been written; words on the side come at any time, and a run must not end for them.
const isGone = ({ code }) => code === 'EPIPE' || code === 'EIO';
const FULL = { ENOSPC: 'the disk is full', EDQUOT: 'the quota of the disk is used up' };
process.stdout.on('error', (error) => {
  if (isGone(error)) process.exit(process.exitCode || CLOSED_PIPE);
  if (!(error.code in FULL)) throw error;
  console.error(`The output cannot be written; ${FULL[error.code]}.`);
  process.exit(process.exitCode || 1);
});
process.stderr.on('error', (error) => {
  if (!isGone(error) && !(error.code in FULL)) throw error;
});

ensure();
const sources = source.startsWith('tests/') ? [...CLI_SOURCES, 'src', 'tests'] : CLI_SOURCES;
const folder = await withAdvice(() => buildOnce(`cli-${name}`, sources, bundle));
process.setSourceMapsEnabled(true);
process.env.CART_LAB_ROOT = root;
process.argv = [process.argv[0], join(folder, 'main.js'), ...args];
const program = await withAdvice(() => import(pathToFileURL(process.argv[1]).href));
if (typeof program.main === 'function') {
  const code = await program.main(args);
  if (typeof code === 'number') process.exitCode = code;
}

async function withAdvice(work) {
  try {
    return await work();
  } catch (error) {
    explainDamage(error);
    throw error;
  }
}

function bundle(outDir) {
  return buildForNode(outDir, {
    input: { main: join(plainRoot(), source), ...workersIn('cli'), ...workersIn(source.split('/')[0]) },
    // One flat folder: import.meta.url then points beside the workers from every chunk.
    output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
  }, { sourcemap: true });
}

function workersIn(directory) {
  const files = readdirSync(join(root, directory)).filter((file) => file.endsWith('.worker.ts'));
  return Object.fromEntries(files.map((file) => [file.slice(0, -'.ts'.length), join(plainRoot(), directory, file)]));
}
