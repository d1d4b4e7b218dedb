// The guide is true: every recipe of CONTRIBUTING.md is followed on a copy, costs what it may, and leaves what it touches green.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMON_SUITES, RECIPES, applyDiff, blocksOf, costOf, isWithin, makeBranch, runHere, runTests, sectionOf, takeBack, writeDocuments } from '../tools/recipeBook.mjs';
import { root } from '../tools/buildOnce.mjs';
import { loadFrom } from './recipes/load';
import type { Loaded } from './recipes/load';
import { modelFollows } from './recipes/model';
import { ruleFollows } from './recipes/rule';
import { rowsFollow } from './recipes/rows';

const guide = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
/** One copy for all of them: they must bear one another, too. `npm run recipes -- --full` gives each its own, and runs every test there. */
const branch = makeBranch(guide);
const loaded: Partial<Loaded> = {};

beforeAll(async () => {
  await writeDocuments(branch.folder);
  Object.assign(loaded, await loadFrom(branch.folder));
});
afterAll(() => branch.remove());

describe('a recipe of the guide', () => {
  it.each(RECIPES.map((recipe) => [recipe.heading, recipe] as const))('%s: costs no more files and lines than it may', (heading, { most }) => {
    const { source, beside } = costOf(blocksOf(sectionOf(guide, heading)));
    expect(source.files).toBeLessThanOrEqual(most.files);
    expect(source.lines).toBeLessThanOrEqual(most.lines ?? Infinity);
    expect(source.files).toBeGreaterThan(0);
    expect(isWithin({ source, beside }, most)).toBe(true);
  });

  it('is one of those that are followed here', () => {
    expect(RECIPES.flatMap(({ heading }) => blocksOf(sectionOf(guide, heading))).length).toBe(branch.blocks.length);
    for (const { language, path, text } of branch.blocks) {
      const there = readFileSync(join(branch.folder, path), 'utf8');
      if (language === 'diff') expect(takeBack(there, text), path).not.toBe(there);
      else expect(there, path).toBe(text);
    }
  });
});

describe('what the recipes make', () => {
  it('compiles under the strict settings of the house', async () => {
    expect(await runHere(branch.folder, 'tools/typecheck.mjs')).toEqual({ code: 0, words: '' });
  });

  it('passes the linter, which does look at it', async () => {
    const linter = new ESLint({ cwd: branch.folder });
    const told = await linter.lintFiles([...new Set(branch.blocks.map(({ path }) => path).filter((path) => path.endsWith('.ts')))]);
    expect(told.flatMap(({ filePath, messages }) => messages.map(({ message }) => `${filePath}: ${message}`))).toEqual([]);
    const [{ messages }] = await linter.lintText('export const now = Date.now() + Math.random();\n', { filePath: join(branch.folder, 'sim/rules/starve.ts') });
    expect(messages.length).toBeGreaterThanOrEqual(2);
  });

  it('leaves the suites green that it touches, and no golden run moves', async () => {
    const { passed, failed } = await runTests(branch.folder, [...new Set([...RECIPES.flatMap(({ suites }) => suites), ...COMMON_SUITES])]);
    expect(failed).toEqual([]);
    expect(passed).toBeGreaterThan(300);
  });

  it('is in the documents after `npm run docs`', () => {
    const read = (path: string) => readFileSync(join(branch.folder, path), 'utf8');
    const parameters = read('docs/PARAMETERS.md'), model = read('docs/MODEL.md'), schema = read('scenarios/scenario.schema.json');
    for (const key of ['drugs.siltuximab.halfLife', 'secrete.il10Rate', 'il10.diffusion', 'starve.rate']) {
      expect(parameters).toContain(`\n| \`${key}\` |`);
      expect(schema).toContain(`"${key}"`);
    }
    for (const column of ['siltuximab', 'mean_il10', 'mean_kills']) expect(model).toContain(`\n| \`${column}\` |`);
    expect(parameters).toMatch(/^\| `starve\.rate` \| Death rate of starving CAR-T cells \| 0 \| 1\/d \| 0 … 10 \| Death rate of a CAR-T cell without any oxygen\. \| assumed \|/m);
    expect(model).toMatch(/^### <a id="starve"><\/a>Starvation of CAR-T cells$/m);
    expect(model).toMatch(/\[starve\]\(#starve\) \| Starvation of CAR-T cells \| decision \|/);
    const chapter = model.split(/^### /m).find((text) => text.startsWith('Killing assay\n'))!;
    expect(chapter).toMatch(/^\| 8 \| \[clear\]\(#clear\)/m);
    expect(chapter).toContain('\n- There are no cytokines and no oxygen.\n');
    expect(schema).toMatch(/"tissue",\s+"assay",/);
  });
});

const copy = loaded as Loaded; // filled before the first test
rowsFollow(copy);
ruleFollows(copy);
modelFollows(copy);

describe('a diff in the guide', () => {
  it('adds lines above or below the ones it names', () => {
    expect(applyDiff('a\nb\nc', ' a\n+x\n+y\n@@\n c\n+z\n')).toBe('a\nx\ny\nb\nc\nz');
    expect(applyDiff('a\nb\nc', '+x\n b\n+y\n c\n')).toBe('a\nx\nb\ny\nc');
  });

  it('is refused when it no longer fits', () => {
    expect(() => applyDiff('a\nb', ' d\n+x\n')).toThrow('not there once: d');
    expect(() => applyDiff('a\na', ' a\n+x\n')).toThrow('not there once: a');
    expect(() => applyDiff('a\nx\nb', ' a\n+y\n b\n')).toThrow('not there once: a');
    expect(() => applyDiff('a\nb', ' a\n-b\n')).toThrow('only adds');
    expect(() => applyDiff('a\nb', '+x\n')).toThrow('only adds');
  });

  it('can be taken back where it has been followed, and only there', () => {
    const diff = ' a\n+x\n+y\n@@\n+z\n c\n';
    expect(takeBack(applyDiff('a\nb\nc', diff), diff)).toBe('a\nb\nc');
    expect(takeBack('a\nb\nc', diff)).toBe('a\nb\nc');
    expect(takeBack('a\nx\ny\nb\nc', diff)).toBe('a\nx\ny\nb\nc');
  });

  it('is counted by what it adds, and apart from its test', () => {
    const blocks = blocksOf('```ts sim/a.ts\n1\n2\n```\n\n```diff sim/b.ts\n x\n+y\n```\n\n```diff sim/b.ts\n z\n+w\n```\n\n```diff docs/a.md\n x\n+y\n```\n\n```ts\nno file\n```\n');
    const cost = costOf(blocks);
    expect(cost).toEqual({ source: { files: 2, created: 1, lines: 2, newLines: 2 }, beside: { files: 1, created: 0, lines: 1, newLines: 0 } });
    expect(isWithin(cost, { files: 2, lines: 2 })).toBe(true);
    expect(isWithin(cost, { files: 1 })).toBe(false);
    expect(isWithin(cost, { files: 2, lines: 1 })).toBe(false);
  });
});
