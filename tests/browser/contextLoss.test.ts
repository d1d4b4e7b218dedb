// The graphics card may drop the picture at any moment, even while it is being made: the page never hangs, and the picture comes back.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { until } from './harness';
import { stagePage } from './render/stagePage';

/** From now on contexts are lost in the moment in which they are made; `times` of them. */
const loseFresh = (page: Page, times: number) => page.evaluate((count) => {
  const original = HTMLCanvasElement.prototype.getContext as (kind: string, ...rest: unknown[]) => unknown;
  let left = count;
  const seen = new WeakSet<object>([...document.querySelectorAll('canvas')].map((canvas) => original.call(canvas, 'webgl2') as object));
  Object.assign(HTMLCanvasElement.prototype, {
    getContext(this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      const context = original.call(this, kind, ...rest) as WebGL2RenderingContext | null;
      if (context && kind === 'webgl2' && !seen.has(context) && this.width + this.height > 0 && left > 0) {
        left--;
        context.getExtension('WEBGL_lose_context')!.loseContext();
      }
      if (context) seen.add(context);
      return context;
    },
  });
}, times);

const show = (page: Page) => page.evaluate(() => {
  const scene = window.page.scenes.sampleScene();
  window.page.stage.showRun(scene.info);
  window.page.show(scene.cells);
});
const hasPicture = async (page: Page): Promise<boolean> => (await page.evaluate(() => window.page.countHue(340))) > 1000;
const forgive = (trouble: string[]) => void trouble.splice(0, trouble.length, ...trouble.filter((line) => !/context|webgl|shader|program/i.test(line)));

describe('a context that is lost', () => {
  const opened = stagePage();

  it('at the start leaves a page that answers, and is replaced', async () => {
    const { page, trouble } = opened;
    await loseFresh(page, 1);
    const outcome = await page.evaluate(async () => {
      const host = document.createElement('div');
      host.style.cssText = 'position:fixed;inset:0;width:400px;height:300px';
      document.body.append(host);
      return window.page.createStage(host).then((stage) => {
        Object.assign(window, { second: stage });
        return 'made';
      }, (error: Error) => error.message);
    });
    expect(outcome).toBe('made');
    await until(page, () => document.querySelectorAll('canvas').length === 2 && [...document.querySelectorAll('canvas')].every((canvas) => !canvas.getContext('webgl2')!.isContextLost()), 20_000);
    await page.evaluate(() => {
      const { second } = window as unknown as { second: Window['page']['stage'] };
      const scene = window.page.scenes.sampleScene();
      second.showRun(scene.info);
    });
    forgive(trouble);
  });

  it('once more in the moment in which it comes back leaves a page that answers, and is replaced', async () => {
    const { page, trouble } = opened;
    await show(page);
    await page.evaluate(() => {
      const lose = document.querySelector('canvas')!.getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
      document.addEventListener('webglcontextrestored', () => lose.loseContext(), { capture: true, once: true });
      lose.loseContext();
      setTimeout(() => lose.restoreContext(), 100);
    });
    await until(page, () => window.page.notices.filter(({ kind }) => kind === 'lost').length >= 2, 20_000);
    await until(page, () => window.page.notices.at(-1)?.kind === 'restored', 20_000);
    expect(await hasPicture(page)).toBe(true);
    forgive(trouble);
  });

  it('while it is being replaced leaves a page that answers, and is replaced once more', async () => {
    const { page, trouble } = opened;
    await show(page);
    await loseFresh(page, 1);
    await page.evaluate(() => document.querySelector('canvas')!.getContext('webgl2')!.getExtension('WEBGL_lose_context')!.loseContext());
    await until(page, () => window.page.notices.filter(({ kind }) => kind === 'lost').length >= 2, 20_000);
    await until(page, () => window.page.notices.at(-1)?.kind === 'restored', 20_000);
    expect(await hasPicture(page)).toBe(true);
    forgive(trouble);
  });
});
