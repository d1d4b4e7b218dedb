// CAR-T Lab in a page of another origin, in a real browser, with a strict policy on both sides: what the example does, what strangers get, what malformed messages get.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp, serveApp } from '../../tools/app.mjs';
import { cli } from '../cli/terminal';
import { until, withPage } from './harness';
import { openSite } from './twoSites';
import type { Site } from './twoSites';

const EXAMPLE = join(import.meta.dirname, '../../docs/embed-example');
const strict = (frames: readonly string[]): string => `default-src 'none'; script-src 'self'; style-src 'self'; frame-src ${frames.join(' ')}; base-uri 'none'; form-action 'none'`;

/** Puts messages to a frame, and keeps all that comes from it. */
const KNOCK = `
  window.heard = [];
  addEventListener('message', ({ data, origin }) => window.heard.push({ data, origin }));
  window.knock = (frame, message) => frame.postMessage(message, '*');
`;

/** In words, because whoever runs the tests makes something else of an import. */
const READ_ALL = `(async () => {
  const { connect } = await import(new URL('/embed.js', location.href).href), one = await connect(document.querySelector('iframe')), { columns, rows } = await one.get('series');
  one.close();
  return { names: columns.map(({ name }) => name), rows: rows.map((row) => row.map((value) => (Number.isNaN(value) ? '' : String(value)))) };
})()`;

let school: Site, stranger: Site, lab: { url: string; close(): Promise<void> }, client: string;

beforeAll(async () => {
  [school, stranger] = await Promise.all([openSite(), openSite()]);
  const folder = await buildApp();
  lab = await serveApp(folder, 0, { embedders: [school.origin] });
  client = readFileSync(join(folder, 'embed.js'), 'utf8');
  const example = (name: string) => readFileSync(join(EXAMPLE, name), 'utf8').replaceAll('http://127.0.0.1:4173', lab.url.replace(/\/$/, ''));
  const framed = (src: string) => `<!doctype html><title>A frame</title><script src="knock.js"></script><iframe src="${src}" width="600" height="400"></iframe>`;
  school.files = {
    '/index.html': example('index.html'), '/example.js': example('example.js'), '/example.css': example('example.css'), '/embed.js': client, '/knock.js': KNOCK,
    '/plain.html': framed(`${lab.url}#preset=dish-low-et&ui=none&embed=${school.origin}`), '/mute.html': framed(`${lab.url}#preset=dish-low-et&ui=none`),
    '/between.html': framed(`${lab.url}#preset=dish-low-et&ui=none&embed=${school.origin}`) + `<iframe src="${stranger.origin}/inner.html"></iframe>`,
  };
  school.policy = strict([new URL(lab.url).origin, stranger.origin]);
  stranger.files = { '/knock.js': KNOCK, '/inner.html': '<!doctype html><title>A stranger</title><script src="knock.js"></script>', '/index.html': framed(`${lab.url}#preset=dish-low-et&embed=${school.origin}`) };
  stranger.policy = strict([new URL(lab.url).origin]);
});
afterAll(async () => {
  await Promise.all([school.close(), stranger.close(), lab.close()]);
});

/** Other origins are what this is about. */
const visit = (path: string, test: (page: Page, trouble: string[]) => Promise<void>, site = school): Promise<void> =>
  withPage(async (page, trouble) => {
    await page.goto(site.origin + path);
    await test(page, trouble);
    const others = trouble.filter((line) => !/to another host: http:\/\/127\.0\.0\.1:/.test(line));
    trouble.splice(0, Infinity, ...others);
  }, { blank: true });

type Heard = { readonly data: Record<string, unknown>; readonly origin: string };
type Knocking = Window & { heard: Heard[]; knock(frame: Window, message: unknown): void };

const heard = (page: Page) => page.evaluate(() => (window as unknown as Knocking).heard);
const isReady = (page: Page) => until(page, () => (window as unknown as Knocking).heard.some(({ data }) => data['told'] === 'ready'));
/** Sends messages to the first frame and gives the answers, one for each. */
async function ask(page: Page, messages: readonly unknown[]): Promise<Record<string, unknown>[]> {
  const before = (await heard(page)).length;
  await page.evaluate((all) => all.forEach((message) => (window as unknown as Knocking).knock(window.frames[0], message)), messages);
  await expect.poll(async () => (await heard(page)).length, { timeout: 120_000 }).toBeGreaterThanOrEqual(before + messages.length);
  return (await heard(page)).slice(before).map(({ data }) => data);
}

describe('a page of another origin', () => {
  it('plays it, goes to day 1, gives a drug and hears of it, and reads numbers and fingerprint that are those of the command line', () =>
    visit('/', async (page) => {
      const folder = mkdtempSync(join(tmpdir(), 'cart-lab-embed-'));
      try {
        // What is said of the moment is gone with the next frame: nothing waits for it that a frame can overtake.
        await page.locator('#play:enabled').waitFor();
        expect(await page.locator('#state').textContent()).toMatch(/^(CAR-T Lab \d[\d.]* is there\.|0\.00 days: .*)$/);
        await page.click('#play');
        await page.locator('#heard [data-kind=playing]').waitFor();
        await until(page, () => /^\d+\.\d\d days: \d+ tumour cells, \d+ CAR-T cells$/.test(document.querySelector('#state')?.textContent ?? ''));
        await page.click('#pause');
        await page.locator('#heard [data-kind=resting]').waitFor();
        await page.click('#day');
        await until(page, () => document.querySelector('#state')?.textContent?.startsWith('1.00 days') === true);
        await page.locator('#heard [data-kind=happened]').first().waitFor(); // the infusion, before or on the way to day 1: the pause may have come earlier
        await page.click('#numbers');
        await page.locator('#answer').getByText(/fingerprint/).waitFor();
        const said = await page.locator('#answer').textContent(), run = await cli(['run', 'b-all-niche', '--seed', '7', '--until', '1d', '--out', join(folder, 'table.csv'), '--json']);
        const [, rows, hash] = /^(\d+) rows; the state has the fingerprint (\w{16})\.$/.exec(said ?? '') ?? [];
        expect(run.json).toMatchObject({ hash });
        const [names, ...table] = readFileSync(join(folder, 'table.csv'), 'utf8').trim().split('\n').map((line) => line.split(','));
        expect(Number(rows)).toBe(table.length);
        // All columns of all rows, read by a second page script as anybody would.
        const series = await page.evaluate<{ names: string[]; rows: string[][] }>(READ_ALL);
        expect(series.names).toEqual(expect.arrayContaining(names));
        expect(series.rows.map((row) => names.map((name) => row[series.names.indexOf(name)]))).toEqual(table);
        await page.click('#dose');
        await page.locator('#heard [data-kind=done]').getByText(/tocilizumab/).waitFor();
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }));

  it('gets failures in words for what cannot be meant or done, and goes on', () =>
    visit('/plain.html', async (page) => {
      await isReady(page);
      const say = (call: string, more: object = {}, id = 1) => ({ 'cart-lab': 1, id, call, with: more });
      const answers = await ask(page, [
        say('plai'), { 'cart-lab': 3, id: 2, call: 'play' }, say('goto', { to: '3' }), say('set', { 'kill.hitRat': 0.1 }), say('set', { 'kill.hitRate': 1e9 }), say('give', { drug: 'tozilizumab' }),
        say('infuse', { count: -4 }), say('infuse', { product: 'nobody' }), say('load', { preset: 'b-all-nich' }), say('load', { text: '{"format": ' }), say('load', {}), say('get', { what: 'series', columns: ['tumour_alive'] }),
      ]);
      expect(answers.map(({ ok }) => ok)).toEqual(answers.map(() => false));
      const words = answers.map(({ message }) => String(message)).join('\n');
      for (const part of [/Did you mean play\?/, /cart-lab: 3 was given; expected 1/, /with\.to: "3" was given/, /Did you mean kill\.hitRate\?/, /kill\.hitRate.*: 1000000000 was given/, /tozilizumab/, /with\.count: -4 was given/, /nobody/, /b-all-nich cannot be opened.*with\.preset: "b-all-nich" was given.*Did you mean b-all-niche\?/, /the text cannot be opened/, /either a preset or a text/, /Did you mean tumor_alive\?/]) expect(words).toMatch(part);
      // Nobody in front of the page was bothered.
      expect(await page.frames()[1].locator('dialog').count()).toBe(0);
      await page.evaluate((message) => (window as unknown as Knocking).knock(window.frames[0], message), { hello: 'of another script' });
      const [loaded] = await ask(page, [say('load', { preset: 'dish-low-et', seed: 5, set: { 'kill.hitRate': 0.2 } }, 20)]);
      expect(loaded).toMatchObject({ id: 20, ok: true, value: { name: 'dish-low-et', seed: '5' } });
      // The frame keeps its address: loaded anew it is heard as before.
      await expect.poll(() => page.frames()[1].url(), { timeout: 60_000 }).toMatch(/#c=\w{5}&preset=dish-low-et&seed=5&set=kill\.hitRate:0\.2&ui=none&embed=/);
      const [info] = await ask(page, [say('get', { what: 'info' }, 21)]);
      expect((info['value'] as { parameters: { key: string; value: number }[] }).parameters.find(({ key }) => key === 'kill.hitRate')?.value).toBe(0.2);
      const [there] = await ask(page, [say('goto', { to: '2h' }, 22)]), run = await cli(['run', 'dish-low-et', '--seed', '5', '--set', 'kill.hitRate=0.2', '--until', '2h', '--json']);
      expect(there).toMatchObject({ id: 22, ok: true, value: { minutes: 120, hash: run.json['hash'] } });
      expect((await heard(page)).every(({ origin }) => origin === new URL(lab.url).origin)).toBe(true);
    }));

  it('is told that it asks too much', () =>
    visit('/plain.html', async (page) => {
      await isReady(page);
      const answers = await ask(page, Array.from({ length: 150 }, (_, id) => ({ 'cart-lab': 1, id, call: 'hello' })));
      const refused = answers.filter(({ ok }) => ok === false);
      expect(refused.length).toBeGreaterThan(50);
      expect(refused[0]).toMatchObject({ code: 'limit', message: expect.stringMatching(/^Too many calls/) });
      expect(answers.filter(({ ok }) => ok === true).length).toBeGreaterThanOrEqual(60);
    }));
});

describe('nobody else', () => {
  it('is heard or answered: a third origin beside the frame', () =>
    visit('/between.html', async (page) => {
      await isReady(page);
      const inner = page.frames().find((frame) => frame.url().startsWith(stranger.origin))!;
      await inner.evaluate(() => {
        const { knock } = window as unknown as Knocking, target = parent.frames[0];
        for (const call of ['hello', 'pause', 'goto']) knock(target, { 'cart-lab': 1, id: call, call, with: call === 'goto' ? { to: 60 } : {} });
      });
      // What the page around asks afterwards is answered: the others were there before it.
      const [answer] = await ask(page, [{ 'cart-lab': 1, id: 'mine', call: 'get', with: { what: 'hash' } }]);
      expect(answer).toMatchObject({ id: 'mine', ok: true, value: { tick: 0 } });
      expect(await inner.evaluate(() => (window as unknown as Knocking).heard)).toEqual([]);
      expect((await heard(page)).map(({ data }) => data['id'] ?? data['told'])).toEqual(['ready', 'mine']);
    }));

  it('is heard where the address names nobody', () =>
    visit('/mute.html', async (page) => {
      const frame = page.frames()[1];
      await expect.poll(() => frame.evaluate(() => (window.cartLab?.numbers()['tumor_alive'] ?? 0) > 0), { timeout: 120_000 }).toBe(true);
      await page.evaluate(() => (window as unknown as Knocking).knock(window.frames[0], { 'cart-lab': 1, id: 1, call: 'hello' }));
      await page.waitForTimeout(1000);
      expect(await heard(page)).toEqual([]);
    }));

  it('can have it in a frame whom the server does not name', () =>
    visit('/', async (page, trouble) => {
      await expect.poll(() => page.frames().some((frame) => frame.url().startsWith('chrome-error:')), { timeout: 60_000 }).toBe(true);
      expect(trouble.some((line) => /frame-ancestors/.test(line))).toBe(true);
      trouble.length = 0;
      expect(await heard(page)).toEqual([]);
    }, stranger));
});
