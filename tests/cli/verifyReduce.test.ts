// A smaller patch of the same tissue: densities stay, also when the shares do not come out even.
import { describe, expect, it } from 'vitest';
import { createWorld } from '../../sim';
import type { Scenario } from '../../sim';
import { runClaim, withValues } from '../../cli/verify/claims';
import { reduced } from '../../cli/verify/reduce';
import { collect } from '../../cli/verify/results';
import { complete, scenarioArm } from '../../cli/verify/simulate';
import { niche, spheroid, stroma } from '../support/scenarios';

const area = ({ domain }: Scenario) => domain.size[0] * domain.size[1];

describe('a reduced scenario', () => {
  const full: Scenario = { ...niche(), domain: { dimensions: 2, size: [1000, 600, 20], voxel: 20, walls: 'closed' }, body: { scale: 1000 } };

  it.each([0.5, 0.25, 0.1])('keeps every density in the plane at a share of %d', (share) => {
    const small = reduced(full, share), kept = area(small) / area(full);
    expect(kept).toBeGreaterThan(0.8 * share);
    expect(kept).toBeLessThan(1.2 * share);
    expect(small.domain.size.map((side) => side % 20)).toEqual([0, 0, 0]);
    small.populations.forEach(({ count }, n) => expect(Math.abs(count - kept * full.populations[n].count)).toBeLessThanOrEqual(0.5));
    expect('count' in small.vessels ? small.vessels.count : 0).toBe(Math.max(1, Math.round(5 * kept)));
    const doses = (scenario: Scenario) => scenario.schedule.flatMap((item) => ('infuse' in item ? [item.infuse.count] : []));
    expect(doses(small)).toEqual(doses(full).map((count) => Math.round(count * kept)));
    expect(small.body!.scale * kept).toBeCloseTo(1000, 9);
    expect(() => createWorld(small)).not.toThrow();
  });

  it('goes by volume in space, and shrinks shapes with the patch', () => {
    const cube: Scenario = { ...spheroid(), domain: { dimensions: 3, size: [400, 400, 400], voxel: 20, walls: 'closed' } };
    const ring: Scenario = { ...cube, populations: [{ ...cube.populations[0], placement: { shape: 'ring', center: [0, 40, 0], inner: 80, outer: 160 } }] };
    const small = reduced(ring, 0.125);
    expect(small.domain.size).toEqual([200, 200, 200]);
    expect(small.populations[0]).toMatchObject({ count: Math.round(420 / 8), placement: { center: [0, 20, 0], inner: 40, outer: 80 } });
  });

  it('crops given places and leaves a whole patch alone', () => {
    const small = reduced(stroma(), 0.25), given = small.populations[1];
    expect(given.count).toBe(given.placement.shape === 'positions' ? given.placement.points.length : -1);
    expect(given.count).toBeLessThan(30);
    expect(given.count).toBeGreaterThan(5);
    expect(reduced(full, 1)).toBe(full);
    expect(() => reduced(full, 0)).toThrow('a share lies above 0');
  });
});

describe('runs for a comparison', () => {
  const scenario = niche(0.2);
  const arm = scenarioArm({
    name: 'a', scenario, days: 0.25, every: 60, columns: ['tumor_alive'], measures: 'samples',
    watch: () => {
      let samples = 0, steps = 0;
      return { sample: () => void samples++, step: () => void steps++, finish: (world) => ({ values: { samples, steps, tick: world.tick }, series: {} }) };
    },
  });

  it('sample at even times, count every step, and repeat', () => {
    const result = complete(arm.run('7'));
    expect(result.series['time_min']).toEqual([0, 60, 120, 180, 240, 300, 360]);
    expect(result.values).toEqual({ samples: 7, steps: 360, tick: 360 });
    expect(result.series['tumor_alive']).toHaveLength(7);
    expect(complete(arm.run('7'))).toEqual(result);
    expect(complete(arm.run('8'))).not.toEqual(result);
  });

  it('refuse unknown columns, arms, values and parameters', () => {
    expect(() => complete(scenarioArm({ name: 'a', scenario, days: 1, columns: ['tumor'] }).run('1'))).toThrow('there is no observable tumor');
    const results = collect([['a', [complete(arm.run('7'))]]]);
    expect(() => results.of('b')).toThrow('no arm is called b');
    expect(() => results.values('a', 'sampels')).toThrow('a has no sampels');
    expect(() => withValues(scenario, { 'kill.hitRat': 1 })).toThrow('kill.hitRate');
  });

  it('carry out a claim: arms, changes, seeds', () => {
    const rows = runClaim({
      preset: 'b-all-niche', doc: '', sources: [], days: 0.02, every: 6, columns: ['cart_alive'],
      arms: [{ name: 'as it is' }, { name: 'later', change: (s) => ({ ...s, schedule: [] }), set: { 'kill.hitRate': 0 } }],
      rows: (results) => ['as it is', 'later'].map((name) => ({ name, unit: '', published: '', bar: '', pass: null, ours: results.series(name, 'time_min').map((times) => times.length) })),
    }, { seeds: ['1', '2', '3'], share: 0.05 });
    expect(rows.map(({ ours }) => ours)).toEqual([[5, 5, 5], [5, 5, 5]]);
  });
});
