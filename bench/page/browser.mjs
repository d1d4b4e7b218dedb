// The built page in a real browser, for a measurement: served, opened, and closed again whatever happens.
import { chromium } from 'playwright-core';
import { buildApp, serveApp } from '../../tools/app.mjs';
import { findBrowser, launchArgs } from '../../tools/browser.mjs';

/** What `measure` makes of a browser and the address of the page. */
export async function withBrowser(measure) {
  const executablePath = findBrowser();
  if (executablePath === null) {
    console.error('No Chromium found: run npm test once, which installs or names one.');
    process.exit(2);
  }
  // Without a GPU the page is put together faster without WebGL; only the picture asks for it.
  const server = await serveApp(await buildApp(), 0), browser = await chromium.launch({ executablePath, args: [...launchArgs, '--disable-gpu-compositing'] });
  try {
    return await measure(browser, server.url);
  } finally {
    await browser.close();
    await server.close();
  }
}
