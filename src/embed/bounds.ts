// How much may be asked of the page in how short a time: a bucket that fills up again by and by.

/** So many calls at once, and so many a second from then on. */
export const AT_ONCE = 60, PER_SECOND = 30;
/** Calls that are under way. */
export const MOST_OPEN = 64;
/** So many that were too many are told so; whoever goes on all the same is heard no more until there is room again. */
const TOLD = 200;

export class Bucket {
  private full = AT_ONCE;
  private refused = 0;
  private since: number;

  /** @param now ms */
  constructor(private readonly now: () => number) {
    this.since = now();
  }

  /** `silent`: too many were refused already. */
  take(): 'yes' | 'no' | 'silent' {
    const now = this.now();
    this.full = Math.min(AT_ONCE, this.full + ((now - this.since) / 1000) * PER_SECOND);
    this.since = now;
    if (this.full < 1) return ++this.refused > TOLD ? 'silent' : 'no';
    this.full--;
    this.refused = 0;
    return 'yes';
  }
}
