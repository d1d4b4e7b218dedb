// Looking around in the picture: pointer, wheel and touch, picking, following, and three dimensions.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { boxOf, until } from './harness';
import { settled, stagePage } from './render/stagePage';

const showSample = (page: Page) => page.evaluate(() => {
  const { stage, scenes, show } = window.page;
  const scene = scenes.sampleScene();
  stage.setView({ reducedMotion: true });
  stage.showRun(scene.info);
  show(scene.cells);
});

const screenOf = (page: Page, x: number, y: number) => page.evaluate(([x, y]) => window.page.stage.toScreen(x, y), [x, y]);
const worldAt = (page: Page, x: number, y: number) => page.evaluate(([x, y]) => window.page.stage.toWorld(x, y), [x, y]);

describe('the pointer', () => {
  const opened = stagePage();

  it('picks the cell under it, with its place in µm', async () => {
    const { page } = opened;
    await showSample(page);
    await settled(page);
    const [x, y] = await screenOf(page, 150, 0);
    await page.mouse.click(x, y);
    const [px, py] = await screenOf(page, 0, 0);
    await page.mouse.click(px, py);
    const picks = await page.evaluate(() => window.page.picks);
    expect(picks).toHaveLength(2);
    const [wx, wy, radius, id] = picks[0];
    expect(wx).toBeCloseTo(150, 0);
    expect(wy).toBeCloseTo(0, 0);
    expect(radius).toBeGreaterThan(1);
    expect(id).toBe(25 + 13); // the middle of the second block
    expect(picks[1][3]).toBeNull();
  });

  it('drags the picture along and picks nothing by that', async () => {
    const { page } = opened;
    await showSample(page);
    await page.evaluate(() => window.page.stage.camera.zoomBy(2));
    await settled(page);
    const before = await worldAt(page, 400, 300);
    await page.mouse.move(400, 300);
    await page.mouse.down();
    await page.mouse.move(430, 290, { steps: 3 });
    await page.mouse.move(460, 280, { steps: 3 });
    await page.mouse.up();
    const after = await worldAt(page, 460, 280);
    expect(Math.hypot(after[0] - before[0], after[1] - before[1])).toBeLessThan(8); // but for the first trembling pixels
    expect(await page.evaluate(() => window.page.picks.length)).toBe(0);
    for (let i = 0; i < 6; i++) {
      await page.mouse.move(100, 300);
      await page.mouse.down();
      await page.mouse.move(790, 300, { steps: 2 });
      await page.mouse.up();
    }
    const [x] = await worldAt(page, 400, 300);
    expect(x).toBeGreaterThanOrEqual(-221); // the middle of the picture stays over the patch
  });

  it('zooms by wheel to the place under it, and by double click', async () => {
    const { page } = opened;
    await showSample(page);
    await page.mouse.move(250, 200);
    const before = await worldAt(page, 250, 200);
    await page.mouse.wheel(0, -400);
    await until(page, () => window.page.stage.camera.zoom > 1.8);
    const after = await worldAt(page, 250, 200);
    expect(after[0]).toBeCloseTo(before[0], 3);
    expect(after[1]).toBeCloseTo(before[1], 3);
    const zoom = await page.evaluate(() => window.page.stage.camera.zoom);
    await page.mouse.dblclick(250, 200);
    expect(await page.evaluate(() => window.page.stage.camera.zoom)).toBeCloseTo(2 * zoom, 3);
    for (let i = 0; i < 40; i++) await page.mouse.wheel(0, 900);
    const [least, fit] = await page.evaluate(() => {
      const { camera } = window.page.stage;
      const least = camera.zoom;
      camera.fit();
      return [least, camera.zoom];
    });
    expect(least).toBeCloseTo(0.45 * fit, 2);
  });

  it('eases towards the goal unless motion is unwelcome', async () => {
    const { page } = opened;
    await showSample(page);
    const zooms = await page.evaluate(async () => {
      const { stage } = window.page;
      const start = stage.camera.zoom;
      stage.camera.zoomBy(2);
      const still = stage.camera.zoom;
      stage.setView({ reducedMotion: false });
      stage.camera.zoomBy(2);
      const eased = stage.camera.zoom;
      while (Math.abs(stage.camera.zoom / start - 4) > 1e-6) await new Promise((resolve) => setTimeout(resolve, 50));
      return [still / start, eased / start];
    });
    expect(zooms[0]).toBeCloseTo(2, 5);
    expect(zooms[1]).toBeCloseTo(2, 5);
  });
});

describe('a chosen cell', () => {
  const opened = stagePage();

  it('is followed until the picture is dragged, and let go when it is gone', async () => {
    const { page } = opened;
    const seen = await page.evaluate(() => {
      const { stage, scenes, show } = window.page;
      const told: (number | null)[] = [];
      stage.onFollow((id) => told.push(id));
      stage.setView({ reducedMotion: true });
      stage.showRun(scenes.emptyRun());
      show([{ x: 0, y: 0 }, { x: 100, y: 50 }]);
      stage.follow(2);
      show([{ x: 0, y: 0 }, { x: 140, y: -60 }]);
      const place = stage.toScreen(140, -60);
      show([{ x: 0, y: 0 }]);
      return { place, told };
    });
    expect(seen.place[0]).toBeCloseTo(400);
    expect(seen.place[1]).toBeCloseTo(300);
    expect(seen.told).toEqual([2, null]);
  });

  it('wears a ring, and a trail when it moves', async () => {
    const { page } = opened;
    const counts = await page.evaluate(async () => {
      const { stage, scenes, show, pixels } = window.page;
      const white = async () => {
        const { data } = await pixels();
        let count = 0;
        for (let i = 0; i < data.length; i += 4) if (data[i] > 120 && data[i + 1] > 120 && data[i + 2] > 120) count++;
        return count;
      };
      stage.setView({ reducedMotion: true, showScale: false, showClock: false });
      stage.showRun(scenes.emptyRun({ size: [300, 300, 20] }));
      show([{ x: 0, y: 0, radius: 8 }]);
      const none = await white();
      stage.select(1);
      const ring = await white();
      stage.follow(1);
      for (let i = 1; i <= 10; i++) show([{ x: i * 8, y: 0, radius: 8 }]);
      return { none, ring, trail: await white() };
    });
    expect(counts.ring).toBeGreaterThan(counts.none + 100);
    expect(counts.trail).toBeGreaterThan(counts.ring + 60);
  });
});

describe('three dimensions', () => {
  const opened = stagePage();

  it('shows crisply only what lies in the slice', async () => {
    const { page } = opened;
    const seen = await page.evaluate(async () => {
      const { stage, scenes, show, countHue } = window.page;
      stage.setView({ mode3d: 'slice', sliceZ: 0 });
      stage.showRun(scenes.emptyRun({ dimensions: 3, size: [300, 300, 300] }));
      show([{ x: -60, y: 0, z: 0, radius: 12 }, { x: 60, y: 0, z: 100, radius: 12, antigenA: 0, flags: 8 }]);
      const low = [await countHue(340), await countHue(40)];
      stage.setView({ sliceZ: 100 });
      return { low, high: [await countHue(340), await countHue(40)] };
    });
    expect(seen.low[0]).toBeGreaterThan(300);
    expect(seen.low[1]).toBe(0);
    expect(seen.high[0]).toBe(0);
    expect(seen.high[1]).toBeGreaterThan(150);
  });

  it('puts the nearest on top in projection, and turns with the right button', async () => {
    const { page } = opened;
    const look = () => page.evaluate(async () => [await window.page.countHue(340), await window.page.countHue(40)]);
    await page.evaluate(() => {
      const { stage, scenes, show } = window.page;
      stage.setView({ mode3d: 'projection', reducedMotion: true });
      stage.showRun(scenes.emptyRun({ dimensions: 3, size: [300, 300, 300] }));
      // seen from above: the pink cell hides the smaller negative one
      show([{ x: 0, y: 0, z: 60, radius: 20 }, { x: 0, y: 0, z: -60, radius: 14, antigenA: 0, flags: 8 }]);
      stage.camera.rotateBy(0, 10);
    });
    const above = await look();
    expect(above[0]).toBeGreaterThan(500);
    expect(above[1]).toBe(0);
    await page.mouse.move(400, 300);
    await page.mouse.down({ button: 'right' });
    await page.mouse.move(400, 110, { steps: 6 });
    await page.mouse.up({ button: 'right' });
    const side = await look();
    expect(side[0]).toBeGreaterThan(500);
    expect(side[1]).toBeGreaterThan(100);
    const ids = await page.evaluate(() => {
      const { stage } = window.page;
      return [[0, 0, 60], [0, 0, -60]].map(([x, y, z]) => stage.cellAt(...stage.toScreen(x, y, z)));
    });
    expect(ids).toEqual([1, 2]);
  });
});

describe('the picture on a phone', () => {
  const opened = stagePage({ viewport: { width: 360, height: 640 }, hasTouch: true });

  it('is pinched with two fingers', async () => {
    const { page } = opened;
    await showSample(page);
    const zoom = await page.evaluate(() => window.page.stage.camera.zoom);
    const cdp = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', spread: number) =>
      cdp.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x: 180 - spread, y: 300, id: 1 }, { x: 180 + spread, y: 300, id: 2 }] });
    const middle = await worldAt(page, 180, 300);
    await touch('touchStart', 40);
    for (const spread of [50, 60, 70, 80]) await touch('touchMove', spread);
    await touch('touchEnd', 0);
    expect(await page.evaluate(() => window.page.stage.camera.zoom)).toBeCloseTo(2 * zoom, 1);
    const now = await worldAt(page, 180, 300);
    expect(Math.hypot(now[0] - middle[0], now[1] - middle[1])).toBeLessThan(4);
    expect(await page.evaluate(() => window.page.picks.length)).toBe(0);
  });

  it('says by scale bar and clock how large and how late', async () => {
    const { page } = opened;
    await showSample(page);
    await settled(page);
    const bar = page.locator('[role=img][aria-label^="Scale bar"]');
    expect(await bar.getAttribute('aria-label')).toMatch(/^Scale bar: (1|2|5)0* µm$/);
    const box = await boxOf(bar);
    expect(box.x).toBeGreaterThan(0);
    expect(box.x + box.width).toBeLessThanOrEqual(360);
    const [length, width, zoom] = await bar.evaluate((element) => [
      Number.parseFloat(element.getAttribute('aria-label')!.slice('Scale bar: '.length)),
      element.lastElementChild!.getBoundingClientRect().width, window.page.stage.camera.zoom,
    ]);
    expect(width).toBeCloseTo(length * zoom, 0);
    expect(await page.getByText('day 3, 04:20').count()).toBe(1);
  });
});
