// How much the clock matters: the organoid with the published steps, with those of the presets, and with others.
import { MINUTES_PER_DAY } from '../../sim';
import type { Scenario } from '../../sim';
import type { Arm, Bar, Experiment } from '../experiment';
import { difference, mean, onDay, product } from '../quantities';
import type { Quantity } from '../quantities';
import { hurried } from '../quick';
import type { Role } from '../roles';
import { presetScenario } from '../scenario';

const PRESET = 'organoid-one-dose';

/** In days: the length of a run, the time between two samples, and when runs are compared. */
interface Plan {
  readonly until: number;
  readonly every: number;
  readonly compared: readonly number[];
}
const FULL: Plan = { until: 10.5, every: 0.5, compared: [3, 4, 5, 6, 7, 8, 9, 10] };
const QUICK: Plan = { until: 0.25, every: 0.25, compared: [0.25] };

interface Steps {
  readonly name: string;
  readonly clock: Scenario['clock'];
  readonly set?: Readonly<Record<string, number>>;
}

/** The published programs move cells every 0.1 min and let them decide every 6 min; oxygen settles well within a minute. */
const REFERENCE: Steps = { name: 'mechanics 0.1 min, fields 1 min', clock: { ticksPerMinute: 10, fieldEvery: 10, mechanicsEvery: 1, decisionEvery: 60 } };
const OTHERS: readonly Steps[] = [
  { name: 'mechanics 0.5 min, fields 6 min (presets)', clock: presetScenario(PRESET).clock },
  { name: 'mechanics 0.5 min, fields 1 min', clock: { ticksPerMinute: 2, fieldEvery: 2, mechanicsEvery: 1, decisionEvery: 12 } },
  { name: 'mechanics 1 min damped, fields 6 min', clock: { ticksPerMinute: 1, fieldEvery: 6, mechanicsEvery: 1, decisionEvery: 6 }, set: { 'repel.damping': 2, 'repel.largestStep': 1 } },
];
const ALL = [REFERENCE, ...OTHERS];

const QUANTITIES = [
  { column: 'tumor_cells', name: 'tumour cells', unit: '' },
  { column: 'kills_total', name: 'kills so far', unit: '' },
  { column: 'tumor_reach_um', name: 'radius', unit: 'µm' },
] as const;

function armOf({ name, clock, set = {} }: Steps, { until, every }: Plan): Arm {
  return {
    name, seeds: 'all',
    work: {
      start: { preset: PRESET, changes: [{ set: 'clock', to: { ...clock } }], set }, until: until * MINUTES_PER_DAY, every: every * MINUTES_PER_DAY,
      columns: ['cart_alive', 'kills_total'], measures: ['census'],
    },
  };
}

/** Most standard deviations by which the means may differ; means of few runs differ by about one even where clocks do not matter. */
const MOST_DEVIATIONS = 2;

const ROLE: Role = { is: 'numerical', because: 'the same model in the published steps of mechanics; how far means may differ was set anew once, since two seeds may happen to agree' };

function compare(steps: Steps, { column, name, unit }: (typeof QUANTITIES)[number], day: number): Bar {
  const reference = onDay(REFERENCE.name, column, day);
  // Pooled over all clocks: two seeds of one clock may happen to agree.
  const reach: Quantity = product(MOST_DEVIATIONS, { reduce: 'pooledDeviation', of: ALL.map((one) => onDay(one.name, column, day)) });
  return {
    what: `${steps.name}: ${name}, day ${day}`, unit, published: reference, value: onDay(steps.name, column, day),
    from: difference(mean(reference), reach), to: difference(mean(reference), product(-1, reach)), by: 'mean', fewestSeeds: 2, role: ROLE,
  };
}

export function organoidClock(quick: boolean): Experiment {
  const plan = quick ? QUICK : FULL;
  return {
    name: 'organoid-clock', title: 'Time steps of the organoid',
    doc: 'The published programs move cells in steps of 0.1 min and solve the fields in steps of 0.01 min. The preset with one dose is run with the published mechanics step and with longer ones, and with other field steps, to the day of the fewest cells. A clock passes where its mean departs from that with the published step by no more than two standard deviations between seeds (pooled over the clocks); the column “published” holds the range of the runs with the published step. The published field step itself is no finer resolution but part of the model: what it does to oxygen is a parameter (secrete.splitStep, secrete.wallSupply).',
    sources: ['luque2024', 'cartopiax'], data: [], seeds: 5,
    arms: ALL.map((steps) => (quick ? hurried(armOf(steps, plan)) : armOf(steps, plan))),
    bars: OTHERS.flatMap((steps) => QUANTITIES.flatMap((quantity) => plan.compared.map((day) => compare(steps, quantity, day)))),
    figures: [{
      name: 'organoid-clock-cells', title: 'Organoid with one dose, by time step', x: { label: 'days' }, y: { label: 'tumour cells', from: 0 },
      curves: ALL.map(({ name }) => ({ kind: 'ours', label: name, from: { curve: 'series', arm: name, column: 'tumor_cells' } })),
    }],
  };
}
