// The product-limit estimate against published and hand-made examples.
import { describe, expect, it } from 'vitest';
import { productLimitQuantiles } from '../../cli/survival';

describe('times of which some are censored', () => {
  it('gives the published medians of the leukaemia maintenance trial (aml of R’s survival: 31 and 23 weeks)', () => {
    expect(productLimitQuantiles([9, 13, 18, 23, 31, 34, 48], [13, 28, 45, 161], [0.5])).toEqual([31]);
    expect(productLimitQuantiles([5, 5, 8, 8, 12, 23, 27, 30, 33, 43, 45], [16], [0.5])).toEqual([23]);
  });

  it('gives plain quantiles without censoring, whatever the order', () => {
    expect(productLimitQuantiles([4, 1, 3, 2], [], [0.25, 0.5, 0.75])).toEqual([1, 2, 3]);
  });

  it('says so where too few were seen', () => {
    expect(productLimitQuantiles([1, 2], [3, 3, 3, 3], [0.25, 0.5, 0.75])).toEqual([2, null, null]);
    expect(productLimitQuantiles([], [1, 2], [0.5])).toEqual([null]);
    expect(productLimitQuantiles([], [], [0.5])).toEqual([null]);
  });

  it('counts one that was lost at the time of an event as still watched', () => {
    expect(productLimitQuantiles([5], [5], [0.5])).toEqual([5]);
    expect(productLimitQuantiles([5], [4.9], [0.5])).toEqual([5]);
    expect(productLimitQuantiles([5, 9], [4, 5, 5], [0.5])).toEqual([9]); // 3/4 at 5, 0 at 9
  });
});
