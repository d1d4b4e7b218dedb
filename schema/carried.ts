// A receipt that came inside of a picture: taken out of a PNG or an SVG file, whoever made it.
import { isPng, pngText } from './pngText';

/** Under which a PNG picture keeps its receipt, and that of the other run where it shows two that are compared. */
export const RECEIPT_KEYWORDS = ['cart-lab/receipt', 'cart-lab/receipt-b'] as const;
/** Of the elements of an SVG picture in which they stand. */
const RECEIPT_IDS = ['cart-lab-receipt', 'cart-lab-receipt-b'] as const;

const IN_SVG = RECEIPT_IDS.map((id) => new RegExp(`<metadata id="${id}">([^<]*)</metadata>`));
/** Characters of an SVG file before which its receipt stands. */
const LONGEST_HEAD = 4_000_000;

/** The texts of the receipts that a file is or carries, which may be anything; none: it is a picture without one. */
export function receiptsCarried(bytes: Uint8Array): readonly string[] {
  if (isPng(bytes)) return RECEIPT_KEYWORDS.map((keyword) => pngText(bytes, keyword)).filter((text) => text !== null);
  const text = new TextDecoder().decode(bytes), head = text.slice(0, LONGEST_HEAD);
  if (!/^\ufeff?\s*<(\?xml|svg)/.test(text)) return [text];
  return IN_SVG.map((pattern) => pattern.exec(head)).flatMap((found) => (found === null ? [] : [unescaped(found[1])]));
}

/** In an SVG file, behind its first tag. @param side 0, or 1 for the other one of two runs */
export function carriedInSvg(receipt: string, side = 0): string {
  return `<metadata id="${RECEIPT_IDS[side]}">${receipt.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</metadata>`;
}

const unescaped = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
