// Claim of the preset “An AND gate that spares the neighbours”: the gate kills the tumour and spares tissue that a single CAR takes.
import type { Claim } from '../claims';
import { onDay, ratio } from '../quantities';

const END = 6;

const left = (arm: string, cells: string) => ratio(onDay(arm, cells, END), onDay(arm, cells, 0));

export const claim: Claim = {
  preset: 'and-gate',
  doc: 'Tumour with antigens A and B beside healthy tissue with A: the AND gate spares the tissue and kills the tumour, the CAR against A kills both.',
  sources: ['roybal2016'],
  days: END, every: 720,
  columns: ['tumor_alive', 'healthy_alive'],
  arms: [{ name: 'preset' }, { name: 'A alone', changes: [{ set: 'schedule[infuse].infuse.product', to: 'single' }] }],
  bars: [
    { what: 'healthy cells alive on day 6, AND gate', unit: 'share', value: left('preset', 'healthy_alive'), from: 0.95 },
    { what: 'tumour cells alive on day 6, AND gate, of those at the start', unit: 'share', value: left('preset', 'tumor_alive'), to: 0.2 },
    { what: 'healthy cells alive on day 6, CAR against A', unit: 'share', value: left('A alone', 'healthy_alive'), to: 0.5 },
    { what: 'tumour cells alive on day 6, CAR against A, of those at the start', unit: 'share', value: left('A alone', 'tumor_alive'), to: 0.2 },
  ],
};
