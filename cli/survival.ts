// Times of which some are only known to be longer: the product-limit estimate (Kaplan and Meier 1958) and its quantiles.

/** Of products that should be exactly a half. */
const ROUNDING = 1e-9;

/**
 * Time by which a share `p` of all would have seen the event, for each p; null: so many never did within the times observed.
 * @param events times at which it happened
 * @param censored times up to which it had not
 */
export function productLimitQuantiles(events: readonly number[], censored: readonly number[], shares: readonly number[]): (number | null)[] {
  const happened = [...events].sort((a, b) => a - b), others = [...censored].sort((a, b) => a - b);
  const found: (number | null)[] = shares.map(() => null);
  let surviving = 1, gone = 0;
  for (let n = 0; n < happened.length;) {
    const time = happened[n];
    // One that was lost at this very time was still watched when it happened to another.
    while (gone < others.length && others[gone] < time) gone++;
    const atRisk = happened.length - n + others.length - gone;
    let now = 0;
    while (n < happened.length && happened[n] === time) {
      now++;
      n++;
    }
    surviving *= 1 - now / atRisk;
    shares.forEach((share, k) => {
      if (found[k] === null && surviving <= 1 - share + ROUNDING) found[k] = time;
    });
  }
  return found;
}
