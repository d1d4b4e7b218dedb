// A receipt that came inside of a picture: taken out of a PNG or an SVG file, whoever made it.
import { isPng, pngText } from './pngText';

/** Under which a PNG picture keeps its receipt. */
export const RECEIPT_KEYWORD = 'cart-lab/receipt';
/** Of the element of an SVG picture in which it stands. */
export const RECEIPT_ID = 'cart-lab-receipt';

const IN_SVG = new RegExp(`<metadata id="${RECEIPT_ID}">([^<]*)</metadata>`);
/** Characters of an SVG file before which its receipt stands. */
const LONGEST_HEAD = 4_000_000;

/** The text of the receipt that a file is or carries, which may be anything; null: it is a picture without one. */
export function receiptCarried(bytes: Uint8Array): string | null {
  if (isPng(bytes)) return pngText(bytes, RECEIPT_KEYWORD);
  const text = new TextDecoder().decode(bytes);
  if (!/^\ufeff?\s*<(\?xml|svg)/.test(text)) return text;
  const found = IN_SVG.exec(text.slice(0, LONGEST_HEAD));
  return found === null ? null : unescaped(found[1]);
}

/** In an SVG file, behind its first tag. */
export function carriedInSvg(receipt: string): string {
  return `<metadata id="${RECEIPT_ID}">${receipt.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</metadata>`;
}

const unescaped = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
