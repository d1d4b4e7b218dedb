// How much the clock matters: the organoid with the published steps, with those of the presets, and with others.
import { organoidScenario, countAll, MEASURES } from './organoid';
import { withValues } from './claims';
import { scenarioArm } from './simulate';
import { short } from './report';
import { deviation, interpolate, mean } from './statistics';
import type { Scenario } from '../../sim';
import type { Arm, Results, Row, Target } from './types';

const MINUTES_PER_DAY = 1440;
const HORIZON = { full: 10.5, quick: 0.5 } as const;
/** Days on which runs are compared. */
const DAYS = [0.5, 3, 4, 5, 6, 7, 8, 9, 10] as const;

interface Steps {
  readonly name: string;
  readonly clock: Scenario['clock'];
  readonly set?: Readonly<Record<string, number>>;
}

/** The published programs move cells every 0.1 min and let them decide every 6 min; oxygen settles well within a minute. */
const REFERENCE: Steps = { name: 'mechanics 0.1 min, fields 1 min', clock: { ticksPerMinute: 10, fieldEvery: 10, mechanicsEvery: 1, decisionEvery: 60 } };
const OTHERS: readonly Steps[] = [
  { name: 'mechanics 0.5 min, fields 6 min (presets)', clock: organoidScenario('organoid-one-dose').clock },
  { name: 'mechanics 0.5 min, fields 1 min', clock: { ticksPerMinute: 2, fieldEvery: 2, mechanicsEvery: 1, decisionEvery: 12 } },
  { name: 'mechanics 1 min damped, fields 6 min', clock: { ticksPerMinute: 1, fieldEvery: 6, mechanicsEvery: 1, decisionEvery: 6 }, set: { 'repel.damping': 2, 'repel.largestStep': 1 } },
];

const QUANTITIES = [
  { series: 'tumor_cells', name: 'tumour cells', unit: '' },
  { series: 'kills_total', name: 'kills so far', unit: '' },
  { series: 'tumor_reach_um', name: 'radius', unit: 'µm' },
] as const;

function armOf({ name, clock, set = {} }: Steps, days: number): Arm {
  const scenario = withValues({ ...organoidScenario('organoid-one-dose'), clock }, set);
  return scenarioArm({ name, scenario, days, every: MINUTES_PER_DAY / 2, columns: ['cart_alive', 'kills_total'], watch: countAll, measures: MEASURES });
}

function on(results: Results, arm: string, series: string, day: number): number[] {
  const times = results.series(arm, 'time_min');
  return results.series(arm, series).map((values, n) => interpolate(times[n], values, day * MINUTES_PER_DAY));
}

const text = (values: readonly number[]) => {
  const low = Math.round(Math.min(...values)), high = Math.round(Math.max(...values));
  return low === high ? String(low) : `${low}–${high}`;
};

/** Standard deviation between seeds, pooled over all clocks: two seeds of one clock may happen to agree. */
function spreadOf(results: Results, series: string, day: number): number {
  return Math.sqrt(mean([REFERENCE, ...OTHERS].map(({ name }) => deviation(on(results, name, series, day)) ** 2)));
}

/** Most standard deviations by which the means may differ; means of few runs differ by about one even where clocks do not matter. */
const MOST_DEVIATIONS = 2;

function compare(results: Results, steps: Steps, { series, name, unit }: (typeof QUANTITIES)[number], day: number): Row {
  const reference = on(results, REFERENCE.name, series, day), ours = on(results, steps.name, series, day);
  const middle = mean(reference), bar = MOST_DEVIATIONS * spreadOf(results, series, day), single = reference.length < 2;
  return {
    name: `${steps.name}: ${name}, day ${day}`, unit, published: text(reference), bar: single ? 'shown only' : `${short(middle)} ± ${short(bar)}`,
    ours, pass: single ? null : Math.abs(mean(ours) - middle) <= bar,
  };
}

export const organoidClockTarget: Target = {
  name: 'organoid-clock', title: 'Time steps of the organoid',
  doc: 'The published programs move cells in steps of 0.1 min and solve the fields in steps of 0.01 min. The preset with one dose is run with the published mechanics step and with longer ones, and with other field steps, to the day of the fewest cells. A clock passes where its mean departs from that with the published step by no more than two standard deviations between seeds (pooled over the clocks); the column “published” holds the range of the runs with the published step. The published field step itself is no finer resolution but part of the model: what it does to oxygen is a parameter (secrete.splitStep, secrete.wallSupply).',
  sources: ['luque2024', 'cartopiax'], data: [],
  arms: ({ quick }) => [REFERENCE, ...OTHERS].map((steps) => armOf(steps, quick ? HORIZON.quick : HORIZON.full)),
  judge(results, { quick }) {
    const days = DAYS.filter((day) => (quick ? day <= HORIZON.quick : day >= 3));
    const rows = OTHERS.flatMap((steps) => QUANTITIES.flatMap((quantity) => days.map((day) => compare(results, steps, quantity, day))));
    const curve = (steps: Steps) => ({
      kind: 'ours' as const, label: steps.name, x: results.series(steps.name, 'time_min')[0].map((minute) => minute / MINUTES_PER_DAY), runs: results.series(steps.name, 'tumor_cells'),
    });
    const figure = { name: 'organoid-clock-cells', title: 'Organoid with one dose, by time step', x: { label: 'days' }, y: { label: 'tumour cells', from: 0 }, curves: [REFERENCE, ...OTHERS].map(curve) };
    return { rows, figures: [figure] };
  },
};
