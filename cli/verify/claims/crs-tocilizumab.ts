// Claim of the preset “Cytokine release and tocilizumab”: what each drug does to IL-6, its signal, the grade, the killing and the brain.
import type { Protocol, Scenario } from '../../../sim';
import type { Claim } from '../claims';
import { highest, inEveryRun, overAll, ratios } from '../claimRows';
import type { Results } from '../types';

/** By then the syndrome and the neurotoxicity that follows it have passed their peaks. */
const END = 9;

const under = (protocols: readonly Protocol[]) => (scenario: Scenario): Scenario => ({ ...scenario, protocols });
const ANAKINRA: Protocol = {
  note: '', when: { variable: 'crsGrade', atLeast: 1 }, delay: 0, give: { drug: 'anakinra', doses: 1 }, again: 720,
};
const untreated = under([]);

const withoutMacrophages = (scenario: Scenario): Scenario => ({
  ...untreated(scenario), populations: scenario.populations.filter(({ kind }) => kind !== 'macrophage'),
});
const lowBurden = (scenario: Scenario): Scenario => ({
  ...untreated(scenario), populations: scenario.populations.map((p) => (p.kind === 'tumor' ? { ...p, count: Math.round(p.count / 6) } : p)),
});

/** Signal two days after the first dose of tocilizumab or later, at its highest; one per run. */
function signalUnderTocilizumab(results: Results): number[] {
  const times = results.series('preset', 'time_min'), levels = results.series('preset', 'tocilizumab');
  return results.series('preset', 'il6_signal').map((signal, run) => {
    const given = levels[run].findIndex((level) => level > 0);
    if (given < 0) return NaN;
    const from = times[run][given] + 2 * 1440;
    return signal.reduce((most, value, n) => (times[run][n] >= from ? Math.max(most, value) : most), 0);
  });
}

export const claim: Claim = {
  preset: 'crs-tocilizumab',
  doc: 'Tocilizumab at grade 2: measured IL-6 up, signal gone, kills and neurotoxicity as without it; anakinra helps the brain; without macrophages, or with little leukaemia, no severe syndrome.',
  sources: ['nishimoto2008', 'norelli2018', 'stein2019'],
  days: END, every: 180,
  columns: ['tumor_alive', 'kills_total', 'serum_il6', 'il6_signal', 'crs_peak', 'neurotoxicity', 'tocilizumab'],
  arms: [
    { name: 'preset' },
    { name: 'no drug', change: untreated },
    { name: 'anakinra', change: under([ANAKINRA]) },
    { name: 'no macrophages', change: withoutMacrophages },
    { name: 'low burden', change: lowBurden, days: 4 },
  ],
  rows(results) {
    const most = (arm: string, name: string) => highest(results, arm, name);
    const against = (arm: string, name: string) => ratios(most(arm, name), most('no drug', name));
    const grades = (arm: string) => most(arm, 'crs_peak');
    return [
      inEveryRun('highest serum IL-6 with tocilizumab, as a multiple of that without', 'fold', 'at least 1.5', against('preset', 'serum_il6'), (x) => x >= 1.5),
      inEveryRun('IL-6 signal from two days after the first dose on', '', 'at most 0.05', signalUnderTocilizumab(results), (x) => x <= 0.05),
      inEveryRun('kills with tocilizumab, as a multiple of those without', 'fold', '0.9 to 1.1', against('preset', 'kills_total'), (x) => x >= 0.9 && x <= 1.1),
      inEveryRun('worst neurotoxicity with tocilizumab, as a multiple of that without', 'fold', '0.9 to 1.1', against('preset', 'neurotoxicity'), (x) => x >= 0.9 && x <= 1.1),
      inEveryRun('worst neurotoxicity with anakinra, as a multiple of that without', 'fold', 'at most 0.5', against('anakinra', 'neurotoxicity'), (x) => x <= 0.5),
      inEveryRun('peak grade without a drug', 'grade', 'at least 3', grades('no drug'), (x) => x >= 3),
      inEveryRun('peak grade with tocilizumab', 'grade', '2', grades('preset'), (x) => x === 2),
      inEveryRun('highest serum IL-6 without macrophages', 'pg/mL', 'at most 5', most('no macrophages', 'serum_il6'), (x) => x <= 5),
      inEveryRun('peak grade without macrophages', 'grade', '0', grades('no macrophages'), (x) => x === 0),
      inEveryRun('peak grade with a sixth of the leukaemia', 'grade', 'at most 1', grades('low burden'), (x) => x <= 1),
      overAll('leukaemia left without macrophages', 'cells', 'none', most('no macrophages', 'tumor_alive').map((_, run) => last(results, run)),
        results.series('no macrophages', 'tumor_alive').every((_, run) => last(results, run) === 0)),
    ];
  },
};

function last(results: Results, run: number): number {
  return results.series('no macrophages', 'tumor_alive')[run].at(-1) ?? NaN;
}
