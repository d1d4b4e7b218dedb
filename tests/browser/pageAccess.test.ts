// The page for everybody: described in words, worked by keyboard, on small screens. The rules of axe are asked of every view in views*.test.ts.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { PATIENCE_MS, pageUrl, ready, until, withPage } from './harness';

describe('accessibility', () => {
  it('describes the picture in words, which axe does not ask for', () =>
    withPage(async (page) => {
      await ready(page);
      await until(page, () => /^Day 0, 00:00: .* tumour cells/.test(document.querySelector('[data-testid=summary]')?.textContent ?? ''));
      const canvas = page.locator('[data-testid=picture] canvas');
      expect(await canvas.getAttribute('role')).toBe('img');
      await until(page, () => /tumour cells/.test(document.querySelector('[data-testid=picture] canvas')?.getAttribute('aria-label') ?? ''));
      expect(await page.getByTestId('summary').getAttribute('role')).toBe('status');
    }));

  it('is worked by keyboard alone, with the focus in sight', () =>
    withPage(async (page) => {
      await ready(page);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('data-testid'))).toBe('command-play');
      const names = new Set<string>();
      // Once around the page: the way ends where it began. (A page on which it did not would go on for ever.)
      for (let i = 0; i < 300 && !names.has('command-play'); i++) {
        await page.keyboard.press('Tab');
        const found = await page.evaluate(() => {
          const { activeElement: element } = document;
          if (!(element instanceof HTMLElement) || element === document.body) return null;
          const styles = [getComputedStyle(element), getComputedStyle(element, '::before'), ...(element.parentElement ? [getComputedStyle(element.parentElement)] : [])];
          const ringed = styles.some(({ outlineStyle }) => outlineStyle !== 'none');
          return { name: element.id || element.getAttribute('data-testid') || element.getAttribute('aria-label') || element.tagName, ringed };
        });
        if (found === null) continue;
        expect(found.ringed, `${found.name} shows the focus`).toBe(true);
        names.add(found.name);
      }
      for (const name of ['command-play', 'timeline', 'command-step', 'command-reset', 'jump-field', 'tab-story', 'panel', 'preset-button', 'command-share', 'picture', 'legend-tumor', 'heat-map', 'command-fit'])
        expect([...names], `reaches ${name}`).toContain(name);

      // Whoever has gone to a time, by Enter or by the button, or has thought better of it, is where they were.
      const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.getAttribute('data-testid'));
      for (const leave of ['Enter', 'Escape', 'button'] as const) {
        await page.locator('#tab-story').focus();
        await page.keyboard.press('j');
        expect(await focused()).toBe('jump-field');
        await page.keyboard.type('20 min');
        await (leave === 'button' ? page.locator('.jump button').click() : page.keyboard.press(leave));
        expect(await focused(), leave).toBe('tab-story');
      }
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await page.keyboard.press('j');
      await page.keyboard.type('30 min');
      await page.keyboard.press('Enter');
      expect(await focused()).toBe('picture');
    }));
});

describe('the focus', () => {
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.id || document.activeElement?.getAttribute('data-testid') || document.activeElement?.tagName);
  const isOn = (page: Page, what: string) => expect.poll(() => focused(page), { timeout: PATIENCE_MS }).toBe(what);

  it('stays near to where it was when what had it goes away, is seen around the picture, and leaves other keys free', () =>
    withPage(async (page) => {
      await ready(page);
      const play = page.getByTestId('command-play'), panel = page.locator('#panel');
      await page.getByTestId('timeline').focus();
      await page.keyboard.press(' ');
      await expect.poll(() => play.getAttribute('aria-label')).toBe('Pause');
      await page.keyboard.press(' ');
      // Words of the glossary are no stops on the way through a story: the arrow keys find them.
      await panel.focus();
      await page.keyboard.press('ArrowRight');
      const [first, second] = await page.locator('.story .term').all();
      expect(await first.evaluate((word) => word === document.activeElement)).toBe(true);
      await page.keyboard.press('ArrowRight');
      expect(await second.evaluate((word) => word === document.activeElement)).toBe(true);
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.classList.contains('term'))).toBe(false);
      await page.keyboard.press('2');
      await isOn(page, 'panel');
      await page.keyboard.press('z');
      await page.getByTestId('notice-none').waitFor(); // there is no CAR-T cell yet: it says so
      await page.fill('#jump-field', '9d');
      await page.press('#jump-field', 'Enter');
      await page.locator('.heading-for button').focus();
      await page.keyboard.press('Enter');
      await isOn(page, 'transport');
      // With the brush in hand Enter stamps, wherever it was taken up.
      await page.locator('#tab-cell').focus();
      await page.keyboard.press('e');
      await isOn(page, 'picture');
      expect(await page.evaluate(() => getComputedStyle(document.querySelector('.picture')!, '::before').outlineStyle)).toBe('solid');
      await page.getByTestId('brush-strip').getByTestId('command-brush').focus();
      await page.keyboard.press('Enter');
      await isOn(page, 'picture');
      // Whoever looks for another language begins at the present one.
      await page.keyboard.press('L');
      await page.getByTestId('language-dialog').waitFor();
      await page.keyboard.press('ArrowDown');
      await until(page, () => document.documentElement.lang === 'de');
      await page.keyboard.press('Escape');
      await page.keyboard.press('L');
      await until(page, () => document.activeElement instanceof HTMLInputElement && document.activeElement.value === 'de');
    }));

  it('leaves a sheet by Escape on a phone', () =>
    withPage(async (page) => {
      await ready(page);
      await page.click('#tab-story');
      await page.locator('#panel').focus();
      await page.keyboard.press('Escape');
      await isOn(page, 'tab-story');
      expect(await page.locator('#panel').isVisible()).toBe(false);
    }, { viewport: { width: 390, height: 844 } }));

  it.each([[1280, 800], [390, 844]])('finds every word whole in German at %i × %i, with two runs and the brush', (width, height) =>
    withPage(async (page) => {
      await page.addInitScript(() => localStorage.setItem('cart-lab.language', 'de'));
      await page.goto(pageUrl());
      await ready(page);
      const cut = () => page.evaluate(() => [...document.querySelectorAll<HTMLElement>('.tabs button, .compare-buttons .button, .brush-kinds label')].filter((one) => one.checkVisibility()).flatMap((one) => {
        const words = document.createRange();
        words.selectNodeContents(one);
        const text = words.getBoundingClientRect(), box = one.getBoundingClientRect(), card = one.closest('.card, .side')!.getBoundingClientRect();
        return text.left < box.left || text.right > box.right || box.right > card.right ? [`${one.textContent}: ${text.left} to ${text.right} in ${box.left} to ${box.right} of ${card.right}`] : [];
      }));
      await page.keyboard.press('e');
      await page.getByTestId('brush-strip').waitFor();
      expect(await cut()).toEqual([]);
      await page.keyboard.press('e');
      await page.keyboard.press('w');
      await page.getByTestId('compare-go').click();
      await until(page, () => document.querySelector('[data-testid=twin-picture][data-state=shown]') !== null);
      expect(await cut()).toEqual([]);
      // What is said in the bar changes its height, and the line follows with the next frame.
      if (width > 760) await expect.poll(() => page.evaluate(() => Math.abs(parseFloat(getComputedStyle(document.querySelector('.view')!, '::before').top) - document.querySelector('.compare-bar')!.getBoundingClientRect().bottom)), { message: 'the line begins under the bars', timeout: PATIENCE_MS }).toBeLessThan(1);
      // The field says all that it may be asked for.
      expect(await page.evaluate(() => {
        const field = document.querySelector<HTMLInputElement>('#jump-field')!, pen = document.createElement('canvas').getContext('2d')!, style = getComputedStyle(field);
        pen.font = `${style.fontSize} ${style.fontFamily}`;
        return pen.measureText(field.placeholder).width <= field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      })).toBe(true);
    }, { viewport: { width, height }, blank: true, path: '' }));
});

describe('a small screen', () => {
  const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };

  it('has the picture on top, the transport in reach and nothing to scroll sideways', () =>
    withPage(async (page) => {
      await ready(page);
      for (const panel of [null, 'legend', 'story', 'parameters', 'charts', 'cell']) {
        if (panel !== null) await page.click(`#tab-${panel}`);
        const sizes = await page.evaluate(() => {
          const box = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();
          return { width: document.documentElement.scrollWidth, picture: box('.picture'), play: box('[data-testid=command-play]'), sideways: document.querySelector('.panel')!.scrollWidth - document.querySelector('.panel')!.clientWidth };
        });
        expect(sizes.width, `${panel}`).toBeLessThanOrEqual(360);
        expect(sizes.sideways, `${panel}`).toBeLessThanOrEqual(0);
        expect(sizes.picture.height, `${panel}`).toBeGreaterThan(180);
        expect(sizes.picture.bottom, `${panel}`).toBeLessThanOrEqual(sizes.play.top);
      }
    }, PHONE));

  it('has targets a thumb can hit', () =>
    withPage(async (page) => {
      await ready(page);
      const tooSmall: string[] = [];
      for (const panel of [null, 'legend', 'parameters', 'cell']) {
        if (panel !== null) await page.click(`#tab-${panel}`);
        tooSmall.push(...(await page.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>('button, summary, select, input:not([type=checkbox], [type=radio]), label:has(input[type=checkbox])')]
            .filter((element) => element.checkVisibility() && element.closest('.skip') === null)
            .map((element) => ({ name: element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '', box: element.getBoundingClientRect() }))
            .filter(({ box }) => box.width > 0 && (box.height < 40 || box.width < 40))
            .map(({ name, box }) => `${name}: ${Math.round(box.width)} × ${Math.round(box.height)}`),
        )));
      }
      expect(tooSmall).toEqual([]);
    }, PHONE));
});
