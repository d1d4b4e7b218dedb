// Finds a Chromium-family browser on this machine and says how to launch it without a graphics card.
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

export const isRoot = process.getuid?.() === 0;

/** Software WebGL, and none of the browser's own traffic, which would be mistaken for the page's. */
export const launchArgs = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  ...(isRoot ? ['--no-sandbox'] : []),
];

/** The path of the first browser found, or null. CHROME_PATH wins over everything. */
export function findBrowser() {
  const wished = process.env.CHROME_PATH;
  if (wished) return existsSync(wished) ? wished : null;
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable'];
  const found = names.map(onPath).find((path) => path !== null);
  return found ?? usualPlaces().find((path) => existsSync(path)) ?? null;
}

/** Looks a program up on PATH, as a shell would. */
export function onPath(name) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, name);
    try {
      if (folder !== '') accessSync(path, constants.X_OK);
      else continue;
      return path;
    } catch {
      // not in this folder
    }
  }
  return null;
}

function usualPlaces() {
  if (process.platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return ['/Applications', join(homedir(), 'Applications')]
      .flatMap((folder) => apps.map((app) => join(folder, `${app}.app/Contents/MacOS/${app}`)))
      .concat(playwrightBrowsers());
  }
  if (process.platform === 'win32') {
    const env = process.env;
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    return folders
      .flatMap((folder) => ['Google/Chrome', 'Chromium', 'Microsoft/Edge'].map((app) => join(folder, app, 'Application')))
      .flatMap((folder) => [join(folder, 'chrome.exe'), join(folder, 'msedge.exe')])
      .concat(playwrightBrowsers());
  }
  return ['/snap/bin/chromium', '/opt/google/chrome/chrome', '/usr/lib/chromium/chromium', ...playwrightBrowsers()];
}

/** What `npx playwright-core install chromium` leaves in the user's cache. */
function playwrightBrowsers() {
  const cache = {
    darwin: join(homedir(), 'Library/Caches/ms-playwright'),
    win32: join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright'),
  }[process.platform] ?? join(homedir(), '.cache/ms-playwright');
  const folder = process.env.PLAYWRIGHT_BROWSERS_PATH ?? cache;
  if (!existsSync(folder)) return [];
  const inside = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-win/chrome.exe',
    'chrome-win64/chrome.exe',
  ];
  return readdirSync(folder)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort()
    .reverse()
    .flatMap((name) => inside.map((path) => join(folder, name, path)));
}

/** The path of Firefox, or null; tests that compare engines use it where it is installed. FIREFOX_PATH wins over everything. */
export function findFirefox() {
  const wished = process.env.FIREFOX_PATH;
  if (wished) return existsSync(wished) ? wished : null;
  const places = process.platform === 'darwin' ? ['/Applications/Firefox.app/Contents/MacOS/firefox'] : [];
  return ['firefox-esr', 'firefox'].map(onPath).find((path) => path !== null) ?? places.find((path) => existsSync(path)) ?? null;
}
