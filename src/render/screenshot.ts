// The picture as a figure to be saved or printed: of fixed size, without the chosen cell's ring, with nothing lying over the cells.
import { fieldLegend } from './fieldPalette';
import type { ScaleBar } from './figure/figure';
import { paintPage } from './figure/canvasWriter';
import { PICTURE_PAGE, layOut, panelBox } from './figure/layout';
import { PICTURE, pictureFigure } from './figure/pictureFigure';
import type { PictureNotes, PictureState } from './figure/pictureFigure';
import { scaleBarOf } from './overlay';
import type { Theme } from './palette';
import type { Picture } from './picture';
import { isShown } from './settings';
import type { Surface } from './surface';

/** Pixels to the unit of the page: sharp in print at 16 cm. */
export const FIGURE_PIXELS = 2;
export const NO_BAR: ScaleBar = { length: 0, width: 0, text: '' };

/** Leaves the surface as large as the panel of the figure: whoever calls it gives it back its size and draws again, in the same task. */
export function drawFigure(picture: Picture, surface: Surface, notes: PictureNotes, theme: Theme): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = PICTURE_PAGE.width * FIGURE_PIXELS;
  canvas.height = PICTURE_PAGE.height * FIGURE_PIXELS;
  const brush = canvas.getContext('2d');
  if (brush === null) throw new Error('The browser offers no canvas to draw the figure on.');
  const marked = isShown(picture.settings, 'marks') && picture.marks.seen(performance.now(), picture.markLife).length > 0;
  const figure = (scaleBar: ScaleBar) => pictureFigure(notes, stateOf(picture, theme, scaleBar, marked));
  const box = panelBox(figure(NO_BAR), PICTURE_PAGE, PICTURE);
  picture.asFigure(theme, box.width, box.height, () => {
    surface.resize(box.width, box.height, FIGURE_PIXELS);
    picture.layOut(surface, performance.now());
    surface.render(picture.camera);
    // at once: the canvas keeps its content only until the browser has shown it
    const page = layOut(figure(scaleBarOf(picture.camera.zoom)), PICTURE_PAGE);
    paintPage(brush, page, FIGURE_PIXELS, { [PICTURE]: surface.canvas });
  });
  return canvas;
}

/** @param marked signs of kills and the like are in the picture */
export function stateOf(picture: Picture, theme: Theme, scaleBar: ScaleBar, marked: boolean): PictureState {
  const { info, settings, scene } = picture;
  if (info === null) throw new Error('There is no run to draw a figure of.');
  const { colorBy, hidden } = settings;
  return {
    info, theme, colorBy, hidden, scaleBar, marked, drawn: scene.meta.drawn,
    field: settings.field && !picture.projected ? fieldLegend(info, scene, theme) : null,
  };
}

export function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The browser could not make a picture file.'))), 'image/png');
  });
}
