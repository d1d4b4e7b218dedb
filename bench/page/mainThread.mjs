// How long the page's main thread is ever blocked while a run plays flat out and somebody works with it.
//
//   npm run bench:page -- [--cells 20000] [--space 2|3] [--seconds 4] [--times 1] [--draw] [--json]
//
// A long task is one of over 50 ms (W3C Long Tasks). The run is the default preset with patch, vessels and populations
// grown to so many cells (--space 2), or a ball of so many (--space 3). The page is opened with it by a link; then every step
// lasts the given seconds while it plays at the highest speed. Nothing is drawn, because without a GPU the browser would do
// that by software; --draw has it drawn. What is left of it – contexts, shaders and pictures go through that software all the
// same – is told apart. Of each long task three numbers:
//   how long it lasted
//   its own: without what it waited for the software that draws; of these none should be over 50
//   how long a processor worked at its own: where other programs are at work a task also lasts while it waits for a processor
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { deflateRawSync } from 'node:zlib';
import { UNDRAWN, withBrowser } from './browser.mjs';
import { LONG_MS, watchTasks } from './tasks.mjs';
import { Walker } from './walker.mjs';

const { values: options } = parseArgs({ options: {
  cells: { type: 'string', default: '20000' }, space: { type: 'string', default: '2' }, seconds: { type: 'string', default: '4' }, times: { type: 'string', default: '1' },
  draw: { type: 'boolean', default: false }, json: { type: 'boolean', default: false },
} });
const SECONDS = Number(options.seconds);
const PRESETS = { 2: 'b-all-niche', 3: 'solid-spheroid' };

/** What somebody does with a page, and then with a run that plays: name, and how. */
const OPENING = 'opening', STEPS = [
  ['playing', (page) => page.getByTestId('big-play').click()],
  ['hovering', (page, box) => circling(box, 60, (x, y) => page.mouse.move(x, y))],
  ['zooming and moving', async (page, box) => {
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    for (const by of [-240, -240, 120, 120, 240]) await page.mouse.wheel(0, by);
    await page.mouse.down();
    await circling(box, 20, (x, y) => page.mouse.move(x, y));
    await page.mouse.up();
    await page.keyboard.press('0');
  }],
  ['choosing cells', async (page, box) => {
    for (const share of [0.5, 0.46, 0.54]) await page.mouse.click(box.x + share * box.width, box.y + share * box.height);
    for (let n = 0; n < 3; n++) await page.keyboard.press('z');
  }],
  ['following one', (page) => page.keyboard.press('f')],
  ['from cell to cell', async (page) => {
    for (const key of ['ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowDown']) await page.keyboard.press(`Shift+${key}`);
    await page.keyboard.press('Escape');
  }],
  ...['story', 'parameters', 'charts', 'cell'].map((name, n) => [`panel ${name}`, (page) => page.keyboard.press(String(n + 1))]),
  ['ward', (page) => page.keyboard.press('k')],
  ['other colours', async (page) => {
    for (let n = 0; n < 6; n++) await page.keyboard.press('c');
  }],
  ['heat map', (page) => page.keyboard.press('h')],
  ['describing', (page) => page.keyboard.press('q')],
  ['slice and cut', async (page) => {
    for (const key of ['v', 'v', 'x']) await page.keyboard.press(key);
  }],
];

const runs = await withBrowser(async (browser, url) => {
  const all = [];
  for (let n = 0; n < Number(options.times); n++) all.push(await measure(browser, url));
  return all;
}, options.draw ? [] : UNDRAWN);
const middle = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const longest = (what) => middle(runs.map(({ steps }) => Math.max(0, ...Object.values(steps).flat().map((task) => task[what]))));
const result = {
  cells: middle(runs.map(({ cells }) => cells)), simulatedMinutesPerSecond: middle(runs.map(({ speed }) => speed)),
  longestMs: longest('ms'), longestOwnMs: longest('ownMs'), longestProcessorMs: longest('processorMs'),
  longTasks: Object.fromEntries([OPENING, ...STEPS.map(([name]) => name)].map((name) => [name, runs.map(({ steps }) => steps[name].filter(({ ms }) => ms > LONG_MS))])),
};
if (options.json) console.log(JSON.stringify(result));
else {
  const { longTasks, ...numbers } = result, told = (tasks) => (tasks.length === 0 ? '–' : tasks.map(({ ms, ownMs, processorMs }) => `${ms} (${ownMs}, ${processorMs})`).join(' '));
  for (const [name, value] of Object.entries(numbers)) console.log(`${name}: ${JSON.stringify(value)}`);
  console.log('long tasks, ms (own, own of a processor):');
  for (const [name, ofRuns] of Object.entries(longTasks)) console.log(`  ${name}: ${ofRuns.map(told).join(' | ')}`);
}

async function measure(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } }), link = `#doc=${deflateRawSync(JSON.stringify(grown(Number(options.cells)))).toString('base64url')}&seed=1`;
  let tasks;
  const { page } = await Walker.open(context, url, link, options.draw, async (empty) => {
    tasks = await watchTasks(browser, empty);
    await empty.addInitScript((step) => console.timeStamp(`step ${step}`), OPENING);
  });
  for (let k = 0; k < 6; k++) await page.keyboard.press(']');
  const before = await state(page), box = await page.getByTestId('picture').boundingBox();
  for (const [name, act] of STEPS) {
    await tasks.mark(name);
    await act(page, { x: box.x + 0.25 * box.width, y: box.y + 0.2 * box.height, width: 0.3 * box.width, height: 0.5 * box.height });
    await page.waitForTimeout(1000 * SECONDS);
  }
  const steps = await tasks.stop(), after = await state(page);
  await context.close();
  return { cells: after.cells, speed: Math.round((after.minutes - before.minutes) / ((after.now - before.now) / 1000)), steps };
}

/** Points on a circle, one after the other. */
async function circling({ x, y, width, height }, points, go) {
  for (let n = 0; n < points; n++) await go(x + (0.5 + 0.4 * Math.cos(n / 6)) * width, y + (0.5 + 0.4 * Math.sin(n / 6)) * height);
}

/** The preset with that many cells at the same density. */
function grown(cells) {
  const document = JSON.parse(readFileSync(new URL(`../../scenarios/${PRESETS[options.space]}.json`, import.meta.url), 'utf8'));
  const { domain, populations, vessels } = document, factor = cells / populations.reduce((sum, { count }) => sum + count, 0), longer = (side) => domain.voxel * Math.ceil((side * factor ** (1 / domain.dimensions)) / domain.voxel);
  const more = (what) => ({ ...what, count: Math.round(what.count * factor) });
  return { ...document, name: 'grown', title: 'Grown', domain: { ...domain, size: domain.size.map(longer) }, populations: populations.map(more), vessels: more(vessels) };
}

function state(page) {
  return page.evaluate(async () => {
    const numbers = globalThis.cartLab.numbers();
    const { minutes } = await globalThis.cartLab.hash();
    return { now: performance.now(), minutes, cells: numbers.tumor_alive + numbers.cart_alive + numbers.healthy_alive + numbers.tumor_apoptotic };
  });
}
