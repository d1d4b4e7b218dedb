// How long the page's main thread is ever blocked while a run plays flat out: the browser's own long tasks.
//
//   npm run bench:page -- [--seconds 30] [--json]
//
// A long task is one of over 50 ms (W3C Long Tasks API). Tasks that end before the first picture is shown are counted
// apart. A GPU makes drawing cheap; without one the browser rasterises in another process and competes for processors.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { buildApp, serveApp } from '../tools/app.mjs';
import { findBrowser, launchArgs } from '../tools/browser.mjs';

const { values: options } = parseArgs({
  options: { seconds: { type: 'string', default: '30' }, json: { type: 'boolean', default: false } },
});

const browserPath = findBrowser();
if (browserPath === null) {
  console.error('No Chromium found: run npm test once, which installs or names one.');
  process.exit(2);
}
const server = await serveApp(await buildApp(), 0);
const profile = mkdtempSync(join(tmpdir(), 'cart-lab-bench-'));
const context = await chromium.launchPersistentContext(profile, { executablePath: browserPath, args: launchArgs, viewport: { width: 1280, height: 800 } });
try {
  const result = await measure(await context.newPage());
  for (const [name, value] of Object.entries(result)) if (!options.json) console.log(`${name}: ${JSON.stringify(value)}`);
  if (options.json) console.log(JSON.stringify(result));
} finally {
  await context.close();
  await server.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}

/** Opens the usual run (4 120 cells, over 5 000 from the second day on), plays at top speed, and collects the long tasks. */
async function measure(page) {
  await page.addInitScript(() => {
    globalThis.longTasks = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.longTasks.push({ start: Math.round(entry.startTime), ms: Math.round(entry.duration) });
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(`${server.url}#preset=b-all-niche&seed=1`);
  await page.waitForSelector('[data-testid=picture][data-state=shown]');
  await page.waitForTimeout(3000); // shaders are compiled with the first pictures
  for (let k = 0; k < 6; k++) await page.keyboard.press(']');
  const before = await state(page);
  await page.click('[data-testid=big-play]');
  await page.waitForTimeout(Number(options.seconds) * 1000);
  const after = await state(page);
  const tasks = await page.evaluate(() => globalThis.longTasks);
  const playing = tasks.filter(({ start }) => start >= before.now);
  return {
    cells: after.cells,
    simulatedMinutesPerSecond: Math.round((after.minutes - before.minutes) / ((after.now - before.now) / 1000)),
    longTasksOfFirstPaint: tasks.filter(({ start }) => start < before.now),
    longTasksWhilePlaying: playing,
    longestWhilePlayingMs: Math.max(0, ...playing.map(({ ms }) => ms)),
  };
}

function state(page) {
  return page.evaluate(async () => {
    const numbers = globalThis.cartLab.numbers();
    const { minutes } = await globalThis.cartLab.hash();
    return { now: performance.now(), minutes, cells: numbers.tumor_alive + numbers.cart_alive + numbers.healthy_alive + numbers.tumor_apoptotic };
  });
}
