// The claim of the preset dish-low-et: four targets per CAR-T cell are cleared, twenty are not, and with dexamethasone still fewer.
import type { Change } from '../../schema';
import type { Claim } from '../claims';
import { DEXAMETHASONE, EFFECTORS, JOIN, RATIO, TARGETS_PLATED } from '../dish';
import { difference, mean, onDay, ratio } from '../quantities';
import { MINUTES_PER_DAY } from '../../sim';

const CONTROL = 'no CAR-T cells', DRUG = '1 to 20 with dexamethasone';
const FEWEST = EFFECTORS[2];
const armName = (effectors: number) => RATIO[effectors].replace(':', ' to ');
/** 96 h after the effectors joined. */
const READ = (JOIN + 96 * 60) / MINUTES_PER_DAY;

/** Share of the control's cells that are missing. */
const missing = (arm: string) => difference(1, ratio(onDay(arm, 'tumor_alive', READ), mean(onDay(CONTROL, 'tumor_alive', READ))));
const [MANY, SOME, FEW] = EFFECTORS.map((effectors) => missing(armName(effectors)));
const perTarget = (effectors: number): Change => ({ multiply: 'schedule[infuse].infuse.count', by: effectors / TARGETS_PLATED, of: 'populations[0].count' });

export const claim: Claim = {
  preset: 'dish-low-et',
  doc: 'Four days after they joined, one CAR-T cell for four glioma cells has cleared the layer, one for eight most of it, one for twenty only a part, and with dexamethasone in the medium a smaller one.',
  sources: ['brummer2022'],
  days: (JOIN + 97 * 60) / MINUTES_PER_DAY,
  every: 120,
  columns: ['tumor_alive', 'cart_alive', 'kills_total'],
  arms: [
    { name: CONTROL, changes: [{ set: 'schedule', to: [] }] },
    ...EFFECTORS.map((effectors) => ({ name: armName(effectors), changes: [perTarget(effectors)] })),
    { name: DRUG, changes: [perTarget(FEWEST), { set: 'medium.corticosteroid', to: DEXAMETHASONE }] },
  ],
  bars: [
    { what: '1:4, share lysed after 96 h', unit: '', value: MANY, from: 0.95, by: 'mean' },
    { what: '1:8, share lysed after 96 h, no more than with 1:4 and no less than with 1:20', unit: '', value: SOME, from: FEW, to: MANY, by: 'mean' },
    { what: '1:20, share lysed after 96 h', unit: '', value: FEW, to: 0.9, by: 'mean' },
    { what: `1:20, share lysed after 96 h less that with ${DEXAMETHASONE} dexamethasone`, unit: '', value: difference(mean(FEW), mean(missing(DRUG))), from: 0.05, by: 'mean' },
  ],
};
