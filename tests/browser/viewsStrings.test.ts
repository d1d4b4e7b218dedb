// Every view with its words in disguise: longer, doubled and from right to left ones break no layout (dangerous ones: pageTongues.test.ts).
import { expect, it } from 'vitest';
import { layoutProblems } from '../../tools/layout.mjs';
import { CROWD, VOLUME } from '../../tools/views.mjs';
import { withPage } from './harness';
import { throughViews } from './views';

const PHONE = { width: 360, height: 740 }, DESK = { width: 1280, height: 800 };
const STILL = { blank: true, reducedMotion: 'reduce' } as const;

it('no view is broken by words that are longer, on a large screen', () =>
  withPage(async (page, trouble) => {
    expect(await throughViews(page, trouble, () => layoutProblems(page), { query: '?stringTest=long', without: [VOLUME, CROWD] })).toEqual([]);
  }, STILL));

it('no view is broken by words of twice the length, on a phone', () =>
  withPage(async (page, trouble) => {
    expect(await throughViews(page, trouble, () => layoutProblems(page), { query: '?stringTest=double', without: [CROWD] })).toEqual([]);
  }, { ...STILL, viewport: PHONE }));

it('no view is broken by writing from right to left, on either', () =>
  withPage(async (page, trouble) => {
    const faults = await throughViews(page, trouble, async ({ root }) => {
      const found = await layoutProblems(page);
      await page.setViewportSize(DESK);
      await page.locator(root).first().waitFor();
      found.push(...(await layoutProblems(page)).map((fault) => `on a large screen: ${fault}`));
      await page.setViewportSize(PHONE);
      return found;
    }, { query: '?stringTest=rtl', without: [VOLUME, CROWD] });
    expect(faults).toEqual([]);
  }, { ...STILL, viewport: PHONE }));
