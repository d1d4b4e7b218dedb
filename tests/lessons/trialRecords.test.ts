// The records that the lesson on survival curves reads out are those of its own runs, every patient to the hour.
import { expect, it } from 'vitest';
import { changeDocument } from '../../schema';
import { createWorld, measured, minutesOf, step } from '../../sim';
import { soundLesson } from '../support/lessons';

/** Leukaemic cells that mean progression, and hours after which the trial closes. */
const PROGRESSED = 300, CLOSES = 96;

interface Patient {
  readonly seed: number;
  /** Hours after which this one was watched no longer, because of a late entry. */
  readonly left?: number;
}

const patients = (from: number, late: number, left: number): Patient[] => Array.from({ length: 12 }, (_, n) => ({ seed: from + n, ...(from + n === late ? { left } : {}) }));
const ARMS = [
  { dose: 6, patients: patients(1, 12, 50), events: [48, 55, 55, 55, 56, 56, 59, 65, 68, 75], censored: [50, CLOSES] },
  { dose: 8, patients: patients(21, 27, 54), events: [58, 60, 62, 67, 72, 75], censored: [54, ...Array.from({ length: 5 }, () => CLOSES)] },
] as const;

/** Hours of progression, rounded up; null: none while the patient was watched. */
function hoursOf(dose: number, { seed, left = CLOSES }: Patient): number | null {
  const { document } = soundLesson('reading-a-trial'), changed = changeDocument(document, [{ set: 'schedule[infuse].infuse.count', to: dose }], 'trial');
  if (!changed.ok) throw new Error('the dose does not fit');
  const world = createWorld(changed.scenario, { seed: String(seed) });
  while (minutesOf(world) < left * 60) {
    step(world);
    if (measured(world)['tumor_alive'] >= PROGRESSED) return Math.ceil(minutesOf(world) / 60);
  }
  return null;
}

it.each(ARMS)('hold for the arm with $dose cells', ({ dose, patients: arm, events, censored }) => {
  const hours = arm.map((patient) => hoursOf(dose, patient)), text = soundLesson('reading-a-trial').lesson.steps.map((one) => one.text ?? '').join(' ');
  expect(hours.filter((one) => one !== null).sort((a, b) => a - b)).toEqual(events);
  expect(arm.filter((_, n) => hours[n] === null).map(({ left = CLOSES }) => left).sort((a, b) => a - b)).toEqual(censored);
  expect(text).toMatch(new RegExp(events.join(', ').replace(/, (\d+)$/, '(, | and )$1')));
  expect(text).toContain(`${[...events, ...censored].reduce((sum, one) => sum + one, 0)} hours`);
});
