// Several claimants, one prize: proposals are collected first and settled by a stated key, never by loop order.

/** Best claimant per row: smallest priority wins, equal priorities go to the smaller tie key. */
export class Claims {
  private best = new Int32Array(0);
  private stamp = new Int32Array(0);
  private priority = new Float64Array(0);
  private tie = new Float64Array(0);
  private round = 0;

  /** Forgets all proposals and makes room for prizes 0 … count−1. */
  begin(count: number): void {
    if (this.best.length < count) {
      const capacity = Math.ceil(count * 1.25) + 64;
      this.best = new Int32Array(capacity);
      this.stamp = new Int32Array(capacity);
      this.priority = new Float64Array(capacity);
      this.tie = new Float64Array(capacity);
      this.round = 0;
    }
    this.round++;
  }

  propose(prize: number, claimant: number, priority: number, tie: number): void {
    const known = this.stamp[prize] === this.round;
    const better = !known || priority < this.priority[prize]! || (priority === this.priority[prize]! && tie < this.tie[prize]!);
    if (!better) return;
    this.stamp[prize] = this.round;
    this.best[prize] = claimant;
    this.priority[prize] = priority;
    this.tie[prize] = tie;
  }

  /** The winner, or −1 if nobody proposed. */
  winner(prize: number): number {
    return this.stamp[prize] === this.round ? this.best[prize]! : -1;
  }
}
