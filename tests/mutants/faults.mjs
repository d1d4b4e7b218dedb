// Faults that once went unnoticed, or could: where each is planted, and the test whose business it is to catch it.
//
// `find` stands exactly once in `file`; `caughtBy` is part of the name of a test in `test`. tests/mutants.test.ts sees to
// both; `npm run mutate` plants them.

/** @type {{ name: string, file: string, find: string, replace: string, test: string, caughtBy: string }[]} */
export const FAULTS = [
  {
    name: 'suicide switch: draws by row instead of by cell',
    file: 'sim/rules/suicideSwitch.ts', find: 'd.stream.unit(world.tick, key[i]) < death', replace: 'd.stream.unit(world.tick, i) < death',
    test: 'tests/world/shuffledRows.test.ts', caughtBy: 'suicide switch: every rule does the same to every cell',
  },
  {
    name: 'diffusion: writes through the result of fill',
    file: 'sim/core/diffusion.ts', find: 'forward = out.subarray(2 * n);\n  forward.fill(r);', replace: 'forward = out.subarray(2 * n).fill(r);',
    test: 'tests/browser/engines.test.ts', caughtBy: 'Firefox',
  },
];
