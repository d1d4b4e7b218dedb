// The walk: what a student does with time and twins on the usual scenario, one step after the other.

import { readFile } from 'node:fs/promises';

const THUMB = 14;

export const STEPS = [
  ['to day 8', async (page, walker) => {
    await walker.jump('8d', 'day 8, 00:00');
  }],
  ['scrub back five days', async (page, walker) => {
    const line = page.getByTestId('timeline'), { x, y, width, height } = await line.boundingBox(), end = Number(await line.getAttribute('max'));
    const place = (days) => x + THUMB / 2 + ((width - THUMB) * days * 1440) / end;
    await page.mouse.move(place(8), y + height - 5);
    await page.mouse.down();
    for (let days = 7.9; days > 3; days -= 0.1) await page.mouse.move(place(days), y + height - 5);
    await page.mouse.move(place(3), y + height - 5);
    await page.mouse.up();
    await walker.until(() => document.querySelector('[data-testid=clock]').textContent.startsWith('day 3') && document.querySelector('.heading-for, [data-testid=preview]') === null);
    await walker.jump('3d', 'day 3, 00:00');
  }],
  ['a second dose: another course', async (page, walker) => {
    await walker.key('i');
    await page.locator('dialog button[type=submit]').click();
    await walker.until(() => document.querySelectorAll('.lane').length === 2);
  }],
  ['compare both', async (page, walker) => {
    await walker.key('w');
    await page.getByTestId('compare-go').waitFor();
    await page.getByLabel('What differs').selectOption('course');
    await page.getByTestId('compare-go').click();
    await walker.until(() => document.querySelector('[data-testid=twin-picture][data-state=shown]') !== null);
    await walker.jump('5d', 'day 5, 00:00');
    await walker.until(() => document.querySelector('[data-testid=parted]')?.dataset.state === 'proven');
    return page.getByTestId('parted').textContent();
  }],
  ['the life of a killed cell, and of its twin', async (page, walker) => {
    await walker.panel('cell');
    const title = page.locator('.report h2'), sentence = page.getByTestId('life-sentence');
    for (let n = 0; ; n++) {
      if (n > 60) throw new Error('no CAR-T cell has killed');
      const before = await title.textContent({ timeout: 1 }).catch(() => '');
      await page.getByRole('button', { name: 'Next cell' }).click();
      await walker.until((old) => (document.querySelector('.report h2')?.textContent ?? old) !== old, before);
      if (/: \d+ kills? in \d+ synapse/.test((await sentence.textContent()) ?? '')) break;
    }
    const killer = await title.textContent();
    await page.getByTestId('met').locator('li', { hasText: `† killed by ${killer}` }).first().locator('button').click();
    await walker.until(() => / died on day /.test(document.querySelector('[data-testid=life-sentence]')?.textContent ?? ''));
    await walker.until(() => (document.querySelector('[data-testid=twin-cell] [role=status]')?.textContent ?? '').trim() !== '');
    return `${await sentence.textContent()} | ${(await page.locator('[data-testid=twin-cell] [role=status]').textContent()).trim()}`;
  }],
  ['five seeds', async (page, walker) => {
    await walker.key('m');
    await page.locator('#many-pairs').fill('5');
    await page.locator('#many-days').fill('4');
    await page.locator('#many-days').press('Tab');
    await page.getByTestId('many-go').click();
    await walker.until(() => document.querySelector('[data-testid=many-state]')?.dataset.state === 'done');
    const told = await page.getByTestId('many-sentence').textContent();
    await page.keyboard.press('Escape');
    return told;
  }],
  ['back to one', async (page, walker) => {
    await walker.key('W');
    await walker.until(() => document.querySelector('[data-testid=twin-picture]') === null);
  }],
  ['paint a negative clone, and undo', async (page, walker) => {
    const negative = () => page.evaluate(() => globalThis.cartLab.numbers()['tumor_target_negative']);
    await walker.key('e');
    await page.locator('#brush-what').selectOption({ label: 'CD19-negative clone' });
    const before = await negative(), { x, y, width, height } = await page.getByTestId('picture').boundingBox(), at = [x + 0.42 * width, y + 0.35 * height];
    await page.mouse.move(at[0] - 60, at[1]);
    await page.mouse.down();
    for (let n = 1; n <= 40; n++) await page.mouse.move(at[0] - 60 + 3 * n, at[1] + 10 * Math.sin(n / 5));
    await page.mouse.up();
    await walker.until((count) => globalThis.cartLab.numbers()['tumor_target_negative'] > count, before);
    const painted = await negative();
    await page.keyboard.press('Control+z');
    await walker.until((count) => globalThis.cartLab.numbers()['tumor_target_negative'] === count, before);
    await walker.key('e');
    return `${before}, painted ${painted}, undone ${await negative()}`;
  }],
  ['design a weaker binder and try it', async (page, walker) => {
    await walker.jump('2d', 'day 2, 00:00');
    await walker.key('a');
    const curve = page.getByTestId('curve-A'), verdict = page.getByTestId('bench-verdict');
    await curve.waitFor();
    const before = await curve.getAttribute('d');
    await page.locator('#bench-affinity').fill('300');
    await page.locator('#bench-affinity').press('Enter');
    await walker.until((old) => document.querySelector('[data-testid=curve-A]')?.getAttribute('d') !== old, before);
    const told = await verdict.textContent();
    await page.getByTestId('bench-twin').click();
    await walker.until(() => document.querySelector('[data-testid=twin-picture][data-state=shown]') !== null);
    await walker.key('W');
    await walker.until(() => document.querySelector('[data-testid=twin-picture]') === null);
    return told;
  }],
  ['play flat out with 5000 cells and more', async (page, walker) => {
    await walker.jump('4d', 'day 4, 00:00');
    for (let k = 0; k < 6; k++) await walker.key(']');
    await walker.key(' ');
    await page.waitForTimeout(10_000);
    await walker.key(' ');
    return page.evaluate(() => `${Math.round(Object.entries(globalThis.cartLab.numbers()).filter(([name]) => /^(tumor|cart|healthy)_alive$/.test(name)).reduce((sum, [, n]) => sum + n, 0))} cells`);
  }],
  ['build a scenario of two populations from empty, save it, open it again: same hash', async (page, walker) => {
    await walker.key('u');
    await page.getByTestId('build').waitFor();
    const field = (path) => page.locator(`[data-path="${path}"]`).locator('input, select, textarea').first();
    const sound = () => walker.until(() => document.querySelector('[data-testid=build-standing]')?.textContent === 'No problems');
    await page.getByTestId('begin-with').selectOption('empty');
    await field('name').fill('two-kinds');
    await field('title').fill('Two kinds of cells');
    await page.getByTestId('add-populations').click();
    await field('populations[0].count').fill('80');
    await page.getByTestId('add-populations').click();
    await field('populations[1].kind').selectOption({ label: 'healthy' });
    await field('populations[1].label').fill('healthy cells');
    await field('populations[1].count').fill('30');
    await sound();
    const hashOfTrial = async () => {
      await page.getByTestId('command-tryIt').click();
      await walker.until(() => (globalThis.cartLab.numbers()['tumor_alive'] ?? 0) === 80 && document.querySelector('[data-testid=build]') === null);
      await walker.jump('6h', 'day 0, 06:00');
      const hash = await walker.hash();
      await walker.key('u');
      await page.getByTestId('build').waitFor();
      return hash;
    };
    const first = await hashOfTrial();
    const [download] = await Promise.all([page.waitForEvent('download'), walker.save()]), text = await readFile(await download.path(), 'utf8');
    await page.getByTestId('begin-with').selectOption('preset:solid-spheroid');
    await walker.until(() => /solid tumour/i.test(document.querySelector('.build-title strong')?.textContent ?? ''));
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), walker.open()]);
    await chooser.setFiles({ name: 'two-kinds.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await walker.until(() => document.querySelector('.build-title strong')?.textContent === 'Two kinds of cells');
    await sound();
    const second = await hashOfTrial();
    if (first !== second) throw new Error(`the scenario that was opened again is another one: ${first}, ${second}`);
    return `${first} twice`;
  }],
];
