// A page that is watched while somebody walks through it: what it says on its console, how long it is ever blocked, whom it shuts out.
import { accessibilityProblems } from '../../tools/axe.mjs';

const PATIENCE_MS = 20 * 60_000;

export class Walker {
  /** Errors of the console, uncaught ones, and requests to others. */
  trouble = [];
  /** Long tasks (over 50 ms), with the step in which they began. */
  tasks = [];
  /** Violations of WCAG 2.2 A and AA. */
  barriers = [];
  step = '';

  constructor(page, home) {
    this.page = page;
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('console', (message) => message.type() === 'error' && this.trouble.push(`${this.step}: ${message.text()}`));
    page.on('pageerror', (error) => this.trouble.push(`${this.step}: ${error.message}`));
    page.on('request', (request) => request.url().startsWith('http') && !request.url().startsWith(home) && this.trouble.push(`${this.step}: asks ${request.url()}`));
  }

  /** @param prepare is given the page before anything is in it */
  static async open(context, home, address, draws = true, prepare = async () => undefined) {
    const page = await context.newPage(), walker = new Walker(page, home);
    await prepare(page);
    await page.addInitScript(() => {
      globalThis.longTasks = [];
      new PerformanceObserver((list) => {
        for (const { startTime, duration } of list.getEntries()) globalThis.longTasks.push({ start: Math.round(startTime), ms: Math.round(duration) });
      }).observe({ type: 'longtask', buffered: true });
    });
    // Without a GPU drawing is done by software, and the page waits for it: left out, what remains is the page's own work.
    if (!draws) await page.addInitScript(() => {
      for (const name of ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced', 'readPixels']) WebGL2RenderingContext.prototype[name] = () => undefined;
    });
    await page.goto(home + address);
    await walker.until(() => document.querySelector('[data-testid=picture][data-state=shown]') !== null && (globalThis.cartLab.numbers()['tumor_alive'] ?? 0) > 0);
    await page.waitForTimeout(3000); // shaders are compiled with the first pictures
    await walker.gather();
    walker.tasks.length = 0;
    return walker;
  }

  /** Asked less and less often: where minutes are waited for, asking would take its share of the processors that are measured. */
  async until(condition, argument) {
    for (let pause = 50, end = Date.now() + PATIENCE_MS; !(await this.page.evaluate(condition, argument)); pause = Math.min(1.05 * pause, 1000)) {
      if (Date.now() > end) throw new Error(`${this.step}: never came true: ${condition}`);
      await this.page.waitForTimeout(pause);
    }
  }

  /** One step of the walk; afterwards the page is looked at. */
  async go(name, walk) {
    this.step = name;
    const began = Date.now();
    await walk(this.page, this);
    await this.gather();
    this.barriers.push(...(await this.look()));
    console.error(`${name}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
  }

  async gather() {
    const found = await this.page.evaluate(() => globalThis.longTasks.splice(0));
    this.tasks.push(...found.map(({ ms }) => ({ step: this.step, ms })));
  }

  async look() {
    const found = await accessibilityProblems(this.page);
    await this.page.evaluate(() => globalThis.longTasks.splice(0)); // the examination itself is one
    return found.map((problem) => `${this.step}: ${problem}`);
  }

  clock() {
    return this.page.getByTestId('clock').textContent();
  }

  async jump(time, clock) {
    await this.page.fill('#jump-field', time);
    await this.page.press('#jump-field', 'Enter');
    await this.until((words) => document.querySelector('[data-testid=clock]')?.textContent === words && document.querySelector('.heading-for') === null, clock);
  }

  /** Where single keys are heard. */
  async key(name) {
    await this.page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    await this.page.keyboard.press(name);
  }

  hash() {
    return this.page.evaluate(async () => (await globalThis.cartLab.hash()).hash);
  }

  /** Opens a panel, which on a phone is a sheet. */
  async panel(name) {
    const tab = this.page.locator(`#tab-${name}`);
    if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
  }

  /** By keys: where the buttons stand differs from window to window. */
  save() {
    return this.key('Control+s');
  }

  open() {
    return this.key('Control+o');
  }
}
