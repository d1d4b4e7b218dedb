// The guide's example of a model is real: a folder and a line in a copy of the sources, and everything the guide says follows.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as Cli from '../cli/main';
import type * as Docs from '../cli/docs';
import type * as Schema from '../schema';
import type * as Sim from '../sim';
import type * as Describe from '../workers/describe';
import type * as Runs from '../workers/run';
import { cli } from './cli/terminal';
import { makeBranch, root, sectionOf } from './fixtures/trialRule';

const branch = makeBranch(sectionOf(readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8'), 'Add a model'));
const load = <T>(path: string) => import(/* @vite-ignore */ join(branch.folder, path)) as Promise<T>;

let sim: typeof Sim;
let schema: typeof Schema;
beforeAll(async () => {
  sim = await load('sim/index.ts');
  schema = await load('schema/index.ts');
});
afterAll(() => branch.remove());

const DOCUMENT = {
  format: 'cart-lab/scenario', version: 1, name: 'wells', title: 'Wells', model: 'assay', duration: '10h', domain: { dimensions: 2, size: [200, 200] },
  populations: [{ kind: 'tumor', label: 'targets', count: 40, placement: { shape: 'monolayer' }, antigenA: 20_000 }],
  products: { car: {} }, schedule: [{ at: '0h', infuse: { product: 'car', count: 20, entry: 'random' } }],
};

function problemsOf(change: object): string[] {
  const parsed = schema.parseScenario(JSON.stringify({ ...DOCUMENT, ...change }), 'wells.json');
  return parsed.ok ? [] : parsed.problems.map(({ path, expected }) => `${path}: ${expected}`);
}

function scenario(): { scenario: Sim.Scenario; document: Schema.ScenarioDocument } {
  const parsed = schema.parseScenario(JSON.stringify(DOCUMENT), 'wells.json');
  if (!parsed.ok) throw new Error(schema.formatProblems(parsed.file, parsed.problems));
  return parsed;
}

describe('a trial model', () => {
  it('costs a folder, a line and a test', () => {
    expect(branch.blocks.map(({ path }) => path)).toEqual(['sim/models/assay/index.ts', 'sim/models/list.ts', 'tests/models/assay.test.ts']);
    expect(branch.added).toBe(1);
  });

  it('compiles, and so does its test', () => {
    writeFileSync(join(branch.folder, 'tsconfig.test.json'), JSON.stringify({ extends: './tsconfig.json', include: ['tests/models/assay.test.ts', 'schema', 'workers'] }));
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    for (const project of ['sim/tsconfig.json', 'tsconfig.test.json']) {
      expect(spawnSync(process.execPath, [compiler, '--project', join(branch.folder, project), '--pretty', 'false'], { encoding: 'utf8' }).stdout).toBe('');
    }
  }, 300_000);

  it('passes the linter where it would stand', async () => {
    const linter = new ESLint({ cwd: root });
    for (const { path, language, text } of branch.blocks) {
      if (language === 'diff') continue;
      const [{ messages }] = await linter.lintText(text, { filePath: join(root, path) });
      expect(messages.map(({ message }) => message)).toEqual([]);
    }
  });

  it('is one of the models, after the one that documents need not name', () => {
    expect(sim.MODEL_NAMES).toEqual(['tissue', 'assay', 'organoid']);
    const world = sim.createWorld(scenario().scenario);
    sim.advance(world, 600);
    expect(() => sim.checkInvariants(world)).not.toThrow();
    expect(world.events.totals[sim.Event.kill]).toBeGreaterThan(0);
    expect(world.events.totals[sim.Event.division]).toBe(0);
    expect(sim.hashWorld(sim.restore(sim.save(world)))).toBe(sim.hashWorld(world));
  });

  it('is checked in documents by what it has and has not', () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ model: 'asay' })).toEqual(['model: one of tissue, assay, organoid']);
    expect(problemsOf({ body: {} })).toEqual(['body: no body, because the assay model has no patient']);
    expect(problemsOf({ parameters: { 'grow.cycleTime': 20 } })).toEqual([
      'parameters["grow.cycleTime"]: a parameter of a rule of the assay model; the rule grow belongs to the tissue model',
    ]);
    expect(problemsOf({ parameters: { 'kill.hitRate': 0.2 } })).toEqual([]);
  });

  it('is described to the page: no drugs, no memory, none of the parameters that lie idle', async () => {
    const { Run } = await load<typeof Runs>('workers/run.ts');
    const { describeRun } = await load<typeof Describe>('workers/describe.ts');
    const { scenario: wells, document } = scenario();
    const info = describeRun(new Run({ scenario: wells, document, preset: null, seed: '1', set: {} }));
    expect(info.model).toMatchObject({ name: 'assay', title: 'Killing assay', hasPatient: false, fates: ['effector'], antigen: { unit: 'molecules' } });
    expect(info.model.leavesOut).toHaveLength(2);
    expect(info.drugs).toEqual([]);
    const groups = new Set(info.params.map(({ group }) => group));
    expect(groups).toContain('kill');
    expect(groups).not.toContain('grow');
  });

  it('is in the generated documents and on the command line', async () => {
    const { generatedFiles } = await load<typeof Docs>('cli/docs.ts');
    const files = generatedFiles(branch.folder);
    const chapter = files['docs/MODEL.md'].split(/^### /m).find((text) => text.startsWith('Killing assay\n'))!;
    expect(chapter).toMatch(/^\| 8 \| \[clear\]\(#clear\)/m);
    expect(chapter).toContain('\n- There are no cytokines and no oxygen.\n');
    expect(files['scenarios/scenario.schema.json']).toMatch(/"tissue",\s+"assay",\s+"organoid"/);
    const { main } = await load<typeof Cli>('cli/main.ts');
    expect((await cli(['describe', 'cytotoxicity assay'], main)).out).toMatch(/assay +Killing assay +CAR-T cells search/);
    const file = join(branch.folder, 'wells.json');
    writeFileSync(file, JSON.stringify(DOCUMENT));
    expect(await cli(['run', file, '--until', '2h', '--json'], main)).toMatchObject({ code: 0, err: '' });
  });
});

// The guide's own test becomes part of this one.
describe('the test of the guide', async () => {
  await load('tests/models/assay.test.ts');
});
