// Writes a laid-out figure as a vector drawing.
import type { Page, Piece } from './page';
import { FIGURE_FONT } from './textWidth';

/** @param images the addresses of pictures by the names of their panels, such as data URLs */
export function pageSvg({ width, height, ink, pieces }: Page, images: Readonly<Record<string, string>> = {}, name = 'figure'): string {
  const written = pieces.map((piece, i) => pieceSvg(piece, images, `${plainName(name)}-${i}`)).filter((part) => part !== '');
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="${escaped(FIGURE_FONT)}">`,
    `<rect width="${width}" height="${height}" fill="${ink.paper}"/>`, ...written, '</svg>', '',
  ].join('\n');
}

function pieceSvg(piece: Piece, images: Readonly<Record<string, string>>, id: string): string {
  switch (piece.kind) {
    case 'text': {
      const { x, y, size, bold, colour, anchor, text } = piece;
      return `<text x="${fix(x)}" y="${fix(y)}" font-size="${fix(size)}" fill="${colour}"${bold ? ' font-weight="bold"' : ''}${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}>${escaped(text)}</text>`;
    }
    case 'path': {
      const { d, x, y, scale, fill, stroke, width, opacity, dash } = piece;
      if (d === '') return '';
      const moved = x === 0 && y === 0 && scale === 1 ? '' : ` transform="translate(${fix(x)} ${fix(y)}) scale(${Number(scale.toFixed(3))})"`;
      return `<path d="${d}" fill="${fill}"${stroke === 'none' ? '' : ` stroke="${stroke}" stroke-width="${width}"`}${opacity === 1 ? '' : ` opacity="${opacity}"`}${dash === '' ? '' : ` stroke-dasharray="${dash}"`}${moved}/>`;
    }
    case 'strip': {
      const stops = piece.stops.map((colour, i) => `<stop offset="${fix((100 * i) / Math.max(1, piece.stops.length - 1))}%" stop-color="${colour}"/>`).join('');
      return `<linearGradient id="${id}">${stops}</linearGradient><rect ${boxOf(piece)} fill="url(#${id})"/>`;
    }
    case 'picture': {
      const address = images[piece.name];
      return address === undefined ? '' : `<image ${boxOf(piece)} href="${escaped(address)}"><title>${escaped(piece.alt)}</title></image>`;
    }
  }
}

const boxOf = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }): string =>
  `x="${fix(x)}" y="${fix(y)}" width="${fix(width)}" height="${fix(height)}"`;

const plainName = (name: string): string => name.replace(/[^\w-]+/g, '-');

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function fix(value: number): string {
  return String(Number(value.toFixed(1)));
}
