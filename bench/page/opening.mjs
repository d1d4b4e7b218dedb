// How the page opens on a slow computer: when it can be used, what moved meanwhile, how much JavaScript comes first.
//
//   npm run bench:opening -- [--slowdown 4] [--times 5] [--json]
//
// Nothing is drawn: without a GPU the browser would do it by software. The page can be used once *Play* can be pressed.
import { gzipSync } from 'node:zlib';
import { parseArgs } from 'node:util';
import { UNDRAWN, withBrowser } from './browser.mjs';

const { values: options } = parseArgs({ options: { slowdown: { type: 'string', default: '4' }, times: { type: 'string', default: '5' }, json: { type: 'boolean', default: false } } });
const openings = await withBrowser(async (browser, url) => {
  const all = [];
  for (let n = 0; n < Number(options.times); n++) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 0.5, serviceWorkers: 'block' }), page = await context.newPage();
    await page.addInitScript(() => {
      for (const name of ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced', 'readPixels']) WebGL2RenderingContext.prototype[name] = () => undefined;
      globalThis.shifts = [];
      new PerformanceObserver((list) => list.getEntries().forEach(({ value, hadRecentInput, startTime }) => hadRecentInput || globalThis.shifts.push({ value, at: Math.round(startTime) }))).observe({ type: 'layout-shift', buffered: true });
      const look = () => {
        const play = document.querySelector('[data-testid=big-play]');
        if (play !== null && !play.disabled) globalThis.usableAt ??= performance.now();
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: Number(options.slowdown) });
    const scripts = new Map();
    page.on('response', async (response) => {
      if (/\.js$/.test(new URL(response.url()).pathname)) scripts.set(response.url(), response.request().resourceType() === 'script' ? await response.body().catch(() => Buffer.alloc(0)) : Buffer.alloc(0));
    });
    await page.goto(url);
    while ((await page.evaluate(() => globalThis.usableAt)) === undefined) await page.waitForTimeout(100);
    const first = [...scripts.values()].reduce((sum, body) => sum + gzipSync(body).length, 0);
    await page.waitForTimeout(4000);
    all.push(await page.evaluate(() => ({ usableMs: Math.round(globalThis.usableAt), shift: Number(globalThis.shifts.reduce((sum, { value }) => sum + value, 0).toFixed(4)) })).then((one) => ({ ...one, scriptBytes: first })));
    await context.close();
  }
  return all;
}, UNDRAWN);
const middle = (name) => openings.map((one) => one[name]).sort((a, b) => a - b)[Math.floor(openings.length / 2)];
const result = { slowdown: Number(options.slowdown), openings: openings.length, usableMs: middle('usableMs'), worstUsableMs: Math.max(...openings.map(({ usableMs }) => usableMs)), shift: Math.max(...openings.map(({ shift }) => shift)), scriptBytes: middle('scriptBytes') };
console.log(options.json ? JSON.stringify(result) : Object.entries(result).map(([name, value]) => `${name}: ${value}`).join('\n'));
