// What is saved carries the receipt of the run inside, so that a picture found years later says what it is.
import { RECEIPT_KEYWORD, carriedInSvg } from '../../schema/carried';
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

/** What is on a canvas as a PNG file. */
export async function pngOf(canvas: HTMLCanvasElement, receipt: string): Promise<Blob | null> {
  const blob = await new Promise<Blob | null>((settle) => canvas.toBlob(settle, 'image/png'));
  if (blob === null || receipt === '') return blob;
  return new Blob([withPngText(new Uint8Array(await blob.arrayBuffer()), RECEIPT_KEYWORD, receipt)], { type: 'image/png' });
}

export function svgWith(svg: string, receipt: string): string {
  return receipt === '' ? svg : svg.replace(/<svg[^>]*>/, (tag) => `${tag}\n${carriedInSvg(receipt)}`);
}

/** The link of the receipt for a line of a table; '' where there is none or it is too long. */
export async function lineNow(lab: Lab): Promise<string> {
  const link = await linkNow(lab);
  return link === null || link.length > LONGEST_LINE ? '' : link;
}
