// Something to be fetched for the moment that is shown: once for each moment, not too often, never two at a time, and never left undone.

export class Errand {
  private underWay = false;
  /** The moment it is wanted for, and the one it was last fetched for. */
  private wanted: string | number | null = null;
  private done: string | number | null = null;
  private last = -Infinity;
  private serial = 0;

  constructor(private readonly fetch: () => Promise<void>, private readonly now: () => number) {}

  /** @param pauseMs since it was last fetched; 0: at once, because no later moment will ask again */
  need(moment: string | number, pauseMs: number): void {
    if (moment === this.done || this.now() < this.last + pauseMs) return;
    this.wanted = moment;
    if (!this.underWay) void this.go();
  }

  /** Another run: what is under way does not count. */
  forget(): void {
    this.wanted = this.done = null;
    this.last = -Infinity;
    this.underWay = false;
    this.serial++;
  }

  private async go(): Promise<void> {
    const { serial } = this;
    this.underWay = true;
    while (serial === this.serial && this.wanted !== this.done) {
      const moment = this.wanted;
      this.last = this.now();
      await this.fetch();
      if (serial === this.serial) this.done = moment;
    }
    if (serial === this.serial) this.underWay = false;
  }
}
