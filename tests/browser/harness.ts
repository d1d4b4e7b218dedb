// Opens a page in a real browser and fails the test when the page gets into any trouble.
//
//   await withPage(async (page, trouble) => { await page.click('text=Run'); }, { viewport: { width: 390, height: 844 } });
//
// Trouble is: an error on the console or in a worker, an uncaught exception, a violated content policy, a request to
// another host, a failed request, a crash. A test that provokes trouble on purpose empties the list before it ends.
// Playwright's page.waitForFunction and page.addScriptTag break the page's content policy: use `until` and page.evaluate.
import { readFile } from 'node:fs/promises';
import { chromium, type Browser, type BrowserContext, type ConsoleMessage, type Frame, type Locator, type Page, type Request } from 'playwright-core';
import { expect, inject } from 'vitest';
import { findBrowser, launchArgs } from '../../tools/browser.mjs';

export interface PageOptions {
  viewport?: { width: number; height: number };
  /** Pixels of the screen per CSS pixel; a half if left out: lengths and words are the same, and by software a picture costs what it has pixels. */
  deviceScaleFactor?: number;
  colorScheme?: 'light' | 'dark';
  reducedMotion?: 'reduce' | 'no-preference';
  forcedColors?: 'active' | 'none';
  hasTouch?: boolean;
  locale?: string;
  /** Added to the address of the page: a file name, '?seed=1', '#lesson'. */
  path?: string;
  /** Where the page is served, with a closing slash; the usual place if left out. */
  home?: string;
  /** Let the page keep itself on the device, as every visitor's browser does; else each test would fetch the whole build once more. */
  keeps?: boolean;
  /** Do not open the page: the test sets something up first and opens it itself. */
  blank?: boolean;
}

export type PageTest<T> = (page: Page, trouble: string[]) => Promise<T>;

/** How long a test waits for something that surely comes, at whatever load. */
export const PATIENCE_MS = 5 * 60_000;

/** Where the built page is served. */
export const pageUrl = (path = ''): string => inject('url') + path;

/** Waits until a function, run inside the page or a frame, returns something true. */
export async function until(page: Page | Frame, condition: () => unknown, timeout = PATIENCE_MS): Promise<void> {
  await expect.poll(() => page.evaluate(condition), { timeout, message: `until ${condition.toString()}` }).toBeTruthy();
}

/** Waits until the run that was asked for is in the picture. */
export function ready(page: Page): Promise<void> {
  return until(page, () => document.querySelector('[data-testid=picture][data-state=shown]') !== null && (window.cartLab.numbers()['tumor_alive'] ?? 0) > 0);
}

/** Goes to a minute, and waits until the page shows it. */
export async function goTo(page: Page, minute: number): Promise<void> {
  await page.fill('#jump-field', `${minute} min`);
  await page.press('#jump-field', 'Enter');
  await expect.poll(() => page.evaluate(() => window.cartLab.numbers()['time_min']), { timeout: PATIENCE_MS }).toBe(minute);
}

/** A table of the page as it is saved. */
export async function savedTable(page: Page, testid: string | RegExp): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId(testid).click()]);
  return readFile(await download.path(), 'utf8');
}

/** Where something stands on the page, once it is shown: what is made with the picture may be a moment behind it. */
export async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  await locator.waitFor();
  const box = await locator.boundingBox();
  if (box === null) throw new Error('It was shown and is gone.');
  return box;
}

/** Runs a test in a profile of its own, empty and forgotten afterwards; throws when trouble is left over at the end. */
export async function withPage<T>(test: PageTest<T>, options: PageOptions = {}): Promise<T> {
  const { path: _path, blank: _blank, home: _home, keeps = false, viewport = { width: 1280, height: 800 }, deviceScaleFactor = 1 / 2, ...profile } = options;
  const context = await (await (shared ??= launch())).newContext({ ...profile, viewport, deviceScaleFactor, serviceWorkers: keeps ? 'allow' : 'block' });
  try {
    return await runIn(context, test, options);
  } finally {
    await context.close();
  }
}

/** One for all tests of a process, which takes it along when it ends: to start it takes as long as most of them. Each test has a profile of its own. */
let shared: Promise<Browser> | null = null;

async function runIn<T>(context: BrowserContext, test: PageTest<T>, options: PageOptions): Promise<T> {
  const trouble: string[] = [];
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  const { home = pageUrl(), path = '' } = options;
  await watch(context, page, trouble, new URL(home).host);
  let result: T;
  try {
    if (!options.blank) await page.goto(home + path);
    result = await test(page, trouble);
  } catch (error) {
    // The trouble is usually the reason why the test failed, so it is told along.
    if (error instanceof Error && trouble.length > 0) error.message += `\nTrouble of the page:\n  ${trouble.join('\n  ')}`;
    throw error;
  }
  if (trouble.length > 0) throw new Error(`The page got into trouble:\n  ${trouble.join('\n  ')}`);
  return result;
}

/** The page is put together without WebGL, as on a computer without a graphics card: by software both are slow, and only the picture asks for it. */
const ARGS = [...launchArgs, '--disable-gpu-compositing'];

async function launch(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('No browser found. Run: node tools/ensure.mjs --browser');
  const chromiumSandbox = !launchArgs.includes('--no-sandbox');
  try {
    return await chromium.launch({ executablePath, chromiumSandbox, args: ARGS });
  } catch (error) {
    // Some kernels forbid ordinary users the sandbox; the tests open nothing but the page of this repository.
    if (!chromiumSandbox || !/sandbox/i.test(String(error))) throw error;
    return chromium.launch({ executablePath, chromiumSandbox: false, args: [...ARGS, '--no-sandbox'] });
  }
}

async function watch(context: BrowserContext, page: Page, trouble: string[], home: string): Promise<void> {
  const listen = (message: ConsoleMessage) => {
    if (message.type() === 'error' || message.type() === 'assert') trouble.push(`console: ${message.text()}`);
  };
  const foreign = (kind: string, address: string) => {
    const { protocol, host } = new URL(address);
    if (/^(https?|wss?):$/.test(protocol) && host !== home) trouble.push(`${kind} to another host: ${address}`);
  };
  context.on('request', (request) => foreign('request', request.url()));
  context.on('requestfailed', (request) => trouble.push(...describeFailure(request)));
  context.on('response', (response) => {
    if (response.status() >= 400) trouble.push(`response ${response.status()}: ${response.url()}`);
  });
  context.on('weberror', (error) => trouble.push(`uncaught: ${error.error().message}`));
  context.on('console', listen);
  page.on('websocket', (socket) => foreign('websocket', socket.url()));
  page.on('crash', () => trouble.push('the page crashed'));
  page.on('worker', (worker) => void worker.evaluate(reportWorkerViolations).catch(() => undefined)); // it may be gone already
  await page.exposeFunction('__reportViolation', (text: string) => trouble.push(`content policy: ${text}`));
  await page.addInitScript(reportViolations);
}

/** A request given up by the page itself (it navigated on, it aborted a fetch) is no failure. */
function describeFailure(request: Request): string[] {
  const reason = request.failure()?.errorText ?? 'unknown';
  return reason === 'net::ERR_ABORTED' ? [] : [`request failed (${reason}): ${request.url()}`];
}

/** Runs inside the page. */
function reportViolations(): void {
  const report = (window as unknown as { __reportViolation(text: string): Promise<void> }).__reportViolation;
  document.addEventListener('securitypolicyviolation', (event) => {
    void report(`${event.effectiveDirective} blocked ${event.blockedURI} (${event.sourceFile}:${event.lineNumber})`);
  });
}

/** Runs inside a worker, whose console the page's listener hears. */
function reportWorkerViolations(): void {
  addEventListener('securitypolicyviolation', (event) => {
    console.error(`content policy in a worker: ${event.effectiveDirective} blocked ${event.blockedURI} (${event.sourceFile})`);
  });
}
