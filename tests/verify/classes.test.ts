// The classes of the published organoid: who is living and who of them is fast, exactly at the limit too.
import { describe, expect, it } from 'vitest';
import { classes } from '../../verify/measures/classes';
import { tinyWorld } from '../support/tinyWorld';

describe('classes', () => {
  it('count living tumour cells, and as fast those with oncoprotein of at least 1', () => {
    const cells = ['tumor 0 0 antigenA=1', 'tumor 20 0 antigenA=0.99', 'tumor 40 0 antigenA=1.7', 'tumor 60 0 antigenA=1.7 life=apoptotic', 'tumor 80 0 antigenA=0.3 life=quiescent', 'cart 0 40'];
    const world = tinyWorld(cells.join('\n'), { model: 'organoid' }), watcher = classes.watch();
    watcher.sample!(world);
    world.cells.columns.antigenA[1] = 1.2;
    watcher.sample!(world);
    expect(watcher.finish(world)).toEqual({ values: {}, series: { tumor_living: [4, 4], tumor_fast: [2, 3] } });
  });
});
