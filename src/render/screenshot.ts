// The picture as a file: what the canvas shows, with scale bar and clock.
import type { Overlay } from './overlay';

/** Call it in the same task as the drawing: the canvas keeps its content only until the browser has shown it. */
export function takeScreenshot(canvas: HTMLCanvasElement, overlay: Overlay, resolution: number): Promise<Blob> {
  const copy = document.createElement('canvas');
  copy.width = canvas.width;
  copy.height = canvas.height;
  const context = copy.getContext('2d');
  if (context) {
    context.drawImage(canvas, 0, 0);
    overlay.paint(context, resolution);
  }
  return new Promise((resolve, reject) => {
    copy.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The browser could not make a picture file.'))), 'image/png');
  });
}
