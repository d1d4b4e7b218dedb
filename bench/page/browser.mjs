// The built page in a real browser, for a measurement: served, opened, and closed again whatever happens.
import { chromium } from 'playwright-core';
import { buildApp, serveApp } from '../../tools/app.mjs';
import { findBrowser, launchArgs } from '../../tools/browser.mjs';

/** Where nothing is drawn the page is put together faster without WebGL; where something is, the page would wait for every picture. */
export const UNDRAWN = ['--disable-gpu-compositing'];

/**
 * What `measure` makes of a browser and the address of the page.
 * @param args more for the command line of the browser
 */
export async function withBrowser(measure, args = []) {
  const executablePath = findBrowser();
  if (executablePath === null) {
    console.error('No Chromium found: run npm test once, which installs or names one.');
    process.exit(2);
  }
  const server = await serveApp(await buildApp(), 0), browser = await chromium.launch({ executablePath, args: [...launchArgs, ...args] });
  try {
    return await measure(browser, server.url);
  } finally {
    await browser.close();
    await server.close();
  }
}
