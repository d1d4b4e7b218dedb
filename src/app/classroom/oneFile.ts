// A lesson as one file: the page that the build made of one piece (one-file.html), with what it opens written into it.
import { escaped } from './frameCode';
import { BLOCK_ID } from './startBlock';
import type { StartBlock } from './startBlock';

const TEMPLATE = 'one-file.html';
const BLOCK = new RegExp(`(<script type="application/json" id="${BLOCK_ID}">)[^<]*(</script>)`);
const TITLE = /<title>[^<]*<\/title>/;

/** null: this page has none beside it, because it was not built or the network is off. */
export async function template(): Promise<string | null> {
  try {
    const answer = await fetch(`./${TEMPLATE}`), text = answer.ok ? await answer.text() : '';
    return BLOCK.test(text) ? text : null;
  } catch {
    return null;
  }
}

/** Marks that could end the block are written as letters of JSON. */
export function written(page: string, title: string, block: StartBlock): string {
  const json = JSON.stringify(block).replaceAll('<', '\\u003c');
  return page.replace(BLOCK, (_all, before: string, behind: string) => before + json + behind).replace(TITLE, () => `<title>${escaped(title)}</title>`);
}

/** "how-a-cart-cell-kills-10b": what a saved file is called, without its ending. */
export function fileName(lesson: string, group: string): string {
  const plain = (text: string): string => text.normalize('NFKD').split(/\W+/).filter((word) => word !== '').join('-').slice(0, 40);
  return ['cart-lab', plain(lesson), plain(group)].filter((part) => part !== '').join('-');
}
