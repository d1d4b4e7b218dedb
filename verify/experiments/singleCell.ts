// The life of single CAR-T cells in the marrow: how long a kill takes, how many a day, how fast they walk.
import { MINUTES_PER_DAY } from '../../sim';
import type { Bar, Experiment, FigurePlan } from '../experiment';
import { KILL_LIMITS } from '../measures/biography';
import { ratio, value } from '../quantities';
import { valuesIn } from '../roles';
import type { Role, Tuning } from '../roles';

const ARM = 'niche', PRESET = 'b-all-niche';
/** CAR-T cells for the patient: fifteen times those of the preset, so that there are many to look at from the first day. */
const MANY = 3.75e9;

const TUNING: Tuning = {
  name: 'kills', how: 'calibrated', parameters: valuesIn(PRESET, ['kill.productive', 'kill.granuleRefill']),
  to: 'Chosen together so that kills take at most 25 minutes and stay within 2–8 a day, after kills had taken 32 minutes in the first stored comparison.', data: [], sources: ['cazaux2019', 'weigelin2021'],
};
const CHOSEN: Role = { is: 'calibrated', by: TUNING.name };

const BARS: readonly Bar[] = [
  { what: 'median time from engaging a target to letting the dead one go', unit: 'min', published: '≤ 25 (mouse marrow)', value: value(ARM, 'medianMinutes'), to: 25, role: CHOSEN },
  { what: 'the same, CD8 cells alone', unit: 'min', value: value(ARM, 'medianCD8') },
  { what: 'the same, 90th percentile', unit: 'min', value: value(ARM, 'lateMinutes') },
  { what: 'kills per CAR-T cell and day while half of the tumour is left', unit: '1/d', published: '2–8 (1–20)', value: value(ARM, 'killsPerDay'), from: 1, to: 20, by: 'mean', role: CHOSEN },
  { what: 'speed of free CAR-T cells, share of the speed set', unit: '', published: '1: no hidden dilution', value: ratio(value(ARM, 'medianSpeed'), value(ARM, 'setSpeed')), from: 0.95, to: 1.05, role: { is: 'implementation', because: 'the speed is set, by `migrate.freeSpeed`' } },
];

const FIGURE: FigurePlan = {
  name: 'single-cell-kills', title: 'How long a kill takes', x: { label: 'minutes from synapse to kill', from: 0, to: 120 }, y: { label: 'share of kills done by then', from: 0, to: 1 },
  curves: [
    { kind: 'published', label: 'half within 25 min (Cazaux 2019)', group: 'published', x: [25], y: [0.5] },
    { kind: 'ours', label: 'model', group: 'model', from: { curve: 'series', arm: ARM, column: 'killMinutes', x: KILL_LIMITS } },
  ],
};

export function singleCell(quick: boolean): Experiment {
  return {
    name: 'single-cell', title: 'Single CAR-T cells in the marrow',
    doc: 'From the events of the default preset, with fifteen times its dose so that there are many cells to look at: how long a CAR-T cell is bound to a target that it kills (it lets go in the step of the kill), how many targets it kills in a day while targets are plentiful, and whether free cells really walk at the speed that is set.',
    sources: ['cazaux2019', 'weigelin2021'], data: [], seeds: 5,
    tunings: [TUNING],
    arms: [{
      name: ARM, seeds: 'all',
      work: {
        start: { preset: PRESET, changes: [{ set: 'schedule[infuse].infuse.cells', to: MANY }] }, share: quick ? 0.1 : 0.5, until: (quick ? 3 : 5) * MINUTES_PER_DAY, every: 60,
        columns: ['tumor_alive', 'cart_alive', 'kills_total'], measures: ['biography'],
      },
    }],
    bars: BARS, figures: [FIGURE],
  };
}
