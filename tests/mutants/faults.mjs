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
  {
    name: 'random numbers: two rounds too few',
    file: 'sim/core/random.ts', find: 'for (let round = 0; round < 12; round++) {',
    replace: 'for (let round = 0; round < 10; round++) {',
    test: 'tests/core/random.test.ts', caughtBy: 'gives the reference words',
  },
  {
    name: 'claims: equal draws go to the larger key',
    file: 'sim/core/claims.ts', find: '&& tie < this.tie[prize])',
    replace: '&& tie > this.tie[prize])',
    test: 'tests/core/claims.test.ts', caughtBy: 'then to the smallest tie key',
  },
  {
    name: 'attach: the first in the list wins the target',
    file: 'sim/models/organoid/attach.ts', find: 'cart, d.stream.unit(world.tick, key[cart], 1), id[cart]);',
    replace: 'cart, 0, q);',
    test: 'tests/models/organoid/attach.test.ts', caughtBy: 'does not depend on the order of the rows',
  },
  {
    name: 'attach: of equal waiting times the larger id wins',
    file: 'sim/models/organoid/attach.ts', find: '(wait === best && id[target] > id[choice])',
    replace: '(wait === best && id[target] < id[choice])',
    test: 'tests/models/organoid/attach.test.ts', caughtBy: 'equal waiting times the one with the smaller id',
  },
  {
    name: 'diffusion: a wall that lets half of the flux out',
    file: 'sim/core/diffusion.ts', find: 'const neighbors = n === 1 ? 0 : i === 0 || i === n - 1 ? 1 : 2;',
    replace: 'const neighbors = n === 1 ? 0 : i === 0 ? 1 : 2;',
    test: 'tests/core/diffusion.test.ts', caughtBy: 'keeps mass without decay',
  },
  {
    name: 'kill: a sheltered target is hit as often',
    file: 'sim/rules/kill.ts', find: 'able * (1 - c.protection[target]);',
    replace: 'able;',
    test: 'tests/rules/kill.test.ts', caughtBy: 'lower on a sheltered target',
  },
  {
    name: 'kill: the kill goes to the last hitter listed',
    file: 'sim/rules/kill.ts', find: '-log(1 - draw) / rate, c.id[i]);',
    replace: '-k, c.id[i]);',
    test: 'tests/rules/kill.test.ts', caughtBy: 'whose hit came first',
  },
  {
    name: 'exhaust: CD28 and 4-1BB change places',
    file: 'sim/rules/exhaust.ts', find: '(product.is41BB ? p.gain41BB : p.gainCD28)',
    replace: '(product.is41BB ? p.gainCD28 : p.gain41BB)',
    test: 'tests/rules/exhaust.test.ts', caughtBy: 'four times as fast with CD28',
  },
  {
    name: 'contract: memory cells contract like effectors',
    file: 'sim/rules/contract.ts', find: '(memory ? p.memoryDeath : p.effectorDeath + (calm ? p.contractionDeath : 0))',
    replace: '((memory ? p.memoryDeath : p.effectorDeath) + (calm ? p.contractionDeath : 0))',
    test: 'tests/rules/contract.test.ts', caughtBy: 'takes memory cells at a rate of their own',
  },
  {
    name: 'divide: the daughter keeps her mother’s kills',
    file: 'sim/rules/divide.ts', find: '  c.kills[row] = 0;\n',
    replace: '',
    test: 'tests/rules/divide.test.ts', caughtBy: 'only the mother keeps her target and her kills',
  },
  {
    name: 'divide: what a bitten daughter shows is whole again',
    file: 'sim/rules/divide.ts', find: 'shown[row] = whole ? own[row] : shown[row] * factor;',
    replace: 'shown[row] = own[row];',
    test: 'tests/rules/divide.test.ts', caughtBy: 'what bites have left of it alike',
  },
  {
    name: 'trogocytosis: the second antigen is torn although the CAR does not bind it',
    file: 'sim/rules/trogocytosis.ts', find: "b[n] = reads(gate, 'B') ?",
    replace: "b[n] = reads(gate, 'A') ?",
    test: 'tests/rules/trogocytosis.test.ts', caughtBy: 'takes what the gate reads',
  },
  {
    name: 'grow: a held cell goes on cycling',
    file: 'sim/rules/grow.ts', find: ' || c.boundCount[i] > 0) continue;',
    replace: ') continue;',
    test: 'tests/rules/grow.test.ts', caughtBy: 'in the grip of a CAR-T cell',
  },
  {
    name: 'migrate: pulled down the gradient',
    file: 'sim/rules/migrate.ts', find: 'heading[axis] = (pull * gradient[axis]) / steepness +',
    replace: 'heading[axis] = (-pull * gradient[axis]) / steepness +',
    test: 'tests/rules/migrate.test.ts', caughtBy: 'goes straight up a steep gradient',
  },
  {
    name: 'snapshot: standing orders forget that they have acted',
    file: 'sim/snapshot.ts', find: '  world.protocols.forEach((state, n) => Object.assign(state, header.protocols[n]));\n',
    replace: '',
    test: 'tests/world/snapshot.test.ts', caughtBy: 'goes on to the same hash from many moments (ward)',
  },
  {
    name: 'fingerprint: cells on their way do not count',
    file: 'sim/hash.ts', find: '[a.family, a.product, a.count, a.fromTick, a.overTicks, a.arrived]',
    replace: '[a.family, a.product, a.count, a.fromTick, a.overTicks]',
    test: 'tests/world/hash.test.ts', caughtBy: 'doses under way',
  },
  {
    name: 'keyframes: going back starts after the wanted moment',
    file: 'workers/keyframes.ts', find: 'if (frame.tick <= tick) best = frame;',
    replace: 'if (frame.tick <= tick + this.everyTicks) best = frame;',
    test: 'tests/workers/memory.test.ts', caughtBy: 'the latest one that is not too late',
  },
  {
    name: 'record: an action after its end is let through',
    file: 'schema/record.ts', find: 'if (action.tick > frame.until)',
    replace: 'if (action.tick > frame.until + 1)',
    test: 'tests/schema/record.test.ts', caughtBy: 'with an action after the end is refused',
  },
];
