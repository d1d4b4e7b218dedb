// A chart inside a figure: axes that say whose they are, curves broken where nothing is measured, events marked above the frame.
import { line as pathThrough } from 'd3-shape';
import type { ChartAxis, ChartPanel, FigureInk } from './figure';
import { pathPiece, signPieces, textPiece } from './page';
import type { Box, Piece } from './page';
import { textWidth, wrapped } from './textWidth';

/** Room around the curves for numbers and titles. */
const SIDE = 58, ABOVE = 40, BELOW = 42, BARE_SIDE = 12;
const SIZE = 12;
/** Two events nearer than this share one place above the frame. */
const EVENT_GAP = 6;

/** The frame that the curves are drawn in. */
export function chartFrame(panel: ChartPanel, whole: Box): Box {
  const place = belowHeading(panel, whole);
  const left = panel.left === null ? BARE_SIDE : SIDE, right = panel.right === null ? BARE_SIDE : SIDE;
  return { x: place.x + left, y: place.y + ABOVE, width: place.width - left - right, height: place.height - ABOVE - BELOW };
}

export function chartPieces(panel: ChartPanel, whole: Box, ink: FigureInk): readonly Piece[] {
  const frame = chartFrame(panel, whole), place = belowHeading(panel, whole);
  const bottom = frame.y + frame.height;
  const across = (day: number): number => frame.x + (day / panel.end) * frame.width;
  const up = (axis: ChartAxis) => (value: number): number => bottom - axis.place(value) * frame.height;
  const grid = panel.left ?? panel.right;
  const pieces: Piece[] = headingPieces(panel, whole, ink);
  pieces.push(...panel.dayTicks.flatMap(({ value, text }): Piece[] => [
    pathPiece(`M${fix(across(value))} ${fix(frame.y)}v${fix(frame.height)}`, { stroke: ink.line }),
    textPiece(across(value), bottom + 17, text, SIZE, ink.ink, { anchor: 'middle' }),
  ]));
  pieces.push(textPiece(frame.x + frame.width / 2, bottom + 36, panel.dayTitle, SIZE, ink.ink, { anchor: 'middle' }));
  for (const [axis, right] of [[panel.left, false], [panel.right, true]] as const) {
    if (axis === null) continue;
    const y = up(axis);
    for (const { value, text } of axis.ticks) {
      if (axis === grid) pieces.push(pathPiece(`M${fix(frame.x)} ${fix(y(value))}h${fix(frame.width)}`, { stroke: ink.line }));
      pieces.push(textPiece(right ? frame.x + frame.width + 7 : frame.x - 7, y(value) + 4, text, SIZE, axis.colour, { anchor: right ? 'start' : 'end' }));
    }
    // A title may be longer than the margin is wide: it begins at the edge of the panel, over its own axis.
    pieces.push(textPiece(right ? place.x + place.width : place.x, place.y + SIZE, axis.title, SIZE, axis.colour, { anchor: right ? 'end' : 'start' }));
  }
  pieces.push(...eventPieces(panel, frame, across, ink));
  for (const { colour, dashed, right, values } of panel.lines) {
    const axis = right ? panel.right : panel.left;
    if (axis === null) continue;
    const y = up(axis);
    const d = pathThrough<number | null>().digits(1).defined((value) => value !== null).x((_, i) => across(panel.days[i])).y((value) => y(value!))(values);
    pieces.push(pathPiece(d ?? '', { stroke: colour, width: 1.8, dash: dashed ? '6 4' : '' }));
  }
  return pieces;
}

const HEADING_LINE = 17, SIGN_ROOM = 22, BETWEEN = 16;

/** The lines of a heading: the title, and what the curves are, as many in a line as fit. */
function headingRows({ heading }: ChartPanel, width: number): readonly (readonly { readonly x: number; readonly text: string; readonly line: number }[])[] {
  const rows: { x: number; text: string; line: number }[][] = [];
  let x = Infinity;
  heading?.lines.forEach(({ label }, line) => {
    const [text = ''] = wrapped(label, width - SIGN_ROOM, SIZE, 1), needed = SIGN_ROOM + textWidth(text, SIZE);
    if (x + needed > width) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)!.push({ x, text, line });
    x += needed + BETWEEN;
  });
  return rows;
}

/** What a chart needs besides its frame for what it says of itself. */
export function headingHeight(panel: ChartPanel, width: number): number {
  return panel.heading === undefined ? 0 : HEADING_LINE * (1 + headingRows(panel, width).length) + 4;
}

function belowHeading(panel: ChartPanel, whole: Box): Box {
  const height = headingHeight(panel, whole.width);
  return { ...whole, y: whole.y + height, height: whole.height - height };
}

function headingPieces(panel: ChartPanel, { x, y, width }: Box, ink: FigureInk): Piece[] {
  const { heading } = panel;
  if (heading === undefined) return [];
  const [title = ''] = wrapped(heading.title, width, SIZE, 1, true), pieces: Piece[] = [textPiece(x, y + SIZE, title, SIZE, ink.ink, { bold: true })];
  headingRows(panel, width).forEach((row, n) => {
    const base = y + HEADING_LINE * (n + 1) + SIZE;
    for (const { x: from, text, line } of row) pieces.push(...signPieces(heading.lines[line].sign, x + from + 8, base - 4, SIZE), textPiece(x + from + SIGN_ROOM, base, text, SIZE, ink.ink));
  });
  return pieces;
}

/** Events whose marks would touch are named together, at the first of them. */
function eventPieces({ events, end }: ChartPanel, frame: Box, across: (day: number) => number, ink: FigureInk): Piece[] {
  const pieces: Piece[] = [];
  const groups: { x: number; marks: string[]; until: number }[] = [];
  for (const { day, mark } of [...events].sort((a, b) => a.day - b.day)) {
    if (day > end) continue;
    const x = across(Math.max(0, day));
    // What was before the start is named at the edge; its line would lie over the axis.
    if (day >= 0) pieces.push(pathPiece(`M${fix(x)} ${fix(frame.y)}v${fix(frame.height)}`, { stroke: '#8a8f98', dash: '3 3' }));
    const half = textWidth(mark, SIZE, true) / 2;
    const last = groups.at(-1);
    if (last === undefined || x - half > last.until + EVENT_GAP) groups.push({ x: x - half, marks: [mark], until: x + half });
    else if (!last.marks.includes(mark)) {
      last.marks.push(mark);
      last.until = last.x + textWidth(last.marks.join(' '), SIZE, true);
    }
  }
  for (const { x, marks } of groups) {
    const text = marks.join(' '), most = frame.x + frame.width + SIDE - BARE_SIDE - textWidth(text, SIZE, true);
    pieces.push(textPiece(Math.min(x, most), frame.y - 9, text, SIZE, ink.soft, { bold: true }));
  }
  return pieces;
}

function fix(value: number): string {
  return String(Number(value.toFixed(1)));
}
