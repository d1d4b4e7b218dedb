// Hands on the tissue in a real browser: taken by a key, painted by mouse, undone, redone, stamped by keys, drawn by a finger, and the record replays to the same state.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { parseRecord } from '../../schema';
import { advance, createWorld, hashWorld } from '../../sim';
import { accessibilityProblems } from '../../tools/axe.mjs';
import { PATIENCE_MS, boxOf, ready, until, withPage } from './harness';

const negative = (page: Page) => page.evaluate(() => window.cartLab.numbers()['tumor_target_negative'] ?? NaN);
const rises = (page: Page, above: number) => expect.poll(() => negative(page), { timeout: PATIENCE_MS }).toBeGreaterThan(above);
const isAt = (page: Page, count: number) => expect.poll(() => negative(page), { timeout: PATIENCE_MS }).toBe(count);

describe('the brush', () => {
  it('paints, undoes, redoes and stamps, and what was done replays to the same state', () =>
    withPage(async (page) => {
      await ready(page);
      await page.keyboard.press('e');
      await page.getByTestId('brush-strip').waitFor();
      expect(await page.getByTestId('command-undoStroke').isDisabled()).toBe(true);
      const label = await page.locator('#brush-what option', { hasText: /no CD19|negative/i }).first().textContent();
      await page.locator('#brush-what').selectOption({ label: label! });
      const before = await negative(page), layer = page.getByTestId('brush-layer');

      // By mouse, with the outline of the brush and of its way under the hand.
      const { x, y, width, height } = await boxOf(page.getByTestId('picture')), at = [x + 0.42 * width, y + 0.4 * height] as const;
      await page.mouse.move(at[0] - 60, at[1]);
      await page.mouse.down();
      for (let step = 1; step <= 6; step++) await page.mouse.move(at[0] - 60 + 16 * step, at[1] + 8 * step);
      await expect.poll(() => layer.locator('.brush-way').count(), { timeout: PATIENCE_MS }).toBe(1);
      await page.mouse.up();
      await rises(page, before + 5);
      const painted = await negative(page), clock = await page.getByTestId('clock').textContent();
      expect([await layer.locator('.brush-way').count(), clock === 'day 0, 00:00']).toEqual([0, false]);
      expect(await page.locator('.timeline-marks .mark-stroke').count()).toBe(1);

      await page.keyboard.press('Control+z');
      await isAt(page, before);
      await expect.poll(() => page.locator('.timeline-marks .mark-stroke').count(), { timeout: PATIENCE_MS }).toBe(0);
      expect(await page.locator('.courses li, .course').count()).toBe(0);
      await page.getByTestId('command-redoStroke').click();
      await isAt(page, painted);

      // By keys: away from there, and down.
      await page.getByTestId('picture').focus();
      for (let step = 0; step < 4; step++) await page.keyboard.press('Shift+ArrowDown');
      await expect.poll(() => layer.locator('.brush-cross').count(), { timeout: PATIENCE_MS }).toBe(1);
      expect(await page.getByTestId('brush-said').textContent()).toMatch(/^Brush at x .* µm, y .* µm$/);
      await page.keyboard.press('Enter');
      await rises(page, painted);
      await expect.poll(() => page.getByTestId('brush-said').textContent(), { timeout: PATIENCE_MS }).toMatch(/^Done: .* placed/);
      const stamped = await negative(page);

      // One finger draws; with a second one the picture is moved, and nothing is done.
      const touch = await page.context().newCDPSession(page), finger = (...places: readonly (readonly [number, number])[]) => places.map(([px, py], id) => ({ x: px, y: py, id }));
      const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...places: readonly (readonly [number, number])[]) => touch.send('Input.dispatchTouchEvent', { type, touchPoints: finger(...places) });
      await send('touchStart', [at[0], at[1] + 90]);
      await send('touchMove', [at[0] + 20, at[1] + 90]);
      await send('touchStart', [at[0] + 20, at[1] + 90], [at[0] + 90, at[1] + 90]);
      await send('touchMove', [at[0] + 20, at[1] + 90], [at[0] + 120, at[1] + 90]);
      await send('touchEnd');
      expect([await negative(page), await page.locator('.timeline-marks .mark-stroke').count()]).toEqual([stamped, 2]);
      await send('touchStart', [at[0], at[1] + 90]);
      await send('touchMove', [at[0] + 40, at[1] + 90]);
      await send('touchEnd');
      await expect.poll(() => page.locator('.timeline-marks .mark-stroke').count(), { timeout: PATIENCE_MS }).toBe(3);
      for (const tool of ['remove', 'alter', 'move', 'inject', 'place']) {
        await page.getByTestId(`brush-${tool}`).click();
        if (tool === 'alter' || tool === 'place') expect(await accessibilityProblems(page), tool).toEqual([]);
      }

      // The record tells of all three, and comes to the same state.
      await until(page, () => document.querySelector('.heading-for') === null);
      await page.getByLabel('Save', { exact: true }).click();
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: /Save the record/ }).click()]);
      const record = parseRecord(readFileSync(await download.path(), 'utf8'), 'run.json');
      if (!record.ok) throw new Error(JSON.stringify(record.problems));
      const world = createWorld(record.scenario, { seed: record.seed, set: record.set, live: record.actions });
      advance(world, record.until);
      expect([record.actions.length, hashWorld(world), record.hash]).toEqual([3, record.hash, (await page.evaluate(() => window.cartLab.hash()))!.hash]);
      await page.getByTestId('picture').focus();
      await page.keyboard.press('Escape');
      await page.getByTestId('brush-strip').waitFor({ state: 'detached' });
    }, { path: '#preset=antigen-negative-relapse&seed=1', hasTouch: true }));

  it('leaves both pictures of a comparison to be seen on a phone, and says which of them is painted', () =>
    withPage(async (page) => {
      await ready(page);
      await page.keyboard.press('w');
      await page.getByTestId('compare-go').click();
      await page.getByTestId('compare-bar').waitFor();
      await page.keyboard.press('e');
      await page.getByTestId('brush-strip').waitFor();
      const boxes = async () => Promise.all(['picture', 'twin-picture', 'brush-strip'].map((id) => boxOf(page.getByTestId(id))));
      await expect.poll(async () => {
        const [one, two, strip] = await boxes();
        return [Math.round(one.height - two.height), two.y + two.height <= strip.y + 1, one.height > 120];
      }, { timeout: PATIENCE_MS }).toEqual([0, true, true]);
      const [, two] = await boxes();
      expect(await page.getByTestId('brush-side').textContent()).toMatch(/A or B/);
      await page.touchscreen.tap(two.x + two.width / 2, two.y + two.height / 2);
      await expect.poll(() => page.getByTestId('brush-side').textContent(), { timeout: PATIENCE_MS }).toMatch(/^Paints in B: /);
      await expect.poll(() => page.getByTestId('brush-said').textContent(), { timeout: PATIENCE_MS }).toMatch(/^B: Done: /);
      expect(await accessibilityProblems(page)).toEqual([]);
    }, { path: '#preset=antigen-negative-relapse&seed=1', viewport: { width: 390, height: 844 }, hasTouch: true }));
});
