// Claim of the preset “An AND gate that spares the neighbours”: the gate kills the tumour and spares tissue that a single CAR takes.
import type { Scenario } from '../../../sim';
import type { Claim } from '../claims';
import { inEveryRun, onDay, ratios } from '../claimRows';

const END = 6;

const single = (scenario: Scenario): Scenario => ({
  ...scenario, schedule: scenario.schedule.map((item) => ('infuse' in item ? { ...item, infuse: { ...item.infuse, product: 'single' } } : item)),
});

export const claim: Claim = {
  preset: 'and-gate',
  doc: 'Tumour with antigens A and B beside healthy tissue with A: the AND gate spares the tissue and kills the tumour, the CAR against A kills both.',
  sources: ['roybal2016'],
  days: END, every: 720,
  columns: ['tumor_alive', 'healthy_alive'],
  arms: [{ name: 'preset' }, { name: 'A alone', change: single }],
  rows(results) {
    const left = (arm: string, cells: string) => ratios(onDay(results, arm, cells, END), onDay(results, arm, cells, 0));
    return [
      inEveryRun('healthy cells alive on day 6, AND gate', 'share', 'at least 0.95', left('preset', 'healthy_alive'), (x) => x >= 0.95),
      inEveryRun('tumour cells alive on day 6, AND gate, of those at the start', 'share', 'at most 0.2', left('preset', 'tumor_alive'), (x) => x <= 0.2),
      inEveryRun('healthy cells alive on day 6, CAR against A', 'share', 'at most 0.5', left('A alone', 'healthy_alive'), (x) => x <= 0.5),
      inEveryRun('tumour cells alive on day 6, CAR against A, of those at the start', 'share', 'at most 0.2', left('A alone', 'tumor_alive'), (x) => x <= 0.2),
    ];
  },
};
