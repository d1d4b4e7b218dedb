// Several claimants, one prize: proposals are collected first and settled by a stated key, never by loop order.

/** Best claimant per row: smallest priority wins, equal priorities go to the smaller tie key. */
export class Claims {
  private best = new Int32Array(0);
  private stamp = new Int32Array(0);
  private priority = new Float64Array(0);
  private tie = new Float64Array(0);
  private round = 0;
  /** Prizes somebody has proposed for in this round. */
  private wanted = new Int32Array(0);
  private wantedCount = 0;

  /** Forgets all proposals and makes room for prizes 0 … count−1. */
  begin(count: number): void {
    if (this.best.length < count) {
      const capacity = Math.ceil(count * 1.25) + 64;
      this.best = new Int32Array(capacity);
      this.stamp = new Int32Array(capacity);
      this.priority = new Float64Array(capacity);
      this.tie = new Float64Array(capacity);
      this.wanted = new Int32Array(capacity);
      this.round = 0;
    }
    this.round++;
    this.wantedCount = 0;
  }

  propose(prize: number, claimant: number, priority: number, tie: number): void {
    const known = this.stamp[prize] === this.round;
    const better = !known || priority < this.priority[prize] || (priority === this.priority[prize] && tie < this.tie[prize]);
    if (!better) return;
    if (!known) this.wanted[this.wantedCount++] = prize;
    this.stamp[prize] = this.round;
    this.best[prize] = claimant;
    this.priority[prize] = priority;
    this.tie[prize] = tie;
  }

  /** Puts the prizes proposed for in ascending order and returns their number; `prize(n)` is the n-th. They are few. */
  sortPrizes(): number {
    const { wanted, wantedCount } = this;
    for (let n = 1; n < wantedCount; n++) {
      const prize = wanted[n];
      let at = n;
      for (; at > 0 && wanted[at - 1] > prize; at--) wanted[at] = wanted[at - 1];
      wanted[at] = prize;
    }
    return wantedCount;
  }

  prize(n: number): number {
    return this.wanted[n];
  }

  /** The winner, or −1 if nobody proposed. */
  winner(prize: number): number {
    return this.stamp[prize] === this.round ? this.best[prize] : -1;
  }
}
