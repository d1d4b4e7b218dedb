// How long the page's main thread is ever blocked while a run plays flat out: the browser's own long tasks.
//
//   npm run bench:page -- [--seconds 30] [--json]
//
// A long task is one of over 50 ms (W3C Long Tasks API). Tasks that end before the first picture is shown are counted
// apart. A GPU makes drawing cheap; without one the browser rasterises in another process and competes for processors.
import { parseArgs } from 'node:util';
import { withBrowser } from './browser.mjs';
import { Walker } from './walker.mjs';

const { values: options } = parseArgs({ options: { seconds: { type: 'string', default: '30' }, json: { type: 'boolean', default: false } } });
const result = await withBrowser(measure);
for (const [name, value] of Object.entries(result)) if (!options.json) console.log(`${name}: ${JSON.stringify(value)}`);
if (options.json) console.log(JSON.stringify(result));

/** Opens the usual run (4 120 cells, over 5 000 from the second day on), plays at top speed, and collects the long tasks. */
async function measure(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } }), walker = await Walker.open(context, url, '#preset=b-all-niche&seed=1'), { page } = walker;
  for (let k = 0; k < 6; k++) await page.keyboard.press(']');
  const before = await state(page);
  await page.click('[data-testid=big-play]');
  await page.waitForTimeout(Number(options.seconds) * 1000);
  const after = await state(page);
  await walker.gather();
  const told = (tasks) => tasks.map(({ ms }) => ms);
  return {
    cells: after.cells,
    simulatedMinutesPerSecond: Math.round((after.minutes - before.minutes) / ((after.now - before.now) / 1000)),
    longTasksOfFirstPaintMs: told(walker.beginning),
    longTasksWhilePlayingMs: told(walker.tasks),
    longestWhilePlayingMs: Math.max(0, ...told(walker.tasks)),
  };
}

function state(page) {
  return page.evaluate(async () => {
    const numbers = globalThis.cartLab.numbers();
    const { minutes } = await globalThis.cartLab.hash();
    return { now: performance.now(), minutes, cells: numbers.tumor_alive + numbers.cart_alive + numbers.healthy_alive + numbers.tumor_apoptotic };
  });
}
