// `describe --coverage`: every entity, process and preset the model promises, with the files that hold it and the tests that check it.
import { existsSync } from 'node:fs';
import { EXIT } from './fault';
import { table } from './terminal';
import type { Terminal } from './terminal';

export interface CoverageRow {
  readonly part: 'entity' | 'process' | 'preset';
  readonly row: string;
  /** Paths in the repository. */
  readonly code: readonly string[];
  readonly tests: readonly string[];
  /** Headings of docs/MODEL.md or names of documents. */
  readonly docs: string;
}

const rule = (name: string) => `sim/rules/${name}.ts`;
const ruleTest = (name: string) => `tests/rules/${name}.test.ts`;

const entity = (row: string, code: readonly string[], tests: readonly string[]): CoverageRow => ({ part: 'entity', row, code, tests, docs: 'docs/MODEL.md' });
const process = (row: string, rules: readonly string[], others: { readonly code?: readonly string[]; readonly tests?: readonly string[] } = {}): CoverageRow => ({
  part: 'process', row, code: [...rules.map(rule), ...(others.code ?? [])], tests: [...rules.map(ruleTest), ...(others.tests ?? [])], docs: 'docs/MODEL.md',
});
const preset = (name: string, row: string, code: readonly string[] = [`verify/claims/${name}.ts`], tests: readonly string[] = [`tests/presets/${name}.test.ts`]): CoverageRow => ({
  part: 'preset', row: `${name}: ${row}`, code: [`scenarios/${name}.json`, ...code], tests, docs: `scenarios/${name}.json`,
});

export const COVERAGE: readonly CoverageRow[] = [
  entity('tumour cell', ['sim/cells.ts', 'sim/create.ts'], ['tests/world/create.test.ts', ruleTest('grow'), 'tests/models/organoid/swell.test.ts']),
  entity('CAR-T cell', ['sim/cells.ts', rule('infuse'), 'sim/products.ts'], [ruleTest('infuse')]),
  entity('healthy cell', ['sim/cells.ts', 'sim/create.ts'], ['tests/world/create.test.ts', ruleTest('bind')]),
  entity('macrophage', ['sim/cells.ts', rule('macrophageActivation')], [ruleTest('macrophageActivation')]),
  entity('stroma', ['sim/cells.ts', rule('nicheProtection'), rule('repel')], [ruleTest('nicheProtection'), ruleTest('repel')]),
  entity('vessel point', ['sim/placement.ts', rule('secrete'), rule('infuse')], [ruleTest('secrete'), ruleTest('infuse')]),
  entity('fields: oxygen, attractant, IFN-γ, IL-2, IL-6, TNF, suppressive factor', ['sim/fields.ts', rule('diffuse')], [ruleTest('diffuse'), 'tests/core/diffusion.test.ts', 'tests/core/steadyState.test.ts']),
  entity('body', ['sim/patient/body.ts', 'sim/patient/drugs.ts', 'sim/patient/blood.ts', rule('cellularKinetics'), rule('lymphocytes'), rule('homeostaticCytokines'), rule('cytokineRelease'), rule('pharmacokinetics')], [ruleTest('cellularKinetics'), ruleTest('lymphocytes'), ruleTest('homeostaticCytokines'), ruleTest('cytokineRelease'), ruleTest('pharmacokinetics')]),
  entity('CAR product and its making', ['sim/products.ts', rule('infuse')], [ruleTest('infuse')]),

  process('infuse and schedule', ['infuse', 'pharmacokinetics'], { code: ['sim/step.ts'], tests: ['tests/world/determinism.test.ts'] }),
  process('fields: diffusion, decay, secretion, uptake', ['secrete', 'diffuse'], { code: ['sim/core/diffusion.ts', 'sim/core/steadyState.ts'], tests: ['tests/core/diffusion.test.ts', 'tests/core/steadyState.test.ts'] }),
  process('migrate', ['migrate'], { tests: ['tests/world/motion.test.ts'] }),
  process('mechanics', ['repel', 'pressure'], { code: ['sim/core/pairForces.ts', 'sim/core/neighborList.ts'], tests: ['tests/core/pairForces.test.ts', 'tests/core/neighborList.test.ts'] }),
  process('recognise: two signals, affinity, co-stimulation', ['recognise'], { tests: ['tests/world/recognition.test.ts', 'tests/world/properties.test.ts'] }),
  process('bind', ['bind']),
  process('kill and additive hits', ['kill', 'nicheProtection'], {}),
  process('bystander killing', ['bystanderKilling']),
  process('detach, trogocytosis, recovery, fratricide', ['detach', 'trogocytosis', 'antigenRecovery']),
  process('activate and secrete; PD-L1; macrophages', ['activate', 'secrete', 'checkpoint', 'macrophageActivation']),
  process('divide (CAR-T): lag, IL-2, activation-induced death, contraction, memory, recall', ['proliferate', 'contract', 'divide']),
  process('exhaust and recover; checkpoint and suppression', ['exhaust', 'checkpoint', 'immunosuppression']),
  process('CAR number and its down-modulation', ['carDownmodulation']),
  process('tumour cycle: growth, antigen noise, dimming, loss', ['grow', 'divide']),
  process('hypoxia, necrosis, clearance', ['hypoxia', 'clear']),
  process('body: trafficking, B cells, lymphodepletion, IL-6, CRS, neurotoxicity, drugs', ['cellularKinetics', 'lymphocytes', 'homeostaticCytokines', 'cytokineRelease', 'pharmacokinetics'], {}),
  process('suicide switch', ['suicideSwitch']),
  process('gates OR, AND with priming lag, NOT', ['recognise', 'gatePriming'], { tests: ['tests/world/recognition.test.ts'] }),
  { part: 'process', row: 'log: every event with ids and time; lineages and histograms', code: ['sim/events.ts', 'sim/history.ts', 'cli/lineage.ts', 'workers/lifeStory.ts'], tests: ['tests/world/history.test.ts', 'tests/cli/lineage.test.ts'], docs: 'docs/MODEL.md' },
  { part: 'process', row: 'virtual assays: cell index, flow cytometry, ELISA', code: ['sim/assays.ts'], tests: ['tests/world/assays.test.ts'], docs: 'docs/MODEL.md' },

  preset('organoid-untreated', 'growth, falling oxygen, drift to fast-growing cells', ['verify/experiments/organoid.ts'], ['tests/presets/organoid.test.ts']),
  preset('organoid-one-dose', 'nadir near day 10, regrowth of low-antigen cells', ['verify/experiments/organoid.ts'], ['tests/presets/organoid.test.ts']),
  preset('b-all-niche', 'clearance, expansion, contraction, B-cell aplasia'),
  preset('antigen-negative-relapse', 'clearance, then antigen-negative regrowth while CAR-T cells are there'),
  preset('antigen-dim-escape', 'killing persists, expansion collapses, slow rise'),
  preset('cart-loss-relapse', 'antigen-positive regrowth after the CAR-T cells are gone'),
  preset('dual-car', 'far fewer escapes with two antigens'),
  preset('and-gate', 'tumour dies, healthy tissue is spared; a single CAR kills both'),
  preset('off-tumor', 'tissue damage and rescue by the suicide switch'),
  preset('solid-spheroid', 'necrotic core, killing at the rim only'),
  preset('checkpoint', 'stall, then rescue; less needed for 4-1BB'),
  preset('crs-tocilizumab', 'measured IL-6 up, signal down, killing unchanged'),
  preset('split-dosing', 'same clearance, with as many cells, later'),
  preset('cd28-vs-41bb', 'CD28 faster, then exhausted; 4-1BB persists'),
  preset('affinity', 'low affinity spares low-antigen tissue'),
  preset('dish-low-et', 'clears, partly, plateau, laid over real curves'),
  preset('bcma-myeloma', 'sensitive to the threshold; antigen falls at relapse'),
  preset('lbcl', 'high rate of cytokine release, early onset'),
  preset('fast-off-binder', 'more kills a cell, less IFN-γ a kill'),
  preset('lineage-switch', 'a dual CAR does not catch what changes its lineage'),
];

/** Prints the rows; the exit code tells whether a file is missing from the folder the command runs in. */
export function printCoverage(json: boolean, terminal: Terminal): number {
  const missing = [...new Set(COVERAGE.flatMap(({ code, tests, docs }) => [...code, ...tests, docs]))].filter((path) => !existsSync(path));
  if (json) terminal.out(JSON.stringify({ rows: COVERAGE, missing }));
  else {
    terminal.out(table(COVERAGE.map(({ part, row, code, tests }) => [part, row, code.join(' '), tests.join(' ')])));
    terminal.out(missing.length === 0 ? `\n${COVERAGE.length} rows, no file missing.` : `\nMissing: ${missing.join(', ')}`);
  }
  return missing.length === 0 ? EXIT.ok : EXIT.fault;
}
