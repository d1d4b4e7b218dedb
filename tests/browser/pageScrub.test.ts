// Dragging the time line in a real browser: a marked still while the hand moves, the exact state when it has let go.
import { describe, expect, it } from 'vitest';
import { PATIENCE_MS, boxOf, ready, until, withPage } from './harness';

const THUMB = 14;

describe('the time line', () => {
  it('shows a still while it is dragged, says so, and ends with the exact state', () =>
    withPage(async (page) => {
      const clockIs = (text: string) => expect.poll(() => page.getByTestId('clock').textContent(), { timeout: PATIENCE_MS }).toBe(text);
      const said = () => page.evaluate(() => document.body.dataset['said']), hash = () => page.evaluate(async () => (await window.cartLab.hash())!.hash);
      const arrived = () => until(page, () => document.querySelector('.heading-for, [data-testid=preview]') === null);
      await ready(page);
      const goTo = async (time: string, clock: string) => {
        await page.fill('#jump-field', time);
        await page.press('#jump-field', 'Enter');
        await clockIs(clock);
        await arrived();
      };
      await goTo('3h', 'day 0, 03:00');
      const exact = await hash();
      await goTo('12h', 'day 0, 12:00');

      const line = page.getByTestId('timeline'), { x, y, width, height } = await boxOf(line), end = Number(await line.getAttribute('max'));
      const place = (hours: number) => x + THUMB / 2 + ((width - THUMB) * hours * 60) / end;
      // A still may be gone again before a test has looked twice: the page notes what it says meanwhile.
      await page.evaluate(() => {
        new MutationObserver(() => {
          const chip = document.querySelector('.clock .preview-chip')?.textContent;
          if (chip && document.querySelector('[data-testid=preview]') !== null) document.body.dataset['said'] = chip;
        }).observe(document.body, { subtree: true, childList: true });
      });
      await page.mouse.move(place(12), y + height - 5);
      await page.mouse.down();
      for (const hours of [11, 9, 8, 6, 4, 3]) await page.mouse.move(place(hours), y + height - 5);
      for (let n = 0; n < 100 && (await said()) !== 'preview'; n++) await page.mouse.move(place(n % 2 === 0 ? 5 : 3), y + height - 5);
      expect(await said()).toBe('preview');
      await page.mouse.move(place(3), y + height - 5);
      await page.mouse.up();
      await clockIs('day 0, 03:00');
      await arrived();
      expect(await hash()).toBe(exact);
      expect(await page.locator('.timeline-bubble, .preview-chip').count()).toBe(0);

      // By keys as well: an hour on.
      await line.focus();
      await page.keyboard.press('ArrowRight');
      await clockIs('day 0, 04:00');
      await arrived();

      // What has been calculated stays in sight; End leads there, and only from there to the end of the run.
      expect(await page.getByTestId('known-ahead').getAttribute('d')).toMatch(/^M.*L/);
      await line.focus();
      await page.keyboard.press('End');
      await clockIs('day 0, 12:00');
      await arrived();
      expect(await page.getByTestId('known-ahead').getAttribute('d')).toBe('');
      await page.keyboard.press('End');
      await page.locator('.heading-for, .timeline-bubble').first().waitFor();
      await goTo('4h', 'day 0, 04:00');

      // Taken hold of at its rim the knob is under the pointer at once, and where the curves have the same time.
      const pressed = place(4) + 6, hour = ((width - THUMB) * 60) / end;
      await page.mouse.move(pressed, y + height - 5);
      await page.mouse.down();
      const minutes = Number(await line.inputValue()), frame = await boxOf(page.locator('.sparkline'));
      expect(Math.abs(place(minutes / 60) - pressed)).toBeLessThanOrEqual(hour / 2 + 0.5);
      expect(Math.abs(frame.x + (frame.width * minutes) / end - pressed)).toBeLessThanOrEqual(hour / 2 + 0.5);
      await page.locator('.timeline-bubble').waitFor();
      await page.mouse.up();
    }, { path: '#preset=antigen-negative-relapse&seed=1' }));
});
