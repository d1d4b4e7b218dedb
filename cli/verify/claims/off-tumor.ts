// Claim of the preset “Friendly fire”: a little antigen on healthy cells is enough to lose them, and the switch saves the rest.
import type { Scenario } from '../../../sim';
import type { Claim } from '../claims';
import { inEveryRun, onDay, ratios } from '../claimRows';

const SWITCH = 2.25, SOON = 2.75, END = 6;
const ALONE = 'no switch', UNMARKED = 'no antigen on healthy cells';

const withoutDrug = (scenario: Scenario): Scenario => ({ ...scenario, schedule: scenario.schedule.filter((item) => !('give' in item)) });

const unmarked = (scenario: Scenario): Scenario => ({
  ...withoutDrug(scenario),
  populations: scenario.populations.map((population) => (population.kind === 'healthy'
    ? { ...population, antigenA: { distribution: 'constant', value: 0 } } : population)),
});

export const claim: Claim = {
  preset: 'off-tumor',
  doc: 'Healthy tissue with about 400 molecules of the target around a tumour with 20 000: both die, unless the suicide switch stops the CAR-T cells in time; tissue without the target lives.',
  sources: ['watanabe2015', 'zhou2015'],
  days: END, every: 360,
  columns: ['tumor_alive', 'healthy_alive', 'cart_alive'],
  arms: [{ name: 'preset' }, { name: ALONE, change: withoutDrug }, { name: UNMARKED, change: unmarked }],
  rows(results) {
    const left = (arm: string, name: string) => ratios(onDay(results, arm, name, END), onDay(results, arm, name, 0));
    const switched = ratios(onDay(results, 'preset', 'cart_alive', SOON), onDay(results, 'preset', 'cart_alive', SWITCH));
    return [
      inEveryRun('CAR-T cells 12 hours after the switch, of those before', '', 'at most 0.02', switched, (x) => x <= 0.02),
      inEveryRun('healthy cells left on day 6', '', 'at least 0.5', left('preset', 'healthy_alive'), (x) => x >= 0.5),
      inEveryRun('the same without the switch', '', 'at most 0.3', left(ALONE, 'healthy_alive'), (x) => x <= 0.3),
      inEveryRun('tumour cells left on day 6 without the switch', '', 'at most 0.1', left(ALONE, 'tumor_alive'), (x) => x <= 0.1),
      inEveryRun('healthy cells left on day 6 when they carry no antigen', '', 'at least 0.9', left(UNMARKED, 'healthy_alive'), (x) => x >= 0.9),
    ];
  },
};
