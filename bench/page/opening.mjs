// How the page opens on a slow computer: when it can be used and answers, what moved meanwhile, how much JavaScript comes first.
//
//   npm run bench:opening -- [--slowdown 4] [--times 5] [--link "#preset=…"] [--json]
//
// Nothing is drawn: without a GPU the browser would do it by software. Times are from the beginning of the navigation in a
// fresh, empty context of a browser that runs already; the main thread is slowed down by the given factor, workers are not.
// Each opening is measured twice. Left alone:
//   usableMs     *Play* is there and not disabled: pressed now, it is heard, says so, and the run begins as soon as its cells are there
//   runMs        the cells are there: title, legend and story of the run are shown
//   pictureMs    the picture is shown
//   calmMs       the last task of over 50 ms has ended (nothing longer follows for four seconds)
//   blockedMs, longestMs   what tasks take beyond their first 50 ms, and the longest of them, after the page can be used
//   shift        layout shift, all of it (Layout Instability API)
//   scriptBytes  packed scripts of the page asked for until it can be used; laterBytes: until it is calm; workers not counted
// Used from the first moment on: *Play* is clicked at once, then every 200 ms a key changes the speed, for three seconds.
//   heardMs      from the click on Play to the picture of the page that answers it (Event Timing API, in steps of 8 ms)
//   movesMs      from that click to the clock of the run showing another time
//   answerMs, worstAnswerMs   the same for the keys: the middle and the longest
import { gzipSync } from 'node:zlib';
import { parseArgs } from 'node:util';
import { UNDRAWN, withBrowser } from './browser.mjs';

const { values: options } = parseArgs({ options: { slowdown: { type: 'string', default: '4' }, times: { type: 'string', default: '5' }, link: { type: 'string', default: '' }, json: { type: 'boolean', default: false } } });
const CALM_MS = 4000, KEYS = 15, BETWEEN_KEYS_MS = 200;

const openings = await withBrowser(async (browser, url) => {
  const all = [];
  for (let n = 0; n < Number(options.times); n++) all.push({ ...(await leftAlone(browser, url + options.link)), ...(await usedAtOnce(browser, url + options.link)) });
  return all;
}, UNDRAWN);
const middle = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)], of = (name) => openings.map((one) => one[name]);
const result = {
  slowdown: Number(options.slowdown), openings: openings.length, usableMs: middle(of('usableMs')), worstUsableMs: Math.max(...of('usableMs')), runMs: middle(of('runMs')), pictureMs: middle(of('pictureMs')), calmMs: middle(of('calmMs')),
  blockedMs: middle(of('blockedMs')), longestMs: middle(of('longestMs')), shift: Math.max(...of('shift')), scriptBytes: middle(of('scriptBytes')), laterBytes: middle(of('laterBytes')),
  heardMs: middle(of('heardMs')), movesMs: middle(of('movesMs')), answerMs: middle(of('answers').flat()), worstAnswerMs: middle(of('answers').map((one) => Math.max(...one))),
};
console.log(options.json ? JSON.stringify(result) : Object.entries(result).map(([name, value]) => `${name}: ${value}`).join('\n'));

async function leftAlone(browser, address) {
  const { context, page } = await slowPage(browser), scripts = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script' && !/worker/i.test(response.url())) scripts.push(response.body().then((body) => gzipSync(body).length, () => 0));
  });
  await page.goto(address);
  await told(page, 'usable');
  const atFirst = scripts.length;
  await told(page, 'picture');
  await page.waitForTimeout(CALM_MS);
  const seen = await page.evaluate(() => ({ moments: globalThis.moments, tasks: globalThis.tasks, shift: globalThis.shifts.reduce((sum, value) => sum + value, 0) }));
  const { usable, run, picture } = seen.moments, later = seen.tasks.filter(([start, ms]) => start + ms > usable), bytes = await Promise.all(scripts), sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
  await context.close();
  return {
    usableMs: Math.round(usable), runMs: Math.round(run), pictureMs: Math.round(picture), calmMs: Math.round(Math.max(usable, ...seen.tasks.map(([start, ms]) => start + ms))),
    blockedMs: Math.round(sum(later.map(([, ms]) => ms - 50))), longestMs: Math.round(Math.max(0, ...later.map(([, ms]) => ms))), shift: Number(seen.shift.toFixed(5)), scriptBytes: sum(bytes.slice(0, atFirst)), laterBytes: sum(bytes),
  };
}

async function usedAtOnce(browser, address) {
  const { context, page } = await slowPage(browser);
  await page.goto(address);
  await told(page, 'usable');
  await page.locator('[data-testid=big-play]').click({ noWaitAfter: true });
  for (let n = 0; n < KEYS; n++) {
    await page.waitForTimeout(BETWEEN_KEYS_MS);
    await page.keyboard.press(n % 2 === 0 ? '[' : ']');
  }
  await told(page, 'moves');
  const { answers, moments } = await page.evaluate(() => ({ answers: globalThis.answers, moments: globalThis.moments }));
  await context.close();
  const click = answers.find(({ name }) => name === 'click'), keys = answers.filter(({ name }) => name === 'keydown').map(({ ms }) => ms);
  // What is answered within 16 ms is not told of.
  return { heardMs: click?.ms ?? 16, movesMs: Math.round(moments.moves - (click?.at ?? moments.usable)), answers: [...keys, ...Array(Math.max(0, KEYS - keys.length)).fill(16)] };
}

async function slowPage(browser) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 0.5, serviceWorkers: 'block' }), page = await context.newPage();
  await page.addInitScript(watch);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: Number(options.slowdown) });
  return { context, page };
}

/** Runs within the page, before anything else. */
function watch() {
  for (const name of ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced', 'readPixels']) WebGL2RenderingContext.prototype[name] = () => undefined;
  Object.assign(globalThis, { moments: {}, tasks: [], shifts: [], answers: [] });
  const observe = (type, hear, more = {}) => new PerformanceObserver((list) => list.getEntries().forEach(hear)).observe({ type, buffered: true, ...more });
  observe('longtask', ({ startTime, duration }) => globalThis.tasks.push([startTime, duration]));
  observe('layout-shift', ({ value, hadRecentInput }) => hadRecentInput || globalThis.shifts.push(value));
  observe('event', ({ name, startTime, duration }) => globalThis.answers.push({ name, at: startTime, ms: duration }), { durationThreshold: 16 });
  const is = {
    usable: () => document.querySelector('[data-testid=big-play]')?.disabled === false, run: () => (document.querySelector('[data-testid=run-title]')?.textContent ?? '…') !== '…',
    picture: () => document.querySelector('[data-testid=picture]')?.dataset.state === 'shown', moves: () => !/^day 0, 00:00$|^$/.test(document.querySelector('[data-testid=clock]')?.textContent ?? ''),
  };
  new MutationObserver(() => {
    for (const [name, isTrue] of Object.entries(is)) if (!(name in globalThis.moments) && isTrue()) globalThis.moments[name] = performance.now();
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['data-state', 'disabled'] });
}

/** Asked seldom: asking takes its share of the thread that is measured. */
async function told(page, moment) {
  while (!(await page.evaluate((name) => name in (globalThis.moments ?? {}), moment))) await page.waitForTimeout(100);
}
