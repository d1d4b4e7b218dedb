// The page in other languages: switched while a run is open, remembered, and the run is the same; dressed-up English breaks nothing.
import { expect, it } from 'vitest';
import { accessibilityProblems } from '../../tools/axe.mjs';
import { pageUrl, ready, until, withPage } from './harness';

const RUN = '#preset=b-all-niche&seed=1&at=6h';

it('German and Spanish are spoken at once by page, picture, charts and worker, remembered, and change nothing of the run', async () => {
  await withPage(async (page) => {
    await page.goto(pageUrl(RUN));
    await ready(page);
    await until(page, () => window.cartLab.numbers()['time_min'] === 360);
    const hash = await page.evaluate(() => window.cartLab.hash());
    const speak = async (name: string): Promise<void> => {
      await page.keyboard.press('L');
      await page.getByRole('radio', { name }).check();
      await page.getByTestId('language-dialog').press('Escape');
    };
    await speak('Deutsch');
    await until(page, () => document.documentElement.lang === 'de' && document.title === 'B-ALL in einer Knochenmarksnische – CAR-T Lab');
    expect(await page.getByRole('tab').allTextContents()).toEqual(['Geschichte', 'Parameter', 'Diagramme', 'Zelle']);
    expect(await page.locator('.legend').textContent()).toContain('CD19-negative Tumorzelle');
    expect(await page.locator('#transport').textContent()).toContain('Tag 0,');
    await page.getByRole('tab', { name: 'Parameter' }).click();
    await page.getByText('Wie schnell eine CAR-T-Zelle trifft').waitFor();
    expect(await page.locator('.panel input.field').evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value))).toContain('0,0667');
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate(() => window.cartLab.hash())).toEqual(hash);
    await page.reload();
    await ready(page);
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('de');
    await speak('Español');
    await until(page, () => document.documentElement.lang === 'es' && document.title.startsWith('LLA-B'));
    expect(await page.locator('#transport').textContent()).toContain('día 0,');
    await speak('English');
    await until(page, () => document.documentElement.lang === 'en' && document.title.startsWith('B-ALL in a marrow niche'));
  }, { blank: true });
});

it.each(['long', 'double', 'rtl', 'xss'])('dressed up as “%s” the page opens, draws and says nothing on its console', async (dress) => {
  await withPage(async (page) => {
    await page.goto(pageUrl(`?stringTest=${dress}${RUN}`));
    await ready(page);
    expect(await page.evaluate(() => [document.title === 'broken in', document.documentElement.scrollWidth > document.documentElement.clientWidth])).toEqual([false, false]);
    // Whichever side the legend and the panel stand on, the picture keeps the room between them.
    expect(await page.getByTestId('picture').evaluate((picture) => parseFloat(getComputedStyle(picture.parentElement!).getPropertyValue('--covered-left')) < innerWidth / 2)).toBe(true);
  }, { blank: true });
});
