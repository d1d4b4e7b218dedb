// Small statistics: means, spreads, distances between curves, where a curve crosses a level.

export function mean(sample: readonly number[]): number {
  return sample.reduce((sum, value) => sum + value, 0) / sample.length;
}

/** Standard deviation of a sample; 0 for a single value. */
export function deviation(sample: readonly number[]): number {
  if (sample.length < 2) return 0;
  const middle = mean(sample);
  return Math.sqrt(sample.reduce((sum, value) => sum + (value - middle) * (value - middle), 0) / (sample.length - 1));
}

export function median(sample: readonly number[]): number {
  return quantile(sample, 0.5);
}

/** Linear between the two neighbouring values; NaN for an empty sample. */
export function quantile(sample: readonly number[], share: number): number {
  const sorted = [...sample].sort((a, b) => a - b);
  const at = share * (sorted.length - 1), below = Math.floor(at);
  return sorted.length === 0 ? NaN : sorted[below] + (at - below) * ((sorted[below + 1] ?? sorted[below]) - sorted[below]);
}

/** Root of the mean squared difference of two equally long series. */
export function rmse(ours: readonly number[], theirs: readonly number[]): number {
  if (ours.length !== theirs.length || ours.length === 0) throw new Error(`cannot compare ${ours.length} values with ${theirs.length}`);
  return Math.sqrt(mean(ours.map((value, n) => (value - theirs[n]) * (value - theirs[n]))));
}

/** y at x on the straight lines between the points; the ends hold beyond them. `xs` must rise. */
export function interpolate(xs: readonly number[], ys: readonly number[], x: number): number {
  if (x <= xs[0]) return ys[0];
  for (let n = 1; n < xs.length; n++) {
    if (x > xs[n]) continue;
    return ys[n - 1] + ((ys[n] - ys[n - 1]) * (x - xs[n - 1])) / (xs[n] - xs[n - 1]);
  }
  return ys.at(-1)!;
}

/** The first x at which the lines between the points reach `level`; NaN if they never do. */
export function firstCrossing(xs: readonly number[], ys: readonly number[], level: number): number {
  if (ys[0] === level) return xs[0];
  for (let n = 1; n < xs.length; n++) {
    const before = ys[n - 1] - level, now = ys[n] - level;
    if (now === 0) return xs[n];
    if (before * now < 0) return xs[n - 1] + ((xs[n] - xs[n - 1]) * before) / (before - now);
  }
  return NaN;
}

/** Kolmogorov–Smirnov distance of a sample from a distribution function. */
export function ksDistance(sample: readonly number[], cumulative: (x: number) => number): number {
  const sorted = [...sample].sort((a, b) => a - b), n = sorted.length;
  return sorted.reduce((worst, x, k) => Math.max(worst, Math.abs((k + 1) / n - cumulative(x)), Math.abs(k / n - cumulative(x))), 0);
}
