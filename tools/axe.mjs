// Checks a page against the accessibility rules that a program can check (an unlabelled canvas is not among them).
import axe from 'axe-core';

const ASKED = {
  resultTypes: ['violations'],
  preload: { assets: ['media'] }, // no rule of these reads style sheets
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
};

/** The rules that look at colours: all that another theme can break. */
export const COLOURS = ['color-contrast', 'link-in-text-block'];

/** One line for every violation of WCAG 2.2 A and AA, or of some rules alone; empty when there is none. */
export async function accessibilityProblems(page, rules = null) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate((asked) => globalThis.axe.run(document, asked), rules === null ? ASKED : { ...ASKED, runOnly: { type: 'rule', values: rules } });
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 160)}`));
}
