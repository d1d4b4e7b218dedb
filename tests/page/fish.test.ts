// The fish plot: bands lie on each other without a gap, as thick as counted, around the middle.
import { describe, expect, it } from 'vitest';
import { CHARTS } from '../../sim/observables/charts';
import { bandsOf, thickest } from '../../src/charts/fish';
import { BY_CLONE } from '../../src/charts/plots';

describe('the fish plot', () => {
  it('stacks clones around the middle, and takes an empty count for nobody', () => {
    const counts = [[10, 4, 0], [2, 6, 30], [null, 2, 2]], { bands, reach } = bandsOf(counts);
    expect(reach).toBe(16);
    counts.forEach((clone, n) => clone.forEach((count, moment) => expect(bands[n].to[moment] - bands[n].from[moment]).toBe(count ?? 0)));
    for (let n = 1; n < bands.length; n++) expect(bands[n].from).toEqual(bands[n - 1].to);
    bands[0].from.forEach((top, moment) => expect(top + bands[2].to[moment]).toBe(0));
    expect(bands.map(thickest)).toEqual([{ moment: 0, thickness: 10 }, { moment: 2, thickness: 30 }, { moment: 1, thickness: 2 }]);
  });

  it('has a name only where there are cells, and stands with the chart of clones', () => {
    expect(thickest(bandsOf([[0, 0], [1, 1]]).bands[0])).toEqual({ moment: -1, thickness: 0 });
    expect(bandsOf([])).toEqual({ bands: [], reach: 0.5 });
    expect(CHARTS.clones.id).toBe(BY_CLONE);
  });
});
