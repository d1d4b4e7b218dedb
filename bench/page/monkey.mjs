// `npm run monkey`: lets a monkey loose in each view of the page for a minute, and tells what it broke.
//
//   npm run monkey [-- --seconds 60] [--seed N] [--view NAME]
//
// The same seed presses, clicks and types the same; how far the page has come by then differs from machine to machine.
import { parseArgs } from 'node:util';
import { isAlive, letLoose, tame } from '../../tools/monkey.mjs';
import { VIEWS, isShown, until } from '../../tools/views.mjs';
import { UNDRAWN, withBrowser } from './browser.mjs';

const { values: options } = parseArgs({ options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string', default: String(Date.now() % 1_000_000) }, view: { type: 'string' } } });
const seed = Number(options.seed), ms = 1000 * Number(options.seconds);
const broken = await withBrowser(async (browser, url) => {
  let faults = 0;
  for (const view of VIEWS) {
    if (options.view !== undefined && view.name !== options.view) continue;
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 0.5 }), trouble = [], did = [];
    await tame(context);
    const page = await context.newPage();
    page.on('console', (message) => message.type() === 'error' && trouble.push(`console: ${message.text()}`));
    page.on('pageerror', (error) => trouble.push(`uncaught: ${error.message}`));
    page.on('crash', () => trouble.push('the page crashed'));
    try {
      await view.prepare?.(page);
      await page.goto(url + view.path);
      if (view.isFault !== true) await until(page, isShown);
      await view.open(page);
      if (view.isFault === true) trouble.length = 0; // that is how it is opened
      await letLoose(page, { seed, ms, did });
      if (!(await isAlive(page))) trouble.push('the simulation does not answer');
    } catch (error) {
      trouble.push(String(error));
    }
    console.log(`${view.name}: ${trouble.length === 0 ? 'well' : trouble.join(' | ')} (seed ${seed})`);
    if (trouble.length > 0) console.log(`  last: ${did.join(', ')}`);
    faults += trouble.length;
    await context.close();
  }
  return faults;
}, UNDRAWN);
process.exitCode = broken === 0 ? 0 : 1;
