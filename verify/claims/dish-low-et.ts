// The claim of the preset dish-low-et: four targets per CAR-T cell are cleared, twenty are not.
import type { Claim } from '../claims';
import { EFFECTORS, JOIN, RATIO, TARGETS_PLATED } from '../dish';
import { difference, mean, onDay, ratio } from '../quantities';
import { MINUTES_PER_DAY } from '../../sim';

const CONTROL = 'no CAR-T cells';
const armName = (effectors: number) => RATIO[effectors].replace(':', ' to ');
/** 96 h after the effectors joined. */
const READ = (JOIN + 96 * 60) / MINUTES_PER_DAY;

/** Share of the control's cells that are missing. */
const missing = (effectors: number) => difference(1, ratio(onDay(armName(effectors), 'tumor_alive', READ), mean(onDay(CONTROL, 'tumor_alive', READ))));
const [MANY, SOME, FEW] = EFFECTORS.map(missing);

export const claim: Claim = {
  preset: 'dish-low-et',
  doc: 'Four days after they joined, one CAR-T cell for four glioma cells has cleared the layer, one for eight most of it, one for twenty only a part.',
  sources: ['brummer2022'],
  days: (JOIN + 97 * 60) / MINUTES_PER_DAY,
  every: 120,
  columns: ['tumor_alive', 'cart_alive', 'kills_total'],
  arms: [
    { name: CONTROL, changes: [{ set: 'schedule', to: [] }] },
    ...EFFECTORS.map((effectors) => ({ name: armName(effectors), changes: [{ multiply: 'schedule[infuse].infuse.count', by: effectors / TARGETS_PLATED, of: 'populations[0].count' }] })),
  ],
  bars: [
    { what: '1:4, share lysed after 96 h', unit: '', value: MANY, from: 0.95, by: 'mean' },
    { what: '1:8, share lysed after 96 h, no more than with 1:4 and no less than with 1:20', unit: '', value: SOME, from: FEW, to: MANY, by: 'mean' },
    { what: '1:20, share lysed after 96 h', unit: '', value: FEW, to: 0.9, by: 'mean' },
  ],
};
