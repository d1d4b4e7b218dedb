// Gives every piece of a figure its place on a page of fixed size: title above, panels left, legend right, provenance below.
import { texts } from '../../app/texts';
import { chartPieces, headingHeight } from './chartPanel';
import type { ColourScale, Figure, LegendRow, Panel, ScaleBar } from './figure';
import { pathPiece, signPieces, textPiece } from './page';
import type { Box, Page, Piece } from './page';
import { wrapped } from './textWidth';

export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** Saved pictures: 4 to 3, drawn with two pixels to the unit. */
export const PICTURE_PAGE: PageSize = { width: 960, height: 720 };
export const CHART_PAGE: PageSize = { width: 960, height: 480 };
/** A chart among others on a printed sheet, two abreast, without what it says of itself above its frame. */
export const SHEET_CHART: PageSize = { width: 400, height: 238 };

/** Charts under a picture: so many beside each other, so high without what they say of themselves. */
const CHARTS_ACROSS = 2, CHART_ROW = 230;
const MARGIN = 24, GAP = 20, LEGEND_WIDTH = 232, LABEL = 15, LABEL_ROOM = 22, LABEL_LINES = 2;
const TITLE = 20, SUBTITLE = 13, CAPTION = 10.5;
const LINE = 1.3;
/** The legend is written smaller rather than cut, down to the second of these. */
const LEGEND_SIZES = [12, 11, 10, 9, 8] as const;

class Sheet {
  readonly pieces: Piece[] = [];
  readonly blocks: (Box & { name: string })[] = [];

  block(name: string, box: Box): void {
    this.blocks.push({ name, x: box.x, y: box.y, width: box.width, height: box.height });
  }

  /** Lines of text from `y` downwards; returns where the next thing may begin. */
  lines(name: string, lines: readonly string[], box: { readonly x: number; readonly y: number; readonly width: number }, size: number, colour: string, bold = false): number {
    if (lines.length === 0) return box.y;
    lines.forEach((line, i) => this.pieces.push(textPiece(box.x, box.y + size * (1 + i * LINE), line, size, colour, { bold })));
    const height = size * (1 + (lines.length - 1) * LINE) + 0.24 * size;
    this.block(name, { ...box, height });
    return box.y + height;
  }
}

export function layOut(figure: Figure, { width, height }: PageSize): Page {
  const sheet = new Sheet();
  const { ink } = figure;
  const inner = width - 2 * MARGIN;
  let top = sheet.lines('title', wrapped(figure.title, inner, TITLE, 2, true), { x: MARGIN, y: MARGIN - 6, width: inner }, TITLE, ink.ink, true);
  top = sheet.lines('subtitle', wrapped(figure.subtitle, inner, SUBTITLE, 2), { x: MARGIN, y: top + 3, width: inner }, SUBTITLE, ink.soft);
  const caption = figure.caption.flatMap((line) => wrapped(line, inner, CAPTION, 3));
  const captionTop = height - MARGIN + 6 - caption.length * CAPTION * LINE;
  sheet.lines('caption', caption, { x: MARGIN, y: captionTop, width: inner }, CAPTION, ink.soft);
  const strip = chartStrip(figure, width), low = captionTop - 10;
  const body: Box = { x: MARGIN, y: top + 12, width: inner, height: low - strip - (top + 12) };
  const beside = figure.legend.length + figure.keys.length + figure.scales.length > 0;
  const left: Box = { ...body, width: beside ? inner - LEGEND_WIDTH - GAP : inner };
  if (beside) placeLegend(sheet, figure, { ...body, x: left.x + left.width + GAP, width: LEGEND_WIDTH });
  const bar = figure.scaleBar === null ? 0 : 26;
  if (figure.scaleBar !== null) placeBar(sheet, figure.scaleBar, { x: left.x, y: left.y + left.height - bar + 8, width: left.width, height: bar - 8 }, ink.ink);
  const pictures = figure.panels.filter(({ kind }) => strip === 0 || kind === 'picture'), charts = figure.panels.filter((panel) => !pictures.includes(panel));
  placePanels(sheet, figure, pictures, { ...left, height: left.height - bar }, figure.across ?? acrossOf(pictures.length));
  if (strip > 0) placePanels(sheet, figure, charts, { ...body, y: low - strip + GAP, height: strip - GAP }, Math.min(CHARTS_ACROSS, charts.length));
  return { width, height, ink, pieces: sheet.pieces, blocks: sheet.blocks };
}

/** Where a figure's only picture will lie: the picture has to be drawn for that size before the page is written. */
export function panelBox(figure: Figure, size: PageSize, name: string): Box {
  const found = layOut(figure, size).blocks.find((block) => block.name === `panel ${name}`);
  if (found === undefined) throw new Error(`The figure has no panel “${name}”.`);
  return found;
}

/** Height that charts take up under pictures; alone they lie where pictures would. */
export function chartStrip({ panels }: Pick<Figure, 'panels'>, pageWidth = PICTURE_PAGE.width): number {
  const charts = panels.filter((panel) => panel.kind === 'chart'), across = Math.min(CHARTS_ACROSS, charts.length);
  if (charts.length === 0 || charts.length === panels.length) return 0;
  const width = (pageWidth - 2 * MARGIN - (across - 1) * GAP) / across;
  return Math.ceil(charts.length / across) * (CHART_ROW + Math.max(...charts.map((panel) => headingHeight(panel, width))));
}

/** One panel fills its room; several lie in a grid. */
function placePanels(sheet: Sheet, figure: Figure, panels: readonly Panel[], box: Box, across: number): void {
  const down = Math.ceil(panels.length / across);
  const width = (box.width - (across - 1) * GAP) / across, height = (box.height - (down - 1) * GAP) / down;
  // All give up as much room as the longest label needs, so that pictures beside each other are equally large.
  const most = Math.max(0, ...panels.map(({ label = '' }) => linesOf(label, width).length));
  panels.forEach((panel, i) => {
    const place: Box = { x: box.x + (i % across) * (width + GAP), y: box.y + Math.floor(i / across) * (height + GAP), width, height };
    const room = labelled(sheet, panel, place, figure.ink.ink, most);
    sheet.block(`panel ${panel.name}`, room);
    sheet.pieces.push(...panelPieces(panel, room, figure));
  });
}

/** Writes what stands above a panel; returns what it leaves of the room. @param most lines of any label beside it */
function labelled(sheet: Sheet, { name, label = '' }: Panel, place: Box, colour: string, most: number): Box {
  if (label === '') return place;
  linesOf(label, place.width).forEach((line, n) => sheet.pieces.push(textPiece(place.x, place.y + LABEL * (1 + n * LINE), line, LABEL, colour, { bold: true })));
  const room = LABEL_ROOM + (most - 1) * LABEL * LINE;
  sheet.block(`label ${name}`, { ...place, height: room - 2 });
  return { ...place, y: place.y + room, height: place.height - room };
}

const linesOf = (label: string, width: number): readonly string[] => (label === '' ? [] : wrapped(label, width, LABEL, LABEL_LINES, true));

/** As many beside each other as below each other, or one more. */
export const acrossOf = (count: number): number => Math.ceil(Math.sqrt(count));

function panelPieces(panel: Panel, place: Box, { ink }: Figure): readonly Piece[] {
  if (panel.kind === 'picture') return [{ kind: 'picture', name: panel.name, alt: panel.alt, ...place }];
  return chartPieces(panel, place, ink);
}

function placeBar(sheet: Sheet, bar: ScaleBar, box: Box, colour: string): void {
  const y = box.y + 6;
  sheet.pieces.push(pathPiece(`M${box.x + 1} ${y}v8h${Math.max(1, bar.width - 2).toFixed(1)}v-8`, { stroke: colour, width: 2 }));
  sheet.pieces.push(textPiece(box.x + bar.width + 8, y + 9, bar.text, 12, colour, { bold: true }));
  sheet.block('scale bar', box);
}

/** What stands in the legend, from top to bottom, with the height it needs at a size of letters. */
interface Entry {
  readonly name: string;
  readonly height: number;
  readonly draw: (x: number, y: number) => void;
}

function placeLegend(sheet: Sheet, figure: Figure, box: Box): void {
  const total = (entries: readonly Entry[]): number => entries.reduce((sum, { height }) => sum + height, 0);
  const room = (size: number): readonly Entry[] => legendEntries(sheet, figure, box.width, size);
  const size = LEGEND_SIZES.find((one) => total(room(one)) <= box.height) ?? LEGEND_SIZES[LEGEND_SIZES.length - 1];
  const entries = room(size);
  let y = box.y, written = 0;
  const note = size * LINE + 2;
  for (const entry of entries) {
    const isLast = written === entries.length - 1;
    if (y + entry.height + (isLast ? 0 : note) > box.y + box.height) break;
    entry.draw(box.x, y);
    sheet.block(entry.name, { x: box.x, y, width: box.width, height: entry.height });
    y += entry.height;
    written++;
  }
  if (written < entries.length) sheet.lines('rest of the legend', [texts.legend.more(entries.length - written)], { x: box.x, y, width: box.width }, size, figure.ink.soft);
}

function legendEntries(sheet: Sheet, figure: Figure, width: number, size: number): readonly Entry[] {
  const { ink } = figure;
  // What a scale means cannot be guessed, so scales come first where room is short.
  return [
    ...figure.scales.map((scale, i) => scaleEntry(sheet, scale, i, width, size, ink.ink, ink.soft)),
    ...figure.legend.map((row, i) => rowEntry(sheet, row, i, width, size, ink.ink)),
    ...figure.keys.map(({ mark, text }, i): Entry => {
      const lines = wrapped(text, width - 2 * size, size, 4);
      return {
        name: `key ${i + 1}`, height: lines.length * size * LINE + 5,
        draw: (x, y) => {
          sheet.pieces.push(textPiece(x, y + size + 2, mark, size, ink.ink, { bold: true }));
          lines.forEach((line, n) => sheet.pieces.push(textPiece(x + 2 * size, y + size * (1 + n * LINE) + 2, line, size, ink.ink)));
        },
      };
    }),
  ];
}

function rowEntry(sheet: Sheet, row: LegendRow, index: number, width: number, size: number, colour: string): Entry {
  const lines = wrapped(row.label, width - 2 * size, size, 3);
  return {
    name: `legend ${index + 1}`, height: lines.length * size * LINE + 5,
    draw: (x, y) => {
      sheet.pieces.push(...signPieces(row.sign, x + 0.75 * size, y + 0.75 * size + 1, size));
      lines.forEach((line, n) => sheet.pieces.push(textPiece(x + 2 * size, y + size * (1 + n * LINE) + 2, line, size, colour)));
    },
  };
}

function scaleEntry(sheet: Sheet, scale: ColourScale, index: number, width: number, size: number, ink: string, soft: string): Entry {
  const lines = wrapped(scale.label, width, size, 3);
  const top = lines.length * size * LINE + 4, strip = 0.8 * size;
  return {
    name: `scale ${index + 1}`, height: top + strip + 1.2 * size + 12,
    draw: (x, y) => {
      lines.forEach((line, n) => sheet.pieces.push(textPiece(x, y + size * (1 + n * LINE), line, size, ink)));
      sheet.pieces.push({ kind: 'strip', x, y: y + top, width, height: strip, stops: scale.stops });
      for (const { at, text } of scale.ticks)
        sheet.pieces.push(textPiece(x + at * width, y + top + strip + size + 2, text, 0.9 * size, soft, { anchor: at < 0.1 ? 'start' : at > 0.9 ? 'end' : 'middle' }));
    },
  };
}
