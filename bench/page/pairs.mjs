// Many pairs in a real browser: how long they take, whether the page answers meanwhile, how soon they stop when they are cancelled.
//
//   npm run bench:pairs -- [--preset b-all-niche] [--differs parameter|drug] [--pairs 20] [--days 10] [--json]
//
// Nothing is drawn: without a GPU the browser would do it by software, on the processors that the pairs need. The last line
// compares with what `cart-lab pairs` computes of the same seeds. Runs that differ in a parameter differ from the start; those that
// differ in a drug are one until it is given, halfway.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../tools/buildOnce.mjs';
import { UNDRAWN, withBrowser } from './browser.mjs';
import { Walker } from './walker.mjs';

const { values: options } = parseArgs({ options: { preset: { type: 'string', default: 'b-all-niche' }, differs: { type: 'string', default: 'parameter' }, pairs: { type: 'string', default: '20' }, days: { type: 'string', default: '10' }, json: { type: 'boolean', default: false } } });
const KEY = 'kill.hitRate', VALUE = 0.05, DRUG = 'corticosteroid', DAY = Number(options.days) / 2;
const DIFFERENCES = { parameter: { choose: chooseParameter, onCommandLine: ['--set', `${KEY}=${VALUE}`] }, drug: { choose: chooseDrug, onCommandLine: ['--change', JSON.stringify({ add: 'schedule', entry: { at: DAY * 1440, give: { drug: DRUG, doses: 1 } } })] } };
const difference = DIFFERENCES[options.differs];
if (difference === undefined) {
  console.error(`--differs ${options.differs}: expected one of ${Object.keys(DIFFERENCES).join(', ')}`);
  process.exit(2);
}
const page = await withBrowser(measure, UNDRAWN);
console.error(`in the page: ${page.seconds} s; the command line computes the same seeds, which takes longer`);
const result = { preset: options.preset, differs: options.differs, pairs: Number(options.pairs), days: Number(options.days), ...page, commandLine: commandLine() };
console.log(options.json ? JSON.stringify(result) : Object.entries(result).map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join('\n'));

async function measure(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 0.5 });
  const walker = await Walker.open(context, url, `#preset=${options.preset}&seed=1`, false), { page } = walker;
  await walker.key('w');
  await page.getByTestId('compare-go').waitFor();
  await difference.choose(page);
  await page.getByTestId('compare-go').click();
  await walker.until(() => document.querySelector('[data-testid=twin-picture][data-state=shown]') !== null);
  await walker.key('m');
  await page.locator('#many-pairs').fill(options.pairs);
  await page.locator('#many-days').fill(options.days);
  await page.locator('#many-days').press('Tab');
  const cancelMs = await cancelled(walker);
  await walker.gather();
  walker.tasks.length = 0;
  const began = Date.now();
  await page.getByTestId('many-go').click();
  await walker.until(() => document.querySelector('[data-testid=many-state]')?.dataset.state === 'done');
  const seconds = (Date.now() - began) / 1000;
  await walker.gather();
  const { mean, low, high } = await page.getByTestId('many-sentence').evaluate((element) => ({ ...element.dataset }));
  return { seconds, cancelMs, longTasks: walker.tasks.length, longestMs: Math.max(0, ...walker.tasks.map(({ ms }) => ms)), trouble: walker.trouble, sentence: await page.getByTestId('many-sentence').textContent(), interval: [mean, low, high].map(Number) };
}

async function chooseParameter(page) {
  await page.getByLabel('What differs').selectOption('parameter');
  await page.locator('.compare-form label', { hasText: /^Parameter/ }).locator('select').selectOption(KEY);
  await page.locator('#compare-value').fill(String(VALUE));
}

async function chooseDrug(page) {
  await page.getByLabel('What differs').selectOption('drug');
  await page.locator('.compare-form label', { hasText: /^Drug/ }).locator('select').selectOption(DRUG);
  await page.locator('#compare-day').fill(String(DAY));
}

/** From the click until nothing is computed any more; null where all pairs were done before. */
async function cancelled({ page }) {
  await page.getByTestId('many-go').click();
  await page.waitForTimeout(5000);
  return page.evaluate(async () => {
    const began = performance.now(), cancel = document.querySelector('[data-testid=many-cancel]');
    if (cancel === null) return null;
    cancel.click();
    while (document.querySelector('[data-testid=many-state]')?.dataset.state !== 'cancelled') await new Promise((next) => setTimeout(next, 1));
    return Math.round(performance.now() - began);
  });
}

function commandLine() {
  const { stdout } = spawnSync(process.execPath, [join(root, 'tools/cli.mjs'), 'pairs', options.preset, ...difference.onCommandLine, '--seeds', options.pairs, '--until', `${options.days}d`, '--measure', 'cart_alive', '--json'], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  const { columns: [{ mean, low, high }] } = JSON.parse(stdout);
  return { interval: [mean, low, high] };
}
