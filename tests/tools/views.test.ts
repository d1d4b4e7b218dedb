// The list of views is whole: every dialog, every panel, every end of a run and every form of the page for embedding has its line.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { UI_MODES } from '../../src/app/parts';
import { PANELS } from '../../src/app/store';
import { VIEWS } from '../../tools/views.mjs';

const ROOT = join(import.meta.dirname, '../..'), SOURCES = join(ROOT, 'src');
const read = (file: string): string => readFileSync(join(SOURCES, file), 'utf8');
const names = VIEWS.map(({ name }) => name);

/** The names under which tests find what opens over the page, wherever that is written. */
function dialogs(): string[] {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));
  const found = files.flatMap((file) => [...read(file).matchAll(/<(?:Dialog\b|dialog\b|\w+(?=[^<]*role="dialog"))[^<]*?\btestid=(?:"([\w-]+)"|\{`\$\{kind\}-dialog`\})/g)].flatMap(([, named]) => (named === undefined ? [...read(file).matchAll(/^ {2}(\w+): \(\) => import/gm)].map(([, kind]) => `${kind}-dialog`) : [named])));
  return [...new Set(found)].sort();
}

it('every dialog of the page is the root of a view', () => {
  const all = dialogs(), roots = VIEWS.map(({ root }) => root);
  expect(all).toEqual(expect.arrayContaining(['help-dialog', 'poster-dialog', 'ward-infuse-dialog', 'desk-large-code', 'tour']));
  // Reports of problems are one dialog of many words, whichever it is.
  expect(all.filter((one) => one !== 'problem-dialog' && !roots.includes(`[data-testid=${one}]`))).toEqual([]);
  expect(names).toContain('problems');
});

it('a dialog is opened in one place only: what the list of them knows is what there is', () => {
  const kinds = [...read('app/store.ts').matchAll(/^ {2}\| \{ readonly kind: ([^;}]+)/gm)].flatMap(([, text]) => text.match(/\w+/g) ?? []);
  const cases = [...read('panels/Dialogs.tsx').matchAll(/case '(\w+)'/g)].map(([, kind]) => kind);
  expect(cases.sort()).toEqual(kinds.sort());
  expect(kinds.length).toBeGreaterThan(15);
});

it('every panel and every form of the page for embedding is a view', () => {
  expect(PANELS.filter((panel) => !names.includes(panel))).toEqual([]);
  expect(Object.keys(UI_MODES).filter((mode) => mode !== 'full' && !VIEWS.some(({ path }) => path.includes(`&ui=${mode}`)))).toEqual([]);
});

it('every way in which a run can end is a view', () => {
  const kinds = [.../export type EndKind = ([^;]+);/.exec(read('app/endings.ts'))![1].matchAll(/'(\w+)'/g)].map(([, kind]) => kind);
  expect(kinds.length).toBeGreaterThan(8);
  expect(kinds.filter((kind) => !VIEWS.some(({ root }) => root === `[data-testid=ending][data-ending=${kind}]`))).toEqual([]);
});

it('views have names of their own, and one that follows another stands right behind it', () => {
  expect(new Set(names).size).toBe(names.length);
  for (const [n, { follows, path }] of VIEWS.entries()) if (follows !== undefined) expect([VIEWS[n - 1].name, VIEWS[n - 1].path]).toEqual([follows, path]);
});
