// The claim of the preset dish-low-et: four targets per CAR-T cell are cleared, twenty are not.
import type { Claim } from '../claims';
import { EFFECTORS, JOIN, RATIO, TARGETS_PLATED } from '../dish';
import { interpolate, mean } from '../statistics';
import type { Results, Row } from '../types';

const CONTROL = 'no CAR-T cells';
const armName = (effectors: number) => RATIO[effectors].replace(':', ' to ');

/** Share of the control's cells that are missing `hours` after the effectors joined, one per seed. */
function missing(results: Results, effectors: number, hours: number): number[] {
  const at = (arm: string) => results.of(arm).map(({ series }) => interpolate(series['time_min'], series['tumor_alive'], JOIN + 60 * hours));
  const control = mean(at(CONTROL));
  return at(armName(effectors)).map((alive) => 1 - alive / control);
}

export const claim: Claim = {
  preset: 'dish-low-et',
  doc: 'Four days after they joined, one CAR-T cell for four glioma cells has cleared the layer, one for eight most of it, one for twenty only a part.',
  sources: ['brummer2022'],
  days: (JOIN + 97 * 60) / 1440,
  every: 120,
  columns: ['tumor_alive', 'cart_alive', 'kills_total'],
  arms: [
    { name: CONTROL, change: (scenario) => ({ ...scenario, schedule: [] }) },
    ...EFFECTORS.map((effectors) => ({
      name: armName(effectors),
      change: (scenario: Parameters<NonNullable<Claim['arms'][number]['change']>>[0]) => ({
        ...scenario,
        schedule: scenario.schedule.map((item) => ('infuse' in item
          ? { ...item, infuse: { ...item.infuse, count: Math.round((scenario.populations[0].count * effectors) / TARGETS_PLATED) } }
          : item)),
      }),
    })),
  ],
  rows(results) {
    const row = (name: string, bar: string, ours: number[], pass: (value: number) => boolean): Row => ({ name, unit: '', published: '–', bar, ours, pass: pass(mean(ours)) });
    const [many, some, few] = EFFECTORS.map((effectors) => missing(results, effectors, 96));
    return [
      row('1:4, share lysed after 96 h', 'at least 0.95', many, (share) => share >= 0.95),
      row('1:8, share lysed after 96 h, less than with 1:4 and more than with 1:20', `between the two means`, some, (share) => share <= mean(many) && share >= mean(few)),
      row('1:20, share lysed after 96 h', 'at most 0.9', few, (share) => share <= 0.9),
    ];
  },
};
