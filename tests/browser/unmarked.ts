// What a page says outside of its messages: English that would stay English in every language.
//
// The page is opened as `?stringTest=marked` (or `xss`): every text of a message stands between ⟨ and ⟩ then, whether it is said by the page,
// by a worker or by the dictionary of the model. What stands outside has to be a number, a unit or a name.
import type { Page } from 'playwright-core';

/** Says what stands in documents and files, letter by letter, or is marked as English; words of the glossary are pieces of a message. */
const ELSEWHERE = 'script, style, code, kbd, pre, .term, body [lang]';
/** Letters from which a text of a document may have been cut off. */
const LEAST_OWN = 20;

/** Measures, and names of molecules, which no language translates; the languages call themselves. */
const NAMES: readonly RegExp[] = [
  // Fingerprints and addresses.
  /\b[0-9a-f]{16}\b/gu, /https?:\/\/\S+/gu,
  /(?<!\p{L})(?:min|h|d|s|[µm]m[²³]?|mmHg|nM|mL|µL|k?bit|[kM]B|[pnµm]g|kg)(?!\p{L})/gu, /\b(?:CD\d+\w?|IL-?\d+\w*|4-1BB|HER2|BCMA|TNF|IFN-γ|PD-L?1)/gu, /\b(?:English|Deutsch|Español|CAR-T Lab)\b/gu,
];

/** What of a text stands outside of the marks. */
function outside(text: string): string {
  let depth = 0, rest = '';
  for (const sign of text) {
    if (sign === '⟨') depth++;
    else if (sign === '⟩') depth = Math.max(0, depth - 1);
    else if (depth === 0) rest += sign;
  }
  return rest.replace(/\s+/g, ' ').trim();
}

const isWords = (rest: string): boolean => /\p{L}{2}/u.test(NAMES.reduce((text, name) => text.replace(name, ''), rest));

/** The same of a drawing that was saved: lines of a text that goes on belong together. */
export function unmarkedInSvg(svg: string, own: readonly string[]): string[] {
  const texts = [...svg.matchAll(/<text\b[^>]*>(.*?)<\/text>/gs)].map(([, text]) => text.replace(/<[^>]*>/g, ' '));
  return [own.reduce((rest, one) => rest.replaceAll(one, ''), outside(texts.join('\n')))].filter(isWords);
}

/** Words outside the marks of all that is seen, or read out, now. @param own texts of the document that is shown */
export async function unmarkedIn(page: Page, own: readonly string[] = []): Promise<string[]> {
  const said = await page.evaluate((elsewhere) => {
    const rests: [where: string, text: string][] = [];
    const note = (where: string, text: string): void => void rests.push([where, text]);
    /** What goes on without a break may be one message; in a drawing its lines are texts of their own. */
    const blockOf = (node: Node): Element => {
      let element: Element = node.parentElement!.closest('svg') ?? node.parentElement!;
      while (element.parentElement && getComputedStyle(element).display.startsWith('inline')) element = element.parentElement;
      return element;
    };
    const nameOf = (element: Element): string => {
      const near = element.closest('[data-testid], [id], [class]');
      return near === null ? element.tagName : near.getAttribute('data-testid') ?? (near.id || String(near.getAttribute('class')));
    };
    const blocks = new Map<Element, string>(), walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { currentNode: node } = walker, parent = node.parentElement!;
      if (parent.closest(elsewhere) !== null || !(parent.tagName === 'OPTION' || parent.checkVisibility())) continue;
      const block = blockOf(node);
      blocks.set(block, (blocks.get(block) ?? '') + (parent.closest('svg') !== null ? ' ' : '') + (node.nodeValue ?? ''));
    }
    for (const [block, text] of blocks) note(nameOf(block), text);
    const spoken = ['aria-label', 'title', 'placeholder', 'alt', 'aria-description', 'aria-valuetext', 'aria-roledescription'];
    for (const element of document.querySelectorAll(spoken.map((name) => `[${name}]`).join())) {
      if (element.closest(elsewhere) !== null || !element.checkVisibility()) continue;
      for (const name of spoken) note(`${nameOf(element)}[${name}]`, element.getAttribute(name) ?? '');
    }
    note('document.title', document.title);
    return rests;
  }, ELSEWHERE);
  const found = said.map(([where, text]) => [where, outside(text)] as const);
  const sorted = [...own].map((text) => text.replace(/\s+/g, ' ')).sort((one, other) => other.length - one.length);
  const isCutOff = (text: string): boolean => text.endsWith('…') && text.length > LEAST_OWN && sorted.some((one) => one.startsWith(text.slice(0, -1)));
  const withoutOwn = (text: string): string => text.split(' · ').filter((part) => !isCutOff(part)).map((part) => sorted.reduce((rest, one) => rest.replaceAll(one, ''), part)).join(' · ');
  const isSaid = ([, rest]: readonly [string, string]): boolean => isWords(withoutOwn(rest));
  return [...new Set(found.filter(isSaid).map(([where, rest]) => `${where}: ${rest}`))];
}
