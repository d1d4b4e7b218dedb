// `npm test`: types and lint side by side, then unit tests, then browser tests; stops after the first of these that fails.
//
//   npm test [-- typecheck lint unit browser]   any of the steps alone
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './buildOnce.mjs';

const STEPS = {
  typecheck: () => plain('tools/typecheck.mjs'),
  lint: () => plain('node_modules/eslint/bin/eslint.js', '.'),
  unit: () => vitest('unit'),
  browser: () => vitest('browser'),
};
/** Types and lint need one core each and have little to say; the tests take every core there is. */
const SIDE_BY_SIDE = [['typecheck', 'lint'], ['unit'], ['browser']];

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in STEPS));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. Steps: ${Object.keys(STEPS).join(' ')}`);
  process.exit(2);
}

const scratch = mkdtempSync(join(tmpdir(), 'cart-lab-test-'));
let passed = 0;
let failed = 0;
for (const names of SIDE_BY_SIDE) {
  const wanted = names.filter((name) => asked.length === 0 || asked.includes(name));
  const results = await Promise.all(wanted.map(step));
  for (const result of results) {
    passed += result.passed;
    failed += result.failed;
  }
  const red = wanted.filter((_, i) => !results[i].ok);
  if (red.length > 0) {
    console.log(`\nStopped: failed in ${red.join(' and ')}.`);
    process.exitCode = 1;
    break;
  }
}
rmSync(scratch, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);

async function step(name) {
  console.log(`\n— ${name}`);
  const started = Date.now(), result = await STEPS[name]();
  console.log(`— ${name}: ${result.ok ? 'ok' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return result;
}

function run(script, args) {
  return new Promise((resolve) => {
    spawn(process.execPath, [join(root, script), ...args], { cwd: root, stdio: 'inherit' }).on('close', (code) => resolve(code === 0));
  });
}

/** A step without tests of its own counts as one failure when it fails and as nothing when it does not. */
async function plain(script, ...args) {
  const ok = await run(script, args);
  return { ok, passed: 0, failed: ok ? 0 : 1 };
}

async function vitest(project) {
  const file = join(scratch, `${project}.json`);
  const clean = await run('node_modules/vitest/vitest.mjs', [
    'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`,
  ]);
  const counts = readCounts(file);
  const ok = clean && counts.failed === 0 && counts.passed > 0;
  return { ok, passed: counts.passed, failed: ok ? 0 : Math.max(1, counts.failed) };
}

/** A file that fails to load has no tests to count; it counts as one failure. */
function readCounts(file) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    const broken = report.testResults.filter((one) => one.status === 'failed' && one.assertionResults.length === 0);
    return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
