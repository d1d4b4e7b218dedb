// A monkey in the views that take the whole page, for some seconds each; `npm run monkey` gives it a minute in every view.
import { expect, it } from 'vitest';
import { isAlive, letLoose, tame } from '../../tools/monkey.mjs';
import { VIEWS } from '../../tools/views.mjs';
import { pageUrl, ready, withPage } from './harness';

const MS = 5000, SEED = 4;

it.each(VIEWS.filter(({ name }) => ['at rest', 'brush', 'compare', 'scenario builder'].includes(name)).map((view) => [view.name, view] as const))('breaks nothing in the view “%s”', (_, view) =>
  withPage(async (page, trouble) => {
    await tame(page.context());
    await page.goto(pageUrl(view.path));
    await ready(page);
    await view.open(page);
    const did: string[] = [];
    await letLoose(page, { seed: SEED, ms: MS, did });
    expect(await isAlive(page), did.join(', ')).toBe(true);
    expect(trouble, did.join(', ')).toEqual([]);
  }, { blank: true }));
