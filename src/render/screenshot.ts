// The picture as a figure to be saved or printed: of fixed size, without the chosen cell's ring, with nothing lying over the cells.
import { fieldLegend } from './fieldPalette';
import type { Figure, ScaleBar } from './figure/figure';
import { paintPage } from './figure/canvasWriter';
import { PICTURE_PAGE, layOut, panelBox } from './figure/layout';
import type { PageSize } from './figure/layout';
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

/** What is to be drawn. */
export interface FigureWish {
  readonly notes: PictureNotes;
  readonly theme: Theme;
  /** What becomes of the figure of the picture alone: more panels, fewer words. */
  readonly shape?: (figure: Figure) => Figure;
  /** Which of its panels the picture is, if not the only one. */
  readonly panel?: string;
  readonly page?: PageSize;
  /** Pixels to the unit of the page. */
  readonly pixels?: number;
  /** Units of the page to the µm; as near as on the screen, if left out. */
  readonly zoom?: number;
  /** Other pictures of the page, by their panels. */
  readonly beside?: Readonly<Record<string, HTMLCanvasElement>>;
}

/** A figure whose picture was drawn for its panel, ready for any writer. */
export interface DrawnFigure {
  readonly figure: Figure;
  readonly picture: HTMLCanvasElement;
  /** The whole of it. */
  paint(): HTMLCanvasElement;
}

/** Leaves the surface as large as the panel of the figure: whoever calls it gives it back its size and draws again, in the same task. */
export function drawFigure(picture: Picture, surface: Surface, { notes, theme, shape = asItIs, panel = PICTURE, page = PICTURE_PAGE, pixels = FIGURE_PIXELS, zoom, beside = {} }: FigureWish): DrawnFigure {
  const marked = isShown(picture.settings, 'marks') && picture.marks.seen(performance.now(), picture.markLife).length > 0;
  const figure = (scaleBar: ScaleBar): Figure => shape(pictureFigure(notes, stateOf(picture, theme, scaleBar, marked))), box = panelBox(figure(NO_BAR), page, panel), drawn: DrawnFigure[] = [];
  picture.asFigure(theme, box.width, box.height, () => {
    surface.resize(box.width, box.height, pixels);
    picture.layOut(surface, performance.now());
    surface.render(picture.camera);
    // at once: the canvas keeps its content only until the browser has shown it
    const whole = figure(scaleBarOf(picture.camera.zoom)), copy = copyOf(surface.canvas);
    drawn.push({ figure: whole, picture: copy, paint: () => paintedFigure(whole, page, pixels, { ...beside, [panel]: copy }) });
  }, zoom);
  return drawn[0];
}

const asItIs = (figure: Figure): Figure => figure;

function copyOf(source: HTMLCanvasElement): HTMLCanvasElement {
  const { canvas, brush } = blank(source.width, source.height);
  brush.drawImage(source, 0, 0);
  return canvas;
}

/** A figure with its pictures as one canvas. */
export function paintedFigure(figure: Figure, size: PageSize, pixels: number, pictures: Readonly<Record<string, HTMLCanvasElement>>): HTMLCanvasElement {
  const { canvas, brush } = blank(size.width * pixels, size.height * pixels);
  paintPage(brush, layOut(figure, size), pixels, pictures);
  return canvas;
}

function blank(width: number, height: number): { readonly canvas: HTMLCanvasElement; readonly brush: CanvasRenderingContext2D } {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const brush = canvas.getContext('2d');
  if (brush === null) throw new Error('The browser offers no canvas to draw the figure on.');
  return { canvas, brush };
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
