// Published levels of cytokines: how days of patients become a range, by hand.
import { describe, expect, it } from 'vitest';
import { numberOf, referenceRows } from '../../verify/reference';
import { SERUM_DATA, publishedAtOnset, publishedDayOfHighest, publishedHighest } from '../../verify/serum';

describe('published levels in the serum', () => {
  it('at the onset enclose the middle halves of both groups', () => {
    // 10^(1.058 ± 0.229) and 10^(1.143 ± 0.259)
    expect(publishedAtOnset('il6')).toEqual({ from: 6.7, to: 25, published: 'median 11, with features of HLH 14; middle halves 6.7–25' });
    // 10^(2.065 ± 0.261) and 10^(2.166 ± 0.558)
    expect(publishedAtOnset('ifng')).toEqual({ from: 41, to: 530, published: 'median 120, with features of HLH 150; middle halves 41–530' });
  });

  it('at the highest are those of each group’s own day, no more than the assay reads', () => {
    // 10^(1.607 − 0.422) and 10^(2.553 + 0.800)
    expect(publishedHighest('il6')).toEqual({ from: 15, to: 2300, published: 'median 40 on day 2, with features of HLH 360 on day 5; middle halves 15–2300' });
    // 10^(2.383 − 0.280); 10^(3.373 + 0.334) would be 5100
    expect(publishedHighest('ifng')).toEqual({ from: 130, to: 2900, published: 'median 240 on day 2, with features of HLH 2400 on day 4; middle halves 130–2900' });
    expect([publishedDayOfHighest('il6'), publishedDayOfHighest('ifng')]).toEqual(['2, with features of HLH 5', '2, with features of HLH 4']);
  });

  it('come from days of as many patients for both cytokines, the onset among them', () => {
    const counts = (name: string) => referenceRows(SERUM_DATA).filter(({ cytokine }) => cytokine === name).map((row) => [row['hlh_features'], numberOf(row, 'day_after_crs_onset'), numberOf(row, 'patients')]);
    expect(counts('IL-6')).toEqual(counts('IFN-gamma'));
    expect(counts('IL-6')).toHaveLength(26);
    expect(counts('IL-6')).toContainEqual(['no', 0, 24]);
  });
});
