// The bench in a real browser: a weaker binder designed by keyboard, its curve moves, and it is tried beside the run.
import { describe, expect, it } from 'vitest';
import { accessibilityProblems } from '../../tools/axe.mjs';
import { ready, until, withPage } from './harness';

describe('a CAR designed on the bench', () => {
  it('moves its curve over the cells, says whom it spares, and stands beside the run as its twin', () =>
    withPage(async (page) => {
      await ready(page);
      await page.keyboard.press('a');
      const curve = page.getByTestId('curve-A'), verdict = page.getByTestId('bench-verdict');
      await curve.waitFor();
      const before = [await curve.getAttribute('d'), await verdict.textContent()];
      expect(await page.locator('.bench-row').count()).toBeGreaterThan(1);
      expect(await accessibilityProblems(page)).toEqual([]);
      await page.locator('#bench-affinity').focus();
      await page.keyboard.press('Control+a');
      await page.keyboard.type('900');
      await page.keyboard.press('Enter');
      await expect.poll(() => curve.getAttribute('d')).not.toBe(before[0]);
      expect(await verdict.textContent()).not.toBe(before[1]);
      // Put away and taken out again it is as it was left.
      const drawn = await curve.getAttribute('d');
      await page.keyboard.press('Escape');
      await curve.waitFor({ state: 'detached' });
      await page.keyboard.press('a');
      await expect.poll(() => curve.getAttribute('d')).toBe(drawn);
      expect(await page.locator('#bench-affinity').inputValue()).toBe('900');
      await page.getByTestId('bench-twin').press('Enter');
      await until(page, () => document.querySelector('[data-testid=twin-picture][data-state=shown]') !== null);
      expect(await page.locator('.compare-names dd').nth(1).textContent()).toMatch(/KD\) 900.nM/);
    }, { path: '#preset=antigen-negative-relapse&seed=1' }));

  it('passes nobody by where killing only waits for activation, and says so', () =>
    withPage(async (page) => {
      await ready(page);
      await page.keyboard.press('a');
      const verdict = page.getByTestId('bench-verdict');
      await verdict.waitFor();
      expect(await verdict.textContent()).toContain('kills nothing before it is activated');
      expect(await verdict.textContent()).not.toContain('Passed by');
    }, { path: '#preset=dish-low-et&seed=1' }));
});
