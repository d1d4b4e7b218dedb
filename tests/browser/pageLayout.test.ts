// Where things stand in windows of every size: nothing lies over anything that has to be read, and the picture keeps its share.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { Kind } from '../../sim';
import { captionOf } from '../../src/app/captions';
import { texts } from '../../src/app/texts';
import type { MilestoneId } from '../../workers/simApi';
import { PATIENCE_MS, ready, until, withPage } from './harness';

interface View {
  readonly width: number;
  readonly height: number;
  /** Share of the window that the picture keeps, with the panels as they open by themselves. */
  readonly share: number;
  /** The same with the charts open; 0 where a panel takes the place of the picture while it is open. */
  readonly withCharts: number;
}

/** Usual screens, phones, and what is left of 1280 × 800 magnified twice and of 1280 × 1024 magnified four times. */
const VIEWS: readonly View[] = [
  { width: 1280, height: 720, share: 0.3, withCharts: 0.3 },
  { width: 1024, height: 768, share: 0.4, withCharts: 0.4 },
  { width: 1920, height: 1080, share: 0.45, withCharts: 0.45 },
  { width: 853, height: 480, share: 0.3, withCharts: 0.3 },
  { width: 640, height: 400, share: 0.6, withCharts: 0.3 },
  { width: 390, height: 844, share: 0.6, withCharts: 0.3 },
  { width: 360, height: 640, share: 0.5, withCharts: 0.25 },
  { width: 320, height: 480, share: 0.6, withCharts: 0.25 },
  { width: 320, height: 256, share: 0.6, withCharts: 0 },
  { width: 200, height: 200, share: 0.55, withCharts: 0 },
];

/** What has to be read, and so lies apart from each other. */
const PARTS = {
  'scale bar': '.picture [role=img][aria-label^="Scale bar"]', invitation: '.invitation-text', play: '.big-play', legend: '.legend-card', zoom: '.zoom',
  caption: '.caption', notice: '.notice', top: '.app > .top', transport: '.app > .transport', side: '.app > .side .tabs', panel: '.app > .side .panel',
} as const;
/** Must be seen whole, wherever they are shown. */
const IN_SIGHT = { 'colour scale': '.legend-card .bar-colours', 'scale ends': '.legend-card .bar-ends', substances: '.legend-card [data-testid=heat-map]' } as const;

interface Found {
  /** Parts that lie over each other. */
  readonly overlaps: readonly string[];
  /** Parts that are cut off by the window or by the card that they stand in. */
  readonly cut: readonly string[];
  /** Elements wider than the place they stand in. */
  readonly sideways: readonly string[];
  /** Share of the window that shows the picture and nothing else. */
  readonly share: number;
  /** Share of the picture that sentences lie over. */
  readonly hidden: number;
}

const measure = (page: Page): Promise<Found> => page.evaluate(({ parts, inSight }) => {
  interface Box { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
  const box = (selector: string): Box | null => {
    const rect = document.querySelector(selector)?.getBoundingClientRect();
    return rect && rect.width > 0 && rect.height > 0 ? rect : null;
  };
  const common = (a: Box | null, b: Box | null): number =>
    a && b ? Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) * Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)) : 0;
  const area = (a: Box): number => (a.right - a.left) * (a.bottom - a.top);
  const names = Object.keys(parts), boxes = names.map((name) => box(parts[name]));
  const overlaps = names.flatMap((name, i) => names.slice(i + 1).filter((_, j) => common(boxes[i], boxes[i + 1 + j]) > 1).map((other) => `${name} and ${other}`));
  const windowBox = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const within = (a: Box, b: Box): boolean => a.left >= b.left - 1 && a.right <= b.right + 1 && a.top >= b.top - 1 && a.bottom <= b.bottom + 1;
  const card = box('.legend-card');
  const cut = [
    ...names.filter((_, i) => boxes[i] && !within(boxes[i], windowBox)),
    ...(card ? Object.keys(inSight).filter((name) => { const one = box(inSight[name]); return !one || !within(one, card); }) : []),
  ];
  const sideways = [document.documentElement, ...document.querySelectorAll('.view, .transport, .top, .panel, .legend-card, .legend fieldset')].filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.className || one.tagName);
  const view = box('.view')!;
  const over = (name: string): number => common(box(parts[name]), view);
  return {
    overlaps, cut, sideways,
    share: (area(view) - over('legend') - over('panel')) / area(windowBox),
    hidden: (over('caption') + over('invitation') + over('notice')) / area(view),
  };
}, { parts: PARTS as Readonly<Record<string, string>>, inSight: IN_SIGHT as Readonly<Record<string, string>> });

/** The page lays itself out within two frames of a change of the window; the picture's own marks follow the next picture. */
async function resize(page: Page, { width, height }: View): Promise<void> {
  await page.setViewportSize({ width, height });
  await until(page, () => new Promise((resolve) => setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(() => resolve(true))), 150)));
}


/** Which sentence stands there when a test looks depends on how fast the machine is; the longest of all must fit. */
async function tellLongest(page: Page): Promise<void> {
  const told = (Object.keys(texts.captions.tell) as MilestoneId[]).map((id) =>
    captionOf({ id, tick: 0, minutes: 0, isFirst: true, kind: Kind.Tumor, who: 'tocilizumab', antigen: 'CD19 or CD22', count: 3, inBlood: false }).text);
  await page.evaluate((text) => {
    const own = document.querySelector<HTMLElement>('.caption')!, copy = own.cloneNode(true) as HTMLElement;
    const [time] = copy.querySelector('span')!.childNodes;
    copy.querySelector('span')!.replaceChildren(time, text);
    own.before(copy); // the page takes away its own, and knows nothing of this one
    own.style.display = 'none';
  }, told.reduce((a, b) => (b.length > a.length ? b : a)));
}

/** A large window closes all panels at once, a small one each by its tab. */
async function openCharts(page: Page): Promise<void> {
  if ((await page.locator('#tab-charts').isVisible()) === false) await page.getByTestId('command-panel').click();
  if ((await page.locator('#tab-charts[aria-selected=true]').count()) === 0) await page.locator('#tab-charts').click();
  await page.locator('[data-testid=chart-populations]').waitFor();
}

async function check(page: Page, view: View, least: number, what: string): Promise<void> {
  await expect.poll(async () => {
    const { overlaps, cut, sideways } = await measure(page);
    // A panel that takes the place of the picture lies over all of it.
    return { overlaps: overlaps.filter((pair) => least > 0 || !/^(scale bar|caption) and panel$/.test(pair)), cut, sideways };
  }, { message: `${what} at ${view.width} × ${view.height}`, timeout: PATIENCE_MS }).toEqual({ overlaps: [], cut: [], sideways: [] });
  const { share, hidden } = await measure(page);
  expect(share, `${what}: picture at ${view.width} × ${view.height}`).toBeGreaterThanOrEqual(least);
  if (least > 0) expect(hidden, `${what}: sentences over the picture at ${view.width} × ${view.height}`).toBeLessThan(0.3);
}

describe('the layout of the page', () => {
  it('lets nothing lie over what has to be read and keeps the picture, in windows of every size', () =>
    withPage(async (page) => {
      await ready(page);
      for (const view of VIEWS) {
        await resize(page, view);
        await check(page, view, view.share, 'the invitation');
      }
      // The page tells its first sentence, and in its place stands the longest that it may ever tell.
      await resize(page, VIEWS[0]);
      await page.getByTestId('big-play').click();
      await until(page, () => document.querySelector('[data-testid=caption]') !== null);
      await page.keyboard.press('Space');
      await tellLongest(page);
      for (const view of VIEWS) {
        await resize(page, view);
        await check(page, view, view.share, 'a sentence');
      }
      for (const view of VIEWS) {
        await resize(page, view);
        await openCharts(page);
        await check(page, view, view.withCharts, 'the charts');
      }
    }, { viewport: { width: 1280, height: 720 }, path: '#preset=crs-tocilizumab' }));

  it('says the whole title on a usual screen, keeps the name of the cells on one line and the signs of all parameters in one column', () =>
    withPage(async (page) => {
      await ready(page);
      await page.locator('#tab-parameters').click();
      await page.locator('.param-head').first().waitFor();
      const found = await page.evaluate(() => {
        const title = document.querySelector('[data-testid=run-title]')!, heads = [...document.querySelectorAll('.param-head')].filter((head) => head.checkVisibility());
        return {
          cut: title.scrollHeight > title.clientHeight + 1 || title.scrollWidth > title.clientWidth + 1,
          orphans: heads.filter((head) => head.querySelector('.button')!.getBoundingClientRect().top > head.querySelector('label')!.getBoundingClientRect().top + 12).map((head) => head.textContent),
          torn: [...document.querySelectorAll('.whole')].filter((name) => name.getClientRects().length > 1).length,
        };
      });
      expect(found).toEqual({ cut: false, orphans: [], torn: 0 });
    }, { viewport: { width: 1280, height: 720 }, path: '#preset=antigen-negative-relapse' }));
});
