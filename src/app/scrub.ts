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

export class Scrub {
  private alarm: number | null = null;
  /** Where the hand is; null: it has let go. */
  private at: number | null = null;
  /** The exact state of this minute has been asked for. */
  private asked: number | null = null;

  constructor(private readonly store: Pick<Store, 'looking'>, private readonly source: Pick<Source, 'refresh' | 'jumpTo'>, private readonly clock: Alarm = browserAlarm) {}

  /** The hand is at a minute. However fast it moves, no more than stills are asked for. */
  move(minutes: number): void {
    if (this.at === minutes) return;
    this.at = minutes;
    this.asked = null;
    this.store.looking.value = minutes;
    this.source.refresh();
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
    this.store.looking.value = null;
    if (this.asked === minutes) return;
    this.asked = minutes;
    void this.source.jumpTo(minutes);
  }

  private hush(): void {
    if (this.alarm !== null) this.clock.clear(this.alarm);
    this.alarm = null;
  }
}
