// No untranslated string: every view of the page, dressed up so that what is no message stands out.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { PATIENCE_MS, boxOf, pageUrl, ready, until, withPage } from './harness';
import { unmarkedIn } from './unmarked';

const open = (hash: string): string => pageUrl(`?stringTest=marked${hash}`);
const isPaired = () => document.querySelector('[data-testid=twin-picture][data-state=shown]') !== null;

/** Keys and texts of a document, which stay as they are written. */
function ownTexts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, one]) => [...(Array.isArray(value) ? [] : [key]), ...ownTexts(one)]) : [];
}
const PRESET = 'b-all-niche';
const OWN = [...ownTexts(JSON.parse(readFileSync(join(import.meta.dirname, `../../scenarios/${PRESET}.json`), 'utf8'))), '2.5e8', 'bad.json', 'cells.csv', 'type', 'long', 'tumor', 'healthy', 'stroma', 'macrophage', 'kill.hitRat', 'kill.hitRate'];

/** Collects what stands outside of messages, view by view. */
function looker(page: Page, own: readonly string[] = []): { readonly look: (view: string) => Promise<void>; readonly found: Record<string, string[]> } {
  const found: Record<string, string[]> = {}, known = new Set<string>();
  return {
    found,
    look: async (view) => {
      const news = (await unmarkedIn(page, own)).filter((one) => !known.has(one));
      for (const one of news) known.add(one);
      if (news.length > 0) found[view] = news;
    },
  };
}

async function press(page: Page, key: string): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.keyboard.press(key);
}

async function dialog(page: Page, key: string, look: () => Promise<void>): Promise<void> {
  await press(page, key);
  await page.locator('dialog[open]').waitFor();
  await look();
  await page.keyboard.press('Escape');
  await until(page, () => document.querySelector('dialog') === null);
}

it('a run, its panels, dialogs, ward, brush and printed sheet say nothing but messages', () => withPage(async (page) => {
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
  for (const [key, name] of [['?', 'help'], ['Control+k', 'commands'], ['o', 'presets'], ['s', 'share'], ['i', 'infuse'], ['d', 'give'], ['N', 'seed'], ['L', 'languages'], ['a', 'bench'], ['w', 'compare']] as const) await dialog(page, key, () => look(name));
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
