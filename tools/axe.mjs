// Checks a page against the accessibility rules that a program can check (an unlabelled canvas is not among them).
import axe from 'axe-core';

const ASKED = {
  resultTypes: ['violations'],
  preload: { assets: ['media'] }, // no rule of these reads style sheets
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
};

/** One line for every violation of WCAG 2.2 A and AA; empty when there is none. */
export async function accessibilityProblems(page) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate((asked) => globalThis.axe.run(document, asked), ASKED);
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 160)}`));
}
