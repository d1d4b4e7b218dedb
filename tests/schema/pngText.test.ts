// Texts inside of pictures: what is put in comes out, and the picture stays sound.
import { crc32, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { RECEIPT_KEYWORDS, carriedInSvg, receiptsCarried } from '../../schema/carried';
import { isPng, pngText, withPngText } from '../../schema/pngText';

/** One grey pixel. */
const PIXEL = new Uint8Array(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==', 'base64'));

/** Kinds of the chunks of a picture; throws where a check sum is wrong. */
function chunksOf(png: Uint8Array): string[] {
  const bytes = Buffer.from(png), kinds: string[] = [];
  for (let at = 8; at < bytes.length;) {
    const end = at + 8 + bytes.readUInt32BE(at), kind = bytes.toString('latin1', at + 4, at + 8);
    if (crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end)) throw new Error(`The check sum of ${kind} is wrong.`);
    if (kind === 'IDAT') inflateSync(bytes.subarray(at + 8, end));
    kinds.push(kind);
    at = end + 4;
  }
  return kinds;
}

const [RECEIPT_KEYWORD, OTHER_KEYWORD] = RECEIPT_KEYWORDS;
const TEXT = '{"title": "12 µm – „Zellen“", "less": "a < b & c"}';

describe('a PNG picture', () => {
  it('carries a text under its keyword, in any letters', () => {
    const png = withPngText(PIXEL, RECEIPT_KEYWORD, TEXT);
    expect([chunksOf(PIXEL), chunksOf(png)]).toEqual([['IHDR', 'IDAT', 'IEND'], ['IHDR', 'iTXt', 'IDAT', 'IEND']]);
    expect([pngText(png, RECEIPT_KEYWORD), pngText(png, 'other'), pngText(PIXEL, RECEIPT_KEYWORD)]).toEqual([TEXT, null, null]);
    expect([isPng(png), isPng(new TextEncoder().encode(TEXT))]).toEqual([true, false]);
  });

  it('that is cut off has none', () => expect(pngText(withPngText(PIXEL, RECEIPT_KEYWORD, TEXT).subarray(0, 60), RECEIPT_KEYWORD)).toBeNull());
});

describe('the receipt that a file carries', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  it('is found in PNG and SVG pictures, and is any other file itself', () => {
    expect(receiptsCarried(withPngText(PIXEL, RECEIPT_KEYWORD, TEXT))).toEqual([TEXT]);
    expect(receiptsCarried(bytes(`<svg xmlns="http://www.w3.org/2000/svg">\n${carriedInSvg(TEXT)}\n</svg>`))).toEqual([TEXT]);
    expect(receiptsCarried(bytes(`<?xml version="1.0"?><svg>${carriedInSvg(TEXT)}</svg>`))).toEqual([TEXT]);
    expect(receiptsCarried(bytes(TEXT))).toEqual([TEXT]);
  });

  it('is two of them in a picture of two runs, in the order of its sides', () => {
    const png = withPngText(withPngText(PIXEL, OTHER_KEYWORD, 'B'), RECEIPT_KEYWORD, 'A');
    expect([receiptsCarried(png), chunksOf(png)]).toEqual([['A', 'B'], ['IHDR', 'iTXt', 'iTXt', 'IDAT', 'IEND']]);
    expect(receiptsCarried(bytes(`<svg>${carriedInSvg('A')}\n${carriedInSvg('B', 1)}</svg>`))).toEqual(['A', 'B']);
  });

  it('is missing in other pictures', () => expect([receiptsCarried(PIXEL), receiptsCarried(bytes('<svg></svg>'))]).toEqual([[], []]));
});
