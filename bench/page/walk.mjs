// `npm run walk`: goes through time and twins in a real browser as a student would, in both themes and on a phone, and tells what got in the way.
//
//   npm run walk [-- --only dark|light|phone] [--draw] [--shots FOLDER] [--json]
//
// Counted are errors of the console, requests to other hosts, violations of WCAG 2.2 A and AA, and long tasks (over 50 ms). A
// browser without a GPU draws by software, for which the page has to wait; so nothing is drawn unless --draw or --shots asks for it.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { UNDRAWN, withBrowser } from './browser.mjs';
import { Walker } from './walker.mjs';
import { STEPS } from './steps.mjs';

const WINDOWS = {
  dark: { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' },
  light: { viewport: { width: 1280, height: 800 }, colorScheme: 'light' },
  phone: { viewport: { width: 390, height: 844 }, colorScheme: 'light', hasTouch: true },
};
const { values: options } = parseArgs({ options: { only: { type: 'string' }, draw: { type: 'boolean', default: false }, shots: { type: 'string' }, json: { type: 'boolean', default: false } } });
const draws = options.draw || options.shots !== undefined;
const results = await withBrowser(async (browser, url) => {
  const all = [];
  for (const name of Object.keys(WINDOWS)) if (options.only === undefined || options.only === name) all.push(await walkThrough(browser, url, name));
  return all;
}, draws ? [] : UNDRAWN);
if (options.json) console.log(JSON.stringify(results));
else for (const result of results) for (const [key, value] of Object.entries(result)) console.log(`${key}: ${JSON.stringify(value)}`);
process.exitCode = results.every(({ trouble, barriers }) => trouble.length + barriers.length === 0) ? 0 : 1;

async function walkThrough(browser, url, name) {
  const context = await browser.newContext({ ...WINDOWS[name], deviceScaleFactor: 0.5 }), told = {};
  const walker = await Walker.open(context, url, '#preset=b-all-niche&seed=1', draws);
  for (const [step, walk] of STEPS) {
    await walker.go(`${name}: ${step}`, async (...all) => {
      const words = await walk(...all);
      if (words !== undefined) told[step] = words;
    });
    if (options.shots !== undefined) {
      mkdirSync(options.shots, { recursive: true });
      await walker.page.screenshot({ path: join(options.shots, `${name}-${step.replaceAll(/\W+/g, '-')}.png`) });
    }
  }
  await context.close();
  return { window: name, told, trouble: walker.trouble, barriers: [...new Set(walker.barriers)], longTasks: longest(walker.tasks) };
}

/** Of every step that had any: how many, and the longest, ms. */
function longest(tasks) {
  const steps = {};
  for (const { step, ms } of tasks) {
    const { tasks: n, longestMs } = (steps[step] ??= { tasks: 0, longestMs: 0 });
    steps[step] = { tasks: n + 1, longestMs: Math.max(longestMs, ms) };
  }
  return steps;
}
