// What is saved carries the receipt of the run inside, so that a picture found years later says what it is.
import { RECEIPT_KEYWORDS, carriedInSvg } from '../../schema/carried';
import { withPngText } from '../../schema/pngText';
import type { Lab } from './lab';
import { linkNow } from './receipt';

/** A line that says where a table comes from is read by people, too. */
const LONGEST_LINE = 2000;

/** The receipt of the present moment on one line; '' where it cannot be had. */
export async function receiptNow({ client }: Lab): Promise<string> {
  const answer = await client.exportReceipt();
  return answer.ok ? JSON.stringify(JSON.parse(answer.value)) : '';
}

/** Of two runs that are compared both receipts, that of the open one first. */
export async function receiptsNow(lab: Lab): Promise<readonly string[]> {
  const twin = lab.compare.twin.value;
  return Promise.all((twin === null ? [lab] : [lab, twin.lab]).map(receiptNow));
}

/** What is on a canvas as a PNG file. @param receipts of the runs that it shows; '' where there is none */
export async function pngOf(canvas: HTMLCanvasElement, receipts: readonly string[]): Promise<Blob | null> {
  const blob = await new Promise<Blob | null>((settle) => canvas.toBlob(settle, 'image/png'));
  if (blob === null || receipts.every((receipt) => receipt === '')) return blob;
  let bytes = new Uint8Array(await blob.arrayBuffer());
  // What is put in last stands first.
  for (const [n, keyword] of [...RECEIPT_KEYWORDS.entries()].reverse()) if ((receipts[n] ?? '') !== '') bytes = withPngText(bytes, keyword, receipts[n]);
  return new Blob([bytes], { type: 'image/png' });
}

export function svgWith(svg: string, receipts: readonly string[]): string {
  const carried = receipts.flatMap((receipt, n) => (receipt === '' ? [] : [carriedInSvg(receipt, n)]));
  return carried.length === 0 ? svg : svg.replace(/<svg[^>]*>/, (tag) => [tag, ...carried].join('\n'));
}

/** The link of the receipt for a line of a table; '' where there is none or it is too long. */
export async function lineNow(lab: Lab): Promise<string> {
  const link = await linkNow(lab);
  return link === null || link.length > LONGEST_LINE ? '' : link;
}
