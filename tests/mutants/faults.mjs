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
    file: 'sim/rules/kill.ts', find: 'able, c.protection[target], world',
    replace: 'able, 0, world',
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
    name: 'exhaust: what has become fixed heals at rest',
    file: 'sim/rules/exhaust.ts', find: 'fixed > 0 ? fixed + (e - fixed) * d.keep : e * d.keep;',
    replace: 'Math.max(fixed * d.keep, e * d.keep);',
    test: 'tests/rules/exhaust.test.ts', caughtBy: 'stays at rest while the remainder fades',
  },
  {
    name: 'hypoxicImpairment: a cell that has left the dark stays slow',
    file: 'sim/rules/hypoxicImpairment.ts', find: 'hypoxicStall[i] = Math.max(0, 1 - level / d.speedFull);',
    replace: 'hypoxicStall[i] = Math.max(hypoxicStall[i], 1 - level / d.speedFull);',
    test: 'tests/rules/hypoxicImpairment.test.ts', caughtBy: 'or once it is back',
  },
  {
    name: 'divide: a cell of another lineage still makes antigen B',
    file: 'sim/rules/divide.ts', find: '  c.ownB[row] = Math.min(c.ownB[row], d.lostLevel);\n',
    replace: '',
    test: 'tests/rules/divide.test.ts', caughtBy: 'and then have neither antigen',
  },
  {
    name: 'differentiate: the dying and those at rest mature as well',
    file: 'sim/rules/differentiate.ts', find: 'if (mark[i] === Mark.Divide && isLiving(life[i])) ', replace: '',
    test: 'tests/rules/differentiate.test.ts', caughtBy: 'leaves those that do not divide',
  },
  {
    name: 'entry: the spread of differentiation takes the draws of the CARs',
    file: 'sim/entry.ts', find: 'normal(e.stream, 0, key, FIRST_DIFFERENTIATION_DRAW)', replace: 'normal(e.stream, 0, key, FIRST_CAR_DRAW)',
    test: 'tests/rules/infuse.test.ts', caughtBy: 'spreads it between cells by their keys',
  },
  {
    name: 'contract: memory cells contract like effectors',
    file: 'sim/rules/contract.ts', find: 'memory ? p.memoryDeath : calm ? p.contractionDeath *',
    replace: 'memory && !calm ? p.memoryDeath : calm ? p.contractionDeath *',
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
    file: 'sim/rules/grow.ts', find: ' || boundCount[i] > 0) continue;',
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
    file: 'sim/hash.ts', find: 'a.overTicks, a.arrived]) total.number(n);\n  addParameters',
    replace: 'a.overTicks]) total.number(n);\n  addParameters',
    test: 'tests/world/hash.test.ts', caughtBy: 'doses under way',
  },
  {
    name: 'keyframes: going back starts after the wanted moment',
    file: 'workers/stock.ts', find: 'while (n >= 0 && all[n].tick > tick) n--;', replace: 'while (n >= 0 && all[n].tick >= tick) n--;',
    test: 'tests/workers/stock.test.ts', caughtBy: 'the latest that is not too late',
  },
  {
    name: 'courses: a state of the parent from after the fork counts as one of the branch',
    file: 'workers/stock.ts', find: 'this.before(course.parent, Math.min(tick, course.fork))', replace: 'this.before(course.parent, tick)',
    test: 'tests/workers/courses.test.ts', caughtBy: 'followed anew when it is opened',
  },
  {
    name: 'courses: going over to another keeps the world beyond their fork',
    file: 'workers/run.ts', find: 'this.seek(target, isElsewhere && !world);', replace: 'this.seek(target);',
    test: 'tests/workers/courses.test.ts', caughtBy: 'what a run that was stepped there is',
  },
  {
    name: 'courses: one that a record has told of is followed before its parent was',
    file: 'workers/course.ts', find: 'this.parent.memories !== null && this.parent.frontier >= this.fork', replace: 'this.parent.memories !== null',
    test: 'tests/workers/courseRecord.test.ts', caughtBy: 'leads to every course',
  },
  {
    name: 'courses: one leaves another before that one begins',
    file: 'workers/tree.ts', find: 'while (left.parent && tick < left.fork) left = left.parent;', replace: '',
    test: 'tests/workers/courseRecord.test.ts', caughtBy: 'is left for another course by a deed before its end',
  },
  {
    name: 'courses: what is done before the end that a record tells of stays on the course',
    file: 'workers/run.ts', find: 'if (this.tick < this.course.reached) this.leave();', replace: 'if (this.tick < this.course.frontier) this.leave();',
    test: 'tests/workers/courseRecord.test.ts', caughtBy: 'is left for another course by a deed before its end',
  },
  {
    name: 'courses: the hash of an end is that of an earlier moment',
    file: 'workers/run.ts', find: 'isSound && tick === followed.reached', replace: 'isSound',
    test: 'tests/workers/courseRecord.test.ts', caughtBy: 'says where one of them does not end',
  },
  {
    name: 'courses: two starts are thought to be the same at tick 0',
    file: 'schema/lineage.ts', find: 'return -1;', replace: 'return 0;',
    test: 'tests/workers/courses.test.ts', caughtBy: 'share their past to the last tick',
  },
  {
    name: 'courses: what was done on the parent after the fork is counted in',
    file: 'schema/courses.ts', find: 'filter(({ tick }) => tick <= fork)', replace: 'slice()',
    test: 'tests/workers/courseRecord.test.ts', caughtBy: 'leads to every course',
  },
  {
    name: 'courses: a worker that was lost comes back with the first one only',
    file: 'src/app/source.ts', find: 'courses: deeds.courses, course: deeds.course,', replace: 'courses: deeds.courses.slice(0, 1), course: 0,',
    test: 'tests/page/lost.test.ts', caughtBy: 'comes back with all its courses',
  },
  {
    name: 'courses: those who share a shelf write on it',
    file: 'workers/shelves.ts', find: 'this.of(rows - 1).copy(rest)', replace: 'this.of(rows - 1)',
    test: 'tests/workers/memory.test.ts', caughtBy: 'as it was where that left',
  },
  {
    name: 'record: an action after its end is let through',
    file: 'schema/record.ts', find: 'if (action.tick > until)',
    replace: 'if (action.tick > until + 1)',
    test: 'tests/schema/record.test.ts', caughtBy: 'with an action after the end is refused',
  },
  {
    name: 'columns: CD4 cells are counted as CD8',
    file: 'sim/observables/cart.ts', find: 'is(\'subset\', Subset.CD4,',
    replace: 'is(\'subset\', Subset.CD8,',
    test: 'tests/observables/proofs.test.ts', caughtBy: 'cart_cd4 says what its proof expects',
  },
  {
    name: 'columns: mean antigen B is that of A',
    file: 'sim/observables/tumor.ts', find: 'measure: meanOf(\'antigenB\', \'tumor\')',
    replace: 'measure: meanOf(\'antigenA\', \'tumor\')',
    test: 'tests/observables/proofs.test.ts', caughtBy: 'mean_antigen_b says what its proof expects',
  },
  {
    name: 'columns: the IL-1 of the serum is its interferon',
    file: 'sim/observables/patient.ts', find: 'plain(\'serum_il1\', \'il1\',',
    replace: 'plain(\'serum_il1\', \'ifng\',',
    test: 'tests/observables/proofs.test.ts', caughtBy: 'serum_il1 says what no other column says of its world',
  },
  {
    name: 'columns: nobody has a mean of 0',
    file: 'sim/observables/measures.ts', find: 'return sumOver(world.cells.columns[column], rows) / (rows.to - rows.from);',
    replace: 'return sumOver(world.cells.columns[column], rows) / Math.max(1, rows.to - rows.from);',
    test: 'tests/observables/proofs.test.ts', caughtBy: 'is 0 or empty where there is nobody',
  },
  {
    name: 'columns: a product’s part is that of the next',
    file: 'sim/observables/crowd.ts', find: 'from: first[part], to: first[part + 1] }',
    replace: 'from: first[part + 1], to: first[part + 2] }',
    test: 'tests/observables/parts.test.ts', caughtBy: 'say of each what is true of it',
  },
  {
    name: 'columns: kills are credited to the product of the first cell',
    file: 'sim/verbs.ts', find: 'killsByProduct[product[killer]] = killsByProduct[product[killer]] + 1;',
    replace: 'killsByProduct[0] = killsByProduct[0] + 1;',
    test: 'tests/observables/parts.test.ts', caughtBy: 'count kills by killer and by what was killed',
  },
  {
    name: 'columns: oxygen is read before any rule has written it',
    file: 'sim/felt.ts', find: 'if (tick === 0 || disabled.has(rule)) return -Infinity;',
    replace: 'if (tick === 0 || disabled.has(rule)) return Infinity;',
    test: 'tests/observables/derived.test.ts', caughtBy: 'is at tick 0 what its rule makes of it',
  },
  {
    name: 'columns: a colony across the seam is torn in two',
    file: 'sim/observables/radius.ts', find: 'squares += 2 * length * SUM[cut] + length * length * NUMBER[cut];',
    replace: 'squares += length * length * NUMBER[cut];',
    test: 'tests/observables/radius.test.ts', caughtBy: 'is the same wherever the colony lies',
  },
  {
    name: 'charts: every line is its neighbour',
    file: 'src/charts/data.ts', find: 'const column = history.column(line.column);',
    replace: 'const column = history.column(lines[(lines.indexOf(line) + 1) % lines.length].column);',
    test: 'tests/observables/tables.test.ts', caughtBy: 'draws in every line the column of that name',
  },
  {
    name: 'charts: lines change their axes',
    file: 'src/charts/plots.ts', find: 'dashed: line.dashed, right: line.right, partOf',
    replace: 'dashed: line.dashed, right: !line.right, partOf',
    test: 'tests/observables/tables.test.ts', caughtBy: 'is where its column wants it',
  },
  {
    name: 'tables: values rotated under their header',
    file: 'workers/exportTable.ts', find: 'lines.push(csvLine([...rows.subarray(at, at + columns.length)]));',
    replace: 'lines.push(csvLine([...rows.subarray(at + 1, at + columns.length), rows[at]]));',
    test: 'tests/observables/tables.test.ts', caughtBy: 'of the page has under every header the value of that column',
  },
  {
    name: 'patient box: the grade stands for the temperature',
    file: 'src/app/patientRows.ts', find: 'const at = columns.findIndex(({ name }) => name === column);',
    replace: 'const at = columns.findIndex(({ name }) => name === (column === \'temperature_c\' ? \'crs_grade\' : column));',
    test: 'tests/observables/tables.test.ts', caughtBy: 'shows under each label that column',
  },
  {
    name: 'legend: visible and escaped tumour cells change places',
    file: 'src/app/legendCounts.ts', find: 'tumor: \'tumor_target_positive\', \'tumor-negative\': \'tumor_target_negative\'',
    replace: 'tumor: \'tumor_target_negative\', \'tumor-negative\': \'tumor_target_positive\'',
    test: 'tests/page/legend.test.ts', caughtBy: 'counts what is drawn',
  },
  {
    name: 'TNF: CAR-T cells make it at the rate of macrophages',
    file: 'sim/substances/tnf.ts', find: "{ rate: { cart: 'tnfRateCart' }", replace: "{ rate: { cart: 'tnfRateMacrophage' }",
    test: 'tests/substances/exchange.test.ts', caughtBy: 'tnf in 2-D',
  },
  {
    name: 'frame: the product is filled from the clone',
    file: 'workers/frame.ts', find: 'frame.product.set(c.product.subarray(0, count));', replace: 'frame.product.set(c.clone.subarray(0, count));',
    test: 'tests/workers/frame.test.ts', caughtBy: 'takes every number of a cell from the column of its name',
  },
  {
    name: 'inspector: the growth signal is the killing signal',
    file: 'workers/cellReport.ts', find: "share(world, row, 'growthSignal')", replace: "share(world, row, 'lysisSignal', said.columns.growthSignal.label)",
    test: 'tests/workers/cellReport.test.ts', caughtBy: 'every share under its own name',
  },
  {
    name: 'link: the seed is left out',
    file: 'src/app/url.ts', find: "  if (link.seed !== null) fields.set('seed', link.seed);\n", replace: '',
    test: 'tests/page/url.test.ts', caughtBy: 'brings back everything about a preset',
  },
  {
    name: 'link: parameters of products are left out',
    file: 'src/app/url.ts', find: 'const changes = Object.entries(link.set).map(', replace: "const changes = Object.entries(link.set).filter(([key]) => !key.startsWith('products.')).map(",
    test: 'tests/page/url.test.ts', caughtBy: 'brings back everything about a preset',
  },
  {
    name: 'link of the present run: the seed of the run is left out',
    file: 'src/app/share.ts', find: 'seed: info.seed, set: ', replace: 'set: ',
    test: 'tests/page/share.test.ts', caughtBy: 'carries the seed and every parameter changed at the start',
  },
  {
    name: 'link of the present run: parameters of products are left out',
    file: 'src/app/share.ts', find: 'param.initial !== param.document)', replace: "param.initial !== param.document && !param.key.startsWith('products.'))",
    test: 'tests/page/share.test.ts', caughtBy: 'carries the seed and every parameter changed at the start',
  },
  {
    name: 'life: a synapse whose target dies otherwise goes on for ever',
    file: 'sim/life.ts', find: "else if (bond.target === dead) this.close(bond, tick, 'targetLost');", replace: '',
    test: 'tests/world/life.test.ts', caughtBy: 'ends each synapse with what ended it',
  },
  {
    name: 'life: the threshold is that of a CAR-T cell with plenty of CARs',
    file: 'sim/threshold.ts', find: ' / sensitivityOf(recognition, carCount[row]);', replace: ' / sensitivityOf(recognition, Math.max(1e6, carCount[row]));',
    test: 'tests/workers/lifeSentence.test.ts', caughtBy: 'against the threshold of the CAR-T cell that killed it',
  },
  {
    name: 'life: events carry the tick after their step',
    file: 'workers/run.ts', find: 'biographies.gather(world.events, world.tick - 1)', replace: 'biographies.gather(world.events, world.tick)',
    test: 'tests/workers/biography.test.ts', caughtBy: 'agree with a recount of the events',
  },
];
