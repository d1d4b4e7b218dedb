// Makes sure that everything a command needs is installed, with nothing but Node itself; progress goes to stderr.
//
//   node tools/ensure.mjs [--browser]
//
// Chained with && in package.json rather than hung on prestart/pretest, which npm skips under ignore-scripts=true;
// tools/cli.mjs calls it itself, because a signal to npm reaches only the one program that npm's shell becomes.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { findBrowser, isRoot, onPath } from './browser.mjs';

const OLDEST_NODE = [20, 19];
const LOCK_PATIENCE_MS = 10 * 60_000;
const MAKING_MS = 10_000;
const root = fileURLToPath(new URL('..', import.meta.url));
const lockFile = join(root, 'package-lock.json');
const modules = join(root, 'node_modules');
const stampFile = join(modules, '.cart-lab-stamp');
const installLock = join(root, '.install-lock');
let holdsLock = false;

if (isProgram()) ensure({ browser: process.argv.includes('--browser') });

/** Ends the program with advice where something is missing that cannot be had. */
export function ensure({ browser = false } = {}) {
  checkNode();
  ensurePackages();
  if (browser) ensureBrowser();
}

/** Started itself rather than imported; a checkout may be reached through a link. */
function isProgram() {
  const started = process.argv[1];
  return started !== undefined && existsSync(started) && import.meta.url === pathToFileURL(realpathSync(started)).href;
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  fail(`CAR-T Lab needs Node ${OLDEST_NODE.join('.')} or newer; this is Node ${process.versions.node}.`, [
    'Get it from https://nodejs.org (the LTS download), or',
    'with nvm:  nvm install 22 && nvm use 22',
    'with fnm:  fnm install 22 && fnm use 22',
  ]);
}

function ensurePackages() {
  if (isInstalled()) return;
  takeInstallLock();
  try {
    if (isInstalled()) return; // somebody else has just done it
    if (!agreesWithLock()) install();
    writeFileSync(stampFile, stamp());
  } finally {
    dropInstallLock();
  }
}

/** Platform and processor belong to the stamp: a folder copied from another machine holds the wrong native packages. */
function machine() {
  return `${process.platform}-${process.arch}\n`;
}

function stamp() {
  return `${createHash('sha256').update(readFileSync(lockFile)).digest('hex')} ${machine()}`;
}

/** The stamp says what was installed, not that it is still there: a folder emptied by hand or by a tidying program has kept its stamp. */
function isInstalled() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp() && demanded().every(([path]) => sizeOf(join(root, path, 'package.json')) > 0);
}

/** Packages that the lock demands on every machine, by their folders. */
function demanded() {
  const { packages } = JSON.parse(readFileSync(lockFile, 'utf8'));
  return Object.entries(packages).filter(([path, entry]) => path !== '' && !entry.optional);
}

function sizeOf(path) {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** True when npm's own record of what it installed lists all that the lock demands: somebody ran `npm ci` by hand. */
function agreesWithLock() {
  try {
    if (existsSync(stampFile) && !readFileSync(stampFile, 'utf8').endsWith(` ${machine()}`)) return false;
    const present = JSON.parse(readFileSync(join(modules, '.package-lock.json'), 'utf8')).packages;
    return demanded().every(([path, entry]) => present[path]?.version === entry.version && sizeOf(join(root, path, 'package.json')) > 0);
  } catch {
    return false;
  }
}

function install() {
  say('Installing the packages listed in package-lock.json (once; about half a minute) …');
  const args = ['ci', '--include=dev', '--prefer-offline', '--no-audit', '--no-fund', '--fetch-retries=1'];
  const [command, ...before] = npmCommand();
  const result = spawnSync(command, [...before, ...args], {
    cwd: root,
    env: cleanEnvironment(),
    stdio: ['ignore', 2, 2], // npm's own words go to stderr: stdout belongs to the command that follows
    shell: process.platform === 'win32' && before.length === 0,
  });
  if (result.status === 0) return;
  fail('The packages could not be installed (npm said why just above).', [
    'The first run needs a connection to the npm registry, registry.npmjs.org; later runs work offline.',
    'Behind a proxy:  npm config set proxy http://host:port',
    'Try it by hand:  npm ci --include=dev',
  ]);
}

/** npm's own script run by this very Node where it can be found; else whatever `npm` the shell finds. */
function npmCommand() {
  const here = dirname(process.execPath);
  const candidates = [
    process.env.npm_execpath ?? '',
    join(here, 'node_modules/npm/bin/npm-cli.js'),
    join(here, '../lib/node_modules/npm/bin/npm-cli.js'),
  ];
  const script = candidates.find((path) => path.endsWith('npm-cli.js') && existsSync(path));
  return script ? [process.execPath, script] : ['npm'];
}

/** Without the variables by which an outer npm, or a production shell, would make the nested one leave packages out. */
function cleanEnvironment() {
  const dropped = /^(NODE_ENV|INIT_CWD|npm_(config_(omit|only|production|include|dev|dry_run|json|loglevel|silent)|lifecycle_.*|package_.*|command|execpath|node_execpath))$/i;
  const kept = Object.entries(process.env).filter(([name]) => !dropped.test(name));
  return { ...Object.fromEntries(kept), npm_config_update_notifier: 'false' };
}

/** A folder is the lock: making one is atomic everywhere. A lock whose owner is gone, or never wrote its name, is taken over. */
function takeInstallLock() {
  const deadline = Date.now() + LOCK_PATIENCE_MS;
  for (let told = false; ; ) {
    try {
      mkdirSync(installLock);
      writeFileSync(join(installLock, 'pid'), String(process.pid));
      holdsLock = true;
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') fail(`Cannot write into ${root} (${error.code}).`, []);
    }
    if (ownerIsGone() || Date.now() > deadline) {
      rmSync(installLock, { recursive: true, force: true });
      continue;
    }
    if (!told) {
      say(`Another command is installing the packages (${describeLock()}); waiting for it …`);
      say(`  If it is gone, remove the folder ${installLock}`);
    }
    told = true;
    sleep(300);
  }
}

function dropInstallLock() {
  if (holdsLock) rmSync(installLock, { recursive: true, force: true });
  holdsLock = false;
}

/** A lock without a process in it is one being made or removed, unless it is old. */
function ownerIsGone() {
  const owner = lockOwner();
  if (owner === null) return lockAge() > MAKING_MS;
  try {
    process.kill(owner, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH'; // no such process
  }
}

function lockOwner() {
  try {
    const owner = Number(readFileSync(join(installLock, 'pid'), 'utf8'));
    return Number.isInteger(owner) && owner > 0 ? owner : null;
  } catch {
    return null;
  }
}

function lockAge() {
  const stats = statSync(installLock, { throwIfNoEntry: false });
  return stats === undefined ? 0 : Date.now() - stats.mtimeMs;
}

function describeLock() {
  const owner = lockOwner();
  return `${owner === null ? 'process unknown' : `process ${owner}`}, for ${Math.round(lockAge() / 1000)} s`;
}

/** Says so when a program stumbled over a package rather than over the project, and ends; else leaves the error to be thrown. */
export function explainDamage(error) {
  // The project's own sources are read by the bundler, whose errors are of another kind; of a SyntaxError Node does not say in which file.
  const isPackage = error instanceof SyntaxError || String(error?.stack ?? error).includes('node_modules');
  const codes = ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND', 'ERR_DLOPEN_FAILED', 'ERR_INVALID_PACKAGE_CONFIG', 'ERR_PACKAGE_PATH_NOT_EXPORTED'];
  if (!isPackage || !(error instanceof SyntaxError || codes.includes(error?.code))) return;
  fail(`The installed packages are damaged: ${String(error.message).split('\n', 1)[0]}`, ['Install them anew:  npm ci --include=dev']);
}

function ensureBrowser() {
  const wished = process.env.CHROME_PATH;
  if (wished && !existsSync(wished)) fail(`CHROME_PATH names ${wished}, which does not exist.`, ['Correct it or unset it.']);
  if (browserRuns(findBrowser())) return;
  if (isRoot && onPath('apt-get')) {
    say('No Chromium found; installing the package "chromium" with apt-get (for the browser tests; a minute or two) …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const apt = (...args) => spawnSync('apt-get', ['-q', ...args], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    const update = apt('update');
    const got = apt('install', '-y', '--no-install-recommends', 'chromium');
    if (got.status !== 0) process.stderr.write(`${update.stderr}${got.stdout}${got.stderr}`);
    if (browserRuns(findBrowser())) return;
  }
  fail('The browser tests need Chromium, Google Chrome or Microsoft Edge, and none that runs was found.', [
    'Debian:         sudo apt-get install chromium',
    'Fedora:         sudo dnf install chromium',
    'macOS:          brew install --cask google-chrome',
    'Windows:        Microsoft Edge is part of the system; or  winget install Google.Chrome',
    'without rights: npx playwright-core install chromium',
    'elsewhere:      set CHROME_PATH to the browser\'s executable',
    'All but the browser tests:  node tools/test.mjs typecheck lint unit',
  ]);
}

/** Asks for its version, because a distribution may ship a stub that only points at another package manager. */
function browserRuns(path) {
  if (path === null) return false;
  if (process.platform === 'win32') return true; // there --version opens a window
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0;
}

function sleep(milliseconds) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
}

function say(line) {
  process.stderr.write(`${line}\n`);
}

function fail(what, advice) {
  say(`\n${what}`);
  for (const line of advice) say(`  ${line}`);
  dropInstallLock();
  process.exit(1);
}
