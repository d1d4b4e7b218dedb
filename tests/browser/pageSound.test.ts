// The sound of a run: nothing of it is made or fetched before somebody asks; it rests with the run and ends for good.
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { accessibilityProblems } from '../../tools/axe.mjs';
import { PATIENCE_MS, ready, until, withPage } from './harness';

interface Heard {
  readonly contexts: AudioContext[];
  voices: number;
}

/** Counts what is made to be heard. */
function listen(): void {
  const heard: Heard = { contexts: [], voices: 0 };
  Object.assign(window, { heard });
  window.AudioContext = class extends AudioContext {
    constructor() {
      super();
      heard.contexts.push(this);
    }
  };
  window.OscillatorNode = class extends OscillatorNode {
    constructor(context: BaseAudioContext, options?: OscillatorOptions) {
      super(context, options);
      heard.voices++;
    }
  };
}

const heard = (page: Page) => page.evaluate(() => {
  const { contexts, voices } = (window as unknown as { heard: Heard }).heard;
  return { states: contexts.map(({ state }) => state), voices, code: performance.getEntriesByType('resource').some(({ name }) => /\/player-[^/]*\.js/.test(name)) };
});

it('a run is silent until somebody asks, is heard while it goes on, and falls silent with it', () =>
  withPage(async (page) => {
    await page.addInitScript(listen);
    await page.reload();
    await ready(page);
    await page.locator('#jump-field').fill('30h');
    await page.locator('#jump-field').press('Enter');
    await until(page, () => document.querySelector('[data-testid=clock]')?.textContent === 'day 1, 06:00');
    await page.getByTestId('picture').focus();
    await page.keyboard.press('Space');
    await until(page, () => (window.cartLab.numbers()['time_min'] ?? 0) > 1810);
    expect(await heard(page), 'nothing is made while it is off').toEqual({ states: [], voices: 0, code: false });
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+S');
    await page.getByTestId('sound').waitFor();
    await expect.poll(() => heard(page), { timeout: PATIENCE_MS }).toEqual({ states: ['suspended'], voices: 1, code: true });
    await page.keyboard.press('Space');
    await expect.poll(async () => (await heard(page)).states, { timeout: PATIENCE_MS }).toEqual(['running']);
    await expect.poll(async () => (await heard(page)).voices, { timeout: PATIENCE_MS, message: 'kills' }).toBeGreaterThan(1);
    await page.keyboard.press('Space');
    await expect.poll(async () => (await heard(page)).states, { timeout: PATIENCE_MS }).toEqual(['suspended']);
    expect([await page.getByTestId('sound-tone').count(), await accessibilityProblems(page)], 'the dish has no cytokines to be heard').toEqual([0, []]);
    await page.keyboard.press('Shift+S');
    await expect.poll(async () => (await heard(page)).states, { timeout: PATIENCE_MS }).toEqual(['closed']);
    expect(await page.getByTestId('sound').count()).toBe(0);
  }, { path: '#preset=dish-low-et&seed=7' }));
