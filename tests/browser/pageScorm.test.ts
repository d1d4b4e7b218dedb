// A lesson in a learning platform: the package that the desk saves, in the frame of a real SCORM 1.2 runtime (scorm-again).
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { byMouse } from './hands';
import { pageUrl, ready, withPage } from './harness';
import { lessonNamed, walkLesson } from './lessonWalk';
import { openSite } from './twoSites';
import type { Site } from './twoSites';

const LESSON = 'how-a-cart-cell-kills';
const RUNTIME = readFileSync(new URL('../../node_modules/scorm-again/dist/scorm12.min.js', import.meta.url), 'utf8');
/** The page of the platform: what it knew of the pupil from before, then the lesson in a frame. */
const PLATFORM = `<!doctype html><title>A platform</title><script src="/runtime.js"></script><script>
  const { Scorm12API } = window, before = JSON.parse(sessionStorage.getItem('cmi') ?? 'null');
  window.API = new Scorm12API({ autocommit: false });
  API.loadFromJSON(before ?? { core: { student_id: 's17', student_name: 'Doe, Jo' } }, 'cmi');
</script><iframe src="/package/index.html" width="1200" height="760"></iframe>`;

type Platform = Window & { API: { readonly cmi: unknown; isTerminated(): boolean } };
interface Known {
  readonly core: Readonly<Record<string, unknown>>;
  readonly suspend_data: string;
}
let platform: Site;

beforeAll(async () => {
  platform = await openSite();
  platform.policy = "frame-ancestors 'self'";
});
afterAll(() => platform.close());

/** Saves the package at the desk, and puts what is in it where the platform serves it. */
async function upload(choose: (page: Page) => Promise<unknown>): Promise<string[]> {
  const bytes = await withPage(async (page) => {
    await page.route('**/address.json', (route) => route.fulfill({ json: {} }));
    await page.goto(pageUrl('#preset=dish-low-et'));
    await ready(page);
    await page.keyboard.press('D');
    await page.getByTestId('desk-link').waitFor();
    expect(await page.getByTestId('desk-scorm').isDisabled()).toBe(true); // a scenario has no end to be told of
    await page.getByTestId('desk-what').selectOption(LESSON);
    await choose(page);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByTestId('desk-scorm').click()]);
    expect(download.suggestedFilename()).toMatch(/\.scorm\.zip$/);
    return readFileSync(await download.path());
  }, { blank: true });
  const files = unzipSync(bytes);
  platform.files = { '/index.html': PLATFORM, '/runtime.js': RUNTIME, ...Object.fromEntries(Object.entries(files).map(([name, content]) => [`/package/${name}`, strFromU8(content)])) };
  return Object.keys(files);
}

/** Another origin is what this is about. */
const visit = (test: (page: Page, lesson: () => Frame) => Promise<void>): Promise<void> => withPage(async (page, trouble) => {
  await page.goto(platform.origin);
  await test(page, () => page.frames()[1]);
  const others = trouble.filter((line) => !/to another host: http:\/\/127\.0\.0\.1:/.test(line));
  trouble.splice(0, Infinity, ...others);
}, { blank: true });

const known = async (page: Page): Promise<Known> => JSON.parse(await page.evaluate(() => JSON.stringify((window as unknown as Platform).API.cmi))) as Known;

it('reports the way through a lesson, its end with score and status, and brings the pupil back to it', async () => {
  expect((await upload((page) => page.getByTestId('desk-seed').fill(''))).sort()).toEqual(['imsmanifest.xml', 'index.html']);
  await visit(async (page, lesson) => {
    const parts = await page.evaluate((xml) => {
      const read = new DOMParser().parseFromString(xml, 'application/xml'), of = (name: string): string => read.querySelector(name)?.textContent ?? '';
      return [read.querySelector('parsererror') === null, of('schemaversion'), of('item title'), read.querySelector('resource')?.getAttribute('href')];
    }, platform.files['/package/imsmanifest.xml']);
    expect(parts).toEqual([true, '1.2', lessonNamed(LESSON).title, 'index.html']);
    await lesson().getByTestId('lesson').waitFor();
    await expect.poll(async () => (await known(page)).core['lesson_status'], { timeout: 60_000 }).toBe('incomplete');
    const hand = byMouse(page, lesson());
    await walkLesson(lesson(), lessonNamed(LESSON), hand);
    await lesson().getByText('The learning platform knows that you have done the lesson, with 100 of 100 points.').waitFor();
    const { core, suspend_data: suspended } = await known(page);
    expect(core).toMatchObject({ lesson_status: 'passed', score: { raw: '100', min: '0', max: '100' }, session_time: expect.stringMatching(/^\d+:\d\d:\d\d/) });
    expect(suspended).toMatch(/^cart-lab-1\./);
    expect(suspended.length).toBeLessThanOrEqual(4096);
    // The hand-in knows who it is.
    expect(await lesson().getByTestId('pupil').inputValue()).toBe('s17');
    // Gone and back: another device would have nothing but what the platform has kept.
    await page.evaluate((cmi) => {
      sessionStorage.setItem('cmi', JSON.stringify(cmi));
      localStorage.clear();
    }, await known(page));
    await lesson().goto('about:blank');
    await expect.poll(() => page.evaluate(() => (window as unknown as Platform).API.isTerminated())).toBe(true);
    await page.reload();
    await lesson().getByTestId('lesson-tasks-done').waitFor();
    expect((await known(page)).core['lesson_status']).toBe('passed');
  });
});

it('knows the pupil of the platform, who is not asked for a number, and gives each a run of their own', async () => {
  await upload(async (page) => {
    await page.getByTestId('desk-own').check();
    await page.getByTestId('desk-group').fill('10b');
  });
  await visit(async (_page, lesson) => {
    await lesson().getByTestId('lesson').waitFor();
    await lesson().getByText('seed 10b/s17').waitFor();
  });
});
