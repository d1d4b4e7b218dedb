// A poster of moments: the run goes to each of them, its picture is taken there, and all of them come onto one sheet.
import type { Figure, LegendRow, Panel } from '../render/figure/figure';
import { acrossOf } from '../render/figure/layout';
import type { PageSize } from '../render/figure/layout';
import type { Theme } from '../render/palette';
import { MINUTES_PER_DAY } from '../../sim/units';
import { bothResting } from './atRest';
import type { MadeFigure } from './figureMaker';
import { hashesOf, notesOf } from './figures';
import type { PairHashes } from './figures';
import { formatClock } from './format';
import type { Lab } from './lab';
import { drawPair } from './pairFigure';
import { texts } from './texts';

/** More pictures on one sheet are too small to be read. */
export const MOST_MOMENTS = 20;
/** A panel is about as wide as this, in units of the page. */
const PANEL_WIDTH = 330, BESIDE = 300, AROUND = 150;

/** So many moments from the start to an end, evenly, in days of at most two decimals. */
export function evenDays(count: number, endMinutes: number): readonly number[] {
  const end = endMinutes / MINUTES_PER_DAY;
  return Array.from({ length: count }, (_, n) => Math.round((100 * end * n) / Math.max(1, count - 1)) / 100);
}

/** Days as people type them, “0, 2, 4.5” or “0; 2; 4,5”; null where one is no day between the start and the end. */
export function readDays(text: string, endMinutes: number): readonly number[] | null {
  const parts = text.trim().split(/;|\s+|,\s+/).flatMap((part) => ((part.match(/,/g)?.length ?? 0) > 1 ? part.split(',') : [part])).map((part) => part.replace(/,$/, '')).filter((part) => part !== '');
  const days = parts.map((part) => (/^\d+([.,]\d+)?$/.test(part) ? Number(part.replace(',', '.')) : NaN));
  const sound = days.length > 0 && days.length <= MOST_MOMENTS && days.every((day) => day * MINUTES_PER_DAY <= endMinutes);
  return sound ? [...new Set(days)].sort((a, b) => a - b) : null;
}

export interface PosterWish {
  readonly days: readonly number[];
  readonly theme: Theme;
  readonly pixels: number;
  /** Before each picture: how many there are. */
  readonly progress: (taken: number) => void;
  readonly isCancelled: () => boolean;
}

export interface Poster {
  readonly made: MadeFigure;
  /** Of two runs both. */
  readonly receipts: readonly string[];
  /** Its first and last minute; one, if there is only that. */
  readonly span: readonly number[];
}

/** null: it was given up, or there is no picture. The run stands where it stood before. */
export async function makePoster(lab: Lab, wish: PosterWish): Promise<Poster | null> {
  const { store, source } = lab, before = store.minutes.value;
  try {
    return await takeAll(lab, wish);
  } finally {
    if (store.minutes.value !== before) await source.jumpTo(before);
  }
}

/** What one moment gives: of two runs that are compared two pictures. */
interface Take {
  readonly figure: Figure;
  readonly pictures: Readonly<Record<string, HTMLCanvasElement>>;
}

async function takeAll(lab: Lab, { days, theme, pixels, progress, isCancelled }: PosterWish): ReturnType<typeof makePoster> {
  const twin = lab.compare.twin.value, letters = twin === null ? [''] : [texts.compare.sideA, texts.compare.sideB], across = acrossFor(days.length, letters.length);
  const names = days.map((_, n) => letters.map((letter) => `picture ${n + 1}${letter}`)), clocks: string[] = days.map((day) => formatClock(day * MINUTES_PER_DAY)), size = sizeFor(days.length * letters.length, across);
  const pictures: Record<string, HTMLCanvasElement> = {}, legend = new Map<string, LegendRow>();
  const taken: number[] = [];
  let figure: Figure | null = null;
  const { receiptsNow } = await import('./carry');
  const shape = (one: Figure): Figure => ({
    ...one, subtitle: '', across,
    panels: names.flatMap((pair, n) => pair.map((name, side): Panel => ({ kind: 'picture', name, alt: altOf(one, side), label: [letters[side], clocks[n]].filter((part) => part !== '').join(' · ') }))),
  });
  /** Of the moment at which the run stands. */
  const take = (n: number, hashes: PairHashes): Take | null => {
    if (twin !== null) return drawPair(lab, twin, hashes, { theme, pixels, page: size, panels: [names[n][0], names[n][1]], shape });
    const notes = notesOf(lab, hashes[0]), drawn = notes && lab.view.figure({ notes, theme, shape, page: size, panel: names[n][0], pixels });
    return drawn && { figure: drawn.figure, pictures: { [names[n][0]]: drawn.picture } };
  };
  for (const [n, day] of days.entries()) {
    progress(n);
    await lab.source.jumpTo(day * MINUTES_PER_DAY);
    await bothResting(lab);
    if (isCancelled() || lab.compare.twin.value !== twin) return null;
    taken.push(lab.store.minutes.value);
    clocks[n] = formatClock(taken[n]);
    const made = take(n, n === days.length - 1 ? await hashesOf(lab) : ['', '']);
    if (made === null) return null;
    Object.assign(pictures, made.pictures);
    for (const row of made.figure.legend) if (!legend.has(row.label)) legend.set(row.label, row);
    figure = made.figure;
  }
  const receipts = await receiptsNow(lab);
  return figure && { made: { figure: { ...figure, legend: [...legend.values()] }, size, pictures }, receipts, span: [...new Set([taken[0], taken[taken.length - 1]])] };
}

function altOf({ panels }: Figure, side: number): string {
  const panel = panels[side];
  return panel?.kind === 'picture' ? panel.alt : '';
}

/** Pictures beside each other: those of one moment are not parted. */
export const acrossFor = (moments: number, sides: number): number => sides * acrossOf(Math.ceil(moments / sides));

function sizeFor(count: number, across: number): PageSize {
  const down = Math.ceil(count / across);
  return { width: BESIDE + across * PANEL_WIDTH, height: AROUND + down * PANEL_WIDTH };
}
