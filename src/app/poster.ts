// A poster of moments: the run goes to each of them, its picture is taken there, and all of them come onto one sheet.
import type { Figure, LegendRow, Panel } from '../render/figure/figure';
import type { PageSize } from '../render/figure/layout';
import type { Theme } from '../render/palette';
import { MINUTES_PER_DAY } from '../../sim/units';
import { resting } from './atRest';
import type { MadeFigure } from './figureMaker';
import { hashOf, notesOf } from './figures';
import { formatClock } from './format';
import type { Lab } from './lab';

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
  readonly receipt: string;
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

async function takeAll(lab: Lab, { days, theme, pixels, progress, isCancelled }: PosterWish): ReturnType<typeof makePoster> {
  const names = days.map((_, n) => `picture ${n + 1}`), labels: string[] = days.map((day) => formatClock(day * MINUTES_PER_DAY)), size = sizeFor(days.length);
  const pictures: Record<string, HTMLCanvasElement> = {}, legend = new Map<string, LegendRow>();
  const taken: number[] = [];
  let figure: Figure | null = null;
  const { receiptNow } = await import('./carry');
  for (const [n, day] of days.entries()) {
    progress(n);
    await lab.source.jumpTo(day * MINUTES_PER_DAY);
    await resting(lab.store);
    if (isCancelled()) return null;
    taken.push(lab.store.minutes.value);
    labels[n] = formatClock(taken[n]);
    const notes = notesOf(lab, n === days.length - 1 ? await hashOf(lab) : '');
    const shape = (one: Figure): Figure => ({ ...one, subtitle: '', panels: names.map((name, i): Panel => ({ kind: 'picture', name, alt: one.panels[0]?.kind === 'picture' ? one.panels[0].alt : '', label: labels[i] })) });
    const drawn = notes && lab.view.figure({ notes, theme, shape, page: size, panel: names[n], pixels });
    if (drawn === null) return null;
    pictures[names[n]] = drawn.picture;
    for (const row of drawn.figure.legend) if (!legend.has(row.label)) legend.set(row.label, row);
    figure = drawn.figure;
  }
  const receipt = await receiptNow(lab);
  return figure && { made: { figure: { ...figure, legend: [...legend.values()] }, size, pictures }, receipt, span: [...new Set([taken[0], taken[taken.length - 1]])] };
}

/** As many beside each other as under each other, or one more. */
function sizeFor(count: number): PageSize {
  const across = Math.ceil(Math.sqrt(count)), down = Math.ceil(count / across);
  return { width: BESIDE + across * PANEL_WIDTH, height: AROUND + down * PANEL_WIDTH };
}
