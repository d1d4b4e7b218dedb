// No untranslated string: every view of the page, dressed up so that what is no message stands out, and so that words taken for markup would break in.
import { readFileSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { PATIENCE_MS, boxOf, pageUrl, ready, until, withPage } from './harness';
import { accessibilityProblems } from '../../tools/axe.mjs';
import { layoutProblems } from '../../tools/layout.mjs';
import type { LessonDocument } from '../../schema/lesson';
import { LESSON, press } from '../../tools/views.mjs';
import { fromMenu } from '../../tools/viewKit.mjs';
import type { PageView } from '../../tools/views.mjs';
import { unmarkedIn, unmarkedInSvg } from './unmarked';
import { throughViews } from './views';

const open = (hash: string): string => pageUrl(`?stringTest=marked${hash}`);
const isPaired = () => document.querySelector('[data-testid=twin-picture][data-state=shown]') !== null;

/** Keys and texts of a document, which stay as they are written. */
function ownTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, one]) => [...(Array.isArray(value) ? [] : [key]), ...ownTexts(one)]) : [];
}
const ROOT = join(import.meta.dirname, '../..'), PRESET = 'b-all-niche';
const read = (folder: string, name: string): unknown => JSON.parse(readFileSync(join(ROOT, folder, `${name}.json`), 'utf8'));
const namesOf = (folder: string): string[] => readdirSync(join(ROOT, folder)).filter((file) => file.endsWith('.json') && !file.endsWith('.schema.json')).map((file) => file.replace('.json', ''));
const presetCalled = (name: string): unknown => read('scenarios', name);
const PRESETS = namesOf('scenarios'), LESSONS = namesOf('lessons').map((name) => read('lessons', name) as LessonDocument);
const OWN = [...ownTexts(presetCalled(PRESET)), '2.5e8', 'bad.json', 'cells.csv', 'type', 'long', 'tumor', 'healthy', 'stroma', 'macrophage', 'kill.hitRat', 'kill.hitRate'];

/** What was on the page in any of the walks, under the names by which tests find it. */
const seen = new Set<string>();

async function noteRooms(page: Page): Promise<void> {
  for (const one of await page.locator('[data-testid]').evaluateAll((all) => all.map((element) => element.getAttribute('data-testid')!))) seen.add(one);
}

/** Collects what stands outside of messages, view by view. */
function looker(page: Page, own: readonly string[] = []): { readonly look: (view: string) => Promise<void>; readonly found: Record<string, string[]> } {
  const found: Record<string, string[]> = {}, known = new Set<string>();
  return {
    found,
    look: async (view) => {
      await noteRooms(page);
      const news = (await unmarkedIn(page, own)).filter((one) => !known.has(one));
      for (const one of news) known.add(one);
      if (news.length > 0) found[view] = news;
    },
  };
}

async function dialog(page: Page, key: string, look: () => Promise<void>): Promise<void> {
  await press(page, key);
  await page.locator('dialog[open]').waitFor();
  await look();
  await page.keyboard.press('Escape');
  await until(page, () => document.querySelector('dialog') === null);
}

/** What of a view are words of its document: that of the link, what a link changes, or the draft in the builder. */
function namesIn({ path, name, technical = [] }: PageView): string[] {
  const packed = (field: string): unknown => JSON.parse(inflateRawSync(Buffer.from(new RegExp(`${field}=([\\w-]+)`).exec(path)![1], 'base64url')).toString());
  const preset = /preset=([\w-]+)/.exec(path)?.[1] ?? '', seed = /seed=([a-z]+)/.exec(path)?.[1] ?? '';
  if (path.includes('doc=')) return [...ownTexts(packed('doc')), ...technical];
  if (path.includes('change=')) return [preset, 'domain.size[0]', 'domain.size[1]', 'vessels', ...ownTexts(packed('change'))];
  if (path === LESSON) return ['lesson 1'];
  if (name === 'problems') return PRESETS;
  return ['scenario builder', 'a draft with faults'].includes(name) ? [...ownTexts(presetCalled(preset)), 'long'] : [preset, seed, 'tissue', ...technical];
}

it('no view says anything but messages, and none takes words for markup', () => withPage(async (page, trouble) => {
  const known = new Set<string>();
  const faults = await throughViews(page, trouble, async (view) => {
    await noteRooms(page);
    // Words of that length fit nowhere: only what becomes of them counts.
    const unmarked = (await unmarkedIn(page, namesIn(view))).filter((one) => !known.has(one)), broken = (await layoutProblems(page)).filter((fault) => /markup|⟦|too wide/.test(fault));
    for (const one of unmarked) known.add(one);
    return [...unmarked, ...broken];
  }, { query: '?stringTest=xss' });
  expect(faults).toEqual([]);
}, { blank: true, reducedMotion: 'reduce' }));

it('no lesson says anything but messages, on the page or on paper', () => withPage(async (page) => {
  const { look, found } = looker(page, LESSONS.map(({ start }) => start.seed ?? ''));
  await page.goto(open(LESSON));
  await page.getByTestId('lesson').waitFor();
  for (const { name, steps } of LESSONS) {
    await dialog(page, 'g', async () => {
      await page.getByTestId(`lesson-${name}`).waitFor();
      await page.locator('.teacher-notes').evaluateAll((all) => all.forEach((notes) => ((notes as HTMLDetailsElement).open = true)));
      await look('the list of lessons');
      await page.getByTestId(`lesson-${name}`).click();
    });
    // Until its run is there the lesson before stays: its address comes with it.
    await page.waitForURL((url) => url.hash.includes(`lesson=${name}`));
    await until(page, () => document.querySelector('[data-testid=lesson-back]:disabled') !== null);
    await ready(page);
    for (const step of steps.keys()) {
      await look(`${name}, step ${step + 1}`);
      await page.getByTestId('lesson-next').click();
    }
    await look(`${name}, its end`);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    await look(`${name} on paper`);
    await page.emulateMedia({ media: null });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  }
  expect(found).toEqual({});
}, { blank: true, reducedMotion: 'reduce' }));

it('a figure, a poster and a film say nothing but messages', () => withPage(async (page) => {
  const OWN_NAMES = ['dish-low-et-seed-7-0-60min.gif', 'dish-low-et'], { look, found } = looker(page, OWN_NAMES), saved = async (testid: string): Promise<string> => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId(testid).click()]);
    return readFile(await download.path(), 'utf8');
  };
  await page.goto(open('#preset=dish-low-et&seed=7&at=1h'));
  await ready(page);
  await dialog(page, 'G', async () => {
    await page.locator('[data-testid=figure-preview] canvas').waitFor();
    for (const tick of await page.locator('.figure-charts input').all()) await tick.check();
    await page.locator('input[name=format]').last().check();
    expect(unmarkedInSvg(await saved('figure-save'), OWN_NAMES)).toEqual([]);
    await look('a figure');
  });
  await fromMenu(page, 'poster');
  await page.getByTestId('poster-days').fill('0; 0,04');
  await page.locator('input[name=format]').last().check();
  expect(unmarkedInSvg(await saved('poster-go'), OWN_NAMES)).toEqual([]);
  await look('a poster');
  await page.keyboard.press('Escape');
  await dialog(page, 'F', async () => {
    await page.locator('[data-testid=film-picture][data-shown=true]').waitFor();
    await page.getByTestId('film-gif').check();
    await page.locator('#film-frames').fill('2');
    await page.locator('#film-frames').press('Enter');
    await saved('film-go');
    await page.locator('[data-testid=film-state][data-state=saved]').waitFor();
    await look('a film');
  });
  expect(found).toEqual({});
}, { blank: true, reducedMotion: 'reduce' }));

it('a run in its midst, its ward, brush and printed sheet say nothing but messages', () => withPage(async (page) => {
  const { look, found } = looker(page, ['crs-tocilizumab']);
  await page.goto(open('#preset=crs-tocilizumab&seed=1&at=12h'));
  await ready(page);
  await until(page, () => window.cartLab.numbers()['time_min'] === 720);
  await look('at rest');
  for (const panel of ['story', 'parameters', 'charts', 'cell']) {
    await page.click(`#tab-${panel}`);
    if (panel === 'parameters') for (const group of await page.locator('details.group summary').all()) await group.click();
    if (panel === 'charts') await until(page, () => document.querySelector('.chart canvas') !== null);
    if (panel === 'cell') {
      await press(page, 'Shift+ArrowRight');
      await page.getByTestId('life-sentence').waitFor();
    }
    await look(panel);
  }
  await press(page, 'k');
  await page.getByTestId('ward').waitFor();
  await page.getByTestId('ward-give-anakinra').click();
  for (const part of await page.getByTestId('ward').locator('summary').all()) await part.click();
  await look('ward');
  await press(page, 'k');
  await press(page, 'e');
  await page.getByTestId('brush-strip').waitFor();
  await page.getByTestId('picture').focus();
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByTestId('brush-said').textContent(), { timeout: PATIENCE_MS }).toMatch(/Done/);
  await look('brush');
  await press(page, 'e');
  for (const key of ['<', '.', '>']) await press(page, key);
  await look('span and courses');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await look('printed');
  expect(found).toEqual({});
}, { blank: true }));

it('two runs side by side and many seeds say nothing but messages', () => withPage(async (page) => {
  const { look, found } = looker(page);
  await page.goto(open('#preset=antigen-negative-relapse&seed=1'));
  await ready(page);
  await press(page, 'w');
  for (const kind of await page.locator('.compare-form select').first().locator('option').evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value))) {
    await page.locator('.compare-form select').first().selectOption(kind);
    await look(`compare: ${kind}`);
  }
  await page.locator('.compare-form select').first().selectOption('parameter');
  await page.locator('#compare-value').fill('12');
  await page.getByTestId('compare-go').click();
  await until(page, isPaired);
  await page.fill('#jump-field', '4h');
  await page.press('#jump-field', 'Enter');
  await until(page, () => ['proven', 'same'].includes(document.querySelector<HTMLElement>('[data-testid=parted]')?.dataset['state'] ?? ''));
  await page.click('#tab-cell');
  await expect.poll(async () => {
    await press(page, 'Shift+ArrowRight');
    return page.getByTestId('twin-cell').count();
  }, { timeout: PATIENCE_MS }).toBe(1);
  await look('side by side');
  await press(page, 'm');
  await page.fill('#many-pairs', '2');
  await page.fill('#many-days', '0.1');
  await look('many seeds, asked');
  await page.getByTestId('many-go').click();
  await page.getByTestId('many-sentence').waitFor();
  await look('many seeds');
  expect(found).toEqual({});
}, { blank: true }));

it('the scenario builder and reports of problems say nothing but messages', () => withPage(async (page) => {
  const { look, found } = looker(page, OWN);
  await page.goto(open(`#preset=${PRESET}&seed=1&set=kill.hitRat:0.1`));
  await page.locator('dialog[open]').waitFor();
  await look('a link that cannot be opened');
  await page.keyboard.press('Escape');
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['{"format": "cart-lab/scenario", "version": 1, "duration": "long", "populations": [{"kind": "tumour"}]}'], 'bad.json', { type: 'application/json' }));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await page.locator('dialog[open] .problem-list').waitFor();
  await look('a file that cannot be opened');
  await page.keyboard.press('Escape');
  await press(page, 'u');
  await page.getByTestId('build').waitFor();
  // One after the other: what is opened draws what can be opened next.
  for (const closed = page.locator('.build-form details:not([open]) > summary'); await closed.count() > 0;) {
    const left = await page.locator('.build-form details[open]').count();
    await closed.first().click();
    await expect.poll(() => page.locator('.build-form details[open]').count(), { timeout: PATIENCE_MS }).toBeGreaterThan(left);
  }
  await look('the builder');
  await page.locator('[data-path="duration"] input').fill('long');
  await page.locator('[data-path="populations[0].count"] input').fill('-1');
  await expect.poll(() => page.getByTestId('field-fault').count(), { timeout: PATIENCE_MS }).toBeGreaterThan(1);
  await look('a faulty draft');
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['x;y;q;type\n1,5;2;3;a\n4;5;6;b\n'], 'cells.csv'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await page.getByTestId('table-panel').waitFor();
  await boxOf(page.getByTestId('use-table'));
  await look('a table of cells');
  expect(found).toEqual({});
}, { blank: true }));

it('a simulation that does not answer is told of in messages, shuts nobody out, and is started again', () => withPage(async (page) => {
  const { look, found } = looker(page);
  await page.goto(open('#preset=antigen-negative-relapse&seed=1'));
  await ready(page);
  await page.workers()[0].evaluate(() => void setTimeout(() => { for (;;); })); // until it is ended
  await press(page, '.');
  await page.getByTestId('problem-dialog').waitFor();
  await look('no answer');
  expect([await accessibilityProblems(page), await layoutProblems(page)]).toEqual([[], []]);
  await page.getByTestId('reload-simulation').click();
  await until(page, () => document.querySelector<HTMLButtonElement>('[data-testid=command-step]:not(:disabled)') !== null && document.querySelector('dialog') === null);
  await press(page, '.');
  await until(page, () => window.cartLab.numbers()['time_min'] === 10);
  await look('started again');
  expect(found).toEqual({});
}, { blank: true, reducedMotion: 'reduce' }));

/** Every component by its file, with the names under which tests find what is in it. */
function roomsOfThePage(): { readonly file: string; readonly testids: readonly string[] }[] {
  return ['panels', 'charts'].flatMap((folder) => readdirSync(join(ROOT, 'src', folder), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx')).map((file) => {
    const text = readFileSync(join(ROOT, 'src', folder, file), 'utf8');
    return { file: `src/${folder}/${file}`, testids: [...text.matchAll(/testid="([\w-]+)"/g)].map(([, name]) => name) };
  })).filter(({ testids }) => testids.length > 0);
}

/** The still without words while a hand drags the time line. */
const NOT_HERE = ['src/panels/PictureHost.tsx'];

it('every room of the page was in one of these walks', () => {
  expect(roomsOfThePage().filter(({ file, testids }) => !NOT_HERE.includes(file) && !testids.some((one) => seen.has(one))).map(({ file, testids }) => `${file}: ${testids.join(', ')}`)).toEqual([]);
});
