// Writes a laid-out figure onto a canvas.
import type { Page, Piece } from './page';
import { boxOfText } from './page';
import { FIGURE_FONT } from './textWidth';

/** What is painted on: a canvas of the page, or one of a test. */
export type Brush = Pick<
  CanvasRenderingContext2D,
  'save' | 'restore' | 'scale' | 'translate' | 'fillRect' | 'fillText' | 'fill' | 'stroke' | 'setLineDash' | 'drawImage' | 'createLinearGradient'
  | 'fillStyle' | 'strokeStyle' | 'lineWidth' | 'globalAlpha' | 'font' | 'textAlign' | 'lineCap'
>;

/** @param pixels to the unit of the page */
export function paintPage(brush: Brush, { width, height, ink, pieces }: Page, pixels: number, images: Readonly<Record<string, CanvasImageSource>> = {}): void {
  brush.save();
  brush.scale(pixels, pixels);
  brush.fillStyle = ink.paper;
  brush.fillRect(0, 0, width, height);
  for (const piece of pieces) {
    brush.save();
    paintPiece(brush, piece, images);
    brush.restore();
  }
  brush.restore();
}

function paintPiece(brush: Brush, piece: Piece, images: Readonly<Record<string, CanvasImageSource>>): void {
  switch (piece.kind) {
    case 'text':
      brush.font = `${piece.bold ? 'bold ' : ''}${piece.size}px ${FIGURE_FONT}`;
      brush.fillStyle = piece.colour;
      brush.textAlign = piece.anchor === 'middle' ? 'center' : piece.anchor;
      // Where another font stands in, its letters are narrowed rather than let run into what lies beside them.
      brush.fillText(piece.text, piece.x, piece.y, boxOfText(piece).width * 1.1);
      return;
    case 'path': {
      const path = new Path2D(piece.d);
      brush.translate(piece.x, piece.y);
      brush.scale(piece.scale, piece.scale);
      brush.globalAlpha = piece.opacity;
      if (piece.fill !== 'none') {
        brush.fillStyle = piece.fill;
        brush.fill(path);
      }
      if (piece.stroke === 'none') return;
      brush.strokeStyle = piece.stroke;
      brush.lineWidth = piece.width;
      brush.setLineDash(piece.dash === '' ? [] : piece.dash.split(' ').map(Number));
      brush.stroke(path);
      return;
    }
    case 'strip': {
      const colours = brush.createLinearGradient(piece.x, 0, piece.x + piece.width, 0);
      piece.stops.forEach((colour, i) => colours.addColorStop(i / Math.max(1, piece.stops.length - 1), colour));
      brush.fillStyle = colours;
      brush.fillRect(piece.x, piece.y, piece.width, piece.height);
      return;
    }
    case 'picture': {
      const image = images[piece.name];
      if (image !== undefined) brush.drawImage(image, piece.x, piece.y, piece.width, piece.height);
    }
  }
}
