// Published levels of cytokines: how days of patients become a range, by hand.
import { describe, expect, it } from 'vitest';
import { numberOf, referenceRows } from '../../verify/reference';
import { SERUM_DATA, middleNinety, publishedAtOnset, publishedDayOfHighest, publishedHighest, publishedRise } from '../../verify/serum';

describe('published levels in the serum', () => {
  it('of a normal law on logarithms reach 1.645 standard deviations, of which the interquartile range has 1.349', () => {
    const [from, to] = middleNinety(2, 1.349); // one standard deviation is a tenfold
    expect([Math.log10(from), Math.log10(to)]).toEqual([expect.closeTo(0.355, 12), expect.closeTo(3.645, 12)]);
    expect(middleNinety(1, 0)).toEqual([10, 10]);
    // a normal law has its quartiles 0.67449 and its 5 % and 95 % points 1.64485 standard deviations from the median
    const [low, high] = middleNinety(1.5, 2 * 0.67449 * 0.4);
    expect([Math.log10(low), Math.log10(high)]).toEqual([expect.closeTo(1.5 - 1.64485 * 0.4, 3), expect.closeTo(1.5 + 1.64485 * 0.4, 3)]);
  });

  it('at the onset enclose 90 % of both groups, and tell medians and middle halves', () => {
    // 10^(1.058 ± 0.229) and 10^(1.143 ± 0.259); with 1.645 ÷ 1.349 of the ranges 0.558 and 0.631
    expect(publishedAtOnset('il6')).toEqual({ from: 3.2, to: 59, published: 'median 11, with features of HLH 14; middle halves 6.7–25; 90 % of patients, if logarithms are normal, 3.2–59' });
    // 10^(2.065 ± 0.261) and 10^(2.166 ± 0.558); 0.637 and 1.360
    expect(publishedAtOnset('ifng')).toEqual({ from: 6.4, to: 3400, published: 'median 120, with features of HLH 150; middle halves 41–530; 90 % of patients, if logarithms are normal, 6.4–3400, above 2921 extrapolated' });
  });

  it('at the highest are those of each group’s own day; only the middle half ends where the assay does', () => {
    // 10^(1.607 − 0.422) and 10^(2.553 + 0.800); 1.030 and 1.950
    expect(publishedHighest('il6')).toEqual({ from: 3.8, to: 32_000, published: 'median 40 on day 2, with features of HLH 360 on day 5; middle halves 15–2300; 90 % of patients, if logarithms are normal, 3.8–32000' });
    // 10^(2.383 − 0.280); 10^(3.373 + 0.334) would be 5100; 0.682 and 0.814
    expect(publishedHighest('ifng')).toEqual({ from: 50, to: 15_000, published: 'median 240 on day 2, with features of HLH 2400 on day 4; middle halves 130–2900; 90 % of patients, if logarithms are normal, 50–15000, above 2921 extrapolated' });
  });

  it('rise from the onset to the highest median of a group, in as many days', () => {
    // 10^(1.607 − 1.058) and 10^(2.553 − 1.143); 10^(2.383 − 2.065) and 10^(3.373 − 2.166)
    expect(publishedRise('il6')).toEqual({ from: 3.5, to: 26, published: 'of the medians 3.5, with features of HLH 26' });
    expect(publishedRise('ifng')).toEqual({ from: 2.1, to: 16, published: 'of the medians 2.1, with features of HLH 16' });
    expect(publishedDayOfHighest('il6')).toEqual({ from: 2, to: 5, published: 'of the medians 2, with features of HLH 5' });
    expect(publishedDayOfHighest('ifng')).toEqual({ from: 2, to: 4, published: 'of the medians 2, with features of HLH 4' });
  });

  it('reach higher than anybody can have been on the day with most IL-6, as the notes say', () => {
    const day = referenceRows(SERUM_DATA).find((row) => row['cytokine'] === 'IL-6' && row['hlh_features'] === 'yes' && row['day_after_crs_onset'] === '5')!;
    const all = numberOf(day, 'patients') * numberOf(day, 'mean_pg_per_ml');
    expect([numberOf(day, 'patients'), all]).toEqual([18, expect.closeTo(10_690, -1)]);
    expect(all).toBeLessThan(publishedHighest('il6').to);
  });

  it('come from days of as many patients for both cytokines, the onset among them', () => {
    const counts = (name: string) => referenceRows(SERUM_DATA).filter(({ cytokine }) => cytokine === name).map((row) => [row['hlh_features'], numberOf(row, 'day_after_crs_onset'), numberOf(row, 'patients')]);
    expect(counts('IL-6')).toEqual(counts('IFN-gamma'));
    expect(counts('IL-6')).toHaveLength(26);
    expect(counts('IL-6')).toContainEqual(['no', 0, 24]);
  });
});
