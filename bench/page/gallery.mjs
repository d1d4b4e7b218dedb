// A gallery of every view and every lesson: `npm run gallery` takes the pictures and writes docs/gallery.md.
//
//   npm run gallery -- [--only lesson] [--look phone] [--out docs/images/gallery] [--scale 0.75]
//
// Pictures are small and packed as WebP: they are there to be looked through, not to be measured.
// With --only or --look the others stay as they are. What is shown when, and what is said of it, is galleryPlan.mjs.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../tools/buildOnce.mjs';
import { VIEWS, isShown, press, until } from '../../tools/views.mjs';
import { UNDRAWN, withBrowser } from './browser.mjs';
import { GROUPS, LOOKS, MOMENTS, MOMENTS_OF_LESSONS, MORE, SHARED, fileOf } from './galleryPlan.mjs';

const PLACE = 'docs/images/gallery';
const { values: options } = parseArgs({ options: {
  only: { type: 'string', default: '' }, look: { type: 'string', default: '' }, out: { type: 'string', default: PLACE }, scale: { type: 'string', default: '0.75' },
} });
/** Both themes on a large window share an opening: the page follows the system until somebody chooses. */
const OPENINGS = [
  { looks: ['dark', 'light'], window: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: Number(options.scale), reducedMotion: 'reduce' } },
  { looks: ['phone'], window: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 1, reducedMotion: 'reduce', hasTouch: true, colorScheme: 'light' } },
];
const QUALITY = 48, PATIENCE_MS = 300_000, SETTLED_MS = 700;
const folder = join(root, options.out), isAll = options.only === '' && options.look === '';

const lessons = readdirSync(join(root, 'lessons')).filter((file) => file.endsWith('.json') && file !== 'lesson.schema.json')
  .map((file) => JSON.parse(readFileSync(join(root, 'lessons', file), 'utf8'))).sort((a, b) => a.number - b.number);
const isWanted = (name) => name.includes(options.only);

if (isAll && options.out === PLACE) rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
await withBrowser(async (browser, url) => {
  for (const { looks, window } of OPENINGS.filter(({ looks }) => looks.some((look) => look.includes(options.look)))) {
    for (const here of sharedOpenings(VIEWS.filter(({ name }) => isWanted(name)))) await inOneOpening(browser, window, async (page, camera) => {
      const [{ path, isFault = false }] = here;
      for (const view of here) await view.prepare?.(page);
      const moment = MOMENTS.find(([start]) => path === start || path.startsWith(`${start}&ui=`));
      await page.goto(url + path + (moment === undefined ? '' : `&at=${moment[1]}`));
      if (!isFault) await arrived(page);
      for (const view of here) await attempt(view.name, looks, async () => {
        await view.open(page);
        await MORE[view.name]?.(page);
        await taken(camera, view.name, looks);
        await view.close(page);
        if (looks.length > 1 && moment !== undefined) await press(page, '1'); // back to the story
      });
    });
    for (const lesson of lessons.filter(({ name }) => isWanted(`lesson ${name}`))) await inOneOpening(browser, window, (page, camera) => attempt(`lesson ${lesson.name}`, looks, async () => {
      await page.goto(`${url}#lesson=${lesson.name}`);
      await page.getByTestId('lesson').waitFor();
      await arrived(page);
      await toMoment(page, MOMENTS_OF_LESSONS[lesson.name]);
      await taken(camera, `lesson ${lesson.name}`, looks);
    }));
  }
}, UNDRAWN);
if (options.out === PLACE) writeFileSync(join(root, 'docs/gallery.md'), written());

/** Views of one address, each opened where the one before was closed; those that leave something behind have an opening of their own. */
function sharedOpenings(views) {
  const leaves = ({ name }) => name in MORE && !SHARED.includes(name), alone = views.filter(leaves), others = views.filter((view) => !leaves(view));
  return [...[...new Set(others.map(({ path }) => path))].map((path) => others.filter((view) => view.path === path)), ...alone.map((view) => [view])];
}

async function inOneOpening(browser, window, go) {
  const context = await browser.newContext(window);
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await go(page, { page, session: await context.newCDPSession(page) });
  } finally {
    await context.close();
  }
}

/** The run is shown, at the moment that the address asks for. */
async function arrived(page) {
  await until(page, isShown);
  await page.waitForTimeout(SETTLED_MS);
  await until(page, () => document.querySelector('.heading-for') === null);
}

/** Through the lesson to its step, with some of its tasks done. */
async function toMoment(page, { step, press }) {
  for (let n = 0; n < step; n++) {
    const title = await page.locator('#lesson-step').textContent();
    await page.getByTestId('lesson-next').dispatchEvent('click');
    await until(page, (before) => document.querySelector('#lesson-step')?.textContent !== before, title);
  }
  for (const testid of press) {
    await page.locator('#tab-lesson:not([aria-selected=true])').dispatchEvent('click', {}, { timeout: 300 }).catch(() => undefined);
    const button = page.getByTestId(testid), task = testid.replace(/^\w+-/, '').replace(/-\d+$/, '');
    if (testid.startsWith('record-')) await until(page, (id) => document.querySelector(`[data-testid="${id}"]`)?.disabled === false, testid);
    await button.dispatchEvent('click');
    await page.locator(`[data-testid="task-${task}"] .done-sign`).waitFor({ state: 'attached' }).catch(() => undefined);
    await page.locator('#tab-lesson:not([aria-selected=true])').dispatchEvent('click', {}, { timeout: 300 }).catch(() => undefined);
    await page.locator(`[data-testid="task-${task}"]`).evaluate((element) => element.scrollIntoView({ block: 'center' }));
  }
  await page.evaluate(() => document.activeElement?.blur()); // pressed without a hand: nobody is there
}

/** A view that cannot be opened is told and left out. */
async function attempt(name, looks, take) {
  try {
    await take();
    console.error(`${looks.join(', ')}: ${name}`);
  } catch (error) {
    console.error(`${looks.join(', ')}: ${name} could not be taken: ${String(error).split('\n', 1)[0]}`);
    process.exitCode = 1;
  }
}

async function taken({ page, session }, name, looks) {
  for (const look of looks) {
    if (looks.length > 1) await page.emulateMedia({ colorScheme: look });
    await page.waitForTimeout(SETTLED_MS);
    const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: QUALITY });
    writeFileSync(join(folder, fileOf(name, look)), Buffer.from(data, 'base64'));
  }
}

function written() {
  const views = GROUPS.map(([title, intro, shown]) => `## ${title}\n\n${intro}\n\n${shown.map(([name, heading, words]) => entry(name, heading, words)).join('\n')}`);
  const all = lessons.map(({ name, number, title, minutes }) => entry(`lesson ${name}`, `${number}. ${title}`, `${MOMENTS_OF_LESSONS[name].says} ${minutes} minutes.`)).join('\n');
  return `# Gallery\n\nEvery view and every lesson: dark and light on a window of 1280 × 800, and on a phone of 390 × 844. Made by \`npm run gallery\`; the pictures are small on purpose, each opens by itself.\n\n${[...views, `## Lessons\n\nEach at one of its moments.\n\n${all}`].join('\n')}`;
}

/** A heading, a sentence and three pictures of one height. */
function entry(name, heading, words) {
  const pictures = LOOKS.filter((look) => existsSync(join(folder, fileOf(name, look)))).map((look) => {
    const file = `images/gallery/${fileOf(name, look)}`;
    return `<a href="${file}"><img src="${file}" alt="${heading}, ${look === 'phone' ? 'on a phone' : `${look} theme`}" width="${look === 'phone' ? '12%' : '42%'}"></a>`;
  });
  return `### ${heading}\n\n${words === '' ? '' : `${words}\n\n`}${pictures.join('\n')}\n`;
}
