// The picture of a film: a surface as large as the film wants and a clock of its own, so that what the page shows stays as it is.
import type { Frame } from '../../workers/frameTypes';
import type { RunInfo } from '../../workers/simApi';
import { texts } from '../app/texts';
import type { Pose } from './camera';
import { paintPage } from './figure/canvasWriter';
import { layOut, panelBox } from './figure/layout';
import type { PageSize } from './figure/layout';
import { PICTURE, pictureFigure } from './figure/pictureFigure';
import type { Figure, ScaleBar } from './figure/figure';
import { legendOf } from './legend';
import { scaleBarOf } from './overlay';
import { Picture } from './picture';
import { NO_BAR, stateOf } from './screenshot';
import { isShown } from './settings';
import type { ViewSettings } from './settings';
import { createSurface } from './surface';
import type { Surface } from './surface';

/** How a picture is looked at. */
export interface Shot {
  readonly settings: ViewSettings;
  readonly pose: Pose;
  readonly closeness: number;
}

/** What stands in the picture besides the cells; '' or an empty list is left out. */
export interface FilmWords {
  readonly title: string;
  readonly lines: readonly string[];
  readonly legend: boolean;
  readonly scaleBar: boolean;
}

/** In wider films everything is larger, words too: none of them gets lost in what is shrunk to fit a slide. */
const WIDEST_PAGE = 960;

export class FilmSet {
  readonly canvas = document.createElement('canvas');
  private readonly picture = new Picture();
  private page: PageSize = { width: 1, height: 1 };
  private pixels = 1;
  private words: FilmWords = { title: '', lines: [], legend: false, scaleBar: false };
  private bar: ScaleBar = NO_BAR;

  private constructor(private readonly surface: Surface, private readonly info: RunInfo, private readonly shot: Shot) {
    this.canvas.dir = 'ltr'; // as all figures are laid out, whichever way the page is read
    this.picture.setView(shot.settings);
    this.picture.showRun(info);
  }

  static async open(info: RunInfo, shot: Shot): Promise<FilmSet> {
    return new FilmSet(await createSurface(), info, shot);
  }

  /**
   * @param subtitle of some moment: the picture gets the room that it leaves
   * @param flashes kills and the like light up for a moment: only where frames are near enough to each other
   */
  shape(width: number, height: number, words: FilmWords, subtitle: string, flashes: boolean): void {
    const { picture, surface, canvas, shot: { pose, closeness, settings } } = this, { camera } = picture;
    this.pixels = Math.max(1, width / WIDEST_PAGE);
    this.page = { width: width / this.pixels, height: height / this.pixels };
    this.words = words;
    Object.assign(canvas, { width, height });
    picture.setView({ showMarks: flashes && settings.showMarks });
    const box = panelBox(this.figure(subtitle, NO_BAR), this.page, PICTURE);
    surface.resize(box.width, box.height, this.pixels);
    camera.resize(box.width, box.height);
    camera.take(pose); // turned first: what fits depends on it
    camera.take({ ...pose, zoom: closeness * camera.fitZoom() });
    this.bar = scaleBarOf(camera.zoom, box.width / 4);
    picture.renew();
  }

  /** Takes up a frame. @param now of the film, ms */
  show(frame: Frame, now: number): void {
    this.picture.showFrame(frame, now);
  }

  /** Of the frame that it shows. */
  get minutes(): number {
    return this.picture.scene.meta.minutes;
  }

  /** Nothing that has lit up is seen any more. */
  forgetFlashes(): void {
    this.picture.marks.clear();
  }

  draw(subtitle: string, now: number): void {
    const { picture, surface, canvas, page, pixels } = this, brush = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
    if (brush === null) throw new Error('The browser offers no canvas to draw the film on.');
    if (surface.canvas.getContext('webgl2')?.isContextLost() !== false) throw new Error(texts.legend.picture.lost);
    picture.layOut(surface, now);
    surface.render(picture.camera);
    // at once: the surface keeps its content only until the browser has shown it
    paintPage(brush, layOut(this.figure(subtitle, this.bar), page), pixels, { [PICTURE]: surface.canvas });
  }

  close(): void {
    this.surface.destroy();
  }

  /** Every group has its line, whether or not one of it is there: the legend stands still while the cells move. */
  private figure(subtitle: string, bar: ScaleBar): Figure {
    const { picture, info, words: { title, lines, legend, scaleBar } } = this, { theme, colorBy } = picture.settings;
    const { cells, extras } = legendOf(info, theme, colorBy), counts = new Map([...cells, ...extras].map(({ group }) => [group as string, 1]));
    const figure = pictureFigure({ title, subtitle, caption: lines, alt: '', counts }, stateOf(picture, theme, bar, isShown(picture.settings, 'marks')));
    return { ...figure, ...(legend ? {} : { legend: [], scales: [] }), scaleBar: scaleBar ? bar : null };
  }
}
