// `npm run mutate`: plants known faults one by one in a copy of the sources and sees whether the test meant for each catches it.
//
//   npm run mutate                  every fault
//   npm run mutate -- clone switch  those whose name holds one of the words
//
// A fault that survives is printed with the tests that should have failed; the exit code is then 1.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { FAULTS } from '../tests/mutants/faults.mjs';
import { root } from './buildOnce.mjs';

const wanted = process.argv.slice(2);
const faults = FAULTS.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
if (faults.length === 0) {
  console.error(`No fault is called so. There are:\n  ${FAULTS.map(({ name }) => name).join('\n  ')}`);
  process.exit(2);
}

const copy = mkdtempSync(join(tmpdir(), 'cart-lab-mutants-'));
let survived = 0;
try {
  copySources();
  for (const fault of faults) {
    const failed = failuresWith(fault);
    const caught = failed.filter((name) => name.includes(fault.caughtBy));
    if (caught.length > 0) console.log(`caught    ${fault.name}\n          by "${caught[0]}" (${fault.test})`);
    else {
      survived++;
      console.log(`SURVIVED  ${fault.name}\n          expected "… ${fault.caughtBy} …" of ${fault.test} to fail; failed: ${failed.join('; ') || 'nothing'}`);
    }
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
console.log(`\n${faults.length - survived} caught, ${survived} survived`);
process.exitCode = survived > 0 ? 1 : 0;

/** The tracked and new files as they lie here, with the installed packages beside them. */
function copySources() {
  const listed = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
  if (listed.status !== 0) throw new Error('git cannot list the files of this folder');
  for (const file of listed.stdout.split('\0').filter(Boolean)) cpSync(join(root, file), join(copy, file), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
}

/** Full names of the tests that fail with this fault planted. */
function failuresWith({ file, find, replace, test }) {
  const path = join(copy, file), original = readFileSync(path, 'utf8'), report = join(copy, 'report.json');
  if (original.split(find).length !== 2) throw new Error(`${file} does not hold exactly once: ${find}`);
  rmSync(report, { force: true });
  writeFileSync(path, original.replace(find, () => replace));
  try {
    const args = ['run', '--project', dirname(test) === 'tests/browser' ? 'browser' : 'unit', '--reporter=json', `--outputFile.json=${report}`, test];
    spawnSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), ...args], { cwd: copy, stdio: 'ignore' });
    const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
    return testResults.flatMap((one) => one.assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName));
  } finally {
    writeFileSync(path, original);
  }
}
