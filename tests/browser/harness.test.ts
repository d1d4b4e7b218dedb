// The harness itself: a quiet page passes, and every kind of trouble is noticed.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibilityProblems } from '../../tools/axe.mjs';
import { PATIENCE_MS, pageUrl, until, withPage } from './harness';

/** Starts a worker that sits still until it is watched, then runs the code. */
const inWorker = (page: Page, code: string) =>
  page.evaluate((text) => {
    new Worker(URL.createObjectURL(new Blob([`setTimeout(() => { ${text} }, 500)`], { type: 'text/javascript' })));
  }, code);

/** Provokes trouble, waits until it is noticed, and takes it off the list so that the test itself may pass. */
async function provoke(action: (page: Page) => Promise<unknown>, expected: RegExp): Promise<void> {
  await withPage(async (page, trouble) => {
    await page.goto(pageUrl('#preset=dish-low-et')); // whichever opens soonest
    expect(trouble).toEqual([]);
    await action(page).catch(() => undefined);
    await expect.poll(() => trouble.join('\n'), { timeout: PATIENCE_MS }).toMatch(expected);
    trouble.length = 0;
    await page.goto('about:blank');
    trouble.length = 0;
  }, { blank: true });
}

describe('the harness', () => {
  it('opens the built page without trouble', async () => {
    const title = await withPage((page) => page.title());
    expect(title).toContain('CAR-T Lab');
  });

  it('sets the size and the preferences of the page', async () => {
    const seen = await withPage(
      (page) =>
        page.evaluate(() => ({
          width: innerWidth,
          dark: matchMedia('(prefers-color-scheme: dark)').matches,
          still: matchMedia('(prefers-reduced-motion: reduce)').matches,
        })),
      { viewport: { width: 390, height: 844 }, colorScheme: 'dark', reducedMotion: 'reduce' },
    );
    expect(seen).toEqual({ width: 390, dark: true, still: true });
  });

  it('has WebGL 2', async () => {
    const version = await withPage((page) =>
      page.evaluate(() => document.createElement('canvas').getContext('webgl2')?.getParameter(WebGL2RenderingContext.VERSION) as string),
    );
    expect(version).toContain('WebGL 2.0');
  });

  it('waits until something becomes true', () =>
    withPage(async (page) => {
      // Something the page itself never sets: its title changes when a scenario has been loaded.
      await page.evaluate(() => void setTimeout(() => (document.body.dataset['test'] = 'late'), 300));
      await until(page, () => document.body.dataset['test'] === 'late');
    }));

  it('finds what is inaccessible', () =>
    withPage(async (page) => {
      await page.evaluate(() => document.body.append(document.createElement('button')));
      expect((await accessibilityProblems(page)).join('\n')).toContain('button-name');
    }));

  it('fails a test whose page is in trouble', async () => {
    const run = withPage((page) => page.evaluate(() => console.error('spilled')));
    await expect(run).rejects.toThrow('spilled');
  });

  it('notices an error on the console', () => provoke((page) => page.evaluate(() => console.error('spilled')), /console: spilled/));

  it('notices an uncaught exception', () =>
    provoke((page) => page.evaluate(() => void setTimeout(() => { throw new Error('dropped'); })), /uncaught: dropped/));

  it('notices a missing file', () => provoke((page) => page.evaluate(() => fetch('missing.json')), /response 404/));

  it('notices a request to another host', () =>
    provoke((page) => page.evaluate(() => fetch('http://127.0.0.2:9/')), /content policy: connect-src blocked http:\/\/127\.0\.0\.2/));

  it('notices a violated content policy', () =>
    provoke(
      (page) =>
        page.evaluate(() => {
          const script = document.createElement('script');
          script.textContent = 'window.smuggled = true';
          document.head.append(script);
        }),
      /content policy: script-src-elem blocked inline/,
    ));

  it('notices an uncaught exception in a worker', () =>
    provoke((page) => inWorker(page, 'throw new Error("lost")'), /uncaught: lost/));

  it('notices a violated content policy in a worker', () =>
    provoke((page) => inWorker(page, 'fetch("http://127.0.0.2:9/").catch(() => 0)'), /content policy in a worker: connect-src/));
});
