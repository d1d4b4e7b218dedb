// The picture of a film: surfaces as large as the film wants and a clock of its own, so that what the page shows stays as it is.
import type { Frame } from '../../workers/frameTypes';
import type { RunInfo } from '../../workers/simApi';
import { texts } from '../app/texts';
import type { Pose } from './camera';
import { paintPage } from './figure/canvasWriter';
import { layOut, panelBox } from './figure/layout';
import type { PageSize } from './figure/layout';
import { PICTURE, pictureFigure } from './figure/pictureFigure';
import { sideBySide } from './figure/sideBySide';
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

/** A run that is filmed; two of them stand beside each other. */
export interface FilmedRun {
  readonly info: RunInfo;
  /** Which of two it is; '' where it is the only one. */
  readonly letter: string;
  readonly name: string;
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

/** One of the pictures, with what draws it. */
interface Side extends FilmedRun {
  readonly panel: string;
  readonly picture: Picture;
  readonly surface: Surface;
}

export class FilmSet {
  readonly canvas = document.createElement('canvas');
  private page: PageSize = { width: 1, height: 1 };
  private pixels = 1;
  private words: FilmWords = { title: '', lines: [], legend: false, scaleBar: false };
  private bar: ScaleBar = NO_BAR;

  private constructor(private readonly sides: readonly Side[], private readonly shot: Shot) {
    this.canvas.dir = 'ltr'; // as all figures are laid out, whichever way the page is read
    for (const { picture, info } of sides) {
      picture.setView(shot.settings);
      picture.showRun(info);
    }
  }

  static async open(runs: readonly FilmedRun[], shot: Shot): Promise<FilmSet> {
    return new FilmSet(await Promise.all(runs.map(async (run): Promise<Side> => ({ ...run, panel: `${PICTURE}${run.letter}`, picture: new Picture(), surface: await createSurface() }))), shot);
  }

  /**
   * @param subtitle of some moment: the pictures get the room that it leaves
   * @param flashes kills and the like light up for a moment: only where frames are near enough to each other
   */
  shape(width: number, height: number, words: FilmWords, subtitle: string, flashes: boolean): void {
    const { sides, canvas, shot: { pose, closeness, settings } } = this;
    this.pixels = Math.max(1, width / WIDEST_PAGE);
    this.page = { width: width / this.pixels, height: height / this.pixels };
    this.words = words;
    Object.assign(canvas, { width, height });
    for (const { picture } of sides) picture.setView({ showMarks: flashes && settings.showMarks });
    const box = panelBox(this.figure(subtitle, NO_BAR), this.page, sides[0]!.panel);
    for (const { picture: { camera }, surface } of sides) {
      surface.resize(box.width, box.height, this.pixels);
      camera.resize(box.width, box.height);
      camera.take(pose); // turned first: what fits depends on it
    }
    // One scale bar is to be right for all of them.
    const zoom = closeness * Math.min(...sides.map(({ picture }) => picture.camera.fitZoom()));
    for (const { picture } of sides) {
      picture.camera.take({ ...pose, zoom });
      picture.renew();
    }
    this.bar = scaleBarOf(sides[0]!.picture.camera.zoom, box.width / 4);
  }

  /** Takes up a frame of each run. @param now of the film, ms */
  show(frames: readonly Frame[], now: number): void {
    this.sides.forEach(({ picture }, n) => picture.showFrame(frames[n]!, now));
  }

  /** Of the frames that it shows. */
  get minutes(): number {
    return this.sides[0]!.picture.scene.meta.minutes;
  }

  /** Nothing that has lit up is seen any more. */
  forgetFlashes(): void {
    for (const { picture } of this.sides) picture.marks.clear();
  }

  draw(subtitle: string, now: number): void {
    const { sides, canvas, page, pixels } = this, brush = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
    if (brush === null) throw new Error('The browser offers no canvas to draw the film on.');
    for (const { picture, surface } of sides) {
      if (surface.canvas.getContext('webgl2')?.isContextLost() !== false) throw new Error(texts.legend.picture.lost);
      picture.layOut(surface, now);
      surface.render(picture.camera);
    }
    // at once: a surface keeps its content only until the browser has shown it
    paintPage(brush, layOut(this.figure(subtitle, this.bar), page), pixels, Object.fromEntries(sides.map(({ panel, surface }) => [panel, surface.canvas])));
  }

  close(): void {
    for (const { surface } of this.sides) surface.destroy();
  }

  private figure(subtitle: string, bar: ScaleBar): Figure {
    const { sides, words: { legend, scaleBar } } = this, all = sides.map((side) => this.figureOf(side, subtitle, bar));
    const figure = all.length === 1 ? all[0]! : sideBySide(sides.map(({ panel, letter, name }, n) => ({ panel, letter, label: `${letter} · ${name}`, figure: all[n]! })));
    return { ...figure, ...(legend ? {} : { legend: [], scales: [] }), scaleBar: scaleBar ? bar : null };
  }

  /** Every group has its line, whether or not one of it is there: the legend stands still while the cells move. */
  private figureOf({ picture, info }: Side, subtitle: string, bar: ScaleBar): Figure {
    const { title, lines } = this.words, { theme, colorBy } = picture.settings;
    const { cells, extras } = legendOf(info, theme, colorBy), counts = new Map([...cells, ...extras].map(({ group }) => [group as string, 1]));
    return pictureFigure({ title, subtitle, caption: lines, alt: '', counts }, stateOf(picture, theme, bar, isShown(picture.settings, 'marks')));
  }
}
