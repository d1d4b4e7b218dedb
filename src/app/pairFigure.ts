// The picture as a figure; of two runs that are compared both, under a letter each, equally large, with one legend and where each comes from.
import type { Figure } from '../render/figure/figure';
import type { PageSize } from '../render/figure/layout';
import { sideBySide } from '../render/figure/sideBySide';
import type { DrawnFigure } from '../render/screenshot';
import type { Theme } from '../render/palette';
import type { Twin } from './compare';
import { notesOf } from './figures';
import type { PairHashes } from './figures';
import type { Lab } from './lab';
import { pairLines } from './provenance';
import { texts } from './texts';

/** Two pictures beside each other. */
export const PAIR_PAGE: PageSize = { width: 1280, height: 680 };
/** Pixels to the unit of the page, as of one picture alone. */
const PAIR_PIXELS = 2;
/** Pixels to the unit of the page while it is only asked what there is to be drawn. */
const DRAFT_PIXELS = 0.25;

export interface PairWish {
  readonly theme: Theme;
  readonly pixels: number;
  readonly page?: PageSize;
  /** Names of the panels that the two become. */
  readonly panels?: readonly [string, string];
  /** What becomes of the figure of both: more panels, fewer words. */
  readonly shape?: (figure: Figure) => Figure;
}

export interface DrawnPair {
  readonly figure: Figure;
  readonly pictures: Readonly<Record<string, HTMLCanvasElement>>;
  paint(): HTMLCanvasElement;
}

/** null while one of the pictures is missing. */
export function drawPair(lab: Lab, twin: Twin, hashes: PairHashes, { theme, pixels, page = PAIR_PAGE, panels = ['picture A', 'picture B'], shape = asItIs }: PairWish): DrawnPair | null {
  const letters = [texts.compare.sideA, texts.compare.sideB] as const, labs = [lab, twin.lab] as const;
  const caption = pairLines(labs.map(({ store }) => store), twin.names, hashes), notes = labs.map((one, n) => notesOf(one, hashes[n]));
  const both = (figures: readonly Figure[]): Figure => shape({ ...sideBySide(figures.map((figure, n) => ({ panel: panels[n], letter: letters[n], label: `${letters[n]} · ${twin.names[n]}`, figure }))), caption });
  const draw = (n: number, more: { readonly pixels: number; readonly shape: (figure: Figure) => Figure; readonly zoom?: number; readonly beside?: DrawnPair['pictures'] }): DrawnFigure | null => {
    const said = notes[n];
    return said === null || said === undefined ? null : labs[n].view.figure({ notes: said, theme, page, panel: panels[n], ...more });
  };
  // What each says and how large it would be, first: the legend is one for both, and so is the scale bar.
  const alone: Figure[] = [];
  for (const n of labs.keys()) {
    if (draw(n, { pixels: DRAFT_PIXELS, shape: (figure) => both([(alone[n] = figure), figure]) }) === null) return null;
  }
  const zoom = Math.min(...alone.map(({ scaleBar }) => (scaleBar === null ? Infinity : scaleBar.width / scaleBar.length)));
  const theirs = draw(1, { pixels, zoom, shape: (figure) => both([alone[0], figure]) });
  const ours = theirs && draw(0, { pixels, zoom, shape: (figure) => both([figure, alone[1]]), beside: { [panels[1]]: theirs.picture } });
  return ours && { figure: ours.figure, pictures: { [panels[0]]: ours.picture, [panels[1]]: theirs.picture }, paint: () => ours.paint() };
}

const asItIs = (figure: Figure): Figure => figure;

/** The picture as a figure, of two runs that are compared both; null while there is none. */
export function pictureCanvas(lab: Lab, theme: Theme, hashes: PairHashes): HTMLCanvasElement | null {
  const twin = lab.compare.twin.value, notes = notesOf(lab, hashes[0]);
  if (twin !== null) return drawPair(lab, twin, hashes, { theme, pixels: PAIR_PIXELS })?.paint() ?? null;
  return notes === null ? null : lab.view.figure({ notes, theme })?.paint() ?? null;
}
