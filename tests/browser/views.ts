// Leads a test through every view of the page (tools/views.mjs), on as few openings of it as there are addresses.
import type { Page } from 'playwright-core';
import { COLOURS, accessibilityProblems } from '../../tools/axe.mjs';
import { VIEWS, isShown } from '../../tools/views.mjs';
import type { PageView } from '../../tools/views.mjs';
import { pageUrl, until } from './harness';

interface Way {
  /** Before the fragment: '?stringTest=long'. */
  readonly query?: string;
  /** Addresses that take long to open and are left to another trial. */
  readonly without?: readonly string[];
}

/** Opens each view, has it looked at and closes it; faults come back with the name of the view. */
export async function throughViews(page: Page, trouble: string[], look: (view: PageView) => Promise<readonly string[]>, { query = '', without = [] }: Way = {}): Promise<string[]> {
  const faults: string[] = [];
  for (const path of new Set(VIEWS.map((view) => view.path))) {
    if (without.includes(path)) continue;
    const here = VIEWS.filter((view) => view.path === path);
    for (const view of here) await view.prepare?.(page);
    await page.goto('about:blank');
    await page.goto(pageUrl(query + path));
    if (!here.some(({ isFault }) => isFault)) await until(page, isShown);
    for (const [n, view] of here.entries()) {
      const isOpenBefore = view.follows !== undefined && here[n - 1]?.name === view.follows, isFollowed = here[n + 1]?.follows === view.name;
      try {
        await (isOpenBefore && view.openFrom ? view.openFrom(page) : view.open(page));
      } catch (error) {
        throw new Error(`“${view.name}” could not be opened.`, { cause: error });
      }
      faults.push(...(await look(view)).map((fault) => `${view.name}: ${fault}`));
      if (!isFollowed) await view.close(page);
      if (view.isFault) trouble.length = 0;
    }
  }
  return faults;
}

/** The rules of WCAG 2.2 A and AA by night, those of colours again by day: nothing else differs. The page follows the system until somebody chooses. */
export async function axeInBothThemes(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await until(page, colorScheme === 'dark' ? () => document.documentElement.dataset['theme'] === 'dark' : () => document.documentElement.dataset['theme'] === 'light');
    found.push(...(await accessibilityProblems(page, colorScheme === 'dark' ? null : COLOURS)).map((problem) => `${colorScheme}: ${problem}`));
  }
  return found;
}
