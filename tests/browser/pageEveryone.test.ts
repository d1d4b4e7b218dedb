// What a program that knows rules cannot see: cells found by keys and told in words, silence while time passes, a focus that comes back, no trap, colours of the system.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PATCH, VIEWS, press } from '../../tools/views.mjs';
import { PATIENCE_MS, pageUrl, ready, until, withPage } from './harness';

const SMALL = { path: PATCH, reducedMotion: 'reduce' } as const;
const view = (name: string) => VIEWS.find((one) => one.name === name)!;
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id || document.activeElement?.getAttribute('data-testid') || document.activeElement?.tagName);
const isOn = (page: Page, what: string) => expect.poll(() => focused(page), { timeout: PATIENCE_MS }).toBe(what);
const said = (page: Page, which = 'summary') => page.getByTestId(which).textContent();

/** From now on every change of what is read out by itself is noted. */
const listen = (page: Page): Promise<void> => page.evaluate(() => {
  const heard: string[] = [];
  Object.assign(window, { heard });
  const isLive = (node: Node): HTMLElement | null => (node instanceof HTMLElement ? node : node.parentElement)?.closest<HTMLElement>('[role=status], [role=alert], [aria-live]') ?? null;
  new MutationObserver((records) => {
    for (const region of new Set(records.map(({ target }) => isLive(target)))) if (region !== null && region.textContent.trim() !== '') heard.push(`${region.dataset['testid'] ?? region.className}: ${region.textContent.trim()}`);
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
});
const heard = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));

describe('cells by keyboard', () => {
  it('are gone through by arrows, told in a sentence, and opened and left again; arrows alone go on to move the picture', () =>
    withPage(async (page) => {
      await ready(page);
      await page.getByTestId('picture').focus();
      const ids: string[] = [];
      for (const key of ['Shift+ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowUp', 'Shift+ArrowLeft'] as const) {
        const before = await said(page);
        await page.keyboard.press(key);
        await expect.poll(() => said(page)).not.toBe(before);
        const sentence = (await said(page))!;
        expect(sentence).toMatch(/^.+ cell \d+, .*(in the middle|at the|on the).*; nearest: .+ away, .+\.$/);
        ids.push(/ cell (\d+)/.exec(sentence)![1]!);
      }
      expect(new Set(ids).size).toBeGreaterThan(2);
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate(() => document.activeElement?.matches('.report h2') === true), { timeout: PATIENCE_MS }).toBe(true);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(ids.at(-1));
      await page.keyboard.press('Escape');
      await isOn(page, 'picture');
      expect(await page.getByTestId('cell-report').count(), 'it stays chosen').toBe(1);
      const place = () => page.evaluate(() => document.querySelector('.picture [aria-label^="Scale bar"]')!.getBoundingClientRect().toJSON() as DOMRect);
      const before = await said(page), bar = await place();
      await page.keyboard.press('ArrowRight');
      expect([await said(page), await place()]).toEqual([before, bar]);
      await page.keyboard.press('Escape');
      await until(page, () => document.querySelector('[data-testid=cell-report]') === null);
    }, SMALL));

  it('are found in both pictures of a comparison, each of which speaks for itself, and says nothing while time passes', () =>
    withPage(async (page) => {
      await ready(page);
      await view('compare').open(page);
      await listen(page);
      await press(page, ' ');
      await until(page, () => (window.cartLab.numbers()['time_min'] ?? 0) > 60);
      expect((await heard(page)).filter((one) => !/^(captions|notices)/.test(one))).toEqual([]);
      await press(page, ' ');
      await expect.poll(() => said(page)).toMatch(/^Picture A: Day 0, /);
      await expect.poll(() => said(page, 'twin-picture-summary')).toMatch(/^Picture B: Day 0, /);
      await page.getByTestId('twin-picture').focus();
      await page.keyboard.press('Shift+ArrowLeft');
      await expect.poll(() => said(page, 'twin-picture-summary')).toMatch(/ cell \d+, .*nearest: /);
      expect(await said(page)).toMatch(/^Picture A: /);
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate(() => document.activeElement?.closest('[data-testid=twin-cell]') !== null), { timeout: PATIENCE_MS }).toBe(true);
      await page.keyboard.press('Escape');
      await isOn(page, 'twin-picture');
    }, SMALL));
});

describe('what is read out by itself', () => {
  it('is what happens, and the picture once time rests or somebody asks; nothing while time passes', () =>
    withPage(async (page) => {
      await ready(page);
      await until(page, () => /^Day 0, 00:00: .* tumour cells.* Where: tumour cells in the middle/.test(document.querySelector('[data-testid=summary]')?.textContent ?? ''));
      expect(await page.locator('[data-testid=picture] canvas').getAttribute('aria-label')).toMatch(/^Day 0, 00:00: .* Where: tumour cells in the middle/);
      await page.getByTestId('picture').focus();
      await listen(page);
      await page.keyboard.press(' ');
      await page.waitForTimeout(7000); // longer than a summary ever waited for its turn
      const told = (await heard(page)).filter((one) => !one.startsWith('captions'));
      expect(told).toEqual([]);
      await page.keyboard.press(' ');
      await expect.poll(() => said(page)).not.toMatch(/^Day 0, 00:00/);
      const after: string[] = [];
      await expect.poll(async () => after.push(...(await heard(page)).filter((one) => one.startsWith('summary')))).toBeGreaterThan(0);
      expect(after).toEqual([expect.stringMatching(/^summary: Day \d+, .* Where: /)]);
      // A look from elsewhere is no event; a question is.
      await page.keyboard.press('c');
      await page.keyboard.press('+');
      await page.waitForTimeout(300);
      expect((await heard(page)).filter((one) => one.startsWith('summary'))).toEqual([]);
      await page.keyboard.press('q');
      await page.locator('[data-caption=described]').waitFor();
      expect(await page.locator('[data-caption=described]').textContent()).toMatch(/tumour cells.*Where: /);
    }, SMALL));
});

describe('a dialog', () => {
  it('takes the focus, keeps it while it is open, and gives it back', () =>
    withPage(async (page) => {
      await ready(page);
      for (const { name, key, root, isDialog } of VIEWS) {
        if (!isDialog) continue;
        await page.locator('#tab-story').focus();
        await page.keyboard.press(key!);
        await page.locator(root).waitFor();
        for (let n = 0; n < 12; n++) {
          // Between the last and the first the browser itself has its turn.
          expect(await page.evaluate((selector) => document.activeElement === document.body || document.activeElement?.closest(selector) !== null, root), `${name}, Tab ${n}`).toBe(true);
          await page.keyboard.press('Tab');
        }
        await page.keyboard.press('Escape');
        await page.locator(root).waitFor({ state: 'detached' });
        expect(await focused(page), name).toBe('tab-story');
      }
    }, SMALL));
});

interface Stop {
  readonly name: string;
  readonly isRinged: boolean;
  readonly isInSight: boolean;
}

/** What has the focus, whether it shows it, and whether something lies over all of it; null: the browser itself has it. */
const stop = (page: Page): Promise<Stop | null> => page.evaluate(() => {
  const { activeElement: element } = document;
  if (!(element instanceof HTMLElement) || element === document.body) return null;
  const around = [element, element.parentElement, element.closest('label'), element.closest('.ward-chart')].filter((one) => one !== null);
  const isRinged = [...around.map((one) => getComputedStyle(one)), getComputedStyle(element, '::before')].some(({ outlineStyle }) => outlineStyle !== 'none');
  const { left, right, top, bottom } = element.getBoundingClientRect(), inside = (low: number, high: number, share: number): number => low + (high - low) * share;
  const isInSight = [0.5, 0.15, 0.85].some((across) => [0.5, 0.15, 0.85].some((down) => {
    const there = document.elementFromPoint(inside(left, right, across), inside(top, bottom, down));
    return there !== null && (element.contains(there) || there.contains(element) || there.closest('label')?.contains(element) === true);
  }));
  const path: string[] = [];
  for (let at: Element | null = element; at !== null && at !== document.body; at = at.parentElement) path.unshift(`${at.tagName}${[...(at.parentElement?.children ?? [])].indexOf(at)}`);
  return { name: `${element.id || element.dataset['testid'] || element.getAttribute('aria-label') || element.textContent.trim().slice(0, 30)} ${path.join('>')}`, isRinged, isInSight };
});

describe('the way of the Tab key', () => {
  it.each(['brush', 'compare', 'ward', 'scenario builder'])('leads around the view “%s” and back, through no trap, and is always in sight', (name) =>
    withPage(async (page) => {
      await page.goto(pageUrl(view(name).path));
      await ready(page);
      await view(name).open(page);
      const seen = new Set<string>(), faults: string[] = [];
      let isAround = false;
      for (let n = 0; n < 400 && !isAround; n++) {
        await page.keyboard.press('Tab');
        const here = await stop(page);
        if (here === null) continue;
        isAround = seen.has(here.name) && seen.size > 5;
        seen.add(here.name);
        if (!here.isRinged) faults.push(`${here.name} does not show the focus`);
        if (!here.isInSight) faults.push(`${here.name} is hidden while it has the focus`);
      }
      expect(isAround, `${seen.size} stops: ${[...seen].slice(-4).join(' | ')}`).toBe(true);
      expect([...new Set(faults)]).toEqual([]);
    }, { ...SMALL, blank: true }));
});

describe('with the colours of the system', () => {
  it('buttons have edges, what is chosen and what has the focus is marked, and keys to colours keep theirs', () =>
    withPage(async (page) => {
      await ready(page);
      await press(page, '.');
      await press(page, '3');
      await page.locator('.chart canvas').first().waitFor();
      const look = (selector: string, property: string) => page.locator(selector).first().evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
      expect(await look('.actions .button', 'border-top-style')).toBe('solid');
      expect(await look('.tabs [aria-selected=true]', 'outline-style')).toBe('solid');
      expect(await look('.bar-colours', 'background-image')).toMatch(/^linear-gradient/);
      const keys = await page.locator('.chart-line i').evaluateAll((all) => all.slice(0, 2).map((one) => getComputedStyle(one).backgroundColor));
      expect(new Set(keys).size).toBe(2);
      await page.locator('#tab-charts').focus();
      await page.keyboard.press('ArrowLeft');
      expect(await page.evaluate(() => getComputedStyle(document.activeElement!).outlineWidth)).toBe('3px');
    }, { ...SMALL, forcedColors: 'active' }));
});
