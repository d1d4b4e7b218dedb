// Claim of the preset “Friendly fire”: a little antigen on healthy cells is enough to lose them.
import type { Scenario } from '../../../sim';
import type { Claim } from '../claims';
import { inEveryRun, onDay, ratios } from '../claimRows';

const END = 6;

const unmarked = (scenario: Scenario): Scenario => ({
  ...scenario,
  populations: scenario.populations.map((population) => (population.kind === 'healthy'
    ? { ...population, antigenA: { distribution: 'constant', value: 0 } } : population)),
});

export const claim: Claim = {
  preset: 'off-tumor',
  doc: 'Healthy tissue with about 400 molecules of the target around a tumour with 20 000: both die; tissue without the target lives.',
  sources: ['watanabe2015'],
  days: END, every: 720,
  columns: ['tumor_alive', 'healthy_alive'],
  arms: [{ name: 'preset' }, { name: 'no antigen on healthy cells', change: unmarked }],
  rows(results) {
    const left = (arm: string, name: string) => ratios(onDay(results, arm, name, END), onDay(results, arm, name, 0));
    return [
      inEveryRun('tumour cells left on day 6', '', 'at most 0.1', left('preset', 'tumor_alive'), (x) => x <= 0.1),
      inEveryRun('healthy cells left on day 6', '', 'at most 0.5', left('preset', 'healthy_alive'), (x) => x <= 0.5),
      inEveryRun('healthy cells left on day 6 when they carry no antigen', '', 'at least 0.9', left('no antigen on healthy cells', 'healthy_alive'), (x) => x >= 0.9),
    ];
  },
};
