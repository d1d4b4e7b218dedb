// Every view on a phone: no rule of accessibility is broken in either theme; nothing is cut off there, nor where a large screen is magnified four times, nor with wider spacing.
import { expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { layoutProblems } from '../../tools/layout.mjs';
import { withPage } from './harness';
import { axeInBothThemes, throughViews } from './views';

const PHONE = { width: 360, height: 740 }, MAGNIFIED = { width: 320, height: 512 };

/** As success criterion 1.4.12 has it. */
const spaced = (page: Page, isOn: boolean): Promise<void> => page.evaluate((on) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
  document.adoptedStyleSheets = on ? [sheet] : [];
}, isOn);

it('no view shuts anybody out on a phone, in either theme', () =>
  withPage(async (page, trouble) => {
    const faults = await throughViews(page, trouble, async ({ root }) => {
      const found = [...(await axeInBothThemes(page)), ...(await layoutProblems(page))];
      await spaced(page, true);
      found.push(...(await layoutProblems(page)).map((fault) => `spaced: ${fault}`));
      await spaced(page, false);
      await page.setViewportSize(MAGNIFIED);
      await page.locator(root).first().waitFor();
      found.push(...(await layoutProblems(page)).map((fault) => `magnified: ${fault}`));
      await page.setViewportSize(PHONE);
      return found;
    });
    expect(faults).toEqual([]);
  }, { blank: true, reducedMotion: 'reduce', viewport: PHONE, hasTouch: true }));
