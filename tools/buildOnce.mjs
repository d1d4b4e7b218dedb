// Builds a thing only when its sources changed, into a folder named by their stamp, so that two launches at once share it or ignore each other.
//
// A folder, once there, is complete and never written again: a running program does not lose its later chunks when the
// sources change under it. (Building over one fixed folder was rejected for exactly that.)
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const cache = join(root, 'node_modules/.cache/cart-lab');
const KEPT = 3;
const KEEP_AT_LEAST_MS = 24 * 60 * 60_000;

/** What every build depends on besides its own sources. */
export const COMMON = ['package.json', 'package-lock.json', 'tsconfig.json', 'tools'];
export const APP_SOURCES = [...COMMON, 'index.html', 'vite.config.ts', 'public', 'src', 'sim', 'schema', 'locales', 'ensemble', 'workers', 'scenarios', 'lessons'];
export const CLI_SOURCES = [...COMMON, 'cli', 'bench', 'verify', 'ensemble', 'sim', 'schema', 'locales', 'workers', 'scenarios', 'lessons', 'reference'];

/**
 * The folder that holds the current build of `name`; calls `build(folder)` first if there is none.
 * @param {string} name
 * @param {string[]} sources files and folders, relative to the repository
 * @param {(folder: string) => Promise<void>} build writes everything into the folder it is given
 */
export async function buildOnce(name, sources, build) {
  const finished = join(cache, `${name}-${stampOf(sources)}`);
  if (existsSync(finished)) {
    touch(finished);
    return finished;
  }
  const draft = join(cache, `.draft-${name}-${process.pid}-${Date.now()}`);
  makeRoom(draft, name);
  try {
    await build(draft);
    moveInto(draft, finished);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  dropOld(name);
  return finished;
}

/** A read-only checkout serves what was built in it before; only building needs to write. */
function makeRoom(draft, name) {
  try {
    mkdirSync(draft, { recursive: true });
  } catch (error) {
    console.error(`${name} has to be built, and nothing can be written into ${cache} (${error.code}).`);
    console.error('  Run this once where the folder can be written; afterwards it may be read-only.');
    process.exit(1);
  }
}

/** A hash over path, size and time of change of every file: reading the files themselves would cost more than it saves. */
export function stampOf(sources) {
  const hash = createHash('sha256').update(process.versions.node);
  for (const source of sources) addTo(hash, source);
  return hash.digest('hex').slice(0, 16);
}

function addTo(hash, path) {
  const stats = statSync(join(root, path), { throwIfNoEntry: false });
  if (stats === undefined) return;
  if (!stats.isDirectory()) {
    hash.update(`${path}\0${stats.size}\0${stats.mtimeMs}\n`);
    return;
  }
  for (const name of readdirSync(join(root, path)).sort()) addTo(hash, `${path}/${name}`);
}

function moveInto(draft, finished) {
  try {
    renameSync(draft, finished);
  } catch (error) {
    if (!existsSync(finished)) throw error; // else another launch was quicker with the same sources
  }
}

function dropOld(name) {
  const now = Date.now();
  const builds = readdirSync(cache)
    .filter((folder) => folder.startsWith(`${name}-`) || folder.startsWith('.draft-'))
    .map((folder) => ({ path: join(cache, folder), time: statSync(join(cache, folder), { throwIfNoEntry: false })?.mtimeMs ?? now }))
    .sort((a, b) => b.time - a.time);
  for (const { path, time } of builds.slice(KEPT)) {
    if (now - time > KEEP_AT_LEAST_MS) rmSync(path, { recursive: true, force: true });
  }
}

/** Marks a build as used, so that it is not the one dropped. A cache on a read-only disk is fine too. */
function touch(folder) {
  try {
    utimesSync(folder, new Date(), new Date());
  } catch {
    // read-only
  }
}
