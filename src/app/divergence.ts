// When two runs first differ: halved between a moment at which they are the same and one at which they are not, then proved tick by tick.
import { signal } from '@preact/signals';
import type { Result } from '../../workers/simApi';

/** Fingerprints of a run at consecutive ticks that it has passed; the answer may hold only the first of them. */
export type Reader = (from: number, to: number) => Promise<Result<readonly string[]>>;

export type Parting =
  /** They have been the same at every common moment that was looked at, the last of them this tick; −1: at none so far. */
  | { readonly is: 'same'; readonly tick: number }
  /** They differ by now; since when is being looked for. */
  | { readonly is: 'searching'; readonly from: number; readonly to: number }
  /** They first differ at this tick; `proven` once every tick before has been compared. */
  | { readonly is: 'parted'; readonly tick: number; readonly proven: boolean };

/** Ticks compared in one go. */
const BLOCK = 64;
/** Answers without a tick that are waited for: so many times a worker may be asked on to reach one. */
const MOST_ASKED = 10_000;

export class Divergence {
  readonly parting = signal<Parting>({ is: 'same', tick: -1 });
  private wanted = -1;
  private isBusy = false;
  private isOver = false;

  /**
   * @param rest waits between two questions, so that the runs themselves go on meanwhile
   * @param shared up to this tick both are one run: the same start, and the same was done to it
   */
  constructor(private readonly first: Reader, private readonly second: Reader, private readonly rest: () => Promise<void> = async () => undefined, private readonly shared = 0) {}

  /** Both stand at this tick: are they still the same? Settles when everything that follows from it is known. */
  async look(tick: number): Promise<void> {
    this.wanted = Math.max(this.wanted, tick);
    if (this.isBusy) return;
    this.isBusy = true;
    try {
      // Meanwhile they may have gone on.
      for (let { value } = this.parting; !this.isOver && value.is === 'same' && value.tick < this.wanted; { value } = this.parting) {
        const next = this.wanted;
        this.wanted = value.tick;
        await this.compare(value.tick, next);
      }
    } finally {
      this.isBusy = false;
    }
  }

  /** Nobody wants to know any more. */
  stop(): void {
    this.isOver = true;
  }

  private async compare(same: number, tick: number): Promise<void> {
    const isSame = await this.areSame(tick), from = Math.max(0, same, Math.min(this.shared, tick));
    if (isSame === null || this.isOver) return;
    if (isSame) return this.tell({ is: 'same', tick });
    this.tell({ is: 'searching', from, to: tick });
    const found = await this.halve(from, tick);
    if (found === null) return this.tell({ is: 'same', tick: same });
    this.tell({ is: 'parted', tick: found, proven: false });
    // A difference may heal, and another one come later: only ticks that were compared one by one prove the first.
    const first = await this.firstIn(found > this.shared ? this.shared + 1 : 0, found);
    if (first !== null) this.tell({ is: 'parted', tick: first, proven: true });
  }

  /** A tick at which they differ and before which they are the same. */
  private async halve(from: number, to: number): Promise<number | null> {
    let same = from, different = to;
    if ((await this.areSame(same)) === false) return same;
    while (different - same > BLOCK) {
      const middle = (same + different) >> 1, isSame = await this.areSame(middle);
      if (isSame === null) return null;
      if (isSame) same = middle;
      else different = middle;
      this.tell({ is: 'searching', from: same, to: different });
      await this.rest();
    }
    return this.firstIn(same, different);
  }

  /** The first tick of some at which they differ; the last, at which they are known to, if there is none before; null if it cannot be told. */
  private async firstIn(from: number, last: number): Promise<number | null> {
    for (let at = from; at <= last; at += BLOCK) {
      const end = Math.min(last, at + BLOCK - 1);
      const [ours, theirs] = await Promise.all([this.read(this.first, at, end), this.read(this.second, at, end)]);
      if (ours === null || theirs === null || this.isOver) return null;
      const n = ours.findIndex((hash, k) => hash !== theirs[k]);
      if (n >= 0) return at + n;
      await this.rest();
    }
    return last;
  }

  private async areSame(tick: number): Promise<boolean | null> {
    const [ours, theirs] = await Promise.all([this.read(this.first, tick, tick), this.read(this.second, tick, tick)]);
    return ours === null || theirs === null ? null : ours[0] === theirs[0];
  }

  private async read(reader: Reader, from: number, to: number): Promise<string[] | null> {
    const all: string[] = [];
    for (let asked = 0; asked < MOST_ASKED && !this.isOver; asked++) {
      const answer = await reader(from + all.length, to);
      if (!answer.ok) return null;
      all.push(...answer.value);
      if (all.length > to - from) return all;
      await this.rest();
    }
    return null;
  }

  private tell(parting: Parting): void {
    if (!this.isOver) this.parting.value = parting;
  }
}
