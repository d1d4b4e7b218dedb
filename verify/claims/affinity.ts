// Claim of the preset “How tightly should a CAR bind?”: weak and strong binders differ where antigen is scarce.
import type { Claim } from '../claims';
import { onDay, ratio } from '../quantities';

const END = 6;
const WEAK = 'KD 300 nM', MIDDLE = 'KD 15 nM', STRONG = 'KD 0.3 nM';
const KEY = 'products.carHER2.affinity';

const left = (arm: string, column: string) => ratio(onDay(arm, column, END), onDay(arm, column, 0));

export const claim: Claim = {
  preset: 'affinity',
  doc: 'HER2-high tumour in HER2-low healthy tissue, binders of 0.3, 15 and 300 nM: all clear the tumour, only the weak one spares the tissue.',
  sources: ['chmielewski', 'ghorashian2019'],
  days: END, every: 720,
  columns: ['tumor_alive', 'healthy_alive'],
  arms: [{ name: STRONG, set: { [KEY]: 0.3 } }, { name: MIDDLE, set: { [KEY]: 15 } }, { name: WEAK, set: { [KEY]: 300 } }],
  bars: [
    ...[STRONG, MIDDLE, WEAK].map((arm) => ({ what: `tumour cells left on day 6, ${arm}`, unit: '', value: left(arm, 'tumor_alive'), to: 0.05 })),
    ...[STRONG, MIDDLE].map((arm) => ({ what: `healthy cells left on day 6, ${arm}`, unit: '', value: left(arm, 'healthy_alive'), to: 0.35 })),
    { what: `healthy cells left on day 6, ${WEAK}`, unit: '', value: left(WEAK, 'healthy_alive'), from: 0.55 },
  ],
};
