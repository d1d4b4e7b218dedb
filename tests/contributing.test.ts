// The guide's example is real: its rule is put into a copy of the sources, compiled, linted, run, and found everywhere the guide says.
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseScenario } from '../schema';
import { createWorld, hashWorld, step } from '../sim';
import type { Scenario, World } from '../sim';
import type * as Cli from '../cli/main';
import type * as Docs from '../cli/docs';
import type * as Describe from '../workers/describe';
import type * as Panel from '../src/panels/parameterSearch';
import type * as Runs from '../workers/run';
import type * as Schema from '../schema';
import type * as Sim from '../sim';
import { cli } from './cli/terminal';
import { validDocument } from './fixtures/documents';
import { applyDiff, makeBranch, root } from './fixtures/trialRule';

const branch = makeBranch(readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8'));
const text = (path: string) => readFileSync(join(branch.folder, path), 'utf8');
const load = <T>(path: string) => import(/* @vite-ignore */ join(branch.folder, path)) as Promise<T>;
const [rulePath, , testPath] = branch.blocks.map(({ path }) => path);

let sim: typeof Sim;
let schema: typeof Schema;
beforeAll(async () => {
  sim = await load('sim/index.ts');
  schema = await load('schema/index.ts');
});
afterAll(() => branch.remove());

/** A document of the tests, short of oxygen, with other parameters and switches. */
function documentWith(parameters: Readonly<Record<string, unknown>>, rules: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({ ...validDocument(), fields: { oxygen: { initial: 8, boundary: 8 }, attractant: {} }, parameters, rules });
}

function scenarioWith(parameters: Readonly<Record<string, unknown>>, rules: Readonly<Record<string, unknown>> = {}): Scenario {
  const parsed = schema.parseScenario(documentWith(parameters, rules), 'branch.json');
  if (!parsed.ok) throw new Error(schema.formatProblems(parsed.file, parsed.problems));
  return parsed.scenario;
}

function run(model: Pick<typeof sim, 'createWorld' | 'step'>, scenario: Scenario, ticks = 600): World {
  const world = model.createWorld(scenario);
  while (world.tick < ticks) model.step(world);
  return world;
}

/** Every number of every cell. */
const stateOf = ({ cells }: World) => Object.fromEntries(cells.names.map((name) => [name, Array.from(cells.column(name).subarray(0, cells.count))]));
const HUNGRY = { 'starve.limit': 20, 'starve.rate': 10, 'secrete.vesselOxygen': 8 };

describe('a trial rule', () => {
  it('costs one new file, two lines of the pipeline and one test', () => {
    expect(branch.blocks.map(({ language, path }) => `${language} ${path}`)).toEqual(['ts sim/rules/starve.ts', 'diff sim/models/tissue/pipeline.ts', 'ts tests/rules/starve.test.ts']);
    expect(branch.added).toBe(2);
    expect(text('sim/models/tissue/pipeline.ts').split('\n').length).toBe(readFileSync(join(root, 'sim/models/tissue/pipeline.ts'), 'utf8').split('\n').length + 2);
  });

  it('compiles under the strict settings of the core, and so does its test', async () => {
    writeFileSync(join(branch.folder, 'tsconfig.test.json'), JSON.stringify({ extends: './tsconfig.json', include: [testPath] }));
    expect(await Promise.all([compile('sim/tsconfig.json'), compile('tsconfig.test.json')])).toEqual(['', '']);
  }, 180_000);

  it('passes the linter where it would stand', async () => {
    const linter = new ESLint({ cwd: root });
    for (const path of [rulePath, testPath]) {
      const [{ messages }] = await linter.lintText(text(path), { filePath: join(root, path) });
      expect(messages.map(({ message }) => message)).toEqual([]);
    }
    const [{ messages }] = await linter.lintText('export const now = Date.now() + Math.random();\n', { filePath: join(root, rulePath) });
    expect(messages.length).toBeGreaterThanOrEqual(2);
  });
});

describe('a trial rule in the model', () => {
  it('is in the pipeline and brings its parameters into the registry', () => {
    expect(sim.PIPELINE.map(({ rule }) => rule.name).filter((name) => name === 'starve')).toEqual(['starve']);
    expect(sim.listParams().filter(({ group }) => group === 'starve').map(({ key }) => key)).toEqual(['starve.limit', 'starve.rate']);
  });

  it('acts, and can be switched off', () => {
    const starved = (world: World) => stateOf(world).cause.filter((cause, row) => cause === sim.Cause.Starved && world.cells.columns.kind[row] === sim.Kind.Cart).length;
    expect(starved(run(sim, scenarioWith(HUNGRY)))).toBeGreaterThan(0);
    expect(starved(run(sim, scenarioWith(HUNGRY, { starve: false })))).toBe(0);
  });

  it('disturbs no draw of another rule', () => {
    const { 'starve.limit': _limit, 'starve.rate': _rate, ...others } = HUNGRY;
    const parsed = parseScenario(documentWith(others), 'main.json');
    if (!parsed.ok) throw new Error('the document of the tests is faulty');
    const before = run({ createWorld, step }, parsed.scenario);
    const idle = run(sim, scenarioWith({ ...HUNGRY, 'starve.rate': 0 }));
    expect(stateOf(idle)).toEqual(stateOf(before));
    expect(stateOf(run(sim, scenarioWith(HUNGRY)))).not.toEqual(stateOf(before));
    expect(sim.hashWorld(idle)).not.toBe(hashWorld(before)); // a new parameter is a part of the state
  });
});

describe('a trial rule outside the model', () => {
  it('is checked in documents, with the nearest name for a slip', () => {
    const problemsOf = (parameters: object, rules = {}) => {
      const parsed = schema.parseScenario(documentWith({ ...parameters }, rules), 'branch.json');
      return parsed.ok ? [] : parsed.problems;
    };
    expect(problemsOf({ 'starve.rate': 2 }, { starve: false })).toEqual([]);
    expect(problemsOf({ 'starve.rate': 11 })).toMatchObject([{ value: '11', expected: 'a number between 0 and 10 1/d' }]);
    expect(problemsOf({ 'starve.rat': 2 })).toMatchObject([{ suggestion: 'starve.rate' }]);
    expect(problemsOf({}, { starv: false })).toMatchObject([{ suggestion: 'starve' }]);
  });

  it('is in the generated documents', async () => {
    const { generatedFiles } = await load<typeof Docs>('cli/docs.ts');
    const files = generatedFiles(branch.folder);
    expect(files['docs/PARAMETERS.md']).toMatch(/^\| `starve\.rate` \| 0\.5 \| 1\/d \| 0 … 10 \| Death rate of a CAR-T cell without any oxygen\. \| assumed \|/m);
    expect(files['docs/MODEL.md']).toMatch(/^### starve$/m);
    expect(files['docs/MODEL.md']).toMatch(/\[starve\]\(#starve\) \| decision \|/);
    expect(files['scenarios/scenario.schema.json']).toContain('"starve.limit"');
  });

  it('gets its sliders', async () => {
    const { Run } = await load<typeof Runs>('workers/run.ts');
    const { describeRun } = await load<typeof Describe>('workers/describe.ts');
    const { groupsOf, valueAt } = await load<typeof Panel>('src/panels/parameterSearch.ts');
    const parsed = schema.parseScenario(documentWith({ 'starve.rate': 2 }), 'branch.json');
    if (!parsed.ok) throw new Error('the document of the tests is faulty');
    const { scenario, document } = parsed;
    const info = describeRun(new Run({ scenario, document, preset: null, seed: scenario.seed, set: {} }));
    const sliders = groupsOf(info.params).find(({ name }) => name === 'starve');
    expect(sliders?.params).toMatchObject([
      { key: 'starve.limit', unit: 'mmHg', min: 0.1, max: 20, evidence: 'assumed', standard: 2, document: 2, value: 2 },
      { key: 'starve.rate', unit: '1/d', min: 0, max: 10, evidence: 'assumed', standard: 0.5, document: 2, value: 2 },
    ]);
    expect(valueAt(sliders!.params[1], 0.5)).toBe(5);
  });

  it('is known to the command line', async () => {
    const { main } = await load<typeof Cli>('cli/main.ts');
    const file = join(branch.folder, 'branch.json');
    writeFileSync(file, documentWith({}));
    const args = ['run', file, '--until', '2h', '--json'];
    const done = await cli([...args, '--set', 'starve.rate=2'], main);
    expect(done).toMatchObject({ code: 0, err: '', json: { ticks: 120 } });
    expect((await cli(args, main)).json.hash).not.toBe(done.json.hash);
    const slip = await cli([...args, '--set', 'starve.rat=2'], main);
    expect(slip.code).toBe(2);
    expect(slip.err).toContain('starve.rate');
    expect((await cli(['params', 'starve'], main)).out).toMatch(/starve\.limit +2 +mmHg/);
    expect((await cli(['describe'], main)).out).toMatch(/starve +decision +CAR-T cells die/);
  });
});

// The guide's own test becomes part of this one.
describe('the test of the guide', async () => {
  await load(testPath);
});

describe('a diff in the guide', () => {
  it('adds lines below the ones it names', () => {
    expect(applyDiff('a\nb\nc', ' a\n+x\n+y\n@@\n c\n+z\n')).toEqual({ text: 'a\nx\ny\nb\nc\nz', added: 3 });
  });

  it('is refused when it no longer fits', () => {
    expect(() => applyDiff('a\nb', ' d\n+x\n')).toThrow('not there once: d');
    expect(() => applyDiff('a\na', ' a\n+x\n')).toThrow('not there once: a');
    expect(() => applyDiff('a\nb', ' a\n-b\n')).toThrow('only adds');
    expect(() => applyDiff('a\nb', '+x\n')).toThrow('only adds');
  });
});

/** What the compiler has to say about a project of the copy; nothing when all is well. */
function compile(project: string): Promise<string> {
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  return new Promise((resolve) => {
    let words = '';
    const child = spawn(process.execPath, [compiler, '--project', join(branch.folder, project), '--pretty', 'false']);
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => (words += bytes));
    child.on('close', () => resolve(words));
  });
}
