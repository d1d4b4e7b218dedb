// A gallery of every view and every lesson: `npm run gallery` takes the pictures and writes docs/gallery.md.
//
//   npm run gallery -- [--only lesson] [--out docs/images/gallery]
//
// Pictures are small and packed as JPEG: they are there to be looked through, not to be measured.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../tools/buildOnce.mjs';
import { VIEWS, isShown } from '../../tools/views.mjs';
import { UNDRAWN, withBrowser } from './browser.mjs';

const { values: options } = parseArgs({ options: { only: { type: 'string', default: '' }, out: { type: 'string', default: 'docs/images/gallery' } } });
/** Both themes on a large window, and the phone. */
const LOOKS = [
  { name: 'dark', viewport: { width: 1280, height: 800 }, colorScheme: 'dark', deviceScaleFactor: 0.75 },
  { name: 'light', viewport: { width: 1280, height: 800 }, colorScheme: 'light', deviceScaleFactor: 0.75 },
  { name: 'phone', viewport: { width: 390, height: 844 }, colorScheme: 'light', deviceScaleFactor: 0.75, hasTouch: true },
];
const folder = join(root, options.out), PATIENCE_MS = 300_000;
mkdirSync(folder, { recursive: true });

const lessons = readdirSync(join(root, 'lessons')).filter((file) => file.endsWith('.json') && file !== 'lesson.schema.json')
  .map((file) => JSON.parse(readFileSync(join(root, 'lessons', file), 'utf8'))).sort((a, b) => a.number - b.number);
const shots = [];
await withBrowser(async (browser, url) => {
  for (const look of LOOKS) {
    const context = await browser.newContext(look), page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    for (const view of VIEWS.filter(({ name, isFault }) => isFault !== true && name.includes(options.only))) await taken(page, view.name, look.name, async () => {
      await page.goto('about:blank');
      await view.prepare?.(page);
      await page.goto(url + view.path);
      await until(page, isShown);
      await view.open(page);
    });
    for (const lesson of lessons.filter(({ name }) => `lesson ${name}`.includes(options.only))) await taken(page, `lesson ${lesson.name}`, look.name, async () => {
      await page.goto('about:blank');
      await page.goto(`${url}#lesson=${lesson.name}`);
      await page.getByTestId('lesson').waitFor();
      await until(page, () => document.querySelector('[data-testid=picture][data-state=shown]') !== null);
    });
    await context.close();
  }
}, UNDRAWN);
writeFileSync(join(root, 'docs/gallery.md'), written());

async function until(page, condition) {
  for (let waited = 0; !(await page.evaluate(condition)); waited += 100) {
    if (waited > PATIENCE_MS) throw new Error(`never came true: ${condition}`);
    await page.waitForTimeout(100);
  }
}

/** One picture; a view that cannot be opened in this look is told and left out. */
async function taken(page, name, look, open) {
  const file = `${name.replace(/[^\w]+/g, '-')}-${look}.jpg`;
  try {
    await open();
    await page.waitForTimeout(600);
    await page.screenshot({ path: join(folder, file), type: 'jpeg', quality: 60 });
    shots.push({ name, look, file });
    console.error(`${look}: ${name}`);
  } catch (error) {
    console.error(`${look}: ${name} could not be taken: ${String(error).split('\n', 1)[0]}`);
    process.exitCode = 1;
  }
}

function written() {
  const names = [...new Set(shots.map(({ name }) => name))], titles = new Map(lessons.map(({ name, title, number }) => [`lesson ${name}`, `Lesson ${number}: ${title}`]));
  const picture = (name, look) => {
    const shot = shots.find((one) => one.name === name && one.look === look);
    return shot === undefined ? '–' : `![${titles.get(name) ?? name}, ${look}](${options.out.replace(/^docs\//, '')}/${shot.file})`;
  };
  return `# Gallery\n\nEvery view and every lesson, dark and light on a large window, and on a phone. Made by \`npm run gallery\`; pictures are small on purpose.\n\n${names.map((name) => `## ${titles.get(name) ?? name[0].toUpperCase() + name.slice(1)}\n\n| dark | light | phone |\n|---|---|---|\n| ${LOOKS.map(({ name: look }) => picture(name, look)).join(' | ')} |\n`).join('\n')}`;
}
