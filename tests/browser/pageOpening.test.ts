// How the page opens: nothing moves once it is shown, and play can be pressed before the cells are there.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pageUrl, ready, until, withPage } from './harness';

declare global {
  interface Window {
    shifts: string[];
    asked: string[];
  }
}

/** Writes down what the browser counts as layout shift, and of what. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const shifts: string[] = (window.shifts = []);
    const called = (node: Node | null): string => (node instanceof Element ? `<${node.tagName.toLowerCase()} class="${node.getAttribute('class') ?? ''}">` : node?.parentNode ? `“${node.textContent?.slice(0, 30)}” in ${called(node.parentNode)}` : 'something gone');
    const boxes = ({ previousRect: a, currentRect: b }: { previousRect: DOMRect; currentRect: DOMRect }): string => [a, b].map(({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(' ')).join(' → ');
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as (PerformanceEntry & { value: number; sources: { node: Node | null; previousRect: DOMRect; currentRect: DOMRect }[] })[]) shifts.push(`${value.toFixed(5)}: ${sources.map((source) => `${called(source.node)} ${boxes(source)}`).join(', ')}`);
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** The browser tells of a shift after it has painted. */
async function settled(page: Page): Promise<readonly string[]> {
  await ready(page);
  await page.waitForTimeout(800);
  return page.evaluate(() => window.shifts);
}

/** At rest a run is written by itself. */
const isKept = (page: Page) => until(page, async () => {
  const there = await indexedDB.databases();
  // Whoever opens it first makes it: opened here before the page has, it would have no place for runs.
  if (!there.some(({ name }) => name === 'cart-lab')) return false;
  return new Promise((resolve) => {
    const request = indexedDB.open('cart-lab');
    request.onsuccess = () => {
      const { result } = request, keys = result.objectStoreNames.contains('kept') ? result.transaction('kept').objectStore('kept').getAllKeys() : null;
      if (keys === null) return resolve(false);
      keys.onsuccess = () => {
        result.close();
        resolve(keys.result.length > 0);
      };
    };
    request.onerror = () => resolve(false);
  });
});

const ADDRESSES = ['', '#preset=solid-spheroid&seed=3', '#lesson=serial-killing'];

describe.each([{ width: 1280, height: 800 }, { width: 390, height: 844 }])('in a window of $width pixels', (viewport) => {
  it.each(['en', 'de', 'es'])('nothing moves while the page opens in %s', async (language) => {
    for (const address of ADDRESSES) {
      await withPage(async (page) => {
        await watchShifts(page);
        await page.addInitScript((chosen) => localStorage.setItem('cart-lab.language', chosen), language);
        await page.goto(pageUrl(address));
        if (address.includes('lesson')) await page.getByTestId('lesson').waitFor();
        expect([address, await settled(page)]).toEqual([address, []]);
      }, { blank: true, viewport });
    }
  });

  it('nothing moves while an earlier run is offered', () =>
    withPage(async (page) => {
      await page.goto(pageUrl());
      await ready(page);
      await page.keyboard.press('.');
      await expect.poll(() => page.getByTestId('clock').textContent(), { timeout: 60_000 }).toBe('day 0, 00:10');
      await isKept(page);
      await watchShifts(page);
      await page.goto('about:blank');
      await page.goto(pageUrl());
      expect(await settled(page)).toEqual([]);
      await expect.poll(() => page.locator('.notice').count(), { timeout: 60_000 }).toBe(1);
      expect(await settled(page)).toEqual([]);
    }, { blank: true, viewport }));
});

/** The script of the simulation stays away until somebody lets it come. */
async function withholdWorker(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => void (release = resolve));
  await page.context().route(/sim\.worker/, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

const isHeard = (page: Page) => page.getByTestId('big-play').getAttribute('aria-busy');
const card = (page: Page) => page.locator('.invitation-text').textContent();

describe('play', () => {
  it('is heard before the cells are there, says so, and is obeyed when they are', () =>
    withPage(async (page) => {
      const release = await withholdWorker(page);
      await page.goto(pageUrl());
      await page.getByTestId('big-play').click();
      await expect.poll(() => isHeard(page)).toBe('true');
      expect(await card(page)).toBe('The run begins as soon as the cells are in place.');
      await expect.poll(() => page.getByTestId('command-play').getAttribute('aria-label')).toBe('Pause');
      release();
      await until(page, () => (window.cartLab.numbers()['time_min'] ?? 0) > 0);
      expect(await page.getByTestId('big-play').count()).toBe(0);
    }, { blank: true }));

  it('can be taken back before the cells are there', () =>
    withPage(async (page) => {
      const release = await withholdWorker(page);
      await page.goto(pageUrl());
      await page.getByTestId('big-play').click();
      await expect.poll(() => isHeard(page)).toBe('true');
      await page.keyboard.press(' ');
      await expect.poll(() => isHeard(page)).toBe('false');
      release();
      await ready(page);
      await page.waitForTimeout(500);
      expect(await page.evaluate(() => window.cartLab.numbers()['time_min'])).toBe(0);
    }, { blank: true }));

  it('waits for the lesson that is to say what to press', () =>
    withPage(async (page) => {
      const release = await withholdWorker(page);
      await page.goto(pageUrl('#lesson=serial-killing'));
      await page.getByTestId('command-play').waitFor();
      expect([await page.getByTestId('command-play').isDisabled(), await page.getByTestId('big-play').count(), await page.locator('#tab-lesson').getAttribute('aria-selected')]).toEqual([true, 0, 'true']);
      release();
      await page.getByTestId('lesson').waitFor();
    }, { blank: true }));
});

/** Writes down what takes a browser long when it is asked of it: canvases to be drawn on by a graphics card, the rules of a language. */
async function watchAsked(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const asked: string[] = (window.asked = []), canvases = new Set<HTMLCanvasElement>(), { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function watched(this: HTMLCanvasElement, ...wish: unknown[]) {
      if (String(wish[0]).startsWith('webgl') && !canvases.has(this)) asked.push(String(wish[0]));
      canvases.add(this);
      return Reflect.apply(getContext, this, wish) as never;
    } as typeof getContext;
    for (const name of ['NumberFormat', 'DateTimeFormat'] as const) {
      const told = { construct: (format: typeof Intl.NumberFormat, wish: []) => (asked.push(name), Reflect.construct(format, wish) as object) };
      Object.defineProperty(Intl, name, { value: new Proxy(Intl[name] as typeof Intl.NumberFormat, told) });
    }
  });
}

it('picture and charts ask for one context, and for no rules of a language that they do without', () =>
  withPage(async (page) => {
    await watchAsked(page);
    await page.goto(pageUrl());
    await ready(page);
    await page.click('#tab-charts');
    await page.locator('.panel canvas').first().waitFor();
    expect(await page.evaluate(() => window.asked)).toEqual(['webgl2']);
  }, { blank: true }));

describe('rows of parameters', () => {
  it('are made where a group is open, and all of them that are searched for', () =>
    withPage(async (page) => {
      await ready(page);
      await page.click('#tab-parameters');
      const rows = page.locator('[data-testid^="param-"]'), groups = page.locator('details.group');
      await groups.first().waitFor();
      expect([await rows.count(), await groups.count()]).toEqual([0, expect.any(Number)]);
      const first = groups.first(), told = Number(await first.locator('.badge').last().textContent());
      await first.locator('summary').click();
      await expect.poll(() => rows.count()).toBe(told);
      await page.getByTestId('parameter-search').fill('rate');
      const found = async (): Promise<number> => Number(/\d+/.exec((await page.locator('.search [role=status]').textContent()) ?? '')?.[0]);
      await expect.poll(async () => (await rows.count()) === (await found())).toBe(true);
      expect(await found()).toBeGreaterThan(30);
    }));
});
