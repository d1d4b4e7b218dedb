// Links and files: what was shared opens as it was, what is faulty is explained over a page that works.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pageUrl, until, withPage } from './harness';

const ready = (page: Page) => until(page, () => (window.cartLab?.numbers()['tumor_alive'] ?? 0) > 0, 60_000);
const hash = (page: Page) => page.evaluate(() => window.cartLab.hash());

async function share(page: Page): Promise<string> {
  await page.getByTestId('command-share').click();
  const address = await page.getByTestId('share-address').inputValue();
  await page.keyboard.press('Escape');
  await until(page, () => document.querySelector('dialog') === null);
  return address;
}

/** A fresh start of the page at another address. */
async function reopen(page: Page, address: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(address);
  await ready(page);
}

async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    ([file, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content], file, { type: 'application/json' }));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
    },
    [name, text],
  );
}

describe('a shared link', () => {
  it('restores scenario, seed, changes and time', () =>
    withPage(async (page) => {
      await page.goto(pageUrl('#preset=antigen-negative-relapse&seed=77&set=kill.hitRate:0.02&at=30min'));
      await ready(page);
      await until(page, () => document.querySelector('[data-testid=clock]')?.textContent === 'day 0, 00:30', 60_000);
      const before = await hash(page);
      const address = await share(page);
      expect(address).toMatch(/#c=[0-9a-z]+&preset=antigen-negative-relapse&seed=77&set=kill\.hitRate:0\.02&at=30min&v=[\d.]+$/);
      await reopen(page, address);
      await until(page, () => document.querySelector('[data-testid=clock]')?.textContent === 'day 0, 00:30', 60_000);
      expect(await hash(page)).toEqual(before);
    }, { blank: true }));

  it('carries what was done while the run was under way', () =>
    withPage(async (page) => {
      await ready(page);
      await page.keyboard.press('.');
      await until(page, () => document.querySelector('[data-testid=clock]')?.textContent === 'day 0, 00:10');
      await page.click('#tab-parameters');
      await page.getByTestId('parameter-search').fill('hit rate');
      const field = page.locator('[data-testid^="param-"] input:not([type=range])').first();
      await field.fill('0.5');
      await field.press('Enter');
      await until(page, () => document.querySelector('.timeline-marks .live') !== null);
      await page.click('#tab-story');
      await page.keyboard.press('.');
      await until(page, () => document.querySelector('[data-testid=clock]')?.textContent === 'day 0, 00:20');
      const before = await hash(page);
      const address = await share(page);
      expect(address).toMatch(/#c=[0-9a-z]+&doc=[\w-]+&at=20min&v=[\d.]+$/);
      await reopen(page, address);
      await until(page, () => document.querySelector('[data-testid=clock]')?.textContent === 'day 0, 00:20', 60_000);
      expect(await hash(page)).toEqual(before);
    }, { path: '#preset=antigen-negative-relapse' }));
});

describe('a faulty link', () => {
  const hostile: readonly (readonly [string, RegExp])[] = [
    ['#presett=b-all-niche', /presett.*perhaps.*preset/s], ['#preset=b-all-nich', /b-all-nich.*perhaps.*b-all-niche/s], ['#preset=<img src=x onerror=alert(1)>', /preset/],
    ['#set=kill.hitRate:NaN', /NaN.*plain number/s], ['#set=kill.hitRate:1e308', /1e308|1e\+308/], ['#set=kill.hitRat:0.1', /perhaps.*kill\.hitRate/s], ['#set=__proto__.a:1', /__proto__/],
    ['#doc=AAAA', /doc/], ['#doc=' + 'A'.repeat(50_000), /doc/], ['#at=never', /never/], ['#seed=', /seed/], ['#%E0%A4%A=1', /%E0/],
  ];
  const explained = async (page: Page, address: string, words: RegExp) => {
    await page.getByTestId('problem-dialog').waitFor();
    const text = await page.getByTestId('problem-dialog').innerText();
    expect(text, address).toMatch(words);
    expect(text, address).not.toMatch(/\bat \w+ \(|\.js:\d+|undefined|\[object/);
    await page.keyboard.press('Escape');
    await until(page, () => document.querySelector('dialog') === null);
  };

  it.each(hostile.slice(0, 3))('%s that the page opens with is explained over the usual scenario', (address, words) =>
    withPage(async (page) => {
      await page.goto(pageUrl(address));
      await explained(page, address, words);
      await ready(page);
      expect(await page.getByTestId('run-title').textContent()).toContain('B-ALL');
      await page.keyboard.press('.');
      await until(page, () => document.querySelector('[data-testid=clock]')?.textContent === 'day 0, 00:10');
    }, { blank: true }));

  it('that comes later is explained and leaves the run alone', () =>
    withPage(async (page) => {
      await ready(page);
      await page.keyboard.press('.');
      await until(page, () => document.querySelector('[data-testid=clock]')?.textContent === 'day 0, 00:10');
      const before = await hash(page);
      for (const [address, words] of hostile) {
        await page.evaluate((fragment) => void (location.hash = fragment), address);
        await explained(page, address, words);
        await until(page, () => /^#c=[0-9a-z]+&preset=b-all-niche&seed=1$/.test(location.hash));
      }
      expect(await hash(page)).toEqual(before);
    }));
});

describe('a file', () => {
  it('that was saved opens again; a broken one leaves the run alone', () =>
    withPage(async (page) => {
      await ready(page);
      await page.keyboard.press('.');
      await until(page, () => document.querySelector('[data-testid=clock]')?.textContent === 'day 0, 00:10');
      const before = await hash(page);
      const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
      expect(download.suggestedFilename()).toMatch(/^b-all-niche-seed-1-10min\.json$/);
      for (const [name, text, words] of [
        ['cut.json', '{"format": "cart-lab/scen', /cut\.json/], ['number.json', '42', /number\.json/], ['empty.json', '', /empty\.json/],
        ['odd.json', '{"format":"cart-lab/scenario","version":1,"populatons":[]}', /populatons.*perhaps.*populations/s],
      ] as const) {
        await drop(page, name, text);
        await page.getByTestId('problem-dialog').waitFor();
        expect(await page.getByTestId('problem-dialog').innerText()).toMatch(words);
        await page.keyboard.press('Escape');
        await until(page, () => document.querySelector('dialog') === null);
      }
      expect(await hash(page)).toEqual(before);
      const saved = await download.createReadStream();
      let text = '';
      for await (const piece of saved) text += String(piece);
      await drop(page, 'mine.json', text);
      await until(page, () => document.querySelector('[data-testid=clock]')?.textContent === 'day 0, 00:00');
      expect(await page.locator('dialog').count()).toBe(0);
      expect(await page.getByTestId('run-title').textContent()).toContain('B-ALL');
    }));
});
