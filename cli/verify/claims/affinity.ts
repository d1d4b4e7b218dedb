// Claim of the preset “How tightly should a CAR bind?”: weak and strong binders differ where antigen is scarce.
import type { Claim } from '../claims';
import { inEveryRun, onDay, ratios } from '../claimRows';

const END = 6;
const WEAK = 'KD 300 nM', MIDDLE = 'KD 15 nM', STRONG = 'KD 0.3 nM';
const KEY = 'products.carHER2.affinity';

export const claim: Claim = {
  preset: 'affinity',
  doc: 'HER2-high tumour in HER2-low healthy tissue, binders of 0.3, 15 and 300 nM: all clear the tumour, only the weak one spares the tissue.',
  sources: ['chmielewski', 'ghorashian2019'],
  days: END, every: 720,
  columns: ['tumor_alive', 'healthy_alive'],
  arms: [{ name: STRONG, set: { [KEY]: 0.3 } }, { name: MIDDLE, set: { [KEY]: 15 } }, { name: WEAK, set: { [KEY]: 300 } }],
  rows(results) {
    const left = (arm: string, name: string) => ratios(onDay(results, arm, name, END), onDay(results, arm, name, 0));
    return [
      ...[STRONG, MIDDLE, WEAK].map((arm) => inEveryRun(`tumour cells left on day 6, ${arm}`, '', 'at most 0.05', left(arm, 'tumor_alive'), (x) => x <= 0.05)),
      ...[STRONG, MIDDLE].map((arm) => inEveryRun(`healthy cells left on day 6, ${arm}`, '', 'at most 0.35', left(arm, 'healthy_alive'), (x) => x <= 0.35)),
      inEveryRun(`healthy cells left on day 6, ${WEAK}`, '', 'at least 0.55', left(WEAK, 'healthy_alive'), (x) => x >= 0.55),
    ];
  },
};
