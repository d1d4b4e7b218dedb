// Claim of the preset “The checkpoint and its blockade”: PD-L1 stalls CD28 cells, the antibody frees them; 4-1BB cells need it less.
import type { Scenario } from '../../../sim';
import type { Claim } from '../claims';
import { inEveryRun, onDay, ratios } from '../claimRows';

const GIVEN = 4, END = 10;

const without = (scenario: Scenario): Scenario => ({ ...scenario, schedule: scenario.schedule.filter((item) => !('give' in item)) });
const with41BB = (scenario: Scenario): Scenario => ({
  ...scenario, schedule: scenario.schedule.map((item) => ('infuse' in item ? { ...item, infuse: { ...item.infuse, product: 'bb' } } : item)),
});

export const claim: Claim = {
  preset: 'checkpoint',
  doc: 'IFN-γ raises PD-L1 and CD28 cells stall; anti-PD-1 on day 4 lets them kill again; 4-1BB cells gain less from it and need it less.',
  sources: ['cherkassky2016'],
  days: END, every: 720,
  columns: ['tumor_alive', 'kills_total'],
  arms: [
    { name: 'preset' }, { name: 'no antibody', change: without },
    { name: '4-1BB', change: with41BB }, { name: '4-1BB, no antibody', change: (scenario) => with41BB(without(scenario)) },
  ],
  rows(results) {
    const tumor = (arm: string, day: number) => onDay(results, arm, 'tumor_alive', day);
    const kills = (arm: string) => onDay(results, arm, 'kills_total', END).map((all, run) => all - onDay(results, arm, 'kills_total', GIVEN)[run]);
    return [
      inEveryRun('CD28 without antibody: tumour on day 10, of that on day 4', '', 'at least 1', ratios(tumor('no antibody', END), tumor('no antibody', GIVEN)), (x) => x >= 1),
      inEveryRun('CD28: tumour on day 10 with antibody, of that without', '', 'at most 0.9', ratios(tumor('preset', END), tumor('no antibody', END)), (x) => x <= 0.9),
      inEveryRun('CD28: kills after day 4 with antibody, of those without', 'fold', 'at least 2', ratios(kills('preset'), kills('no antibody')), (x) => x >= 2),
      inEveryRun('4-1BB: kills after day 4 with antibody, of those without', 'fold', 'at most 1.5', ratios(kills('4-1BB'), kills('4-1BB, no antibody')), (x) => x <= 1.5),
      inEveryRun('without antibody: tumour on day 10, 4-1BB of CD28', '', 'at most 0.8', ratios(tumor('4-1BB, no antibody', END), tumor('no antibody', END)), (x) => x <= 0.8),
    ];
  },
};
