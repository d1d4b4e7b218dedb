// The same worlds have the same fingerprints in Node, Chromium and, where it is installed, Firefox.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, findFirefox, launchArgs } from '../../tools/browser.mjs';
import { bundlePage, start, visit } from '../engines/visit';
import { fingerprints } from '../engines/worlds';

const PATIENCE_MS = 20 * 60_000;

let script = '', expected: readonly string[] = [];
beforeAll(async () => {
  script = await bundlePage(fileURLToPath(new URL('../engines/page.ts', import.meta.url)));
  expected = fingerprints();
}, PATIENCE_MS);

async function inProfile<T>(use: (profile: string) => Promise<T>): Promise<T> {
  const profile = mkdtempSync(join(tmpdir(), 'cart-lab-engine-'));
  try {
    return await use(profile);
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

describe('one engine like the other', () => {
  it('has something to compare', () => {
    expect(expected.length).toBeGreaterThan(300);
    expect(expected.filter((line) => line.includes('failed'))).toEqual([]);
  });

  it('Chromium agrees with Node', async () => {
    const answer = await inProfile((profile) => visit(script, (url) =>
      start(findBrowser()!, ['--headless', `--user-data-dir=${profile}`, ...launchArgs, url])));
    expect(answer.engine).toMatch(/Chrom|Edg/);
    expect(answer.lines).toEqual(expected);
  }, PATIENCE_MS);

  const firefox = findFirefox();
  it(firefox === null ? 'Firefox is not installed here, so it was not compared' : 'Firefox agrees with Node', async () => {
    if (firefox === null) return;
    const answer = await inProfile((profile) => {
      // Nothing of the browser's own: no first page, no updates, no telemetry.
      writeFileSync(join(profile, 'user.js'), [
        'user_pref("datareporting.policy.dataSubmissionEnabled", false);', 'user_pref("browser.shell.checkDefaultBrowser", false);',
        'user_pref("app.update.auto", false);', 'user_pref("network.captive-portal-service.enabled", false);',
        'user_pref("network.connectivity-service.enabled", false);', 'user_pref("browser.aboutwelcome.enabled", false);',
        'user_pref("dom.max_script_run_time", 0);', '',
      ].join('\n'));
      return visit(script, (url) => start(firefox, ['--headless', '--no-remote', '--profile', profile, url], { HOME: profile, MOZ_CRASHREPORTER_DISABLE: '1' }));
    });
    expect(answer.engine).toMatch(/Firefox/);
    expect(answer.lines).toEqual(expected);
  }, PATIENCE_MS);
});
