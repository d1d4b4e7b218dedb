// Dragging along the time line: a still at once wherever the hand is, the exact state when it rests or lets go.
import type { Source } from './source';
import type { Store } from './store';

/** ms: a hand that has not moved for so long rests. */
export const REST_MS = 250;

/** What it needs of a clock; tests wind it by hand. */
export interface Alarm {
  set(ring: () => void, delay: number): number;
  clear(alarm: number): void;
}

const browserAlarm: Alarm = { set: (ring, delay) => window.setTimeout(ring, delay), clear: (alarm) => clearTimeout(alarm) };

/** One run on the page, as far as it is dragged. */
export interface Dragged {
  readonly store: Pick<Store, 'looking'>;
  readonly source: Pick<Source, 'refresh' | 'jumpTo'>;
}

/** The minute under a pointer on the time line, to its nearest step. */
export function minuteUnder(x: number, { left, width }: Pick<DOMRect, 'left' | 'width'>, end: number, step = 1): number {
  const share = width > 0 ? Math.min(1, Math.max(0, (x - left) / width)) : 0;
  return Math.min(Math.floor(end / step) * step, Math.round((share * end) / step) * step);
}

export class Scrub {
  private alarm: number | null = null;
  /** Where the hand is; null: it has let go. */
  private at: number | null = null;
  /** The exact state of this minute has been asked for. */
  private asked: number | null = null;

  /** @param runs the open one, and the other beside it if there is one: that goes where the open one goes */
  constructor(private readonly runs: () => readonly [Dragged, ...Dragged[]], private readonly clock: Alarm = browserAlarm) {}

  /** The hand is at a minute. However fast it moves, no more than stills are asked for. */
  move(minutes: number): void {
    if (this.at === minutes) return;
    this.at = minutes;
    this.asked = null;
    for (const { store, source } of this.runs()) {
      store.looking.value = minutes;
      source.refresh();
    }
    this.hush();
    this.alarm = this.clock.set(() => this.ask(minutes), REST_MS);
  }

  /** The hand lets go; once more does nothing. */
  release(): void {
    const { at } = this;
    this.hush();
    this.at = null;
    if (at !== null) this.ask(at);
  }

  private ask(minutes: number): void {
    this.alarm = null;
    const runs = this.runs();
    for (const { store } of runs) store.looking.value = null;
    if (this.asked === minutes) return;
    this.asked = minutes;
    void runs[0].source.jumpTo(minutes);
  }

  private hush(): void {
    if (this.alarm !== null) this.clock.clear(this.alarm);
    this.alarm = null;
  }
}
